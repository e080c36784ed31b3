// What a message says: who, what, since when, how to answer; never a value. And its fixed id.
import { expect, test } from '@jest/globals';
import { owed, testCatalogue } from '../../tests/awaiting/expected';
import { dutiesOn } from './ladder';
import { headerId, wordsFor } from './message';

const catalogue = testCatalogue();
const key = { council: 'tmbc', source: 'police-uk', period: '2023-24-Q3' };

function dutyOn(day: string, figure = owed()) {
  const duty = dutiesOn(day, [figure], catalogue, []).tell[0];
  if (duty === undefined) throw new Error('nothing is due');
  return duty;
}

test('names council, figure, period, owner, due date and how to answer', () => {
  const { subject, body } = wordsFor(key, catalogue, dutyOn('2024-01-17'));
  expect(subject).toBe(
    'Tonbridge and Malling, 1 figure for 2023-24-Q3 from IDOX Uniform: overdue by 2 working days, since 15 January 2024',
  );
  for (const part of [
    'Food inspections, risk A to C',
    'Period: 2023-24-Q3 (1 October 2023 to 31 December 2023)',
    'Missing: the whole figure',
    'Owner: PO, Performance officer',
    'Due: 15 January 2024',
    'What the service said of availability: nothing',
    'quarterday form --council tmbc --period 2023-24-Q3 --owner PO',
    'quarterday awaited waive tmbc/food-inspections-a-c/2023-24-Q3',
    'Rung: overdue; its day: 2024-01-17',
  ])
    expect(body).toContain(part);
});

test('says which month is missing of a partial figure, and what the service said', () => {
  const partial = owed({
    here: true,
    partial: true,
    missing: ['2023-12'],
    availability: 'Data only available to the end of November',
  });
  const { body } = wordsFor(key, catalogue, dutyOn('2024-01-22', partial));
  expect(body).toContain('Missing: the month December 2023; the rest of the period is here');
  expect(body).toContain('"Data only available to the end of November"');
});

test('an escalation says so', () => {
  expect(wordsFor(key, catalogue, dutyOn('2024-01-22')).subject).toMatch(/^Escalated: .*overdue by 5 working days/);
});

test('the id is the same every time, and another for another rung, recipient, due date or chase', () => {
  const overdue = dutyOn('2024-01-17');
  const id = headerId(key, overdue);
  expect(headerId(key, dutyOn('2024-01-17'))).toBe(id);
  expect(id).toMatch(/^[0-9a-f]{20}\.overdue@quarterday$/);
  const others = [
    headerId(key, dutyOn('2024-01-22')),
    headerId(key, { ...overdue, toRole: 'AG' }),
    headerId(key, { ...overdue, due: '2024-01-16' }),
    headerId({ ...key, period: '2023-24-Q2' }, overdue),
  ];
  expect(new Set([id, ...others]).size).toBe(5);
});
