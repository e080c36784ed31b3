// What a council must map for its own chris21 reports: sheets, headings, code words, and the rules of who counts.
import { z } from 'zod';
import { columnMap } from '../_rows/columns';

const words = z.string().trim().min(1);

const staffSchema = z
  .strictObject({
    sheet: words.default('Establishment'),
    columns: columnMap({
      employee: 'Employee Number',
      surname: 'Surname',
      forename: 'Forename',
      employer: 'Employer',
      directorate: 'Directorate',
      post: 'Post Number',
      contract: 'Contract Type',
      fte: 'Contract FTE',
      start: 'Start Date',
      leave: 'Leave Date',
    }),
    /** Only `staff` count; casual workers, agency staff and members are `outside` (indicators 011 to 014). */
    contracts: z.record(words, z.enum(['staff', 'outside'])).default({
      Permanent: 'staff',
      'Fixed term': 'staff',
      Casual: 'outside',
      Agency: 'outside',
      Member: 'outside',
    }),
  })
  .prefault({});

const postsSchema = z
  .strictObject({
    sheet: words.default('Posts'),
    columns: columnMap({
      post: 'Post Number',
      employer: 'Employer',
      fte: 'Established FTE',
      from: 'From',
      to: 'To',
      frozen: 'Frozen',
    }),
    /** A frozen post is not to be filled: by default it is not vacant. */
    frozenCountsAsVacant: z.boolean().default(false),
  })
  .prefault({});

const absenceSchema = z
  .strictObject({
    sheet: words.default('Absence'),
    columns: columnMap({
      employee: 'Employee Number',
      surname: 'Surname',
      employer: 'Employer',
      start: 'Absence Start',
      end: 'Absence End',
      reason: 'Absence Reason',
      category: 'Category',
      days: 'FTE Days Lost',
    }),
    categories: z.record(words, z.enum(['short_term', 'medically_certified', 'not_sickness'])).default({
      'Self-certified': 'short_term',
      'Medically certified': 'medically_certified',
      Maternity: 'not_sickness',
      'Special leave': 'not_sickness',
    }),
  })
  .prefault({});

/** A sheet that the pack may have once a year, after the snapshot of 31 March. */
const payGapSchema = z
  .strictObject({
    sheet: words.default('Gender Pay Gap'),
    columns: columnMap({ employer: 'Employer', snapshot: 'Snapshot Date', median: 'Median Gap %' }),
  })
  .prefault({});

/** The source's settings in a council's catalogue. */
export const settingsSchema = z.strictObject({
  /** The word in the first column of a totals row. */
  totalLabel: words.default('Total'),
  /** Whether each sheet's totals row must equal the sum of its rows; a file that does not is refused. */
  checkTotals: z.boolean().default(true),
  staff: staffSchema,
  posts: postsSchema,
  absence: absenceSchema,
  payGap: payGapSchema,
});

export type Settings = z.infer<typeof settingsSchema>;
