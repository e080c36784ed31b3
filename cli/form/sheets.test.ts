// What a form asks of each owner of Tonbridge & Malling: the council's own catalogue, in a quarter that it reports.
import { expect, test } from '@jest/globals';
import { indicatorScopes } from '../../activities/scope';
import { loadCatalogue } from '../../catalogue/load';
import { connector } from '../../connectors/kpi-return/connector';
import { makeForm } from '../../connectors/kpi-return/form';
import type { FigureVersion } from '../reads';
import { lastValues } from './last-values';
import { formSheets } from './sheets';

const catalogue = loadCatalogue('tmbc');
const Q3 = '2023-24-Q3';
const version = (indicator: string, period: string, text: string, replacedAt: string | null = null): FigureVersion => ({
  ...{ indicator, ref: null, period, version: 1, value: null, text, components: [], partial: false, missing: [] },
  ...{ source: 'x', deliverySha256: '', importId: '1', recordedAt: '', replacedAt },
});

test('an owner’s live indicators, each with its period, target and last value', () => {
  const known = lastValues([
    version('emails-within-24h', '2023-24-Q2', '100%'),
    version('emails-within-24h', '2023-24-Q2', '99%', '2023-11-01T00:00:00Z'),
    version('emails-within-24h', '2023-24-Q1', '98%'),
    version('webchat-answer-rate', Q3, '97%'),
  ]);
  const [sheet] = formSheets(catalogue, 'LM', Q3, known);
  expect(
    sheet?.lines.map(({ indicator, period, target, lastValue, systemFed }) => [
      ...[indicator, period, target, lastValue, systemFed],
    ]),
  ).toEqual([
    ['calls-handled-rate', Q3, '93%', '93% (Jan-Mar 2023)', true],
    ['emails-within-24h', Q3, '100%', '100% (Jul-Sep 2023)', false],
    ['webchat-answer-rate', Q3, '99%', '97% (Oct-Dec 2023), already given', false],
  ]);
  expect(sheet?.notes[0]).toContain('1 of these rows');
});

test('a year without targets says so; a proposed indicator is not asked for', () => {
  const sheets = formSheets(catalogue, null, '2024-25-Q1', lastValues([]));
  expect(sheets.map(({ owner }) => owner)).toEqual(['PO', 'JS', 'MB', 'LM', 'AG']);
  const lines = sheets.flatMap((sheet) => sheet.lines);
  expect(lines.find(({ indicator }) => indicator === 'green-flag-parks')?.target).toBe('not set for 2024-25');
  expect(lines.some(({ indicator }) => indicator === 'biodiversity')).toBe(false);
});

test('the survey’s benchmarks are asked for beside the indicators that they are of', () => {
  const [sheet] = formSheets(catalogue, 'MB', Q3, lastValues([]));
  const marks = sheet?.lines.filter(({ benchmark }) => benchmark !== null) ?? [];
  expect(marks.map(({ indicator, benchmark, period }) => [indicator, benchmark, period])).toEqual([
    ['sickness-short-term', 'kent-heads-of-hr-network-cipd-national-survey', '2022-23'],
    ['sickness-signed-off', 'kent-heads-of-hr-network-cipd-national-survey', '2022-23'],
  ]);
});

test('guidance says which days a figure counts', () => {
  const [sheet] = formSheets(catalogue, 'PO', Q3, lastValues([]));
  const guidance = (slug: string) => sheet?.lines.find(({ indicator }) => indicator === slug)?.guidance;
  expect(guidance('leisure-attendance')).toContain('Count from 1 April to 31/12/2023');
  expect(guidance('one-you-referrals')).toContain('01/10/2023 to 31/12/2023 alone');
  expect(guidance('safeguarding-red-flags')).toContain('01/01/2023 to 31/12/2023');
});

test('a benchmark that the catalogue takes from forms is read back as the measure that it names', async () => {
  const measure = 'return/sickness-short-term/benchmark/cipd-public-sector';
  const feed = { source: 'kpi-return', measure, publishedBy: 'CIPD', comparators: {}, valueIs: 'Public sector' };
  const indicators = catalogue.indicators.map((one) =>
    one.slug === 'sickness-short-term' ? { ...one, benchmarkFeeds: [feed] } : one,
  );
  const [sheet] = formSheets({ ...catalogue, indicators }, 'MB', Q3, lastValues([]));
  const lines = (sheet?.lines ?? []).map((line) =>
    line.benchmark === 'cipd-public-sector'
      ? { ...line, filled: { value: '10.6', evidence: 'edition of 2023' } }
      : line,
  );
  const { council } = catalogue;
  const sheets = [{ owner: 'MB', completedOn: '2024-01-12', lines, notes: [] }];
  const body = await makeForm({ council, quarter: Q3, sheets });
  const scope = {
    council,
    period: Q3,
    asOf: '2024-01-22',
    settings: undefined,
    indicators: indicatorScopes(catalogue),
  };
  const { observations } = await connector.parse(body, scope);
  expect(observations.map((one) => [one.measure, one.period, one.value])).toEqual([[measure, '2022-23', '10.6']]);
});
