// Published reports in the warehouse: rows balance, a publication replaces no system's or form's figure, wording revises nothing.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createCollectActivities } from '../../activities/collect';
import { keepDelivery } from '../../activities/landing/keep-delivery';
import { connector } from '../../connectors/published-report/connector';
import { wordingOf } from '../../connectors/published-report/match';
import type { FigureChange, ImportSummary } from '../../contracts/collect';
import { projectRoot } from '../../platform/root';
import { sql } from '../../platform/sql';
import { createTestStore, type TestStore } from '../helpers/store';

const SAMPLES = join(projectRoot(), 'connectors', 'published-report', 'samples');
const SECOND = 'reports/quarter-2-of-2023-24.txt';
const THIRD = 'reports/quarter-3-of-2023-24.txt';
const LATER = 'tmbc/2023-24-Q3/2024-04-30/third-report.csv';

let store: TestStore;

async function backfill(
  name: string,
  period: string,
  asOf: string,
  replayOf: string | null = null,
): Promise<ImportSummary> {
  const deps = { ...store.deps, connector: () => connector };
  const activities = createCollectActivities(deps);
  const body = readFileSync(join(SAMPLES, name));
  const arrived = { council: 'tmbc', source: 'published-report', period, name: 'report', receivedOn: asOf, body };
  const { deliveryId } = await keepDelivery(deps)(arrived);
  const { importId, known } = await store.run(activities.normaliseDelivery, {
    deliveryId,
    asOf,
    replayOf,
    dryRun: false,
  });
  await store.run(activities.openReport, { council: 'tmbc', importId, asOf });
  const summary = await store.run(activities.loadImport, { importId, asOf, known });
  await store.run(activities.assessCouncil, { council: 'tmbc', asOf });
  return summary;
}

async function changesOf(id: string): Promise<string[]> {
  const { rows } = await store.pool.query<{ changes: FigureChange[] }>(
    'select changes from ops.import where import_id = $1',
    [id],
  );
  return (rows[0]?.changes ?? []).map(
    (each) => `${each.indicator} ${each.period} ${each.before ?? '-'} ${each.after ?? '-'}`,
  );
}

async function shown(indicator: string, quarter: string): Promise<Record<string, unknown> | undefined> {
  const found = await store.pool.query<Record<string, unknown>>(
    'select trim_scale(value)::text as value, source, flags, comment from publish.figures where indicator = $1 and shown_in = $2',
    [indicator, quarter],
  );
  return found.rows[0];
}

beforeAll(async () => {
  store = await createTestStore();
  const sources = [{ code: 'published-report', title: 'Published committee report', system_fed: false }];
  await store.pool.query(sql('warehouse/insert_sources'), [JSON.stringify(sources)]);
}, 60_000);

afterAll(async () => {
  await store.close();
});

test('two reports: every row is loaded or a duplicate, and a second reading changes nothing', async () => {
  const second = await backfill(SECOND, '2023-24-Q2', '2023-11-20');
  expect(second.rows).toEqual({ in: 18, loaded: 17, unchanged: 0, quarantined: 0, ignored: 1 });
  const third = await backfill(THIRD, '2023-24-Q3', '2024-02-20');
  expect(third.rows).toEqual({ in: 14, loaded: 14, unchanged: 0, quarantined: 0, ignored: 0 });
  expect((await backfill(SECOND, '2023-24-Q2', '2023-11-20')).rows).toMatchObject({
    loaded: 0,
    unchanged: 17,
    ignored: 1,
  });
  expect(await shown('calls-handled-rate', '2023-24-Q3')).toMatchObject({ value: '84', source: 'published-report' });
  const sick = await shown('sickness-short-term', '2023-24-Q2');
  expect(sick?.['flags']).toEqual(expect.arrayContaining(['cumulative_fell', 'manual_entry']));
});

test('nothing becomes expected by a report, and nobody is chased', async () => {
  const { rows } = await store.pool.query('select 1 from warehouse.fact_expected_figure');
  expect(rows).toEqual([]);
});

test('a later report: wording alone revises nothing, changed values are revisions, what is in doubt waits', async () => {
  const later = await backfill(LATER, '2023-24-Q3', '2024-04-30');
  expect(later.rows).toEqual({ in: 9, loaded: 5, unchanged: 1, quarantined: 2, ignored: 1 });
  expect(await changesOf(later.id)).toEqual([
    'sickness-short-term 2023-24-Q2 1.61 4.12',
    'sickness-short-term 2023-24-Q3 2.45 6.57',
    'calls-handled-rate 2023-24-Q3 84 83',
  ]);
  const registrations = await shown('myaccount-registrations', '2023-24-Q3');
  expect(registrations?.['comment']).toBe('Beyond the target for the year.');
  expect((await shown('calls-handled-rate', '2023-24-Q3'))?.['flags']).toContain('revised');
  expect((await shown('vehicle-licences', '2023-24-Q3'))?.['flags']).toContain('trend_contradicts_figures');
});

test('a person decides once: the row is read again as what it was said to be', async () => {
  const wording = wordingOf({ ref: null, title: 'ASB cases opened in total' });
  await store.pool.query(sql('normalise/insert_decision'), [
    'tmbc',
    wording,
    'asb-cases',
    'a person',
    new Date('2024-05-01'),
    'the same cases',
  ]);
  const { rows } = await store.pool.query<{ id: string }>(
    "select max(import_id)::text as id from ops.import where source = 'published-report'",
  );
  const again = await backfill(LATER, '2023-24-Q3', '2024-05-02', rows[0]?.id ?? null);
  expect(again.rows).toMatchObject({ in: 9, quarantined: 1 });
  const found = await store.pool.query(
    "select matched_by, fate from landing.report_row where import_id = $1 and indicator = 'asb-cases'",
    [again.id],
  );
  expect(found.rows).toEqual([{ matched_by: 'decision', fate: 'fed' }]);
  const open = await store.pool.query(
    "select 1 from ops.quarantine where rule = 'INDICATOR_UNDECIDED' and state = 'open'",
  );
  expect(open.rows).toEqual([]);
});

test('a form and a system stand before a publication, in either order', async () => {
  const typed = { measure: 'return/asb-cases', period: '2023-24-Q2', value: '97', typed: true };
  await store.deliver('kpi-return', '2023-24-Q2', '2024-05-03', [typed]);
  expect(await shown('asb-cases', '2023-24-Q2')).toMatchObject({ value: '97', source: 'kpi-return' });
  await store.deliver('anywhere365', '2023-24-Q3', '2024-05-03', [
    { measure: 'calls_handled', period: '2023-24-Q3', value: '82' },
    { measure: 'calls_offered', period: '2023-24-Q3', value: '100' },
  ]);
  expect(await shown('calls-handled-rate', '2023-24-Q3')).toMatchObject({ value: '82', source: 'anywhere365' });
  const after = await backfill(LATER, '2023-24-Q3', '2024-05-04', '3');
  expect(await changesOf(after.id)).toEqual([]);
  expect(await shown('calls-handled-rate', '2023-24-Q3')).toMatchObject({ value: '82', source: 'anywhere365' });
});

test('a round that comes later expects what the report had only shown', async () => {
  const round = { council: 'tmbc', period: '2023-24-Q2', asOf: '2024-05-05', backDated: true, source: null };
  await store.run(store.activities.openRound, round);
  const { rows } = await store.pool.query<{ n: string }>(
    "select count(*)::text as n from warehouse.fact_report_line as line inner join warehouse.dim_period as q on line.quarter_key = q.period_key where q.code = '2023-24-Q2' and line.expected_id is not null",
  );
  expect(rows[0]?.n).toBe('30');
});
