// Drafts figures from the measures that stand: a system's figure beats a typed one.
import type { Feed, Indicator } from '../../contracts/catalogue';
import type { FigureDraft, MeasureValue } from '../../contracts/figure';
import { measureKey, publishedMeasure, typedMeasure } from '../../contracts/figure';
import type { IsoDate } from '../../contracts/period';
import type { PoolClient } from '../../platform/db/pool';
import { sql } from '../../platform/sql';
import { parsePeriod } from '../../rules/calendar/periods';
import { observationDay } from '../../rules/expected/reference-period';
import { feedsInOrder } from '../../rules/expected/feed';
import { evaluateFormula } from '../../rules/formulas';
import type { Candidate } from './candidates';
import { measuresOf } from './candidates';
import { measureValue, type MeasureRow } from './measure-row';

export interface StandingMeasure extends MeasureValue {
  readonly typed: { readonly owner: string; readonly on: string; readonly evidence: string } | null;
  readonly place: string;
  readonly source: string;
  readonly sha256: string;
}

interface StandingRow extends MeasureRow {
  readonly typed: StandingMeasure['typed'];
  readonly place: string;
  readonly delivery_sha256: string;
}

export interface Drafted extends Candidate {
  readonly draft: FigureDraft;
  /** The source that gives the figure: the indicator's own, the return form, or a published report. */
  readonly source: string;
  readonly typed: StandingMeasure['typed'];
  readonly place: string;
}

async function readMeasures(
  client: PoolClient,
  council: string,
  candidates: readonly Candidate[],
): Promise<(readonly [string, StandingMeasure])[]> {
  const names = [...new Set(candidates.flatMap(({ indicator }) => measuresOf(indicator)))];
  const periods = candidates.map(({ period }) => parsePeriod(period));
  const first = periods.map(({ start }) => start).sort()[0];
  const last = periods
    .map(({ end }) => end)
    .sort()
    .at(-1);
  const { rows } = await client.query<StandingRow>(sql('warehouse/read_measures'), [council, names, first, last]);
  return rows.map((row) => [
    measureKey(row.measure, row.period),
    {
      ...measureValue(row),
      typed: row.typed,
      place: row.place,
      source: row.source,
      sha256: row.delivery_sha256,
    },
  ]);
}

/** The measures of one feed's source and what was typed for it: two sources may use one name for two things. */
function measuresFor(
  indicator: Indicator,
  feed: Feed,
  all: readonly (readonly [string, StandingMeasure])[],
): Map<string, StandingMeasure> {
  const people = [typedMeasure(indicator.slug), publishedMeasure(indicator.slug)].map((measure) => `${measure}@`);
  const byHand = (key: string): boolean => people.some((measure) => key.startsWith(measure));
  return new Map(all.filter(([key, { source }]) => source === feed.source || byHand(key)));
}

/** The day a snapshot was taken for, where nobody stated it: the one that the catalogue fixes, or the period's last day. */
function observedOn(indicator: Indicator, period: string): IsoDate | null {
  if (indicator.accumulation === 'snapshot') return parsePeriod(period).end;
  return parsePeriod(period).kind === 'calendar_year' ? observationDay(indicator, period) : null;
}

interface Found {
  readonly drafted: FigureDraft;
  readonly measures: ReadonlyMap<string, StandingMeasure>;
  readonly source: string;
}

/** The figure as the first of the indicator's systems gives it; where none does, as it was typed. */
function draftOf(
  indicator: Indicator,
  period: string,
  all: readonly (readonly [string, StandingMeasure])[],
): Found | null {
  const found = feedsInOrder(indicator, period).flatMap((feed): Found[] => {
    const measures = measuresFor(indicator, feed, all);
    const drafted = evaluateFormula(feed.formula, indicator, period, measures);
    return drafted === null ? [] : [{ drafted, measures, source: feed.source }];
  });
  return found.find(({ drafted }) => !drafted.typed) ?? found[0] ?? null;
}

/** The figures of the candidates, as the standing measures give them; a candidate without measures gives none. */
export async function draftFigures(
  client: PoolClient,
  council: string,
  candidates: readonly Candidate[],
): Promise<Drafted[]> {
  if (candidates.length === 0) return [];
  const all = await readMeasures(client, council, candidates);
  return candidates.flatMap(({ indicator, period }) => {
    const found = draftOf(indicator, period, all);
    if (found === null) return [];
    const { drafted, measures, source } = found;
    const draft = { ...drafted, observedOn: drafted.observedOn ?? observedOn(indicator, period) };
    const used = draft.inputs.flatMap((key) => measures.get(key) ?? []);
    const typed = draft.typed ? (used[0]?.typed ?? null) : null;
    const place = [...new Set(used.map((measure) => measure.place))].join('; ');
    const typist = draft.published === true ? 'published-report' : 'kpi-return';
    return [{ indicator, period, draft, source: draft.typed ? typist : source, typed, place }];
  });
}
