// Template source: say here in one line what the source is and what it gives.
import type { Connector } from '../../contracts/connector';
import { countExport } from '../_rows/count-export';
import { readSettings } from '../_rows/settings';
import { layoutOf, MEASURES } from './measures';
import { COLUMNS, settingsSchema, UNREAD } from './settings';

export const connector: Connector = {
  manifest: {
    key: 'template-source',
    title: 'Template source',
    parserVersion: 1,
    arrival: ['inbox'],
    scope: 'council',
    formats: ['csv', 'xlsx'],
    maxBytes: 20_000_000,
    measures: MEASURES,
    personal: [...UNREAD],
    verified: 'Not verified: say here, and in the README, where the layout was seen.',
  },
  columns: COLUMNS,
  parse: async (body, context) => {
    const settings = readSettings(settingsSchema, context.settings, 'template-source');
    return countExport(body, context, layoutOf(settings), settings);
  },
};
