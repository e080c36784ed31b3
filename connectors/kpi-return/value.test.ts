// Cells that a workbook can hold and a form should not: errors, formulas without a result, dates, times, yes and no.
import { expect, test } from '@jest/globals';
import type { IndicatorScope } from '../../contracts/connector';
import { BLANK, type CellValue } from '../_readers/xlsx-types';
import { FIRST_VERSION, periodWords } from './layout';
import type { KeyedRow } from './row';
import { valueOf, valueText } from './value';

const indicator: IndicatorScope = { slug: 'referrals', title: 'Referrals', unit: 'count', decimals: 0, components: [] };
const row = (value: CellValue): KeyedRow => ({
  row: 7,
  version: FIRST_VERSION,
  cell: (column) => (column === 'value' ? value : BLANK),
  place: (column) => (column === 'value' ? 'Return!D7' : 'Return!A7'),
  component: () => BLANK,
  componentPlace: () => 'Return!E7',
  indicator: 'referrals',
  benchmark: null,
  period: '2023-24-Q2',
  key: 'referrals@2023-24-Q2',
});
const refused = (value: CellValue): string => {
  const said = valueOf(row(value), indicator);
  return said.kind === 'rejected' ? `${said.rejection.rule} ${said.rejection.place}` : said.kind;
};

test('errors, dates, times and yes are refused at their cell', () => {
  expect(refused({ kind: 'error', reason: 'a formula without its result' })).toBe('CELL_INVALID Return!D7');
  expect(refused({ kind: 'date', iso: '2023-04-03' })).toBe('VALUE_UNREADABLE Return!D7');
  expect(refused({ kind: 'duration', seconds: 280 })).toBe('VALUE_UNREADABLE Return!D7');
  expect(refused({ kind: 'boolean', value: true })).toBe('VALUE_UNREADABLE Return!D7');
  expect(refused({ kind: 'text', text: '   ' })).toBe('blank');
  expect(refused({ kind: 'number', text: '170', percent: false })).toBe('figure');
});

test('a percentage keeps every digit', () => {
  expect(valueText({ kind: 'number', text: '0.2989', percent: true })).toBe('29.89%');
  expect(valueText({ kind: 'number', text: '0.29', percent: false })).toBe('0.29');
});

test('periods are worded for the owner', () => {
  expect(['2023-24-Q2', '2022-23-Q4', '2022-23', '2022-06', '2022'].map(periodWords)).toEqual([
    'Jul-Sep 2023',
    'Jan-Mar 2023',
    '2022/23',
    'June 2022',
    '2022',
  ]);
});
