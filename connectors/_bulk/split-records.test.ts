// The scanner of bytes reads the same records as the reader that understands every CSV, wherever its pieces are cut.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { splitRecords } from '../_readers/csv-records';
import { codeOf } from '../_readers/testing/codes';
import { createSplitter, MAX_RECORD } from './split-records';

interface Seen {
  readonly line: number;
  readonly fields: readonly string[];
}

/** What the scanner makes of a body that comes in pieces of so many bytes. */
function scan(body: Buffer, piece: number): Seen[] {
  const seen: Seen[] = [];
  const splitter = createSplitter(Math.max(piece, 1), (bytes, start, ends, fields, line) => {
    const kept = Array.from({ length: fields }, (_, n) =>
      Buffer.from(bytes.subarray(n === 0 ? start : (ends[n - 1] ?? 0) + 1, ends[n])).toString('utf8'),
    );
    seen.push({ line, fields: kept });
  });
  for (let at = 0; at < body.length; at += piece) splitter.feed(body.subarray(at, at + piece));
  splitter.end();
  return seen;
}

const exact = (text: string): Seen[] =>
  splitRecords(text, { delimiter: ',', maxRecords: 100_000 }).map(({ line, fields }) => ({ line, fields }));

const plain = fc.stringMatching(/^[a-zé€ .:'\r]{0,6}$/);
const quoted = fc.stringMatching(/^[a-z",\n\ré€ ]{0,8}$/).map((text) => `"${text.replaceAll('"', '""')}"`);
const field = fc.oneof({ weight: 4, arbitrary: plain }, { weight: 1, arbitrary: quoted });
const record = fc.oneof(
  { weight: 6, arbitrary: fc.array(field, { minLength: 1, maxLength: 5 }).map((fields) => fields.join(',')) },
  { weight: 1, arbitrary: fc.constantFrom('', '  ', '\t', '""', ',', ',,') },
);
const body = fc
  .array(fc.tuple(record, fc.constantFrom('\n', '\r\n')), { minLength: 1, maxLength: 25 })
  .map((records) => records.map(([text, end]) => `${text}${end}`).join(''));

describe('the scanner and the exact reader', () => {
  test('agree on every CSV, at every size of piece', () => {
    fc.assert(
      fc.property(body, fc.integer({ min: 1, max: 64 }), (text, piece) => {
        expect(scan(Buffer.from(text), piece)).toEqual(exact(text));
      }),
      { numRuns: 1_000 },
    );
  });

  test('agree on quotes that are none', async () => {
    for (const text of ['a,b"c\n', 'a," b"\n', 'a,"b"c\n', '"a" ,b\n', 'a,""b\n', ' "a"\n']) {
      const [one, other] = await Promise.all([codeOf(() => scan(Buffer.from(text), 4)), codeOf(() => exact(text))]);
      expect([text, one]).toEqual([text, other]);
    }
  });

  test('agree on lines in a file of several pieces with quotes here and there', () => {
    const rows = Array.from({ length: 3_000 }, (_, n) =>
      n % 97 === 0 ? `${n},"a\nline, and ""more""",é` : n % 101 === 0 ? '' : `${n},plain,é`,
    );
    const text = `${rows.join('\n')}\n`;
    expect(scan(Buffer.from(text), 1_000)).toEqual(exact(text));
  });
});

describe('what cannot be text', () => {
  const codes = (bytes: Buffer | string, piece = 7): Promise<string> =>
    codeOf(() => scan(Buffer.from(bytes as string), piece));

  test.each([
    ['nothing', '', 'FILE_EMPTY'],
    ['a last line without its end', 'a,b\n1,2', 'FILE_TRUNCATED'],
    ['a quote left open', 'a,b\n1,"2\n', 'FILE_TRUNCATED'],
    ['a quote that closes as the file ends', 'a,b\n1,"2"', 'FILE_TRUNCATED'],
    ['a NUL', 'a,b\n1,\u0000\n', 'CSV_CONTROL_CHAR'],
    ['a byte-order mark and text', '\ufeffa,b\n1,2\n', 'read'],
  ])('%s', async (_name, text, code) => {
    expect(await codes(text)).toBe(code);
  });

  test('bytes of another encoding', async () => {
    expect(await codeOf(() => scan(Buffer.from([0x61, 0x2c, 0xe9, 0x0a]), 2))).toBe('ENCODING_INVALID');
    expect(await codeOf(() => scan(Buffer.from('a,é\n'), 2))).toBe('read');
  });

  test('a byte-order mark is no part of the first heading, wherever it is cut', () => {
    for (const piece of [1, 2, 3, 64])
      expect(scan(Buffer.from('\ufeffa,b\n'), piece)).toEqual([{ line: 1, fields: ['a', 'b'] }]);
    expect(scan(Buffer.from('a\n\ufeffb\n'), 1)[1]?.fields).toEqual(['\ufeffb']);
  });

  test('a record without an end', async () => {
    const row = Buffer.concat([Buffer.from('a,"'), Buffer.alloc(MAX_RECORD + 10, 0x78)]);
    expect(await codeOf(() => scan(row, 262_144))).toBe('CSV_RECORD_TOO_LARGE');
  });
});
