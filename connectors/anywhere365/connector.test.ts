// The samples give the published rates; one changed row changes its own figures only; bad files are refused; no agent's name leaves.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Decimal, shownValue } from '../../rules/decimal';
import { readExpected } from '../../tests/connectors/expected';
import { codeOf } from '../_readers/testing/codes';
import { changes, contextOf, fedRows, figures, reasons, unaccounted } from '../_rows/testing/context';
import { connector } from './connector';
import { sampleFiles } from './samples/make';

const samples = join(__dirname, 'samples');
const expected = readExpected(join(samples, 'expected.json')).samples;
const [SEPTEMBER = '', DECEMBER = ''] = Object.keys(expected);
const text = (path: string): string => readFileSync(join(samples, path), 'utf8');
const parse = (body: string, period = '2023-24-Q2', settings?: unknown) =>
  connector.parse(Buffer.from(body), contextOf(period, { settings }));
const body = text(SEPTEMBER);

describe('the samples', () => {
  test('are what the committed script makes', () => {
    for (const [path, made] of Object.entries(sampleFiles())) expect(text(path) === made).toBe(true);
    expect(Object.keys(sampleFiles())).toEqual([SEPTEMBER, DECEMBER]);
  });

  test.each([
    [SEPTEMBER, '87'],
    [DECEMBER, '84'],
  ])('%s holds what was worked out by hand: %s%% handled', async (path, rate) => {
    const result = await parse(text(path), path.split('/')[1]);
    const said = expected[path];
    expect(
      result.observations.map(({ measure, period, value, components }) => ({
        measure,
        period,
        value,
        components: Object.fromEntries(components.map(({ label, value: part }) => [label, part])),
      })),
    ).toEqual(
      said?.observations.map(({ measure, period, value, components }) => ({ measure, period, value, components })),
    );
    expect(reasons(result)).toEqual(said?.ignored);
    expect([result.rowsIn, result.rejections, unaccounted(result)]).toEqual([said?.rowsIn, [], 0]);
    const [offered, handled] = result.observations.map(({ value }) => new Decimal(value ?? 'NaN'));
    expect(handled && offered && shownValue(handled.div(offered).times(100).toString(), 0)).toBe(rate);
  });

  test('a row of a counted call feeds what is offered, and what is handled where it was accepted', async () => {
    const rows = fedRows(await parse(body));
    expect(rows).toEqual({
      'calls_offered@2023-24-Q2': 1561,
      'calls_handled@2023-24-Q2': 1190,
      'average_queue_time@2023-24-Q2': 1561,
    });
  });
});

describe('one changed row', () => {
  const lines = body.split('\r\n');
  const single =
    lines.find(
      (line) =>
        line.includes(',CS ') &&
        line.includes(',False,') &&
        lines.filter((one) => one.slice(0, 36) === line.slice(0, 36)).length === 1,
    ) ?? '';

  test('an unanswered call that was answered: one more handled, and nothing else', async () => {
    const after = await parse(body.replace(single, single.replace(',False,', ',True,')));
    expect(changes(await parse(body), after)).toEqual({ 'calls_handled@2023-24-Q2': ['1082', '1083'] });
    expect(unaccounted(after)).toBe(0);
  });

  test('a value that cannot be read: the row is refused, without its agent', async () => {
    const accepted =
      lines.find(
        (line) =>
          line.includes(',CS ') &&
          line.includes(',True,') &&
          lines.filter((one) => one.slice(0, 36) === line.slice(0, 36)).length === 1,
      ) ?? '';
    const after = await parse(body.replace(accepted, accepted.replace(/,\d\d:\d\d:\d\d,/, ',soon,')));
    expect(changes(await parse(body), after)).toMatchObject({
      'calls_offered@2023-24-Q2': ['1244', '1243'],
      'calls_handled@2023-24-Q2': ['1082', '1081'],
    });
    const place = `line ${lines.indexOf(accepted) + 1}`;
    expect(after.rejections).toMatchObject([
      { rule: 'VALUE_INVALID', place, message: 'queue: the cell is not a duration with hours, minutes and seconds' },
    ]);
    expect(unaccounted(after)).toBe(0);
  });

  test('a row with a field too many is refused alone', async () => {
    const after = await parse(body.replace(single, `${single},x`));
    expect(after.rejections.map(({ rule, raw }) => [rule, raw])).toEqual([['CSV_RAGGED', '{}']]);
    expect(changes(await parse(body), after)).toMatchObject({ 'calls_offered@2023-24-Q2': ['1244', '1243'] });
    expect(unaccounted(after)).toBe(0);
  });
});

test('no agent’s name is anywhere in the result, also not of refused rows', async () => {
  const broken = body.replace(/,00:0\d:\d\d,/g, ',CANARY,').replace(/,Corin Example,/g, ',Zebedee Canary,');
  const result = await parse(broken);
  expect(result.rejections.length).toBeGreaterThan(100);
  const shown = new Set(result.rejections.flatMap(({ raw }) => Object.keys(JSON.parse(raw) as object)));
  expect([...shown]).toEqual(['call', 'start', 'skill', 'accepted', 'queue', 'talk']);
  expect(JSON.stringify(result)).not.toMatch(/Zebedee|Blythe|Corin|Dara|Ellis|Fenn/);
});

describe('a file that is refused', () => {
  const header = 'CorrelationId,StartTime,Skill,Agent,Accepted,QueueTime,TalkTime\r\n';
  test.each([
    ['cut in its last row', body.slice(0, -4), 'FILE_TRUNCATED'],
    ['empty', '', 'FILE_EMPTY'],
    ['HTML', '<html><body>Sign in</body></html>', 'FILE_TYPE_MISMATCH'],
    ['a workbook', 'PK\u0003\u0004rest', 'FILE_TYPE_MISMATCH'],
    ['semicolons', body.replaceAll(',', ';'), 'CSV_DIALECT'],
    ['a renamed column', body.replace('Accepted', 'Answered'), 'CONTRACT_DRIFT'],
    ['a missing column', body.replace('QueueTime', ''), 'CONTRACT_DRIFT'],
    ['header only', header, 'VOLUME_ANOMALY'],
    ['header and total only', `${header}Total,,,,,,00:10:00\r\n`, 'VOLUME_ANOMALY'],
    ['wholly of other skills', body.replaceAll(',CS ', ',GBC '), 'SCOPE_MISMATCH'],
    ['wholly of another year', body.replaceAll(',2023-', ',2022-'), 'SCOPE_MISMATCH'],
  ])('%s', async (_name, bad, code) => {
    expect(await codeOf(() => parse(bad))).toBe(code);
  });

  test('cut between two rows, where the export is known to end with a total row', async () => {
    const cut = body.slice(0, body.indexOf('\r\n', 60_000) + 2);
    const settings = { endsWithTotal: true };
    expect(await codeOf(() => parse(cut, '2023-24-Q2', settings))).toBe('FILE_TRUNCATED');
    expect((await parse(body, '2023-24-Q2', settings)).rejections).toEqual([]);
    expect((await parse(cut)).rejections).toEqual([]);
  });

  test('a quarter laid under another one', async () => {
    expect(await codeOf(() => parse(text(DECEMBER), '2023-24-Q4'))).toBe('SCOPE_MISMATCH');
  });

  test('unless the council has mapped its own heading', async () => {
    const renamed = body.replace('Accepted', 'Answered');
    const result = await parse(renamed, '2023-24-Q2', { columns: { accepted: ['Answered', 'Accepted'] } });
    expect(figures(result)).toEqual(figures(await parse(body)));
  });
});
