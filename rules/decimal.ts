// Exact decimals: the one place where figures are parsed, rounded and written.
import { Decimal as Base } from 'decimal.js';

/** Forty significant digits, half away from zero. */
export const Decimal = Base.clone({ precision: 40, rounding: Base.ROUND_HALF_UP });
export type Decimal = Base;

/** A decimal of its text. Throws for anything but a finite number. */
export function decimal(text: string | number | Decimal): Decimal {
  const value = new Decimal(text);
  if (!value.isFinite()) throw new RangeError('a figure is a finite number');
  return value;
}

/** The text of a decimal, without exponent and without trailing zeros; minus nought is 0. */
export function plain(value: Decimal): string {
  return value.isZero() ? '0' : value.toFixed();
}

/** Rounded half away from zero. */
export function round(value: Decimal | string, decimals: number): Decimal {
  return decimal(value).toDecimalPlaces(decimals, Base.ROUND_HALF_UP);
}

/** A figure at an indicator's decimals, as `figures` gives it: `84`, `51.6`, `30.6`. */
export function shownValue(value: string, decimals: number): string {
  return plain(round(value, decimals));
}

/** A figure as a report shows it: `1,350`, `84%`, `£1,200`. Only percent and pounds carry their sign. */
export function formatFigure(value: string, decimals: number, unit: string | null): string {
  const shown = shownValue(value, decimals);
  const [whole = '', part] = shown.replace('-', '').split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',') + (part === undefined ? '' : `.${part}`);
  const sign = shown.startsWith('-') ? '-' : '';
  if (unit === 'percent') return `${sign}${grouped}%`;
  return unit === 'gbp' ? `${sign}£${grouped}` : `${sign}${grouped}`;
}
