// The return form as filled in by people: what becomes a figure, what words, and what is refused, cell by cell.
import { expect, test } from '@jest/globals';
import type { ParseContext, ParseResult } from '../../contracts/connector';
import { codeOf } from '../_readers/testing/codes';
import { editWorkbook, renameCells } from '../../tests/connectors/workbooks';
import { connector } from './connector';
import { makeForm, type FormInput, type FormLine } from './samples/version-1';

const Q2 = '2023-24-Q2';
const context: ParseContext = {
  council: { code: 'tmbc', name: 'Tonbridge and Malling', gss: 'E07000115', aliases: ['T&M'] },
  period: Q2,
  asOf: '2023-10-16',
  settings: undefined,
  indicators: [
    { slug: 'referrals', title: 'Referrals', unit: 'count', decimals: 0, components: [] },
    { slug: 'emissions', title: 'Emissions', unit: 'ktco2e', decimals: 1, components: [] },
    { slug: 'pay-gap', title: 'Pay gap', unit: 'percent', decimals: 2, components: [] },
    { slug: 'inspections', title: 'Inspections', unit: 'percent', decimals: 1, components: ['due', 'undertaken'] },
  ],
};

const titles = new Map(context.indicators.map(({ slug, title }) => [slug, title]));
const line = (indicator: string, filled: FormLine['filled'] = {}, more: Partial<FormLine> = {}): FormLine => ({
  indicator,
  title: titles.get(indicator) ?? indicator,
  period: Q2,
  filled,
  ...more,
});
const form = (lines: readonly FormLine[], more: Partial<FormInput> = {}): Promise<Buffer> =>
  makeForm({
    council: { code: 'tmbc', name: 'Tonbridge and Malling' },
    quarter: Q2,
    kind: 'quarterly return',
    owner: 'PO',
    completedOn: '2023-10-13',
    lines,
    ...more,
  });
const read = async (lines: readonly FormLine[], more: Partial<FormInput> = {}): Promise<ParseResult> =>
  connector.parse(await form(lines, more), context);
const rules = ({ rejections }: ParseResult): string[] => rejections.map(({ rule, place }) => `${rule} ${place}`);

test('one changed cell changes that figure and nothing else', async () => {
  const before = await form([line('referrals', { value: '170' }), line('emissions', { value: '3.4' })]);
  const after = await editWorkbook(before, (place) => (place === 'Return!D11' ? '171' : undefined));
  const [one, two] = await Promise.all([connector.parse(before, context), connector.parse(after, context)]);
  expect(one.observations.map(({ value }) => value)).toEqual(['170', '3.4']);
  expect(two.observations.map(({ value }) => value)).toEqual(['171', '3.4']);
  expect({
    ...two,
    observations: [{ ...two.observations[0], value: '170', text: '170' }, two.observations[1]],
  }).toEqual(one);
});

test('a figure carries its text, owner, day, evidence, unit and qualifiers', async () => {
  const { observations } = await read([
    line('emissions', { value: '816.4 (provisional)', statedUnit: 'tCO2e', evidence: 'the audit' }, { period: '2021' }),
  ]);
  expect(observations).toEqual([
    {
      measure: 'return/emissions',
      period: '2021',
      value: '816.4',
      components: [],
      text: '816.4 (provisional)',
      coverageFrom: '2021-01-01',
      coverageTo: '2021-12-31',
      observedOn: null,
      qualifiers: ['provisional'],
      statedUnit: 'tco2e',
      place: 'Return!D11',
      typed: { owner: 'PO', on: '2023-10-13', evidence: 'the audit' },
    },
  ]);
});

test('a cell shown as a percentage is its percentage, not the fraction that Excel keeps', async () => {
  const typed = await form([line('pay-gap', { value: '1' })]);
  const body = await editWorkbook(typed, (place) =>
    place === 'Return!D11' ? { kind: 'percent', text: '0.2989' } : undefined,
  );
  const { observations } = await connector.parse(body, context);
  expect(observations).toMatchObject([{ value: '29.89', text: '29.89%', statedUnit: 'percent' }]);
});

test('a blank is no figure, a zero only where it is confirmed', async () => {
  const blank = await read([line('referrals', { comment: 'Late.' })]);
  expect([blank.observations, blank.statements.length]).toEqual([[], 1]);
  expect(rules(await read([line('referrals', { value: '0' })]))).toEqual(['ZERO_UNCONFIRMED Return!D11']);
  expect((await read([line('referrals', { value: '0', confirmZero: 'Yes' })])).observations[0]?.value).toBe('0');
  const none = line('inspections', {}, { components: ['due', 'undertaken'], parts: { due: '0', undertaken: '0' } });
  expect(rules(await read([none]))).toEqual(['ZERO_UNCONFIRMED Return!D11']);
});

test('N/A, TBC and awaited are words, not figures', async () => {
  for (const value of ['N/A', 'TBC', 'Awaited']) {
    const { observations, statements } = await read([line('referrals', { value })]);
    expect([observations, statements]).toMatchObject([
      [],
      [{ indicator: 'referrals', shownIn: Q2, availability: value }],
    ]);
  }
});

test('what cannot be read is refused at its cell, and never becomes a number', async () => {
  const values = ['one hundred or so', '(3.4)', '12/34/56', '<5', '>500', '3.1.4', 'see attached'];
  for (const value of values)
    expect(rules(await read([line('referrals', { value })]))).toEqual(['VALUE_UNREADABLE Return!D11']);
  const filled = { value: '5' };
  expect(rules(await read([line('referrals', { ...filled, statedUnit: 'bushels' })]))).toEqual([
    'CELL_INVALID Return!F11',
  ]);
  expect(rules(await read([line('referrals', { ...filled, trend: 'sideways' })]))).toEqual(['CELL_INVALID Return!I11']);
  expect(rules(await read([line('referrals', { ...filled, assurance: 'Maybe' })]))).toEqual([
    'CELL_INVALID Return!H11',
  ]);
});

test('components come from their columns or from the value, and may not disagree', async () => {
  const labels = ['due', 'undertaken'];
  const said = { value: '37 due/45 undertaken' };
  const both = [
    { label: 'due', value: '37' },
    { label: 'undertaken', value: '45' },
  ];
  const text = await read([line('inspections', said, { components: labels })]);
  expect(text.observations).toMatchObject([{ value: null, components: both }]);
  const columns = await read([line('inspections', {}, { components: labels, parts: { due: '37', undertaken: '45' } })]);
  expect(columns.observations).toMatchObject([{ value: null, components: both, text: null }]);
  const other = line('inspections', said, { components: labels, parts: { due: '37', undertaken: '44' } });
  expect(rules(await read([other]))).toEqual(['VALUE_INVALID Return!D11']);
  expect(rules(await read([line('inspections', {}, { components: labels, parts: { due: '37' } })]))).toEqual([
    'VALUE_INVALID Return!D11',
  ]);
});

test('the same row twice counts once; two different rows of one key count not at all', async () => {
  const same = await read([line('referrals', { value: '170' }), line('referrals', { value: '170' })]);
  expect([same.observations.length, same.ignored]).toEqual([1, [{ reason: 'the same row a second time', rows: 1 }]]);
  const two = await read([
    line('referrals', { value: '170' }),
    line('referrals', { value: '171' }),
    line('pay-gap', { value: '3' }),
  ]);
  expect(rules(two)).toEqual(['KEY_CONFLICT Return!D11', 'KEY_CONFLICT Return!D12']);
  expect(two.observations.map(({ measure }) => measure)).toEqual(['return/pay-gap']);
  const voices = await read([
    line('referrals', { comment: 'Good.' }),
    line('referrals', { comment: 'Bad.' }, { period: '2023-24-Q1' }),
  ]);
  expect(rules(voices)).toEqual(['KEY_CONFLICT Return!K11', 'KEY_CONFLICT Return!K12']);
});

test('unknown keys and shifted rows are refused; blank rows, notes and totals do not count', async () => {
  expect(rules(await read([line('unheard-of', { value: '1' })]))).toEqual(['INDICATOR_UNKNOWN Return!A11']);
  expect(rules(await read([line('referrals', { value: '1' }, { period: 'soon' })]))).toEqual([
    'INDICATOR_UNKNOWN Return!A11',
  ]);
  const shifted = await editWorkbook(
    await form([line('referrals', { value: '1' }), line('pay-gap', { value: '2' })]),
    (place) => (place === 'Return!A11' ? `pay-gap@${Q2}` : place === 'Return!A12' ? `referrals@${Q2}` : undefined),
  );
  expect(rules(await connector.parse(shifted, context))).toEqual([
    'CELL_INVALID Return!B11',
    'CELL_INVALID Return!B12',
  ]);
  const { ignored } = await read([line('referrals')], { notes: ['Total: 12', 'Thank you.'] });
  expect(ignored).toEqual([
    { reason: 'nothing filled in', rows: 1 },
    { reason: 'a total row', rows: 1 },
    { reason: 'a note, not a row of the form', rows: 1 },
  ]);
});

test('a form of another council, quarter or version goes no further', async () => {
  const lines = [line('referrals', { value: '1' })];
  const code = async (more: Partial<FormInput>): Promise<string> => {
    const body = await form(lines, more);
    return codeOf(() => connector.parse(body, context));
  };
  expect(await code({ council: { code: 'kcc', name: 'Kent County Council' } })).toBe('SCOPE_MISMATCH');
  expect(await code({ council: { code: 'tmbc', name: 'Kent County Council' } })).toBe('SCOPE_MISMATCH');
  expect(await code({ quarter: '2023-24-Q3' })).toBe('SCOPE_MISMATCH');
  expect(await code({ council: { code: 'tmbc', name: 't&m' } })).toBe('read');
  expect(await code({ owner: '' })).toBe('CELL_INVALID');
  expect(await code({ completedOn: null })).toBe('CELL_INVALID');
  expect(await code({ completedOn: '2023-10-17' })).toBe('CELL_INVALID');
  expect(await code({ completedOn: '13/10/2023' })).toBe('read');
  const good = await form(lines);
  for (const gone of ['Value', 'Key', 'Completed by']) {
    const body = await renameCells(good, gone, 'Gone');
    expect(await codeOf(() => connector.parse(body, context))).toBe('CONTRACT_DRIFT');
  }
  const version = await editWorkbook(good, (place) => (place === 'Keys!B1' ? '0' : undefined));
  expect(await codeOf(() => connector.parse(version, context))).toBe('CONTRACT_DRIFT');
});
