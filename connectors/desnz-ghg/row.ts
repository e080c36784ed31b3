// One row of the emissions file: its columns under the headings of any release, and its cells as strict decimals.
import { z } from 'zod';
import { decimalCell, optional, type CellResult } from '../_readers/cells';
import { heading, type ColumnMatch } from '../_readers/columns';
import { cell, words } from '../_rows/cell-schema';
import { columnSpecs } from '../_rows/columns';
import { matchPublished } from '../_rows/published-columns';
import { PUBLISHED, type HEADINGS, type Settings } from './settings';

export type Key = keyof typeof HEADINGS;

// Verified drift: `(kt CO2)`, `(kt CO2e)`, with and without `CO2` in front, `LA CO2 Sector` in the file without a gas column.
const DRIFT: Partial<Record<Key, RegExp>> = {
  sector: /^LA (GHG|CO2) Sector$/i,
  subSector: /^LA (GHG|CO2) Sub-?sector$/i,
  territorial: /^Territorial emissions \(kt CO[2₂]e?\)$/i,
  influence: /emissions within the scope of influence of (LAs|local authorities) \(kt CO[2₂]e?\)$/i,
  population: /^Mid-year Population \(thousands\)$/i,
};

export interface Layout {
  readonly match: ColumnMatch<Key>;
  /** True for the older file of carbon dioxide alone: its figures are another statistic. */
  readonly carbonDioxideOnly: boolean;
}

/** Whether a record is the header, of whichever release. */
export function isHeader(settings: Settings): (headings: readonly string[]) => boolean {
  const named = [settings.columns.code, settings.columns.year].map((name) => (Array.isArray(name) ? name : [name]));
  return (headings) => named.every((names) => names.some((name) => headings.includes(heading(name))));
}

/** Where each column is. Throws CONTRACT_DRIFT for what is missing; a file without gases must say of its sectors that they are of CO2. */
export function layoutOf(header: readonly string[], settings: Settings): Layout {
  const old = header.some((name) => /^LA CO2 Sector$/i.test(name));
  const specs = columnSpecs<Key>(settings.columns, old ? ['gas'] : []).map((spec) => {
    const pattern = DRIFT[spec.key];
    const drifted = pattern === undefined ? [] : header.filter((name) => pattern.test(name));
    return { ...spec, aliases: [...(spec.aliases ?? []), ...drifted] };
  });
  const match = matchPublished(header, specs, PUBLISHED);
  return { match, carbonDioxideOnly: match.index.gas === null };
}

/** A figure, or null where the file says that there is none: `[x]`, a dash, or nothing. Emissions from land use can be below zero. */
function emission(text: string): CellResult<string | null> {
  if (/^(\[[xz]\]|[-–—.]{1,2}|n\/?a)$/i.test(text.trim())) return { ok: true, value: null };
  return optional((one) => decimalCell(one, { allowNegative: true }))(text);
}

const year = cell((text): CellResult<string> => {
  if (/^(19|20)\d{2}$/.test(text.trim())) return { ok: true, value: text.trim() };
  const expected = 'a calendar year such as 2021';
  const todo = 'download the published file again; a spreadsheet program may have changed it';
  return {
    ok: false,
    rule: 'CELL_INVALID',
    blank: text.trim() === '',
    message: 'the cell is not a year',
    expected,
    todo,
  };
});

/** A row of the council. Population is in thousands and stands again in every row of a year. */
export const rowSchema = z.strictObject({
  code: z.string(),
  year,
  sector: words,
  subSector: words,
  gas: z.string().transform((text) => text.trim()),
  territorial: cell(emission),
  influence: cell(emission),
  population: cell(emission),
});

export type Row = z.infer<typeof rowSchema>;
