// What every command is made with: --json, examples in its help, and one way to run and to end.
import { Command, InvalidArgumentError } from 'commander';
import { findPeriod } from '../rules/calendar/periods';
import { isDate } from '../rules/calendar/dates';
import { EXIT } from '../contracts/failure';
import { type Output } from './output';

/** What a command's work is given. */
export interface CliContext {
  readonly output: Output;
  /** Aborted at the first Ctrl-C or SIGTERM. */
  readonly signal: AbortSignal;
}

/** Wraps a command's work: it gets its context before its arguments, and gives back the exit code. */
export type Act = <A extends unknown[]>(
  work: (context: CliContext, ...given: A) => Promise<number> | number,
) => (...given: A) => Promise<void>;

/** One command as the program holds it. */
export type MakeCommand = (act: Act) => Command;

/** A command with `--json`, its description and examples (each a line after `quarterday `). */
export function command(name: string, description: string, examples: readonly string[]): Command {
  return new Command(name)
    .description(description)
    .option('--json', 'print one JSON document on stdout')
    .addHelpText('after', `\nExamples:\n${examples.map((each) => `  $ quarterday ${each}`).join('\n')}\n`);
}

/** Parses a period's code. */
export function periodOption(text: string): string {
  if (findPeriod(text) !== null) return text;
  throw new InvalidArgumentError('Write for instance 2023-24-Q3, 2023-24, 2023 or 2023-10.');
}

/** Parses the code of a quarter. */
export function quarterOption(text: string): string {
  if (findPeriod(text)?.kind === 'quarter') return text;
  throw new InvalidArgumentError('Write a quarter, for instance 2023-24-Q3.');
}

/** Parses a date. */
export function dateOption(text: string): string {
  if (isDate(text)) return text;
  throw new InvalidArgumentError('Write a date as YYYY-MM-DD, for instance 2024-01-22.');
}

/** Parses a reason: some words. */
export function reasonOption(text: string): string {
  if (text.trim().length >= 3) return text.trim();
  throw new InvalidArgumentError('Say in words why.');
}

/** Parses a ledger id. */
export function idArgument(text: string): string {
  if (/^[1-9]\d{0,17}$/.test(text)) return text;
  throw new InvalidArgumentError('An id is a number, as `quarterday imports` lists it.');
}

export const done: number = EXIT.done;
