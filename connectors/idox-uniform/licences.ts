// From rows of a licence register to what was in force on a quarter's last day: drivers, vehicles, premises. Pure.
import type { Observation } from '../../contracts/connector';
import type { IsoDate } from '../../contracts/period';
import { ukDateCell } from '../_readers/cells-dates';
import { meaning } from '../_rows/code-list';
import { observe } from '../_rows/observe';
import { readRow, refuseRow, type RowRules } from '../_rows/read-row';
import { repeats } from '../_rows/repeats';
import type { Days } from '../_rows/scope';
import { fed, ignored, rejected, type Fate } from '../_rows/tally';
import { REASONS } from './reasons';
import type { Line } from './report';
import { licenceRowSchema, type LicenceKey, type LicenceRow } from './row';
import type { Register, Settings } from './settings';

export const DRIVERS = 'licensed_drivers';
export const VEHICLES = 'vehicle_licences';
export const PREMISES = 'premises_licences';
const MEASURE_OF = { driver: DRIVERS, vehicle: VEHICLES, premises: PREMISES } as const;
type Counts = keyof typeof MEASURE_OF;
type Key = LicenceKey | 'council';

const ALLOW: readonly Key[] = ['licence', 'type', 'status', 'start', 'expiry', 'ended', 'asAt'];

/** Whether a licence was in force on a day: its last day counts, the day of its surrender does not. Its status today does not matter. */
export function inForce(row: Pick<LicenceRow, 'start' | 'expiry' | 'ended'>, day: IsoDate): boolean {
  return row.start <= day && (row.expiry === null || row.expiry >= day) && (row.ended === null || row.ended > day);
}

export interface Asked {
  /** The quarter, whose last day is the snapshot's. */
  readonly days: Days;
  readonly period: string;
  readonly isOurs: (council: string) => boolean;
  readonly settings: Settings;
}

export interface Counted {
  readonly fates: readonly Fate[];
  readonly observations: readonly Observation[];
}

/** The measures that a register can feed, in the manifest's order. */
export function measuresOf(register: Register): string[] {
  const kinds = Object.values<string>(register.types);
  return (Object.keys(MEASURE_OF) as Counts[]).filter((kind) => kinds.includes(kind)).map((kind) => MEASURE_OF[kind]);
}

/** Every row's fate, and the distinct drivers (a driver with two badges counts once), vehicles and premises in force. */
export function licenceMeasures(lines: readonly Line<Key>[], register: Register, asked: Asked, place: string): Counted {
  const schema = licenceRowSchema(register);
  const fates: Fate[] = [];
  const read: { readonly at: number; readonly row: LicenceRow }[] = [];
  lines.forEach((line, at) => {
    const rules = rulesOf(line, register);
    const early = beforeReading(line, register, asked, rules);
    if (early) return void (fates[at] = early);
    const result = readRow<Key, LicenceRow>(schema, line.raw, line.place, rules);
    if (result.ok) read.push({ at, row: result.row });
    else fates[at] = rejected(result.rejection);
  });
  const kinds = repeats(
    read,
    ({ row }) => `${row.licence}|${row.start}`,
    ({ row }) => JSON.stringify(row),
  );
  const found = new Map<string, Set<string>>(measuresOf(register).map((measure) => [measure, new Set()]));
  read.forEach(({ at, row }, index) => {
    const line = lines[at];
    const kind = kinds[index];
    if (kind === 'conflict' && line) fates[at] = rejected(conflict(line, rulesOf(line, register)));
    else if (kind === 'repeat') fates[at] = ignored(REASONS.repeat);
    else if (!inForce(row, asked.days.end)) fates[at] = ignored(REASONS.notInForce);
    else {
      const measure = MEASURE_OF[row.type as Counts];
      found.get(measure)?.add(row.type === 'driver' ? (row.holder ?? row.licence) : row.licence);
      fates[at] = fed([`${measure}@${asked.period}`]);
    }
  });
  const observations = [...found]
    .filter(([, ids]) => ids.size > 0)
    .map(([measure, ids]) => snapshot(measure, ids.size, asked, place));
  return { fates, observations };
}

function snapshot(measure: string, count: number, { days, period }: Asked, place: string): Observation {
  const covered = { coverageFrom: days.start, coverageTo: days.end, observedOn: days.end };
  return observe({ measure, period, value: String(count), ...covered, place });
}

function rulesOf({ raw }: Line<Key>, register: Register): RowRules<Key> {
  const type = meaning(register.types, raw.type);
  const measures = type !== null && type !== 'neither' ? [MEASURE_OF[type]] : measuresOf(register);
  return { allow: ALLOW, measures };
}

/** What can be said of a row without reading all of it: an application has no dates yet. */
function beforeReading(
  { place, raw, total }: Line<Key>,
  register: Register,
  { days, isOurs }: Asked,
  rules: RowRules<Key>,
): Fate | null {
  if (total) return ignored(REASONS.total);
  if (!isOurs(raw.council)) return ignored(REASONS.council);
  const asAt = ukDateCell(raw.asAt);
  if (!asAt.ok) return rejected(refuseRow(raw, place, rules, { ...asAt, message: `asAt: ${asAt.message}` }));
  if (asAt.value !== days.end) return ignored(REASONS.otherDay);
  const status = meaning(register.statuses, raw.status);
  if (status === 'cancelled') return ignored(REASONS.cancelled);
  if (status === 'never_granted') return ignored(REASONS.neverGranted);
  return meaning(register.types, raw.type) === 'neither' ? ignored(REASONS.neither) : null;
}

function conflict({ place, raw }: Line<Key>, rules: RowRules<Key>) {
  return refuseRow(raw, place, rules, {
    rule: 'KEY_CONFLICT',
    message: 'two rows of one licence and term say different things',
    expected: 'one row for each licence and term',
    todo: 'correct the record in Uniform and export again',
  });
}
