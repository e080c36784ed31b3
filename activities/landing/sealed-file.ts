// A file sealed chunk by chunk with AES-256-GCM: its order, its end and its length are authenticated, and any part of it can be read.
// Layout: header (magic, key id, salt, size of a chunk), then each chunk with its tag, then the length, sealed as the last one.
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import type { BulkBytes } from '../../contracts/bulk';
import { QuarterdayError } from '../../contracts/failure';
import { freeBytes } from '../../platform/free-bytes';
import type { Keyring } from '../../platform/keys';

const MAGIC = Buffer.from('QDB1');
const SALT = 16;
const HEADER = MAGIC.length + 8 + SALT + 4;
const TAG = 16;
const LENGTH = 8;
/** Plain bytes of a chunk. */
export const SEALED_CHUNK = 262_144;

/** A key of the file's own: its nonces may be counted, for no other file has the key. */
function fileKey(key: Buffer, salt: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', key, salt, 'quarterday bulk delivery', 32));
}

/** The place of a chunk, and whether it is the last one: a chunk that was moved or left out does not open. */
function nonceOf(index: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(index, 7);
  nonce[11] = last ? 1 : 0;
  return nonce;
}

export interface Sealer {
  readonly header: Buffer;
  /** Seals the next chunk: exactly `SEALED_CHUNK` bytes, but for the last one. */
  readonly chunk: (plain: Buffer) => readonly [Buffer, Buffer];
  /** What ends the file. */
  readonly end: () => readonly Buffer[];
}

/** Begins a sealed file with the active key. */
export function createSealer(keyring: Keyring): Sealer {
  const salt = randomBytes(SALT);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(SEALED_CHUNK);
  const header = Buffer.concat([MAGIC, Buffer.from(keyring.active.id), salt, size]);
  const key = fileKey(keyring.active.bytes, salt);
  let index = 0;
  let bytes = 0;
  const put = (plain: Buffer, last: boolean): readonly [Buffer, Buffer] => {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(index, last));
    cipher.setAAD(header);
    const sealed = cipher.update(plain);
    cipher.final();
    index += 1;
    return [sealed, cipher.getAuthTag()];
  };
  const chunk: Sealer['chunk'] = (plain) => {
    bytes += plain.length;
    return put(plain, false);
  };
  const end: Sealer['end'] = () => {
    const length = Buffer.alloc(LENGTH);
    length.writeBigUInt64BE(BigInt(bytes));
    return put(length, true);
  };
  return { header, chunk, end };
}

interface Opened {
  readonly file: FileHandle;
  readonly key: Buffer;
  readonly header: Buffer;
  readonly bytes: number;
}

async function readExactly(
  file: FileHandle,
  length: number,
  position: number,
  room: Buffer = Buffer.allocUnsafeSlow(length),
): Promise<Buffer> {
  const into = room.subarray(0, length);
  for (let done = 0; done < length;) {
    const { bytesRead } = await file.read(into, done, length - done, position + done);
    if (bytesRead === 0) throw fault('a file that is shorter than what was sealed', 'the file as it was sealed');
    done += bytesRead;
  }
  return into;
}

function open({ key, header }: Opened, sealed: Buffer, index: number, last: boolean): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(index, last), { authTagLength: TAG });
  decipher.setAAD(header);
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG));
  const plain = decipher.update(sealed.subarray(0, sealed.length - TAG));
  try {
    decipher.final();
  } catch {
    throw fault('bytes that do not open with their key', 'the file as it was sealed, in its order and to its end');
  }
  return plain;
}

/** The plain bytes of one chunk. */
async function readChunk(opened: Opened, index: number, room?: Buffer): Promise<Buffer> {
  const length = Math.min(SEALED_CHUNK, opened.bytes - index * SEALED_CHUNK);
  const sealed = await readExactly(opened.file, length + TAG, HEADER + index * (SEALED_CHUNK + TAG), room);
  return open(opened, sealed, index, false);
}

async function checkEnd(opened: Opened, chunks: number): Promise<void> {
  const at = HEADER + opened.bytes + chunks * TAG;
  const end = await readExactly(opened.file, LENGTH + TAG, at);
  const told = open(opened, end, chunks, true).readBigUInt64BE();
  const { size } = await opened.file.stat();
  if (told === BigInt(opened.bytes) && size === at + LENGTH + TAG) return;
  throw fault(`${size} bytes`, 'a file of the length that was sealed');
}

async function* streamOf(opened: Opened, chunks: number): AsyncIterable<Buffer> {
  const room = Buffer.allocUnsafeSlow(SEALED_CHUNK + TAG);
  // The next chunk is on its way while this one is worked on.
  let next = chunks > 0 ? readChunk(opened, 0, room) : null;
  for (let index = 0; next !== null; index += 1) {
    const chunk = await next;
    next = index + 1 < chunks ? readChunk(opened, index + 1, room) : null;
    next?.catch(() => undefined);
    yield chunk;
    freeBytes(chunk);
  }
}

/**
 * The bytes of a sealed file. `header` and `bytes` are those that the store remembers: another file in its place does not open, nor one
 * that was cut, lengthened or put in another order. @throws QuarterdayError CONFIG_INVALID
 */
export async function openSealed(
  keyring: Keyring,
  file: FileHandle,
  header: Buffer,
  bytes: number,
): Promise<BulkBytes> {
  if (!(await readExactly(file, HEADER, 0)).equals(header)) throw fault('another file', 'the file that was sealed');
  const id = header.subarray(MAGIC.length, MAGIC.length + 8).toString();
  const key = keyring.byId.get(id);
  if (key === undefined) throw fault(`sealed with key ${id}`, 'a key of that id in QUARTERDAY_LANDING_KEY');
  const salt = header.subarray(MAGIC.length + 8, MAGIC.length + 8 + SALT);
  const opened: Opened = { file, key: fileKey(key.bytes, salt), header, bytes };
  const chunks = Math.ceil(bytes / SEALED_CHUNK);
  await checkEnd(opened, chunks);
  const read = async (position: number, length: number): Promise<Buffer> => {
    const parts: Buffer[] = [];
    for (let at = position; at < position + length;) {
      const index = Math.floor(at / SEALED_CHUNK);
      const begins = index * SEALED_CHUNK;
      const plain = await readChunk(opened, index);
      parts.push(plain.subarray(at - begins, position + length - begins));
      at = begins + plain.length;
    }
    return parts.length === 1 ? (parts[0] ?? Buffer.alloc(0)) : Buffer.concat(parts);
  };
  return { size: bytes, read, stream: () => streamOf(opened, chunks) };
}

function fault(seen: string, expected: string): QuarterdayError {
  return new QuarterdayError('CONFIG_INVALID', 'the landing store cannot be opened', {
    seen,
    expected,
    todo: 'put the key or the file back (QUARTERDAY_LANDING_KEY takes several keys), or restore the landing folder',
  });
}
