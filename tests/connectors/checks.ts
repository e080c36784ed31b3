// What is checked of every reading of a sample: counts that balance, the figures expected, refusals and declared measures.
import { expect } from '@jest/globals';
import type { Connector, ParseResult } from '../../contracts/connector';
import type { ExpectedSample } from './expected';

export function expectBalance(result: ParseResult): void {
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

export function expectFigures(result: ParseResult, expected: ExpectedSample): void {
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
export function expectRefusals(result: ParseResult): void {
  const refused = new Set(result.rejections.map(({ place }) => place));
  expect(result.observations.filter(({ place }) => refused.has(place))).toEqual([]);
}

export function expectDeclared(connector: Connector, result: ParseResult): void {
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
