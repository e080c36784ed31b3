// From the council's rows to one set of totals a calendar year: sums over sub-sectors and gases; people are never summed.
import type { MeasureSpec, Observation } from '../../contracts/connector';
import { Decimal, decimal, plain } from '../../rules/decimal';
import { observe } from '../_rows/observe';
import type { Row } from './row';

type Kind = 'territorial' | 'influence' | 'head';

/** The measures of a file with gases, and of one with carbon dioxide alone: never the same key, for they are not one series. */
export const MEASURES: Readonly<Record<'gases' | 'carbonDioxide', Readonly<Record<Kind, MeasureSpec>>>> = {
  gases: {
    territorial: { key: 'territorial_emissions', title: 'Territorial emissions', unit: 'ktco2e' },
    influence: {
      key: 'within_influence_emissions',
      title: 'Emissions within the influence of the authority',
      unit: 'ktco2e',
    },
    head: { key: 'per_head', title: 'Territorial emissions a head, in tonnes', unit: 'tco2e' },
  },
  carbonDioxide: {
    territorial: {
      key: 'territorial_co2',
      title: 'Territorial emissions, carbon dioxide only (older releases)',
      unit: 'ktco2e',
    },
    influence: {
      key: 'within_influence_co2',
      title: 'Carbon dioxide within the influence of the authority (older releases)',
      unit: 'ktco2e',
    },
    head: { key: 'co2_per_head', title: 'Carbon dioxide a head, in tonnes (older releases)', unit: 'tco2e' },
  },
};

export interface Placed {
  readonly line: number;
  readonly row: Row;
}

export interface YearTotals {
  readonly observations: readonly Observation[];
  readonly notes: readonly string[];
}

const HEADS = ['emissions, kilotonnes CO2e', 'population, thousands'] as const;

/** The sum of a column, or null where any row says that it is not available: a sum without it would be too low. */
function sum(rows: readonly Placed[], column: 'territorial' | 'influence'): string | null {
  let total = new Decimal(0);
  for (const { row } of rows) {
    const value = row[column];
    if (value === null) return null;
    total = total.plus(value);
  }
  return plain(total);
}

function peopleOf(rows: readonly Placed[]): string | null {
  const seen = new Set(rows.map(({ row }) => row.population));
  const [only = null] = seen;
  return seen.size === 1 && only !== null && decimal(only).gt(0) ? only : null;
}

/** The observations of one year, from all of its rows. */
export function totalsOf(year: string, rows: readonly Placed[], carbonDioxideOnly: boolean): YearTotals {
  const measures = MEASURES[carbonDioxideOnly ? 'carbonDioxide' : 'gases'];
  const [territorial, influence, people] = [sum(rows, 'territorial'), sum(rows, 'influence'), peopleOf(rows)];
  const lines = rows.map(({ line }) => line);
  const given = {
    period: year,
    coverageFrom: `${year}-01-01`,
    coverageTo: `${year}-12-31`,
    place: `lines ${Math.min(...lines)}-${Math.max(...lines)}`,
  };
  const observations: Observation[] = [];
  const notes: string[] = [];
  const put = (kind: Kind, value: string | null, why: string, components: Observation['components'] = []): void => {
    if (value === null) notes.push(`${year}: no ${measures[kind].key}, for ${why}`);
    else observations.push(observe({ ...given, measure: measures[kind].key, value, components }));
  };
  put('territorial', territorial, 'a row says that it is not available');
  put('influence', influence, 'a row says that it is not available');
  const parts = [
    { label: HEADS[0], value: territorial ?? '0' },
    { label: HEADS[1], value: people ?? '0' },
  ];
  const head = territorial === null || people === null ? null : plain(decimal(territorial).div(people));
  put('head', head, 'its rows do not agree on one population, or there is no total', parts);
  return { observations, notes };
}
