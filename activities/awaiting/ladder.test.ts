// The ladder: which message is due on which day, to whom, and what a long silence does.
import { describe, expect, test } from '@jest/globals';
import { owed, testCatalogue } from '../../tests/awaiting/expected';
import { dutiesOn, nextRungDay, type Written } from './ladder';

const catalogue = testCatalogue();
const names = (duties: readonly { rung: { rung: string }; toRole: string; day: string }[]): string[] =>
  duties.map(({ rung, toRole, day }) => `${rung.rung} ${toRole} ${day}`);
const written = (rung: string, to_role: string, status = 'sent'): Written => ({
  rung,
  due: '2024-01-15',
  to_role,
  status,
});

describe('dutiesOn', () => {
  test('nothing before the first rung; on its day the first rung, to the owner', () => {
    expect(dutiesOn('2024-01-10', [owed()], catalogue, []).tell).toEqual([]);
    expect(names(dutiesOn('2024-01-11', [owed()], catalogue, []).tell)).toEqual(['due-soon PO 2024-01-11']);
  });

  test('a rung that is written is not told again', () => {
    const { tell, passed } = dutiesOn('2024-01-12', [owed()], catalogue, [written('due-soon', 'PO')]);
    expect([...tell, ...passed]).toEqual([]);
  });

  test('after a long silence only the newest is told, and the older ones have passed', () => {
    const { tell, passed } = dutiesOn('2024-01-22', [owed()], catalogue, [written('due-soon', 'PO')]);
    expect(names(tell)).toEqual(['service-manager service-manager 2024-01-22']);
    expect(names(passed)).toEqual(['due-today PO 2024-01-15', 'overdue PO 2024-01-17']);
  });

  test('a claim is told whatever has come since: it was promised', () => {
    const { tell } = dutiesOn('2024-01-22', [owed()], catalogue, [written('overdue', 'PO', 'claimed')]);
    expect(names(tell)).toEqual(['overdue PO 2024-01-17', 'service-manager service-manager 2024-01-22']);
  });

  test('each owner is told of his own figures, a contact of all', () => {
    const two = [
      owed(),
      owed({ expected_id: 2, owner: 'AG', owner_email: 'ag@tmbc.example', key: 'tmbc/licensed-drivers/2023-24-Q3' }),
    ];
    const reminder = dutiesOn('2024-01-15', two, catalogue, []).tell;
    expect(reminder.map(({ toRole, address, figures }) => [toRole, address, figures.length])).toEqual([
      ['PO', 'performance.officer@tmbc.example', 1],
      ['AG', 'ag@tmbc.example', 1],
    ]);
    const escalation = dutiesOn('2024-01-22', two, catalogue, []).tell;
    expect(escalation.map(({ toRole, figures }) => [toRole, figures.length])).toEqual([['service-manager', 2]]);
  });

  test('figures of another due date go up the ladder by themselves', () => {
    const two = [owed(), owed({ expected_id: 2, due: '2024-01-31' })];
    expect(names(dutiesOn('2024-01-29', two, catalogue, []).tell)).toEqual([
      'director director 2024-01-29',
      'due-soon PO 2024-01-29',
    ]);
  });

  test('nobody is told of a paused figure', () => {
    expect(dutiesOn('2024-01-22', [owed({ paused: true })], catalogue, []).tell).toEqual([]);
  });

  test('a statutory due date on a Saturday is chased on the Friday before', () => {
    const saturday = owed({ due: '2024-03-30' });
    // Good Friday is 29 March 2024: the working day before is Thursday 28.
    expect(names(dutiesOn('2024-03-28', [saturday], catalogue, []).tell)).toEqual(['due-today PO 2024-03-28']);
  });
});

test('nextRungDay gives the next rung, and null at the top', () => {
  expect(nextRungDay('2024-01-15', '2024-01-15', catalogue.chase.ladder)).toBe('2024-01-17');
  expect(nextRungDay('2024-01-29', '2024-01-15', catalogue.chase.ladder)).toBeNull();
});
