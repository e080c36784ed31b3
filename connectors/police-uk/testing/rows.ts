// Made-up street-level rows for tests: what is not said is an ordinary burglary in Tonbridge and Malling.
import { createHash } from 'node:crypto';

export const HEADER =
  'Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context';

export interface Row {
  readonly id?: string;
  readonly month?: string;
  readonly by?: string;
  readonly lon?: string;
  readonly lat?: string;
  readonly location?: string;
  readonly code?: string;
  readonly name?: string;
  readonly type?: string;
}

/** An id of 64 digits, another one for each number. */
export const idOf = (number: number): string => createHash('sha256').update(`made up ${number}`).digest('hex');

/** One row as the file has it. */
export function line(row: Row = {}): string {
  const {
    id = '',
    month = '2024-04',
    by = 'Kent Police',
    lon = '0.27',
    lat = '51.19',
    location = 'On or near X',
  } = row;
  const { code = 'E01024751', name = 'Tonbridge and Malling 001A', type = 'Burglary' } = row;
  return [id, month, by, by, lon, lat, location, code, name, type, '', ''].join(',');
}

/** A file of rows, given as rows or as lines. */
export function csv(rows: readonly (Row | string)[]): Buffer {
  const lines = rows.map((row) => (typeof row === 'string' ? row : line(row)));
  return Buffer.from(`${[HEADER, ...lines].join('\n')}\n`);
}
