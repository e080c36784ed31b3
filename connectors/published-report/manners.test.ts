// Reports in other councils' manners, all made up: the header is found by meaning, every row balances, every cell is where it belongs.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { contextOf, unaccounted } from '../_rows/testing/context';
import { connector } from './connector';
import { readReport } from './read-report';

interface ExpectedRow {
  readonly kind?: string;
  readonly section?: string;
  readonly ref?: string;
  readonly title: string;
  readonly owner?: string;
  readonly values: readonly string[];
  readonly target?: string;
  readonly floor?: string;
  readonly rag?: string;
  readonly status?: string;
  readonly benchmarks?: readonly string[];
  readonly flags?: readonly string[];
}
interface Expected {
  readonly asked?: string;
  readonly period: string;
  readonly rows: readonly ExpectedRow[];
}

const folder = join(__dirname, 'samples', 'variants');
const { reports } = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as {
  readonly reports: Readonly<Record<string, Expected>>;
};

describe.each(Object.entries(reports))('%s', (name, expected) => {
  const body = readFileSync(join(folder, name));

  test('its period, its rows, its cells', async () => {
    const found = await readReport(body, expected.asked ?? null);
    expect([found.period ?? expected.asked, found.rows.length]).toEqual([expected.period, expected.rows.length]);
    const result = await connector.parse(body, contextOf(expected.period, { indicators: [] }));
    expect([result.rowsIn, unaccounted(result), result.rejections]).toEqual([expected.rows.length, 0, []]);
    const rows = (result.report ?? []).map((line) => ({
      ...{ kind: line.kind, section: line.section, ref: line.ref, title: line.title, owner: line.owner },
      values: line.values.flatMap(({ period, number }) => (number === null ? [] : [`${period}=${number}`])),
      target: line.target === null ? null : `${line.target.text}@${line.target.period}`,
      floor: line.floor?.text ?? null,
      rag: line.rag?.value ?? null,
      forecast: line.ragForecast,
      status: line.statuses.find(({ quarter }) => quarter === expected.period)?.status ?? null,
      benchmarks: line.benchmarks.map(({ comparator, value }) => `${comparator}=${value}`),
      flags: line.flags.map(({ flag }) => flag),
    }));
    const blank = {
      section: null,
      ref: null,
      owner: null,
      target: null,
      floor: null,
      rag: null,
      forecast: null,
      status: null,
    };
    expect(rows).toEqual(expected.rows.map((row) => ({ ...blank, kind: 'kpi', benchmarks: [], flags: [], ...row })));
  });
});

test('a person is known by initials wherever a row goes', async () => {
  const body = readFileSync(join(folder, '11-broken-headings.txt'));
  const result = await connector.parse(body, contextOf('2023-24-Q3', { indicators: [] }));
  expect(JSON.stringify(result)).not.toMatch(/Maddox|Orrin|Dade/);
});
