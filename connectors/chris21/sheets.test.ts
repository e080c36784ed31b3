// Opening a sheet: names are left in it, faulty cells keep their place, dates and numbers come as text.
import { expect, test } from '@jest/globals';
import type { CellValue, Sheet } from '../_readers/xlsx-types';
import { readSheet } from './read-sheet';
import { ALLOW, postSchema, type PostKey, type PostRow } from './row';
import { openSheet, type PackLayout } from './sheets';

const text = (words: string): CellValue => ({ kind: 'text', text: words });
const number = (digits: string): CellValue => ({ kind: 'number', text: digits, percent: false });
const HEADER = ['Post Number', 'Employer', 'Established FTE', 'From', 'To', 'Frozen'].map(text);
const TITLE = [text('Report period: 01/04/2023 to 30/09/2023')];
const FROM: CellValue = { kind: 'date', iso: '2015-04-01' };

function sheetOf(...rows: CellValue[][]): Sheet {
  const all = [TITLE, HEADER, ...rows].map((cells, at) => ({ row: at + 1, cells }));
  return { name: 'Posts', hidden: false, rows: all, merges: [] };
}

const keys: PostKey[] = ['post', 'employer', 'fte', 'from', 'to', 'frozen'];
const layout: PackLayout<PostKey> = {
  sheet: 'posts',
  specs: keys.map((key, at) => {
    const cell = HEADER[at];
    return { key, heading: cell?.kind === 'text' ? cell.text : '', required: true };
  }),
  unread: ['employer'],
  totalLabel: 'Total',
  summed: 'fte',
  days: { start: '2023-04-01', end: '2023-09-30' },
};

test('a column that is not to be read is not read, and cells come as text', () => {
  const { rows, place } = openSheet(
    [sheetOf([text('P1'), text('CANARY'), number('0.6'), FROM], [text('Total'), text(''), number('0.6')])],
    layout,
  );
  expect(rows[0]?.raw).toEqual({ post: 'P1', employer: '', fte: '0.6', from: '2015-04-01', to: '', frozen: '' });
  expect(rows.map(({ total }) => total)).toEqual([false, true]);
  expect(place).toBe('Posts!A3:F4');
});

test('a cell that the workbook itself calls an error refuses its row, with the place of the cell', () => {
  const broken: CellValue = { kind: 'error', reason: '#REF!' };
  const { rows, notes } = openSheet([sheetOf([text('P1'), text('us'), broken, FROM], [text('Total')])], layout);
  const rules = { allow: ALLOW.posts, measures: ['fte_vacant'] };
  const { fates } = readSheet<PostKey, PostRow>(rows, {
    schema: postSchema,
    rules,
    isOurs: () => true,
    early: () => null,
    keyOf: ({ post }) => post,
  });
  expect(fates[0]).toMatchObject({
    kind: 'rejected',
    rejection: { rule: 'CELL_INVALID', place: 'Posts!C3', message: 'fte: #REF!' },
  });
  expect(notes).toEqual(['Posts: totals not checked: a row cannot be read']);
});
