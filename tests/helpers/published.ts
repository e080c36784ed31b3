// Figures for tests, as the published cells of documents 000 and 001 print them.
import type { Indicator } from '../../contracts/catalogue';
import type { EarlierFigure, ShownFigure, TargetTerms } from '../../contracts/figure';
import { loadCatalogue } from '../../catalogue/load';
import { readTarget, readValue } from '../../readings';
import { parsePeriod } from '../../rules/calendar/periods';
import { referencePeriod } from '../../rules/expected/reference-period';
import { PUBLISHED, type PublishedRow } from '../../rules/trend/published.fixture';

const catalogue = loadCatalogue('tmbc');

/** The indicator of the catalogue of Tonbridge & Malling. */
export function indicatorOf(slug: string): Indicator {
  const found = catalogue.indicators.find((indicator) => indicator.slug === slug);
  if (!found) throw new Error(`no indicator ${slug}`);
  return found;
}

/** A figure as a cell prints it, or null where the cell has no number; `more` says what the cell does not. */
export function figureOf(cell: string, period: string, more: Partial<ShownFigure> = {}): ShownFigure | null {
  const reading = readValue(cell);
  const components = reading.components.map(({ label, number }) => ({ label, value: number }));
  if (reading.number === null && components.length === 0) return null;
  const { start, end } = parsePeriod(period);
  return {
    period,
    value: reading.number,
    components,
    coverageFrom: start,
    coverageTo: end,
    observedOn: null,
    partial: false,
    missing: [],
    qualifiers: [],
    statedUnit: null,
    source: 'kpi-return',
    typed: true,
    ...more,
  };
}

/** The figures of a row as shown in the quarters of 2023-24. Crimes of July to September lack September. */
export function shownOf({ slug, cells }: Pick<PublishedRow, 'slug' | 'cells'>): EarlierFigure[] {
  return cells.flatMap((cell, i) => {
    const shownIn = `2023-24-Q${i + 1}`;
    const partial = slug === 'victim-based-crimes' && i === 1;
    const cut = partial ? { partial: true, missing: ['2023-09'], coverageTo: '2023-08-31' } : {};
    const figure = figureOf(cell, referencePeriod(indicatorOf(slug), shownIn), cut);
    return figure ? [{ ...figure, shownIn }] : [];
  });
}

/** The baseline of a row, for the period that the catalogue gives it. */
export function baselineOf({ slug, baseline }: Pick<PublishedRow, 'slug' | 'baseline'>): ShownFigure | null {
  return readValue(baseline).status === 'observed' ? figureOf(baseline, indicatorOf(slug).baseline.period) : null;
}

/** The first target of an indicator, as read. */
export function targetOf({ targets, title }: Indicator): TargetTerms | null {
  const [target] = targets;
  if (!target) return null;
  const { text, per, tolerance } = target;
  return { text, reading: readTarget(text, { title }), per, tolerance, floor: null };
}

/** A row by its number in document 000 or its reference in document 001. */
export function rowOf(no: string): PublishedRow {
  const found = PUBLISHED.find(({ row }) => row === no);
  if (!found) throw new Error(`no row ${no}`);
  return found;
}

/** A figure of a cell that surely has one. */
export function surely(cell: string, period: string): ShownFigure {
  const figure = figureOf(cell, period);
  if (!figure) throw new Error(`no figure in ${cell}`);
  return figure;
}
