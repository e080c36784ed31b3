// What may be done to a form: each is refused at its cell, and the rest loads.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { editWorkbook, renameCells, type CellEdit } from '../../tests/connectors/workbooks';
import { codeOf } from '../_readers/testing/codes';
import { readWorkbook } from '../_readers/xlsx';
import { address } from '../_readers/xlsx-types';
import type { WriteCell } from '../_readers/xlsx-write';
import { FIRST_LINE, makeForm, type FormInput } from './form';
import { COLUMNS } from './layout';
import { balanced, input, line, parse, Q2, rules, values } from './testing/form';

describe('what was done to the rows', () => {
  const lines = [
    line('referrals', { value: '170' }),
    line('emissions', { value: '3.4' }),
    line('pay-gap', { value: '30' }),
  ];
  let good: Buffer;
  beforeAll(async () => {
    good = await makeForm(input(lines));
  });
  const others = [
    ['emissions', '3.4'],
    ['pay-gap', '30'],
  ];
  const put = (wanted: string, given: WriteCell): CellEdit => {
    return (place) => (place === `Return LM!${wanted}` ? given : undefined);
  };
  /** The form with its table's rows in another order, or fewer of them. */
  const rearranged = async (order: readonly number[]): Promise<Buffer> => {
    const { sheets } = await readWorkbook(good);
    const rows = sheets[0]?.rows ?? [];
    return editWorkbook(good, (place, cell) => {
      const [, letters = '', digits = ''] = /^Return LM!([A-Z]+)(\d+)$/.exec(place) ?? [];
      const at = Number(digits) - FIRST_LINE;
      if (letters === '' || at < 0) return undefined;
      const from = rows.find(({ row }) => row === FIRST_LINE + (order[at] ?? 99));
      const found = from?.cells.find((_, column) => address(1, column + 1) === `${letters}1`) ?? { kind: 'blank' };
      if (found === cell) return undefined;
      return found.kind === 'text' ? found.text : found.kind === 'number' ? { kind: 'number', text: found.text } : null;
    });
  };

  test('rows sorted whole are read as they were', async () => {
    const result = await parse(await rearranged([2, 0, 1]));
    expect([values(result), result.rejections]).toEqual([
      [
        ['pay-gap', '30'],
        ['referrals', '170'],
        ['emissions', '3.4'],
      ],
      [],
    ]);
  });

  test.each<[string, string, WriteCell, string]>([
    ['a key cleared', 'A13', null, 'KEY_CONFLICT Return LM!A13'],
    ['a key retyped', 'A13', 'referrals', 'KEY_CONFLICT Return LM!A13'],
    ['a title altered', 'B13', 'Title of emissions', 'CELL_INVALID Return LM!B13'],
    ['a unit altered', 'C13', 'thousands', 'CELL_INVALID Return LM!C13'],
    ['a period altered', 'D13', 'Apr-Jun 2023', 'CELL_INVALID Return LM!D13'],
  ])('%s: refused at its cell, and the rest loads', async (_, place, given, refused) => {
    const result = await parse(await editWorkbook(good, put(place, given)));
    expect([rules(result), values(result), balanced(result)]).toEqual([[refused], others, true]);
  });

  test('a key changed to another quarter or council is another form’s', async () => {
    const { sheets } = await readWorkbook(good);
    const key = sheets[0]?.rows.find(({ row }) => row === FIRST_LINE)?.cells[0];
    const text = key?.kind === 'text' ? key.text : '';
    for (const [from, to, rule] of [
      [`|tmbc|`, `|kcc|`, 'SCOPE_MISMATCH'],
      [`|${Q2}|LM`, '|2023-24-Q1|LM', 'SCOPE_MISMATCH'],
      ['|LM|', '|JS|', 'SCOPE_MISMATCH'],
      ['2|', '3|', 'CONTRACT_DRIFT'],
      [`|referrals|${Q2}|`, '|referrals|2023-24-Q1|', 'KEY_CONFLICT'],
    ] as const) {
      const result = await parse(await editWorkbook(good, put('A13', text.replace(from, to))));
      expect([from, rules(result), values(result)]).toEqual([from, [`${rule} Return LM!A13`], others]);
    }
  });

  test('a row taken out is missed, a row added is refused', async () => {
    const fewer = await parse(await rearranged([1, 2]));
    expect([rules(fewer), values(fewer), balanced(fewer)]).toEqual([['CONTRACT_DRIFT Return LM!A13'], others, true]);
    const copied = await makeForm(input([...lines, line('referrals', { value: '171' })]));
    expect(rules(await parse(copied))).toEqual(['KEY_CONFLICT Return LM!G13', 'KEY_CONFLICT Return LM!G16']);
  });

  test('an altered head, or an altered hidden sheet, goes no further', async () => {
    const code = async (place: string, given: WriteCell) => {
      const body = await editWorkbook(good, (at) => (at === place ? given : undefined));
      return codeOf(() => parse(body));
    };
    expect(await code('Return LM!C2', 'Kent County Council')).toBe('SCOPE_MISMATCH');
    expect(await code('Return LM!C3', '2023-24-Q1')).toBe('SCOPE_MISMATCH');
    expect(await code('Return LM!C4', 'JS')).toBe('SCOPE_MISMATCH');
    expect(await code('Return LM!C6', null)).toBe('CELL_INVALID');
    expect(await code('Keys!C6', 'Another title')).toBe('CONTRACT_DRIFT');
    expect(await code('Keys!A7', null)).toBe('CONTRACT_DRIFT');
    expect(await code('Keys!B3', '2023-24-Q1')).toBe('SCOPE_MISMATCH');
    const renamed = await renameCells(good, COLUMNS.value, 'Gone');
    expect(await codeOf(() => parse(renamed))).toBe('CONTRACT_DRIFT');
  });
});

describe('a workbook of all owners', () => {
  const sheets: FormInput['sheets'] = [
    { owner: 'LM', completedOn: '2023-10-13', lines: [line('referrals', { value: '170' })], notes: ['A note.'] },
    { owner: 'JS', completedOn: null, lines: [line('emissions')], notes: [] },
    { owner: 'AG', completedOn: '2023-10-12', lines: [line('pay-gap', { value: '30' })], notes: [] },
  ];

  test('gives what each has filled in; who has filled in nothing need not have signed', async () => {
    const result = await parse(await makeForm(input([], { sheets })));
    expect(values(result)).toEqual([
      ['referrals', '170'],
      ['pay-gap', '30'],
    ]);
    expect(result.ignored).toEqual([
      { reason: 'a note, not a row of the form', rows: 1 },
      { reason: 'nothing filled in', rows: 1 },
    ]);
    expect(balanced(result)).toBe(true);
  });

  test('a sheet of another owner is refused, the others load', async () => {
    const body = await makeForm(input([], { sheets }));
    const swapped = await editWorkbook(body, (place) => (place === 'Return AG!C4' ? 'XX' : undefined));
    const result = await parse(swapped);
    expect([rules(result), values(result)]).toEqual([['SCOPE_MISMATCH Return AG!A13'], [['referrals', '170']]]);
    expect(result.rejections[0]?.message).toContain('Return AG!C4');
    const passed = await editWorkbook(body, (place) => (place === 'Return AG!C4' ? 'JS' : undefined));
    // JS's own row is not on the sheet that now says it is JS's.
    expect(rules(await parse(passed))).toEqual(['SCOPE_MISMATCH Return AG!A13', 'CONTRACT_DRIFT Return AG!A13']);
  });
});
