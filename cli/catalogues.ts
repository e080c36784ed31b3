// The catalogues of all councils, or of the one that is asked for.
import type { Catalogue } from '../contracts/catalogue';
import { loadCatalogue } from '../catalogue/load';
import { councilCodes, knownCouncil } from './councils';

/** One council's catalogue. @throws QuarterdayError NOT_FOUND, CATALOGUE_INVALID */
export function catalogueOf(council: string): Catalogue {
  return loadCatalogue(knownCouncil(council));
}

/** Every catalogue, by the council's code. */
export function allCatalogues(): ReadonlyMap<string, Catalogue> {
  return new Map(councilCodes().map((code) => [code, loadCatalogue(code)]));
}
