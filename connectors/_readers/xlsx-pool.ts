// One warm child process that reads workbooks, one after another: started when first needed, killed when it takes too long or was given a bad one.
import { fork, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { QuarterdayError } from '../../contracts/failure';
import type { ChildMessage, ChildRequest } from './xlsx-child';
import { assemble } from './xlsx-parse';
import type { PackedRows } from './xlsx-rows';
import type { Workbook } from './xlsx-types';

const MEMORY_MB = 512;

export interface Reader {
  /** The workbook. Throws what the child answers, PARSER_TIMEOUT after `timeoutMs`, XLSX_DECOMPRESSED_LIMIT where the child ran out of memory. */
  readonly read: (request: ChildRequest, timeoutMs: number) => Promise<Workbook>;
  /** The process id of the warm child, or null. */
  readonly pid: () => number | null;
  /** Ends the warm child; the next workbook starts another. */
  readonly close: () => void;
}

/** A reader whose child runs this script (the house's own where it is left out). Workbooks wait for one another. */
export function createReader(script?: string): Reader {
  const state: { child: ChildProcess | null; jobs: number } = { child: null, jobs: 0 };
  let queue: Promise<unknown> = Promise.resolve();

  const drop = (child: ChildProcess): void => {
    if (state.child === child) state.child = null;
    child.kill('SIGKILL');
    hold(child, false);
  };

  /** `again`: a child that somebody kills (not the workbook: that ends it by itself) says nothing of the workbook, which is read once more. */
  const read = async (request: ChildRequest, timeoutMs: number, again: boolean): Promise<Workbook> => {
    const child = state.child?.connected === true ? state.child : start(script ?? childScript());
    state.child = child;
    state.jobs += 1;
    const outcome = await ask(child, state.jobs, request, timeoutMs);
    if (outcome.kind === 'read') return outcome.workbook;
    // A child that was given a bad workbook is not trusted with a good one.
    drop(child);
    if (outcome.kind === 'killed' && again) return read(request, timeoutMs, false);
    throw outcome.kind === 'killed' ? died() : outcome.error;
  };

  return {
    read: (request, timeoutMs) => {
      const job = queue.then(() => read(request, timeoutMs, true));
      queue = job.catch(() => undefined);
      return job;
    },
    pid: () => state.child?.pid ?? null,
    close: () => {
      if (state.child !== null) drop(state.child);
    },
  };
}

type Outcome =
  | { readonly kind: 'read'; readonly workbook: Workbook }
  | { readonly kind: 'refused'; readonly error: QuarterdayError }
  | { readonly kind: 'killed' };

/** Gives the child one workbook; whatever comes of it, nothing listens to the child afterwards. */
function ask(child: ChildProcess, job: number, request: ChildRequest, timeoutMs: number): Promise<Outcome> {
  const rows = new Map<number, PackedRows[]>();
  return new Promise((resolve) => {
    const finish = (outcome: Outcome): void => {
      clearTimeout(clock);
      child.removeAllListeners();
      child.on('error', () => undefined);
      hold(child, false);
      resolve(outcome);
    };
    const clock = setTimeout(() => finish({ kind: 'refused', error: timeout(timeoutMs) }), timeoutMs);
    child.on('message', (message: ChildMessage) => {
      if (message.job !== job) return;
      if (message.kind === 'failure') return finish({ kind: 'refused', error: failureOf(message) });
      if (message.kind === 'sheets') return finish({ kind: 'read', workbook: assemble(message.sheets, rows) });
      const before = rows.get(message.sheet);
      if (before === undefined) rows.set(message.sheet, [message.rows]);
      else before.push(message.rows);
    });
    child.once('error', () => finish({ kind: 'refused', error: died() }));
    child.once('exit', (_, signal) =>
      finish(signal === 'SIGKILL' ? { kind: 'killed' } : { kind: 'refused', error: died() }),
    );
    hold(child, true);
    // Sending fails where the child was gone before it was asked.
    child.send({ job, request }, (error) => {
      if (error !== null) finish({ kind: 'killed' });
    });
  });
}

// The one piece of state: starting a process takes a tenth of a second, so the child is kept, never keeping this process alive.
export const workbookReader = createReader();

function start(script: string): ChildProcess {
  return fork(script, [String(process.pid)], {
    env: {},
    execArgv: [`--max-old-space-size=${MEMORY_MB}`, '--max-semi-space-size=32'],
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

function failureOf({ words }: ChildMessage & { readonly kind: 'failure' }): QuarterdayError {
  return new QuarterdayError(words.code, words.message, words);
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
