// The ladder: which messages are due on a day, to whom, about what. Pure: the day and what is written come in.
import type { Catalogue, Rung } from '../../contracts/catalogue';
import type { IsoDate } from '../../contracts/period';
import { rungDays } from '../../rules/expected/due-dates';
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
function reached(due: IsoDate, ladder: readonly Rung[], today: IsoDate): ReturnType<typeof rungDays> {
  return rungDays(due, ladder)
    .filter(({ on }) => on <= today)
    .sort((a, b) => a.on.localeCompare(b.on) || a.workingDays - b.workingDays);
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
    for (const { on: day, ...rung } of rungs)
      for (const to of recipients(rung, figures, catalogue)) {
        const status = statuses.get(`${rung.rung} ${due} ${to.toRole}`);
        const duty = { rung, day, due, ...to };
        if (status === 'claimed' || (status === undefined && rung.rung === newest?.rung)) tell.push(duty);
        else if (status === undefined) passed.push(duty);
      }
  }
  return { tell, passed };
}

/** The day of the next rung after `today` for a due date; null at the ladder's end. */
export function nextRungDay(today: IsoDate, due: IsoDate, ladder: readonly Rung[]): IsoDate | null {
  const days = rungDays(due, ladder).map(({ on }) => on);
  return days.filter((day) => day > today).sort()[0] ?? null;
}
