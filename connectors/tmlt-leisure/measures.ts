// Attendance over all centres from 1 April to the quarter's end: whole months only, a blank is not a zero, the total row is a check.
import type { MeasureSpec, Observation, Rejection } from '../../contracts/connector';
import { observe } from '../_rows/observe';
import { readRow, refuseRow, type RowRules } from '../_rows/read-row';
import type { Days } from '../_rows/scope';
import { fed, ignored, rejected, type Fate } from '../_rows/tally';
import { lastOfMonth } from '../../rules/calendar/dates';
import { readFootnotes } from './footnotes';
import { keyOf, rowSchema, type SheetLine } from './row';
import type { Settings } from './settings';
import type { MonthColumn } from './sheet';

export const ATTENDANCE = 'attendance';

export const MEASURES: readonly MeasureSpec[] = [
  { key: ATTENDANCE, title: 'Attendance at all centres, 1 April to the quarter’s end', unit: 'count' },
];

export const REASONS = {
  total: 'a total row',
  note: 'a note below the table',
  blank: 'a blank row',
  unfinished: 'no month is complete',
} as const;

export interface Asked {
  /** 1 April to the period's last day. */
  readonly days: Days;
  /** The months of these days. */
  readonly months: readonly string[];
  readonly period: string;
  readonly settings: Settings;
  readonly place: string;
}

export interface CentreRow {
  readonly centre: string;
  /** Visits by month; null where any of its columns is blank. */
  readonly visits: ReadonlyMap<string, number | null>;
}

export interface Read {
  readonly fates: Fate[];
  readonly rows: readonly { readonly at: number; readonly row: CentreRow }[];
}

/** The rows of centres in types; every other row has its fate already. A centre that stands twice is refused both times. */
export function readCentres(lines: readonly SheetLine[], columns: readonly MonthColumn[], settings: Settings): Read {
  const schema = rowSchema(settings, columns);
  const rules: RowRules<string> = { allow: ['centre', ...columns.map(keyOf)], measures: [ATTENDANCE] };
  const fates: Fate[] = [];
  const rows: { at: number; row: CentreRow }[] = [];
  lines.forEach((line, at) => {
    if (line.kind !== 'centre') return void (fates[at] = ignored(REASONS[line.kind]));
    if (line.broken !== null)
      return void (fates[at] = rejected(refuseRow(line.raw, line.broken.place, rules, broken(line.broken))));
    const read = readRow(schema, line.raw, line.placeOf, rules);
    if (!read.ok) return void (fates[at] = rejected(read.rejection));
    const { centre, ...values } = read.row;
    return void rows.push({ at, row: { centre: String(centre), visits: visitsOf(values, columns) } });
  });
  const twice = new Set(rows.map(({ row }) => row.centre).filter((name, index, all) => all.indexOf(name) !== index));
  const kept = rows.filter(({ at, row }) => {
    const line = lines[at];
    if (twice.has(row.centre) && line) fates[at] = rejected(refuseRow(line.raw, line.place, rules, CONFLICT));
    return !twice.has(row.centre);
  });
  return { fates, rows: kept };
}

function visitsOf(
  values: Readonly<Record<string, string | number | null>>,
  columns: readonly MonthColumn[],
): ReadonlyMap<string, number | null> {
  const visits = new Map<string, number | null>();
  for (const column of columns) {
    const [before, value] = [visits.get(column.month) ?? 0, values[keyOf(column)] ?? null];
    const blank = visits.get(column.month) === null || value === null;
    visits.set(column.month, blank ? null : before + Number(value));
  }
  return visits;
}

function broken({ message }: { readonly message: string }): Pick<Rejection, 'rule' | 'message' | 'expected' | 'todo'> {
  return {
    rule: 'CELL_INVALID',
    message,
    expected: 'a whole number, or a blank where the month is not in yet',
    todo: 'correct the cell and send the workbook again',
  };
}

const CONFLICT = {
  rule: 'KEY_CONFLICT',
  message: 'a centre has more than one row',
  expected: 'one row for each centre; hidden rows are read as well',
  todo: 'remove the row that is out of date and send the workbook again',
} as const;

export interface Attended {
  readonly fates: readonly Fate[];
  readonly observations: readonly Observation[];
  readonly notes: readonly string[];
}

/** The cumulative figure over the months that every centre has, from April on without a gap; none where a centre was refused. */
export function attendance(lines: readonly SheetLine[], read: Read, asked: Asked): Attended {
  const { days, months, period, settings, place } = asked;
  const fates = [...read.fates];
  const all = read.rows.length === settings.centres.length;
  const lacking = (month: string): number =>
    read.rows.filter(({ row }) => (row.visits.get(month) ?? null) === null).length;
  const gap = months.findIndex((month) => lacking(month) > 0);
  const whole = !all ? [] : gap < 0 ? months : months.slice(0, gap);
  const reason = whole.length === 0 ? ignored(REASONS.unfinished) : fed([`${ATTENDANCE}@${period}`]);
  for (const { at } of read.rows) fates[at] = reason;
  const last = whole.at(-1);
  const missing = months[whole.length];
  const notes =
    all && missing !== undefined ? [`${missing}: no figure of ${lacking(missing)} of ${read.rows.length} centres`] : [];
  if (last === undefined) return { fates, observations: [], notes };
  const sum = (month: string): number => read.rows.reduce((total, { row }) => total + (row.visits.get(month) ?? 0), 0);
  const starred = lines.flatMap((line) => (line.kind === 'centre' ? line.starred : []));
  const footnotes = lines.filter((line) => line.kind === 'note').map(({ words }) => words);
  const said = readFootnotes(footnotes, whole, starred);
  const observation = observe({
    measure: ATTENDANCE,
    period,
    value: String(whole.reduce((total, month) => total + sum(month), 0)),
    components: whole.map((month) => ({ label: month, value: String(sum(month)) })),
    coverageFrom: days.start,
    coverageTo: lastOfMonth(Number(last.slice(0, 4)), Number(last.slice(5, 7))),
    qualifiers: said.qualifiers,
    place,
  });
  return { fates, observations: [observation], notes: [...notes, ...said.notes] };
}
