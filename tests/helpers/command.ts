// Runs the built program as a user does, in a home of the test's own.
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../../platform/root';

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Started {
  readonly child: ChildProcess;
  readonly ended: Promise<Ran>;
}

const program = join(projectRoot(), 'dist', 'cli', 'main.js');

/** Starts `quarterday …` with these variables on top of a bare environment. */
export function startCommand(args: readonly string[], variables: Readonly<Record<string, string>>): Started {
  const env = {
    PATH: process.env['PATH'],
    HOME: process.env['HOME'],
    NO_COLOR: '1',
    QUARTERDAY_INBOX_QUIET_MS: '0',
    ...variables,
  };
  const cache = process.env['XDG_CACHE_HOME'];
  const child = spawn(process.execPath, [program, ...args], {
    env: cache === undefined ? env : { ...env, XDG_CACHE_HOME: cache },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString('utf8')));
  const ended = new Promise<Ran>((resolve) => child.once('close', (code) => resolve({ code, out, err })));
  return { child, ended };
}

/** Runs `quarterday …` to its end. */
export async function runCommand(args: readonly string[], variables: Readonly<Record<string, string>>): Promise<Ran> {
  return startCommand(args, variables).ended;
}

/** Runs `quarterday … --json` and gives its document. Throws, with what was said, where it did not end with `code`. */
export async function runJson<T>(
  args: readonly string[],
  variables: Readonly<Record<string, string>>,
  code = 0,
): Promise<T> {
  const ran = await runCommand([...args, '--json'], variables);
  if (ran.code !== code) throw new Error(`quarterday ${args.join(' ')} ended with ${ran.code}\n${ran.out}\n${ran.err}`);
  return JSON.parse(ran.out) as T;
}
