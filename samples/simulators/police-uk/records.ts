// The crimes of a month, made from the table of facts: the same records every time, no chance in it.
import { createHash } from 'node:crypto';
import { addMonths } from './calendar';
import type { Point } from './geometry';
import facts from './months.json';

/** A crime as data.police.uk words it: coordinates are strings. */
export interface Crime {
  readonly category: string;
  readonly location_type: 'Force' | 'BTP';
  readonly location: {
    readonly latitude: string;
    readonly street: { readonly id: number; readonly name: string };
    readonly longitude: string;
  };
  readonly context: string;
  readonly outcome_status: { readonly category: string; readonly date: string } | null;
  readonly persistent_id: string;
  readonly id: number;
  readonly location_subtype: string;
  readonly month: string;
}

interface Fact {
  readonly inside: Readonly<Record<string, number>>;
  readonly otherTypes: Readonly<Record<string, number>>;
  readonly outside: Readonly<Record<string, number>>;
  readonly btp: number;
  readonly repeated: number;
  readonly strays: number;
}

const INSIDE: readonly Point[] = [
  { lat: 51.195, lng: 0.275 },
  { lat: 51.2146, lng: 0.25 },
  { lat: 51.224, lng: 0.339 },
  { lat: 51.291, lng: 0.305 },
  { lat: 51.294, lng: 0.409 },
  { lat: 51.33, lng: 0.44 },
  { lat: 51.301, lng: 0.447 },
  { lat: 51.303, lng: 0.48 },
];
const OUTSIDE: readonly Point[] = [
  { lat: 51.272, lng: 0.19 },
  { lat: 51.132, lng: 0.263 },
  { lat: 51.272, lng: 0.522 },
];
const STREETS = ['High Street', 'Station Road', 'Park Road', 'Church Lane', 'Mill Lane', 'London Road'];

const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;

function crime(month: string, category: string, n: number, at: Point, more: Partial<Crime> = {}): Crime {
  const antisocial = category === 'anti-social-behaviour';
  return {
    category,
    location_type: 'Force',
    location: {
      latitude: at.lat.toFixed(6),
      street: { id: 950000 + (n % 997), name: `On or near ${pick(STREETS, n)}` },
      longitude: at.lng.toFixed(6),
    },
    context: '',
    outcome_status: antisocial ? null : { category: 'Under investigation', date: month },
    persistent_id: antisocial ? '' : createHash('sha256').update(`${month}/${category}/${n}/${at.lat}`).digest('hex'),
    id: Number(month.replace('-', '')) * 10_000 + n,
    location_subtype: '',
    month,
    ...more,
  };
}

function group(
  month: string,
  counts: Readonly<Record<string, number>>,
  places: readonly Point[],
  from: number,
): Crime[] {
  let n = from;
  return Object.entries(counts).flatMap(([category, count]) =>
    Array.from({ length: count }, () => crime(month, category, n, pick(places, n++))),
  );
}

/** Every record of a month that the force supplied, in and out of the borough; none for a month without facts. */
export function crimesOf(month: string): readonly Crime[] {
  const fact = (facts.months as Readonly<Record<string, Fact>>)[month];
  if (fact === undefined) return [];
  const inside = group(month, fact.inside, INSIDE, 0);
  const btp = group(month, { 'violent-crime': fact.btp }, INSIDE, 5000).map((one): Crime => ({
    ...one,
    location_type: 'BTP',
    location_subtype: 'Station',
  }));
  const strays = group(addMonths(month, -1), { burglary: fact.strays }, INSIDE, 6000);
  return [
    ...inside,
    ...group(month, fact.otherTypes, INSIDE, 3000),
    ...group(month, fact.outside, OUTSIDE, 4000),
    ...btp,
    ...inside.slice(0, fact.repeated),
    ...strays,
  ];
}
