// The gender pay gap of the pack, where it has such a sheet: one median for each employer and snapshot of 31 March. Pure.
import type { Observation } from '../../contracts/connector';
import { QuarterdayError } from '../../contracts/failure';
import { decimal, plain } from '../../rules/decimal';
import { decimalCell } from '../_readers/cells';
import { ukDateCell } from '../_readers/cells-dates';
import { matchColumns } from '../_readers/columns';
import { address, cellAt, type CellValue, type Sheet, type SheetRow } from '../_readers/xlsx-types';
import { columnSpecs } from '../_rows/columns';
import { observe } from '../_rows/observe';
import { refuseRow } from '../_rows/read-row';
import { fed, ignored, rejected, type Fate } from '../_rows/tally';
import { KEYS, type Asked } from './keys';
import { REASONS } from './reasons';
import type { Settings } from './settings';

type Key = keyof Settings['payGap']['columns'];

export interface PayGap {
  readonly fates: readonly Fate[];
  readonly observations: readonly Observation[];
  readonly notes: readonly string[];
}

const NONE: PayGap = { fates: [], observations: [], notes: [] };
const HEAD_WITHIN = 20;
const FAULT = {
  rule: 'VALUE_INVALID',
  expected: 'the day of the snapshot (31 March) and the median gap in percent, one row for each',
  todo: 'correct the report in chris21 and run it again',
} as const;

function textOf(cell: CellValue): string {
  if (cell.kind === 'date') return cell.iso;
  if (cell.kind !== 'number') return cell.kind === 'text' ? cell.text.trim() : '';
  return cell.percent ? plain(decimal(cell.text).times(100)) : cell.text;
}

/** The median of a row in percent and the year of its snapshot; null where either cannot be read. */
function readRow(
  raw: Readonly<Record<Key, string>>,
  last: string,
): { year: string; median: string; day: string } | null {
  const day = ukDateCell(raw.snapshot);
  const median = decimalCell(raw.median.replace(/\s*%$/, ''));
  if (!day.ok || !median.ok || !day.value.endsWith('-03-31') || day.value > last) return null;
  return { year: day.value.slice(0, 4), median: median.value, day: day.value };
}

function withoutRows(sheet: Sheet): QuarterdayError {
  return new QuarterdayError('VOLUME_ANOMALY', 'the sheet of the gender pay gap has a header and no rows', {
    seen: '0 rows',
    expected: 'a row for the employer, or no such sheet',
    todo: 'run the report again',
    place: sheet.name,
  });
}

/** Reads the sheet. Throws CONTRACT_DRIFT where a column is missing, VOLUME_ANOMALY where it has no rows. */
export function payGap(sheets: readonly Sheet[], { days, isOurs, settings }: Asked): PayGap {
  const layout = settings.payGap;
  const sheet = sheets.find(({ name, hidden }) => !hidden && name.trim().toLowerCase() === layout.sheet.toLowerCase());
  if (sheet === undefined) return NONE;
  const specs = columnSpecs<Key>(layout.columns);
  const wanted = new Set(specs.flatMap(({ heading, aliases }) => [heading, ...(aliases ?? [])]));
  const known = ({ cells }: SheetRow): number => cells.filter((cell) => wanted.has(textOf(cell))).length;
  const header = sheet.rows
    .slice(0, HEAD_WITHIN)
    .reduce<SheetRow | null>((best, row) => (best && known(best) >= known(row) ? best : row), null);
  const { index, notes } = matchColumns((header?.cells ?? []).map(textOf), specs);
  const rows = sheet.rows.filter(({ row }) => row > (header?.row ?? 0));
  if (rows.length === 0) throw withoutRows(sheet);
  const read = rows.map((row) => {
    const raw = Object.fromEntries(
      specs.map(({ key }) => [key, textOf(cellAt(row, (index[key] ?? -1) + 1))]),
    ) as Record<Key, string>;
    return { raw, place: `${sheet.name}!${address(row.row, (index.median ?? 0) + 1)}`, said: readRow(raw, days.end) };
  });
  const years = read.filter(({ raw }) => isOurs(raw.employer)).map(({ said }) => said?.year);
  const fates = read.map(({ raw, place, said }): Fate => {
    if (!isOurs(raw.employer)) return ignored(REASONS.council);
    const rules = { allow: ['snapshot', 'median'] as const, measures: [KEYS.payGap] };
    if (said === null)
      return rejected(
        refuseRow<Key>(raw, place, rules, {
          ...FAULT,
          message: 'median: the row cannot be read as a pay gap of a 31 March',
        }),
      );
    if (years.filter((year) => year === said.year).length > 1)
      return rejected(
        refuseRow<Key>(raw, place, rules, { ...FAULT, rule: 'KEY_CONFLICT', message: 'two rows of one snapshot' }),
      );
    return fed([`${KEYS.payGap}@${said.year}`]);
  });
  const observations = read.flatMap(({ said, place }, at) => {
    if (said === null || fates[at]?.kind !== 'fed') return [];
    const covered = { coverageFrom: `${said.year}-01-01`, coverageTo: `${said.year}-12-31`, observedOn: said.day };
    return [observe({ measure: KEYS.payGap, period: said.year, value: said.median, ...covered, place })];
  });
  return { fates, observations, notes: notes.map((note) => `${sheet.name}: ${note}`) };
}
