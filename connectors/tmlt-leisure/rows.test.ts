// Rows that are hidden, unknown, doubled or broken; what footnotes and stars say.
import { describe, expect, test } from '@jest/globals';
import { unzip } from '../_readers/unzip';
import { writeWorkbook, type WriteCell } from '../_readers/xlsx-write';
import { writeZip } from '../_readers/zip';
import { figures, unaccounted } from '../_rows/testing/context';
import { connector } from './connector';
import { hideRow } from './samples/sheet';
import { CENTRES, changed, codeFor, MONTHS, number, plain, Q1, read, sheet, TITLE, TOTAL } from './testing/sheets';

describe('rows', () => {
  test('that are hidden are read like others: they are in the total', async () => {
    const bytes = await hideRow(await writeWorkbook([plain()]), 4);
    expect(figures(await connector.parse(bytes, Q1))).toEqual({ 'attendance@2023-24-Q1': '1261' });
    const old = await hideRow(
      await writeWorkbook([
        sheet([TITLE], MONTHS, CENTRES[0] ?? [], ...CENTRES, ['Total', number('70'), number('2093'), number('120')]),
      ]),
      3,
    );
    const result = await connector.parse(old, Q1);
    expect(result.rejections.map(({ place, rule }) => [place, rule])).toEqual([
      ['Attendances!A3', 'KEY_CONFLICT'],
      ['Attendances!A4', 'KEY_CONFLICT'],
    ]);
    expect(result.observations).toEqual([]);
  });

  test('of a centre that is not listed are refused, those of a centre that is not there are drift', async () => {
    const more = await read(
      sheet(
        [TITLE],
        MONTHS,
        ...CENTRES,
        ['Ice rink', number('1'), number('1'), number('1')],
        ['Total', number('61'), number('1094'), number('109')],
      ),
    );
    expect(more.rejections).toMatchObject([{ place: 'Attendances!A7', rule: 'CATEGORY_UNKNOWN' }]);
    expect(more.observations).toMatchObject([{ value: '1261' }]);
    expect(await codeFor(sheet([TITLE], MONTHS, ...CENTRES.slice(1), TOTAL))).toBe('CONTRACT_DRIFT');
  });

  test('with a cell that is no number are refused, and then there is no figure', async () => {
    const bad: WriteCell[] = ['n/k', '-', number('1.5'), number('-2'), '1,00', { kind: 'date', iso: '2023-06-01' }];
    for (const cell of bad) {
      const result = await read(changed(2, 3, cell));
      expect(result.rejections.map(({ place }) => place)).toEqual(['Attendances!D4']);
      expect([result.observations, unaccounted(result)]).toEqual([[], 0]);
      expect(result.notes.join()).toContain('the total is not checked');
    }
  });
});

test('a cell with an error, or a formula without its result, refuses its row and is checked by no total', async () => {
  for (const cell of ['<c r="D4" t="e"><v>#REF!</v></c>', '<c r="D4"><f>SUM(A1:A2)</f></c>']) {
    const parts = await unzip(await writeWorkbook([plain()]), () => true);
    const broken = [...parts].map(([name, data]) => ({
      name,
      data: name.endsWith('sheet1.xml')
        ? Buffer.from(data.toString('utf8').replace(/<c r="D4"[^>]*>.*?<\/c>/, cell))
        : data,
    }));
    const result = await connector.parse(writeZip(broken), Q1);
    expect(result.rejections).toMatchObject([{ place: 'Attendances!D4', rule: 'CELL_INVALID' }]);
    expect([result.observations, unaccounted(result)]).toEqual([[], 0]);
    expect(result.notes).toEqual(['2023-06: the total is not checked, for a row cannot be read']);
  }
});

describe('footnotes', () => {
  const qualifiers = async (...notes: string[]) =>
    (await read(plain([], ...notes.map((text): WriteCell[] => [text])))).observations[0]?.qualifiers;

  test('mark a figure as provisional or estimated where they name its months, or none', async () => {
    expect(await qualifiers('* June provisional')).toEqual(['provisional']);
    expect(await qualifiers('All figures are provisional', 'TSP estimated in May')).toEqual([
      'provisional',
      'estimated',
    ]);
    expect(await qualifiers('* July provisional', 'Pool closed in May')).toEqual([]);
  });

  test('of a month that is not counted yet say nothing of the figure', async () => {
    const blank = (cells: WriteCell[]): WriteCell[] => cells.slice(0, 3);
    const result = await read(sheet([TITLE], MONTHS, ...CENTRES.map(blank), blank(TOTAL), ['* June provisional']));
    expect(result.observations).toMatchObject([{ value: '1153', qualifiers: [] }]);
  });

  test('and stars: a starred number is a number, and a star that is not explained is told', async () => {
    const starred = changed(1, 3, '12*');
    const [told, explained] = [
      await read(starred),
      await read({ ...starred, rows: [...starred.rows, ['* provisional']] }),
    ];
    expect([told.observations[0]?.value, told.notes]).toEqual([
      '1261',
      ['a figure has a star that no footnote explains'],
    ]);
    expect([explained.observations[0]?.qualifiers, explained.notes]).toEqual([['provisional'], []]);
  });
});
