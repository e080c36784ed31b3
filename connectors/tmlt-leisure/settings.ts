// What a council must map for the sheet that its leisure trust makes by hand: headings, centres, what a month's columns hold.
import { z } from 'zod';
import { columnMap } from '../_rows/columns';
import { mappedColumns } from '../_rows/export';

const words = z.string().trim().min(1);
const HEADINGS = { centre: 'Centre' } as const;

export const COLUMNS = mappedColumns(HEADINGS, {
  centre: {
    meaning: 'the names of the centres; months stand to its right',
    holds: 'text',
    likely: ['Site', 'Facility'],
  },
});

/** The source's settings in a council's catalogue. */
export const settingsSchema = z.strictObject({
  /** The sheet's name; null where it is the one visible sheet with months of the year asked for. */
  sheet: words.nullable().default(null),
  columns: columnMap(HEADINGS),
  /** Every centre that counts, each by its names in any case; the first name is the one that is shown (document 000, row 3). */
  centres: z
    .array(z.array(words).min(1))
    .min(1)
    .default([
      ['LLC', 'Larkfield Leisure Centre'],
      ['AC', 'Angel Centre'],
      ['TSP', 'Tonbridge Swimming Pool'],
      ['PWGC', 'Poult Wood Golf Centre'],
    ]),
  /** Where a month has several columns: the headings below the month that are added up. */
  parts: z.array(words).default([]),
  totalLabel: words.default('Total'),
  /** Whether there must be a total row, equal to the sum of the rows in each month. */
  checkTotal: z.boolean().default(true),
  /** Whether a title row names the council. Where false a sheet of another trust is told by its centres only. */
  titleNamesCouncil: z.boolean().default(true),
  /** Other words by which a title names the council. */
  councilNames: z.array(words).default([]),
});

export type Settings = z.infer<typeof settingsSchema>;
