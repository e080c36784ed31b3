// Rows accounted for, repeats told from conflicts, settings and column maps checked, refused rows shown without what may not be shown.
import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { codeOf } from '../_readers/testing/codes';
import { cell } from './cell-schema';
import { columnMap, columnSpecs } from './columns';
import { readRow } from './read-row';
import { repeats } from './repeats';
import { checkScope, namesCouncil, sharedDays } from './scope';
import { readSettings } from './settings';
import { fed, ignored, tally, type Fate } from './tally';
import { contextOf } from './testing/context';

test('each row has one fate, and the groups add up to the rows', () => {
  const fates: Fate[] = [fed(['a@1']), ignored('x'), fed(['a@1', 'b@1']), fed(['a@1']), ignored('x')];
  expect(tally(fates)).toEqual({
    rowsIn: 5,
    fed: [
      { rows: 2, keys: ['a@1'] },
      { rows: 1, keys: ['a@1', 'b@1'] },
    ],
    ignored: [{ rows: 2, reason: 'x' }],
    rejections: [],
  });
});

test('a repeat is ignored once; of rows that contradict one another none is taken', () => {
  const rows = ['a1', 'a1', 'b1', 'b2', 'c1', 'a1'];
  const kinds = repeats(
    rows,
    ([letter]) => `${letter}`,
    (row) => row,
  );
  expect(kinds).toEqual(['first', 'repeat', 'conflict', 'conflict', 'first', 'repeat']);
});

describe('a row that cannot be read', () => {
  const number = cell((text) =>
    /^\d+$/.test(text)
      ? { ok: true, value: Number(text) }
      : { ok: false, rule: 'VALUE_INVALID', blank: false, message: 'no number', expected: 'a number', todo: 'mend it' },
  );
  const schema = z.object({ name: z.string(), days: number });
  const rules = { allow: ['days'], measures: ['lost'] } as const;

  test('becomes a rejection with the cell’s own rule and only the allowed columns', () => {
    const result = readRow<'name' | 'days', z.infer<typeof schema>>(
      schema,
      { name: 'CANARY', days: 'x' },
      'line 4',
      rules,
    );
    expect(result).toEqual({
      ok: false,
      rejection: {
        place: 'line 4',
        rule: 'VALUE_INVALID',
        message: 'days: no number',
        expected: 'a number',
        todo: 'mend it',
        raw: '{"days":"x"}',
        measures: ['lost'],
      },
    });
  });

  test('is not refused where it can be read', () => {
    const result = readRow<'name' | 'days', z.infer<typeof schema>>(schema, { name: 'a', days: '4' }, 'line 4', rules);
    expect(result).toEqual({ ok: true, row: { name: 'a', days: 4 } });
  });
});

test('a file is out of scope only where every row is, totals apart', async () => {
  const outside = ['another council'];
  const check = (fates: Fate[]) => codeOf(() => checkScope(fates, outside, ['a total row'], 'line 1'));
  expect(await check([ignored('another council'), ignored('a total row')])).toBe('SCOPE_MISMATCH');
  expect(await check([ignored('another council'), ignored('cancelled')])).toBe('read');
  expect(await check([ignored('another council'), fed(['a@1'])])).toBe('read');
  expect(await check([ignored('a total row')])).toBe('read');
});

test('a council is known by its name, aliases and codes, in any case and spacing', () => {
  const { council } = contextOf('2023-24-Q2');
  const known = ['tonbridge  and malling borough council', 'TMBC', 'E07000115', ' Tonbridge & Malling '];
  expect(known.map((name) => namesCouncil(council, name))).toEqual([true, true, true, true]);
  expect(['', 'Tonbridge', 'Gravesham Borough Council'].map((name) => namesCouncil(council, name))).toEqual([
    false,
    false,
    false,
  ]);
});

test('the days that two ranges share', () => {
  const quarter = { start: '2023-07-01', end: '2023-09-30' };
  expect(sharedDays(quarter, { start: '2023-09-30', end: '2023-12-31' })).toEqual({
    start: '2023-09-30',
    end: '2023-09-30',
  });
  expect(sharedDays(quarter, { start: '2023-10-01', end: '2023-12-31' })).toBeNull();
});

test('settings: defaults where nothing is said, CONFIG_INVALID for a name that is not known', async () => {
  const schema = z.strictObject({ columns: columnMap({ name: 'NAME', other: 'OTHER' }) });
  expect(readSettings(schema, undefined, 'x').columns).toEqual({ name: 'NAME', other: 'OTHER' });
  const own = readSettings(schema, { columns: { name: ['Naam', 'NAME'] } }, 'x').columns;
  expect(columnSpecs(own, ['other'])).toEqual([
    { key: 'name', heading: 'Naam', aliases: ['NAME'], required: true },
    { key: 'other', heading: 'OTHER', aliases: [], required: false },
  ]);
  expect(await codeOf(() => readSettings(schema, { columns: { nmae: 'x' } }, 'x'))).toBe('CONFIG_INVALID');
});
