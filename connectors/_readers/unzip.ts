// Opens a zip with yauzl and inflates every part through a counting stream: what the headers declare is never believed.
import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { QuarterdayError } from '../../contracts/failure';

export interface ZipLimits {
  readonly maxEntries: number;
  /** Inflated bytes of one part. */
  readonly maxPart: number;
  /** Inflated bytes of all parts. */
  readonly maxTotal: number;
  /** Inflated over deflated, where more than 1 MB was inflated. */
  readonly maxRatio: number;
}

export const ZIP_LIMITS: ZipLimits = {
  maxEntries: 2_000,
  maxPart: 64 * 1024 * 1024,
  maxTotal: 128 * 1024 * 1024,
  maxRatio: 200,
};

/**
 * The parts of a zip that `keep` wants; the others are inflated and counted as well, then dropped.
 * Throws XLSX_AMBIGUOUS (a name twice, whatever its case), XLSX_DECOMPRESSED_LIMIT, XLSX_CORRUPT, FILE_ENCRYPTED or FILE_TRUNCATED.
 */
export async function unzip(
  body: Buffer,
  keep: (name: string) => boolean,
  limits: ZipLimits = ZIP_LIMITS,
): Promise<Map<string, Buffer>> {
  const zip = await open(body);
  const entries = await directory(zip, limits);
  const parts = new Map<string, Buffer>();
  const used = { total: 0 };
  for (const entry of entries) {
    if (entry.fileName.endsWith('/')) continue;
    const data = await inflate(zip, entry, keep(entry.fileName), limits, used);
    if (keep(entry.fileName)) parts.set(entry.fileName, data);
  }
  return parts;
}

function open(body: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(body, { lazyEntries: true, autoClose: false, validateEntrySizes: true }, (error, zip) => {
      if (error === null) return resolve(zip);
      const cut = /end of central directory|invalid central directory/i.test(error.message);
      reject(cut ? truncated() : corrupt('its directory cannot be read'));
    });
  });
}

function directory(zip: ZipFile, limits: ZipLimits): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    const names = new Set<string>();
    if (zip.entryCount > limits.maxEntries) return reject(tooMany(zip.entryCount, limits));
    zip.on('error', () => reject(corrupt('its directory cannot be read')));
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      const folded = entry.fileName.normalize('NFC').replace(/^\/+/, '').toLowerCase();
      if (names.has(folded)) return reject(ambiguous());
      if (entry.isEncrypted()) return reject(encrypted());
      names.add(folded);
      entries.push(entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

async function inflate(
  zip: ZipFile,
  entry: Entry,
  keep: boolean,
  limits: ZipLimits,
  used: { total: number },
): Promise<Buffer> {
  const stream = await openPart(zip, entry);
  // What is declared may be a lie, but yauzl refuses a part that is not as long as declared: room for that is enough.
  const data = Buffer.allocUnsafe(keep ? Math.min(entry.uncompressedSize, limits.maxPart) : 0);
  let size = 0;
  let sum = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      if (keep) chunk.copy(data, size);
      size += chunk.length;
      used.total += chunk.length;
      sum = crc32(chunk, sum);
      const ratio = size / Math.max(entry.compressedSize, 1);
      const bomb = ratio > limits.maxRatio && size > 1024 * 1024;
      if (bomb || size > limits.maxPart || used.total > limits.maxTotal) throw tooLarge(limits);
    }
  } catch (error) {
    stream.destroy();
    throw error instanceof QuarterdayError ? error : corrupt('a part does not inflate to what it declares');
  }
  // yauzl compares sizes, and no checksums: a digit that was damaged on its way would else be read as another.
  if (sum !== entry.crc32) throw corrupt('a part whose checksum is another than declared');
  return data;
}

function openPart(zip: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error === null) resolve(stream);
      else reject(corrupt('a part cannot be read'));
    });
  });
}

/** XLSX_CORRUPT: the archive or a part of it cannot be what it says it is. */
export function corrupt(seen: string, place: string | null = null): QuarterdayError {
  return new QuarterdayError('XLSX_CORRUPT', 'the workbook is damaged or of a kind that cannot be read', {
    seen,
    expected: 'a workbook as a spreadsheet program saves it',
    todo: 'open it in a spreadsheet program, save it again as .xlsx and send that',
    place,
  });
}

function truncated(): QuarterdayError {
  return new QuarterdayError('FILE_TRUNCATED', 'the workbook ends before its directory', {
    seen: 'a zip without its end',
    expected: 'a whole .xlsx file',
    todo: 'send the whole file again',
  });
}

function encrypted(): QuarterdayError {
  return new QuarterdayError('FILE_ENCRYPTED', 'the file is protected by a password', {
    expected: 'a workbook without a password to open it',
    todo: 'save it without a password and send it by a safe way',
  });
}

function ambiguous(): QuarterdayError {
  return new QuarterdayError('XLSX_AMBIGUOUS', 'the workbook holds two parts of one name', {
    expected: 'each part once',
    todo: 'open it in a spreadsheet program, save it again as .xlsx and send that',
  });
}

function tooMany(count: number, limits: ZipLimits): QuarterdayError {
  return new QuarterdayError('XLSX_DECOMPRESSED_LIMIT', 'the workbook has more parts than any workbook needs', {
    seen: `${count} parts`,
    expected: `at most ${limits.maxEntries}`,
    todo: 'save only the sheets that are asked for as a new workbook',
  });
}

function tooLarge(limits: ZipLimits): QuarterdayError {
  const mb = (bytes: number): number => Math.round(bytes / 1024 / 1024);
  return new QuarterdayError('XLSX_DECOMPRESSED_LIMIT', 'the workbook unpacks to more than is allowed', {
    seen: 'a part that goes on past its limit',
    expected: `${mb(limits.maxPart)} MB a part, ${mb(limits.maxTotal)} MB in all, at most ${limits.maxRatio} times its packed size`,
    todo: 'remove pictures and unused sheets, or export the data as CSV',
  });
}
