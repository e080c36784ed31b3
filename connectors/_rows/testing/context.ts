// Test helper: what a connector's parse is given, and its result in a form that tests compare.
import type { ParseContext, ParseResult } from '../../../contracts/connector';

/** Tonbridge & Malling collecting a quarter, with the source's default settings. */
export function contextOf(period: string, change: Partial<ParseContext> = {}): ParseContext {
  return {
    council: {
      code: 'tmbc',
      name: 'Tonbridge and Malling',
      gss: 'E07000115',
      aliases: ['Tonbridge & Malling', 'Tonbridge and Malling Borough Council', 'TMBC'],
    },
    period,
    asOf: '2024-01-22',
    settings: undefined,
    indicators: [],
    ...change,
  };
}

/** Values by `measure@period`. */
export function figures({ observations }: ParseResult): Record<string, string | null> {
  return Object.fromEntries(observations.map(({ measure, period, value }) => [`${measure}@${period}`, value]));
}

/** Rows by reason. */
export function reasons({ ignored }: ParseResult): Record<string, number> {
  return Object.fromEntries(ignored.map(({ reason, rows }) => [reason, rows]));
}

/** Rows that fed each key, a row counted under each of its keys. */
export function fedRows({ fed }: ParseResult): Record<string, number> {
  const rows: Record<string, number> = {};
  for (const group of fed) for (const key of group.keys) rows[key] = (rows[key] ?? 0) + group.rows;
  return rows;
}

/** What is left when the rows accounted for are taken from the rows read: always 0. */
export function unaccounted(result: ParseResult): number {
  const sum = (groups: readonly { readonly rows: number }[]): number => groups.reduce((all, { rows }) => all + rows, 0);
  return result.rowsIn - sum(result.fed) - sum(result.ignored) - result.rejections.length;
}

/** The keys whose values differ between two results, with both values. */
export function changes(
  before: ParseResult,
  after: ParseResult,
): Record<string, readonly [string | null, string | null]> {
  const [one, two] = [figures(before), figures(after)];
  const keys = [...new Set([...Object.keys(one), ...Object.keys(two)])];
  return Object.fromEntries(
    keys.filter((key) => one[key] !== two[key]).map((key) => [key, [one[key] ?? null, two[key] ?? null]]),
  );
}

/** The result with places taken off, so that only what was measured is compared. */
export function withoutPlaces(result: ParseResult): ParseResult['observations'] {
  return result.observations.map((observation) => ({ ...observation, place: '' }));
}
