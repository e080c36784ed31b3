// Documents 000 to 002 as facts: what every row becomes, what is mended, what is flagged, and what stays blank.
import { describe, expect, test } from '@jest/globals';
import type { ReportLine } from '../../contracts/report';
import { unaccounted } from '../_rows/testing/context';
import { indicators, readSample as read, rowOf } from '../../tests/helpers/report-sample';

const flagged = (report: readonly ReportLine[]): string[] =>
  report.flatMap((line) => line.flags.map(({ flag }) => `${line.ref ?? line.number} ${flag}`));

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

  test('a row without a figure is awaited where the service says so, else what its cell says', async () => {
    const { report } = await read('quarter-2-of-2023-24.txt', '2023-24-Q2');
    const said = report.flatMap(({ number, statuses, fate }) =>
      statuses
        .filter(({ quarter }) => quarter === '2023-24-Q2' && fate === 'fed')
        .map(({ status }) => `${number} ${status}`),
    );
    expect(said.filter((each) => each.endsWith(' awaited'))).toEqual([
      '3 awaited',
      '8 awaited',
      '9 awaited',
      '15 awaited',
      '16 awaited',
    ]);
    expect(said.filter((each) => each.endsWith(' not_applicable'))).toEqual(
      [10, 11, 12, 13, 14].map((row) => `${row} not_applicable`),
    );
  });

  test('an action that a page break cut is whole again, and only groups are carried down', async () => {
    const { report } = await read('quarter-2-of-2023-24.txt', '2023-24-Q2');
    expect([rowOf(report, 5).action, rowOf(report, 6).action]).toEqual([
      'Through key partnership working with the police to support residents.',
      'Through key partnership working with the police to support residents.',
    ]);
    const priorities = report.map(({ priority }) => priority);
    const [first, second] = [
      'Efficient Services for all our Residents',
      'Sustaining a borough which cares for the environment',
    ];
    expect(priorities).toEqual([...Array<string>(7).fill(first), ...Array<string>(11).fill(second)]);
    expect(report.filter(({ action }) => action === rowOf(report, 13).action).map(({ number }) => number)).toEqual([
      13, 14, 15, 16,
    ]);
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

  test('benchmarks one a comparator, with date and source; one to be confirmed has no number', async () => {
    const { report } = await read('quarter-3-of-2023-24.txt', '2023-24-Q3');
    const source = 'LGInform';
    const at = { dateText: 'Q4 (Jan-Mar) of 2022/23', period: '2022-23-Q4', source };
    expect(rowOf(report, 5).benchmarks).toEqual([
      { comparator: 'TWBC', text: '48', value: '48', ...at },
      { comparator: 'MBC', text: '47', value: '47', ...at },
    ]);
    expect(rowOf(report, 8).benchmarks).toMatchObject([{ comparator: 'Public Sector', value: '15.1' }]);
    expect(rowOf(report, 12).benchmarks).toMatchObject([{ comparator: 'Kent', value: null, period: null }]);
    expect(rowOf(report, 1).benchmarks).toEqual([]);
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
