#!/usr/bin/env node
// The `quarterday` program: hears signals from the first moment, reads the words, runs one command, ends with its exit code.
import { setMaxListeners } from 'node:events';
import { EXIT, QuarterdayError } from '../contracts/failure';
import type { Session } from './session';

function wantsJson(words: readonly string[]): boolean {
  const end = words.indexOf('--');
  return (end === -1 ? words : words.slice(0, end)).includes('--json');
}

/** The first signal asks for an orderly stop; the second one ends at once. */
function listen(controller: AbortController): void {
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(EXIT.interrupted);
    const todo = 'run the command again: what was done is kept, and a round that had begun goes on';
    controller.abort(new QuarterdayError('INTERRUPTED', 'stopped as asked', { todo }));
  };
  process.on('SIGINT', stop).on('SIGTERM', stop).on('SIGHUP', stop);
  // A reader that has seen enough (`| head`) is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(EXIT.done);
  });
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
  // Every call to Temporal listens for the stop, and lets go only when it is swept: many listeners are no leak here.
  setMaxListeners(0, controller.signal);
  listen(controller);
  const { createSession } = await import('./session.js');
  const { parse } = await import('./program.js');
  const session = createSession(wantsJson(words), process.stdout, process.stderr, controller.signal);
  catchStrays(controller, session);
  await parse(words, session);
  return session.exitCode();
}

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
