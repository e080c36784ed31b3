// Tests of the assessment of whole lines: every line of documents 000 and 001, with the complete list of its flags.
import { describe, expect, test } from '@jest/globals';
import type { AssessmentSubject } from '../contracts/figure';
import type { Flag } from '../contracts/flags';
import { assess } from './assess';
import { statement, subject } from '../tests/helpers/subject';
import { rowOf } from '../tests/helpers/published';
import { PUBLISHED, type PublishedRow } from './trend/published.fixture';

const FED = new Set(['idox-uniform', 'chris21', 'anywhere365', 'police-uk', 'wastedataflow']);

/** The line of a row in its document's quarter; the quarters before it were typed, as the opening balance was. */
function lineOf({ slug, baseline, cells, arrow, row }: PublishedRow): AssessmentSubject {
  const cut = row === '6' ? { partial: true, missing: ['2023-09'], coverageTo: '2023-08-31' } : {};
  const printed = cells.map((cell) => (cell === 'N/A' ? '' : cell));
  const more = {
    statement: statement({ trend: arrow || null }),
    asAt: cells.length === 2 ? '2023-10-16' : '2024-01-22',
  };
  const line = subject({ slug, baseline, cells: printed, figure: cut, more });
  const typed = !FED.has(line.indicator.source);
  return line.figure ? { ...line, figure: { ...line.figure, typed } } : line;
}

const TYPED: Flag[] = ['manual_entry'];
const ASSUMED: Flag[] = ['target_profile_assumed', 'manual_entry'];

const FLAGS_OF: Readonly<Record<string, readonly Flag[]>> = {
  '1': ['numerator_over_denominator'],
  '2': [],
  '3': ['duplicate_indicator'],
  '4': TYPED,
  '5': ASSUMED,
  '6': ['partial_period'],
  '7': TYPED,
  '8': ['unit_stated_differs'],
  '9': ['unit_stated_differs'],
  '18': TYPED,
  '008': ASSUMED,
  '009': TYPED,
  '010': TYPED,
  '013': ['target_profile_assumed'],
  '014': ['target_profile_assumed'],
  '015': TYPED,
  '110': TYPED,
  '111': TYPED,
  '114': TYPED,
};

const ROWS = PUBLISHED.filter(({ row }) => row !== '17').map((row) => [row.row, row.slug, row] as const);

describe('the lines of documents 000 and 001', () => {
  test.each(ROWS)('%s %s: the arrow as published, and these flags and no other', (no, _, row) => {
    const { trend, flags } = assess(lineOf(row));
    expect(trend.published).toBe(row.arrow || null);
    expect(flags.map(({ flag }) => flag)).toEqual(FLAGS_OF[no] ?? []);
    expect(flags.every(({ evidence }) => evidence.length > 0)).toBe(true);
  });

  test.each(['013', '014'])('%s in the second quarter: a cumulative figure fell', (no) => {
    const row = rowOf(no);
    const { flags, level } = assess(lineOf({ ...row, cells: row.cells.slice(0, 2), arrow: '' }));
    expect(flags.map(({ flag }) => flag)).toEqual(['cumulative_fell', 'target_profile_assumed']);
    expect(level).toBe('low');
  });

  test('009 in the first quarter: a running total fell below its baseline', () => {
    const row = rowOf('009');
    const { flags } = assess(lineOf({ ...row, cells: row.cells.slice(0, 1), arrow: '' }));
    expect(flags.map(({ flag }) => flag)).toEqual(['cumulative_fell', 'manual_entry']);
  });
});

describe('the arrow', () => {
  const row = rowOf('012');
  test('as stated stands as published, and what the figures give stands beside it', () => {
    const { trend, flags } = assess(lineOf({ ...row, arrow: '↓' }));
    expect(trend).toMatchObject({
      published: '↓',
      direction: 'down',
      judgement: 'improving',
      comparedWith: '2023-24-Q2',
    });
    expect(flags.map(({ flag }) => flag)).toEqual(['trend_contradicts_figures']);
  });

  test('is computed where none is stated, by what the council means by it', () => {
    expect(assess(lineOf({ ...row, arrow: '' })).trend.published).toBe('↑');
    expect(assess({ ...lineOf({ ...row, arrow: '' }), arrows: 'direction' }).trend.published).toBe('↓');
  });
});

test('a line without a figure has no verdict, level none, and the trend of the quarter before', () => {
  const found = assess(lineOf(rowOf('3')));
  expect(found.judged).toMatchObject({ targetMet: null, rag: null });
  expect(found.level).toBe('none');
  expect(found.trend).toMatchObject({ published: '↑', judgement: 'improving', comparedWith: 'baseline 2022-23' });
});

test('the same subject gives the same words, whatever the order of the earlier figures', () => {
  const line = lineOf(rowOf('008'));
  expect(assess({ ...line, earlier: [...line.earlier].reverse() })).toEqual(assess(line));
});
