// Why a row of a report has no figure: by the words of its cell, where nobody expects the figure.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createReportStore, reportOf, type ReportStore } from '../helpers/report';

const HEAD = [
  'Ref. No.',
  'Aligned KPI',
  'Jul-Sept',
  'Oct-Dec',
  'Target 2023/24',
  'Floor 2023/24',
  'Benchmark',
  'Date',
  'Comparator',
  'Source',
  'Comments',
];

let store: ReportStore;

beforeAll(async () => {
  store = await createReportStore();
}, 60_000);
afterAll(async () => {
  await store.close();
});

describe('a row without a figure is what its cell says', () => {
  const row = (ref: string, title: string, cell: string, comment = ''): string[] => [
    ref,
    title,
    '',
    cell,
    '',
    '',
    '',
    '',
    '',
    '',
    comment,
  ];
  test('not applicable, to be confirmed, not due, awaited', async () => {
    const report = reportOf('MADE UP. KPIs, Quarter 3 2024/25', [
      HEAD.map((heading) => heading.replace('2023/24', '2024/25')),
      row('110', '% emails responded to within 24 hrs (Customer Services)', 'N/A'),
      row('111', '% webchat answer rate (Customer Services)', 'TBC'),
      row('112', 'Total number of licenced drivers', 'Measured annually'),
      row('113', 'Total number of vehicle licences', 'Not due until Q4'),
      row('114', 'Total number of premises licences', ''),
      row('010', 'My TMBC app downloads (total)', 'N/A', 'Figures still awaited from the supplier'),
    ]);
    const { catalogue } = store;
    store.use({ ...catalogue, years: [...new Set([...catalogue.years, '2024-25'])] });
    expect((await store.backfill(report, '2024-25-Q3', '2026-05-03')).rows).toMatchObject({ in: 6, loaded: 6 });
    const slugs = [
      'emails-within-24h',
      'webchat-answer-rate',
      'licensed-drivers',
      'vehicle-licences',
      'premises-licences',
      'app-downloads',
    ];
    const found = await Promise.all(slugs.map((slug) => store.shown(slug, '2024-25-Q3')));
    expect(found.map(({ status, value }) => [status, value])).toEqual([
      ['not_applicable', null],
      ['to_be_confirmed', null],
      ['not_due', null],
      ['not_due', null],
      ['awaited', null],
      ['awaited', null],
    ]);
    store.use(catalogue);
  });
});
