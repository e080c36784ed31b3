// From the three sheets of the report pack to observations. Pure; nothing that names or numbers a person leaves it.
import type { MeasureSpec, Observation } from '../../contracts/connector';
import { parsePeriod } from '../../rules/calendar/periods';
import { plain } from '../../rules/decimal';
import { observe } from '../_rows/observe';
import type { Fate } from '../_rows/tally';
import { daysLost } from './absence';
import { readStaff, staffFte, vacancies } from './establishment';
import { KEYS, type Asked } from './keys';
import type { AbsenceKey, PostKey, StaffKey } from './row';
import type { PackSheet } from './sheets';

export const MEASURES: readonly MeasureSpec[] = [
  { key: KEYS.inPost, title: "Staff in post on the quarter's last day", unit: 'fte' },
  { key: KEYS.average, title: "Average of staff in post on 1 April and on the quarter's last day", unit: 'fte' },
  { key: KEYS.vacant, title: "Vacant posts on the quarter's last day", unit: 'fte' },
  { key: KEYS.short, title: 'FTE days lost to self-certified sickness since 1 April', unit: 'days' },
  { key: KEYS.certified, title: 'FTE days lost to medically certified sickness since 1 April', unit: 'days' },
  { key: KEYS.payGap, title: 'Median gender pay gap on 31 March', unit: 'percent' },
];

export interface Pack {
  readonly staff: PackSheet<StaffKey>;
  readonly posts: PackSheet<PostKey>;
  readonly absence: PackSheet<AbsenceKey>;
}

export interface Counted {
  readonly fates: {
    readonly staff: readonly Fate[];
    readonly posts: readonly Fate[];
    readonly absence: readonly Fate[];
  };
  readonly observations: readonly Observation[];
}

/** Every row's fate, and the observations: snapshots of the quarter's last day, and days lost since 1 April. */
export function packMeasures({ staff, posts, absence }: Pack, asked: Asked): Counted {
  const held = readStaff(staff.rows, asked);
  const open = vacancies(posts.rows, held.kept, asked);
  const { inPost, fates } = staffFte(held, open.posts, asked);
  const lost = daysLost(absence.rows, staff.rows, asked);
  const { period, days } = asked;
  const snapshot = { period, coverageFrom: parsePeriod(period).start, coverageTo: days.end, observedOn: days.end };
  const cumulative = { period, coverageFrom: days.start, coverageTo: days.end };
  const observations: Observation[] = [];
  if (inPost) {
    const components = [
      { label: 'FTE on 1 April', value: plain(inPost.start) },
      { label: "FTE on the quarter's last day", value: plain(inPost.end) },
    ];
    const average = plain(inPost.start.plus(inPost.end).div(2));
    observations.push(observe({ measure: KEYS.inPost, ...snapshot, value: plain(inPost.end), place: staff.place }));
    observations.push(
      observe({ measure: KEYS.average, ...cumulative, value: average, components, place: staff.place }),
    );
  }
  if (open.vacant)
    observations.push(observe({ measure: KEYS.vacant, ...snapshot, value: plain(open.vacant), place: posts.place }));
  for (const measure of [KEYS.short, KEYS.certified]) {
    const value = lost.days.get(measure);
    if (value) observations.push(observe({ measure, ...cumulative, value: plain(value), place: absence.place }));
  }
  return { fates: { staff: fates, posts: open.fates, absence: lost.fates }, observations };
}
