// The ladder: which messages are due on a day, to whom, about what. Pure: the day and what is written come in.
import type { Catalogue, Rung } from '../../contracts/catalogue';
import type { IsoDate } from '../../contracts/period';
import { addWorkingDays, workingDayOnOrBefore } from '../../rules/calendar/working-days';
import type { Expected } from './owed';

/** A message that is written already: claimed, sent, recorded or superseded. */
export interface Written {
  readonly rung: string;
  readonly due: IsoDate;
  readonly to_role: string;
  readonly status: string;
}

/** A message that is due: one rung, one recipient, the figures of one due date. */
export interface Duty {
  readonly rung: Rung;
  /** The rung's own day, which may lie before the day on which it is told. */
  readonly day: IsoDate;
  readonly due: IsoDate;
  /** Initials of an owner, or a role of the contacts. */
  readonly toRole: string;
  readonly address: string;
  readonly figures: readonly Expected[];
}

export interface Duties {
  /** To be sent: of each due date the newest rung, and everything that is claimed already. */
  readonly tell: readonly Duty[];
  /** Older rungs of which nobody was told in time (a long downtime): written down, not sent. */
  readonly passed: readonly Duty[];
}

/** The day of a rung. A due date on a week-end stands, but people are told on the working day before (RULES.md, due dates). */
export function rungDay(due: IsoDate, rung: Rung): IsoDate {
  return addWorkingDays(workingDayOnOrBefore(due), rung.workingDays);
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}

/** An owner is told of the figures that he owes; a contact of all. */
function recipients(
  rung: Rung,
  figures: readonly Expected[],
  catalogue: Catalogue,
): Pick<Duty, 'toRole' | 'address' | 'figures'>[] {
  if (rung.to !== 'owner') {
    const contact = catalogue.contacts.find(({ role }) => role === rung.to);
    return contact === undefined ? [] : [{ toRole: rung.to, address: contact.email, figures }];
  }
  return [...groupBy(figures, ({ owner }) => owner)].map(([owner, owned]) => ({
    toRole: owner,
    address: owned[0]?.owner_email ?? '',
    figures: owned,
  }));
}

/** The rungs of one due date whose day has come, oldest first. */
function reached(due: IsoDate, ladder: readonly Rung[], today: IsoDate): { rung: Rung; day: IsoDate }[] {
  return ladder
    .map((rung) => ({ rung, day: rungDay(due, rung) }))
    .filter(({ day }) => day <= today)
    .sort((a, b) => a.day.localeCompare(b.day) || a.rung.workingDays - b.rung.workingDays);
}

/** What is due on `today` about figures that are owed. Paused figures are left out: nobody is told of them. */
export function dutiesOn(
  today: IsoDate,
  owed: readonly Expected[],
  catalogue: Catalogue,
  written: readonly Written[],
): Duties {
  const statuses = new Map(written.map((each) => [`${each.rung} ${each.due} ${each.to_role}`, each.status]));
  const tell: Duty[] = [];
  const passed: Duty[] = [];
  for (const [due, figures] of groupBy(
    owed.filter((each) => !each.paused),
    (each) => each.due,
  )) {
    const rungs = reached(due, catalogue.chase.ladder, today);
    const newest = rungs[rungs.length - 1];
    for (const { rung, day } of rungs)
      for (const to of recipients(rung, figures, catalogue)) {
        const status = statuses.get(`${rung.rung} ${due} ${to.toRole}`);
        if (status === 'claimed' || (status === undefined && rung === newest?.rung))
          tell.push({ rung, day, due, ...to });
        else if (status === undefined) passed.push({ rung, day, due, ...to });
      }
  }
  return { tell, passed };
}

/** The day of the next rung after `today` for a due date; null at the ladder's end. */
export function nextRungDay(today: IsoDate, due: IsoDate, ladder: readonly Rung[]): IsoDate | null {
  const days = ladder.map((rung) => rungDay(due, rung)).filter((day) => day > today);
  return days.sort()[0] ?? null;
}
