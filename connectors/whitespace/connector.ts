// Whitespace (waste collection): an export of worksheets (CSV or XLSX), of which those about missed collections are counted.
import type { Connector } from '../../contracts/connector';
import { countExport } from '../_rows/count-export';
import { readSettings } from '../_rows/settings';
import { layoutOf, MEASURES } from './measures';
import { COLUMNS, PERSONAL, settingsSchema } from './settings';

export const connector: Connector = {
  manifest: {
    key: 'whitespace',
    title: 'Whitespace worksheets',
    parserVersion: 1,
    arrival: ['inbox'],
    scope: 'council',
    formats: ['csv', 'xlsx'],
    maxBytes: 50_000_000,
    measures: MEASURES,
    personal: PERSONAL,
    verified:
      'The names of the worksheet’s fields, its statuses Open and Complete and its null date were seen in public code that calls the supplier’s service. That an export has them as headings, and its further columns, are not verified.',
  },
  columns: COLUMNS,
  parse: async (body, context) => {
    const settings = readSettings(settingsSchema, context.settings, 'whitespace');
    return countExport(body, context, layoutOf(settings), settings);
  },
};
