// Checks a source's part of the catalogue by the connector's own schema.
import type { z } from 'zod';
import { QuarterdayError } from '../../contracts/failure';

/** The settings with defaults filled in. Throws CONFIG_INVALID naming the place in the settings. */
export function readSettings<T>(schema: z.ZodType<T>, settings: unknown, source: string): T {
  const read = schema.safeParse(settings ?? {});
  if (read.success) return read.data;
  throw new QuarterdayError('CONFIG_INVALID', `the settings of ${source} cannot be used`, {
    seen: read.error.issues
      .map((issue) => `${issue.path.map(String).join('.') || 'settings'}: ${issue.message}`)
      .join('; '),
    expected: `settings as connectors/${source}/settings.ts describes them`,
    todo: `correct sources.${source}.settings in the council's catalogue`,
  });
}
