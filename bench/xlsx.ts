// A workbook of 100,000 rows through all guards, beside exceljs' bare streaming reader on the same file: by turns, each run in a process of its own.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { largeWorkbook } from './xlsx-data';

const ROWS = 100_000;
const TIMES = 3;

interface Run {
  readonly rows: number;
  readonly cells: number;
  readonly seconds: number;
  readonly peakMb: number;
  readonly childPeakMb: number | null;
}

async function run(reader: 'house' | 'exceljs', file: string): Promise<Run> {
  const script = join(__dirname, 'xlsx-run.js');
  const { stdout } = await promisify(execFile)(process.execPath, [script, reader, file]);
  const read = JSON.parse(stdout) as Run;
  if (read.rows !== ROWS + 1) throw new Error(`${reader} has read ${read.rows} rows`);
  return read;
}

function summary(runs: readonly Run[]): {
  seconds: number[];
  median: number;
  peakMb: number;
  childPeakMb: number | null;
} {
  const seconds = runs.map((one) => one.seconds);
  const median = [...seconds].sort((one, other) => one - other)[Math.floor(runs.length / 2)] ?? 0;
  const children = runs.flatMap(({ childPeakMb }) => (childPeakMb === null ? [] : [childPeakMb]));
  const childPeakMb = children.length === 0 ? null : Math.max(...children);
  return { seconds, median, peakMb: Math.max(...runs.map(({ peakMb }) => peakMb)), childPeakMb };
}

/** Seconds from the file to its cells, the start of our reading process included, and the ratio of the medians; at most 1.3 is asked for. */
export async function xlsx(): Promise<Readonly<Record<string, unknown>>> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-xlsx-'));
  try {
    const file = join(folder, 'register.xlsx');
    const bytes = largeWorkbook(ROWS);
    writeFileSync(file, bytes);
    const ours: Run[] = [];
    const theirs: Run[] = [];
    for (let turn = 0; turn < TIMES; turn += 1) {
      theirs.push(await run('exceljs', file));
      ours.push(await run('house', file));
    }
    const [house, exceljs] = [summary(ours), summary(theirs)];
    const ratio = Number((house.median / exceljs.median).toFixed(3));
    const cells = ours[0]?.cells ?? 0;
    return { rows: ROWS, cells, megabytes: Number((bytes.length / 1e6).toFixed(1)), house, exceljs, ratio, most: 1.3 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
