// Opens an SSRS report in any of its renderings: its title, the detail table by the columns agreed, and the control in the summary.
import { QuarterdayError } from '../../contracts/failure';
import { integerCell } from '../_readers/cells';
import { ukDateCell } from '../_readers/cells-dates';
import { matchColumns } from '../_readers/columns';
import type { SsrsBlock } from '../_readers/ssrs';
import { columnSpecs } from '../_rows/columns';
import type { Raw } from '../_rows/read-row';
import { noRows, type Days } from '../_rows/scope';
import { fillDown } from './fill-down';

export interface Line<K extends string = string> {
  /** `line 12`, or `Sheet!A12`. */
  readonly place: string;
  readonly raw: Raw<K>;
  readonly total: boolean;
}

export interface Report<K extends string = string> {
  readonly lines: readonly Line<K>[];
  /** `lines 12-177` of the file, or `Sheet!A12 to Sheet!A177`. */
  readonly place: string;
  readonly notes: readonly string[];
}

export interface Layout<K extends string> {
  readonly columns: Readonly<Record<K, string | readonly string[]>>;
  readonly optional: readonly K[];
  /** The column in which a total row has its label. */
  readonly first: K;
  readonly totalLabel: string;
  readonly listedColumn: string | readonly string[] | null;
  /** Columns of a group's value, which the Excel rendering may print on the first row of the group alone. */
  readonly grouped: readonly K[];
}

/** How the report was exported; a flat one has no summary to count its rows by. */
export type Rendering = 'blocks' | 'flat' | 'sheets';

const same = (one: string, two: string): boolean => one.trim().toLowerCase() === two.trim().toLowerCase();

/** The texts of the report's title block. */
export function titleTexts(blocks: readonly SsrsBlock[]): string[] {
  const [title] = blocks;
  return (title?.rows.flatMap((row) => row.cells) ?? []).map((text) => text.trim()).filter((text) => text !== '');
}

/** The range or the day that the title names: `01/07/2023 to 30/09/2023`, or `As at 30/09/2023` (start = end). Throws CONTRACT_DRIFT. */
export function titleDays(texts: readonly string[]): Days {
  for (const text of texts) {
    const dates = [...text.matchAll(/\d{1,2}\/\d{1,2}\/\d{4}/g)].map(([date]) => ukDateCell(date));
    const [from, to = from] = dates.map((date) => (date.ok ? date.value : undefined));
    if (from !== undefined && to !== undefined && dates.length <= 2) return { start: from, end: to };
  }
  throw new QuarterdayError('CONTRACT_DRIFT', 'the report does not say which period it is for', {
    seen: 'no dates in the title block',
    expected: 'a title such as 01/07/2023 to 30/09/2023, or As at 30/09/2023',
    todo: 'export the report with its title, or have the new layout approved',
    place: 'line 1',
  });
}

/** The detail table. Throws CONTRACT_DRIFT, VOLUME_ANOMALY (no rows) and RECONCILIATION_FAILED (the summary's total says another number of rows). */
export function openReport<K extends string>(
  blocks: readonly SsrsBlock[],
  layout: Layout<K>,
  rendering: Rendering,
): Report<K> {
  const specs = columnSpecs(layout.columns, layout.optional);
  const wanted = new Set(specs.flatMap((spec) => [spec.heading, ...(spec.aliases ?? [])]));
  const known = (block: SsrsBlock): number => block.header.filter((name) => wanted.has(name)).length;
  const detail = blocks
    .slice(1)
    .reduce<SsrsBlock | null>((best, block) => (best && known(best) > known(block) ? best : block), null);
  const { index, notes } = matchColumns(detail?.header ?? [], specs);
  const read = (detail?.rows ?? []).map(({ place, cells }): Line<K> => {
    const raw = Object.fromEntries(specs.map(({ key }) => [key, index[key] === null ? '' : (cells[index[key]] ?? '')]));
    return { place, raw: raw as Raw<K>, total: same(String(raw[layout.first]), layout.totalLabel) };
  });
  const { lines, filled } = rendering === 'sheets' ? fillDown(read, layout.grouped) : { lines: read, filled: [] };
  const from = detail?.headerPlace ?? 'line 1';
  if (!lines.some((line) => !line.total)) throw noRows(from);
  const counted = layout.listedColumn !== null && rendering !== 'flat';
  if (counted) reconcile(lines, listed(blocks, [layout.listedColumn].flat(), layout.totalLabel), from);
  const more = layout.listedColumn !== null && !counted ? ['a flat report has no summary to count its rows by'] : [];
  const place = spanOf(lines[0]?.place ?? from, lines.at(-1)?.place ?? from);
  return { lines, place, notes: [...notes, ...filled.map((key) => `group values filled down: ${key}`), ...more] };
}

const spanOf = (first: string, last: string): string =>
  first.startsWith('line ') ? `lines ${first.slice(5)}-${last.slice(5)}` : `${first} to ${last}`;

/** How many rows the summary's total row says that the detail lists, and where it says so. */
function listed(
  blocks: readonly SsrsBlock[],
  columns: readonly string[],
  label: string,
): { rows: number; place: string } {
  const summary = blocks.find((block) => block.header.some((name) => columns.includes(name)));
  const at = summary?.header.findIndex((name) => columns.includes(name)) ?? -1;
  const total = summary?.rows.find((row) => same(row.cells[0] ?? '', label));
  const count = integerCell(total?.cells[at] ?? '');
  if (count.ok && total) return { rows: count.value, place: total.place };
  throw new QuarterdayError('CONTRACT_DRIFT', 'the summary table has no total row to check the detail by', {
    seen: summary ? 'a summary without a readable total' : 'no summary table with the agreed column',
    expected: `a row ${label} with a whole number under ${columns.join(' or ')}`,
    todo: 'export the whole report; or, if this report has no summary, set listedColumn to null in the source settings',
    place: summary ? summary.headerPlace : null,
  });
}

function reconcile(lines: readonly Line[], said: { rows: number; place: string }, place: string): void {
  const found = lines.filter((line) => !line.total).length;
  if (found === said.rows) return;
  throw new QuarterdayError(
    'RECONCILIATION_FAILED',
    'the detail table does not hold as many rows as the summary says',
    {
      seen: `${found} rows below ${place}`,
      expected: `${said.rows} rows, by the total row on ${said.place}`,
      todo: 'export the report again and send the whole file; if the summary counts something else, correct listedColumn in the source settings',
      place: said.place,
    },
  );
}
