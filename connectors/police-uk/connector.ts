// data.police.uk: victim-based crimes of an area by month, from the street-level crimes over HTTP, or from the monthly files.
import { z } from 'zod';
import type { BulkBytes, BulkResult } from '../../contracts/bulk';
import type { Connector, Observation, ParseContext, ParseResult } from '../../contracts/connector';
import { QuarterdayError } from '../../contracts/failure';
import { findPeriod, parsePeriod } from '../../rules/calendar/periods';
import { bytesOf } from '../_bulk/bytes';
import { readJson } from '../_readers/json';
import { readSettings } from '../_rows/settings';
import { readFiles } from './bulk';
import { CAPS } from './bulk-caps';
import { BULK_MEASURES } from './bulk-measures';
import { kindOf } from './kind';
import { countMonth, MEASURE, REASONS } from './measures';
import { MAX_BYTES, pull } from './pull';
import { KEYS, NEEDED } from './row';
import { settingsSchema } from './settings';

function refuse(
  code: 'SCOPE_MISMATCH' | 'VOLUME_ANOMALY',
  message: string,
  seen: string,
  expected: string,
  todo: string,
): Error {
  return new QuarterdayError(code, message, { seen, expected, todo });
}

/** Keys that no record has, and keys that are new. Throws CONTRACT_DRIFT where a needed one is missing from all records. */
function checkKeys(records: readonly unknown[]): string[] {
  const seen = new Set(records.flatMap((record) => Object.keys((record ?? {}) as object)));
  const missing = NEEDED.filter((key) => !seen.has(key));
  const added = [...seen].filter((key) => !(KEYS as readonly string[]).includes(key)).sort();
  if (missing.length > 0) {
    throw new QuarterdayError('CONTRACT_DRIFT', 'The crime records no longer have the keys that are counted by.', {
      seen: `missing: ${missing.join(', ')}`,
      expected: KEYS.join(', '),
      todo: 'Compare with the documentation of data.police.uk, and change the connector.',
    });
  }
  return added.length === 0 ? [] : [`additional keys, not kept: ${added.join(', ')}`];
}

function checkScope(month: string, rowsIn: number): void {
  if (findPeriod(month)?.kind !== 'month') {
    throw refuse(
      'SCOPE_MISMATCH',
      'Crimes come by the month, and the delivery is not for one.',
      'another kind of period',
      'a month such as 2023-07',
      'Import each month under its own period.',
    );
  }
  if (rowsIn === 0) {
    throw refuse(
      'VOLUME_ANOMALY',
      'The list is empty: a month that is not published answers so, and it is never zero.',
      'no records',
      'the crimes of a month',
      'Ask again once data.police.uk has published the month and the force has supplied it.',
    );
  }
}

function observation(month: string, counted: number, records: number): Observation {
  const { start, end } = parsePeriod(month);
  return {
    measure: MEASURE,
    period: month,
    value: String(counted),
    components: [],
    text: null,
    coverageFrom: start,
    coverageTo: end,
    observedOn: null,
    qualifiers: [],
    statedUnit: null,
    place: `records 1-${records}`,
    typed: null,
  };
}

function parseAnswer(body: Buffer, context: ParseContext): ParseResult {
  readSettings(settingsSchema, context.settings, 'police-uk');
  const month = context.period;
  const { value: records, notes } = readJson(body, z.array(z.unknown()));
  checkScope(month, records.length);
  const added = checkKeys(records);
  const { counted, ignored, rejections } = countMonth(records, month);
  if (ignored.get(REASONS.month) === records.length) {
    throw refuse(
      'SCOPE_MISMATCH',
      'Every record is of another month than the delivery was collected for.',
      'records of another month only',
      month,
      'Import the file under its own month.',
    );
  }
  return {
    rowsIn: records.length,
    fed: counted === 0 ? [] : [{ rows: counted, keys: [`${MEASURE}@${month}`] }],
    ignored: [...ignored].map(([reason, rows]) => ({ rows, reason })),
    rejections,
    // Where every record that might count was refused, nothing is known: that is no zero.
    observations: counted === 0 && rejections.length > 0 ? [] : [observation(month, counted, records.length)],
    statements: [],
    notes: [...notes, ...added],
  };
}

/** Reads an answer of the API, a street-level CSV or an archive of them, whichever it is. */
async function bulk(bytes: BulkBytes, context: ParseContext): Promise<BulkResult> {
  const kind = kindOf(await bytes.read(0, Math.min(bytes.size, 512)));
  if (kind !== 'json') return readFiles(bytes, kind === 'zip', context);
  if (bytes.size > MAX_BYTES) {
    const [seen, expected] = [`${bytes.size} bytes`, `${MAX_BYTES} bytes at most`];
    const todo = 'import each month by itself';
    throw new QuarterdayError('FILE_TOO_LARGE', 'the answer is too large for one month', { seen, expected, todo });
  }
  return { ...parseAnswer(await bytes.read(0, bytes.size), context), areas: null };
}

async function parse(body: Buffer, context: ParseContext): Promise<ParseResult> {
  const { areas: _areas, ...result } = await bulk(bytesOf(body), context);
  return result;
}

export const connector: Connector = {
  manifest: {
    key: 'police-uk',
    title: 'data.police.uk, street-level crimes',
    parserVersion: 2,
    arrival: ['inbox', 'http'],
    scope: 'national',
    formats: ['json', 'csv', 'zip'],
    maxBytes: MAX_BYTES,
    bulk: CAPS,
    measures: [
      { key: MEASURE, title: 'Victim-based crimes recorded in the area in a month', unit: 'count' },
      ...BULK_MEASURES,
    ],
    personal: [],
    verified:
      "The answers' shape and behaviour: publisher's documentation and probes of the live service. The files' header and names: public code that reads them. The nine types: to be confirmed by the council.",
  },
  pull,
  parse,
  bulk,
};
