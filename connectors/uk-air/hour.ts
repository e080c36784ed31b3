// One row: the hour (or day) that was measured, and what each site measured in it. Times are GMT and say when the hour ended.
import { addDays } from '../../rules/calendar/dates';
import { ukDateCell } from '../_readers/cells-dates';
import { decimalCell, refuse, refuseBlank, type CellFault, type CellResult } from '../_readers/cells';
import type { Layout, SiteColumns } from './layout';

export interface Reading {
  /** The day on which the hour began. */
  readonly day: string;
  /** 0 to 23, the hour in which it began; 0 for a daily mean. */
  readonly hour: number;
  /** By site, in the order of the layout; null for no data. */
  readonly values: readonly (string | null)[];
  /** True where any of the values is not ratified. */
  readonly provisional: boolean;
}

/** `24:00` is the day's last hour; `00:00` is the last of the day before. */
export function hourCell(date: string, time: string): CellResult<{ readonly day: string; readonly hour: number }> {
  const expected = 'the end of an hour, 01:00 to 24:00';
  const cell = time.trim();
  if (cell === '') return refuseBlank(expected);
  const parts = /^(\d{1,2}):00(:00)?$/.exec(cell);
  const ended = Number(parts?.[1] ?? 99);
  if (ended > 24) return refuse('the cell is not the end of an hour', expected);
  return { ok: true, value: ended === 0 ? { day: addDays(date, -1), hour: 23 } : { day: date, hour: ended - 1 } };
}

/** `30-07-2026`, `30/07/2026` or `2026-07-30`. */
export function dayCell(text: string): CellResult<string> {
  const cell = text.trim();
  return ukDateCell(/^\d{1,2}-\d{1,2}-\d{4}$/.test(cell) ? cell.replaceAll('-', '/') : cell);
}

const NOTHING = /^(no data|n\/?d|n\/?a|-|-99(\.0+)?)?$/i;
const MICROGRAMS = /^(µg|μg|ug) ?\/? ?m ?(-3|3|³)/i;

interface Measured {
  readonly value: string | null;
  readonly provisional: boolean;
}

/** What a site measured: null for blanks, `No data`, -99 and suspect values; another unit is refused. */
function measured(fields: readonly string[], { value, status, unit }: SiteColumns): CellResult<Measured> {
  const text = (at: number | null): string => (at === null ? '' : (fields[at] ?? '')).trim();
  const cell = text(value);
  if (NOTHING.test(cell)) return { ok: true, value: { value: null, provisional: false } };
  // In one layout the status says the unit as well: `V ugm-3`.
  const [mark = '', ...rest] = text(status).split(/\s+/);
  const said = text(unit) || rest.join(' ');
  if (said !== '' && !MICROGRAMS.test(said)) {
    return refuse(
      'the value is in another unit',
      'micrograms per cubic metre',
      'choose micrograms when you download the data',
    );
  }
  if (mark.toUpperCase() === 'S') return { ok: true, value: { value: null, provisional: false } };
  const number = decimalCell(cell, { allowNegative: true });
  // R is ratified, V verified; P, P*, N and anything unknown may still change.
  return number.ok ? { ok: true, value: { value: number.value, provisional: !/^[RV]$/i.test(mark) } } : number;
}

/** Whether a record is no reading at all: a line under the header, or a note below the table. */
export function isNote(fields: readonly string[], layout: Layout): boolean {
  return (
    !/\d{1,4}[-/]\d{1,2}[-/]\d{1,4}/.test(fields[layout.date] ?? '') &&
    !layout.sites.some(({ value }) => /\d/.test(fields[value] ?? ''))
  );
}

/** The reading of a row, or the first of its cells that cannot be read. */
export function readingOf(fields: readonly string[], layout: Layout): CellResult<Reading> {
  const date = dayCell(fields[layout.date] ?? '');
  if (!date.ok) return date;
  const hour =
    layout.time === null
      ? { ok: true as const, value: { day: date.value, hour: 0 } }
      : hourCell(date.value, fields[layout.time] ?? '');
  if (!hour.ok) return hour;
  const sites = layout.sites.map((site) => measured(fields, site));
  const fault = sites.find((one): one is CellFault => !one.ok);
  if (fault !== undefined) return fault;
  const read = sites.flatMap((one) => (one.ok ? [one.value] : []));
  return {
    ok: true,
    value: { ...hour.value, values: read.map(({ value }) => value), provisional: read.some((one) => one.provisional) },
  };
}
