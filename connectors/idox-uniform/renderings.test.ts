// Three renderings of one report give one reading: default CSV, flat CSV and workbook, grouped by merged cells or by a single row.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readExpected } from '../../tests/connectors/expected';
import { editWorkbook } from '../../tests/connectors/workbooks';
import { codeOf } from '../_readers/testing/codes';
import { contextOf, fedRows, reasons, unaccounted, withoutPlaces } from '../_rows/testing/context';
import { connector } from './connector';
import { flatRendering, sheetRendering, type SheetOptions } from './samples/renderings';

const samples = join(__dirname, 'samples');
const paths = Object.keys(readExpected(join(samples, 'expected.json')).samples);
const csvOf = (path: string): Buffer => readFileSync(join(samples, path));
const read = (body: Buffer, path: string) => connector.parse(body, contextOf(path.split('/')[1] ?? ''));

const FOOD = {
  ...{ REFVAL: 'Reference', Textbox33: 'Premises', FHRISK: 'Risk', DueDate: 'Due', InspDate: 'Inspected' },
  ...{
    INSPSTAT: 'Status',
    Textbox52: 'Authority',
    Textbox12: 'Risk band',
    Textbox14: 'Registered',
    Textbox16: 'Listed',
  },
};
const LICENCES = {
  ...{ LICREF: 'Licence', HOLDREF: 'Holder', LICTYPE: 'Type', LICSTAT: 'Status', DATESTART: 'From' },
  ...{ DATEEXPIRY: 'Expires', Textbox88: 'Ended', AsAtDate: 'As at', Textbox91: 'Authority' },
  ...{ Textbox21: 'Kind', Textbox23: 'Listed' },
};
const REQUESTS = {
  ...{ SRREF: 'Reference', DATERECD: 'Received', Textbox61: 'Led to investigation', SRSTAT: 'Status' },
  ...{ Textbox64: 'Authority', Textbox56: 'Led', Textbox58: 'Listed' },
};

function optionsOf(path: string, merged: boolean): SheetOptions {
  if (path.includes('Food')) return { headings: FOOD, group: 'FHRISK', merged };
  if (path.includes('Requests')) return { headings: REQUESTS, group: 'Textbox61', merged };
  return { headings: LICENCES, group: 'LICTYPE', merged };
}

describe.each(paths)('%s', (path) => {
  const facts = (result: Awaited<ReturnType<typeof read>>) => [
    withoutPlaces(result),
    fedRows(result),
    reasons(result),
    result.rejections,
    unaccounted(result),
  ];

  test('the flat CSV gives the same, but for the total row that it has not', async () => {
    const [blocks, flat] = [await read(csvOf(path), path), await read(flatRendering(csvOf(path)), path)];
    const { 'a total row': totals, ...others } = reasons(blocks);
    expect(totals).toBe(1);
    expect(facts(flat)).toEqual([withoutPlaces(blocks), fedRows(blocks), others, [], 0]);
    expect(flat.notes).toContain('a flat report has no summary to count its rows by');
  });

  test.each([
    ['merged cells', true],
    ['the group’s first row alone', false],
  ])('the workbook with %s gives the same', async (_name, merged) => {
    const blocks = await read(csvOf(path), path);
    const sheets = await read(await sheetRendering(csvOf(path), optionsOf(path, merged)), path);
    expect(facts(sheets)).toEqual(facts(blocks));
    expect(sheets.notes.filter((note) => note.startsWith('group values'))).toHaveLength(merged ? 0 : 1);
    expect(sheets.observations[0]?.place).toMatch(/^Report!B\d+ to Report!B\d+$/);
  });
});

describe('a workbook', () => {
  const path = paths[0] ?? '';
  const made = (merged = true) => sheetRendering(csvOf(path), optionsOf(path, merged));

  test('with fewer rows than its summary says is refused', async () => {
    const lines = await read(await made(), path);
    const last = /B(\d+)$/.exec(lines.observations[0]?.place ?? '')?.[1] ?? '';
    const cut = await editWorkbook(await made(false), (at) =>
      new RegExp(`^Report![A-Z]+${Number(last) - 1}$`).test(at) ? null : undefined,
    );
    expect(await codeOf(() => read(cut, path))).toBe('RECONCILIATION_FAILED');
  });

  test('of another quarter, or with a renamed column, is refused', async () => {
    const body = await made();
    expect(await codeOf(() => connector.parse(body, contextOf('2023-24-Q3')))).toBe('SCOPE_MISMATCH');
    const renamed = await editWorkbook(body, (_, cell) =>
      cell.kind === 'text' && cell.text === 'Due' ? 'Something Else' : undefined,
    );
    expect(await codeOf(() => read(renamed, path))).toBe('CONTRACT_DRIFT');
  });

  test('a blank word in a list that is not grouped stays blank, and is refused', async () => {
    const body = await made();
    const blank = await editWorkbook(body, (at) => (at === 'Report!L20' ? null : undefined));
    const { rejections } = await read(blank, path);
    expect(rejections.map(({ rule, place }) => [rule, place])).toContainEqual(['CATEGORY_UNKNOWN', 'Report!B20']);
  });
});
