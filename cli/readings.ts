// A reading as `read` prints it: the exact decimals of readings/ as JSON numbers.
import { z } from 'zod';
import type { FloorReading, ReadContext, ValueReading } from '../contracts/reading';
import { readAvailability, readFloor, readPeriod, readTarget, readTrend, readValue } from '../readings';

export const KINDS = ['value', 'target', 'period', 'floor', 'trend', 'availability'] as const;
export type Kind = (typeof KINDS)[number];

const number = (text: string | null): number | null => (text === null ? null : Number(text));

function valueJson(reading: ValueReading): object {
  const components = reading.components.map((part) => ({ ...part, number: Number(part.number) }));
  return { ...reading, number: number(reading.number), components };
}

/** A target, or a floor: its tolerance is a number as well. */
function targetJson(reading: FloorReading): object {
  const { low, high, within, tolerance } = reading;
  return {
    ...reading,
    ...(tolerance === undefined ? {} : { tolerance: number(tolerance) }),
    low: number(low),
    high: number(high),
    within: within === null ? null : { ...within, number: Number(within.number) },
  };
}

const readers: Readonly<Record<Kind, (text: string, context: ReadContext) => object>> = {
  value: (text, context) => valueJson(readValue(text, context)),
  target: (text, context) => targetJson(readTarget(text, context)),
  floor: (text, context) => targetJson(readFloor(text, context)),
  period: readPeriod,
  trend: readTrend,
  availability: readAvailability,
};

/** How a text is understood; never throws. */
export function reading(kind: Kind, text: string, context: ReadContext = {}): object {
  return readers[kind](text, context);
}

const contextSchema = z.object({
  title: z.string().nullish(),
  unit: z.string().nullish(),
  column: z.string().nullish(),
  period: z.string().nullish(),
  asOf: z.string().nullish(),
});

/** A cell as JSON may hold it: an empty one is null, and a number stands for its digits. */
const cellSchema = z.union([z.string(), z.number(), z.null()]).transform((cell) => (cell === null ? '' : String(cell)));

const lineSchema = z.object({
  kind: z.enum(KINDS),
  text: cellSchema,
  context: contextSchema.nullish(),
});

/** Takes out what is absent, so that no key stands with `undefined` or `null`. */
function present(given: z.infer<typeof contextSchema>): ReadContext {
  return Object.fromEntries(
    Object.entries(given).filter(([, text]) => text !== undefined && text !== null),
  ) as ReadContext;
}

const unreadable = (reason: string): object => ({ status: 'unreadable', reason });

/** The reading of one line of `--jsonl`; a line that cannot be understood is unreadable, with the reason. */
export function lineReading(line: string): object {
  try {
    const parsed = lineSchema.safeParse(JSON.parse(line));
    if (!parsed.success)
      return unreadable(`not a line of {"kind","text","context"?}: ${z.prettifyError(parsed.error)}`);
    return reading(parsed.data.kind, parsed.data.text, present(parsed.data.context ?? {}));
  } catch {
    return unreadable('the line is not JSON');
  }
}

/** The context that options give. */
export function contextOf(options: Readonly<Record<string, unknown>>): ReadContext {
  const parsed = contextSchema.safeParse(options);
  return parsed.success ? present(parsed.data) : {};
}
