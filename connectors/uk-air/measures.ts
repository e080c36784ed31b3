// From the hours of a year to the annual mean of nitrogen dioxide, with what share of the year it rests on.
import type { MeasureSpec, Observation } from '../../contracts/connector';
import { addDays, daysBetween } from '../../rules/calendar/dates';
import { Decimal, decimal, plain } from '../../rules/decimal';
import { observe } from '../_rows/observe';
import type { Held } from './readings';

export const MEAN = 'no2_annual_mean';
export const HOURS = 'no2_hours_valid';
export const CAPTURE = 'no2_data_capture';
export const ABOVE = 'no2_hours_above_200';

export const MEASURES: readonly MeasureSpec[] = [
  { key: MEAN, title: 'Annual mean of nitrogen dioxide at the site', unit: 'ug_per_m3' },
  { key: HOURS, title: 'Hours of the year with a valid value', unit: 'count' },
  { key: CAPTURE, title: 'Share of the year with valid values', unit: 'percent' },
  { key: ABOVE, title: 'Hours above 200 micrograms per cubic metre', unit: 'count' },
];

export interface Asked {
  readonly year: string;
  /** The names of the sites, in the order of the values. */
  readonly sites: readonly string[];
  /** The place of the council's site among them. */
  readonly main: number;
  readonly daily: boolean;
  readonly leastCapture: string;
}

interface SiteSum {
  readonly count: number;
  readonly mean: string | null;
  readonly above: number;
}

function sumOf(readings: readonly Held[], at: number): SiteSum {
  let sum = new Decimal(0);
  let [count, above] = [0, 0];
  for (const { values } of readings) {
    const value = values[at] ?? null;
    if (value === null) continue;
    sum = sum.plus(value);
    count += 1;
    if (decimal(value).gt(200)) above += 1;
  }
  return { count, mean: count === 0 ? null : plain(sum.div(count)), above };
}

/** The days of the year that the file covers: up to its last whole day, also where there was nothing to measure. */
function coverageOf(readings: readonly Held[], { year, daily }: Asked): { coverageFrom: string; coverageTo: string } {
  let [first, last, lastHour] = [`${year}-12-31`, `${year}-01-01`, 0];
  for (const { day, hour } of readings) {
    if (day < first) first = day;
    if (day > last || (day === last && hour > lastHour)) [last, lastHour] = [day, hour];
  }
  const whole = daily || lastHour === 23 || last === first;
  return { coverageFrom: first, coverageTo: whole ? last : addDays(last, -1) };
}

/** The observations of the year. Below the least capture there is no mean: what was measured stands as a component only. */
export function yearMeasures(readings: readonly Held[], asked: Asked): Observation[] {
  const { year, sites, main, daily } = asked;
  const coverage = coverageOf(readings, asked);
  const days = daysBetween(`${year}-01-01`, `${Number(year) + 1}-01-01`);
  const sums = sites.map((_, at) => sumOf(readings, at));
  const own = sums[main];
  if (own === undefined) return [];
  const capture = plain(
    decimal(own.count)
      .div(daily ? days : days * 24)
      .times(100),
  );
  const enough = decimal(capture).gte(asked.leastCapture);
  const whole = coverage.coverageFrom === `${year}-01-01` && coverage.coverageTo === `${year}-12-31`;
  const qualifiers = [
    ...(readings.some(({ provisional }) => provisional) ? ['provisional'] : []),
    ...(enough && whole ? [] : ['partial']),
  ];
  const lines = readings.map(({ line }) => line);
  const place = `lines ${lines.reduce((a, b) => Math.min(a, b), Infinity)}-${lines.reduce((a, b) => Math.max(a, b), 0)}`;
  const make = (measure: string, value: string | null, components: Observation['components'] = []): Observation =>
    observe({ measure, period: year, value, components, ...coverage, place, qualifiers });
  // Another site without any value has no component: a mean of nothing is not zero.
  const others =
    sites.length === 1
      ? []
      : sums.flatMap(({ mean }, at) => (mean === null ? [] : [{ label: sites[at] ?? '', value: mean }]));
  const part =
    own.mean === null ? [] : [{ label: `mean of the ${daily ? 'days' : 'hours'} measured`, value: own.mean }];
  const mean = own.mean === null ? [] : [make(MEAN, enough ? own.mean : null, enough ? others : [...part, ...others])];
  const hourly = daily ? [] : [make(HOURS, String(own.count)), make(ABOVE, String(own.above))];
  return [...mean, make(CAPTURE, capture), ...hourly];
}
