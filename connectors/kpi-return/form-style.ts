// How the cells of a form look, and which of them may be typed into.
import type { WriteCell, WriteStyle } from '../_readers/xlsx-write';

export const LABEL: WriteStyle = { bold: true };
export const HEADING: WriteStyle = { bold: true, wrap: true, fill: 'D9E2EC' };
const SHOWN: WriteStyle = { wrap: true };
/** Not asked for in this row. */
const CLOSED: WriteStyle = { fill: 'EEEEEE' };
const OPEN: WriteStyle = { unlocked: true, wrap: true, fill: 'FFF8DC' };
/** May be filled in, though a system is expected to. */
const SPARE: WriteStyle = { unlocked: true, wrap: true, fill: 'F4F4EA' };

export const CLOSED_CELL: WriteCell = { kind: 'blank', style: CLOSED };

/** A cell that is only read. */
export function shown(text: string): WriteCell {
  return { kind: 'text', text, style: SHOWN };
}

export interface OpenCell {
  /** A number format, for a cell that takes a number or a day. */
  readonly format?: string;
  readonly date?: boolean;
  readonly spare?: boolean;
}

const NUMBER = /^-?\d+(\.\d+)?$/;

/** A cell to be filled in, blank or already filled: a number where it holds one, so that it is read back as it was typed. */
export function open(text: string, { format, date, spare }: OpenCell = {}): WriteCell {
  const style = spare === true ? SPARE : OPEN;
  const formatted = format === undefined ? { style } : { style, format };
  if (text === '') return format === undefined ? { kind: 'blank', style } : { kind: 'blank', ...formatted };
  if (date === true) return { kind: 'date', iso: text, ...formatted };
  return format !== undefined && NUMBER.test(text)
    ? { kind: 'number', text, ...formatted }
    : { kind: 'text', text, style };
}
