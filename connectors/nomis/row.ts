// One row of a NOMIS table: an area, a date in words, a value, and whether it is one.
import { z } from 'zod';
import { readPeriod } from '../../readings';
import type { IsoDate } from '../../contracts/period';
import { decimalCell, matchColumns, refuse, type CellResult, type ColumnMatch } from '../_readers';
import { cell } from '../_rows/cell-schema';
import { seriesOf, type Settings } from './settings';

const COLUMNS = [
  { key: 'date', heading: 'DATE_NAME', required: true },
  { key: 'geography', heading: 'GEOGRAPHY_CODE', required: true },
  { key: 'value', heading: 'OBS_VALUE', required: true },
  { key: 'status', heading: 'OBS_STATUS_NAME', required: true },
  { key: 'name', heading: 'GEOGRAPHY_NAME', required: false },
  { key: 'measures', heading: 'MEASURES_NAME', required: false },
  { key: 'offset', heading: 'RECORD_OFFSET', required: false },
  { key: 'count', heading: 'RECORD_COUNT', required: false },
] as const;

export type Key = (typeof COLUMNS)[number]['key'];

/** Where the columns are; those by which series are told apart are known, and so no addition. Throws CONTRACT_DRIFT. */
export function columnsOf(header: readonly string[], settings: Settings): ColumnMatch<Key> {
  const telling = new Set(seriesOf(settings).flatMap(([, { where }]) => Object.keys(where)));
  return matchColumns<Key>(
    header.map((heading) => (telling.has(heading) ? '' : heading)),
    COLUMNS,
  );
}

export interface Dated {
  readonly code: string;
  readonly start: IsoDate;
  readonly end: IsoDate;
}

/** `June 2024` is 2024-06; `Jul 2023-Jun 2024` is the twelve months to June 2024, whatever year they make. */
export function dateName(text: string): CellResult<Dated> {
  const { code, kind, start, end } = readPeriod(text);
  const expected = 'a month such as June 2024, or twelve of them such as Jul 2023-Jun 2024';
  if (code === null || start === null || end === null) return refuse('the date cannot be read', expected);
  if (!/^\D+\d{4}\s*-\s*\D+\d{4}$/.test(text.trim())) return { ok: true, value: { code, start, end } };
  const months =
    (Number(end.slice(0, 4)) - Number(start.slice(0, 4))) * 12 + Number(end.slice(5, 7)) - Number(start.slice(5, 7));
  if (months !== 11 || kind === 'day') return refuse('the months are not twelve', expected);
  return { ok: true, value: { code: `${end.slice(0, 7)}-R12`, start, end } };
}

/** Only this status is a value; every other says why there is none. */
export const NORMAL = 'Normal Value';

/** Why a row has no value, by its status; null where it has. */
export function withoutValue(status: string): string | null {
  if (status === NORMAL) return null;
  if (/suppress|disclos/i.test(status)) return 'no figure: suppressed by its publisher';
  if (/unreliable|sample/i.test(status)) return 'no figure: unreliable by its publisher';
  return /missing|not available/i.test(status) ? 'no figure: missing' : 'no figure: its status is not Normal Value';
}

export const rowSchema = z.object({ date: cell(dateName), value: cell((text) => decimalCell(text)) });
export type Row = z.infer<typeof rowSchema>;
