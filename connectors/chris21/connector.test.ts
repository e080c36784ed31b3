// The samples give the published figures; one changed cell changes its own figures only; no name leaves.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Decimal, shownValue } from '../../rules/decimal';
import { readExpected } from '../../tests/connectors/expected';
import { changes, contextOf, figures, reasons, unaccounted } from '../_rows/testing/context';
import { connector } from './connector';
import { sampleFiles } from './samples/make';
import { edited, numberOf, set, textOf, type Edit, type Rows } from './samples/edit';
import { FORENAMES, SURNAMES } from './samples/staff';

const samples = join(__dirname, 'samples');
const expected = readExpected(join(samples, 'expected.json')).samples;
const read = (path: string): Buffer => readFileSync(join(samples, path));
const parse = (body: Buffer, period = '2023-24-Q2', settings?: unknown) =>
  connector.parse(body, contextOf(period, { settings }));
const [Q2 = '', Q3 = ''] = Object.keys(expected);

const ours = (row: Rows[number], column: number): boolean => textOf(row[column]).startsWith('Tonbridge');
const stays = (row: Rows[number]): boolean =>
  ours(row, 3) && textOf(row[6]) === 'Permanent' && numberOf(row[7]) === '0.60' && row[9] === null;
const shortSpell = (row: Rows[number]): boolean =>
  ours(row, 2) && textOf(row[6]) === 'Self-certified' && numberOf(row[7]) === '2.00';

describe('the samples', () => {
  test('are what the committed script makes, byte for byte', async () => {
    const made = await sampleFiles();
    expect(Object.keys(made)).toEqual([Q2, Q3]);
    for (const [path, bytes] of Object.entries(made)) expect(bytes.equals(read(path))).toBe(true);
  });

  test.each([
    [Q2, '220.77', '14', '1.61', '3.93'],
    [Q3, '224.27', '11', '2.45', '4.47'],
  ])('%s gives %s FTE, %s vacant, %s and %s days', async (path, fte, vacant, short, certified) => {
    const result = await parse(read(path), path.split('/')[1]);
    const said = expected[path];
    expect(
      result.observations.map((one) => ({
        measure: one.measure,
        period: one.period,
        value: one.value,
        components: Object.fromEntries(one.components.map(({ label, value }) => [label, value])),
        ...(one.observedOn === null ? {} : { observedOn: one.observedOn }),
        coverage: [one.coverageFrom, one.coverageTo],
      })),
    ).toEqual(said?.observations);
    expect(reasons(result)).toEqual(said?.ignored);
    expect([result.rowsIn, result.rejections, result.notes, unaccounted(result)]).toEqual([said?.rowsIn, [], [], 0]);
    const [inPost, average, open, days, signedOff] = result.observations.map(
      ({ value }) => new Decimal(value ?? 'NaN'),
    );
    if (!inPost || !average || !open || !days || !signedOff) throw new Error('an observation is missing');
    expect([shownValue(inPost.toString(), 2), shownValue(open.toString(), 0)]).toEqual([fte, vacant]);
    expect([days, signedOff].map((lost) => shownValue(lost.div(average).toString(), 2))).toEqual([short, certified]);
  });
});

describe('one changed cell', () => {
  test('an FTE: staff, average and vacancy move by it, sickness does not', async () => {
    const after = await parse(await edited('Establishment', set(stays, 7, { kind: 'number', text: '0.5' })));
    expect(changes(await parse(read(Q2)), after)).toEqual({
      'fte_in_post@2023-24-Q2': ['220.77', '220.67'],
      'average_fte@2023-24-Q2': ['222.385', '222.285'],
      'fte_vacant@2023-24-Q2': ['13.93', '14.03'],
    });
  });

  test('a later, corrected export: a spell recoded as certified lowers a cumulative figure', async () => {
    const after = await parse(await edited('Absence', set(shortSpell, 6, 'Medically certified')));
    expect(changes(await parse(read(Q2)), after)).toEqual({
      'days_lost_short_term@2023-24-Q2': ['358.1', '356.1'],
      'days_lost_medically_certified@2023-24-Q2': ['874', '876'],
    });
    expect(unaccounted(after)).toBe(0);
  });

  test('a value that cannot be read: the row is refused with its place, all others count', async () => {
    const after = await parse(await edited('Absence', set(shortSpell, 7, 'two days')));
    expect(changes(await parse(read(Q2)), after)).toEqual({ 'days_lost_short_term@2023-24-Q2': ['358.1', '356.1'] });
    expect(after.rejections).toHaveLength(1);
    expect(after.rejections[0]?.place).toMatch(/^Absence!H\d+$/);
    expect(after.rejections[0]?.rule).toBe('VALUE_INVALID');
    expect(after.notes).toEqual(['Absence: totals not checked: a row cannot be read']);
    expect(unaccounted(after)).toBe(0);
  });

  test('an unknown contract type is CATEGORY_UNKNOWN, until the council maps it', async () => {
    const body = await edited('Establishment', set(stays, 6, 'Apprentice'));
    expect((await parse(body)).rejections.map(({ rule }) => rule)).toEqual(['CATEGORY_UNKNOWN']);
    const contracts = {
      Permanent: 'staff',
      'Fixed term': 'staff',
      Apprentice: 'staff',
      Casual: 'outside',
      Agency: 'outside',
      Member: 'outside',
    };
    expect(figures(await parse(body, '2023-24-Q2', { staff: { contracts } }))).toEqual(figures(await parse(read(Q2))));
  });
});

test('no name, employee number or reason of absence is anywhere in the result, also not of refused rows', async () => {
  const canary: Edit = (rows) =>
    rows.map((row, at) =>
      at < 4 || at === rows.length - 1 || at % 3 > 0
        ? row
        : [`CANARY${at}`, 'Canary', ...row.slice(2, -1), 'CANARY-free'],
    );
  const result = await parse(await edited('Absence', canary));
  expect(result.rejections.length).toBeGreaterThan(30);
  const written = JSON.stringify({
    ...result,
    rejections: result.rejections.map((one) => ({ ...one, raw: one.raw.replace('CANARY-free', '') })),
  });
  for (const name of ['CANARY', 'Canary', ...SURNAMES, ...FORENAMES, '1002', 'Migraine', 'Stress', 'Maternity']) {
    expect(written.includes(name)).toBe(false);
  }
});
