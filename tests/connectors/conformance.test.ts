// What every connector owes, tried on each of its samples: counts that balance, the figures expected, and the right code for bad input.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse as parseYaml } from 'yaml';
import { catalogueSchema, type Catalogue } from '../../contracts/catalogue';
import type { Connector, ParseContext, ParseResult } from '../../contracts/connector';
import { codeOf } from '../../connectors/_readers/testing/codes';
import { loadRegistry } from '../../connectors/registry';
import { readExpected, type ExpectedSample } from './expected';
import { cut, formatOf, HTML, renamed, withColumn } from './variants';

const ROOT = join(__dirname, '..', '..');
const CANARY = 'Zebedee Canary-Quartermain';
const AS_OF = '2026-01-31';

function catalogueOf(council: string): Catalogue {
  return catalogueSchema.parse(parseYaml(readFileSync(join(ROOT, 'catalogue', `${council}.yaml`), 'utf8')));
}

function contextOf(key: string, path: string): ParseContext {
  const [council = '', period = ''] = path.split('/');
  const catalogue = catalogueOf(council);
  const indicators = catalogue.indicators.map(({ slug, title, unit, decimals, components }) => ({
    slug,
    title,
    unit,
    decimals,
    components,
  }));
  const settings = catalogue.sources[key]?.settings ?? {};
  return { council: catalogue.council, period, asOf: AS_OF, settings, indicators };
}

/** Sample files: <council>/<period>/<received-on>/<file>. */
function samplesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => path.split('/').length === 4)
    .sort();
}

function expectBalance(result: ParseResult): void {
  const sum = (groups: readonly { readonly rows: number }[]): number =>
    groups.reduce((total, { rows }) => total + rows, 0);
  expect(result.rowsIn).toBe(sum(result.fed) + sum(result.ignored) + result.rejections.length);
  const made = [
    ...result.observations.map(({ measure, period }) => `${measure}@${period}`),
    ...result.statements.map(({ indicator, shownIn }) => `statement/${indicator}@${shownIn}`),
  ];
  expect(new Set(made).size).toBe(made.length);
  const fed = result.fed.flatMap(({ keys }) => keys);
  expect(fed.filter((key) => !made.includes(key))).toEqual([]);
}

function expectFigures(result: ParseResult, expected: ExpectedSample): void {
  expect(result.rowsIn).toBe(expected.rowsIn);
  expect(Object.fromEntries(result.ignored.map(({ reason, rows }) => [reason, rows]))).toEqual(expected.ignored);
  expect(result.rejections.map(({ place, rule }) => ({ place, rule }))).toEqual(expected.rejections);
  expect(result.statements).toHaveLength(expected.statements);
  const byKey = new Map(result.observations.map((one) => [`${one.measure}@${one.period}`, one]));
  expect([...byKey.keys()].sort()).toEqual(expected.observations.map((one) => `${one.measure}@${one.period}`).sort());
  for (const { measure, period, value, components, ...more } of expected.observations) {
    const found = byKey.get(`${measure}@${period}`);
    expect([measure, period, found?.value]).toEqual([measure, period, value]);
    expect(Object.fromEntries(found?.components.map((one) => [one.label, one.value]) ?? [])).toEqual(components);
    const { coverage, ...same } = more;
    expect(found).toMatchObject(same);
    if (coverage !== undefined) expect([found?.coverageFrom, found?.coverageTo]).toEqual(coverage);
  }
}

/** No number of a refused row may stand in an observation: each rejection's measure must not hold the row's place. */
function expectRefusals(result: ParseResult): void {
  const refused = new Set(result.rejections.map(({ place }) => place));
  expect(result.observations.filter(({ place }) => refused.has(place))).toEqual([]);
}

function expectDeclared(connector: Connector, result: ParseResult): void {
  const measures = new Set(connector.manifest.measures.map(({ key }) => key));
  const undeclared = result.observations.filter(
    ({ measure }) => !measures.has(measure) && !/^(?:return|published)\//.test(measure),
  );
  expect(undeclared).toEqual([]);
  for (const { value, components } of result.observations) {
    const numbers = [...(value === null ? [] : [value]), ...components.map((one) => one.value)];
    expect(numbers.filter((number) => !/^-?\d+(\.\d+)?$/.test(number))).toEqual([]);
    expect(numbers.length).toBeGreaterThan(0);
  }
}

const registry = loadRegistry(join(ROOT, 'connectors'));

test('every connector has samples and their expected.json, and a README', () => {
  expect(registry.size).toBeGreaterThan(0);
  const without = [...registry.keys()].filter((key) =>
    ['samples/expected.json', 'README.md'].some((file) => !existsSync(join(ROOT, 'connectors', key, file))),
  );
  expect(without).toEqual([]);
});

describe.each([...registry])('%s', (key, connector) => {
  const folder = join(ROOT, 'connectors', key, 'samples');
  const expected = readExpected(join(folder, 'expected.json')).samples;
  const samples = samplesBelow(folder);

  test('every sample is expected, and every expected sample is there', () => {
    expect(samples).toEqual(Object.keys(expected).sort());
    expect(samples.length).toBeGreaterThan(0);
  });

  describe.each(samples)('%s', (path) => {
    const body = readFileSync(join(folder, path));
    const context = contextOf(key, path);
    const sample = expected[path];
    const parse = (bytes: Buffer): Promise<ParseResult> => connector.parse(bytes, context);

    test('gives the figures expected, and every row is accounted for', async () => {
      const result = await parse(body);
      expectBalance(result);
      expectRefusals(result);
      expectDeclared(connector, result);
      if (sample !== undefined) expectFigures(result, sample);
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
      const drifted = await renamed(body, formatOf(path), sample?.needs ?? '', 'Something Else');
      expect(drifted.equals(body)).toBe(false);
      expect(await codeOf(() => parse(drifted))).toBe('CONTRACT_DRIFT');
    });

    test('an additional column is noted by its name, and its words go nowhere', async () => {
      const result = await parse(await withColumn(body, formatOf(path), sample?.needs ?? '', CANARY));
      expect(JSON.stringify(result)).not.toContain(CANARY);
      expect(result.notes.join('\n')).toContain('Additional');
      if (sample !== undefined) expectFigures(result, sample);
    });
  });
});
