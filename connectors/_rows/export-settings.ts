// What may be set for every flat export, whatever its columns are.
import { z } from 'zod';

const words = z.string().trim().min(1);

/** To be spread into a connector's own strict settings. `unread` are headings of columns that are never looked into. */
export function exportShape(unread: readonly string[], quietDays: number) {
  return {
    /** The workbook's sheet; null where only one visible sheet has the columns. */
    sheet: words.nullable().default(null),
    /** The word in the first column of a total row. */
    totalLabel: words.default('Total'),
    /** Whether each row names its council. Where false a file of another council cannot be told by its rows. */
    namesCouncil: z.boolean().default(true),
    /** Other words by which the export names the council: an account, a site, a contract. */
    councilNames: z.array(words).default([]),
    /** Headings of columns that are never looked into. */
    unread: z.array(words).default([...unread]),
    /** So many days without a row at an end of the period are not covered by the export. */
    quietDays: z.number().int().min(0).max(92).default(quietDays),
    /** Whether a month of the period without any row ends what the export covers. */
    everyMonth: z.boolean().default(true),
  };
}

export type ExportSettings = z.infer<z.ZodObject<ReturnType<typeof exportShape>>>;
