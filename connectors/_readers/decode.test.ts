// Case 23 and the disguises of case 22 that reach a text reader: encodings are read or declared, never guessed.
import { describe, expect, test } from '@jest/globals';
import { decodeText } from './decode';
import { codeOf } from './testing/codes';

const TEXT = 'Ward,Fee\r\nÀ – Ward,£12\r\n';
const CP1252 = Buffer.from('Ward,Fee\r\n\u00c0 \u0096 Ward,\u00a312\r\n', 'latin1');

describe('decodeText', () => {
  test('reads UTF-8 with and without a mark, UTF-16LE and declared windows-1252 alike', () => {
    const bodies = [
      decodeText(Buffer.from(TEXT)),
      decodeText(Buffer.from(`\ufeff${TEXT}`)),
      decodeText(Buffer.from(`\ufeff${TEXT}`, 'utf16le')),
      decodeText(CP1252, { declared: 'windows-1252' }),
    ];
    expect(new Set(bodies)).toEqual(new Set([TEXT]));
  });

  test('maps the whole upper half of windows-1252', () => {
    expect(decodeText(Buffer.from([0x80, 0x85, 0x92, 0x9f, 0xe9]), { declared: 'windows-1252' })).toBe('€…’Ÿé');
  });

  test.each([
    ['undeclared windows-1252', CP1252, 'ENCODING_INVALID'],
    ['UTF-16 big-endian', Buffer.from([0xfe, 0xff, 0, 0x61]), 'ENCODING_INVALID'],
    ['half a UTF-16 unit', Buffer.from([0xff, 0xfe, 0x61, 0, 0x62]), 'FILE_TRUNCATED'],
    ['a lone surrogate', Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x61, 0]), 'ENCODING_INVALID'],
    ['nothing', Buffer.alloc(0), 'FILE_EMPTY'],
    ['a mark only', Buffer.from('\ufeff'), 'FILE_EMPTY'],
    ['blank lines', Buffer.from('\r\n \r\n'), 'FILE_EMPTY'],
    ['a log-in page', Buffer.from('\n <!DOCTYPE html><title>Log in</title>'), 'FILE_TYPE_MISMATCH'],
    ['a workbook', Buffer.from('504b030414000000', 'hex'), 'FILE_TYPE_MISMATCH'],
    ['an OLE2 file', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'FILE_TYPE_MISMATCH'],
    ['a NUL', Buffer.from('a,b\n1,\u0000\n'), 'CSV_CONTROL_CHAR'],
    ['UTF-16 without its mark', Buffer.from('a,b\n', 'utf16le'), 'CSV_CONTROL_CHAR'],
  ])('refuses %s', async (_name, body, code) => {
    expect(await codeOf(() => decodeText(body))).toBe(code);
  });

  test('refuses bytes that windows-1252 leaves undefined', async () => {
    const body = Buffer.from([0x61, 0x81]);
    expect(await codeOf(() => decodeText(body, { declared: 'windows-1252' }))).toBe('ENCODING_INVALID');
  });
});
