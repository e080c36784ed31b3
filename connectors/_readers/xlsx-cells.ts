// Turns a cell's XML into our own small union, packed as text: no NaN, no zone, no object whose text is lost.
import { corrupt } from './unzip';
import { GENERAL, type Format } from './xlsx-formats';
import { packed } from './xlsx-rows';
import { decodeEntities } from './xlsx-xml';

export interface CellContext {
  readonly date1904: boolean;
  readonly formats: readonly Format[];
  readonly strings: readonly string[];
}

export interface RawCell {
  /** The `t` of the cell; empty where there is none. */
  type: string;
  style: number;
  /** Raw content of `<v>` or the raw text of `<is>`; null where there is none. */
  value: string | null;
  formula: boolean;
}

const DAY = 86_400;
const MAX_TEXT = 32_767;
const NUMBER = /^-?[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$/;

/** A cell, read strictly and packed; empty for a blank one. `place` names it in a fault. Throws XLSX_CORRUPT. */
export function readCell(cell: RawCell, context: CellContext, place: () => string): string {
  const { type, value, formula } = cell;
  if (value === null || value === '') {
    return formula && type !== 'str' ? packed.error('a formula without its result') : '';
  }
  switch (type) {
    case 's':
      return shared(value, context.strings, place);
    case 'str':
    case 'inlineStr':
      return textCell(value);
    case '':
    case 'n':
      return numberCell(value.trim(), cell.style, context, place);
    case 'b':
      if (value === '1' || value === '0') return packed.boolean(value === '1');
      throw corrupt('a cell of truth that says neither', place());
    case 'e':
      return packed.error(decodeEntities(value).slice(0, 20));
    default:
      throw corrupt(`a cell of type ${JSON.stringify(type.slice(0, 10))}`, place());
  }
}

function shared(value: string, strings: readonly string[], place: () => string): string {
  const text = /^[0-9]{1,8}$/.test(value) ? strings[Number(value)] : undefined;
  if (text === undefined) throw corrupt('a text that is not in the list', place());
  return text;
}

/** A raw text, decoded and packed; empty where it is none. */
export function textCell(raw: string): string {
  const text = decodeEntities(raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw);
  if (text.length > MAX_TEXT) return packed.error('a text longer than any cell can hold');
  // Excel writes characters that XML cannot hold as _xHHHH_.
  const decoded = text.includes('_x')
    ? text.replace(/_x([0-9A-F]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
  if (decoded.includes('\0')) return packed.error('a text with a NUL character');
  return decoded === '' ? '' : packed.text(decoded);
}

function numberCell(text: string, style: number, context: CellContext, place: () => string): string {
  const value = NUMBER.test(text) ? Number(text) : Number.NaN;
  if (Number.isNaN(value) && Number.isFinite(Number.parseFloat(text))) {
    throw corrupt('a number cell that does not hold a number', place());
  }
  if (!Number.isFinite(value)) return packed.error('a number that is none, or too large');
  const format = context.formats[style] ?? GENERAL;
  if (format.date) return dateCell(value, format, context.date1904);
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER) {
    return packed.error('a number with more digits than a workbook can hold');
  }
  return packed.number(value, format.percent);
}

// Days since the end of 1899; a workbook of 1904 counts from 1 January 1904.
function dateCell(value: number, { elapsed }: Format, date1904: boolean): string {
  const seconds = Math.round(value * DAY);
  if (!Number.isSafeInteger(seconds)) return packed.error('a date that is none');
  if (seconds >= 0 && (elapsed || seconds < DAY)) return packed.duration(seconds);
  // Before 1 March 1900 the two calendars of spreadsheets differ by a day.
  if (seconds < (date1904 ? 0 : 61 * DAY)) return packed.error('a date before March 1900');
  const day = dayOf(Math.floor(seconds / DAY) - 25_569 + (date1904 ? 1_462 : 0));
  if (day === null) return packed.error('a date that no calendar of ours has');
  return packed.date(seconds % DAY === 0 ? day : `${day}T${timeOf(seconds % DAY)}`);
}

// A large sheet says the same few days over and over.
const days = new Map<number, string | null>();

/** The day so many days after 1 January 1970, or null beyond the year 9999. */
function dayOf(number: number): string | null {
  const known = days.get(number);
  if (known !== undefined) return known;
  const stamp = new Date(number * DAY * 1000);
  const iso = Number.isNaN(stamp.getTime()) ? '' : stamp.toISOString();
  const day = iso.length === 24 ? iso.slice(0, 10) : null;
  if (days.size >= 10_000) days.clear();
  days.set(number, day);
  return day;
}

function timeOf(seconds: number): string {
  const two = (value: number): string => (value < 10 ? `0${value}` : String(value));
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
