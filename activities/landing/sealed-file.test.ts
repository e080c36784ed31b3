// A sealed file gives back its bytes, whole or in part; one that was cut, lengthened, reordered or exchanged does not open.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { codeOf } from '../../connectors/_readers/testing/codes';
import type { Keyring } from '../../platform/keys';
import { createSealer, openSealed, SEALED_CHUNK } from './sealed-file';

const folder = mkdtempSync(join(tmpdir(), 'quarterday-sealed-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function ringOf(id: string): Keyring {
  const key = { id, bytes: randomBytes(32) };
  return { active: key, byId: new Map([[id, key]]) };
}
const ring = ringOf('0a0b0c0d');
const BLOCK = SEALED_CHUNK + 16;
const HEADER = 32;

interface Sealed {
  readonly header: Buffer;
  readonly bytes: Buffer;
}

function sealAll(plain: Buffer, keyring = ring): Sealed {
  const sealer = createSealer(keyring);
  const parts: Buffer[] = [sealer.header];
  for (let at = 0; at < plain.length; at += SEALED_CHUNK)
    parts.push(...sealer.chunk(plain.subarray(at, at + SEALED_CHUNK)));
  return { header: sealer.header, bytes: Buffer.concat([...parts, ...sealer.end()]) };
}

/** Reads it all through the store's own door. */
async function readAll(bytes: Buffer, header: Buffer, length: number, keyring = ring): Promise<Buffer> {
  const path = join(folder, 'file');
  writeFileSync(path, bytes);
  const file = await open(path);
  try {
    const opened = await openSealed(keyring, file, header, length);
    const parts: Buffer[] = [];
    for await (const piece of opened.stream()) parts.push(Buffer.from(piece));
    return Buffer.concat(parts);
  } finally {
    await file.close();
  }
}

const plain = randomBytes(SEALED_CHUNK * 3 + 1_234);

describe('a sealed file', () => {
  test.each([0, 1, SEALED_CHUNK - 1, SEALED_CHUNK, SEALED_CHUNK + 1, plain.length])('of %i bytes', async (length) => {
    const some = plain.subarray(0, length);
    const { header, bytes } = sealAll(some);
    expect((await readAll(bytes, header, length)).equals(some)).toBe(true);
  });

  test('holds nothing that can be read', () => {
    const text = Buffer.from('Zebedee Canary-Quartermain,'.repeat(20_000));
    expect(sealAll(text).bytes.includes('Canary')).toBe(false);
  });

  test('is read in any part', async () => {
    const path = join(folder, 'part');
    const { header, bytes } = sealAll(plain);
    writeFileSync(path, bytes);
    const file = await open(path);
    const opened = await openSealed(ring, file, header, plain.length);
    for (const [from, length] of [
      [0, 10],
      [SEALED_CHUNK - 5, 10],
      [SEALED_CHUNK, SEALED_CHUNK],
      [100, SEALED_CHUNK * 2 + 50],
      [plain.length - 7, 7],
    ] as const)
      expect((await opened.read(from, length)).equals(plain.subarray(from, from + length))).toBe(true);
    await file.close();
  });
});

describe('does not open', () => {
  const { header, bytes } = sealAll(plain);
  const block = (n: number): Buffer => bytes.subarray(HEADER + n * BLOCK, HEADER + (n + 1) * BLOCK);
  const head = bytes.subarray(0, HEADER);
  const rest = bytes.subarray(HEADER + 3 * BLOCK);
  const other = sealAll(randomBytes(plain.length));
  const changed = Buffer.from(bytes);
  changed[HEADER + BLOCK + 100] = (changed[HEADER + BLOCK + 100] ?? 0) ^ 1;
  const posing = Buffer.alloc(8);
  posing.writeBigUInt64BE(BigInt(SEALED_CHUNK));
  const poser = sealAll(Buffer.concat([plain.subarray(0, SEALED_CHUNK), posing]));
  const beheaded = Buffer.from(bytes);
  beheaded[31] = (beheaded[31] ?? 0) ^ 1;
  const shorter = sealAll(plain.subarray(0, SEALED_CHUNK * 3));

  test.each<[string, Buffer, Buffer, number]>([
    ['two chunks that changed places', Buffer.concat([head, block(1), block(0), block(2), rest]), header, plain.length],
    ['a chunk left out', Buffer.concat([head, block(0), block(2), rest]), header, plain.length],
    ['a cut at a chunk', Buffer.concat([head, block(0), block(1), block(2)]), header, plain.length],
    ['a cut within one', bytes.subarray(0, bytes.length - 40), header, plain.length],
    ['a byte more', Buffer.concat([bytes, Buffer.alloc(1)]), header, plain.length],
    ['a byte that changed', changed, header, plain.length],
    ['another file in its place', other.bytes, header, plain.length],
    ['the end of a shorter one', Buffer.concat([head, block(0), rest]), header, SEALED_CHUNK + 1_234],
    ['a length that is told wrongly', shorter.bytes, shorter.header, SEALED_CHUNK * 2],
    ['a chunk that poses as the end', poser.bytes.subarray(0, HEADER + BLOCK + 24), poser.header, SEALED_CHUNK],
    ['a header that changed', beheaded, header, plain.length],
    ['a chunk of another file', Buffer.concat([head, other.bytes.subarray(HEADER)]), header, plain.length],
  ])('%s', async (_name, sealed, told, length) => {
    expect(await codeOf(() => readAll(sealed, told, length))).toBe('CONFIG_INVALID');
  });

  test('without its key', async () => {
    expect(await codeOf(() => readAll(bytes, header, plain.length, ringOf('ffffffff')))).toBe('CONFIG_INVALID');
    expect(await codeOf(() => readAll(bytes, header, plain.length, ringOf('0a0b0c0d')))).toBe('CONFIG_INVALID');
    expect(readFileSync(join(folder, 'file')).length).toBe(bytes.length);
  });
});
