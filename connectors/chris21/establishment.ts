// Staff in post, average staff and vacant posts, in exact FTE. Pure.
import type { IsoDate } from '../../contracts/period';
import { Decimal } from '../../rules/decimal';
import { meaning } from '../_rows/code-list';
import type { Days } from '../_rows/scope';
import { fed, ignored, type Fate } from '../_rows/tally';
import { KEYS, type Asked } from './keys';
import { readSheet } from './read-sheet';
import { REASONS } from './reasons';
import { ALLOW, postSchema, staffSchema, type PostKey, type PostRow, type StaffKey, type StaffRow } from './row';
import type { PackRow } from './sheets';

export interface Fte {
  readonly fates: readonly Fate[];
  /** FTE on 1 April and on the quarter's last day; null where no row counts. */
  readonly inPost: { readonly start: Decimal; readonly end: Decimal } | null;
}

/** Whether a contract was held on a day; the last day in post counts. */
export function inPost(row: Pick<StaffRow, 'start' | 'leave'>, day: IsoDate): boolean {
  return row.start <= day && (row.leave === null || row.leave >= day);
}

const sum = (rows: readonly { readonly fte: string }[]): Decimal =>
  rows.reduce((total, { fte }) => total.plus(fte), new Decimal(0));

type Held = { readonly at: number; readonly row: StaffRow };

/** Contracts that count, and the fates of all others. */
export function readStaff(rows: readonly PackRow<StaffKey>[], asked: Asked): { fates: Fate[]; kept: readonly Held[] } {
  const { contracts } = asked.settings.staff;
  return readSheet<StaffKey, StaffRow>(rows, {
    schema: staffSchema(asked.settings),
    rules: { allow: ALLOW.staff, measures: [KEYS.inPost, KEYS.average, KEYS.vacant] },
    isOurs: ({ raw }) => asked.isOurs(raw.employer),
    early: ({ raw }) => (meaning(contracts, raw.contract) === 'outside' ? REASONS.contract : null),
    keyOf: ({ employee, post, start }) => JSON.stringify([employee, post, start]),
  });
}

/** FTE in post on the two days that the average is made of; `posts` are those whose vacancy counts. */
export function staffFte(staff: ReturnType<typeof readStaff>, posts: ReadonlySet<string>, asked: Asked): Fte {
  const { days, period } = asked;
  const fates = [...staff.fates];
  for (const { at, row } of staff.kept) {
    const keys = [
      ...(inPost(row, days.end) ? [KEYS.inPost] : []),
      ...(inPost(row, days.start) || inPost(row, days.end) ? [KEYS.average] : []),
      ...(inPost(row, days.end) && posts.has(row.post) ? [KEYS.vacant] : []),
    ];
    fates[at] = keys.length > 0 ? fed(keys.map((key) => `${key}@${period}`)) : ignored(REASONS.notInPost);
  }
  const onDay = (day: IsoDate): Decimal => sum(staff.kept.map(({ row }) => row).filter((row) => inPost(row, day)));
  const any = staff.kept.some(({ at }) => fates[at]?.kind === 'fed');
  return { fates, inPost: any ? { start: onDay(days.start), end: onDay(days.end) } : null };
}

export interface Vacancies {
  readonly fates: readonly Fate[];
  readonly posts: ReadonlySet<string>;
  /** Established FTE that nobody holds, post by post, never below zero for a post; null where no post counts. */
  readonly vacant: Decimal | null;
}

/** Vacant FTE on the quarter's last day: an overfilled post does not fill another one. */
export function vacancies(rows: readonly PackRow<PostKey>[], staff: readonly Held[], asked: Asked): Vacancies {
  const { days, period, settings } = asked;
  const { fates, kept } = readSheet<PostKey, PostRow>(rows, {
    schema: postSchema,
    rules: { allow: ALLOW.posts, measures: [KEYS.vacant] },
    isOurs: ({ raw }) => asked.isOurs(raw.employer),
    early: () => null,
    keyOf: ({ post, from }) => JSON.stringify([post, from]),
  });
  const established = new Map<string, Decimal>();
  for (const { at, row } of kept) {
    const reason = against(row, days, settings.posts.frozenCountsAsVacant);
    fates[at] = reason === null ? fed([`${KEYS.vacant}@${period}`]) : ignored(reason);
    if (reason === null) established.set(row.post, (established.get(row.post) ?? new Decimal(0)).plus(row.fte));
  }
  const held = staff.map(({ row }) => row).filter((row) => inPost(row, days.end));
  const vacant = [...established].reduce((total, [post, fte]) => {
    const open = fte.minus(sum(held.filter((row) => row.post === post)));
    return open.isPositive() ? total.plus(open) : total;
  }, new Decimal(0));
  return { fates, posts: new Set(established.keys()), vacant: established.size > 0 ? vacant : null };
}

function against({ from, to, frozen }: PostRow, days: Days, frozenCounts: boolean): string | null {
  if (from > days.end || (to !== null && to < days.end)) return REASONS.notEstablished;
  return frozen === true && !frozenCounts ? REASONS.frozen : null;
}
