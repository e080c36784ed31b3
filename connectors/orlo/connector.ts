// Orlo (social media management): an export of posts or days (CSV or XLSX) with their link clicks, added up.
import type { Connector } from '../../contracts/connector';
import { countExport } from '../_rows/count-export';
import { readSettings } from '../_rows/settings';
import { layoutOf, MEASURES } from './measures';
import { COLUMNS, settingsSchema, UNREAD } from './settings';

export const connector: Connector = {
  manifest: {
    key: 'orlo',
    title: 'Orlo social media exports',
    parserVersion: 1,
    arrival: ['inbox'],
    scope: 'council',
    formats: ['csv', 'xlsx'],
    maxBytes: 50_000_000,
    measures: MEASURES,
    personal: UNREAD,
    verified:
      'That Orlo has a metric named Link Clicks is in the vendor’s glossary. The headings of an export are not public: they are those of the layout that we ship.',
  },
  columns: COLUMNS,
  parse: async (body, context) => {
    const settings = readSettings(settingsSchema, context.settings, 'orlo');
    return countExport(body, context, layoutOf(settings), settings);
  },
};
