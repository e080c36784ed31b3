// FTE days lost to sickness from 1 April to the quarter's end, self-certified and medically certified. Pure.
import { daysBetween } from '../../rules/calendar/dates';
import { Decimal } from '../../rules/decimal';
import { meaning } from '../_rows/code-list';
import { refuseRow } from '../_rows/read-row';
import { sharedDays, type Days } from '../_rows/scope';
import { fed, ignored, rejected, type Fate } from '../_rows/tally';
import { KEYS, type Asked } from './keys';
import { readSheet } from './read-sheet';
import { REASONS } from './reasons';
import { absenceSchema, ALLOW, type AbsenceKey, type AbsenceRow, type StaffKey } from './row';
import type { PackRow } from './sheets';

const KEY_OF = { short_term: KEYS.short, medically_certified: KEYS.certified } as const;
type Sickness = keyof typeof KEY_OF;

export interface DaysLost {
  readonly fates: readonly Fate[];
  /** Days by measure; a measure that no spell fed is not there. */
  readonly days: ReadonlyMap<string, Decimal>;
}

/** Employee numbers of those who count (also where their row could not be read) and of those who do not. */
function people(staff: readonly PackRow<StaffKey>[], { settings, isOurs }: Asked) {
  const counted = new Set<string>();
  const others = new Set<string>();
  for (const { raw, total } of staff) {
    const outside = meaning(settings.staff.contracts, raw.contract) === 'outside' || !isOurs(raw.employer);
    if (!total) (outside ? others : counted).add(raw.employee.trim());
  }
  return { counted, others };
}

/** Days lost as the report gives them, for the part of each spell within its period (sources.md, section 7: the report's own columns). */
export function daysLost(
  rows: readonly PackRow<AbsenceKey>[],
  staff: readonly PackRow<StaffKey>[],
  asked: Asked,
): DaysLost {
  const { categories } = asked.settings.absence;
  const rules = { allow: ALLOW.absence, measures: [KEYS.short, KEYS.certified] };
  const { fates, kept } = readSheet<AbsenceKey, AbsenceRow>(rows, {
    schema: absenceSchema(asked.settings),
    rules,
    isOurs: ({ raw }) => asked.isOurs(raw.employer),
    early: ({ raw }) => (meaning(categories, raw.category) === 'not_sickness' ? REASONS.notSickness : null),
    keyOf: ({ employee, start, category }) => JSON.stringify([employee, start, category]),
  });
  const known = people(staff, asked);
  const days = new Map<string, Decimal>();
  for (const { at, row } of kept) {
    const measure = KEY_OF[row.category as Sickness];
    const reason = known.counted.has(row.employee)
      ? null
      : known.others.has(row.employee)
        ? REASONS.contract
        : 'unknown';
    const fault = reason === 'unknown' ? UNKNOWN : faultOf(row, asked.days);
    const source = rows[at];
    if (sharedDays({ start: row.start, end: row.end ?? asked.days.end }, asked.days) === null)
      fates[at] = ignored(REASONS.outside);
    else if (reason === REASONS.contract) fates[at] = ignored(reason);
    else if (fault && source)
      fates[at] = rejected(refuseRow(source.raw, source.place, { ...rules, measures: [measure] }, fault));
    else {
      days.set(measure, (days.get(measure) ?? new Decimal(0)).plus(row.days ?? '0'));
      fates[at] = fed([`${measure}@${asked.period}`]);
    }
  }
  return { fates, days };
}

const UNKNOWN = {
  rule: 'VALUE_INVALID',
  message: 'employee: not in the establishment sheet, so it cannot be known whether the spell counts',
  expected: 'an employee number of the establishment sheet, leavers of the year included',
  todo: 'run both reports for the same people and days',
} as const;

/** A spell must say its days; they cannot be more than the calendar days that it shares with the report's period. */
function faultOf({ start, end, days }: AbsenceRow, report: Days) {
  const words = { rule: 'VALUE_INVALID', expected: "the FTE days lost within the report's period" } as const;
  if (days === null)
    return {
      ...words,
      message: 'days: the cell is blank',
      todo: 'have the report work out the days of open spells to its last day',
    };
  const shared = sharedDays({ start, end: end ?? report.end }, report);
  const most = shared === null ? 0 : daysBetween(shared.start, shared.end) + 1;
  if (!new Decimal(days).greaterThan(most)) return null;
  return {
    ...words,
    message: 'days: more FTE days than the spell has calendar days in the period',
    todo: "have the report count days of its own period only, or correct the spell's dates",
  };
}
