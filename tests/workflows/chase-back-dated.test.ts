// A back-dated chase on a real server: no timer runs, reviews alone move its clock, and a live review makes it live.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ApplicationFailure } from '@temporalio/common';
import { setTimeout as pause } from 'node:timers/promises';
import type { ChaseStep } from '../../contracts/activities';
import { handleOf, key, ladder, review } from './chase-helpers';
import { createHarness, type Harness } from './harness';

let harness: Harness;
beforeAll(async () => {
  harness = await createHarness();
});
afterAll(async () => {
  await harness.close();
});

describe('a back-dated chase', () => {
  test('runs no timer, moves by reviews only, and never back', async () => {
    const told: string[] = [];
    const input = { ...key('back-dated'), backDated: true, dayMs: 10 };
    const rungs = { 'due-today': '2024-01-15', overdue: '2024-01-17', director: '2024-01-29' };
    await harness.with(ladder(rungs, '2024-03-01', told), async () => {
      await review(harness, input, { asOf: '2024-01-15', backDated: true });
      await pause(500);
      expect(told).toEqual(['due-today 2024-01-15']);
      expect(await review(harness, input, { asOf: '2024-01-22', backDated: true })).toMatchObject({
        today: '2024-01-22',
        backDated: true,
      });
      expect(told).toEqual(['due-today 2024-01-15', 'overdue 2024-01-22']);
      expect(await review(harness, input, { asOf: '2023-12-01', backDated: true })).toMatchObject({
        today: '2024-01-22',
      });
      expect(told).toHaveLength(2);
      await review(harness, input, { asOf: '2024-03-01', backDated: true });
      expect(await handleOf(harness, input).result()).toMatchObject({ because: 'received', on: '2024-03-01' });
    });
  });

  test('a live review makes it live: from then on its timers run', async () => {
    const told: string[] = [];
    const input = { ...key('made-live'), backDated: true };
    const rungs = { director: '2024-01-29' };
    await harness.with(ladder(rungs, '2024-02-12', told), async () => {
      await review(harness, input, { asOf: '2024-01-15', backDated: true });
      expect(await review(harness, input, { asOf: '2024-01-16', backDated: false })).toMatchObject({
        backDated: false,
      });
      expect(await handleOf(harness, input).result()).toMatchObject({ because: 'received' });
    });
    expect(told).toHaveLength(1);
  });

  test('a look that fails is told to the one who asked, and the next one works', async () => {
    let broken = true;
    const input = { ...key('blind'), backDated: true };
    const words = {
      code: 'WAREHOUSE_UNAVAILABLE',
      message: 'away',
      seen: null,
      expected: null,
      todo: null,
      place: null,
    };
    const planChaseStep = async (): Promise<ChaseStep> => {
      if (broken) throw ApplicationFailure.nonRetryable('away', 'WAREHOUSE_UNAVAILABLE', words);
      return { kind: 'ended', because: 'received' };
    };
    await harness.with({ planChaseStep }, async () => {
      await expect(review(harness, input, { asOf: '2024-01-15', backDated: true })).rejects.toThrow();
      broken = false;
      await review(harness, input, { asOf: '2024-01-15', backDated: true });
      expect(await handleOf(harness, input).result()).toMatchObject({ because: 'received' });
    });
  });
});
