// Turns what exceljs makes of a cell into our own small union: no NaN, no zone, no object whose text is lost.
import type { Cell } from 'exceljs';
import { Decimal } from 'decimal.js';
import { BLANK, type CellValue } from './xlsx-types';

export interface CellContext {
  readonly date1904: boolean;
  /** Addresses of formulas whose kept result is an empty text. */
  readonly emptyText: ReadonlySet<string>;
}

const DAY = 86_400_000;

/** A cell as exceljs gives it, read strictly. */
export function toCellValue(cell: Cell, context: CellContext): CellValue {
  const value: unknown = cell.value;
  if (value === null || value === undefined) return BLANK;
  if (!isFormula(value)) return toValue(value, cell.numFmt ?? '', context);
  if (value.result === undefined || value.result === null) {
    return context.emptyText.has(cell.address) ? BLANK : failed('a formula without its result');
  }
  return toValue(value.result, cell.numFmt ?? '', context);
}

function isFormula(value: unknown): value is { readonly result?: unknown } {
  return typeof value === 'object' && value !== null && ('formula' in value || 'sharedFormula' in value);
}

function toValue(value: unknown, format: string, context: CellContext): CellValue {
  if (typeof value === 'string') return toText(value);
  if (typeof value === 'number') return toNumber(value, format);
  if (typeof value === 'boolean') return { kind: 'boolean', value };
  if (value instanceof Date) return toDate(value, format, context.date1904);
  if (typeof value === 'object' && value !== null) {
    if ('richText' in value && Array.isArray(value.richText)) {
      return toText(
        value.richText.map((run: { text?: unknown }) => (typeof run.text === 'string' ? run.text : '')).join(''),
      );
    }
    if ('error' in value) return failed(String(value.error).slice(0, 20));
  }
  return failed('a kind of cell that is not known');
}

function toText(text: string): CellValue {
  if (text.length > 32_767) return failed('a text longer than any cell can hold');
  // Excel writes characters that XML cannot hold as _xHHHH_.
  const decoded = text.replace(/_x([0-9A-F]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  if (decoded.includes('\0')) return failed('a text with a NUL character');
  return decoded === '' ? BLANK : { kind: 'text', text: decoded };
}

function toNumber(value: number, format: string): CellValue {
  if (!Number.isFinite(value)) return failed('a number that is none, or too large');
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER) return failed('a number with more digits than a workbook can hold');
  const text = value === 0 ? '0' : new Decimal(value).toFixed();
  return { kind: 'number', text, percent: bare(format).includes('%') };
}

function toDate(value: Date, format: string, date1904: boolean): CellValue {
  const stamp = value.getTime();
  if (Number.isNaN(stamp)) return failed('a date that is none');
  if (!/[ymdhs]/i.test(bare(format))) return failed('a number whose format looks like a date');
  const second = Math.round(stamp / 1000) * 1000;
  const serial = second / DAY + 25_569 - (date1904 ? 1_462 : 0);
  const elapsed = /\[(?:h+|m+|s+)\]/i.test(format);
  if (serial >= 0 && (elapsed || serial < 1)) return { kind: 'duration', seconds: Math.round(serial * 86_400) };
  // Before 1 March 1900 the two calendars of spreadsheets differ by a day.
  if (serial < (date1904 ? 0 : 61)) return failed('a date before March 1900');
  const iso = new Date(second).toISOString();
  return { kind: 'date', iso: iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 19) };
}

// The first section of a number format without quoted text, escaped characters, paddings and conditions.
function bare(format: string): string {
  const stripped = format.replace(/"[^"]*"|\\.|_.|\*./g, '').replace(/\[(?:h+|m+|s+)\]/gi, 'h');
  return stripped.replace(/\[[^\]]*\]/g, '').split(';')[0] ?? '';
}

function failed(reason: string): CellValue {
  return { kind: 'error', reason };
}
