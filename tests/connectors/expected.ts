// The shape of connectors/<source>/samples/expected.json: what each sample holds, worked out by hand and never written by a program.
import { readFileSync } from 'node:fs';
import { z } from 'zod';

const decimal = z.string().regex(/^-?\d+(\.\d+)?$/, 'a number is written as a string, exact');

const observationSchema = z.strictObject({
  measure: z.string(),
  period: z.string(),
  value: decimal.nullable(),
  /** By label; left out where the observation has none. */
  components: z.record(z.string(), decimal).default({}),
  qualifiers: z.array(z.string()).optional(),
  observedOn: z.iso.date().optional(),
  coverage: z.tuple([z.iso.date(), z.iso.date()]).optional(),
  text: z.string().optional(),
});

const EXEMPTIONS = ['council', 'period', 'order', 'empty', 'encoding', 'personal'] as const;
export type Exemption = (typeof EXEMPTIONS)[number];

const sampleSchema = z.strictObject({
  note: z.string().optional(),
  /** A heading (or key) that the connector needs: when it is renamed, the whole delivery is CONTRACT_DRIFT. */
  needs: z.string(),
  rowsIn: z.number().int().nonnegative(),
  /** Rows that do not count, by the connector's own reason. */
  ignored: z.record(z.string(), z.number().int().positive()).default({}),
  rejections: z.array(z.strictObject({ place: z.string(), rule: z.string() })).default([]),
  observations: z.array(observationSchema),
  /** Checks that this layout cannot be put to, each with the reason: a file that names no council cannot be of another. */
  exempt: z.partialRecord(z.enum(EXEMPTIONS), z.string().min(10)).default({}),
  /** How many statements (words about an indicator) the sample holds. */
  statements: z.number().int().nonnegative().default(0),
});

/** Keyed by the sample's path below `samples/`: `tmbc/2023-24-Q2/2023-10-10/Taxi_Licences.csv`. */
export const expectedSchema = z.strictObject({
  note: z.string().optional(),
  samples: z.record(z.string(), sampleSchema),
});

export type Expected = z.infer<typeof expectedSchema>;
export type ExpectedSample = z.infer<typeof sampleSchema>;

/** Reads and checks one connector's expected.json. */
export function readExpected(path: string): Expected {
  return expectedSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
}
