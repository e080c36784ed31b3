// The rules of calls offered and handled, on single legs.
import { expect, test } from '@jest/globals';
import { coverageOf, dialogueMeasures, REASONS } from './measures';
import { settingsSchema } from './settings';

const days = { start: '2023-07-01', end: '2023-09-30' };

function row(call: string, change: Partial<Record<string, string>> = {}) {
  const raw = {
    call,
    start: '2023-07-03 09:00:00',
    skill: 'CS General',
    accepted: 'False',
    queue: '00:00:30',
    talk: '00:00:00',
  };
  return { raw: { ...raw, ...change }, placeOf: () => 'line 2', kind: 'data', fault: null } as const;
}

const sorted = (words: readonly (string | number)[]): string[] => words.map(String).sort();

/** The values, and for each row how many observations it fed, why it was ignored, or by which rule it was refused. */
function measure(rows: ReturnType<typeof row>[], settings: unknown = {}) {
  const asked = { days, period: '2023-24-Q2', settings: settingsSchema.parse(settings) };
  const { counts, observations } = dialogueMeasures(rows, asked);
  const values = observations('lines 2-9').map(({ value }) => value);
  const times = <T>(count: number, word: T): T[] => Array<T>(count).fill(word);
  const words = [
    ...counts.fed.flatMap(({ rows: fed, keys }) => times(fed, keys.length)),
    ...counts.ignored.flatMap(({ rows: ignored, reason }) => times(ignored, reason)),
    ...counts.rejections.map(({ rule }) => rule),
  ];
  return { values, words: sorted(words) };
}

test('a call with several rows counts once, and is handled where any of them was accepted', () => {
  const transferred = [row('c1'), row('c1', { start: '2023-07-03 09:05:00', accepted: 'True' })];
  expect(measure([...transferred, row('c2')])).toEqual({ values: ['2', '1', '45'], words: sorted([2, 3, 2]) });
});

test('a leg of another skill does not handle a call of Customer Services', () => {
  expect(measure([row('c1'), row('c1', { skill: 'Planning', accepted: 'True' })])).toEqual({
    values: ['1', '0', '30'],
    words: sorted([2, REASONS.skill]),
  });
});

test('skills are those of the settings, in any case', () => {
  const rows = [row('c1', { skill: 'customer contact' }), row('c2')];
  expect(measure(rows, { skills: ['Customer Contact'] }).words).toEqual(sorted([2, REASONS.skill]));
});

test('a call belongs to the day on which it began, also where it runs past midnight', () => {
  const night = [
    row('c1', { start: '2023-09-30 23:58:00' }),
    row('c1', { start: '2023-10-01 00:01:00', accepted: 'True' }),
  ];
  expect(measure(night)).toEqual({ values: ['1', '1', '60'], words: sorted([2, 3]) });
  const before = [row('c1', { start: '2023-06-30 23:58:00' }), row('c1', { start: '2023-07-01 00:01:00' }), row('c2')];
  expect(measure(before).words).toEqual(sorted([REASONS.period, REASONS.period, 2]));
});

test('the same row twice counts once, in the queue time too', () => {
  expect(measure([row('c1'), row('c1')])).toEqual({ values: ['1', '0', '30'], words: sorted([2, REASONS.repeat]) });
});

test('a call given up in the first seconds is offered, unless the council leaves it out', () => {
  const rows = [
    row('c1', { queue: '00:00:08' }),
    row('c2', { queue: '00:00:11' }),
    row('c3', { accepted: 'True', queue: '00:00:03' }),
  ];
  expect(measure(rows).values).toEqual(['3', '1', '7.333333333333333333333333333333333333333']);
  const left = measure(rows, { shortAbandons: { countedAsOffered: false } });
  expect(left).toEqual({ values: ['2', '1', '7'], words: sorted([REASONS.short, 2, 3]) });
});

test('nothing that counts gives no figure, never a zero', () => {
  expect(measure([row('c1', { accepted: 'perhaps' })])).toEqual({ values: [], words: sorted(['VALUE_INVALID']) });
});

test.each([
  ['no correlation id', { call: '' }],
  ['no skill', { skill: ' ' }],
  ['an American date', { start: '09/30/2023 09:00:00' }],
  ['a date with a zone', { start: '2023-07-03T09:00:00Z' }],
  ['a day that does not exist', { start: '2023-09-31 09:00:00' }],
  ['a queue time in seconds', { queue: '30' }],
  ['a talk time of 75 minutes in minutes', { talk: '00:75:00' }],
])('%s is refused', (_name, change) => {
  expect(measure([row('c1', change)]).words).toEqual(sorted(['VALUE_INVALID']));
});

test('a week without calls at an end of the period is not covered', () => {
  expect(coverageOf(['2023-07-03', '2023-09-29'], days)).toEqual(days);
  expect(coverageOf(['2023-08-31', '2023-07-03'], days)).toEqual({ start: '2023-07-01', end: '2023-08-31' });
  expect(coverageOf(['2023-07-10', '2023-09-23'], days)).toEqual({ start: '2023-07-10', end: '2023-09-30' });
});
