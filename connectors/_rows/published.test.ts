// Published tables: the header by its words, the day by the title, and authorities told from regions, totals and notes.
import { describe, expect, test } from '@jest/globals';
import { parsePeriod } from '../../rules/calendar/periods';
import { codeOf } from '../_readers/testing/codes';
import { writeWorkbook, type WriteCell, type WriteSheet } from '../_readers/xlsx-write';
import { readAreas } from './published-areas';
import { daysIn, openPublished, plainHeading, type PublishedAsked } from './published-sheet';
import { contextOf, figures, reasons, unaccounted } from './testing/context';

type Key = 'gss' | 'name' | 'count' | 'more';
const HEADER = ['Code', 'Authority', 'Licences [note 3]', 'Clubs'];
const sheet = (name: string, title: string, rows: WriteCell[][], header: WriteCell[] = HEADER): WriteSheet => ({
  name,
  rows: [[title], [], header, ...rows],
});
const number = (text: string): WriteCell => ({ kind: 'number', text });
const asked = (period: string, more: Partial<PublishedAsked<Key>> = {}): PublishedAsked<Key> => ({
  specs: [
    { key: 'gss', heading: 'Code', required: false },
    { key: 'name', heading: 'Authority', required: true },
    { key: 'count', heading: 'licences', required: true },
    { key: 'more', heading: 'Clubs', required: true },
  ],
  sheet: null,
  days: parsePeriod(period),
  reference: ['03-31', '04-01'],
  ...more,
});
const TMBC = ['E07000115', 'Tonbridge and Malling', number('401'), number('19')];
const OTHER = ['E07000116', 'Tunbridge Wells', number('455'), number('21')];
const book = (rows: WriteCell[][], title = 'At 31 March 2024', header: WriteCell[] = HEADER): Promise<Buffer> =>
  writeWorkbook([sheet('A', title, rows, header)]);

async function read(body: Buffer, comparators: { gss: string; name: string }[] = [], period = '2023-24-Q4') {
  const table = await openPublished(body, asked(period));
  const { council } = contextOf(period);
  const measures = { licences: ['count'], both: ['count', 'more'] } as const;
  const areas = readAreas<Key>(table, { council, comparators, gss: 'gss', authority: 'name', measures });
  return { ...areas, statements: [], notes: table.notes };
}

describe('the day', () => {
  test('is read in words and in figures', () => {
    expect(daysIn('At 31 March 2024 and 1st April 2023, or 2022-03-31')).toEqual([
      '2024-03-31',
      '2023-04-01',
      '2022-03-31',
    ]);
    expect(daysIn('in March 2024, 31 Smarch 2024, 31 February 2024')).toEqual([]);
  });

  test('of the title decides which sheet is read', async () => {
    const two = await writeWorkbook([sheet('A', 'At 31 March 2023', [OTHER]), sheet('B', '1 April 2024', [TMBC])]);
    const { observedOn, header } = await openPublished(two, asked('2023-24-Q4'));
    expect([observedOn, header]).toEqual(['2024-04-01', 'B!A3']);
    expect((await openPublished(two, asked('2022-23-Q4'))).header).toBe('A!A3');
    expect(await codeOf(() => openPublished(two, asked('2024-25-Q4')))).toBe('SCOPE_MISMATCH');
    const same = await writeWorkbook([sheet('A', '31 March 2024', [TMBC]), sheet('B', '31 March 2024', [TMBC])]);
    expect(await codeOf(() => openPublished(same, asked('2023-24-Q4')))).toBe('CONTRACT_DRIFT');
    expect((await openPublished(same, asked('2023-24-Q4', { sheet: 'B' }))).header).toBe('B!A3');
  });

  test('is never guessed', async () => {
    expect(await codeOf(async () => read(await book([TMBC], 'Published on 24 October 2024')))).toBe('CONTRACT_DRIFT');
    expect(await codeOf(async () => read(await book([TMBC]), [], '2023-24-Q3'))).toBe('SCOPE_MISMATCH');
  });

  test('of 1 April stands for the quarter before it, and stays the day of observation', async () => {
    const { observations } = await read(await book([TMBC], '1 April 2024'));
    expect(observations[0]).toMatchObject({ period: '2023-24-Q4', observedOn: '2024-04-01' });
  });
});

describe('the header', () => {
  test('is known without notes, line breaks and case', () => {
    expect(plainHeading('Premises\n licences [note 1] (notes 2, 3)')).toBe('premises licences');
  });

  test('that lacks a column is drift, and other columns are noted', async () => {
    expect(
      await codeOf(async () => read(await book([TMBC], '31 March 2024', ['Code', 'Authority', 'Total', 'Clubs']))),
    ).toBe('CONTRACT_DRIFT');
    const more = await book([[...TMBC, 'x']], '31 March 2024', [...HEADER, 'Region']);
    expect((await read(more)).notes).toEqual(['additional columns, not kept: "Region"']);
  });
});

describe('the rows', () => {
  test('numbers are added where a measure has several columns, and comparators are components', async () => {
    const result = await read(await book([OTHER, TMBC]), [{ gss: 'E07000116', name: 'Tunbridge Wells' }]);
    expect(result.observations.map(({ measure, value, components }) => [measure, value, components])).toEqual([
      ['licences', '401', [{ label: 'E07000116', value: '455' }]],
      ['both', '420', [{ label: 'E07000116', value: '476' }]],
    ]);
    expect(result.fed).toEqual([{ rows: 2, keys: ['licences@2023-24-Q4', 'both@2023-24-Q4'] }]);
  });

  test('a sign for no figure is no zero and no fault; a blank or other words are refused', async () => {
    for (const sign of ['[x]', '..', '[c]', '-', 'c']) {
      const result = await read(await book([[...TMBC.slice(0, 2), sign, number('19')]]));
      expect([figures(result), reasons(result), result.rejections]).toEqual([{}, { 'no figure published': 1 }, []]);
      const half = await read(await book([[...TMBC.slice(0, 3), sign]]));
      expect(figures(half)).toEqual({ 'licences@2023-24-Q4': '401' });
    }
    for (const cell of [null, 'many', '4.5', '-3']) {
      const result = await read(await book([[...TMBC.slice(0, 2), cell, number('19')]]));
      expect([figures(result), result.rejections]).toMatchObject([{}, [{ rule: 'VALUE_INVALID', place: 'A!C4' }]]);
    }
  });

  test('regions, totals, notes and other councils do not count', async () => {
    const others = [
      ['E12000008', 'South East', number('9'), number('9')],
      [null, 'England', number('9'), number('9')],
      [null, 'A note', null, null],
      OTHER,
    ];
    const result = await read(await book([...others, TMBC, TMBC]));
    expect(reasons(result)).toEqual({
      'a region, a country or a total': 2,
      'a note below the table': 1,
      'another council': 1,
      'the same row a second time': 1,
    });
    expect(unaccounted(result)).toBe(0);
    expect(await codeOf(async () => read(await book(others)))).toBe('SCOPE_MISMATCH');
  });

  test('two numbers of one council are both refused', async () => {
    const result = await read(await book([TMBC, ['E07000115', 'Tonbridge', number('402'), number('19')]]));
    expect([result.rejections.map(({ rule }) => rule), figures(result)]).toEqual([
      ['KEY_CONFLICT', 'KEY_CONFLICT'],
      {},
    ]);
  });

  test('a table without codes is read by names', async () => {
    const rows = [TMBC, OTHER].map((row) => row.slice(1));
    const result = await read(await book(rows, '31 March 2024', HEADER.slice(1)));
    expect([figures(result)['licences@2023-24-Q4'], reasons(result)]).toEqual(['401', { 'another council': 1 }]);
  });
});

test('an OpenDocument spreadsheet says how it is to be saved', async () => {
  const ods = Buffer.concat([
    Buffer.from('504b030414000000000000000000', 'hex'),
    Buffer.alloc(16),
    Buffer.from('mimetypeapplication/vnd.oasis.opendocument.spreadsheet'),
  ]);
  const refused = await read(ods).catch((error: unknown) => error);
  expect(refused).toMatchObject({ code: 'FILE_TYPE_MISMATCH', words: { seen: 'an .ods file' } });
});
