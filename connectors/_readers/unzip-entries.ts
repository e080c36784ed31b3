// Reads a large zip entry by entry without having it in memory: names and numbers are checked first, and sizes never believed.
import { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { fromRandomAccessReader, RandomAccessReader, type Entry, type ZipFile } from 'yauzl';
import type { BulkBytes, BulkCaps } from '../../contracts/bulk';
import { QuarterdayError } from '../../contracts/failure';

export interface ArchiveEntry {
  readonly name: string;
  /** Its bytes, inflated piece by piece; throws where they are not what the archive says, or too many. */
  readonly stream: () => AsyncIterable<Buffer>;
}

const STEP = 262_144;

/** yauzl's window on bytes that are read piece by piece; a class, for it asks for one. */
function windowOn(bytes: BulkBytes): RandomAccessReader {
  async function* range(start: number, end: number): AsyncIterable<Buffer> {
    for (let at = start; at < end; at += STEP) yield await bytes.read(at, Math.min(STEP, end - at));
  }
  const Window = class extends RandomAccessReader {
    override _readStreamForRange = (start: number, end: number): Readable =>
      Readable.from(range(start, end), { objectMode: false });
  };
  return new Window();
}

function open(bytes: BulkBytes): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    const options = { lazyEntries: true, autoClose: false, validateEntrySizes: true };
    fromRandomAccessReader(windowOn(bytes), bytes.size, options, (error, zip) => {
      if (error === null) return resolve(zip);
      reject(/end of central directory|invalid central directory/i.test(error.message) ? truncated() : corrupt());
    });
  });
}

function directory(zip: ZipFile, maxEntries: number): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    const names = new Set<string>();
    if (zip.entryCount > maxEntries) return reject(tooLarge(`${zip.entryCount} entries`, `${maxEntries} at most`));
    // yauzl refuses names that climb out (`..`, a leading slash, a backslash) by this event.
    zip.on('error', (error: Error) =>
      reject(/path|characters in fileName/i.test(error.message) ? badName() : corrupt()),
    );
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      const folded = entry.fileName.normalize('NFC').toLowerCase();
      if (names.has(folded)) return reject(twice());
      if (entry.isEncrypted()) return reject(encrypted());
      names.add(folded);
      entries.push(entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

function openEntry(zip: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error === null ? resolve(stream) : reject(corrupt())));
  });
}

async function* inflate(zip: ZipFile, entry: Entry, caps: BulkCaps, used: { total: number }): AsyncIterable<Buffer> {
  const stream = await openEntry(zip, entry);
  let size = 0;
  let sum = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length;
      used.total += chunk.length;
      sum = crc32(chunk, sum);
      if (size > 1_048_576 && size / Math.max(entry.compressedSize, 1) > caps.maxRatio)
        throw tooLarge('an entry that inflates out of all proportion', `at most ${caps.maxRatio} times its size`);
      if (used.total > caps.maxInflated)
        throw tooLarge(`more than ${caps.maxInflated} bytes inflated`, `${caps.maxInflated} at most`);
      yield chunk;
    }
  } catch (error) {
    throw error instanceof QuarterdayError ? error : corrupt();
  } finally {
    stream.destroy();
  }
  if (sum !== entry.crc32 || size !== entry.uncompressedSize) throw corrupt();
}

/**
 * The entries of an archive, in its own order; none of them is inflated until it is asked for. Throws FILE_TRUNCATED, FILE_TOO_LARGE,
 * FILE_ENCRYPTED, KEY_CONFLICT (a name twice), FILE_TYPE_MISMATCH (a name that climbs out) or RECONCILIATION_FAILED (sizes or checksums that lie).
 */
export async function openArchive(bytes: BulkBytes, caps: BulkCaps): Promise<readonly ArchiveEntry[]> {
  const zip = await open(bytes);
  const entries = await directory(zip, caps.maxEntries);
  const used = { total: 0 };
  return entries
    .filter(({ fileName }) => !fileName.endsWith('/'))
    .map((entry) => ({ name: entry.fileName, stream: () => inflate(zip, entry, caps, used) }));
}

const todo = 'fetch the archive again from its publisher';

function truncated(): QuarterdayError {
  const seen = 'no directory at its end';
  return new QuarterdayError('FILE_TRUNCATED', 'the archive is cut short', { seen, expected: 'a whole zip', todo });
}

function corrupt(): QuarterdayError {
  return new QuarterdayError('RECONCILIATION_FAILED', 'the archive is not what its own directory says', {
    seen: 'an entry whose size or checksum is another than declared, or that does not inflate',
    expected: 'a whole zip',
    todo,
  });
}

function tooLarge(seen: string, expected: string): QuarterdayError {
  return new QuarterdayError('FILE_TOO_LARGE', 'the archive is larger than its source delivers', {
    seen,
    expected,
    todo,
  });
}

function badName(): QuarterdayError {
  return new QuarterdayError('FILE_TYPE_MISMATCH', 'the archive holds a name that leads out of it', {
    seen: 'an entry with `..`, a leading slash or a backslash in its name',
    expected: 'the archive as its publisher gives it',
    todo,
  });
}

function twice(): QuarterdayError {
  return new QuarterdayError('KEY_CONFLICT', 'the archive holds two entries of one name', {
    seen: 'a name twice, whatever its case',
    expected: 'each entry once',
    todo,
  });
}

function encrypted(): QuarterdayError {
  return new QuarterdayError('FILE_ENCRYPTED', 'the archive is locked by a password', {
    seen: 'an encrypted entry',
    expected: 'an archive without a password',
    todo,
  });
}
