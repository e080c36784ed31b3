// Whether a column's values look like what it should hold. The values are looked at here and go nowhere.
import { booleanCell, decimalCell, durationCell, percentCell } from '../../connectors/_readers/cells';
import { ukDateCell, ukDateTimeCell } from '../../connectors/_readers/cells-dates';
import type { MappedColumn } from '../../contracts/connector';

type Holds = MappedColumn['holds'];

const isDate = (text: string): boolean => ukDateCell(text).ok || ukDateTimeCell(text).ok || LONG_DATE.test(text);
const LONG_DATE = /^\d{1,2}[- ][A-Za-z]{3,9}[- ]\d{2,4}(?: \d{2}:\d{2}.*)?$/;
const MONTH = /^(?:[A-Za-z]{3,9}[- ']?\d{2,4}|\d{4}-\d{2}|\d{2}\/\d{4})$/;
const isNumber = (text: string): boolean => decimalCell(text.replace(/^£/, ''), { allowNegative: true }).ok;

const LOOKS: Readonly<Record<Holds, (text: string) => boolean>> = {
  date: isDate,
  datetime: isDate,
  month: (text) => MONTH.test(text) || isDate(text),
  number: isNumber,
  percent: (text) => percentCell(text, { sign: 'optional', allowNegative: true }).ok,
  duration: (text) => durationCell(text).ok || /^\d{1,3}:\d{2}$/.test(text) || isNumber(text),
  yes_no: (text) => booleanCell(text).ok,
  reference: (text) => /^[\w./-]{1,40}$/.test(text) && !isDate(text),
  text: (text) => !isDate(text) && !isNumber(text),
};

/** Kinds whose values cannot be mistaken: a column of other values is surely not meant. */
const STRICT: ReadonlySet<Holds> = new Set(['date', 'datetime', 'month', 'number', 'percent', 'duration', 'yes_no']);

export interface Fit {
  /** From 0 to 1; a half where there are no values. */
  readonly share: number;
  /** True where the values speak against it. */
  readonly against: boolean;
}

/** How many of a column's values look like what it should hold. */
export function valueFit(values: readonly string[], holds: Holds): Fit {
  if (values.length === 0) return { share: 0.5, against: false };
  const share = values.filter(LOOKS[holds]).length / values.length;
  // References differ from row to row; words of a code list come again.
  const distinct = new Set(values).size / values.length;
  const repeated = holds === 'reference' && values.length > 10 && distinct < 0.05 ? 0.5 : 1;
  return { share: share * repeated, against: STRICT.has(holds) && share < 0.3 };
}
