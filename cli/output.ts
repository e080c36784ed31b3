// Where words go: one JSON document or tables on stdout, everything said on the way on stderr.
import { createProgress, type Progress } from '../platform/progress';
import { paintFor, type Paint } from './paint';
import { table, type Column } from './table';

export interface OutputStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  hasColors?(): boolean;
  write(text: string): unknown;
}

export interface Output {
  readonly json: boolean;
  /** Columns of the terminal on stdout; null in a pipe. */
  readonly width: number | null;
  readonly paint: Paint;
  readonly progress: Progress;
  /** With --json: the one document. @throws where it is the second one. */
  readonly document: (value: unknown) => void;
  /** Whether the document is out. */
  readonly printed: () => boolean;
  /** For people, on stdout; nothing with --json. */
  readonly print: (text?: string) => void;
  /** For people, on stderr, also with --json. */
  readonly say: (text: string) => void;
  /** A table as text, set for this terminal. */
  readonly table: (columns: readonly Column[], rows: readonly (readonly string[])[]) => string;
}

/** The terminal's progress line; silent lines where escapes are not wanted (a pipe, TERM=dumb, NO_COLOR). */
function progressOn(stream: OutputStream): Progress {
  const escapes = stream.isTTY === true && stream.hasColors?.() !== false;
  return createProgress({ isTTY: escapes, write: (text) => stream.write(text) });
}

/** The output of one command. Progress is cleared before anything else is written. */
export function createOutput(json: boolean, stdout: OutputStream, stderr: OutputStream): Output {
  const width = stdout.isTTY === true ? (stdout.columns ?? 80) : null;
  const paint = paintFor(stdout);
  const progress = progressOn(stderr);
  let printed = false;
  return {
    json,
    width,
    paint,
    progress,
    document: (value) => {
      if (!json) return;
      if (printed) throw new Error('a command prints one JSON document');
      printed = true;
      progress.clear();
      stdout.write(`${JSON.stringify(value, null, 2)}\n`);
    },
    printed: () => printed,
    print: (text = '') => {
      if (json) return;
      progress.clear();
      stdout.write(`${text}\n`);
    },
    say: (text) => {
      progress.clear();
      stderr.write(`${text}\n`);
    },
    table: (columns, rows) => table(columns, rows, { width, heading: paint.bold }),
  };
}
