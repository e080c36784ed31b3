// A year that the catalogue does not name yet: definitions carry on, targets do not (RULES.md, "Year roll-over").
import type { Catalogue, Indicator } from '../../contracts/catalogue';
import { financialYear, findPeriod, parsePeriod } from '../calendar/periods';

const firstYear = (year: string): number => Number(year.slice(0, 4));

/** Whether the council's indicators hold in this financial year: from the first of the catalogue's years on. */
export function holdsIn(catalogue: Pick<Catalogue, 'years'>, year: string): boolean {
  return catalogue.years.some((known) => firstYear(known) <= firstYear(year));
}

/** The period so many years later, of the same kind; null for a kind that does not return every year. */
function yearsLater(code: string, years: number): string | null {
  const { kind } = parsePeriod(code);
  if (kind === 'financial_year') return financialYear(firstYear(code) + years);
  if (kind === 'calendar_year') return String(firstYear(code) + years);
  if (kind === 'quarter') return `${financialYear(firstYear(code) + years)}${code.slice(7)}`;
  if (kind === 'month') return `${firstYear(code) + years}${code.slice(4)}`;
  return null;
}

/**
 * The period of an indicator's baseline in a financial year: the one that the catalogue prints, moved on by the years that have
 * passed since the last year it names. Null where there is none, and for a year that the printed one does not lie before.
 */
export function baselinePeriod(
  catalogue: Pick<Catalogue, 'years'>,
  indicator: Pick<Indicator, 'baseline'>,
  year: string,
): string | null {
  const { period } = indicator.baseline;
  if (findPeriod(period) === null) return null;
  if (parsePeriod(period).start >= parsePeriod(year).start) return null;
  const last = Math.max(...catalogue.years.map(firstYear));
  const passed = Math.max(0, firstYear(year) - last);
  return passed === 0 ? period : yearsLater(period, passed);
}
