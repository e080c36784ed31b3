// Case 32: a file is taken when its writer has left it alone, by its own time or by two looks, and no sooner.
import { beforeEach, describe, expect, test } from '@jest/globals';
import { settle, type Looks, type Stamp } from './settle';

const QUIET = 30_000;
const NOW = Date.parse('2024-01-22T08:00:00Z');
const file = { path: '/in/a.csv' };

let steady: number;
let waited: number[];
let looks: Looks;
let states: Stamp[];

/** The stamps that the looks find, in order; the last one stays. */
const seen = (...given: Stamp[]): void => void (states = given);
const stamp = (state: string, writtenMs: number): Stamp => ({ state, writtenMs });

const look = (wallMs = NOW) =>
  settle([file], {
    quietMs: QUIET,
    looks,
    stampOf: () => Promise.resolve((states.length > 1 ? states.shift() : states[0]) ?? null),
    watch: {
      wallMs: () => wallMs,
      steadyMs: () => steady,
      wait: (ms) => {
        waited.push(ms);
        steady += ms;
        return Promise.resolve();
      },
    },
  });

beforeEach(() => {
  [steady, waited, looks, states] = [5_000, [], new Map(), []];
});

test('a file that is older than the quiet time is taken at once', async () => {
  seen(stamp('1', NOW - QUIET));
  expect(await look()).toEqual({ quiet: [file], growing: [] });
  expect(waited).toEqual([]);
});

test('a younger one is looked at again after what is left of it, once', async () => {
  seen(stamp('1', NOW - 10_000));
  expect(await look()).toEqual({ quiet: [file], growing: [] });
  expect(waited).toEqual([20_000]);
});

test('one that has changed by the second look is left to the next round, which watches it from that look on', async () => {
  seen(stamp('1', NOW - 1_000), stamp('2', NOW + 20_000));
  expect(await look()).toEqual({ quiet: [], growing: [file] });
  steady += 12_000;
  seen(stamp('2', NOW + 20_000));
  expect(await look(NOW + 41_000)).toEqual({ quiet: [file], growing: [] });
  expect(waited).toEqual([29_000, 9_000]);
});

describe('clocks', () => {
  test('a time in the future says nothing: two looks do', async () => {
    seen(stamp('1', Date.parse('2038-01-19T03:14:07Z')));
    expect(await look()).toEqual({ quiet: [file], growing: [] });
    expect(waited).toEqual([QUIET]);
  });

  test('a time of 1970 is a time', async () => {
    seen(stamp('1', 0));
    expect((await look()).quiet).toEqual([file]);
    expect(waited).toEqual([]);
  });

  test('a wall clock that is set back an hour between two rounds neither hurries nor hangs', async () => {
    seen(stamp('1', NOW - 1_000), stamp('2', NOW));
    await look();
    steady += QUIET;
    seen(stamp('2', NOW));
    expect((await look(NOW - 3_600_000)).quiet).toEqual([file]);
    expect(waited).toEqual([29_000]);
  });
});

test('a file that is gone by the second look is nobody’s', async () => {
  const found = [stamp('1', NOW), null];
  const gone = await settle([file], {
    quietMs: QUIET,
    looks,
    stampOf: () => Promise.resolve(found.shift() ?? null),
    watch: { wallMs: () => NOW, steadyMs: () => steady, wait: () => Promise.resolve() },
  });
  expect(gone).toEqual({ quiet: [], growing: [] });
});
