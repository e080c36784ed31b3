// The catalogue of one council: what is measured, by whom, against what, and which measure feeds it.
import { z } from 'zod';
import { benchmarkFeedSchema, checkSchema, feedSchema, formulaSchema } from './feed';
import { isoDate } from './period';

export type { BenchmarkFeed, Check, Feed, Formula } from './feed';

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a slug is lower case words joined by hyphens');
const words = z.string().trim().min(1);

/** When a figure can be expected. `lag` counts from the end of the reference period. */
export const dueRuleSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('working_days'), days: z.number().int().positive() }),
  z.object({ kind: z.literal('month_end_after'), months: z.number().int().positive() }),
  z.object({ kind: z.literal('last_working_day_after'), months: z.number().int().positive() }),
  z.object({
    kind: z.literal('fixed'),
    /** Month and day, `06-30`, so many calendar years after the year in which the reference period starts. */
    monthDay: z.string().regex(/^\d{2}-\d{2}$/),
    yearsAfterStart: z.number().int().nonnegative(),
  }),
]);
export type DueRule = z.infer<typeof dueRuleSchema>;

/** Which reference period an indicator's line shows in a quarter's report. */
export const referenceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('quarter') }),
  z.object({ kind: z.literal('financial_year'), yearsBack: z.number().int().nonnegative() }),
  z.object({
    kind: z.literal('calendar_year'),
    yearsBack: z.number().int().nonnegative(),
    /** From this quarter of the financial year on the newer year is shown; before it the year before. */
    fromQuarter: z.number().int().min(1).max(4).default(1),
    /** The snapshot's day in that year, `03-31`. */
    observedOn: z
      .string()
      .regex(/^\d{2}-\d{2}$/)
      .optional(),
  }),
]);
export type Reference = z.infer<typeof referenceSchema>;

export const indicatorSchema = z.object({
  slug,
  ref: z.string().nullable(),
  title: words,
  kind: z.enum(['kpi', 'activity', 'milestone']),
  priority: words,
  action: words,
  owner: words,
  committee: words,
  unit: z.string().nullable(),
  /** The unit as the report words it, read into our units; null where it states none. */
  statedUnit: z.string().nullable().default(null),
  decimals: z.number().int().min(0).max(6),
  polarity: z.enum(['higher', 'lower', 'target', 'range', 'zero', 'none']),
  frequency: z.enum(['quarterly', 'annually']),
  accumulation: z.enum(['discrete', 'cumulative', 'snapshot', 'annual', 'carried', 'rolling']),
  /** A snapshot that can only grow, such as registrations to date. */
  runningTotal: z.boolean().default(false),
  yearRule: z.enum(['sum', 'last', 'ratio', 'annual']),
  components: z.array(words).default([]),
  reference: referenceSchema,
  due: dueRuleSchema,
  /** The source system as the report names it. */
  sourceAsPublished: words,
  source: words,
  formula: formulaSchema,
  feeds: z.array(feedSchema).default([]),
  checks: z.array(checkSchema).default([]),
  baseline: z.object({ text: words, dateText: words, period: words }),
  targets: z.array(
    z.object({
      period: words,
      text: words,
      /** `year` where the text does not say what the target is per. */
      per: z.enum(['year', 'quarter', 'month', 'week', 'day']).nullable().default(null),
      tolerance: z.string().nullable().default(null),
      /** The floor as printed: at or beyond it a figure that misses its target is amber. */
      floor: words.nullable().default(null),
    }),
  ),
  benchmarks: z
    .array(
      z.object({
        comparator: words,
        gss: z.string().nullable().default(null),
        text: words,
        dateText: words,
        period: z.string().nullable(),
        source: words,
      }),
    )
    .default([]),
  benchmarkFeeds: z.array(benchmarkFeedSchema).default([]),
  /** A proposed indicator is not chased for data: it has an open decision, with the owner above. */
  lifecycle: z.enum(['proposed', 'live', 'retired', 'replaced']).default('live'),
  openDecision: z.string().nullable().default(null),
  /** Rows of the report that repeat this indicator. */
  duplicates: z
    .array(z.object({ title: words, baselineText: words, baselineDateText: words, sourceAsPublished: words }))
    .default([]),
  /** The range in which an activity is expected; null where none is printed ("range missing"). */
  expectedRange: z.object({ low: z.string(), high: z.string() }).nullable().default(null),
  /** What the RAG that a report prints for a milestone says: how it stands, or how it is expected to end. */
  printedRag: z.enum(['current', 'forecast']).nullable().default(null),
  /** Where two readings of a definition were possible: what was decided. */
  note: z.string().nullable().default(null),
});
export type Indicator = z.infer<typeof indicatorSchema>;

export const rungSchema = z.object({
  rung: words,
  /** Working days after the due date; negative is before it. */
  workingDays: z.number().int(),
  action: z.enum(['remind', 'escalate']),
  /** Which contact: `owner`, or a role of `contacts`. */
  to: words,
});
export type Rung = z.infer<typeof rungSchema>;

const sourceSchema = z.object({
  from: words.optional(),
  /** What text of this source is encoded in where it is not UTF-8: never guessed. */
  encoding: z.enum(['windows-1252']).optional(),
  settings: z.unknown().optional(),
});

export const catalogueSchema = z.object({
  version: z.number().int().positive(),
  council: z.object({ code: slug, name: words, gss: z.string().regex(/^[EWSN]\d{8}$/), aliases: z.array(words) }),
  /** What this council's arrows mean: `judgement` (better or worse) or `direction` (up or down). */
  arrows: z.enum(['judgement', 'direction']),
  /** The years whose targets are named here; a later year carries the definitions on, without targets. */
  years: z.array(words).min(1),
  owners: z.array(z.object({ initials: words, role: words, email: z.string().email(), note: z.string().nullable() })),
  contacts: z.array(z.object({ role: words, email: z.string().email() })),
  priorities: z.array(z.object({ code: slug, title: words })),
  committees: z.array(z.object({ code: slug, title: words })),
  /** False for a council whose published reports are only read: nothing is scheduled for it. */
  collects: z.boolean().default(true),
  /** How often a source is asked again while something is missing, and when people are told. */
  chase: z.object({
    askAgain: z.object({
      firstAfterDays: z.number().positive(),
      factor: z.number().min(1),
      mostDays: z.number().positive(),
    }),
    ladder: z.array(rungSchema).min(1),
  }),
  schedules: z.object({
    quarterlyRound: z.object({
      dayOfMonth: z.number().int().min(1).max(28),
      hour: z.number().int(),
      minute: z.number().int(),
    }),
    monthlyPulls: z.array(
      z.object({ source: words, dayOfMonth: z.number().int(), hour: z.number().int(), minute: z.number().int() }),
    ),
    /** Sources without a history, asked on the last day of each quarter. */
    quarterEndPulls: z.array(z.object({ source: words, hour: z.number().int(), minute: z.number().int() })).default([]),
    dailyAwaited: z.object({ hour: z.number().int(), minute: z.number().int() }),
  }),
  /** `from`: the first quarter whose round asks the source; always, where it is left out. */
  sources: z.record(z.string(), sourceSchema),
  indicators: z.array(indicatorSchema).min(1),
  validFrom: isoDate,
});
export type Catalogue = z.infer<typeof catalogueSchema>;
