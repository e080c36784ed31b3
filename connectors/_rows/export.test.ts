// A flat export reads the same as CSV and as a workbook; what cannot be read is refused where it stands, and closed columns stay closed.
import { describe, expect, test } from '@jest/globals';
import { codeOf } from '../_readers/testing/codes';
import { writeWorkbook, type WriteCell } from '../_readers/xlsx-write';
import { columnSpecs } from './columns';
import { mappedColumns, openExport, type Export, type ExportAsked } from './export';
import { csvOf } from './testing/made-up';

type Key = 'id' | 'day' | 'note';
const ASKED: ExportAsked<Key> = {
  formats: ['csv', 'xlsx'],
  specs: columnSpecs<Key>({ id: 'ID', day: 'Day', note: 'Note' }, ['note']),
  unread: ['Name'],
  totalLabel: 'Total',
  sheet: null,
};
const TABLE = [
  ['ID', 'Name', 'Day'],
  ['1', 'CANARY', '2023-07-01'],
  ['2', 'CANARY', '02/07/2023'],
  ['', '', ''],
  ['Total', '', '2'],
];
const open = (body: Buffer, more: Partial<ExportAsked<Key>> = {}): Promise<Export<Key>> =>
  openExport(body, { ...ASKED, ...more });
const rowsOf = async (body: Buffer, more?: Partial<ExportAsked<Key>>) => [...(await open(body, more)).rows];
const sheet = (rows: readonly (readonly WriteCell[])[], name = 'Cases') => ({ name, rows });
const wordsOf = async (body: Buffer, more?: Partial<ExportAsked<Key>>): Promise<unknown> =>
  rowsOf(body, more).catch((error: { words?: unknown }) => error.words);

test('CSV and workbook give the same rows, with kinds and without what is closed', async () => {
  const csv = await rowsOf(csvOf(TABLE));
  const xlsx = await rowsOf(await writeWorkbook([sheet(TABLE)]));
  const seen = (rows: typeof csv) => rows.map(({ raw, kind }) => ({ ...raw, kind }));
  expect(seen(csv)).toEqual([
    { id: '1', day: '2023-07-01', note: '', kind: 'data' },
    { id: '2', day: '02/07/2023', note: '', kind: 'data' },
    { id: '', day: '', note: '', kind: 'blank' },
    { id: 'Total', day: '2', note: '', kind: 'total' },
  ]);
  // A blank row of a workbook is no row at all.
  expect(seen(xlsx)).toEqual(seen(csv).filter(({ kind }) => kind !== 'blank'));
  expect(csv.map(({ place }) => place)).toEqual(['line 2', 'line 3', 'line 4', 'line 5']);
  expect(xlsx.map(({ placeOf }) => placeOf('day'))).toEqual(['Cases!C2', 'Cases!C3', 'Cases!C5']);
  expect(JSON.stringify([csv, xlsx])).not.toContain('CANARY');
});

test('title rows are passed over, closed columns are no addition, others are', async () => {
  const titled = [['Made-up export'], [], ...TABLE.map((row) => [...row, 'more'])];
  for (const body of [csvOf(titled), await writeWorkbook([sheet(titled)])]) {
    const opened = await open(body);
    const rows = [...opened.rows];
    expect(rows.filter(({ kind }) => kind === 'data')).toHaveLength(2);
    expect(opened.notes.join()).toContain('"more"');
    expect(opened.notes.join()).not.toContain('Name');
    expect([opened.has('day'), opened.has('note')]).toEqual([true, false]);
  }
});

describe('what is refused', () => {
  test('a missing column by its name, a doubled one, a sheet that is not there or not alone', async () => {
    const csv = csvOf(TABLE.map(([id = '', name = '']) => [id, name]));
    expect(await wordsOf(csv)).toMatchObject({ code: 'CONTRACT_DRIFT', expected: '"Day"' });
    expect(await codeOf(() => rowsOf(csvOf(TABLE.map((row) => [...row, row[0] ?? '']))))).toBe('CSV_HEADER_DUPLICATE');
    const twice = await writeWorkbook([sheet(TABLE), sheet(TABLE, 'Copy')]);
    expect(await codeOf(() => rowsOf(twice))).toBe('CONTRACT_DRIFT');
    expect(await codeOf(() => rowsOf(twice, { sheet: 'copy' }))).toBe('read');
    expect(await codeOf(() => rowsOf(twice, { sheet: 'Other' }))).toBe('CONTRACT_DRIFT');
    const hidden = await writeWorkbook([sheet(TABLE), { ...sheet(TABLE, 'Copy'), hidden: true }]);
    expect(await codeOf(() => rowsOf(hidden))).toBe('read');
  });

  test('a ragged row where it stands; a file of nothing else as a whole', async () => {
    const some = Buffer.from('ID,Name,Day\n1,x,2023-07-01\n2,x\n');
    expect((await rowsOf(some)).map(({ fault }) => fault && [fault.place, fault.rule])).toEqual([
      null,
      ['line 3', 'CSV_RAGGED'],
    ]);
    expect(await codeOf(() => rowsOf(Buffer.from('ID,Name,Day\n1,x\n2,x\n')))).toBe('CSV_RAGGED');
  });

  test('a file of a kind that the source does not deliver', async () => {
    const workbook = await writeWorkbook([sheet(TABLE)]);
    expect(await codeOf(() => rowsOf(workbook, { formats: ['csv'] }))).toBe('FILE_TYPE_MISMATCH');
    expect(await codeOf(() => rowsOf(csvOf(TABLE), { formats: ['xlsx'] }))).toBe('FILE_TYPE_MISMATCH');
    expect(await codeOf(() => rowsOf(Buffer.from('<html></html>\n')))).toBe('FILE_TYPE_MISMATCH');
    expect(await codeOf(() => rowsOf(Buffer.from('%PDF-1.7\n')))).toBe('FILE_TYPE_MISMATCH');
    expect(await codeOf(() => rowsOf(Buffer.from('ID;Name;Day\n1;x;2\n')))).toBe('CSV_DIALECT');
    expect(await codeOf(() => rowsOf(Buffer.from('ID,Name,Day\n1,x,2')))).toBe('FILE_TRUNCATED');
  });
});

test('UTF-16 with its mark, and quoted line breaks, are read; lines stay the lines of the file', async () => {
  const wide = Buffer.concat([
    Buffer.from([0xff, 0xfe]),
    Buffer.from('ID,Name,Day\r\n1,"a\r\nb",2\r\n7,x,3\r\n', 'utf16le'),
  ]);
  expect((await rowsOf(wide)).map(({ raw, place }) => [raw.id, place])).toEqual([
    ['1', 'line 2'],
    ['7', 'line 4'],
  ]);
});

test('the columns to map are those of the settings', () => {
  const about = { meaning: 'an id', holds: 'reference' } as const;
  expect(mappedColumns({ id: 'ID' }, { id: about })).toEqual([
    { setting: 'columns.id', heading: 'ID', required: true, ...about },
  ]);
  expect(mappedColumns({ id: 'ID' }, { id: { ...about, required: false } }, 'a.columns')).toMatchObject([
    { setting: 'a.columns.id', required: false },
  ]);
});
