// What the Value cell of a row (with its components) says: a figure, words about availability, nothing, or what is wrong with it.
import { Decimal } from 'decimal.js';
import type { IndicatorScope, Rejection } from '../../contracts/connector';
import type { ValueReading } from '../../contracts/reading';
import { readValue } from '../../readings/value';
import { readUnit } from '../../readings/units';
import { decimalCell } from '../_readers/cells';
import type { CellValue } from '../_readers/xlsx-types';
import { isBlank, rejectRow, wordsOf, type Fault, type KeyedRow } from './row';

export interface Figure {
  readonly value: string | null;
  readonly components: readonly { readonly label: string; readonly value: string }[];
  readonly text: string;
  readonly qualifiers: readonly string[];
  readonly statedUnit: string | null;
}

export type ValueSaid =
  | { readonly kind: 'figure'; readonly figure: Figure }
  | { readonly kind: 'words'; readonly availability: string }
  | { readonly kind: 'blank' }
  | { readonly kind: 'rejected'; readonly rejection: Rejection };

const WORDS = new Set(['awaited', 'not_available', 'not_applicable', 'not_due', 'to_be_confirmed']);

const unreadable = (message: string): Fault => ({
  rule: 'VALUE_UNREADABLE',
  message,
  expected: 'a number as the report would print it, or words such as N/A, TBC or awaited',
  todo: 'Correct the cell in the form and import it again.',
});

const ZERO: Fault = {
  rule: 'ZERO_UNCONFIRMED',
  message: 'A zero was typed and not confirmed.',
  expected: 'Yes in "Confirm zero" beside a true zero; a blank cell where there is no figure',
  todo: 'Ask the owner whether the figure is truly zero.',
};

const COMPONENT: Fault = {
  rule: 'VALUE_INVALID',
  message: 'A component is not a number, is missing beside the others, or says another thing than the Value cell.',
  expected: 'every component of the row as a number, the same as in the Value cell where both are filled in',
  todo: 'Correct the row in the form and import it again.',
};

const UNIT: Fault = {
  rule: 'CELL_INVALID',
  message: 'The unit stated is not one that is known.',
  expected: 'a unit such as %, days, FTE, tonnes, tCO2e or ktCO2e, or a blank cell',
  todo: 'Correct the unit in the form, or add its spelling to readings/units.ts.',
};

/** The Value cell as text: a number shown as a percentage is text with its sign (`0.2989` is `29.89%`). Null where it holds no text. */
export function valueText(cell: CellValue): string | null {
  if (cell.kind === 'number' && cell.percent) return `${new Decimal(cell.text).mul(100).toFixed()}%`;
  return cell.kind === 'boolean' ? null : wordsOf(cell);
}

type Components = readonly { readonly label: string; readonly value: string }[];

/** The component columns of a row: null where one of them is wrong or missing, empty where none is filled in. */
function typedComponents(row: KeyedRow, indicator: IndicatorScope): Components | null {
  const cells = indicator.components.map((label) => ({ label, cell: row.component(label) }));
  if (cells.every(({ cell }) => isBlank(cell))) return [];
  const read = cells.map(({ label, cell }) => ({ label, result: decimalCell(wordsOf(cell) ?? '?') }));
  return read.some(({ result }) => !result.ok)
    ? null
    : read.map(({ label, result }) => ({ label, value: result.ok ? result.value : '' }));
}

/** Components from the columns, else from the Value cell (`37 due/45 undertaken`); null where the two disagree. */
function joined(typed: Components, reading: ValueReading | null): Components | null {
  const read = (reading?.components ?? []).map(({ label, number }) => ({ label, value: number }));
  if (typed.length === 0) return read;
  const agrees = typed.every(({ label, value }) => read.find((one) => one.label === label)?.value === value);
  return read.length === 0 || agrees ? typed : null;
}

function statedUnit(row: KeyedRow, text: string): string | null | 'unknown' {
  const words = wordsOf(row.cell('statedUnit'));
  if (words === '') return text === '' ? null : readValue(text).unit;
  return words === null ? 'unknown' : (readUnit(words) ?? 'unknown');
}

const isZero = (value: string): boolean => new Decimal(value).isZero();

function figureOf(row: KeyedRow, indicator: IndicatorScope, text: string, reading: ValueReading | null): ValueSaid {
  const refuse = (column: 'value' | 'statedUnit', fault: Fault): ValueSaid => ({
    kind: 'rejected',
    rejection: rejectRow(row, row.place(column), row.cell(column), fault, row.indicator),
  });
  const typed = typedComponents(row, indicator);
  const components = typed === null ? null : joined(typed, reading);
  if (components === null) return refuse('value', COMPONENT);
  const value = reading?.number ?? null;
  const bound = reading?.bound ?? null;
  if (value === null && components.length === 0) return refuse('value', unreadable('The cell holds no number.'));
  if (bound !== null && bound !== '~') return refuse('value', unreadable('The cell holds a bound, not a figure.'));
  const zero = value === null ? components.every((one) => isZero(one.value)) : isZero(value);
  if (zero && wordsOf(row.cell('confirmZero'))?.toLowerCase() !== 'yes') return refuse('value', ZERO);
  const unit = statedUnit(row, text);
  if (unit === 'unknown') return refuse('statedUnit', UNIT);
  const qualifiers = [...(reading?.qualifiers ?? []), ...(bound === '~' ? ['estimated'] : [])];
  return {
    kind: 'figure',
    figure: { value, components, text, qualifiers: [...new Set(qualifiers)], statedUnit: unit },
  };
}

/** Reads the value of a row. A blank is no figure, and never zero. */
export function valueOf(row: KeyedRow, indicator: IndicatorScope): ValueSaid {
  const cell = row.cell('value');
  const text = valueText(cell);
  const refuse = (message: string): ValueSaid => ({
    kind: 'rejected',
    rejection: rejectRow(row, row.place('value'), cell, unreadable(message), row.indicator),
  });
  if (text === null) {
    if (cell.kind !== 'error') return refuse('The cell holds a date, a time or a yes, not a figure.');
    const fault = {
      ...unreadable('The cell holds an error or a formula without a result.'),
      rule: 'CELL_INVALID' as const,
    };
    return { kind: 'rejected', rejection: rejectRow(row, row.place('value'), cell, fault, row.indicator) };
  }
  if (text === '') {
    const filled = indicator.components.some((label) => !isBlank(row.component(label)));
    return filled ? figureOf(row, indicator, '', null) : { kind: 'blank' };
  }
  const context = {
    title: indicator.title,
    period: row.period,
    ...(indicator.unit === null ? {} : { unit: indicator.unit }),
  };
  const reading = readValue(text, context);
  if (WORDS.has(reading.status)) return { kind: 'words', availability: text };
  if (reading.status !== 'observed') return refuse(`The cell cannot be read as a figure (${reading.status}).`);
  return figureOf(row, indicator, text, reading);
}
