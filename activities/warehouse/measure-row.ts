// A measure as SQL gives it, and as the formulas take it.
import type { MeasureValue } from '../../contracts/figure';

export interface MeasureRow {
  readonly measure: string;
  readonly period: string;
  readonly source: string;
  readonly value: string | null;
  readonly components: MeasureValue['components'];
  readonly text: string | null;
  readonly coverage_from: string;
  readonly coverage_to: string;
  readonly observed_on: string | null;
  readonly qualifiers: string[];
  readonly stated_unit: string | null;
}

/** What a formula may look at of a row. */
export function measureValue(row: MeasureRow): MeasureValue {
  return {
    value: row.value,
    components: row.components,
    text: row.text,
    coverageFrom: row.coverage_from,
    coverageTo: row.coverage_to,
    observedOn: row.observed_on,
    qualifiers: row.qualifiers,
    statedUnit: row.stated_unit,
  };
}
