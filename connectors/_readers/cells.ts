// Strict readings of single cells: what is not exactly a number, a date or a yes is refused with a reason, and a blank is never zero.
import { Decimal } from 'decimal.js';
import type { FailureCode } from '../../contracts/failure';

export interface CellFault {
  readonly ok: false;
  readonly rule: FailureCode;
  /** True where the cell holds nothing at all. */
  readonly blank: boolean;
  /** Never holds the cell's own text. */
  readonly message: string;
  readonly expected: string;
  readonly todo: string;
}

export type CellResult<T> = { readonly ok: true; readonly value: T } | CellFault;

export interface NumberOptions {
  /** Negative numbers are refused unless they make sense for the column. */
  readonly allowNegative?: boolean;
}

/** A refusal by rule VALUE_INVALID. */
export function refuse(message: string, expected: string, todo = 'correct the cell at its source'): CellFault {
  return { ok: false, rule: 'VALUE_INVALID', blank: false, message, expected, todo };
}

/** The refusal of a cell with nothing in it. */
export function refuseBlank(expected: string): CellFault {
  const todo = 'fill in the cell; write 0 where the figure is zero';
  return { ok: false, rule: 'VALUE_INVALID', blank: true, message: 'the cell is blank', expected, todo };
}

/** Lets a cell be blank: null then, else what the parser says. */
export function optional<T>(parse: (text: string) => CellResult<T>): (text: string) => CellResult<T | null> {
  return (text) => {
    const result = parse(text);
    return !result.ok && result.blank ? { ok: true, value: null } : result;
  };
}

const WHOLE = /^-?(?:0|[1-9][0-9]*|[1-9][0-9]{0,2}(?:,[0-9]{3})+)$/;
const DECIMAL = /^-?(?:(?:0|[1-9][0-9]*|[1-9][0-9]{0,2}(?:,[0-9]{3})+)(?:\.[0-9]+)?|\.[0-9]+)$/;
const MAX_LENGTH = 40;

/** A whole number, with or without well-formed thousands separators (`1,234`), as a JavaScript number that is exact. */
export function integerCell(text: string, options: NumberOptions = {}): CellResult<number> {
  const expected = 'a whole number such as 1,234';
  const cell = text.trim();
  if (cell === '') return refuseBlank(expected);
  if (!WHOLE.test(cell)) return refuse(whyNotNumber(cell), expected);
  const value = Number(cell.replaceAll(',', ''));
  if (!Number.isSafeInteger(value)) return refuse('the number is too large to be exact', expected);
  return negative(cell, options) ?? { ok: true, value: value === 0 ? 0 : value };
}

/** A decimal number as a canonical decimal string: `1,234.50` is `1234.5`. No exponent, no hexadecimal, no sign but a leading minus. */
export function decimalCell(text: string, options: NumberOptions = {}): CellResult<string> {
  const expected = 'a number such as 1,234.5';
  const cell = text.trim();
  if (cell === '') return refuseBlank(expected);
  if (cell.length > MAX_LENGTH || !DECIMAL.test(cell)) return refuse(whyNotNumber(cell), expected);
  return negative(cell, options) ?? { ok: true, value: canonical(cell) };
}

/** A percentage as its number: `84.5%` is `84.5`, never 0.845. Without a sign it is refused unless `sign` is `optional`. */
export function percentCell(
  text: string,
  options: NumberOptions & { readonly sign?: 'required' | 'optional' } = {},
): CellResult<string> {
  const expected = 'a percentage such as 84.5%';
  const cell = text.trim();
  if (cell === '') return refuseBlank(expected);
  const signed = cell.endsWith('%');
  if (!signed && options.sign !== 'optional') return refuse('there is no % sign', expected);
  const number = (signed ? cell.slice(0, -1) : cell).trimEnd();
  if (number.length > MAX_LENGTH || !DECIMAL.test(number)) return refuse(whyNotNumber(number), expected);
  return negative(number, options) ?? { ok: true, value: canonical(number) };
}

const YES = new Set(['true', 'yes', 'y', '1']);
const NO = new Set(['false', 'no', 'n', '0']);

/** `True`, `Yes`, `Y`, `1` or `False`, `No`, `N`, `0`, in any case. */
export function booleanCell(text: string): CellResult<boolean> {
  const expected = 'yes or no';
  const cell = text.trim().toLowerCase();
  if (cell === '') return refuseBlank(expected);
  if (YES.has(cell)) return { ok: true, value: true };
  if (NO.has(cell)) return { ok: true, value: false };
  return refuse('the cell says neither yes nor no', expected);
}

/** A duration written `HH:MM:SS` (hours may have more digits) as seconds. */
export function durationCell(text: string): CellResult<number> {
  const expected = 'a duration as HH:MM:SS';
  const cell = text.trim();
  if (cell === '') return refuseBlank(expected);
  const parts = /^([0-9]{1,5}):([0-5][0-9]):([0-5][0-9])$/.exec(cell);
  if (parts === null) return refuse('the cell is not a duration with hours, minutes and seconds', expected);
  const [hours, minutes, seconds] = parts.slice(1).map(Number);
  return { ok: true, value: (hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0) };
}

function canonical(cell: string): string {
  const value = new Decimal(cell.replaceAll(',', ''));
  return value.isZero() ? '0' : value.toFixed();
}

function negative(cell: string, options: NumberOptions): CellFault | null {
  if (!cell.startsWith('-') || /^[-0.,]*$/.test(cell) || options.allowNegative === true) return null;
  return refuse('the number is below zero', 'zero or more');
}

function whyNotNumber(cell: string): string {
  if (cell.length > MAX_LENGTH) return 'the number is too long';
  if (cell.endsWith('%')) return 'a percentage stands where a number is due';
  if (/^\(.*\)$/.test(cell)) return 'a number in brackets: it may mean a negative one';
  if (/^[-–—.]+$/.test(cell)) return 'a dash says that there is no figure, not that it is zero';
  if (/^-?[0-9.]+e[+-]?[0-9]+$/i.test(cell)) return 'the number is written with an exponent';
  if (/^0x/i.test(cell)) return 'the number is hexadecimal';
  if (/\p{Nd}/u.test(cell.replace(/[0-9]/g, ''))) return 'the number has digits other than 0 to 9';
  if (/,/.test(cell)) return 'the thousands separators are not where they belong';
  if (/^[£$€]/.test(cell)) return 'an amount of money stands where a number is due';
  return 'the cell is not a number';
}
