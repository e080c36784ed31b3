// Makes the taxi-licence samples: made-up holders, counts that equal the published ones at 2023-09-30 and 2023-12-31.
import { british, daysAfter, sequence, shuffled, ssrsCsv, thousands } from './sequence';

/** How many of each kind a quarter's snapshot holds; `twoBadges` are drivers who hold two separate badges. */
export interface Fleet {
  readonly asAt: string;
  readonly dual: number;
  readonly hackneyDrivers: number;
  readonly privateHireDrivers: number;
  readonly twoBadges: number;
  readonly hackneyVehicles: number;
  readonly privateHireVehicles: number;
}

export const SEPTEMBER: Fleet = {
  asAt: '2023-09-30',
  dual: 244,
  hackneyDrivers: 71,
  privateHireDrivers: 286,
  twoBadges: 14,
  hackneyVehicles: 187,
  privateHireVehicles: 378,
};
export const DECEMBER: Fleet = {
  asAt: '2023-12-31',
  dual: 249,
  hackneyDrivers: 70,
  privateHireDrivers: 289,
  twoBadges: 15,
  hackneyVehicles: 184,
  privateHireVehicles: 376,
};

const OURS = 'Tonbridge and Malling Borough Council';
const HEADER = ['LICREF', 'HOLDREF', 'LICTYPE', 'LICSTAT', 'DATESTART', 'DATEEXPIRY', 'Textbox88', 'AsAtDate', 'Textbox91'];

/** The term that is running on the day: licences are renewed on their anniversary. */
function term(seed: number, days: number, asAt: string): { start: string; expiry: string } {
  let start = daysAfter('2019-01-07', sequence(seed)(days));
  while (daysAfter(start, days) <= asAt) start = daysAfter(start, days);
  return { start, expiry: daysAfter(start, days - 1) };
}

interface Badge {
  readonly prefix: string;
  readonly number: number;
  readonly holder: number;
  readonly type: string;
  readonly days: number;
}

function row(badge: Badge, asAt: string, change: Partial<Record<string, string>> = {}): string[] {
  const { start, expiry } = term(badge.number * 31 + badge.prefix.length, badge.days, asAt);
  const ranOutSince = expiry < daysAfter(asAt, 9);
  const cells: Record<string, string> = {
    LICREF: `${badge.prefix}${String(badge.number).padStart(4, '0')}`,
    HOLDREF: `H${String(badge.holder).padStart(5, '0')}`,
    LICTYPE: badge.type,
    LICSTAT: ranOutSince ? 'Expired' : 'Current',
    DATESTART: british(start),
    DATEEXPIRY: british(expiry),
    Textbox88: '',
    AsAtDate: british(asAt),
    Textbox91: OURS,
    ...change,
  };
  return HEADER.map((name) => cells[name] ?? '');
}

const badges = (count: number, prefix: string, type: string, from: number, days: number): Badge[] =>
  Array.from({ length: count }, (_, at) => ({ prefix, number: from + at, holder: from + at, type, days }));

function inForce(fleet: Fleet): string[][] {
  const drivers = [
    ...badges(fleet.dual, 'DB', 'Dual driver', 1001, 1095),
    ...badges(fleet.hackneyDrivers + fleet.twoBadges, 'HD', 'Hackney driver', 2001, 1095),
    ...badges(fleet.privateHireDrivers, 'PD', 'Private hire driver', 3001, 1095),
    ...badges(fleet.twoBadges, 'PD', 'Private hire driver', 3901, 1095).map((badge, at) => ({
      ...badge,
      holder: 2001 + fleet.hackneyDrivers + at,
    })),
  ];
  const vehicles = [
    ...badges(fleet.hackneyVehicles, 'HV', 'Hackney vehicle', 5001, 365),
    ...badges(fleet.privateHireVehicles, 'PV', 'Private hire vehicle', 6001, 365),
  ];
  return [...drivers, ...vehicles].map((badge) => row(badge, fleet.asAt));
}

function notCounted(fleet: Fleet): string[][] {
  const { asAt } = fleet;
  const before = daysAfter(asAt, -92);
  const make = (count: number, prefix: string, type: string, change: Partial<Record<string, string>>): string[][] =>
    badges(count, prefix, type, 8001, 1095).map((badge) => row(badge, asAt, change));
  const ranOut = { DATESTART: british(daysAfter(before, -1000)), DATEEXPIRY: british(daysAfter(asAt, -11)), LICSTAT: 'Expired' };
  return [
    ...make(46, 'OP', 'Operator', {}),
    ...make(12, 'DX', 'Dual driver', ranOut),
    ...make(15, 'VX', 'Private hire vehicle', ranOut),
    ...make(7, 'DS', 'Private hire driver', { Textbox88: british(daysAfter(asAt, -20)), LICSTAT: 'Surrendered' }),
    ...make(4, 'VS', 'Hackney vehicle', { Textbox88: british(daysAfter(asAt, -8)), LICSTAT: 'Surrendered' }),
    ...make(9, 'DA', 'Private hire driver', { LICSTAT: 'Application', DATESTART: '', DATEEXPIRY: '' }),
    ...make(3, 'DN', 'Dual driver', { DATESTART: british(daysAfter(asAt, 3)), DATEEXPIRY: british(daysAfter(asAt, 1097)) }),
    ...make(5, 'VC', 'Private hire vehicle', { LICSTAT: 'Cancelled' }),
    ...make(10, 'GD', 'Dual driver', { Textbox91: 'Gravesham Borough Council' }),
    ...make(6, 'GV', 'Hackney vehicle', { Textbox91: 'Gravesham Borough Council' }),
    ...make(8, 'DB', 'Dual driver', { AsAtDate: british(before) }),
  ];
}

/** The report of licences in force at a quarter's end as SSRS exports it, run some days after that day. */
export function licenceReport(fleet: Fleet): string {
  const live = inForce(fleet);
  const surrenderedSince = live.map((cells, at) =>
    at === 5 || at === 700 ? cells.map((text, column) => sinceThen(text, column, fleet.asAt)) : cells,
  );
  const rows = shuffled([...surrenderedSince, ...notCounted(fleet)], 11);
  const counted = rows.filter((cells) => live.includes(cells));
  const printed = [...rows, counted[17] ?? [], counted[400] ?? [], counted[901] ?? []];
  const types = ['Dual driver', 'Hackney driver', 'Private hire driver', 'Hackney vehicle', 'Private hire vehicle', 'Operator'];
  const summary = types.map((type) => [type, thousands(printed.filter((cells) => cells[2] === type).length)]);
  return ssrsCsv([
    [['ReportTitle', 'Textbox9'], ['Taxi and Private Hire Licences', `As at ${british(fleet.asAt)}`]],
    [['Textbox21', 'Textbox23'], ...summary, ['Total', thousands(printed.length)]],
    [HEADER, ...printed, ['Total', ...HEADER.slice(1).map(() => '')]],
  ]);
}

/** Given up after the snapshot's day: still in force on it. */
function sinceThen(text: string, column: number, asAt: string): string {
  if (HEADER[column] === 'LICSTAT') return 'Surrendered';
  return HEADER[column] === 'Textbox88' ? british(daysAfter(asAt, 4)) : text;
}
