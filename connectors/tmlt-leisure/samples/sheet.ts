// Makes one attendance sheet as a trust makes it by hand: title rows, months merged over two rows, a total row, footnotes, a hidden row.
import { unzip } from '../../_readers/unzip';
import { writeWorkbook, type WriteCell, type WriteSheet } from '../../_readers/xlsx-write';
import { writeZip } from '../../_readers/zip';
import { thousands } from '../../_rows/testing/made-up';

export interface SheetPlan {
  readonly startYear: number;
  /** Visits at all centres by month, from April; fewer than the columns where months are not in yet. */
  readonly visits: readonly number[];
  readonly columns: number;
  /** `Apr-23`, a date of the first of the month, or `April` alone. */
  readonly headings: 'text' | 'dates' | 'names';
  readonly footnotes: readonly string[];
  /** A centre whose row somebody has hidden; it is in the total all the same. */
  readonly hiddenCentre: string | null;
}

export const CENTRES = ['LLC', 'AC', 'TSP', 'PWGC'];
const SHARES = [44, 27, 23];
const NAMES = ['April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December', 'January', 'February', 'March'];
const FIRST_ROW = 6;

/** The visits of a month by centre: fixed shares, and what is left at the golf centre. */
export function byCentre(total: number): number[] {
  const some = SHARES.map((share) => Math.floor((total * share) / 100));
  return [...some, some.reduce((rest, one) => rest - one, total)];
}

function headingOf({ startYear, headings }: SheetPlan, at: number): WriteCell {
  const year = at < 9 ? startYear : startYear + 1;
  const name = NAMES[at] ?? '';
  if (headings === 'names') return name;
  if (headings === 'text') return `${name.slice(0, 3)}-${year % 100}`;
  return { kind: 'date', iso: `${year}-${String(((at + 3) % 12) + 1).padStart(2, '0')}-01`, format: 'mmm-yy' };
}

/** A number of visits: every other one typed as text with its separator. */
function cellOf(visits: number | undefined, at: number): WriteCell {
  if (visits === undefined) return null;
  return at % 2 === 0 ? { kind: 'number', text: String(visits), format: '#,##0' } : thousands(visits);
}

/** The sheet's rows and merges, to be written or changed first. */
export function planned(plan: SheetPlan): WriteSheet {
  const { startYear, visits, columns, footnotes } = plan;
  const all = Array.from({ length: columns }, (_, at) => at);
  const split = visits.map(byCentre);
  const centre = (name: string, row: number): WriteCell[] => [name, ...all.map((at) => cellOf(split[at]?.[row], at + row))];
  const year = `${startYear}/${String((startYear + 1) % 100).padStart(2, '0')}`;
  const rows: WriteCell[][] = [
    [{ kind: 'text', text: `Tonbridge and Malling Leisure Trust: attendances ${year}`, style: { bold: true } }],
    ['Sample for Quarterday. Visits by centre and month are made up.'],
    [],
    ['Centre', ...all.map((at) => headingOf(plan, at))],
    [],
    ...CENTRES.map(centre),
    ['Total', ...all.map((at) => cellOf(visits[at], at))],
    [],
    ...footnotes.map((text): WriteCell[] => [text]),
  ];
  const merges = [0, ...all.map((at) => at + 1)].map((at) => ({ top: 4, left: at + 1, bottom: 5, right: at + 1 }));
  const title = { top: 1, left: 1, bottom: 1, right: columns + 1 };
  return { name: 'Attendances', rows, merges: [title, ...merges] };
}

/** The bytes of the sheet. */
export async function sheetOf(plan: SheetPlan): Promise<Buffer> {
  const bytes = await writeWorkbook([planned(plan)]);
  if (plan.hiddenCentre === null) return bytes;
  return hideRow(bytes, FIRST_ROW + CENTRES.indexOf(plan.hiddenCentre));
}

/** The workbook with one row of its first sheet hidden. */
export async function hideRow(bytes: Buffer, row: number): Promise<Buffer> {
  const parts = await unzip(bytes, () => true);
  const entries = [...parts].map(([name, data]) => {
    if (name !== 'xl/worksheets/sheet1.xml') return { name, data };
    const xml = data.toString('utf8').replace(`<row r="${row}"`, `<row r="${row}" hidden="1"`);
    return { name, data: Buffer.from(xml) };
  });
  return writeZip(entries);
}
