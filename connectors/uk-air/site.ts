// Which of a file's sites is the council's. The files name sites, never councils.
import type { CouncilScope } from '../../contracts/connector';
import { outOfScope } from '../_rows/scope';

const COMMON = new Set([
  'borough',
  'council',
  'district',
  'city',
  'county',
  'north',
  'south',
  'east',
  'west',
  'upon',
  'under',
  'royal',
  'with',
]);

/** The words of a name that tell one place from another. */
function telling(name: string): string[] {
  const words = name.toLowerCase().match(/[a-z]{4,}/g) ?? [];
  return words.filter((word) => !COMMON.has(word));
}

/**
 * The place of the council's site in the list: the one of the settings, or the only one that shares a telling word with the council's name.
 * Throws SCOPE_MISMATCH where there is none, or where several might be.
 */
export function siteOfCouncil(
  sites: readonly string[],
  council: CouncilScope,
  setting: string | null,
  place: string,
): number {
  const same = (one: string, two: string): boolean => one.trim().toLowerCase() === two.trim().toLowerCase();
  const words = new Set([council.name, ...council.aliases].flatMap(telling));
  const fits = (site: string): boolean =>
    setting === null ? telling(site).some((word) => words.has(word)) : same(site, setting);
  const found = sites.flatMap((site, at) => (fits(site) ? [at] : []));
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  throw outOfScope(
    found.length === 0 ? 'no site of the file is the council’s' : 'more than one site may be the council’s',
    `${sites.length} sites, ${found.length} of which may be`,
    setting === null
      ? 'a site named for the council; or name the site in sources.uk-air.settings.site'
      : 'the site of sources.uk-air.settings.site',
    place,
  );
}
