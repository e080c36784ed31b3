// Measures for tests: rows of measure, period and value, covering the whole period unless they say otherwise.
import { measureKey, type MeasureValue, type Measures } from '../../contracts/figure';
import { parsePeriod } from '../calendar/periods';

function measure(period: string, value: string | null, more: Partial<MeasureValue> = {}): MeasureValue {
  const { start, end } = parsePeriod(period);
  const none = { components: [], text: null, observedOn: null, qualifiers: [], statedUnit: null };
  return { value, coverageFrom: start, coverageTo: end, ...none, ...more };
}

/** Measures of the given rows. */
export function given(
  ...rows: readonly (readonly [string, string, string | null, Partial<MeasureValue>?])[]
): Measures {
  return new Map(rows.map(([name, period, value, more]) => [measureKey(name, period), measure(period, value, more)]));
}
