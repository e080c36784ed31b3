// ReferAll (referrals into One You): a CSV of referrals, counted by the day they were received; nothing of a person is kept.
import type { Connector } from '../../contracts/connector';
import { countExport } from '../_rows/count-export';
import { readSettings } from '../_rows/settings';
import { layoutOf, MEASURES } from './measures';
import { COLUMNS, settingsSchema, UNREAD } from './settings';

export const connector: Connector = {
  manifest: {
    key: 'referall',
    title: 'ReferAll referrals',
    parserVersion: 1,
    arrival: ['inbox'],
    scope: 'council',
    formats: ['csv'],
    maxBytes: 50_000_000,
    measures: MEASURES,
    personal: ['Referral Reference', ...UNREAD],
    verified: 'Not verified: no export of ReferAll is public. The headings are those of the layout that we ship.',
  },
  columns: COLUMNS,
  parse: async (body, context) => {
    const settings = readSettings(settingsSchema, context.settings, 'referall');
    return countExport(body, context, layoutOf(settings), settings);
  },
};
