// Clicks on the council's links: added up over posts (or days of accounts) of the period, each once.
import type { MeasureSpec } from '../../contracts/connector';
import type { CountedLayout } from '../_rows/count-export';
import { ALLOW, rowSchema, type Row } from './row';
import type { Key, Settings } from './settings';

export const CLICKS = 'link_clicks';

export const MEASURES: readonly MeasureSpec[] = [
  { key: CLICKS, title: 'Clicks on links in social media', unit: 'count' },
];

export const REASONS = { period: 'a day of another period', noLink: 'a post without a link' } as const;

/** The export as its adding up needs it. */
export function layoutOf(settings: Settings): CountedLayout<Key, Row> {
  const { columns, rowIs } = settings;
  return {
    formats: ['csv', 'xlsx'],
    columns,
    optional: rowIs === 'post' ? ['network'] : ['network', 'post'],
    measure: CLICKS,
    value: 'sum',
    system: 'Orlo',
    schema: rowSchema(settings),
    allow: ALLOW,
    early: () => null,
    dayOf: ({ date }) => date,
    excluded: ({ clicks }) => (clicks === null ? REASONS.noLink : null),
    excludedAside: true,
    keyOf: ({ post, date, council, network }) =>
      JSON.stringify(rowIs === 'post' ? [network, post] : [date, council, network]),
    sayingOf: ({ date, clicks }) => `${date} ${clicks}`,
    weightOf: ({ clicks }) => clicks ?? 0,
    otherPeriod: REASONS.period,
    apart: [],
  };
}
