// What the Value cell of a row (with its components) says: a figure, words about availability, nothing, or what is wrong with it.
import { Decimal } from 'decimal.js';
import type { IndicatorScope, Rejection } from '../../contracts/connector';
import type { ValueReading } from '../../contracts/reading';
import { readValue } from '../../readings/value';
import { readUnit } from '../../readings/units';
import type { CellValue } from '../_readers/xlsx-types';
import { agrees, joined, shareOf, typedComponents } from './components';
import { CHOICES } from './form-rules';
import { FIRST_VERSION } from './layout';
import { ragOf } from './rag';
import { isBlank, rejectRow, wordsOf, type Fault, type KeyedRow } from './row';

export interface Figure {
  readonly value: string | null;
  readonly components: readonly { readonly label: string; readonly value: string }[];
  /** As it was written; empty where it is to be shown at the indicator's decimals. */
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

function statedUnit(row: KeyedRow, text: string): string | null | 'unknown' {
  const words = wordsOf(row.cell('statedUnit'));
  if (words === '') return text === '' ? null : readValue(text).unit;
  return words === null ? 'unknown' : (readUnit(words) ?? 'unknown');
}

const QUALIFIER: Fault = {
  rule: 'CELL_INVALID',
  message: 'The qualifier is not one of the list.',
  expected: 'provisional, estimated, audited, revised or a blank cell',
  todo: 'Choose one of the list in the form and import it again.',
};

/** The qualifier chosen: none, one, or null where the cell holds another word. */
function qualifierOf(row: KeyedRow): readonly string[] | null {
  const words = (wordsOf(row.cell('qualifier')) ?? '?').toLowerCase();
  if (words === '') return [];
  return CHOICES.qualifier.some((choice) => choice === words) ? [words] : null;
}

/** A figure typed as a bare number into the form of now is shown at the indicator's decimals; what has words or a sign keeps them. */
function written(row: KeyedRow, text: string): string {
  return row.version !== FIRST_VERSION && /^-?[\d,]+(\.\d+)?$/.test(text) ? '' : text;
}

const isZero = (value: string): boolean => new Decimal(value).isZero();

function figureOf(row: KeyedRow, indicator: IndicatorScope, text: string, reading: ValueReading | null): ValueSaid {
  const refuse = (column: 'value' | 'statedUnit' | 'qualifier', fault: Fault): ValueSaid => ({
    kind: 'rejected',
    rejection: rejectRow(row, row.place(column), row.cell(column), fault, row.indicator),
  });
  const typed = typedComponents(row, indicator);
  const components = typed === null ? null : joined(typed, reading);
  if (components === null) return refuse('value', COMPONENT);
  const share = shareOf(components, indicator.unit);
  const said = reading?.number ?? null;
  if (said !== null && !agrees(said, share, indicator.decimals)) return refuse('value', COMPONENT);
  const value = said ?? share;
  const bound = reading?.bound ?? null;
  if (value === null && components.length === 0) return refuse('value', unreadable('The cell holds no number.'));
  if (bound !== null && bound !== '~') return refuse('value', unreadable('The cell holds a bound, not a figure.'));
  const zero = value === null ? components.every((one) => isZero(one.value)) : isZero(value);
  if (zero && wordsOf(row.cell('confirmZero'))?.toLowerCase() !== 'yes') return refuse('value', ZERO);
  const unit = statedUnit(row, text);
  if (unit === 'unknown') return refuse('statedUnit', UNIT);
  const qualifier = qualifierOf(row);
  if (qualifier === null) return refuse('qualifier', QUALIFIER);
  const qualifiers = [...(reading?.qualifiers ?? []), ...(bound === '~' ? ['estimated'] : []), ...qualifier];
  const nothing = value === null && indicator.unit === 'percent' && zero ? `${components[1]?.value ?? '0'} of 0` : '';
  return {
    kind: 'figure',
    figure: {
      value: said !== null && share !== null ? share : value,
      components,
      text: written(row, text) || nothing,
      qualifiers: [...new Set(qualifiers)],
      statedUnit: unit,
    },
  };
}

/** Reads the value of a row. A blank is no figure, and never zero. */
export function valueOf(row: KeyedRow, indicator: IndicatorScope): ValueSaid {
  const rag = ragOf(row, indicator);
  if (rag !== null) return rag;
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
