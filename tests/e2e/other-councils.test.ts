// The rounds of Kent and of Oadby & Wigston: return forms alone, milestones by their colours, and a form that knows what came before.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ImportSummary, RoundSummary } from '../../contracts/collect';
import type { PublishedFigure } from '../../contracts/published';
import { cellAt } from '../../connectors/_readers/xlsx-types';
import { readWorkbook } from '../../connectors/_readers/xlsx';
import { makeHouse } from './house';
import { fillForm } from '../helpers/fill-form';

const house = makeHouse('http://127.0.0.1:1');
const OADBY = ['--council', 'owbc', '--period', '2022-23-Q2'];
const KENT = ['--council', 'kcc', '--period', '2021-22-Q1'];
let kent: RoundSummary;
let oadby: RoundSummary;

beforeAll(async () => {
  kent = await house.json<RoundSummary>('collect', ...KENT, '--as-of', '2021-07-20');
  oadby = await house.json<RoundSummary>('collect', ...OADBY, '--as-of', '2022-10-18');
}, 300_000);
afterAll(() => house.run('down'));

describe('a round of return forms', () => {
  test('Kent, April to June 2021: 68 received, 4 overdue, 2 that are not published yet', () => {
    expect(kent.figures).toEqual({
      ...{ expected: 74, received: 68, partial: 0, awaited: 4, notDue: 2, notApplicable: 0, quarantined: 0 },
      ...{ systemFed: 0, typed: 68 },
    });
    const late = kent.awaited.filter(({ state }) => state === 'overdue');
    expect(late.map(({ indicator, owner, due }) => [indicator.slice(0, 20), owner, due])).toEqual([
      ['ghg-emissions-kcc-es', 'ET', '2021-07-14'],
      ['percentage-16-18-yea', 'EWEH', '2021-07-14'],
      ['number-people-access', 'ASC', '2021-07-14'],
      ['life-expectancy-gap-', 'PH', '2021-07-14'],
    ]);
  });

  test('Oadby & Wigston, July to September 2022: 41 received, 3 overdue', () => {
    expect(oadby.figures).toEqual({
      ...{ expected: 44, received: 41, partial: 0, awaited: 3, notDue: 0, notApplicable: 0, quarantined: 0 },
      ...{ systemFed: 0, typed: 41 },
    });
  });

  test('the rows of every import balance', () => {
    const imports = [...kent.imports, ...oadby.imports];
    expect(imports.map(({ source, outcome }) => [source, outcome])).toEqual([
      ['kpi-return', 'loaded'],
      ['kpi-return', 'loaded'],
    ]);
    expect(imports.map(({ rows }) => rows)).toEqual([
      { in: 81, loaded: 70, unchanged: 0, quarantined: 0, ignored: 11 },
      { in: 65, loaded: 43, unchanged: 0, quarantined: 0, ignored: 22 },
    ]);
  });
});

describe('the figures of the rounds', () => {
  const figureOf = (figures: readonly PublishedFigure[], slug: string): PublishedFigure | undefined =>
    figures.find(({ indicator }) => indicator.startsWith(slug));

  test('a milestone has the colour that its owner gives, and no number; one without a colour is awaited', async () => {
    const figures = await house.json<PublishedFigure[]>('figures', ...OADBY, '--as-at', '2022-10-18');
    expect(figureOf(figures, 'gbe-3')).toMatchObject({
      ...{ kind: 'milestone', value: null, text: 'Red', rag: 'red', status: 'received', source: 'kpi-return' },
      comment: 'Made up: groundworks cost more than was set aside.',
    });
    expect(figureOf(figures, 'pes-2-')).toMatchObject({
      ...{ value: null, rag: null, status: 'overdue' },
      comment: 'Made up: with the leadership team; no colour yet.',
    });
    expect(figureOf(figures, 'pes-15')).toMatchObject({ value: '470000', text: '£470,000', targetMet: true });
    expect(figureOf(figures, 'bpe-2')).toMatchObject({ value: '46.8', text: '46.8%', rag: 'green' });
  });

  test('Kent: a floor makes amber, so does an outer range, an activity has no colour', async () => {
    const figures = await house.json<PublishedFigure[]>('figures', ...KENT, '--as-at', '2021-07-20');
    expect(figureOf(figures, 'percentage-phone-calls')).toMatchObject({ value: '93', targetMet: false, rag: 'amber' });
    expect(figureOf(figures, 'percentage-ehcps')).toMatchObject({ value: '38', rag: 'red' });
    expect(figureOf(figures, 'children-subject')).toMatchObject({ value: '22.9', rag: 'amber' });
    expect(figureOf(figures, 'number-visits')).toMatchObject({ value: '1903511', text: '1,903,511', rag: null });
    expect(figureOf(figures, 'percentage-population-aged-16-64-emp')).toMatchObject({ status: 'not_due', value: null });
  });
});

describe('a form made after a round', () => {
  const form = join(house.home, 'form.xlsx');
  const Q3 = ['--council', 'owbc', '--period', '2022-23-Q3'];

  test('shows the last value, and read back it gives what was typed and nothing else', async () => {
    await house.json('form', ...Q3, '--owner', 'DM', '-o', form);
    const [sheet] = (await readWorkbook(readFileSync(form))).sheets;
    const row = sheet?.rows.find((one) => JSON.stringify(one.cells).includes('bpe-2'));
    expect(cellAt(row, 5)).toEqual({ kind: 'text', text: '46.8% (Jul-Sep 2022)' });
    await fillForm(form, '2022-12-31', { 'bpe-2': { Value: 47.3, Comment: 'As typed.' } });
    const words = ['--source', 'kpi-return', ...Q3, '--as-of', '2023-01-05'];
    const done = await house.json<{ imports: readonly ImportSummary[]; changes: readonly unknown[] }>(
      'import',
      form,
      ...words,
    );
    expect(done.imports).toMatchObject([{ outcome: 'loaded', rows: { in: 1, loaded: 1, quarantined: 0, ignored: 0 } }]);
    expect(done.changes).toMatchObject([{ period: '2022-23-Q3', before: null, after: '47.3' }]);
  }, 60_000);

  test('a slip of the unit stops the load and says by how much; what stands is kept (story 4)', async () => {
    await house.json('form', ...Q3, '--owner', 'SRORBM', '-o', form, '--force');
    await fillForm(form, '2022-12-31', { 'pes-15': { Value: 468 }, 'pes-14': { Value: 6.5 } });
    const words = ['--source', 'kpi-return', ...Q3, '--as-of', '2023-01-05'];
    const { code, out } = await house.run('import', form, ...words, '--json');
    const said = JSON.parse(out) as { outcome: string; error: { code: string; message: string; place: string } };
    expect([code, said.outcome, said.error.code]).toEqual([7, 'waiting_for_approval', 'SCALE_CHANGED']);
    expect(said.error.message).toContain('has changed by 1,000');
    expect(said.error.place).toMatch(/^Return SRORBM!G\d+$/);
    await fillForm(form, '2022-12-31', { 'pes-15': { Value: 468_000 } });
    const mended = await house.json<{ outcome: string }>('import', form, ...words);
    expect(mended.outcome).toBe('loaded');
  }, 60_000);

  test('the schedules of all three councils are listed', async () => {
    const { out } = await house.run('schedules', 'list', '--json');
    for (const id of ['kcc/quarterly-round', 'kcc/monthly-pull/nomis', 'owbc/quarterly-round', 'owbc/daily-awaited']) {
      expect(out).toContain(id);
    }
  }, 120_000);
});
