// What other sources say of a figure than the one that gives it: the systems that check it, and what was typed (RULES.md, "Two sources for one figure").
import type { Catalogue, Check, Indicator } from '../../contracts/catalogue';
import { measureKey, type MeasureValue, type OtherVoice, type ShownFigure, typedMeasure } from '../../contracts/figure';
import type { PoolClient } from '../../platform/db/pool';
import { sql } from '../../platform/sql';
import { feedsOf } from '../../rules/expected/feed';
import { evaluateFormula, formulaMeasures } from '../../rules/formulas';
import { measureValue, type MeasureRow } from '../warehouse/measure-row';

/** The measures known of each source. */
export type Voices = ReadonlyMap<string, ReadonlyMap<string, MeasureValue>>;

/** The sources that may speak of the figure: those that check it, those that could feed it, and the return form. */
function speakersOf(indicator: Indicator): readonly Check[] {
  const feeds = feedsOf(indicator).filter(({ formula }) => formula.kind !== 'typed' && formula.kind !== 'none');
  const plain = feeds.map(({ source, formula }): Check => ({ source, formula, decimals: null }));
  return [...indicator.checks, ...plain, { source: 'kpi-return', formula: { kind: 'typed' }, decimals: null }];
}

/** Reads what every source has said of the council's indicators, as known at a moment. */
export async function readVoices(client: PoolClient, catalogue: Catalogue, at: string): Promise<Voices> {
  const names = catalogue.indicators.flatMap((indicator) => [
    ...speakersOf(indicator).flatMap(({ formula }) => formulaMeasures(formula)),
    typedMeasure(indicator.slug),
  ]);
  const values = [catalogue.council.code, [...new Set(names)], at];
  const { rows } = await client.query<MeasureRow>(sql('publish/read_measures_of'), values);
  const voices = new Map<string, Map<string, MeasureValue>>();
  for (const row of rows) {
    const said = voices.get(row.source) ?? new Map<string, MeasureValue>();
    voices.set(row.source, said);
    said.set(measureKey(row.measure, row.period), measureValue(row));
  }
  return voices;
}

/** The whole figures of the same period that other sources give; none for a figure that is partial or not here. */
export function otherVoices(indicator: Indicator, figure: ShownFigure | null, voices: Voices): OtherVoice[] {
  if (figure === null || figure.value === null || figure.partial) return [];
  return speakersOf(indicator).flatMap(({ source, formula, decimals }): OtherVoice[] => {
    const said = voices.get(source);
    if (source === figure.source || said === undefined) return [];
    const draft = evaluateFormula(formula, indicator, figure.period, said);
    if (draft === null || draft.value === null || draft.partial || (draft.typed && formula.kind !== 'typed')) return [];
    return [{ source, value: draft.value, decimals: decimals ?? indicator.decimals }];
  });
}
