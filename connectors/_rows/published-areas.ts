// From a published table of authorities to snapshots: the council's own number, and a component for each comparator.
import type { CouncilScope, Observation, ParseResult, Rejection } from '../../contracts/connector';
import { Decimal } from '../../rules/decimal';
import { addDays } from '../../rules/calendar/dates';
import { quarterOf } from '../../rules/calendar/periods';
import { integerCell, refuse, refuseBlank, type CellFault } from '../_readers/cells';
import type { CellValue } from '../_readers/xlsx-types';
import { observe } from './observe';
import type { PublishedRow, PublishedTable } from './published-sheet';
import { repeats } from './repeats';
import { namesCouncil, outOfScope } from './scope';
import { fed, ignored, rejected, tally, type Fate } from './tally';

export const REASONS = {
  council: 'another council',
  area: 'a region, a country or a total',
  note: 'a note below the table',
  repeat: 'the same row a second time',
  none: 'no figure published',
} as const;

export interface AreasAsked<K extends string> {
  readonly council: CouncilScope;
  readonly comparators: readonly { readonly gss: string; readonly name: string }[];
  readonly gss: K;
  readonly authority: K;
  /** Which columns make a measure: their numbers are added. */
  readonly measures: Readonly<Record<string, readonly K[]>>;
}

/** Signs for "no figure": never zero. Which of them a publisher writes is said in the connector's README. */
const NONE = new Set([
  '[x]',
  '[z]',
  '[c]',
  '[u]',
  '[low]',
  'c',
  'z',
  'x',
  '..',
  ':',
  '-',
  '–',
  '*',
  'n/a',
  'not available',
]);

/** The number of a cell; null where the publisher says that there is none. */
function countOf(cell: CellValue): string | null | CellFault {
  const expected = 'a whole number, or a sign such as [x]';
  if (cell.kind === 'blank') return refuseBlank(expected);
  if (cell.kind !== 'text' && cell.kind !== 'number') return refuse('the cell is not a number', expected);
  if (NONE.has(cell.text.trim().toLowerCase())) return null;
  const read = integerCell(cell.text);
  return read.ok ? String(read.value) : read;
}

const isFault = (read: ReturnType<typeof countOf>): read is CellFault => typeof read === 'object' && read !== null;

interface AreaRow {
  readonly own: boolean;
  readonly label: string;
  readonly place: string;
  /** By measure; what has no figure is not there. */
  readonly values: Readonly<Record<string, string>>;
}

type Who = { readonly own: boolean; readonly label: string } | string;

/** Whose row it is: the council's or a comparator's, else the reason why it does not count. */
function whoseRow<K extends string>(row: PublishedRow<K>, table: PublishedTable<K>, asked: AreasAsked<K>): Who {
  const [gss, name] = [row.text(asked.gss), row.text(asked.authority)];
  const { council, comparators, measures } = asked;
  const own = gss === council.gss || (gss === '' && namesCouncil(council, name));
  if (own) return { own, label: council.gss };
  const comparator = comparators.find(
    (one) => gss === one.gss || (gss === '' && name.toLowerCase() === one.name.toLowerCase()),
  );
  if (comparator !== undefined) return { own, label: comparator.gss };
  const empty = Object.values(measures).every((keys) => keys.every((key) => row.cell(key).kind === 'blank'));
  if (gss === '' && empty) return REASONS.note;
  const authority = table.has(asked.gss) ? /^(?:E0[6-9]|E10|W06|S12|N09)\d{6}$/.test(gss) : name !== '';
  return authority ? REASONS.council : REASONS.area;
}

/** The row's numbers, or the refusal of the first cell that cannot be read. */
function readValues<K extends string>(
  row: PublishedRow<K>,
  { measures }: AreasAsked<K>,
): Record<string, string> | Rejection {
  const values: Record<string, string> = {};
  for (const [measure, keys] of Object.entries<readonly K[]>(measures)) {
    const read = keys.map((key) => ({ key, count: countOf(row.cell(key)) }));
    const bad = read.find(({ count }) => isFault(count));
    if (bad !== undefined && isFault(bad.count)) {
      const { rule, message, expected, todo } = bad.count;
      const raw = JSON.stringify({ [bad.key]: row.text(bad.key).slice(0, 40) });
      return { place: row.place(bad.key), rule, message, expected, todo, raw, measures: Object.keys(measures) };
    }
    const counts = read.flatMap(({ count }) => (typeof count === 'string' ? [count] : []));
    if (counts.length === keys.length) values[measure] = Decimal.sum(...counts).toFixed();
  }
  return values;
}

const isRefusal = (read: Record<string, string> | Rejection): read is Rejection => typeof read['rule'] === 'string';

function observations<K extends string>(
  areas: readonly AreaRow[],
  { measures }: AreasAsked<K>,
  observedOn: string,
  period: string,
): Observation[] {
  const own = areas.find((area) => area.own);
  const common = { period, coverageFrom: observedOn, coverageTo: observedOn, observedOn };
  return Object.keys(measures).flatMap((measure): Observation[] => {
    const value = own?.values[measure] ?? null;
    const others = areas.filter((area) => !area.own && area.values[measure] !== undefined);
    const components = others.map(({ label, values }) => ({ label, value: values[measure] ?? '' }));
    if (value === null && components.length === 0) return [];
    return [observe({ ...common, measure, value, components, place: own?.place ?? others[0]?.place ?? '' })];
  });
}

type Counted = Pick<ParseResult, 'rowsIn' | 'fed' | 'ignored' | 'rejections' | 'observations'>;

/** Reads the table. A snapshot of 31 March, or of 1 April, stands for the quarter that ends with March. Throws SCOPE_MISMATCH. */
export function readAreas<K extends string>(table: PublishedTable<K>, asked: AreasAsked<K>): Counted {
  const { observedOn } = table;
  const period = quarterOf(observedOn.endsWith('04-01') ? addDays(observedOn, -1) : observedOn);
  const read = table.rows.map((row): AreaRow | Rejection | string => {
    const who = whoseRow(row, table, asked);
    if (typeof who === 'string') return who;
    const values = readValues(row, asked);
    return isRefusal(values) ? values : { ...who, place: row.place(asked.authority), values };
  });
  const areas = read.filter((one): one is AreaRow => typeof one !== 'string' && 'values' in one);
  const kinds = repeats(
    areas,
    ({ label }) => label,
    ({ values }) => JSON.stringify(values),
  );
  const firsts = areas.filter((_, at) => kinds[at] === 'first');
  const made = observations(firsts, asked, observedOn, period);
  const conflict = {
    rule: 'KEY_CONFLICT',
    message: 'two rows of one council hold different numbers',
    expected: 'one row for each council',
    todo: 'ask the publisher, or whoever saved the file, which row is right',
    raw: '',
    measures: Object.keys(asked.measures),
  } as const;
  const fates = read.map((one): Fate => {
    if (typeof one === 'string') return ignored(one);
    if (!('values' in one)) return rejected(one);
    const kind = kinds[areas.indexOf(one)];
    if (kind === 'conflict') return rejected({ ...conflict, place: one.place });
    if (kind === 'repeat') return ignored(REASONS.repeat);
    const keys = Object.keys(one.values).map((measure) => `${measure}@${period}`);
    return keys.length === 0 ? ignored(REASONS.none) : fed(keys);
  });
  const hasOwn = table.rows.some((row) => typeof whoseRow(row, table, { ...asked, comparators: [] }) !== 'string');
  if (!hasOwn)
    throw outOfScope(
      'the table has no row of the council',
      `${read.length} other rows`,
      asked.council.gss,
      table.header,
    );
  return { ...tally(fates), observations: made };
}
