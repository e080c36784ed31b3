// A CSV read in pieces gives what it gives as a whole: the same records, lines and refusals, wherever a piece ends.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { codeOf } from '../_readers/testing/codes';
import { openBigCsv, type BigCsv } from './big-csv';
import { openLedger } from './ledger';

const TEXT = 'A title, which is no header\n\nRef,Note\n1,"two\nlines, ""quoted"""\r\n2,plain\n\n3,"é – £"\n4,end\n';
const open = (text: string | Buffer, piece?: number): BigCsv =>
  openBigCsv(Buffer.from(text), {
    headerHas: ['Ref', 'Note'],
    ...(piece === undefined ? {} : { piece }),
  });
const rows = (csv: BigCsv): string[] => [...csv.rows].map(({ line, fields }) => `${line}:${fields.join('|')}`);

test('pieces of any size give the same rows on the same lines', () => {
  const whole = open(TEXT);
  const expected = ['4:1|two\nlines, "quoted"', '6:2|plain', '8:3|é – £', '9:4|end'];
  expect([whole.header, whole.headerLine, whole.above.length]).toEqual([['Ref', 'Note'], 3, 1]);
  expect(rows(whole)).toEqual(expected);
  for (let piece = 1; piece < TEXT.length; piece += 1) expect(rows(open(TEXT, piece))).toEqual(expected);
});

test('encodings and marks make no difference where they are known', () => {
  const expected = rows(open(TEXT));
  expect(rows(open(`\uFEFF${TEXT}`, 7))).toEqual(expected);
  expect(rows(open(Buffer.from(`\uFEFF${TEXT}`, 'utf16le'), 7))).toEqual(expected);
});

test('what readCsv refuses is refused, with the line of the file', async () => {
  const code = (text: string | Buffer) => codeOf(() => rows(open(text, 8)));
  expect(await code('')).toBe('FILE_EMPTY');
  expect(await code('Ref,Note\n1,2\n3,4')).toBe('FILE_TRUNCATED');
  expect(await code('Ref,Note\n1,"2\n3,4\n')).toBe('FILE_TRUNCATED');
  expect(await code('Ref,Note\n1,2\n3,"a"b\n')).toBe('CSV_DIALECT');
  expect(await code('Ref;Note\n1;2\n')).toBe('CSV_DIALECT');
  expect(await code('Reference,Note\n1,2\n')).toBe('CONTRACT_DRIFT');
  expect(await code('Ref,Note\n1,2\n3,\0\n')).toBe('CSV_CONTROL_CHAR');
  expect(await code(Buffer.from('Ref,Note\n1,2\n3,\xa3\n', 'latin1'))).toBe('ENCODING_INVALID');
  expect(() => rows(open('Ref,Note\n1,2\n3,"a"b\n', 8))).toThrow(
    expect.objectContaining({ words: expect.objectContaining({ place: 'line 3' }) as unknown }),
  );
});

test('memory depends on the piece, not on the file', () => {
  // In a heap of 64 MB: read as one piece it needs more than 300 MB.
  const built = join(__dirname, '..', '..', 'dist', 'connectors', '_rows', 'big-csv.js');
  const script = `
    const { openBigCsv } = require(process.argv[1]);
    const body = Buffer.from('Ref,Note\\n' + '123456789,some words\\n'.repeat(1_000_000));
    let read = 0;
    for (const { fields } of openBigCsv(body, { headerHas: ['Ref'] }).rows) read += fields.length;
    process.stdout.write(String(read));`;
  const options = ['--max-old-space-size=64', '--max-semi-space-size=4', '-e', script, built];
  expect(execFileSync(process.execPath, options, { encoding: 'utf8' })).toBe('2000000');
});

test('a ledger balances', () => {
  const ledger = openLedger();
  ledger.fed(['a@1'], 2);
  ledger.fed(['a@1']);
  ledger.ignored('another council');
  ledger.ignored('none', 0);
  expect(ledger.counts()).toEqual({
    rowsIn: 4,
    fed: [{ rows: 3, keys: ['a@1'] }],
    ignored: [{ reason: 'another council', rows: 1 }],
    rejections: [],
  });
});
