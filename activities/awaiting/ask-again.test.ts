// When a source is asked again: growing pauses, nothing before it can be there, and the promised day in any case.
import { describe, expect, test } from '@jest/globals';
import { owed } from '../../tests/awaiting/expected';
import { backOffDays, nextAskDay, quartersToAsk } from './ask-again';

const askAgain = { firstAfterDays: 1, factor: 2, mostDays: 7 };

test('the pauses grow up to their most', () => {
  expect([0, 1, 2, 3, 40].map((asked) => backOffDays(asked, askAgain))).toEqual([1, 2, 4, 7, 7]);
});

describe('nextAskDay', () => {
  const leisure = owed({ available_on: '2023-10-01', due: '2023-10-31', expected_on: '2023-10-31' });

  test('backs off from the last asking', () => {
    expect(nextAskDay([leisure], { asked: 0, lastAskedOn: '2023-10-16' }, askAgain)).toBe('2023-10-17');
    expect(nextAskDay([leisure], { asked: 2, lastAskedOn: '2023-10-19' }, askAgain)).toBe('2023-10-23');
  });

  test('asks on the day that the service named, though the pause is longer', () => {
    expect(nextAskDay([leisure], { asked: 4, lastAskedOn: '2023-10-30' }, askAgain)).toBe('2023-10-31');
    expect(nextAskDay([leisure], { asked: 5, lastAskedOn: '2023-10-31' }, askAgain)).toBe('2023-11-07');
  });

  test('does not ask before a published figure can be there', () => {
    const co2 = owed({ available_on: '2025-06-27', due: '2025-06-27' });
    expect(nextAskDay([co2], { asked: 0, lastAskedOn: '2023-10-16' }, askAgain)).toBe('2025-06-27');
  });

  test('an earlier promise than the calendar is taken at its word', () => {
    const co2 = owed({ available_on: '2025-06-27', expected_on: '2025-05-01' });
    expect(nextAskDay([co2], { asked: 0, lastAskedOn: '2023-10-16' }, askAgain)).toBe('2025-05-01');
  });
});

describe('quartersToAsk', () => {
  test('a quarter is asked for itself, a year in the folder of the quarter that has ended', () => {
    expect(quartersToAsk('2023-24-Q2', '2024-05-01', [owed()])).toEqual(['2023-24-Q2']);
    expect(quartersToAsk('2022', '2024-07-05', [owed()])).toEqual(['2024-25-Q1']);
    expect(quartersToAsk('2022', '2024-01-02', [owed({ shown_in: '2023-24-Q4' })])).toEqual(['2023-24-Q4']);
  });
});
