// The form of now: locked, validated, and read back exactly as it was typed.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { Workbook } from 'exceljs';
import { editWorkbook } from '../../tests/connectors/workbooks';
import { FIRST_LINE, makeForm } from './form';
import { balanced, input, line, parse, Q2, read, rules, values } from './testing/form';

describe('the sheet', () => {
  const lines = [line('referrals', {}, { lastValue: '199 (Apr-Jun 2023)' }), line('brocks-hill'), line('emails')];
  let sheet: import('exceljs').Worksheet;
  let columns: Readonly<Record<string, number>>;
  beforeAll(async () => {
    const book = new Workbook();
    await book.xlsx.load((await makeForm(input(lines))) as unknown as ArrayBuffer);
    sheet = book.getWorksheet('Return LM') as import('exceljs').Worksheet;
    expect(book.getWorksheet('Keys')?.state).toBe('hidden');
    const headings = sheet.getRow(FIRST_LINE - 1).values as string[];
    columns = Object.fromEntries([...headings.entries()].slice(1).map(([at, heading]) => [heading, at]));
  });
  const cell = (heading: string, row: number) => sheet.getCell(row, columns[heading] ?? 0);

  test('is protected, and only what is asked may be typed into', () => {
    expect((sheet as unknown as { sheetProtection: { sheet: boolean } }).sheetProtection.sheet).toBe(true);
    expect(sheet.getColumn(1).hidden).toBe(true);
    const open = (row: number): string[] =>
      Object.keys(columns).filter((heading) => cell(heading, row).protection?.locked === false);
    const words = ['Evidence', 'Assurance', 'Trend', 'Availability', 'Comment'];
    expect(open(FIRST_LINE)).toEqual(['Value', 'Confirm zero', 'Qualifier', ...words]);
    expect(open(FIRST_LINE + 1)).toEqual(['RAG', ...words]);
    const parts = ['Component: received', 'Component: answered'];
    expect(open(FIRST_LINE + 2)).toEqual(['Value', ...parts, 'Confirm zero', 'Qualifier', ...words]);
    expect(sheet.getCell('C5').protection?.locked).toBe(false);
    expect(sheet.getCell('C4').protection?.locked).not.toBe(false);
  });

  test('takes numbers, days and words of a list only', () => {
    expect(cell('Value', FIRST_LINE).dataValidation).toMatchObject({ type: 'whole', formulae: [0, 999_999_999_999] });
    expect(cell('Value', FIRST_LINE + 2).dataValidation).toMatchObject({ type: 'decimal', formulae: [0, 1000] });
    expect(cell('Value', FIRST_LINE).dataValidation.prompt).toContain('199 (Apr-Jun 2023)');
    expect(cell('RAG', FIRST_LINE + 1).dataValidation.formulae).toEqual(['"Green,Amber,Red,Blue"']);
    expect(cell('Trend', FIRST_LINE).dataValidation.formulae).toEqual(['"↑,↓,→"']);
    expect(cell('Confirm zero', FIRST_LINE).dataValidation.formulae).toEqual(['"Yes"']);
    expect(sheet.getCell('C6').dataValidation.type).toBe('date');
    expect(sheet.getCell('C5').dataValidation.type).toBe('textLength');
  });

  test('shows what is asked, in what unit and for when', () => {
    const texts = ['Indicator', 'Unit', 'Period', 'Last value'].map((heading) => cell(heading, FIRST_LINE).value);
    expect(texts).toEqual(['Title of referrals', 'number', 'Jul-Sep 2023', '199 (Apr-Jun 2023)']);
  });
});

describe('a form that was filled in', () => {
  test('gives exactly the figures typed, shown at their decimals', async () => {
    const result = await read([
      line('referrals', { value: '1170', evidence: 'the list' }),
      line('emissions', { value: '816.40' }, { period: '2021' }),
      line('pay-gap', { value: '-29.89', qualifier: 'provisional' }),
    ]);
    expect(values(result)).toEqual([
      ['referrals', '1170'],
      ['emissions', '816.4'],
      ['pay-gap', '-29.89'],
    ]);
    expect(result.observations.map(({ text, place }) => [text, place])).toEqual([
      [null, 'Return LM!G13'],
      [null, 'Return LM!G14'],
      [null, 'Return LM!G15'],
    ]);
    expect(result.observations[2]?.qualifiers).toEqual(['provisional']);
    expect(result.observations[0]?.typed).toEqual({ owner: 'LM', on: '2023-10-13', evidence: 'the list' });
    expect(balanced(result)).toBe(true);
  });

  test('a blank is no figure, a nought only where it is confirmed', async () => {
    expect(values(await read([line('referrals', { comment: 'Late.' })]))).toEqual([]);
    expect(rules(await read([line('referrals', { value: '0' })]))).toEqual(['ZERO_UNCONFIRMED Return LM!G13']);
    expect(values(await read([line('referrals', { value: '0', confirmZero: 'Yes' })]))).toEqual([['referrals', '0']]);
  });

  test('two components make their percentage, unrounded; due and undertaken do not', async () => {
    const emails = line('emails', {}, { parts: { received: '300', answered: '299' } });
    const { observations } = await read([emails]);
    expect(observations[0]?.value?.slice(0, 9)).toBe('99.666666');
    expect(observations[0]?.components).toEqual([
      { label: 'received', value: '300' },
      { label: 'answered', value: '299' },
    ]);
    expect(values(await read([{ ...emails, filled: { value: '100' } }]))).toHaveLength(1);
    expect(rules(await read([{ ...emails, filled: { value: '99' } }]))).toEqual(['VALUE_INVALID Return LM!G13']);
    const food = line('inspections', {}, { parts: { due: '37', undertaken: '45' } });
    expect(values(await read([food]))).toEqual([['inspections', null]]);
    const none = line('emails', { confirmZero: 'Yes' }, { parts: { received: '0', answered: '0' } });
    expect((await read([none])).observations).toMatchObject([{ value: null, text: '0 of 0' }]);
  });

  test('a milestone has a colour and words, as it stands now, and no number', async () => {
    const result = await read([line('brocks-hill', { rag: 'Amber', comment: 'Works began.' })]);
    expect(result.observations).toMatchObject([
      { measure: 'return/brocks-hill', value: null, text: 'Amber', components: [{ label: 'amber', value: '1' }] },
    ]);
    expect(result.statements).toMatchObject([{ indicator: 'brocks-hill', shownIn: Q2, comment: 'Works began.' }]);
    expect(rules(await read([line('brocks-hill', { rag: 'Purple' })]))).toEqual(['CELL_INVALID Return LM!J13']);
    const figure = await makeForm(input([line('referrals', { value: '3', comment: 'As before.' })]));
    const coloured = await editWorkbook(figure, (place) => (place === 'Return LM!J13' ? 'Green' : undefined));
    expect(rules(await parse(coloured))).toEqual(['CELL_INVALID Return LM!J13']);
  });

  test('a benchmark is kept apart from the figure, and has no words', async () => {
    const mark = line(
      'pay-gap',
      { value: '15.1' },
      { benchmark: 'public-sector', title: 'Benchmark', period: '2022-23' },
    );
    const result = await read([mark, line('pay-gap', { value: '29.89', comment: 'As before.' })]);
    expect(values(result)).toEqual([
      ['pay-gap/benchmark/public-sector', '15.1'],
      ['pay-gap', '29.89'],
    ]);
    expect(result.statements).toHaveLength(1);
  });

  test('a name instead of initials is not kept', async () => {
    const name = 'Zebedee Canary-Quartermain';
    const [sheet] = input([line('referrals', { value: '5' })]).sheets;
    const body = await makeForm(input([], { sheets: sheet === undefined ? [] : [{ ...sheet, completedBy: name }] }));
    const result = await parse(body);
    expect(JSON.stringify(result)).not.toContain(name);
    expect([result.observations[0]?.typed?.owner, result.notes]).toEqual([
      'LM',
      ["Return LM!C5: not initials, and not kept; the owner's stand instead", 'Return LM!K13: no evidence is stated'],
    ]);
  });
});
