// What a council's catalogue may set for DESNZ's emissions: nothing is needed while the department keeps its headings.
import { z } from 'zod';
import { columnMap } from '../_rows/columns';

/** Headings of the greenhouse-gas file; those that drift from release to release are known by their pattern (`row.ts`). */
export const HEADINGS = {
  code: 'Local Authority Code',
  year: 'Calendar Year',
  sector: 'LA GHG Sector',
  subSector: 'LA GHG Sub-sector',
  gas: 'Greenhouse gas',
  territorial: 'Territorial emissions (kt CO2e)',
  influence: 'Emissions within the scope of influence of LAs (kt CO2e)',
  population: 'Mid-year Population (thousands)',
} as const;

/** The headings of the 2005-21 release in their order, as public code has them. */
export const PUBLISHED: readonly string[] = [
  'Country',
  'Country Code',
  'Region',
  'Region Code',
  'Second Tier Authority',
  'Local Authority',
  HEADINGS.code,
  HEADINGS.year,
  HEADINGS.sector,
  HEADINGS.subSector,
  HEADINGS.gas,
  HEADINGS.territorial,
  HEADINGS.influence,
  HEADINGS.population,
  'Area (km2)',
];

/** The source's settings in a council's catalogue. */
export const settingsSchema = z.strictObject({
  columns: columnMap<keyof typeof HEADINGS>(HEADINGS),
});

export type Settings = z.infer<typeof settingsSchema>;
