// Rows as CSV (RFC 4180) that a spreadsheet cannot take for formulas.

const FORMULA = /^[\s]*[=+\-@\t\r]/;
const NUMBER = /^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  return typeof value === 'object' ? JSON.stringify(value) : String(value as number | boolean | bigint);
}

/** One cell: a text that a spreadsheet would calculate is led by an apostrophe; a number stays a number. */
export function csvCell(value: unknown): string {
  const text = textOf(value);
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A heading and rows, each line ended by CRLF. */
export function csv(headings: readonly string[], rows: readonly (readonly unknown[])[]): string {
  return [headings, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}
