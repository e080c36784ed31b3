// Cases 24, 25 and 26: what csv-parse would quietly accept.
import { describe, expect, test } from '@jest/globals';
import { readCsv, rejectRagged, type CsvOptions } from './csv';
import { codeOf } from './testing/codes';

const read = (text: string, options?: CsvOptions) => readCsv(Buffer.from(text), options);

describe('readCsv', () => {
  test('gives rows by heading with the line they start on', () => {
    const table = read('\ufeffRef, Note \r\nA,"one\r\ntwo"\r\n\r\nB,"says ""no"""\r\n');
    expect(table.header).toEqual(['Ref', 'Note']);
    expect(table.rows.map((row) => [row.line, { ...row.cells }])).toEqual([
      [2, { Ref: 'A', Note: 'one\r\ntwo' }],
      [5, { Ref: 'B', Note: 'says "no"' }],
    ]);
  });

  test('finds a header below title lines', () => {
    const table = read('Waste collection data\n\nId,Authority\n1,X\n', { headerHas: ['Authority'] });
    expect(table.headerLine).toBe(3);
    expect(table.rows).toHaveLength(1);
  });

  test('gives ragged rows apart, as rejections without their text', () => {
    const table = read('a,b\n1,2\n3,4,5\n6\n');
    expect(table.rows).toHaveLength(1);
    expect(table.ragged).toEqual([
      { line: 3, fields: 3 },
      { line: 4, fields: 1 },
    ]);
    expect(rejectRagged(table, ['m'])[0]).toMatchObject({ place: 'line 3', rule: 'CSV_RAGGED', raw: '' });
  });

  test('a heading called __proto__ is only a heading', () => {
    const row = read('a,__proto__,constructor\n1,2,3\n').rows[0];
    expect(Object.keys(row?.cells ?? {})).toEqual(['a', '__proto__', 'constructor']);
    expect(row?.cells['__proto__']).toBe('2');
    expect(Object.hasOwn(Object.prototype, '2')).toBe(false);
    expect(row?.cells['toString']).toBeUndefined();
  });

  test.each<[string, string, CsvOptions | undefined, string]>([
    ['a heading twice', 'a,b,a \n1,2,3\n', undefined, 'CSV_HEADER_DUPLICATE'],
    ['a heading twice but for its Unicode form', 'caf\u00e9,cafe\u0301\n1,2\n', undefined, 'CSV_HEADER_DUPLICATE'],
    ['semicolons', 'a;b\n1;2\n', undefined, 'CSV_DIALECT'],
    ['tabs', 'a\tb\n1\t2\n', undefined, 'CSV_DIALECT'],
    ['commas where tabs are due', 'a,b\n1,2\n', { delimiter: '\t' }, 'CSV_DIALECT'],
    ['old Macintosh line ends', 'a\r1\r2\r', { finalNewline: 'optional' }, 'CSV_DIALECT'],
    ['a stray quote', 'a,b\n1,2"x\n', undefined, 'CSV_DIALECT'],
    ['only ragged rows', 'a,b\n1\n2\n', undefined, 'CSV_RAGGED'],
    ['a NUL', 'a,b\n1,\u0000\n', undefined, 'CSV_CONTROL_CHAR'],
    ['a cut last number', 'a,b\n1,4567\n2,45', undefined, 'FILE_TRUNCATED'],
    ['a cut last row, final newline optional', 'a,b\n1,4567\n2', { finalNewline: 'optional' }, 'FILE_TRUNCATED'],
    ['a whole last row, final newline optional', 'a,b\n1,4567\n2,8', { finalNewline: 'optional' }, 'read'],
    ['a quote left open', 'a,b\n1,"2\n', undefined, 'FILE_TRUNCATED'],
    ['a cut header', 'a,b', undefined, 'FILE_TRUNCATED'],
    ['too many rows', 'a\n1\n2\n3\n', { maxRows: 2 }, 'FILE_TOO_LARGE'],
    ['as many rows as may be', 'a\n1\n2\n', { maxRows: 2 }, 'read'],
    [
      'too many columns',
      `${Array.from({ length: 501 }, (_, at) => `c${at}`).join(',')}\n`,
      undefined,
      'FILE_TOO_LARGE',
    ],
    ['no header found', 'x,y\n1,2\n', { headerHas: ['Authority'] }, 'CONTRACT_DRIFT'],
    ['an open quote over megabytes', `a,b\n1,"${'x,\n'.repeat(1_000_000)}`, undefined, 'CSV_RECORD_TOO_LARGE'],
  ])('answers %s', async (_name, text, options, code) => {
    expect(await codeOf(() => read(text, options))).toBe(code);
  });
});
