// The unit of a line as its owner reads it.
import type { FormLine } from './form';

const WORDS: Readonly<Record<string, string>> = {
  count: 'number',
  percent: '%',
  gbp: '£',
  ktco2e: 'kilotonnes CO2e',
  tco2e: 'tonnes CO2e',
  fte: 'FTE',
  days_per_fte: 'days per FTE',
  working_days: 'working days',
};

/** `ktco2e` is `kilotonnes CO2e`; a milestone has a RAG instead of a unit. */
export function unitWords({ unit, kind }: Pick<FormLine, 'unit' | 'kind'>): string {
  if (unit === null) return kind === 'milestone' ? 'RAG and words' : 'not stated';
  return WORDS[unit] ?? unit.replaceAll('_', ' ');
}
