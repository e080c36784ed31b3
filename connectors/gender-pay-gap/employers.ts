// Who an employer is to the council: itself, one of those it is compared with, or neither.
import type { CouncilScope } from '../../contracts/connector';
import { financialYearOf, parsePeriod } from '../../rules/calendar/periods';
import type { Raw } from '../_rows/read-row';
import { namesCouncil } from '../_rows/scope';
import type { Key } from './row';
import type { Settings } from './settings';

export interface Standing {
  readonly own: boolean;
  readonly peer: boolean;
}

const plain = (text: string): string => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();

/** Tells employers: the council by its id or its name, its peers by id or name, else its sector by the SIC codes. */
export function standingOf(
  council: CouncilScope,
  { employerId, peers, sicCodes }: Settings,
): (raw: Raw<Key>) => Standing {
  const named = new Set(peers.map(plain));
  const codes = new Set(sicCodes);
  return (raw) => {
    const id = raw.EmployerId.trim();
    const names = [raw.EmployerName, raw.CurrentName];
    const own = employerId === null ? names.some((name) => namesCouncil(council, name)) : id === employerId;
    const peer =
      named.size > 0
        ? [id, ...names].some((name) => named.has(plain(name)))
        : raw.SicCodes.split(/\D+/).some((code) => codes.has(code));
    return { own, peer };
  };
}

/** The year of the snapshot that is collected for a period: its own, or that of the financial year's beginning. */
export function snapshotYear(period: string, { yearsBack }: Settings): number {
  const { kind, start, end } = parsePeriod(period);
  if (kind === 'calendar_year' || kind === 'day') return Number(start.slice(0, 4));
  return Number(financialYearOf(end).slice(0, 4)) - yearsBack;
}
