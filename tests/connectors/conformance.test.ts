// What every connector owes, tried on each of its samples: counts that balance, the figures expected, and the right code for bad input.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { ParseResult } from '../../contracts/connector';
import { codeOf } from '../../connectors/_readers/testing/codes';
import { expectBalance, expectDeclared, expectFigures, expectRefusals } from './checks';
import { allSamples, folderOf, registry, samplesOf } from './samples';
import { cut, formatOf, HTML, renamed, withColumn } from './variants';

const CANARY = 'Zebedee Canary-Quartermain';

test('every connector has samples and their expected.json, and a README', () => {
  expect(registry.size).toBeGreaterThan(0);
  const without = [...registry.keys()].filter((key) =>
    ['samples/expected.json', 'README.md'].some((file) => !existsSync(join(folderOf(key), file))),
  );
  expect(without).toEqual([]);
});

test.each([...registry.keys()])('%s: every sample is expected, and every expected sample is there', (key) => {
  const { found, expected } = samplesOf(key);
  expect(found).toEqual(Object.keys(expected).sort());
  expect(found.length).toBeGreaterThan(0);
});

describe.each(allSamples().map((sample) => [sample.key, sample.path, sample] as const))('%s %s', (_, path, sample) => {
  const { connector, body, context, expected } = sample;
  const parse = (bytes: Buffer): Promise<ParseResult> => connector.parse(bytes, context);

  test('gives the figures expected, and every row is accounted for', async () => {
    const result = await parse(body);
    expectBalance(result);
    expectRefusals(result);
    expectDeclared(connector, result);
    expectFigures(result, expected);
  });

  test('reads the same twice', async () => {
    expect(await parse(body)).toEqual(await parse(body));
  });

  test('an empty, cut or disguised file has its own code', async () => {
    expect(await codeOf(() => parse(Buffer.alloc(0)))).toBe('FILE_EMPTY');
    expect(await codeOf(() => parse(cut(body)))).toBe('FILE_TRUNCATED');
    expect(await codeOf(() => parse(HTML))).toBe('FILE_TYPE_MISMATCH');
  });

  test('a renamed column is drift, whatever else is in the file', async () => {
    const drifted = await renamed(body, formatOf(path), expected.needs, 'Something Else');
    expect(drifted.equals(body)).toBe(false);
    expect(await codeOf(() => parse(drifted))).toBe('CONTRACT_DRIFT');
  });

  test('an additional column is noted by its name, and its words go nowhere', async () => {
    const result = await parse(await withColumn(body, formatOf(path), expected.needs, CANARY));
    expect(JSON.stringify(result)).not.toContain(CANARY);
    expect(result.notes.join('\n')).toContain('Additional');
    expectFigures(result, expected);
  });
});
