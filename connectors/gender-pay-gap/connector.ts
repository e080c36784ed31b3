// The gender pay gap service: the council's own median gap as reported there, and the median of its peers or of the sector.
import type { Connector, ParseContext, ParseResult } from '../../contracts/connector';
import { checkNames } from '../_readers/csv-header';
import { openBigCsv } from '../_rows/big-csv';
import { noRows, outOfScope } from '../_rows/scope';
import { readSettings } from '../_rows/settings';
import { snapshotYear, standingOf } from './employers';
import { OWN, PEERS, readEmployers } from './measures';
import { MAX_BYTES, pull } from './pull';
import { columnsOf, PERSONAL } from './row';
import { settingsSchema } from './settings';

async function parse(body: Buffer, context: ParseContext): Promise<ParseResult> {
  const settings = readSettings(settingsSchema, context.settings, 'gender-pay-gap');
  const table = openBigCsv(body, { headerHas: ['EmployerId'] });
  const place = `line ${table.headerLine}`;
  checkNames(table.header, table.headerLine);
  const columns = columnsOf(table.header);
  const year = snapshotYear(context.period, settings);
  const standing = standingOf(context.council, settings);
  const { counts, observations, hasOwn } = readEmployers(table, columns, standing, year);
  if (counts.rowsIn === 0) throw noRows(place);
  if (hasOwn) return Promise.resolve({ ...counts, observations, statements: [], notes: columns.notes });
  const seen = counts.ignored.map(({ reason, rows }) => `${rows} of ${reason}`).join('; ');
  throw outOfScope('the council has no row of that snapshot', seen, `${context.council.name}, ${year}-03-31`, place);
}

export const connector: Connector = {
  manifest: {
    key: 'gender-pay-gap',
    title: 'Gender pay gap service',
    parserVersion: 1,
    arrival: ['http', 'inbox'],
    scope: 'national',
    formats: ['csv'],
    maxBytes: MAX_BYTES,
    measures: [
      { key: OWN, title: 'Difference in median hourly pay, as reported', unit: 'percent' },
      { key: PEERS, title: 'Median of that difference among peers, or in the sector', unit: 'percent' },
    ],
    personal: [PERSONAL],
    verified:
      'The address, the 27 columns, new lines in cells, the forms of dates: public code that reads the download. The byte-order mark: one test says so.',
  },
  pull,
  parse,
};
