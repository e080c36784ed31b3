// What a report contradicts is flagged with the two things that were compared; what agrees is not.
import { describe, expect, test } from '@jest/globals';
import { indicators } from '../../tests/helpers/report-sample';
import { contextOf } from '../_rows/testing/context';
import { connector } from './connector';
import { ownersIn } from './owner';

const HEAD = ['Ref', 'Indicator', 'Q1 2023/24', 'Q2 2023/24', 'Target 2023/24', 'Floor', 'RAG', 'DoT', 'Comments'];

async function flagsOf(cells: readonly string[], known = false): Promise<string[]> {
  const body = Buffer.from([HEAD, cells].map((row) => row.join('\t')).join('\n'));
  const { report = [] } = await connector.parse(body, contextOf('2023-24-Q2', { indicators: known ? indicators : [] }));
  return report.flatMap(({ flags }) => flags.map(({ flag, evidence }) => `${flag}: ${evidence}`));
}

describe('a RAG beside the figure and its target', () => {
  test.each([
    [
      ['1', 'Calls', '80%', '84%', 'At least 93%', '', 'Green', '', ''],
      ['rag_contradicts_target: 2023-24-Q2 84 misses at least 93%; the RAG is Green'],
    ],
    [
      ['1', 'Calls', '80%', '95%', '93%', '85%', 'Red', '', ''],
      ['rag_contradicts_target: 2023-24-Q2 95 meets at least 93%; the RAG is Red'],
    ],
    // A bare target without a floor says nothing of its side, and a year's count is not judged by a quarter.
    [['1', 'Calls', '80%', '84%', '93%', '', 'Green', '', ''], []],
    [['1', 'Visits', '100', '120', 'At least 500', '', 'Green', '', ''], []],
    [['1', 'Calls', '80%', '84%', 'At least 93%', '', 'Red', '', ''], []],
  ])('%j', async (cells, expected) => expect(await flagsOf(cells)).toEqual(expected));
});

describe('an arrow, a number kept back, a target that is none', () => {
  test.each([
    [
      ['1', 'Calls', '80%', '80%', '93%', '', '', '↑', ''],
      ['trend_contradicts_figures: arrow ↑, but 2023-24-Q1 80 and 2023-24-Q2 80'],
    ],
    [['1', 'Calls', '80%', '84%', '93%', '', '', '↑', ''], []],
    [['1', 'Cases', '12', '<5', '10', '', '', '', ''], ['small_number: 2023-24-Q2 is kept back as <5']],
    [['1', 'Cases', '12', '11', '', '', '', '', ''], ['target_missing: the cell of the target is blank']],
    [
      ['1', 'Cases', '12', '11', 'Quarterly', '', '', '', ''],
      ['target_unreadable: "quarterly" says how often, and no target'],
    ],
  ])('%j', async (cells, expected) => expect(await flagsOf(cells)).toEqual(expected));
});

test('a known reference under another definition', async () => {
  const row = (title: string): string[] => ['110', title, '100%', '100%', '100%', '', '', '', ''];
  expect(await flagsOf(row('% emails responded to within 24 hours (Customer Services)'), true)).toEqual([]);
  expect(await flagsOf(row('% emails responded to within 48 hrs (Customer Services)'), true)).toEqual([
    'definition_changed: printed as "% emails responded to within 48 hrs (Customer Services)"; known as "% emails responded to within 24 hrs (Customer Services)"',
  ]);
});

test('owners: roles as printed, persons by initials, two of the same initials apart', () => {
  const printed = ['Depot Manager', 'Sunny Basil', 'Samuel Bell', 'Ann Court/ David Gold', null, 'RS', 'Sunny Basil'];
  const owners = ownersIn(printed);
  expect(printed.map((owner) => owners.get(owner ?? '') ?? null)).toEqual([
    ...['Depot Manager', 'SB', 'SB2', 'AC/DG', null, 'RS', 'SB'],
  ]);
});
