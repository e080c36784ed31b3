// The five documents' tables as facts: what every row becomes, what is mended, what is flagged, and what stays blank.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { indicatorScopes } from '../../activities/scope';
import { loadCatalogue } from '../../catalogue/load';
import type { ParseResult } from '../../contracts/connector';
import type { ReportLine } from '../../contracts/report';
import { contextOf, unaccounted } from '../_rows/testing/context';
import { connector } from './connector';

const body = (name: string): Buffer => readFileSync(join(__dirname, 'samples', 'reports', name));
const indicators = indicatorScopes(loadCatalogue('tmbc'));

async function read(
  name: string,
  period: string,
  known = true,
): Promise<ParseResult & { report: readonly ReportLine[] }> {
  const result = await connector.parse(body(name), contextOf(period, { indicators: known ? indicators : [] }));
  return { ...result, report: result.report ?? [] };
}
const flagged = (report: readonly ReportLine[]): string[] =>
  report.flatMap((line) => line.flags.map(({ flag }) => `${line.ref ?? line.number} ${flag}`));
const rowOf = (report: readonly ReportLine[], number: number): ReportLine => {
  const found = report.find((line) => line.number === number);
  if (!found) throw new Error(`no row ${number}`);
  return found;
};

describe('document 000', () => {
  test('18 rows, one of them a duplicate with another date and source', async () => {
    const result = await read('quarter-2-of-2023-24.txt', '2023-24-Q2');
    expect([result.rowsIn, unaccounted(result)]).toEqual([18, 0]);
    expect(result.ignored).toEqual([{ rows: 1, reason: 'a duplicate of row 3' }]);
    expect(result.rejections).toEqual([]);
    expect(result.report.filter(({ fate }) => fate === 'fed').map(({ indicator }) => indicator)).toEqual(
      indicators.slice(0, 17).map(({ slug }) => slug),
    );
    const [flag] = rowOf(result.report, 17).flags;
    expect(flag?.evidence).toContain('Apr-Jun 2022 against 2022/23');
    expect(flag?.evidence).toContain('TMLT Management System against TMLT System');
  });

  test('a period that is not whole, a status instead of a figure, an annual figure shown twice', async () => {
    const { observations, statements } = await read('quarter-2-of-2023-24.txt', '2023-24-Q2');
    const crimes = observations.find(
      ({ measure, period }) => measure === 'published/victim-based-crimes' && period === '2023-24-Q2',
    );
    expect([crimes?.value, crimes?.coverageTo]).toEqual(['1350', '2023-08-31']);
    const flags = observations.filter(({ measure }) => measure === 'published/safeguarding-red-flags');
    expect(flags.map(({ period, value }) => [period, value])).toEqual([
      ['2022', '0'],
      ['2023', '0'],
    ]);
    const audited = observations.find(({ measure }) => measure === 'published/household-recycling-rate');
    expect([audited?.period, audited?.qualifiers]).toEqual(['2020-21', ['audited']]);
    const attendance = statements.find(({ indicator }) => indicator === 'leisure-attendance');
    expect(attendance?.availability).toContain('N/A');
    expect(attendance?.availability).toContain('October 2023');
  });

  test('an action that a page break cut is whole again, and only groups are carried down', async () => {
    const { report } = await read('quarter-2-of-2023-24.txt', '2023-24-Q2');
    expect([rowOf(report, 5).action, rowOf(report, 6).action]).toEqual([
      'Through key partnership working with the police to support residents.',
      'Through key partnership working with the police to support residents.',
    ]);
    expect(rowOf(report, 8).priority).toBe('Sustaining a borough which cares for the environment');
    expect(JSON.stringify(report)).not.toContain('<b>');
  });
});

describe('document 001', () => {
  test('14 rows, columns by content where the headings have slipped', async () => {
    const result = await read('quarter-3-of-2023-24.txt', '2023-24-Q3');
    expect([result.rowsIn, unaccounted(result), result.rejections]).toEqual([14, 0, []]);
    expect(result.report.map(({ ref, indicator }) => [ref, indicator])).toEqual(
      indicators.slice(17).map(({ slug, known }) => [known?.ref, slug]),
    );
    const vacant = rowOf(result.report, 5);
    expect(vacant.target?.text).toBe('Under 12 by end of March 2024');
    expect(vacant.values.map(({ text }) => text)).toEqual(['17', '19', '14', '11']);
    expect(result.statements.map(({ trend }) => trend).join('')).toBe('↑↑↑↑↑↓↓→↓→→↑↓↑');
    expect(result.statements.filter(({ assurance }) => assurance === 'yes')).toHaveLength(6);
    expect(result.notes[0]).toContain('Jan- Mar is column 13');
    expect(result.observations.filter(({ period }) => period === '2023-24-Q4')).toEqual([]);
  });

  test('cumulative figures that fell, also by the row that they refer to', async () => {
    const { report } = await read('quarter-3-of-2023-24.txt', '2023-24-Q3');
    expect(flagged(report)).toEqual(['009 cumulative_fell', '013 cumulative_fell', '014 cumulative_fell']);
    expect(rowOf(report, 6).flags[0]?.evidence).toBe('2023-24-Q1 2.07, 2023-24-Q2 1.61');
  });
});

test('document 002: 33 KPIs and 41 activity indicators under their directorates, with targets and floors', async () => {
  const { report, rejections, observations } = await read('proposed-for-2021-22.md', '2020-21-Q4', false);
  const kinds = report.map(({ kind }) => kind);
  expect([kinds.filter((kind) => kind === 'kpi').length, kinds.filter((kind) => kind === 'activity').length]).toEqual([
    33, 41,
  ]);
  expect([rejections, new Set(report.map(({ section }) => section)).size]).toEqual([[], 7]);
  expect(report.filter(({ kind, target, floor }) => kind === 'kpi' && (target === null || floor === null))).toEqual([]);
  const excluded = observations.find(({ text }) => text === '<0.01%');
  expect([excluded?.value, excluded?.components]).toEqual([null, [{ label: '< limit', value: '0.01' }]]);
  const [emissions] = report.filter(({ title }) => title.startsWith('GHG'));
  expect(emissions?.values.map(({ status }) => status)).toEqual(['new']);
  expect(emissions?.target?.reading.status).toBe('to_be_confirmed');
});

describe('document 003', () => {
  test('44 milestones and measures; the RAG is a forecast: 34 green, 6 amber, 4 blue', async () => {
    const result = await read('quarter-1-of-2022-23.txt', '2022-23-Q1', false);
    const count = (value: string): number =>
      result.report.filter(({ rag }) => rag?.value === value && rag.forecast).length;
    expect([result.rowsIn, unaccounted(result), count('green'), count('amber'), count('blue')]).toEqual([
      44, 0, 34, 6, 4,
    ]);
  });

  test('references that a scanner damaged, and measures that it lost', async () => {
    const { report } = await read('quarter-1-of-2022-23.txt', '2022-23-Q1', false);
    expect(report.slice(-3).map(({ ref, refPrinted, titleLost }) => [ref, refPrinted, titleLost])).toEqual([
      ['PES 26', 'PE \\$ 26', true],
      ['PES 27', 'PI 5 27', true],
      ['PES 28', 'PI ES 28', false],
    ]);
    expect(rowOf(report, 43).owner).toBe('RS');
    // Blanks stay blank: PES 2 and 4 print no objective, and none is carried down.
    expect([rowOf(report, 18).objective, rowOf(report, 20).objective]).toEqual([null, null]);
  });

  test('what it contradicts, with evidence; 90% of polling stations is no figure', async () => {
    const { report, observations } = await read('quarter-1-of-2022-23.txt', '2022-23-Q1', false);
    const about = (ref: string): string =>
      report
        .find((line) => line.ref === ref)
        ?.flags.map(({ flag, evidence }) => `${flag}: ${evidence}`)
        .join('; ') ?? '';
    expect(about('BPE 2')).toBe(
      'unassured: the commentary gives 47.1%, which meets at least 45%, and no column holds a result',
    );
    expect(about('PES 13')).toContain('5.5%, which misses at most 5%; the forecast RAG is Amber');
    expect(about('PES 11')).toContain('sources_disagree: a result is due, but the commentary gives a target of 99%');
    expect([about('PES 3'), about('PES 7')]).toEqual(
      Array(2).fill('unassured: the corporate objective is printed as 0'),
    );
    expect(about('PES 16')).toBe('');
    expect(observations.map(({ value, text }) => [value, text])).toEqual([
      ['47.1', '47.1%'],
      ['1', '1 day'],
    ]);
  });
});

test('document 004: a narrative gives notes as at June 2013, and nothing of persons', async () => {
  const result = await read('narrative-june-2013.md', '2013-14-Q1');
  expect([result.rowsIn, result.observations, result.rejections]).toEqual([0, [], []]);
  expect(result.notes).toHaveLength(6);
  expect(result.notes[0]).toBe('The report has no table: 5 statements on indicators are kept as notes.');
  expect(result.notes.join()).not.toContain('@');
});
