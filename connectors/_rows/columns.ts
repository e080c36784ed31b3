// Column maps as configuration: which headings a council's report uses for the columns that a connector needs.
import { z } from 'zod';
import type { ColumnSpec } from '../_readers/columns';

const headings = z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]);

/** A zod object of heading (or accepted headings, the first being the agreed one) by column key, with defaults. */
export function columnMap<K extends string>(defaults: Readonly<Record<K, string | readonly string[]>>) {
  const shape = Object.fromEntries(
    Object.entries<string | readonly string[]>(defaults).map(([key, names]) => [
      key,
      headings.default(typeof names === 'string' ? names : [...names]),
    ]),
  );
  return z.strictObject(shape as Record<K, z.ZodDefault<typeof headings>>).prefault({} as never);
}

/** The columns to look for; those of `optional` may be missing. */
export function columnSpecs<K extends string>(
  map: Readonly<Record<K, string | readonly string[]>>,
  optional: readonly K[] = [],
): ColumnSpec<K>[] {
  return (Object.keys(map) as K[]).map((key) => {
    const names: readonly string[] = typeof map[key] === 'string' ? [map[key]] : (map[key] as readonly string[]);
    return { key, heading: names[0] ?? '', aliases: names.slice(1), required: !optional.includes(key) };
  });
}
