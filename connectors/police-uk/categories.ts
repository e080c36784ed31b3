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

/** How a type counts; null where the service has a type that is not known here. */
export function countingOf(slug: string): Counting | null {
  return Object.hasOwn(CATEGORIES, slug) ? (CATEGORIES[slug] ?? null) : null;
}
