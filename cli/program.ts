// The program: every command under one name, its help, and what bad usage says.
import { Command, CommanderError } from 'commander';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { QuarterdayError } from '../contracts/failure';
import { projectRoot } from '../platform/root';
import { commands } from './commands';
import { type Act } from './command';
import type { Session } from './session';
import { nearest } from './suggest';

const more = `
Exit codes: 0 done, 1 unexpected fault, 2 usage or configuration, 3 input quarantined, 4 source unavailable,
5 warehouse or Temporal unavailable, 6 refused by policy, 7 waits for approval, 8 figures overdue, 130 interrupted.

Examples:
  $ quarterday demo                                        the main job on the shipped samples
  $ quarterday figures --council tmbc --period 2023-24-Q2  figures as a reader sees them
  $ quarterday awaited --council tmbc                      what is not here, and who owes it
  $ quarterday doctor                                      what is wrong, and how to mend it
`;

function version(): string {
  const manifest = JSON.parse(readFileSync(join(projectRoot(), 'package.json'), 'utf8')) as { version: string };
  return manifest.version;
}

/** `quarterday awaited waive`. */
function pathOf(command: Command): string {
  return command.parent === null ? command.name() : `${pathOf(command.parent)} ${command.name()}`;
}

/** A mistyped option is told before the one that is then missing: `--counsil`, not "--council is required". */
function strayOption(command: Command): CommanderError | null {
  const stray = command.args.find((word) => /^--?[a-z]/i.test(word));
  if (stray === undefined) return null;
  const known = command.options.flatMap((option) => option.long ?? []);
  const near = nearest(stray.replace(/=.*$/, ''), known);
  const hint = near === null ? '' : `\n(Did you mean ${near}?)`;
  return new CommanderError(1, 'commander.unknownOption', `error: unknown option '${stray}'${hint}`);
}

function tame(command: Command): void {
  command.exitOverride((error: CommanderError) => {
    const stray = error.code === 'commander.missingMandatoryOptionValue' ? strayOption(command) : null;
    throw Object.assign(stray ?? error, { help: `${pathOf(command)} --help` });
  });
  command.configureOutput({ writeErr: () => undefined }).showHelpAfterError(false);
  command.commands.forEach(tame);
}

/** The whole program. Parsing throws a CommanderError where the words are not understood; nothing is printed then. */
export function createProgram(act: Act): Command {
  const program = new Command('quarterday')
    .description('Council performance figures: collected on schedule, assured, and chased until they are here.')
    .version(version(), '-V, --version', 'print the version')
    .option('--json', 'print one JSON document on stdout')
    .addHelpText('after', more);
  for (const make of commands) program.addCommand(make(act));
  tame(program);
  return program;
}

/** Runs the command of these words. Bad usage is a failure of the session; help and version end well. */
export async function parse(words: readonly string[], session: Session): Promise<void> {
  const program = createProgram(session.act);
  try {
    await program.parseAsync([...words], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return;
    session.fail(error instanceof CommanderError && error.code === 'commander.help' ? noCommand(program) : error);
  }
}

function noCommand(program: Command): QuarterdayError {
  return new QuarterdayError('USAGE', 'say what to do', {
    expected: program.commands.map((each) => each.name()).join(', '),
    todo: 'quarterday --help says what each does; quarterday demo shows the main job',
  });
}
