// The rules of food inspections and of licences in force, on single rows.
import { describe, expect, test } from '@jest/globals';
import { foodFates, foodObservations, inForce, licenceMeasures, partsOf } from './measures';
import { REASONS } from './reasons';
import { registerOf, settingsSchema } from './settings';

const days = { start: '2023-07-01', end: '2023-09-30' };
const settings = settingsSchema.parse({});
const register = registerOf(settings, 'licences');
const asked = { days, period: '2023-24-Q2', isOurs: (name: string) => name === 'ours', settings };

describe('what an inspection counts as', () => {
  const cases: [string, string, string | null, 'done' | 'open' | 'closed', string[]][] = [
    ['due and done in the quarter', '2023-08-01', '2023-08-03', 'done', ['due', 'undertaken', 'due_and_done']],
    ['due on the last day and done on it', '2023-09-30', '2023-09-30', 'done', ['due', 'undertaken', 'due_and_done']],
    ['done early, in the quarter before', '2023-07-02', '2023-06-28', 'done', ['due', 'due_and_done']],
    ['done after the quarter', '2023-09-20', '2023-10-01', 'done', ['due', 'still_due']],
    ['not done', '2023-09-20', null, 'open', ['due', 'still_due']],
    ['the premises closed', '2023-09-20', null, 'closed', ['due', 'closed']],
    [
      'inspected, then the premises closed',
      '2023-09-20',
      '2023-09-01',
      'closed',
      ['due', 'undertaken', 'due_and_done'],
    ],
    ['overdue and done now', '2023-05-01', '2023-07-01', 'done', ['undertaken']],
    ['due later and done early', '2023-10-01', '2023-09-30', 'done', ['undertaken']],
    ['neither', '2023-10-01', null, 'open', []],
    ['due and done before', '2023-06-30', '2023-06-30', 'done', []],
    ['closed before it was due', '2023-10-01', null, 'closed', []],
  ];
  test.each(cases)('%s', (_name, due, inspected, status, parts) => {
    expect(partsOf({ due, inspected, status }, days)).toEqual(parts);
  });
  test('what is due is always done, still due or closed', () => {
    for (const [, due, inspected, status] of cases) {
      const parts = partsOf({ due, inspected, status }, days);
      const ends = parts.filter((part) => part === 'due_and_done' || part === 'still_due' || part === 'closed');
      expect(ends).toHaveLength(parts.includes('due') ? 1 : 0);
    }
  });
});

describe('rows of the food report', () => {
  const row = (change: Partial<Record<string, string>> = {}) => ({
    place: 'line 20',
    total: false,
    raw: {
      reference: 'EH/1',
      risk: 'B',
      due: '01/08/2023',
      inspected: '',
      status: 'Outstanding',
      council: 'ours',
      ...change,
    },
  });

  test('a repeat is ignored, a contradiction refuses both rows', () => {
    expect(foodFates([row(), row()], asked)[1]).toEqual({ kind: 'ignored', reason: REASONS.repeat });
    const fates = foodFates([row(), row({ risk: 'D' })], asked);
    expect(fates.map((fate) => (fate.kind === 'rejected' ? fate.rejection.rule : fate.kind))).toEqual([
      'KEY_CONFLICT',
      'KEY_CONFLICT',
    ]);
  });

  test.each([
    ['an unknown risk category', { risk: 'F' }, 'CATEGORY_UNKNOWN', 10],
    ['an unknown status', { status: 'Pending' }, 'CATEGORY_UNKNOWN', 5],
    ['a date that does not exist', { due: '31/09/2023' }, 'VALUE_INVALID', 5],
    ['an American date', { due: '08/31/2023' }, 'VALUE_INVALID', 5],
    ['done without a date', { status: 'Completed' }, 'VALUE_INVALID', 5],
    ['to be done with a date', { inspected: '02/08/2023' }, 'VALUE_INVALID', 5],
    ['no reference', { reference: ' ' }, 'VALUE_INVALID', 5],
  ])('%s is refused', (_name, change, rule, measures) => {
    const [fate] = foodFates([row(change)], asked);
    expect(fate?.kind === 'rejected' && [fate.rejection.rule, fate.rejection.measures.length]).toEqual([
      rule,
      measures,
    ]);
  });

  test('a cancelled row needs nothing else; a band without a row is not a zero', () => {
    const fates = foodFates([row(), row({ reference: 'EH/2', status: 'cancelled', due: '' })], asked);
    expect(fates[1]).toEqual({ kind: 'ignored', reason: REASONS.cancelled });
    const found = foodObservations(fates, asked, 'lines 20-21');
    expect(found.map(({ measure, value }) => [measure, value])).toEqual([
      ['inspections_due_a_c', '1'],
      ['inspections_undertaken_a_c', '0'],
      ['inspections_due_and_done_a_c', '0'],
      ['inspections_still_due_a_c', '1'],
      ['inspections_closed_a_c', '0'],
    ]);
  });
});

describe('a licence in force', () => {
  const term = { start: '2023-01-01', expiry: '2023-12-31', ended: null };
  test.each([
    ['on its first day', { ...term, start: '2023-09-30' }, true],
    ['on its last day', { ...term, expiry: '2023-09-30' }, true],
    ['not before it starts', { ...term, start: '2023-10-01' }, false],
    ['not after it ends', { ...term, expiry: '2023-09-29' }, false],
    ['not on the day of its surrender', { ...term, ended: '2023-09-30' }, false],
    ['until its surrender', { ...term, ended: '2023-10-01' }, true],
  ])('%s', (_name, row, live) => {
    expect(inForce(row, '2023-09-30')).toBe(live);
  });
});

describe('rows of the licence report', () => {
  const row = (change: Partial<Record<string, string>> = {}) => ({
    place: 'line 30',
    total: false,
    raw: {
      licence: 'HD1',
      holder: 'H1',
      type: 'Hackney driver',
      status: 'Current',
      start: '01/01/2023',
      expiry: '31/12/2025',
      ended: '',
      asAt: '30/09/2023',
      council: 'ours',
      ...change,
    },
  });
  const count = (...rows: ReturnType<typeof row>[]) =>
    Object.fromEntries(
      licenceMeasures(rows, register, asked, 'lines 30-40').observations.map(({ measure, value }) => [measure, value]),
    );

  test('a driver with two badges counts once, also where a badge is renewed early', () => {
    expect(count(row(), row({ licence: 'PD7', type: 'Private hire driver' }))).toEqual({ licensed_drivers: '1' });
    expect(count(row(), row({ start: '01/09/2023' }))).toEqual({ licensed_drivers: '1' });
    expect(count(row({ holder: '' }), row({ holder: '', licence: 'HD2' }))).toEqual({ licensed_drivers: '2' });
  });

  test('vehicles are counted by licence, also of one holder', () => {
    const vehicle = { type: 'Hackney vehicle' };
    expect(
      count(row({ ...vehicle, licence: 'V1' }), row({ ...vehicle, licence: 'V2', type: 'Private hire vehicle' })),
    ).toEqual({
      vehicle_licences: '2',
    });
  });

  test('what expired after the day was in force on it, whatever its status says today', () => {
    expect(count(row({ status: 'Expired', expiry: '05/10/2023' }))).toEqual({ licensed_drivers: '1' });
  });

  test.each([
    ['an unknown type', { type: 'Pedicab driver' }, 'CATEGORY_UNKNOWN'],
    ['an unknown status', { status: 'Limbo' }, 'CATEGORY_UNKNOWN'],
    ['surrendered without a date', { status: 'Surrendered' }, 'VALUE_INVALID'],
    ['an end before its start', { expiry: '31/12/2022' }, 'VALUE_INVALID'],
    ['no as-at date', { asAt: '' }, 'VALUE_INVALID'],
  ])('%s is refused', (_name, change, rule) => {
    const [fate] = licenceMeasures([row(change)], register, asked, 'lines 30-30').fates;
    expect(fate?.kind === 'rejected' && fate.rejection.rule).toBe(rule);
  });
});
