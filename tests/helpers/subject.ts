// Assessment subjects for tests: a line of the catalogue of Tonbridge & Malling with figures as cells print them.
import type { AssessmentSubject, EarlierFigure, ShownFigure } from '../../contracts/figure';
import type { Indicator } from '../../contracts/catalogue';
import type { Statement } from '../../contracts/connector';
import { dueDates } from '../../rules/expected/due-dates';
import { referencePeriod } from '../../rules/expected/reference-period';
import { readTarget } from '../../readings';
import { figureOf, indicatorOf, targetOf } from './published';

/** A figure by a cell's text, shown in a quarter of 2023-24. */
export function shown(slug: string, quarter: number, cell: string, more: Partial<ShownFigure> = {}): EarlierFigure {
  const shownIn = `2023-24-Q${quarter}`;
  const figure = figureOf(cell, referencePeriod(indicatorOf(slug), shownIn), {
    typed: false,
    source: 'system',
    ...more,
  });
  if (!figure) throw new Error(`no figure in ${cell}`);
  return { ...figure, shownIn };
}

export function statement(more: Partial<Statement> = {}): Statement {
  const none = { comment: null, trend: null, availability: null, place: 'Return!A1' };
  return { indicator: 'x', shownIn: '2023-24-Q2', assurance: 'not_stated', ...none, ...more };
}

export interface LineOf {
  readonly slug: string;
  /** The cells of the quarters up to the one reported; an empty text is a quarter without a figure. */
  readonly cells: readonly string[];
  readonly baseline?: string;
  readonly indicator?: Partial<Indicator>;
  /** Changes to the figure of the quarter reported. */
  readonly figure?: Partial<ShownFigure>;
  /** Changes to the target of the catalogue: its words, its floor's words, its tolerance; null for no target. */
  readonly target?: {
    readonly text?: string;
    readonly floor?: string | null;
    readonly tolerance?: string | null;
  } | null;
  readonly more?: Partial<AssessmentSubject>;
}

function changed(indicator: Indicator, change: NonNullable<LineOf['target']> = {}): AssessmentSubject['target'] {
  const terms = targetOf(indicator);
  if (!terms) return null;
  const text = change.text ?? terms.text;
  const floor = change.floor ? readTarget(change.floor, { title: indicator.title }) : null;
  const reading = readTarget(text, { title: indicator.title });
  return { ...terms, text, reading, floor, tolerance: change.tolerance ?? terms.tolerance };
}

/** A subject with nothing against it but what the line says: one version, received in time from a system. */
export function subject({ slug, cells, baseline, indicator: change, figure, target, more }: LineOf): AssessmentSubject {
  const indicator = { ...indicatorOf(slug), ...change };
  const number = cells.length;
  const shownIn = `2023-24-Q${number}`;
  const period = referencePeriod(indicator, shownIn);
  const figures = cells.flatMap((cell, i) =>
    cell === '' ? [] : [shown(slug, i + 1, cell, i + 1 === number ? figure : {})],
  );
  const current = figures.find((one) => one.shownIn === shownIn) ?? null;
  return {
    indicator,
    arrows: 'judgement',
    shownIn,
    period,
    asAt: '2024-04-20',
    figure: current,
    versions: current ? 1 : 0,
    previous: null,
    earlier: figures.filter((one) => one.shownIn !== shownIn),
    baseline: baseline === undefined ? null : figureOf(baseline, indicator.baseline.period),
    target: target === null ? null : changed(indicator, target),
    statement: null,
    quarantinedRows: 0,
    others: [],
    due: dueDates(indicator, period).due,
    receivedOn: current ? dueDates(indicator, period).due : null,
    awaited: null,
    ...more,
  };
}
