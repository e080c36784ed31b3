// Documents 003 and 004 as facts: milestones and measures told of in words, a scanner's damage, and a narrative without a table.
import { describe, expect, test } from '@jest/globals';
import { unaccounted } from '../_rows/testing/context';
import { readSample as read, rowOf } from '../../tests/helpers/report-sample';

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

  test('milestones that are not yet due, measures told of in words only, targets that are lacking or none', async () => {
    const { report } = await read('quarter-1-of-2022-23.txt', '2022-23-Q1', false);
    const refs = (status: string): unknown[] =>
      report.filter(({ statuses }) => statuses[0]?.status === status).map(({ ref }) => ref);
    expect(refs('not_due')).toEqual(['PES 3', 'PES 7', 'PES 9', 'PES 10']);
    expect(refs('awaited')).toEqual(['PES 11', 'PES 13', 'PES 14', 'PES 15', 'PES 25', 'PES 27']);
    const flaggedWith = (name: string): unknown[] =>
      report.filter(({ flags }) => flags.some(({ flag }) => flag === name)).map(({ ref }) => ref);
    expect([flaggedWith('target_missing'), flaggedWith('target_unreadable').slice(0, 2)]).toEqual([
      ['GBE 5'],
      ['BPE 9', 'BPE 11'],
    ]);
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
