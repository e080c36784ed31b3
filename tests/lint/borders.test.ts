// Every border and manner of .oxlintrc.json finds the fault that is planted for it, and leaves its neighbour alone: some globs match nothing, silently.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectRoot } from '../../platform/root';
import { testHome } from '../helpers/services';
import { borders, manners, type Planted } from './planted';

const root = projectRoot();
const all: readonly Planted[] = [...borders, ...manners];
const found = new Map<string, Set<string>>();
let folder = '';

interface Report {
  readonly diagnostics: readonly { readonly code: string; readonly filename: string }[];
}

function lint(cwd: string): Promise<string> {
  const oxlint = join(root, 'node_modules', 'oxlint', 'bin', 'oxlint');
  // Without the pattern oxlint would walk through the linked node_modules.
  const options = [oxlint, '--type-aware', '--ignore-pattern', 'node_modules', '-f', 'json'];
  return new Promise((resolve) => {
    execFile(process.execPath, options, { cwd, maxBuffer: 50_000_000, timeout: 50_000 }, (_, stdout) =>
      resolve(stdout),
    );
  });
}

beforeAll(async () => {
  folder = mkdtempSync(join(testHome(), 'lint-'));
  for (const name of ['.oxlintrc.json', 'tsconfig.json', 'package.json']) cpSync(join(root, name), join(folder, name));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  for (const { file, code } of all) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), code);
  }
  const report = JSON.parse(await lint(folder)) as Report;
  for (const { code, filename } of report.diagnostics) {
    found.set(filename, (found.get(filename) ?? new Set()).add(code));
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const faults = all.filter(({ rule }) => rule !== null);
const neighbours = all.filter(({ rule }) => rule === null);
const name = ({ file, code }: Planted): string => `${file}: ${code.split('\n')[0]?.slice(0, 70)}`;

describe('finds', () => {
  test.each(faults.map((each) => [name(each), each] as const))('%s', (_, { file, rule }) => {
    expect([...(found.get(file) ?? [])]).toContain(rule);
  });
});

describe('leaves alone', () => {
  test.each(neighbours.map((each) => [name(each), each] as const))('%s', (_, { file }) => {
    // What a planted file imports is not there, so its type is unknown: that is no fault of the border.
    expect([...(found.get(file) ?? [])].filter((rule) => !rule.startsWith('typescript(no-unsafe-'))).toEqual([]);
  });
});
