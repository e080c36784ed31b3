// The same report as SSRS renders it otherwise: the flat CSV (ExcelMode=false), and the workbook with its titles, spacers and groups.
import { readSsrsBlocks, type SsrsBlock } from '../../_readers/ssrs';
import { writeWorkbook, type WriteCell } from '../../_readers/xlsx-write';
import type { Merge } from '../../_readers/xlsx-types';
import { ssrsCsv } from './sequence';

interface Parts {
  readonly title: readonly string[];
  readonly summary: SsrsBlock;
  readonly detail: SsrsBlock;
}

function partsOf(csv: Buffer): Parts {
  const [title, summary, detail] = readSsrsBlocks(csv);
  if (title === undefined || summary === undefined || detail === undefined)
    throw new Error('no report of three blocks');
  return { title: title.rows[0]?.cells ?? [], summary, detail };
}

const isTotal = ([first]: readonly string[]): boolean => first === 'Total';
const DAY = /^(\d{2})\/(\d{2})\/(\d{4})$/;

/** One table: text boxes repeated as columns, days unformatted, no summary and no total. */
export function flatRendering(csv: Buffer): Buffer {
  const { title, detail } = partsOf(csv);
  const plain = (text: string): string => text.replace(DAY, '$3-$2-$1T00:00:00');
  const rows = detail.rows.map(({ cells }) => cells).filter((cells) => !isTotal(cells));
  const header = ['ReportTitle', 'Textbox7', ...detail.header];
  return Buffer.from(ssrsCsv([[header, ...rows.map((cells) => [...title, ...cells.map(plain)])]]));
}

export interface SheetOptions {
  /** The headings of the workbook, by those of the CSV. */
  readonly headings: Readonly<Record<string, string>>;
  /** The CSV's heading of the column that the rows are grouped by. */
  readonly group: string;
  /** A group's value stands in one merged cell, or on the group's first row alone. */
  readonly merged: boolean;
}

const written = (text: string): WriteCell => {
  const [, day, month, year] = DAY.exec(text) ?? [];
  if (day !== undefined) return { kind: 'date', iso: `${year}-${month}-${day}` };
  if (text === '') return null;
  return /^\d{1,3}(,\d{3})*$/.test(text) ? { kind: 'number', text: text.replaceAll(',', ''), format: '#,##0' } : text;
};

/** A spacer column before every column, as the layout of a report leaves them. */
const spaced = (cells: readonly WriteCell[]): WriteCell[] => cells.flatMap((cell) => [null, cell]);

/** The workbook: a merged title, its days below, the summary, and the detail in groups whose value is printed once. */
export async function sheetRendering(csv: Buffer, { headings, group, merged }: SheetOptions): Promise<Buffer> {
  const { title, summary, detail } = partsOf(csv);
  const at = detail.header.indexOf(group);
  const total = detail.rows.filter(({ cells }) => isTotal(cells));
  const body = detail.rows.filter(({ cells }) => !isTotal(cells));
  const groups = [...new Set(body.map(({ cells }) => cells[at] ?? ''))].sort();
  const grouped = groups.map((value) => body.filter(({ cells }) => cells[at] === value));
  const named = (names: readonly string[]): WriteCell[] => spaced(names.map((name) => headings[name] ?? name));
  const rows: WriteCell[][] = [
    [null, title[0] ?? ''],
    [null, title[1] ?? ''],
    [],
    named(summary.header),
    ...summary.rows.map(({ cells }) => spaced(cells.map(written))),
    [],
    named(detail.header),
  ];
  const merges: Merge[] = [{ top: 1, left: 2, bottom: 1, right: 9 }];
  for (const lines of grouped) {
    const top = rows.length + 1;
    lines.forEach(({ cells }, index) => {
      const shown = cells.map((text, column) => (column === at && index > 0 ? null : written(text)));
      rows.push(spaced(shown));
    });
    const column = at * 2 + 2;
    if (merged && lines.length > 1) merges.push({ top, left: column, bottom: rows.length, right: column });
  }
  rows.push(...total.map(({ cells }) => spaced(cells.map(written))));
  return writeWorkbook([{ name: 'Report', rows, merges }]);
}
