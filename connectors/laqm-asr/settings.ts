// What a council must map for its own table of diffusion tubes: no published file of the Annual Status Report's table is known.
import { z } from 'zod';
import { isoDate } from '../../contracts/period';
import { columnMap } from '../_rows/columns';
import { mappedColumns } from '../_rows/export';

const words = z.string().trim().min(1);
const limit = z.string().regex(/^\d{1,4}(\.\d+)?$/, 'a number such as 40');

const HEADINGS = {
  council: 'Local Authority',
  tube: 'Diffusion Tube ID',
  area: 'AQMA',
  declared: 'AQMA Declared',
  revoked: 'AQMA Revoked',
  exposure: 'Relevant Exposure',
  annualised: 'Annualised',
} as const;

export type FixedKey = keyof typeof HEADINGS;

export const COLUMNS = mappedColumns(HEADINGS, {
  council: { meaning: 'the council whose tubes they are', holds: 'text', likely: ['Council', 'Authority'] },
  tube: { meaning: 'what tells one tube from another', holds: 'reference', likely: ['Site ID', 'Tube ID', 'Site'] },
  area: { meaning: 'the air quality management area in which it is', holds: 'text', likely: ['In AQMA?', 'AQMA Name'] },
  declared: { meaning: 'when the area was declared', holds: 'date', required: false },
  revoked: { meaning: 'when the area was revoked', holds: 'date', required: false },
  exposure: { meaning: 'whether people are exposed where the tube is', holds: 'text', likely: ['Relevant Exposure?'] },
  annualised: { meaning: 'whether a result of under 75% capture was annualised', holds: 'yes_no', required: false },
});

/** Headings in which `{year}` stands for the year. */
const yearHeading = (text: string) =>
  words
    .refine((heading) => heading.includes('{year}'), 'the heading holds {year}, for there is one of each year')
    .default(text);

const areaSchema = z.strictObject({
  name: words,
  aliases: z.array(words).default([]),
  declared: isoDate,
  revoked: isoDate.nullable().default(null),
  objective: limit.optional(),
});

/** The source's settings in a council's catalogue. */
export const settingsSchema = z.strictObject({
  sheet: words.nullable().default(null),
  totalLabel: words.default('Total'),
  columns: columnMap<FixedKey>(HEADINGS),
  /** Headings of columns that are never looked into. */
  unread: z.array(words).default(['Site Name', 'X OS Grid Ref', 'Y OS Grid Ref', 'Site Type']),
  years: z
    .strictObject({
      /** The annual mean after bias adjustment, and after annualisation where it was due. */
      result: yearHeading('{year}'),
      /** The same, corrected for the distance to where people are exposed. */
      corrected: yearHeading('{year} at Relevant Exposure'),
      /** The share of the year with valid results, in percent. */
      capture: yearHeading('Valid Data Capture {year} (%)'),
    })
    .prefault({}),
  /** Words for whether people are exposed at the tube itself. A result at any other tube counts only where it is corrected for distance. */
  exposures: z.record(words, z.boolean()).default({ Yes: true, Y: true, No: false, N: false, NA: false }),
  /** Words for a tube that is in no area. */
  outside: z.array(words).default(['No', 'None', 'NA', 'N/A', '-']),
  /** The areas declared for nitrogen dioxide. With a list, a name that it does not have is refused; without, the file's own names count. */
  areas: z.array(areaSchema).default([]),
  /** The annual mean that areas were declared for, in micrograms per cubic metre. */
  objective: limit.default('40'),
  /** Below this capture, in percent, a result must have been annualised. */
  leastCapture: limit.default('75'),
  /** Whether an area without a relevant result makes the count unknown (the default), or is taken to meet its objective. */
  areaWithoutResult: z.enum(['unknown', 'meets']).default('unknown'),
});

export type Settings = z.infer<typeof settingsSchema>;
