#!/usr/bin/env node
// The `quarterday` program: reads the words, runs one command, ends with its exit code.
import { CommanderError } from 'commander';
import { EXIT } from '../contracts/failure';
import { interrupted } from './failures';
import { createProgram } from './program';
import { createSession, type Session } from './session';

function wantsJson(words: readonly string[]): boolean {
  const end = words.indexOf('--');
  return (end === -1 ? words : words.slice(0, end)).includes('--json');
}

/** The first signal asks for an orderly stop; the second one ends at once. */
function listen(controller: AbortController): void {
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(EXIT.interrupted);
    controller.abort(interrupted());
  };
  process.on('SIGINT', stop).on('SIGTERM', stop).on('SIGHUP', stop);
}

/** While we stop, a library's late retry on a closed connection is no news; else it is a fault like any other. */
function catchStrays(controller: AbortController, session: Session): void {
  process.on('uncaughtException', (error) => {
    if (controller.signal.aborted) return;
    session.fail(error);
    process.exit(session.exitCode());
  });
}

async function main(words: readonly string[]): Promise<number> {
  const controller = new AbortController();
  listen(controller);
  const session = createSession(wantsJson(words), process.stdout, process.stderr, controller.signal);
  catchStrays(controller, session);
  const program = createProgram(session.act);
  try {
    await program.parseAsync([...words], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) session.fail(error);
    else if (error.code === 'commander.help') {
      process.stderr.write(program.helpInformation());
      return EXIT.usage;
    } else if (error.exitCode !== 0) session.fail(error);
  }
  return session.exitCode();
}

// A reader that has seen enough (`| head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.done);
});

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
