// Which types of data.police.uk stand for victim-based crime, and which do not. General knowledge of the Home Office's
// groups, not confirmed by the police or the council: see the README. An unknown type is refused, never left out in silence.

export type Counting = 'counted' | 'not a crime' | 'a crime against society';

/** Every type that the service lists besides `all-crime`, by its slug. */
export const CATEGORIES: Readonly<Record<string, Counting>> = {
  'bicycle-theft': 'counted',
  burglary: 'counted',
  'criminal-damage-arson': 'counted',
  'other-theft': 'counted',
  robbery: 'counted',
  shoplifting: 'counted',
  'theft-from-the-person': 'counted',
  'vehicle-crime': 'counted',
  'violent-crime': 'counted',
  'anti-social-behaviour': 'not a crime',
  drugs: 'a crime against society',
  'other-crime': 'a crime against society',
  'possession-of-weapons': 'a crime against society',
  'public-order': 'a crime against society',
};

/** The same types as the monthly CSV words them, and their slugs. */
export const CSV_TYPES: Readonly<Record<string, string>> = {
  'Bicycle theft': 'bicycle-theft',
  Burglary: 'burglary',
  'Criminal damage and arson': 'criminal-damage-arson',
  'Other theft': 'other-theft',
  Robbery: 'robbery',
  Shoplifting: 'shoplifting',
  'Theft from the person': 'theft-from-the-person',
  'Vehicle crime': 'vehicle-crime',
  'Violence and sexual offences': 'violent-crime',
  'Anti-social behaviour': 'anti-social-behaviour',
  Drugs: 'drugs',
  'Other crime': 'other-crime',
  'Possession of weapons': 'possession-of-weapons',
  'Public order': 'public-order',
};

/** The slugs in the order in which they are counted. */
export const SLUGS: readonly string[] = Object.keys(CATEGORIES);

/** How a type counts; null where the service has a type that is not known here. */
export function countingOf(slug: string): Counting | null {
  return Object.hasOwn(CATEGORIES, slug) ? (CATEGORIES[slug] ?? null) : null;
}

/** The place in `SLUGS` of a type as the CSV words it; -1 where it is not known. */
export function csvCategory(name: string): number {
  return Object.hasOwn(CSV_TYPES, name) ? SLUGS.indexOf(CSV_TYPES[name] ?? '') : -1;
}
