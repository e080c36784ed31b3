// From rows of the licence report to licensed drivers and vehicle licences in force on a quarter's last day.
import type { Observation, Rejection } from '../../contracts/connector';
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
import type { Settings } from './settings';

export const DRIVERS = 'licensed_drivers';
export const VEHICLES = 'vehicle_licences';
type Key = LicenceKey | 'council';

const ALLOW: readonly Key[] = ['licence', 'type', 'status', 'start', 'expiry', 'ended', 'asAt'];

/** Whether a licence was in force on a day: its last day counts, the day of its surrender does not. Its status today does not matter. */
export function inForce(row: Pick<LicenceRow, 'start' | 'expiry' | 'ended'>, day: IsoDate): boolean {
  return row.start <= day && row.expiry >= day && (row.ended === null || row.ended > day);
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

/** Every row's fate, and the distinct drivers (a driver with two badges counts once) and vehicle licences. */
export function licenceMeasures(lines: readonly Line<Key>[], asked: Asked, place: string): Counted {
  const schema = licenceRowSchema(asked.settings);
  const fates: Fate[] = [];
  const read: { readonly at: number; readonly row: LicenceRow }[] = [];
  lines.forEach((line, at) => {
    const rules = rulesOf(line, asked.settings);
    const early = beforeReading(line, asked, rules);
    if (early) return void (fates[at] = early);
    const result = readRow<Key, LicenceRow>(schema, line.raw, `line ${line.line}`, rules);
    if (result.ok) read.push({ at, row: result.row });
    else fates[at] = rejected(result.rejection);
  });
  const kinds = repeats(
    read,
    ({ row }) => `${row.licence}|${row.start}`,
    ({ row }) => JSON.stringify(row),
  );
  const drivers = new Set<string>();
  const vehicles = new Set<string>();
  read.forEach(({ at, row }, index) => {
    const line = lines[at];
    const kind = kinds[index];
    if (kind === 'conflict' && line) fates[at] = rejected(conflict(line, rulesOf(line, asked.settings)));
    else if (kind === 'repeat') fates[at] = ignored(REASONS.repeat);
    else if (!inForce(row, asked.days.end)) fates[at] = ignored(REASONS.notInForce);
    else if (row.type === 'driver') {
      drivers.add(row.holder ?? row.licence);
      fates[at] = fed([`${DRIVERS}@${asked.period}`]);
    } else {
      vehicles.add(row.licence);
      fates[at] = fed([`${VEHICLES}@${asked.period}`]);
    }
  });
  const counts: [string, Set<string>][] = [
    [DRIVERS, drivers],
    [VEHICLES, vehicles],
  ];
  const observations = counts
    .filter(([, found]) => found.size > 0)
    .map(([measure, found]) => snapshot(measure, found.size, asked, place));
  return { fates, observations };
}

function snapshot(measure: string, count: number, { days, period }: Asked, place: string): Observation {
  return observe({
    measure,
    period,
    value: String(count),
    coverageFrom: days.start,
    coverageTo: days.end,
    observedOn: days.end,
    place,
  });
}

function rulesOf({ raw }: Line<Key>, { licences }: Settings): RowRules<Key> {
  const type = meaning(licences.types, raw.type);
  const measures = type === 'driver' ? [DRIVERS] : type === 'vehicle' ? [VEHICLES] : [DRIVERS, VEHICLES];
  return { allow: ALLOW, measures };
}

/** What can be said of a row without reading all of it: an application has no dates yet. */
function beforeReading(
  { line, raw, total }: Line<Key>,
  { days, isOurs, settings }: Asked,
  rules: RowRules<Key>,
): Fate | null {
  if (total) return ignored(REASONS.total);
  if (!isOurs(raw.council)) return ignored(REASONS.council);
  const asAt = ukDateCell(raw.asAt);
  if (!asAt.ok) return rejected(refuseRow(raw, `line ${line}`, rules, { ...asAt, message: `asAt: ${asAt.message}` }));
  if (asAt.value !== days.end) return ignored(REASONS.otherDay);
  const status = meaning(settings.licences.statuses, raw.status);
  if (status === 'cancelled') return ignored(REASONS.cancelled);
  if (status === 'never_granted') return ignored(REASONS.neverGranted);
  return meaning(settings.licences.types, raw.type) === 'neither' ? ignored(REASONS.neither) : null;
}

function conflict({ line, raw }: Line<Key>, rules: RowRules<Key>): Rejection {
  return refuseRow(raw, `line ${line}`, rules, {
    rule: 'KEY_CONFLICT',
    message: 'two rows of one licence and term say different things',
    expected: 'one row for each licence and term',
    todo: 'correct the record in Uniform and export again',
  });
}
