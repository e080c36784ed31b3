// The same sample in other shapes: a byte-order mark, UTF-16, undeclared bytes, columns in another order, a header alone, another council or period.
import { describe, expect, test } from '@jest/globals';
import type { ParseContext, ParseResult } from '../../contracts/connector';
import { codeOf } from '../../connectors/_readers/testing/codes';
import { expectFigures } from './checks';
import type { Exemption } from './expected';
import { lastSwapped, reshapeCsv, reshapeSheets, withoutRows } from './reshape';
import { allSamples, catalogueOf, type Sample } from './samples';
import { formatOf } from './variants';

const samples = allSamples().map((sample) => [sample.key, sample.path, sample] as const);
const ofFormat = (...formats: string[]): typeof samples =>
  samples.filter(([, path]) => formats.includes(formatOf(path)));
const tables = ofFormat('csv', 'xlsx');
const without = (check: Exemption, list: typeof samples): typeof samples =>
  list.filter(([, , { expected }]) => expected.exempt[check] === undefined);

const read = ({ connector, context }: Sample, body: Buffer, more: Partial<ParseContext> = {}): Promise<ParseResult> =>
  connector.parse(body, { ...context, ...more });

const MARK = Buffer.from([0xef, 0xbb, 0xbf]);
const unmarked = (body: Buffer): Buffer => (body.subarray(0, 3).equals(MARK) ? body.subarray(3) : body);

describe.each(without('encoding', ofFormat('csv')))('%s %s', (_, _path, sample) => {
  const { body } = sample;

  test('with a byte-order mark, without one, and in UTF-16 it reads the same', async () => {
    const plain = await read(sample, unmarked(body));
    expect(await read(sample, Buffer.concat([MARK, unmarked(body)]))).toEqual(plain);
    const wide = Buffer.from(`\uFEFF${unmarked(body).toString('utf8')}`, 'utf16le');
    expect(await read(sample, wide)).toEqual(plain);
  });

  test('bytes that are not UTF-8 are refused, never guessed', async () => {
    const at = body.length - 2;
    const broken = Buffer.concat([body.subarray(0, at), Buffer.from([0xa3]), body.subarray(at)]);
    expect(await codeOf(() => read(sample, broken))).toBe('ENCODING_INVALID');
  });
});

describe.each(without('order', tables))('%s %s', (_, path, sample) => {
  test('with its columns in another order it gives the same figures', async () => {
    const { body, expected } = sample;
    const moved =
      formatOf(path) === 'csv'
        ? reshapeCsv(body, expected.needs, lastSwapped)
        : await reshapeSheets(body, expected.needs, lastSwapped);
    const result = await read(sample, moved);
    const { rejections: _places, ...figures } = expected;
    expectFigures({ ...result, rejections: [] }, { ...figures, rejections: [] });
    expect(result.rejections.map(({ rule }) => rule)).toEqual(expected.rejections.map(({ rule }) => rule));
  });
});

describe.each(without('empty', tables))('%s %s', (_, path, sample) => {
  test('without rows it is an anomaly, and no zero', async () => {
    const { body, expected } = sample;
    const bare =
      formatOf(path) === 'csv'
        ? reshapeCsv(body, expected.needs, withoutRows)
        : await reshapeSheets(body, expected.needs, withoutRows);
    expect(await codeOf(() => read(sample, bare))).toBe('VOLUME_ANOMALY');
  });
});

/** A council of nowhere: no sample is about it. */
const elsewhere = { code: 'nowhere', name: 'Nowhere-on-Sea', gss: 'E09999999', aliases: ['NOS'] };

test.each(without('council', samples))('%s %s is refused for another council', async (_, _path, sample) => {
  expect(await codeOf(() => read(sample, sample.body, { council: elsewhere }))).toBe('SCOPE_MISMATCH');
});

test.each(without('period', samples))('%s %s is refused for another period', async (_, _path, sample) => {
  expect(await codeOf(() => read(sample, sample.body, { period: shifted(sample.context.period) }))).toBe(
    'SCOPE_MISMATCH',
  );
});

/** The same kind of period, forty years earlier: before any sample. */
function shifted(code: string): string {
  const start = Number(code.slice(0, 4)) - 40;
  return /^\d{4}-\d{2}(-|$)/.test(code) && !/^\d{4}-(0[1-9]|1[0-2])(-\d{2})?$/.test(code)
    ? `${start}-${String((start + 1) % 100).padStart(2, '0')}${code.slice(7)}`
    : `${start}${code.slice(4)}`;
}

test('every exemption names a council that has a catalogue and says why', () => {
  for (const [, path, { expected }] of samples) {
    expect(catalogueOf(path.split('/')[0] ?? '').council.code).toBe(path.split('/')[0]);
    for (const reason of Object.values(expected.exempt)) expect(reason.length).toBeGreaterThan(9);
  }
});
