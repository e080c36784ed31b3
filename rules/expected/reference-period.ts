// Which reference period an indicator's line shows in a quarter's report: an annual figure shown in four reports is one figure.
import type { Reference } from '../../contracts/catalogue';
import { QuarterdayError } from '../../contracts/failure';
import { financialYear, quarterParts } from '../calendar/periods';

/**
 * The code of the period that the line measures: the quarter itself, `2022-23`, or `2023`.
 * A calendar year is the one in which the financial year begins, less `yearsBack`, and one less before `fromQuarter`.
 */
export function referencePeriod(indicator: { readonly reference: Reference }, quarterCode: string): string {
  const { reference } = indicator;
  const quarter = quarterParts(quarterCode);
  if (reference.kind === 'quarter') return quarterCode;
  const year = Number(quarter.year.slice(0, 4)) - reference.yearsBack;
  if (reference.kind === 'financial_year') return financialYear(year);
  return String(quarter.number < reference.fromQuarter ? year - 1 : year);
}

/** The day of a snapshot that the catalogue fixes (`2023-03-31` for 2023), or null where it fixes none. */
export function observationDay(indicator: { readonly reference: Reference }, period: string): string | null {
  const { reference } = indicator;
  if (reference.kind !== 'calendar_year' || reference.observedOn === undefined) return null;
  if (/^\d{4}$/.test(period)) return `${period}-${reference.observedOn}`;
  throw new QuarterdayError('USAGE', 'not a calendar year', {
    seen: period,
    expected: 'for instance 2023',
    todo: 'Name the year.',
  });
}
