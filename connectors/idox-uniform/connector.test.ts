// The samples give the published figures; one changed row changes its own figures only; bad files are refused by name.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readExpected } from '../../tests/connectors/expected';
import { codeOf } from '../_readers/testing/codes';
import { changes, contextOf, fedRows, figures, reasons, unaccounted } from '../_rows/testing/context';
import { connector } from './connector';
import { sampleFiles } from './samples/make';

const samples = join(__dirname, 'samples');
const expected = readExpected(join(samples, 'expected.json')).samples;
const [FOOD = '', TAXI = '', TAXI_Q3 = ''] = Object.keys(expected);
const text = (path: string): string => readFileSync(join(samples, path), 'utf8');
const parse = (body: string, period = '2023-24-Q2', settings?: unknown) =>
  connector.parse(Buffer.from(body), contextOf(period, { settings }));
const code = (body: string, period?: string, settings?: unknown) => codeOf(() => parse(body, period, settings));

/** The text with one replacement, which must be possible exactly once. */
function once(body: string, from: string, to: string): string {
  expect(body.split(from)).toHaveLength(2);
  return body.replace(from, to);
}

/** The first line of the detail that holds all of these texts. */
function lineWith(body: string, ...parts: string[]): string {
  const line = body.split('\r\n').find((one) => parts.every((part) => one.includes(part)));
  expect(line).toBeDefined();
  return line ?? '';
}

describe('the samples', () => {
  test('are what the committed script makes', () => {
    for (const [path, made] of Object.entries(sampleFiles())) expect(text(path) === made).toBe(true);
    expect(Object.keys(sampleFiles())).toEqual(Object.keys(expected));
  });

  test.each(Object.keys(expected))('%s holds what was worked out by hand', async (path) => {
    const result = await parse(text(path), path.split('/')[1]);
    const said = expected[path];
    expect(
      result.observations.map(({ measure, period, value, observedOn }) => [measure, period, value, observedOn]),
    ).toEqual(
      said?.observations.map(({ measure, period, value, observedOn }) => [measure, period, value, observedOn ?? null]),
    );
    expect(result.observations.map(({ coverageFrom, coverageTo }) => [coverageFrom, coverageTo])).toEqual(
      said?.observations.map(({ coverage }) => coverage),
    );
    expect(reasons(result)).toEqual(said?.ignored);
    expect([result.rowsIn, result.rejections, result.notes]).toEqual([said?.rowsIn, [], []]);
    expect(unaccounted(result)).toBe(0);
  });

  test('in the order of the columns or not, with more columns or not', async () => {
    const body = text(TAXI);
    const swapped = body
      .split('\r\n')
      .map((line) => (line.split(',').length === 9 ? `${line.split(',').reverse().join(',')},x` : line));
    const result = await parse(swapped.join('\r\n'));
    expect(figures(result)).toEqual(figures(await parse(body)));
    expect(result.notes).toEqual(['additional columns, not kept: "x"', 'columns in another order']);
  });
});

describe('one changed row', () => {
  test('a licence that was given up before the day: one driver fewer, and nothing else', async () => {
    const body = text(TAXI);
    const line = lineWith(body, 'DB1122,');
    const after = await parse(
      once(body, line, line.replace(',Current,', ',Surrendered,').replace(',,30/09/2023', ',12/09/2023,30/09/2023')),
    );
    expect(changes(await parse(body), after)).toEqual({ 'licensed_drivers@2023-24-Q2': ['615', '614'] });
    expect(unaccounted(after)).toBe(0);
  });

  test('one of two badges of a driver: no figure changes, for the driver is still licensed', async () => {
    const body = text(TAXI);
    const line = lineWith(body, 'PD3901,');
    const after = await parse(once(body, line, line.replace(/,Current,|,Expired,/, ',Cancelled,')));
    expect(changes(await parse(body), after)).toEqual({});
    expect(fedRows(after)['licensed_drivers@2023-24-Q2']).toBe(628);
  });

  test('an inspection that was done after all: due and done and undertaken rise, still due falls', async () => {
    const body = text(FOOD);
    const line = lineWith(body, ',Outstanding,', ',C,', 'Tonbridge and Malling');
    const after = await parse(once(body, line, line.replace(',,Outstanding,', ',29/09/2023,Completed,')));
    expect(changes(await parse(body), after)).toEqual({
      'inspections_undertaken_a_c@2023-24-Q2': ['45', '46'],
      'inspections_due_and_done_a_c@2023-24-Q2': ['31', '32'],
      'inspections_still_due_a_c@2023-24-Q2': ['6', '5'],
    });
  });

  test('a value that cannot be read: the row is refused, all others count', async () => {
    const body = text(FOOD);
    const line = lineWith(body, ',Outstanding,', ',C,', 'Tonbridge and Malling');
    const after = await parse(once(body, line, line.replace(/,C,\d\d\//, ',C,99/')));
    expect(changes(await parse(body), after)).toEqual({
      'inspections_due_a_c@2023-24-Q2': ['37', '36'],
      'inspections_still_due_a_c@2023-24-Q2': ['6', '5'],
    });
    expect(after.rejections).toHaveLength(1);
    const [rejection] = after.rejections;
    expect(rejection).toMatchObject({ rule: 'VALUE_INVALID', message: 'due: there is no such day' });
    expect(rejection?.place).toMatch(/^line \d+$/);
    expect(rejection?.measures).toHaveLength(5);
    expect(rejection?.raw).not.toMatch(/Street|Lane|Road|Approach/);
    expect(unaccounted(after)).toBe(0);
  });

  test('an unknown word is CATEGORY_UNKNOWN, until the council maps it', async () => {
    const body = text(TAXI);
    const line = lineWith(body, 'DB1122,');
    const changed = once(body, line, line.replace('Dual driver', 'Dual badge'));
    expect((await parse(changed)).rejections.map(({ rule }) => rule)).toEqual(['CATEGORY_UNKNOWN']);
    const types = { 'Dual badge': 'driver', ...defaults() };
    const mapped = await parse(changed, '2023-24-Q2', { licences: { types } });
    expect(figures(mapped)).toEqual(figures(await parse(body)));
  });
});

function defaults(): Record<string, string> {
  return {
    'Private hire driver': 'driver',
    'Hackney driver': 'driver',
    'Dual driver': 'driver',
    'Hackney vehicle': 'vehicle',
    'Private hire vehicle': 'vehicle',
    Operator: 'neither',
  };
}

describe('a file that is refused', () => {
  const food = text(FOOD);
  const detail = food.indexOf('REFVAL');
  const headerEnd = food.indexOf('\r\n', detail) + 2;
  const ours = /Tonbridge and Malling Borough Council/g;

  test.each([
    ['cut in its last row', food.slice(0, -9), 'FILE_TRUNCATED'],
    ['empty', '', 'FILE_EMPTY'],
    ['HTML', '<!DOCTYPE html><html><body>Log in</body></html>', 'FILE_TYPE_MISMATCH'],
    ['a row less than its total says', food.replace(/EH\/011218[^\r]*\r\n/, ''), 'RECONCILIATION_FAILED'],
    ['another total', food.replace('"1,153",160', '"1,153",161'), 'RECONCILIATION_FAILED'],
    ['no summary', food.replace('Textbox16', 'Textbox99'), 'CONTRACT_DRIFT'],
    ['a renamed column', food.replace('FHRISK', 'RISKCAT'), 'CONTRACT_DRIFT'],
    ['another report', food.replace('Food Inspections Due', 'Planning Appeals Due'), 'CONTRACT_DRIFT'],
    ['no period in its title', food.replace('01/07/2023 to 30/09/2023', 'Quarter 2'), 'CONTRACT_DRIFT'],
    ['header only', food.slice(0, headerEnd), 'VOLUME_ANOMALY'],
    ['header and total only', `${food.slice(0, headerEnd)}Total,,,,,,\r\n`, 'VOLUME_ANOMALY'],
    ['wholly of another council', food.replace(ours, 'Gravesham Borough Council'), 'SCOPE_MISMATCH'],
    [
      'of another quarter by its title',
      food.replace('01/07/2023 to 30/09/2023', '01/04/2023 to 30/06/2023'),
      'SCOPE_MISMATCH',
    ],
  ])('%s', async (_name, body, expectedCode) => {
    expect(await code(body)).toBe(expectedCode);
  });

  test('a quarter’s report laid under another quarter', async () => {
    expect(await code(food, '2023-24-Q3')).toBe('SCOPE_MISMATCH');
    expect(await code(text(TAXI), '2023-24-Q3')).toBe('SCOPE_MISMATCH');
    expect(await code(text(TAXI_Q3), '2023-24-Q2')).toBe('SCOPE_MISMATCH');
  });

  test('a licence report without its holders, unless the council says that it has none', async () => {
    const renamed = text(TAXI).replace('HOLDREF', 'HOLDERID');
    expect(await code(renamed)).toBe('CONTRACT_DRIFT');
    expect(await code(renamed, '2023-24-Q2', { licences: { holderListed: false } })).toBe('read');
  });

  test('unless the summary control is switched off', async () => {
    const short = food.replace('"1,153",160', '"1,153",161');
    expect(await code(short, '2023-24-Q2', { food: { listedColumn: null } })).toBe('read');
    expect(await code(short, '2023-24-Q2', { food: { colour: 'x' } })).toBe('CONFIG_INVALID');
  });
});

test('a report of part of the quarter says so in its coverage', async () => {
  const part = text(FOOD).replace('01/07/2023 to 30/09/2023', '01/07/2023 to 31/08/2023');
  const { observations } = await parse(part);
  expect([...new Set(observations.map(({ coverageFrom, coverageTo }) => `${coverageFrom} ${coverageTo}`))]).toEqual([
    '2023-07-01 2023-08-31',
  ]);
});

test('a year of service requests that does not begin on 1 April, or ends before the quarter, is refused', async () => {
  const [, , , , path = ''] = Object.keys(expected);
  const requests = text(path);
  const said = '01/04/2023 to 31/03/2024';
  for (const other of ['01/01/2024 to 31/03/2024', '01/04/2022 to 31/03/2023', '01/04/2023 to 31/12/2023']) {
    expect(await code(once(requests, said, other), '2023-24-Q4')).toBe('SCOPE_MISMATCH');
  }
  const half = once(requests, said, '01/04/2023 to 30/09/2023');
  const { observations } = await parse(half, '2023-24-Q2');
  expect(observations[0]).toMatchObject({ period: '2023-24', coverageFrom: '2023-04-01', coverageTo: '2023-09-30' });
});
