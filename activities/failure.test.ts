// Errors become Temporal failures: the right ones are tried again, and no foreign message is passed on.
import { describe, expect, test } from '@jest/globals';
import { CancelledFailure } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import { QuarterdayError } from '../contracts/failure';
import { failureOf, isPermanent } from '../workflows/failure-of';
import { asFailure, wordsOf } from './failure';

const CANARY = 'CANARY-4711';

function failure(error: unknown): ApplicationFailure {
  const found = asFailure(error);
  if (!(found instanceof ApplicationFailure)) throw new Error('not an ApplicationFailure');
  return found;
}

const coded = (code: string, more: object = {}): Error =>
  Object.assign(new Error(`${CANARY} in the message`), { code, ...more });

describe('asFailure', () => {
  test.each([
    'CELL_INVALID',
    'CONTRACT_DRIFT',
    'SSRF_BLOCKED',
    'NOT_FOUND',
    'CONFIG_INVALID',
    'SOURCE_TOO_LARGE',
  ] as const)('%s is permanent, and its words travel whole', (code) => {
    const error = new QuarterdayError(code, 'told', { seen: 's', expected: 'e', todo: 't', place: 'A1' });
    const made = failure(error);
    expect(made).toMatchObject({ type: code, nonRetryable: true });
    expect(failureOf(made)).toEqual(error.words);
    expect(isPermanent(made)).toBe(true);
  });

  test.each([
    'SOURCE_UNAVAILABLE',
    'SOURCE_TIMEOUT',
    'SOURCE_TRUNCATED',
    'WAREHOUSE_UNAVAILABLE',
    'ORCHESTRATOR_UNAVAILABLE',
  ] as const)('%s is tried again', (code) => {
    expect(failure(new QuarterdayError(code, 'told'))).toMatchObject({ type: code, nonRetryable: false });
  });

  test.each(['08006', '57P01', '53300', '40001', '40P01', 'ECONNREFUSED', 'ECONNRESET'])(
    '%s of the database is tried again',
    (code) => {
      const made = failure(coded(code));
      expect(made).toMatchObject({ type: 'WAREHOUSE_UNAVAILABLE', nonRetryable: false });
    },
  );

  test('a connection that broke under a query is tried again, though pg gives no code', () => {
    expect(failure(new Error('Connection terminated unexpectedly'))).toMatchObject({
      type: 'WAREHOUSE_UNAVAILABLE',
      nonRetryable: false,
    });
  });

  test.each([
    coded('23505', { constraint: 'fact_figure_current' }),
    coded('22P02'),
    new TypeError(`${CANARY} is not a function`),
    CANARY,
  ])('a foreign error is permanent and says nothing of what it was about', (error) => {
    const made = failure(error);
    expect(made).toMatchObject({ type: 'UNEXPECTED', nonRetryable: true });
    expect(JSON.stringify([made.message, made.details])).not.toContain(CANARY);
  });

  test('names the constraint and the place in our code', () => {
    expect(wordsOf(coded('23505', { constraint: 'fact_figure_current' })).seen).toBe(
      'SQLSTATE 23505, fact_figure_current',
    );
    expect(wordsOf(new TypeError('x')).place).toMatch(/^activities\/failure\.test\.ts:\d+$/);
  });

  test('waits as long as the source asked, at most an hour', () => {
    const busy = (retryAfterSeconds: number): Error =>
      Object.assign(new QuarterdayError('SOURCE_UNAVAILABLE', 'busy'), { retryAfterSeconds });
    expect(failure(busy(7)).nextRetryDelay).toBe(7_000);
    expect(failure(busy(90_000)).nextRetryDelay).toBe(3_600_000);
  });

  test('a cancellation stays one', () => {
    const cancelled = new CancelledFailure('stop');
    expect(asFailure(cancelled)).toBe(cancelled);
  });
});
