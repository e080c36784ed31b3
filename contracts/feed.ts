// What feeds an indicator: how measures become a figure, which systems give it as well, which check it, which give benchmarks.
import { z } from 'zod';

const words = z.string().trim().min(1);

/** How measures become a figure. Every formula is a named rule in rules/formulas. */
export const formulaSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('single'), measure: words, scale: z.string().optional() }),
  z.object({ kind: z.literal('ratio'), numerator: words, denominator: words, percent: z.boolean().default(false) }),
  z.object({ kind: z.literal('sum_of_months'), measure: words }),
  z.object({
    kind: z.literal('due_and_done'),
    due: words,
    undertaken: words,
    dueAndDone: words,
    stillDue: words,
    closed: words,
  }),
  z.object({ kind: z.literal('typed') }),
  z.object({ kind: z.literal('none') }),
]);
export type Formula = z.infer<typeof formulaSchema>;

/** A system that gives the figure as well: whenever its measures are there they stand before a typed figure. */
export const feedSchema = z.object({
  source: words,
  formula: formulaSchema,
  /** From this period on it is the one that is expected, awaited and asked. */
  from: words,
});
export type Feed = Omit<z.infer<typeof feedSchema>, 'from'> & { readonly from: string | null };

/** A source that never gives the figure but must agree with it. */
export const checkSchema = z.object({
  source: words,
  formula: formulaSchema,
  /** Decimals to which the two are compared, where the other source publishes fewer; the indicator's own where left out. */
  decimals: z.number().int().min(0).max(6).nullable().default(null),
});
export type Check = z.infer<typeof checkSchema>;

/** A measure that gives benchmarks: they stand beside the figure and never take its place. */
export const benchmarkFeedSchema = z.object({
  source: words,
  measure: words,
  /** How a report calls the source of the benchmark: `LG Inform`. */
  publishedBy: words,
  /** The comparators by the label of the measure's component (a GSS code), with the name that a report gives them. */
  comparators: z.record(z.string(), words).default({}),
  /** The comparator whose benchmark the measure's own value is; null where it is the council's own. */
  valueIs: words.nullable().default(null),
});
export type BenchmarkFeed = z.infer<typeof benchmarkFeedSchema>;
