// The council's own database of anti-social behaviour cases: a case list (XLSX), counted by the day the case was opened.
import type { Connector } from '../../contracts/connector';
import { countExport } from '../_rows/count-export';
import { readSettings } from '../_rows/settings';
import { layoutOf, MEASURES } from './measures';
import { COLUMNS, settingsSchema, UNREAD } from './settings';

export const connector: Connector = {
  manifest: {
    key: 'asb-database',
    title: 'Anti-social behaviour case database',
    parserVersion: 1,
    arrival: ['inbox'],
    scope: 'council',
    formats: ['xlsx'],
    maxBytes: 20_000_000,
    measures: MEASURES,
    personal: UNREAD,
    verified: 'Not verified: the database is the council’s own. The headings are those of the layout that we ship.',
  },
  columns: COLUMNS,
  parse: async (body, context) => {
    const settings = readSettings(settingsSchema, context.settings, 'asb-database');
    return countExport(body, context, layoutOf(settings), settings);
  },
};
