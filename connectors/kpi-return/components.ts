// The components of a row: read from their columns or out of the Value cell, and what they make together.
import type { IndicatorScope } from '../../contracts/connector';
import type { ValueReading } from '../../contracts/reading';
import { decimal, plain, round } from '../../rules/decimal';
import { decimalCell } from '../_readers/cells';
import { isBlank, wordsOf, type KeyedRow } from './row';

export type Components = readonly { readonly label: string; readonly value: string }[];

/** The component columns of a row: null where one of them is wrong or missing, empty where none is filled in. */
export function typedComponents(row: KeyedRow, indicator: IndicatorScope): Components | null {
  const cells = indicator.components.map((label) => ({ label, cell: row.component(label) }));
  if (cells.every(({ cell }) => isBlank(cell))) return [];
  const read = cells.map(({ label, cell }) => ({ label, result: decimalCell(wordsOf(cell) ?? '?') }));
  return read.some(({ result }) => !result.ok)
    ? null
    : read.map(({ label, result }) => ({ label, value: result.ok ? result.value : '' }));
}

/** Components from the columns, else from the Value cell (`37 due/45 undertaken`); null where the two disagree. */
export function joined(typed: Components, reading: ValueReading | null): Components | null {
  const read = (reading?.components ?? []).map(({ label, number }) => ({ label, value: number }));
  if (typed.length === 0) return read;
  const agrees = typed.every(({ label, value }) => read.find((one) => one.label === label)?.value === value);
  return read.length === 0 || agrees ? typed : null;
}

// Of these the warehouse makes the figure: undertaken is not a part of due (RULES.md, "Due and undertaken").
const APART = new Set(['due', 'undertaken']);

/**
 * The percentage that two components make: the second (answered, handled) of the first (received, offered), unrounded.
 * Null where they make none: another unit, another number of components, nothing received, or due and undertaken.
 */
export function shareOf(components: Components, unit: string | null): string | null {
  const [whole, part] = components;
  if (unit !== 'percent' || components.length !== 2 || whole === undefined || part === undefined) return null;
  if (APART.has(whole.label) || decimal(whole.value).isZero()) return null;
  return plain(decimal(part.value).div(decimal(whole.value)).times(100));
}

/** True where a typed percentage is the one that its components make, at the indicator's decimals. */
export function agrees(value: string, share: string | null, decimals: number): boolean {
  return share === null || round(value, decimals).equals(round(share, decimals));
}
