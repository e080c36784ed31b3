// Ids that come again are found exactly, in memory and through the temporary file alike.
import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterEach, expect, test } from '@jest/globals';
import { createRepeats } from './repeats';

const open: (() => void)[] = [];
afterEach(() => open.splice(0).forEach((close) => close()));

const words = (bytes: Buffer): Uint32Array =>
  Uint32Array.from({ length: 8 }, (_, word) => bytes.readUInt32BE(word * 4));

function found(ids: readonly Buffer[]): number[] {
  const repeats = createRepeats();
  open.push(repeats.close);
  ids.forEach((id, row) => repeats.note(words(id), row));
  const rows: number[] = [];
  repeats.find((row) => rows.push(row));
  return rows.sort((a, b) => a - b);
}

/** The rows whose id came before, worked out with strings. */
function expected(ids: readonly Buffer[]): number[] {
  const seen = new Set<string>();
  return ids.flatMap((id, row) => {
    const text = id.toString('hex');
    if (seen.has(text)) return [row];
    seen.add(text);
    return [];
  });
}

test('the first row of an id counts, each later one is a repeat', () => {
  const [one, other] = [randomBytes(32), randomBytes(32)];
  expect(found([one, other, one, one, other])).toEqual([2, 3, 4]);
});

test('ids that differ in one bit alone are two', () => {
  const id = randomBytes(32);
  const others = Array.from({ length: 256 }, (_, bit) => {
    const copy = Buffer.from(id);
    copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    return copy;
  });
  expect(found([id, ...others])).toEqual([]);
});

test('more ids than are held in memory, and every repeat is still found', () => {
  const ids = Array.from({ length: 200_000 }, () => randomBytes(32));
  for (let row = 5_000; row < ids.length; row += 5_000) ids[row] = ids[row - 4_321] ?? randomBytes(32);
  const before = readdirSync(tmpdir()).filter((name) => name.startsWith('quarterday-')).length;
  expect(found(ids)).toEqual(expected(ids));
  expect(expected(ids)).toHaveLength(39);
  expect(readdirSync(tmpdir()).filter((name) => name.startsWith('quarterday-'))).toHaveLength(before);
});

test('ids that all begin alike are no trouble', () => {
  const ids = Array.from({ length: 20_000 }, (_, row) => {
    const id = Buffer.alloc(32);
    id.writeUInt32BE(row % 15_000, 28);
    return id;
  });
  expect(found(ids)).toEqual(Array.from({ length: 5_000 }, (_, row) => 15_000 + row));
});
