// Reads one workbook in a process of its own, all guards on, or with exceljs' streaming reader bare; prints the time, what was read and the peaks of memory.
// The rival of the benchmark: it reads nothing of ours.
// oxlint-disable-next-line no-restricted-imports
import { stream } from 'exceljs';
import { existsSync, readFileSync } from 'node:fs';
import { readWorkbook } from '../connectors/_readers/xlsx';
import { workbookReader } from '../connectors/_readers/xlsx-pool';

interface Read {
  readonly rows: number;
  /** Cells with a value; 0 where the reader was not asked for them. */
  readonly cells: number;
}

/** From the file to every cell in our own union, as a connector gets them. */
async function house(file: string): Promise<Read> {
  const { sheets } = await readWorkbook(readFileSync(file));
  let rows = 0;
  let cells = 0;
  for (const sheet of sheets) {
    for (const row of sheet.rows) {
      rows += 1;
      for (const cell of row.cells) if (cell.kind !== 'blank') cells += 1;
    }
  }
  return { rows, cells };
}

/** From the file to rows, whose cells nobody looks at. */
async function rival(file: string): Promise<Read> {
  let rows = 0;
  for await (const sheet of new stream.xlsx.WorkbookReader(file, {})) for await (const _ of sheet) rows += 1;
  return { rows, cells: 0 };
}

function childPeakMb(): number | null {
  const status = `/proc/${workbookReader.pid()}/status`;
  if (!existsSync(status)) return null;
  return Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1] ?? 0) / 1024);
}

async function main(reader: string, file: string): Promise<void> {
  const began = performance.now();
  const read = await (reader === 'house' ? house(file) : rival(file));
  const seconds = Number(((performance.now() - began) / 1000).toFixed(3));
  const peakMb = Math.round(process.resourceUsage().maxRSS / 1024);
  process.stdout.write(JSON.stringify({ ...read, seconds, peakMb, childPeakMb: childPeakMb() }));
}

main(process.argv[2] ?? '', process.argv[3] ?? '').catch((error: unknown) => {
  process.stderr.write(String(error));
  process.exitCode = 1;
});
