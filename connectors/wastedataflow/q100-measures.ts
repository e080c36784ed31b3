// From the council's rows of the question-100 file to tonnages by quarter. A facility's total stands in each of its materials' rows.
import type { MeasureSpec, Observation } from '../../contracts/connector';
import { parsePeriod } from '../../rules/calendar/periods';
import { Decimal, plain } from '../../rules/decimal';
import { observe } from '../_rows/observe';
import type { Q100Row } from './q100-row';
import type { Destination } from './q100-settings';

type Counted = Exclude<Destination, 'between' | 'final' | 'other'>;
export const COLLECTED = 'tonnes_collected';

/** None of these is the audited figure: DEFRA's validated ones are those of ENV18. */
export const BY_DESTINATION: Readonly<Record<Counted, string>> = {
  recycled: 'tonnes_recycled_composted_reused',
  energy: 'tonnes_energy_recovery',
  landfill: 'tonnes_landfilled',
};

export const Q100_MEASURES: readonly MeasureSpec[] = [
  { key: BY_DESTINATION.recycled, title: 'Waste sent for recycling, composting or reuse in a quarter', unit: 'tonnes' },
  {
    key: BY_DESTINATION.energy,
    title: 'Waste sent for incineration with energy recovery in a quarter',
    unit: 'tonnes',
  },
  { key: BY_DESTINATION.landfill, title: 'Waste sent to landfill in a quarter', unit: 'tonnes' },
  { key: COLLECTED, title: 'Waste collected in a quarter, whatever became of it', unit: 'tonnes' },
];

export interface Placed {
  readonly line: number;
  readonly row: Q100Row;
}

/** All rows of one facility's output in one quarter. */
export type Facility = readonly [Placed, ...Placed[]];

export interface Tonnage {
  readonly tonnes: string;
  /** True where the materials do not add up to the total. */
  readonly differs: boolean;
}

/** Whether the rows of a facility's output state one total; where they do not, no one can say which is right. */
export function agrees(facility: Facility): boolean {
  return new Set(facility.flatMap(({ row }) => (row.total === null ? [] : [row.total]))).size < 2;
}

/** The tonnage of one facility's output: its materials where every row has one, else its total once. */
export function tonnageOf(facility: Facility, tolerance: string): Tonnage {
  const total = facility.find(({ row }) => row.total !== null)?.row.total ?? null;
  const materials = facility.map(({ row }) => row.material);
  const sum = materials.reduce<Decimal>((all, tonnes) => all.plus(tonnes ?? 0), new Decimal(0));
  if (total !== null && materials.includes(null)) return { tonnes: total, differs: false };
  return { tonnes: plain(sum), differs: total !== null && sum.minus(total).abs().gt(tolerance) };
}

/** The keys that a row of this destination feeds. */
export function keysOf({ facility, period }: Q100Row): string[] {
  const own = facility in BY_DESTINATION ? [`${BY_DESTINATION[facility as Counted]}@${period}`] : [];
  return [...own, `${COLLECTED}@${period}`];
}

/** The observations of the quarters that the facilities hold; a destination without a row has none: that is no zero. */
export function quarterTotals(
  facilities: readonly Facility[],
  tolerance: string,
): { observations: Observation[]; differing: number } {
  const sums = new Map<string, { sum: Decimal; first: number; last: number }>();
  let differing = 0;
  for (const facility of facilities) {
    const { tonnes, differs } = tonnageOf(facility, tolerance);
    if (differs) differing += 1;
    const lines = facility.map(({ line }) => line);
    for (const key of keysOf(facility[0].row)) {
      const before = sums.get(key) ?? { sum: new Decimal(0), first: Infinity, last: 0 };
      sums.set(key, {
        sum: before.sum.plus(tonnes),
        first: Math.min(before.first, ...lines),
        last: Math.max(before.last, ...lines),
      });
    }
  }
  const observations = [...sums].map(([key, { sum, first, last }]) => {
    const [measure = '', period = ''] = key.split('@');
    const { start, end } = parsePeriod(period);
    const place = `lines ${first}-${last}`;
    return observe({
      measure,
      period,
      value: plain(sum),
      coverageFrom: start,
      coverageTo: end,
      place,
      qualifiers: ['provisional'],
    });
  });
  return { observations, differing };
}
