// What a connector is told of the council: its names, its indicators, and the source's settings.
import type { Catalogue } from '../contracts/catalogue';
import type { CouncilScope, IndicatorScope } from '../contracts/connector';

/** The council's code, name, GSS code and other spellings. */
export function councilScope(catalogue: Catalogue): CouncilScope {
  return catalogue.council;
}

/** The indicators in catalogue order, as the return form needs them. */
export function indicatorScopes(catalogue: Catalogue): IndicatorScope[] {
  return catalogue.indicators.map(({ slug, title, unit, decimals, components, ...more }) => {
    const { ref, kind, polarity, reference, accumulation, duplicates } = more;
    const known = { ref, kind, polarity, reference, accumulation, duplicates };
    return { slug, title, unit, decimals, components, known };
  });
}

/** The source's settings from the catalogue; its connector checks them. */
export function sourceSettings(catalogue: Catalogue, source: string): unknown {
  return catalogue.sources[source]?.settings ?? {};
}
