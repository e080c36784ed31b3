// From the areas and their results to the count of areas in which a result is above the objective they were declared for.
import type { MeasureSpec, Observation } from '../../contracts/connector';
import { decimal, plain } from '../../rules/decimal';
import { observe } from '../_rows/observe';
import type { Settings } from './settings';
import type { AreaResults } from './tubes';

export const EXCEEDING = 'aqmas_exceeding';
export const DECLARED = 'aqmas_declared';
export const HIGHEST = 'max_no2';

export const MEASURES: readonly MeasureSpec[] = [
  { key: EXCEEDING, title: 'Management areas with a relevant result above the objective', unit: 'count' },
  { key: DECLARED, title: 'Management areas in force at the end of the year', unit: 'count' },
  { key: HIGHEST, title: 'Highest relevant annual mean of nitrogen dioxide in an area', unit: 'ug_per_m3' },
];

export interface Judged {
  readonly observations: readonly Observation[];
  readonly notes: readonly string[];
}

/** The observations of the year. An area is counted once, however many of its results are above (not at) its objective. */
export function yearMeasures(
  areas: readonly AreaResults[],
  { year, place, settings, refused }: { year: string; place: string; settings: Settings; refused: boolean },
): Judged {
  const results = areas.flatMap((area) => area.results);
  const exceeding = areas.filter(({ results: own, objective }) => own.some((value) => decimal(value).gt(objective)));
  const silent = areas.filter(({ results: own }) => own.length === 0).length;
  const unknown = refused || (silent > 0 && settings.areaWithoutResult === 'unknown');
  const given = { period: year, coverageFrom: `${year}-01-01`, coverageTo: `${year}-12-31`, place };
  const declared = { label: DECLARED, value: String(areas.length) };
  const make = (measure: string, value: string | null, components: Observation['components'] = []): Observation =>
    observe({ ...given, measure, value, components, qualifiers: unknown ? ['partial'] : [] });
  const count = String(exceeding.length);
  const highest = results.reduce((most, value) => (decimal(value).gt(most) ? value : most), '0');
  return {
    observations: [
      unknown
        ? make(EXCEEDING, null, [{ label: 'exceeding so far', value: count }, declared])
        : make(EXCEEDING, count, [declared]),
      make(DECLARED, declared.value),
      ...(results.length === 0 ? [] : [make(HIGHEST, plain(decimal(highest)))]),
    ],
    notes: silent === 0 ? [] : [`areas in force without a relevant result: ${silent}`],
  };
}
