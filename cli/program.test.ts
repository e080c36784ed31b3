// Help with examples for every command, and what bad usage is told.
import { describe, expect, it } from '@jest/globals';
import type { Command } from 'commander';
import { createProgram, parse } from './program';
import { createSession } from './session';
import { keptStream } from './testing';

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function run(words: readonly string[]): Promise<Ran> {
  const [stdout, stderr] = [keptStream(), keptStream()];
  const session = createSession(words.includes('--json'), stdout, stderr, new AbortController().signal);
  await parse(words, session);
  return { code: session.exitCode(), out: stdout.text(), err: stderr.text() };
}

function all(command: Command): Command[] {
  return command.commands.flatMap((each) => [each, ...all(each)]);
}

function helpOf(command: Command): string {
  let text = '';
  command.configureOutput({ writeOut: (more) => (text += more) });
  command.outputHelp();
  return text;
}

const program = createProgram(() => async () => undefined);

describe('help', () => {
  it.each(all(program).map((each) => [each.name(), each] as const))(
    '%s takes --json and shows examples',
    (_, command) => {
      const text = helpOf(command);
      expect(text).toMatch(/Examples:\n {2}\$ quarterday /);
      expect(text).toContain('--json');
    },
  );

  it('offers no command of a later release', () => {
    const names = program.commands.map((each) => each.name());
    expect(names).toHaveLength(19);
    for (const later of ['report', 'approve', 'reject', 'publish', 'backup', 'restore', 'erase', 'audit'])
      expect(names).not.toContain(later);
  });
});

describe('bad usage', () => {
  it.each([
    [['figurs'], 'Did you mean figures?'],
    [['figures', '--council', 'tmbc', '--perod', 'x'], 'Did you mean --period?'],
    [['figures', '--counsil', 'tmbc'], 'Did you mean --council?'],
    [['figures'], 'quarterday figures --help'],
    [['figures', '--council', 'tmcb'], 'Did you mean tmbc?'],
    [['figures', '--council', 'tmbc', '--as-at', '2023-02-30'], 'YYYY-MM-DD'],
    [['awaited', 'wave'], 'Did you mean waive?'],
    [['awaited', 'waive', 'tmbc/asb-cases/2023-24-Q3'], '--reason'],
    [['schedules', 'lst'], 'Did you mean list?'],
    [['catalogue', 'chekc'], 'Did you mean check?'],
    [['collect', '--council', 'tmbc', '--period', '2023-Q2'], 'a quarter, for instance 2023-24-Q3'],
    [['import', 'x.csv', '--source', 'idox', '--council', 'tmbc', '--period', '2023-24-Q2'], 'idox-uniform'],
    [['imports', 'twelve'], 'An id is a number'],
    [['replay'], 'name an import'],
    [['replay', '3', '--failed'], 'not both'],
    [['read', 'valeu', '5'], 'Did you mean value?'],
    [[], 'say what to do'],
  ])('%j ends with 2 and says what was meant', async (words, meant) => {
    const ran = await run(words);
    expect([ran.code, ran.out]).toEqual([2, '']);
    expect(ran.err).toContain(meant);
  });

  it('is one document with --json, before or after the command', async () => {
    for (const words of [
      ['figures', '--json'],
      ['--json', 'figures'],
    ]) {
      const ran = await run(words);
      expect([ran.code, ran.err]).toEqual([2, '']);
      expect(JSON.parse(ran.out)).toMatchObject({ error: { code: 'USAGE', seen: null, expected: null } });
    }
  });
});
