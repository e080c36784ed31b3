// Keeps the bytes of a bulk delivery: sealed piece by piece into a file of the landing folder, by their sha256, once.
import { createHash, randomUUID, type Hash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { IsoDate } from '../../contracts/period';
import { firstRow } from '../../platform/db/first-row';
import type { PoolClient } from '../../platform/db/pool';
import { inTransaction } from '../../platform/db/transaction';
import { ensurePrivateFolder } from '../../platform/files';
import { freeBytes } from '../../platform/free-bytes';
import { sql } from '../../platform/sql';
import type { Deps } from '../deps';
import { seal } from './seal';
import { createSealer, SEALED_CHUNK } from './sealed-file';

export interface ArrivedBulk {
  readonly council: string;
  readonly source: string;
  readonly period: string;
  readonly name: string;
  readonly receivedOn: IsoDate;
}

/** Reads the next bytes into a buffer and gives how many; 0 at the end. */
export type NextBytes = (into: Buffer) => Promise<number>;

/** Bytes that may be read more than once: each call begins anew. */
export interface BulkSource {
  readonly size: number;
  readonly read: () => NextBytes;
  /** True where the bytes have stayed as they were; asked after they were read. */
  readonly whole?: () => Promise<boolean>;
}

export type BulkDeps = Pick<Deps, 'pool' | 'landingKey' | 'now'> & { readonly config: Pick<Deps['config'], 'home'> };

/** The folder of sealed files. */
export function landingFolder(home: string): string {
  return join(home, 'landing');
}

/** Where the bytes of a hash and a header are: two attempts at the same bytes do not meet in one file. */
export function sealedPath(home: string, sha256: string, header: Buffer): string {
  return join(landingFolder(home), `${sha256}.${header.subarray(12, 20).toString('hex')}`);
}

interface Draft {
  readonly path: string;
  readonly header: Buffer;
  readonly sha256: string;
  readonly bytes: number;
}

/** Fills a buffer as far as there are bytes. */
async function fill(next: NextBytes, into: Buffer): Promise<number> {
  let filled = 0;
  while (filled < into.length) {
    const read = await next(into.subarray(filled));
    if (read === 0) break;
    filled += read;
  }
  return filled;
}

async function writeAll(file: FileHandle, parts: readonly Buffer[]): Promise<void> {
  let left = parts.reduce((sum, part) => sum + part.length, 0);
  let rest = [...parts];
  while (left > 0) {
    const { bytesWritten } = await file.writev(rest);
    left -= bytesWritten;
    if (left > 0) rest = [Buffer.concat(rest).subarray(bytesWritten)];
  }
}

/** Reads, hashes, seals and writes: while one piece is written the next one is read. */
async function sealInto(file: FileHandle, next: NextBytes, hash: Hash, deps: BulkDeps): Promise<[Buffer, number]> {
  const sealer = createSealer(deps.landingKey);
  const buffers = [Buffer.allocUnsafeSlow(SEALED_CHUNK), Buffer.allocUnsafeSlow(SEALED_CHUNK)] as const;
  let bytes = 0;
  let writing = writeAll(file, [sealer.header]);
  let reading = fill(next, buffers[0]);
  for (let turn = 0; ; turn += 1) {
    const length = await reading;
    const chunk = buffers[turn % 2 === 0 ? 0 : 1].subarray(0, length);
    reading = length === SEALED_CHUNK ? fill(next, buffers[turn % 2 === 0 ? 1 : 0]) : Promise.resolve(0);
    reading.catch(() => undefined);
    if (length > 0) {
      hash.update(chunk);
      const sealed = sealer.chunk(chunk);
      await writing;
      writing = writeAll(file, sealed).then(() => freeBytes(sealed[0]));
      bytes += length;
    }
    if (length < SEALED_CHUNK) break;
  }
  await writing;
  await writeAll(file, sealer.end());
  await file.datasync();
  return [sealer.header, bytes];
}

async function draftOf(deps: BulkDeps, next: NextBytes): Promise<Draft> {
  const { home } = deps.config;
  ensurePrivateFolder(landingFolder(home));
  const path = join(landingFolder(home), `${randomUUID()}.draft`);
  const file = await open(path, 'wx', 0o600);
  try {
    const hash = createHash('sha256');
    const [header, bytes] = await sealInto(file, next, hash, deps);
    return { path, header, bytes, sha256: hash.digest('hex') };
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  } finally {
    await file.close();
  }
}

interface Found {
  readonly delivery_id: number | null;
  readonly header: Buffer | null;
}

/** True where the sealed bytes of a hash are where the database says. */
function isKept(deps: BulkDeps, sha256: string, { header }: Found): boolean {
  return header !== null && existsSync(sealedPath(deps.config.home, sha256, header));
}

/** The delivery of bytes that are kept already, or null. They are read only where one of their size is kept. */
async function knownBulk(
  deps: BulkDeps,
  { council, source, period }: ArrivedBulk,
  size: number,
  read: () => NextBytes,
): Promise<number | null> {
  const key = [council, source, period];
  const sized = await deps.pool.query<{ kept: boolean }>(sql('landing/find_bulk_of_size'), [...key, size]);
  if (!firstRow(sized).kept) return null;
  const hash = createHash('sha256');
  const room = Buffer.allocUnsafeSlow(SEALED_CHUNK);
  const next = read();
  for (let filled = await fill(next, room); filled > 0; filled = await fill(next, room))
    hash.update(room.subarray(0, filled));
  const sha256 = hash.digest('hex');
  const standing = firstRow(await deps.pool.query<Found>(sql('landing/find_bulk_delivery'), [...key, sha256]));
  return isKept(deps, sha256, standing) ? standing.delivery_id : null;
}

async function record(client: PoolClient, deps: BulkDeps, arrived: ArrivedBulk, draft: Draft): Promise<number> {
  const { council, source, period, receivedOn } = arrived;
  const { sha256, header, bytes } = draft;
  const key = [council, source, period, sha256];
  const now = deps.now();
  const standing = firstRow(await client.query<Found>(sql('landing/find_bulk_delivery'), key));
  if (!isKept(deps, sha256, standing)) {
    await rename(draft.path, sealedPath(deps.config.home, sha256, header));
    await client.query(sql('landing/insert_bulk_content'), [sha256, header, bytes, now]);
  }
  if (standing.delivery_id !== null) return standing.delivery_id;
  const name = seal(deps.landingKey, Buffer.from(arrived.name), `${sha256} name`);
  await client.query(sql('landing/insert_delivery'), [...key, bytes, receivedOn, name, now]);
  return firstRow(await client.query<Found>(sql('landing/find_bulk_delivery'), key)).delivery_id ?? 0;
}

/**
 * Keeps a bulk delivery and gives its id; the same bytes for the same council, source and period are kept once. The file is whole and on
 * disk before the database says that it is there. What lies in an inbox round after round is hashed and not sealed again. Null, and nothing kept, where `whole` says that the source of the bytes changed meanwhile.
 */
export function keepBulk(deps: BulkDeps) {
  return async (
    arrived: ArrivedBulk,
    { size, read, whole = () => Promise.resolve(true) }: BulkSource,
  ): Promise<{ readonly deliveryId: string; readonly period: string } | null> => {
    const known = await knownBulk(deps, arrived, size, read);
    if (known !== null) return (await whole()) ? { deliveryId: String(known), period: arrived.period } : null;
    const draft = await draftOf(deps, read());
    try {
      if (!(await whole())) return null;
      const id = await inTransaction(deps.pool, (client) => record(client, deps, arrived, draft));
      return { deliveryId: String(id), period: arrived.period };
    } finally {
      await rm(draft.path, { force: true });
    }
  };
}
