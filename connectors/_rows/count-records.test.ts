// Each row has one fate; repeats count once, contradictions not at all; what is wholly elsewhere is told from what is empty.
import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { codeOf } from '../_readers/testing/codes';
import { columnSpecs } from './columns';
import { countRecords, type RecordRules } from './count-records';
import { coverageSeen, emptyMonths, endBefore } from './coverage';
import { openExport } from './export';
import { refuseWhole } from './whole';

type Key = 'id' | 'day' | 'kind';
interface Row {
  readonly id: string;
  readonly day: string;
  readonly kind: string;
}
const RULES: RecordRules<Key, Row> = {
  schema: z.object({ id: z.string().min(1), day: z.string().min(1), kind: z.string() }),
  rules: { allow: ['day'], measures: ['m'] },
  filled: ['day'],
  early: ({ kind }) => (kind === 'theirs' ? 'another council' : null),
  dayOf: ({ day }) => day,
  outside: ({ day }) => (day.startsWith('2023-07') ? null : 'another period'),
  excluded: ({ kind }) => (kind === 'void' ? 'void' : null),
  excludedAside: true,
  keyOf: ({ id }) => id,
  sayingOf: ({ day }) => day,
  keys: ['m@p'],
  system: 'the system',
};
const WHERE = { outside: ['another council', 'another period'], apart: ['void'], place: 'line 1' };

async function counted(lines: readonly string[], more: Partial<RecordRules<Key, Row>> = {}) {
  const body = Buffer.from(['id,day,kind', ...lines, ''].join('\n'));
  const specs = columnSpecs<Key>({ id: 'id', day: 'day', kind: 'kind' });
  const { rows } = await openExport(body, { formats: ['csv'], specs, unread: [], totalLabel: 'Total', sheet: null });
  return countRecords(rows, { ...RULES, ...more });
}

test('every row is accounted for, and counts balance', async () => {
  const { counts, records, days, months } = await counted([
    ...['a,2023-07-01,', 'a,2023-07-01,', 'b,2023-07-02,', 'b,2023-07-03,', 'c,2023-08-01,', 'd,2023-07-04,void'],
    ...['e,2023-07-05,theirs', ',2023-07-06,', 'Total,8,', ',,', 'a,2023-07-09,void'],
  ]);
  expect(counts.rowsIn).toBe(11);
  expect(counts.fed).toEqual([{ rows: 1, keys: ['m@p'] }]);
  expect(Object.fromEntries(counts.ignored.map(({ reason, rows }) => [reason, rows]))).toEqual({
    ...{ 'a repeat of another row': 1, 'another period': 1, void: 2 },
    ...{ 'another council': 1, 'a total row': 1, 'a blank row': 1 },
  });
  expect(counts.rejections.map(({ place, rule }) => [place, rule])).toEqual([
    ['line 5', 'KEY_CONFLICT'],
    ['line 9', 'CELL_INVALID'],
    ['line 4', 'KEY_CONFLICT'],
  ]);
  expect([records, days, [...months]]).toEqual([
    1,
    { first: '2023-07-01', last: '2023-08-01' },
    ['2023-07', '2023-08'],
  ]);
});

test('an excluded row may be a duplicate aside, or must agree with the one that counts', async () => {
  const lines = ['a,2023-07-01,', 'a,2023-07-01,void'];
  expect((await counted(lines)).records).toBe(1);
  const strict = { excludedAside: false, sayingOf: ({ day, kind }: Row) => `${day} ${kind}` };
  const { records, counts } = await counted(lines, strict);
  expect([records, counts.rejections.length]).toEqual([0, 2]);
});

test('weights are added up over distinct records', async () => {
  const { sum } = await counted(['a,2023-07-01,4', 'a,2023-07-01,4', 'b,2023-07-01,38'], {
    weightOf: ({ kind }) => Number(kind),
  });
  expect(sum).toBe(42);
});

test('a refused row shows allowed columns only', async () => {
  const { counts } = await counted(['CANARY,,', 'CANARY2,2023-07-01,', 'CANARY2,2023-07-02,']);
  expect(counts.rejections).toHaveLength(3);
  expect(JSON.stringify(counts)).not.toContain('CANARY');
});

describe('a delivery as a whole', () => {
  const refused = async (lines: readonly string[]) => {
    const { counts } = await counted(lines);
    return codeOf(() => refuseWhole(counts, WHERE));
  };
  test('without rows is no zero', async () => {
    expect(await refused([])).toBe('VOLUME_ANOMALY');
    expect(await refused(['Total,0,', ',,'])).toBe('VOLUME_ANOMALY');
  });
  test('wholly of another council or period is out of scope, also beside rows that say nothing of it', async () => {
    expect(await refused(['a,2023-08-01,', 'b,2023-07-01,theirs'])).toBe('SCOPE_MISMATCH');
    expect(await refused(['a,2023-08-01,', 'b,2023-08-01,', ',2023-08-01,', 'c,2023-08-01,void'])).toBe(
      'SCOPE_MISMATCH',
    );
  });
  test('with a row of its own, or mostly rows that cannot be read, is not', async () => {
    expect(await refused(['a,2023-08-01,', 'b,2023-07-01,'])).toBe('read');
    expect(await refused(['a,2023-08-01,', ',2023-07-01,'])).toBe('read');
  });
});

describe('what the rows show to be covered', () => {
  const quarter = { start: '2023-07-01', end: '2023-09-30' };
  test('an end with more quiet days than allowed is not', () => {
    expect(coverageSeen({ first: '2023-07-08', last: '2023-09-23' }, quarter, 7)).toEqual(quarter);
    expect(coverageSeen({ first: '2023-07-09', last: '2023-09-22' }, quarter, 7)).toEqual({
      start: '2023-07-09',
      end: '2023-09-22',
    });
  });
  test('a row of the time before or after shows that the end was over', () => {
    expect(coverageSeen({ first: '2022-01-01', last: '2023-10-01' }, quarter, 0)).toEqual(quarter);
    expect(coverageSeen(null, quarter, 7)).toEqual(quarter);
  });
  test('a month without any row', () => {
    expect(emptyMonths(new Set(['2023-07', '2023-09']), quarter)).toEqual(['2023-08']);
    expect(emptyMonths(new Set(['2023-07']), { start: '2023-07-01', end: '2023-08-14' })).toEqual([]);
    expect([endBefore('2023-08'), endBefore('2024-01')]).toEqual(['2023-07-31', '2023-12-31']);
  });
});
