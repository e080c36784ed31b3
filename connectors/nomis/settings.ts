// What a council's catalogue says of NOMIS: which datasets, and how their rows are told apart.
import { z } from 'zod';

const name = z.string().regex(/^[A-Za-z0-9_]+$/, 'letters, digits and underscores');

const seriesSchema = z.strictObject({
  /** As in the address of the dataset: `NM_17_5`. */
  dataset: name,
  /** Dimensions of the dataset, as its query builder gives them. */
  query: z.record(name, z.string().regex(/^[\w,.-]+$/, 'codes, as in 1,2')),
  /** Which rows are the series: the text that stands in these columns. */
  where: z.record(name, z.string().min(1)).refine((where) => Object.keys(where).length > 0, 'at least one column'),
});

const claimants = (measure: string, text: string): z.infer<typeof seriesSchema> => ({
  dataset: 'NM_162_1',
  query: { gender: '0', age: '0', measure, measures: '20100' },
  where: { MEASURE_NAME: text },
});

export const settingsSchema = z.strictObject({
  baseUrl: z.url().default('https://www.nomisweb.co.uk/api/v01'),
  /** The area; the council's own GSS code unless said otherwise. */
  geography: z.string().regex(/^\w+$/).nullable().default(null),
  /** The dates asked for: enough of them that the quarter is among them. */
  dates: z
    .string()
    .regex(/^[\w,-]+$/)
    .default('latestMINUS35-latest'),
  /** Rows that an answer holds at most: a guest's is cut there without a word. */
  pageRows: z.number().int().min(1).max(1_000_000).default(25_000),
  deadlineMs: z.number().int().positive().default(60_000),
  series: z
    .strictObject({
      employment_rate: seriesSchema.nullable().default({
        dataset: 'NM_17_5',
        query: { variable: '45', measures: '20599' },
        where: { VARIABLE_NAME: 'Employment rate - aged 16-64' },
      }),
      claimant_count: seriesSchema.nullable().default(claimants('1', 'Claimant count')),
      claimant_rate: seriesSchema
        .nullable()
        .default(claimants('2', 'Claimants as a proportion of residents aged 16-64')),
    })
    .prefault({}),
});

export type Settings = z.infer<typeof settingsSchema>;
export type Series = z.infer<typeof seriesSchema>;
export type Measure = keyof Settings['series'];

/** The series that are asked for; one set to null is not. */
export function seriesOf({ series }: Settings): (readonly [Measure, Series])[] {
  return (Object.entries(series) as [Measure, Series | null][]).flatMap(([measure, one]) =>
    one === null ? [] : [[measure, one] as const],
  );
}
