// What a report prints beside its figures: benchmarks, and targets with floors; in versions, and once.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { loadCatalogueIntoWarehouse } from '../../activities/warehouse/load-catalogue';
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
const TITLE = 'MADE UP. KPIs, Quarter 3 2023/24';
const VACANT = (mark: string): string[] => [
  '012',
  'Vacant Posts (FTE)',
  '14',
  '11',
  'Under 12',
  '',
  mark,
  'Q4 2022/23',
  'TWBC and MBC',
  'LGInform',
  '',
];
const CALLS = (value: string, target: string, floor: string): string[] => [
  '109',
  '% Handled rate (Customer Services)',
  '87%',
  value,
  target,
  floor,
  '',
  '',
  '',
  '',
  '',
];
const CLICKS = [
  '008',
  'Social media clicks/engagement',
  '3,029',
  '5,772',
  '25,000 pa',
  '',
  '9,100',
  '2022/23',
  'Nearest council',
  'Survey',
  '',
];

let store: ReportStore;

const versions = async (view: string, indicator: string): Promise<string[]> => {
  const { rows } = await store.pool.query<{ said: string }>(
    `select concat_ws(' ', origin, version, text, case when recorded_to is null then 'stands' else 'replaced' end) as said
     from publish.${view} where indicator = $1 order by origin, recorded_from, version, text`,
    [indicator],
  );
  return rows.map(({ said }) => said);
};
const facts = async (): Promise<string> => {
  const { rows } = await store.pool.query<{ n: string }>('select count(*)::text as n from warehouse.fact_printed');
  return rows[0]?.n ?? '';
};

beforeAll(async () => {
  store = await createReportStore();
}, 60_000);
afterAll(async () => {
  await store.close();
});

describe('benchmarks', () => {
  const first = reportOf(TITLE, [HEAD, VACANT('52 (TWBC) and 47 (MBC)'), CALLS('84%', '93%', '85%'), CLICKS]);

  test('are facts of the report: what the catalogue has is not said twice, another value is, and flagged', async () => {
    expect((await store.backfill(first, '2023-24-Q3', '2024-02-20')).rows).toMatchObject({ in: 3, loaded: 3 });
    const { benchmarks, flags, evidence } = await store.shown('vacant-posts-fte', '2023-24-Q3');
    const said = (
      benchmarks as { comparator: string; value: string; period: string; deliverySha256: string | null }[]
    ).map(
      ({ comparator, value, period, deliverySha256 }) =>
        `${comparator} ${value} ${period} ${deliverySha256 === null ? 'catalogue' : 'report'}`,
    );
    expect(said).toEqual(['TWBC 48 2022-23-Q4 catalogue', 'MBC 47 2022-23-Q4 catalogue', 'TWBC 52 2022-23-Q4 report']);
    expect(flags).toContain('sources_disagree');
    expect(evidence).toMatchObject({
      sources_disagree: expect.stringContaining('printed as 52; the catalogue has 48'),
    });
    expect((await store.shown('social-media-clicks', '2023-24-Q3'))['benchmarks']).toMatchObject([
      { comparator: 'Nearest council', value: '9100', period: '2022-23', source: 'Survey' },
    ]);
  });

  test('the same report again writes nothing', async () => {
    const before = await facts();
    expect((await store.backfill(first, '2023-24-Q3', '2024-02-20')).rows).toMatchObject({ loaded: 0, unchanged: 3 });
    expect((await store.backfill(`${first}\n`, '2023-24-Q3', '2024-02-21')).rows).toMatchObject({
      loaded: 0,
      unchanged: 3,
    });
    expect(await facts()).toBe(before);
  });

  test('one that was corrected is a version, and its row was loaded', async () => {
    const later = reportOf(TITLE, [HEAD, VACANT('53 (TWBC) and 47 (MBC)')]);
    expect((await store.backfill(later, '2023-24-Q3', '2024-03-01')).rows).toMatchObject({ in: 1, loaded: 1 });
    expect(await versions('benchmark_versions', 'vacant-posts-fte')).toEqual([
      'catalogue 1 47 stands',
      'catalogue 1 48 stands',
      'published-report 1 47 stands',
      'published-report 1 52 replaced',
      'published-report 2 53 stands',
    ]);
  });
});

describe('targets', () => {
  test('a changed target or floor is a revision with its delivery; other words for it are none; the catalogue judges', async () => {
    const words = reportOf(TITLE, [HEAD, CALLS('84%', '93.0 %', '85%')]);
    expect((await store.backfill(words, '2023-24-Q3', '2024-03-02')).rows).toMatchObject({ loaded: 0, unchanged: 1 });
    const [ref = '', , ...cells] = CALLS('84%', '93%', '85%');
    const title = reportOf(TITLE, [HEAD, [ref, 'Handled rate of calls (Customer Services)', ...cells]]);
    expect((await store.backfill(title, '2023-24-Q3', '2024-03-02')).rows).toMatchObject({ loaded: 0, unchanged: 1 });
    const changed = reportOf(TITLE, [HEAD, CALLS('84%', '80%', '85%')]);
    expect((await store.backfill(changed, '2023-24-Q3', '2024-03-03')).rows).toMatchObject({ loaded: 1, unchanged: 0 });
    const floor = reportOf(TITLE, [HEAD, CALLS('84%', '80%', '75%')]);
    expect((await store.backfill(floor, '2023-24-Q3', '2024-03-04')).rows).toMatchObject({ loaded: 1, unchanged: 0 });
    expect(await versions('target_versions', 'calls-handled-rate')).toEqual([
      'catalogue 1 93% stands',
      'published-report 1 93% replaced',
      'published-report 2 80% replaced',
      'published-report 3 80% stands',
    ]);
    const figure = await store.shown('calls-handled-rate', '2023-24-Q3');
    expect(figure).toMatchObject({ target_text: '93%', target_met: false });
    expect(figure['evidence']).toMatchObject({
      sources_disagree: expect.stringMatching(/a target of 80% for 2023-24.*catalogue's target is 93%/),
    });
    const { rows } = await store.pool.query<{ sources: string }>(
      "select count(distinct delivery_sha256)::text as sources from publish.target_versions where indicator = 'calls-handled-rate' and origin = 'published-report'",
    );
    expect(rows).toEqual([{ sources: '3' }]);
  });

  test('the report of an earlier quarter revises nothing that a later one prints, in whichever order they are read', async () => {
    const [ref = '', title = ''] = CALLS('', '', '');
    const earlier = reportOf('MADE UP. KPIs, Quarter 2 2023/24', [
      ['Ref. No.', 'Aligned KPI', 'Jul-Sept', 'Target 2023/24'],
      [ref, title, '86%', '70%'],
    ]);
    expect((await store.backfill(earlier, '2023-24-Q2', '2024-03-05')).rows).toMatchObject({ loaded: 1 });
    expect((await versions('target_versions', 'calls-handled-rate')).at(-1)).toBe('published-report 3 80% stands');
    expect(await store.shown('calls-handled-rate', '2023-24-Q2')).toMatchObject({ value: '87' });
  });

  test('where the catalogue has none for the year, the printed one judges', async () => {
    const { catalogue } = store;
    const indicators = catalogue.indicators.map((each) =>
      each.slug === 'calls-handled-rate' ? { ...each, targets: [] } : each,
    );
    const without = { ...catalogue, indicators };
    store.use(without);
    await loadCatalogueIntoWarehouse(store.pool, without, [], new Date('2026-05-02T12:00:00Z'));
    await store.backfill(reportOf(TITLE, [HEAD, CALLS('84%', '80%', '70%')]), '2023-24-Q3', '2026-05-02');
    const figure = await store.shown('calls-handled-rate', '2023-24-Q3');
    expect(figure).toMatchObject({ target_text: '80%', target_met: true, rag: 'green' });
    expect(figure['flags']).not.toContain('sources_disagree');
    store.use(catalogue);
  });
});
