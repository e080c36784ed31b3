// A published report as an officer meets it: what is counted, a row in doubt decided once, and a draft catalogue.
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Backfilled } from '../../cli/backfill';
import { projectRoot } from '../../platform/root';
import { runCommand, runJson } from '../helpers/command';
import { makeHome } from '../helpers/home';
import { startUp } from '../helpers/up';

const env = { QUARTERDAY_HOME: makeHome() };
const samples = join(projectRoot(), 'connectors/published-report/samples');
const report = (name: string): string => join(samples, 'reports', name);
const later = join(samples, 'tmbc/2023-24-Q3/2024-04-30/third-report.csv');

const balanced = ({ rows }: Backfilled): boolean =>
  rows.found === rows.loaded + rows.unchanged + rows.duplicate + rows.undecided + rows.rejected;

beforeAll(async () => {
  await startUp(env);
}, 120_000);

afterAll(async () => {
  await runCommand(['down'], env);
}, 120_000);

test('a dry run shows what would come of it and loads nothing; then it is loaded, and again it is unchanged', async () => {
  const words = ['backfill', report('quarter-1-of-2022-23.txt'), '--council', 'owbc'];
  const trial = await runJson<Backfilled>([...words, '--dry-run'], env);
  expect(trial.rows).toMatchObject({ found: 44, loaded: 44 });
  const done = await runJson<Backfilled>(words, env);
  expect(done).toMatchObject({ indicators: 44, rags: { green: 34, amber: 6, blue: 4 }, ragIsForecast: true });
  expect(done.rows).toEqual({ found: 44, loaded: 44, unchanged: 0, duplicate: 0, undecided: 0, rejected: 0 });
  expect(done.flags).toMatchObject({ unassured: 9, rag_contradicts_target: 1, sources_disagree: 1 });
  const figures = await runJson<
    readonly { ref: string; printed: { rag: string; ragIsForecast: boolean; flags: string[] } | null }[]
  >(['figures', '--council', 'owbc', '--period', '2022-23-Q1'], env);
  expect(figures.filter(({ printed }) => printed?.rag === 'green' && printed.ragIsForecast)).toHaveLength(34);
  expect(figures.find(({ ref }) => ref === 'PES 3')?.printed?.flags).toEqual(['unassured']);
  expect((await runJson<Backfilled>(words, env)).rows).toMatchObject({ loaded: 0, unchanged: 44 });
}, 120_000);

test('a narrative ends with 0 and says so', async () => {
  const done = await runJson<Backfilled>(['backfill', report('narrative-june-2013.md'), '--council', 'kcc'], env);
  expect([done.period, done.rows.found]).toEqual(['2013-14-Q1', 0]);
  expect(done.notes[0]).toContain('no table');
}, 60_000);

test('a row in doubt waits for a person, who decides once', async () => {
  await runJson<Backfilled>(['backfill', report('quarter-2-of-2023-24.txt'), '--council', 'tmbc'], env);
  const found = await runJson<Backfilled>(['backfill', later, '--council', 'tmbc'], env, 3);
  expect(balanced(found)).toBe(true);
  expect(found.rows).toMatchObject({ found: 9, duplicate: 1, undecided: 1, rejected: 1 });
  const entry = found.rejections.find(({ rule }) => rule === 'INDICATOR_UNDECIDED')?.entry ?? '';
  await runJson(['quarantine', 'decide', entry, '--indicator', 'no-such'], env, 2);
  await runJson(['quarantine', 'decide', entry, '--indicator', 'asb-cases', '--reason', 'the same cases'], env);
  await runJson(['quarantine', 'decide', entry, '--new'], env, 6);
  const again = await runJson<{ rows: { quarantined: number } }>(['replay', found.importId], env, 3);
  expect(again.rows.quarantined).toBe(1);
  const open = await runJson<readonly { rule: string }[]>(['quarantine'], env);
  expect(open.map(({ rule }) => rule)).toEqual(['VALUE_UNREADABLE']);
  const after = await runJson<Backfilled>(['backfill', later, '--council', 'tmbc'], env, 3);
  expect(balanced(after)).toBe(true);
  expect(after.rows).toMatchObject({ found: 9, loaded: 0, undecided: 0, rejected: 1 });
  const story = await runJson<{ readonly targets: readonly { readonly origin: string; readonly text: string }[] }>(
    ['explain', 'asb-cases', '2023-24-Q2', '--council', 'tmbc'],
    env,
  );
  expect(story.targets.map(({ origin, text }) => `${origin}: ${text}`)).toEqual([
    'catalogue: Under 350 pa',
    'published-report: Under 350 pa',
  ]);
}, 120_000);

test('a draft catalogue comes from a file or an import; a file that says no quarter asks for it', async () => {
  const more = ['--name', 'Kent County Council', '--gss', 'E10000016'];
  const made = await runJson<{ indicators: number }>(
    ['catalogue', 'draft', '--council', 'kcc', '--from', report('proposed-for-2021-22.md'), ...more],
    env,
  );
  expect(made.indicators).toBe(74);
  expect(
    (await runJson<{ indicators: number }>(['catalogue', 'draft', '--council', 'owbc', '--from', '2'], env)).indicators,
  ).toBe(44);
  await runJson(['catalogue', 'draft', '--council', 'new', '--from', later], env, 2);
}, 60_000);
