// One warm child process that reads workbooks, one after another: started when first needed, killed when it takes too long.
import { fork, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { QuarterdayError } from '../../contracts/failure';
import type { ChildAnswer, ChildRequest } from './xlsx-child';

const MEMORY_MB = 512;

// The one piece of state: starting Node and exceljs takes half a second, so the child is kept, never keeping this process alive.
const pool: { child: ChildProcess | null; queue: Promise<unknown> } = { child: null, queue: Promise.resolve() };

/** What the child makes of a workbook. Throws PARSER_TIMEOUT after `timeoutMs`, XLSX_DECOMPRESSED_LIMIT where the child ran out of memory. */
export function askChild(request: ChildRequest, timeoutMs: number): Promise<ChildAnswer> {
  const job = pool.queue.then(() => ask(request, timeoutMs));
  pool.queue = job.catch(() => undefined);
  return job;
}

/** The process id of the warm child, or null. */
export function childPid(): number | null {
  return pool.child?.pid ?? null;
}

/** Ends the warm child; the next workbook starts another. */
export function closeChild(): void {
  if (pool.child !== null) drop(pool.child);
}

/** `again`: a child that somebody kills (not the workbook: that ends it by itself) says nothing of the workbook, which is read once more. */
function ask(request: ChildRequest, timeoutMs: number, again = true): Promise<ChildAnswer> {
  const child = pool.child?.connected === true ? pool.child : start();
  pool.child = child;
  return new Promise((resolve, reject) => {
    const finish = (settle: () => void, keep: boolean): void => {
      clearTimeout(clock);
      child.removeAllListeners();
      child.on('error', () => undefined);
      if (keep) hold(child, false);
      else drop(child);
      settle();
    };
    const clock = setTimeout(() => finish(() => reject(timeout(timeoutMs)), false), timeoutMs);
    child.once('message', (answer: ChildAnswer) => finish(() => resolve(answer), true));
    child.once('error', () => finish(() => reject(died()), false));
    child.once('exit', (_, signal) =>
      finish(() => (again && signal === 'SIGKILL' ? resolve(ask(request, timeoutMs, false)) : reject(died())), false),
    );
    hold(child, true);
    child.send(request, (error) => {
      if (error !== null) finish(() => reject(died()), false);
    });
  });
}

function start(): ChildProcess {
  return fork(childScript(), [], {
    env: {},
    execArgv: [`--max-old-space-size=${MEMORY_MB}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}

/** The compiled child: beside this file in `dist`, or its twin there where this file runs as TypeScript (in tests). */
function childScript(): string {
  const beside = join(__dirname, 'xlsx-child.js');
  const script = __filename.endsWith('.ts') ? twin(beside) : beside;
  if (existsSync(script)) return script;
  throw new QuarterdayError('UNEXPECTED', 'the compiled workbook reader is missing', {
    expected: 'dist/connectors/_readers/xlsx-child.js',
    todo: 'run `npm run build` first',
  });
}

function twin(script: string): string {
  const root = join(__dirname, '..', '..');
  return join(root, 'dist', script.slice(root.length));
}

// An idle child and its channel must not keep this process alive; a working one must.
function hold(child: ChildProcess, working: boolean): void {
  if (working) child.ref();
  else child.unref();
  if (working) child.channel?.ref();
  else child.channel?.unref();
}

function drop(child: ChildProcess): void {
  if (pool.child === child) pool.child = null;
  child.kill('SIGKILL');
  hold(child, false);
}

function timeout(timeoutMs: number): QuarterdayError {
  return new QuarterdayError('PARSER_TIMEOUT', 'the workbook took too long to read', {
    seen: `more than ${timeoutMs / 1000} seconds`,
    expected: 'a workbook that is read in seconds',
    todo: 'save only the sheets that are asked for as a new workbook, or export them as CSV',
  });
}

function died(): QuarterdayError {
  return new QuarterdayError('XLSX_DECOMPRESSED_LIMIT', 'the workbook needs more memory than its reader may have', {
    seen: 'the reader stopped',
    expected: `a workbook that is read within ${MEMORY_MB} MB`,
    todo: 'save only the sheets that are asked for as a new workbook, or export them as CSV',
  });
}
