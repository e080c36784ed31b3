// Rows of reports that nobody knows yet, or that may be two things: they wait, are decided once, and nothing is doubled when they are.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { loadCatalogueIntoWarehouse } from '../../activities/warehouse/load-catalogue';
import { draftIndicator } from '../../catalogue/draft/indicator';
import { parseCatalogue } from '../../catalogue/load';
import type { Catalogue } from '../../contracts/catalogue';
import type { ReportLine } from '../../contracts/report';
import { wordingOf } from '../../connectors/published-report/match';
import { sql } from '../../platform/sql';
import { createReportStore, reportOf, type ReportStore } from '../helpers/report';

const HEAD = ['Aligned KPI', 'Jul-Sept', 'Oct-Dec', 'Target 2023/24', 'Comments'];
const NEW = ['Trees planted by volunteers', '12', '31', 'Over 50', 'In the new wood'];
const DOUBT = ['ASB cases opened in total', '98', '101', 'Under 350 pa', ''];
const report = (title: string, rows: readonly (readonly string[])[]): string => reportOf(title, [HEAD, ...rows]);

let store: ReportStore;

async function lineOf(title: string): Promise<{ line: ReportLine; fate: string; matched: string }> {
  const { rows } = await store.pool.query<{ line: ReportLine; fate: string; matched: string }>(
    'select line, fate, matched_by as matched from landing.report_row where title = $1 order by import_id desc limit 1',
    [title],
  );
  if (rows[0] === undefined) throw new Error('no such row');
  return rows[0];
}

const counts = async (): Promise<unknown> => {
  const { rows } = await store.pool.query(
    `select
       (select count(*)::integer from warehouse.fact_measure where measure like 'published/trees%') as measures,
       (select count(*)::integer from publish.figure_versions where indicator like 'trees%' and component = 'value') as figures,
       (select count(*)::integer from warehouse.fact_printed) as printed`,
  );
  return rows[0];
};

const decide = async (title: string, indicator: string | null): Promise<number | null> => {
  const wording = wordingOf({ ref: null, title });
  const values = ['tmbc', wording, indicator, 'a person', new Date('2024-03-01'), 'looked up'];
  return (await store.pool.query(sql('normalise/insert_decision'), values)).rowCount;
};

function withTrees(line: ReportLine): Catalogue {
  const { catalogue } = store;
  const like = catalogue.indicators[0];
  if (like === undefined || line.indicator === null) throw new Error('nothing to draft from');
  const { priority, owner, committee } = like;
  const made = draftIndicator(line, line.indicator, { priority, owner, committee, period: '2023-24-Q3' });
  const sources = { ...catalogue.sources, 'published-report': {} };
  // As a person would keep it: through YAML and the checks.
  return parseCatalogue(
    JSON.stringify({ ...catalogue, sources, indicators: [...catalogue.indicators, made] }),
    'a draft',
  );
}

beforeAll(async () => {
  store = await createReportStore();
}, 60_000);
afterAll(async () => {
  await store.close();
});

test('a new indicator is kept as a draft; once the catalogue has it, the same bytes become its figures, and nothing is doubled', async () => {
  const body = report('MADE UP. KPIs, Quarter 3 2023/24', [NEW]);
  expect((await store.backfill(body, '2023-24-Q3', '2024-02-20')).rows).toMatchObject({ in: 1, loaded: 1 });
  expect((await store.backfill(body, '2023-24-Q3', '2024-02-20')).rows).toMatchObject({ loaded: 0, unchanged: 1 });
  expect(await counts()).toEqual({ measures: 2, figures: 0, printed: 0 });
  const { line, matched } = await lineOf(NEW[0] ?? '');
  expect([matched, line.indicator]).toEqual(['new', 'trees-planted-volunteers']);

  const catalogue = withTrees(line);
  store.use(catalogue);
  const source = { code: 'published-report', title: 'Published committee report', system_fed: false };
  await loadCatalogueIntoWarehouse(store.pool, catalogue, [source], new Date('2026-05-02T12:00:00Z'));
  const again = await store.backfill(body, '2023-24-Q3', '2026-04-02');
  expect(again.rows).toMatchObject({ in: 1, loaded: 1, unchanged: 0 });
  expect(await counts()).toEqual({ measures: 2, figures: 2, printed: 1 });
  expect(await store.shown('trees-planted-volunteers', '2023-24-Q3')).toMatchObject({
    value: '31',
    status: 'received',
  });

  expect((await store.backfill(body, '2023-24-Q3', '2026-04-02')).rows).toMatchObject({ loaded: 0, unchanged: 1 });
  expect(await counts()).toEqual({ measures: 2, figures: 2, printed: 1 });
});

test('a row in doubt waits until a person decides; the same bytes, a replay and every later delivery follow', async () => {
  const first = report('MADE UP. KPIs, Quarter 2 2023/24', [DOUBT]);
  const waiting = await store.backfill(first, '2023-24-Q3', '2026-04-03');
  expect(waiting.rows).toMatchObject({ in: 1, loaded: 0, quarantined: 1 });
  expect((await store.backfill(first, '2023-24-Q3', '2026-04-03')).rows).toMatchObject({ loaded: 0, quarantined: 1 });
  expect(await lineOf(DOUBT[0] ?? '')).toMatchObject({ fate: 'undecided', matched: 'undecided' });

  expect([await decide(DOUBT[0] ?? '', 'asb-cases'), await decide(DOUBT[0] ?? '', null)]).toEqual([1, 0]);
  expect((await store.backfill(first, '2023-24-Q3', '2026-04-04')).rows).toMatchObject({ loaded: 1, quarantined: 0 });
  expect(await lineOf(DOUBT[0] ?? '')).toMatchObject({ fate: 'fed', matched: 'decision' });
  expect(await store.shown('asb-cases', '2023-24-Q3')).toMatchObject({ value: '101' });

  const [title = '', ...cells] = DOUBT;
  const reworded = report('MADE UP. KPIs, Quarter 3 2023/24', [[title.toUpperCase(), ...cells]]);
  expect((await store.backfill(reworded, '2023-24-Q3', '2026-04-05')).rows).toMatchObject({
    unchanged: 1,
    quarantined: 0,
  });
  const corrected = report('MADE UP. KPIs, Quarter 3 2023/24', [[title, '98', '104', 'Under 350 pa', '']]);
  expect((await store.backfill(corrected, '2023-24-Q3', '2026-04-06')).rows).toMatchObject({
    loaded: 1,
    quarantined: 0,
  });
  const { value, flags } = await store.shown('asb-cases', '2023-24-Q3');
  expect([value, (flags as string[]).includes('revised')]).toEqual(['104', true]);
  const { rows } = await store.pool.query("select state from ops.quarantine where rule = 'INDICATOR_UNDECIDED'");
  expect(rows).toEqual([{ state: 'replayed' }]);
});

test('a row decided as new keeps its own slug once the catalogue has it', async () => {
  const title = 'ASB cases in the parks';
  expect(await decide(title, null)).toBe(1);
  const body = report('MADE UP. KPIs, Quarter 3 2023/24', [[title, '3', '4', '', '']]);
  await store.backfill(body, '2023-24-Q3', '2026-04-07');
  const { line } = await lineOf(title);
  expect(line).toMatchObject({ matchedBy: 'new', fate: 'fed' });
  const catalogue = withTrees(line);
  store.use(catalogue);
  await loadCatalogueIntoWarehouse(store.pool, catalogue, [], new Date('2026-05-08T12:00:00Z'));
  await store.backfill(body, '2023-24-Q3', '2026-04-08');
  expect((await lineOf(title)).line).toMatchObject({ indicator: line.indicator, matchedBy: 'decision' });
  expect(await store.shown(line.indicator ?? '', '2023-24-Q3')).toMatchObject({ value: '4' });
});
