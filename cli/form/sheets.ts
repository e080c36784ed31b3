// What a form asks of each owner: every live indicator, with what is known of it; and the benchmarks that only people can find.
import type { FormLine, FormSheet } from '../../connectors/kpi-return/form';
import type { Catalogue, Indicator } from '../../contracts/catalogue';
import { financialYear, quarterParts } from '../../rules/calendar/periods';
import { feedOf } from '../../rules/expected/feed';
import { referencePeriod } from '../../rules/expected/reference-period';
import { guidanceOf } from './guidance';
import type { LastValue } from './last-values';

function targetWords({ targets, kind }: Indicator, year: string): string {
  const target = targets.find(({ period }) => period === year);
  if (target !== undefined) return target.text;
  return kind === 'activity' ? '' : `not set for ${year}`;
}

/** A benchmark that people look up: whose it is, and who publishes it. */
interface Mark {
  readonly slug: string;
  readonly comparator: string;
  readonly publishedBy: string;
  readonly lastValue: string;
}

const slugOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

const RETURNED = 'kpi-return';

/** The benchmarks that the catalogue takes from return forms; else those of a survey, for a survey has no system. */
function marksOf({ benchmarkFeeds, benchmarks }: Indicator): Mark[] {
  const fed = benchmarkFeeds.filter(({ source }) => source === RETURNED);
  if (fed.length > 0) {
    return fed.map(({ measure, valueIs, publishedBy }) => {
      const slug = measure.split('/').at(-1) ?? '';
      return { slug, comparator: valueIs ?? publishedBy, publishedBy, lastValue: '' };
    });
  }
  const surveys = benchmarks.filter(({ source }) => /survey/i.test(source));
  return surveys.map(({ comparator, source, period, text, dateText }) => {
    const named = comparator === 'TBC' ? source : comparator;
    const lastValue = period === null ? '' : `${text} (${dateText})`;
    return { slug: slugOf(named), comparator: named, publishedBy: source, lastValue };
  });
}

function benchmarkLines(indicator: Indicator, quarter: string): FormLine[] {
  const before = financialYear(Number(quarterParts(quarter).year.slice(0, 4)) - 1);
  return marksOf(indicator).map(({ slug, comparator, publishedBy, lastValue }) => ({
    indicator: indicator.slug,
    benchmark: slug,
    title: `Benchmark of "${indicator.title}": ${comparator}`,
    kind: indicator.kind,
    unit: indicator.unit,
    decimals: indicator.decimals,
    mayBeNegative: indicator.polarity === 'zero',
    period: before,
    components: [],
    lastValue,
    target: '',
    guidance: `The figure of others, as the survey gives it: ${publishedBy}. Name the edition in Evidence.`,
    systemFed: false,
  }));
}

function lineOf(indicator: Indicator, quarter: string, lastValue: LastValue): FormLine {
  const period = referencePeriod(indicator, quarter);
  const feed = feedOf(indicator, period);
  const systemFed = feed.formula.kind !== 'typed';
  return {
    indicator: indicator.slug,
    benchmark: null,
    title: indicator.title,
    kind: indicator.kind,
    unit: indicator.unit,
    decimals: indicator.decimals,
    mayBeNegative: indicator.polarity === 'zero',
    period,
    components: systemFed ? [] : indicator.components,
    lastValue: lastValue(indicator, period),
    target: targetWords(indicator, quarterParts(quarter).year),
    guidance: guidanceOf(indicator, period, systemFed ? feed.source : null),
    systemFed,
  };
}

/** The sheet of one owner. */
export function sheetOf(catalogue: Catalogue, owner: string, quarter: string, lastValue: LastValue): FormSheet {
  const live = catalogue.indicators.filter((one) => one.owner === owner && one.lifecycle === 'live');
  const own = live.map((indicator) => lineOf(indicator, quarter, lastValue));
  const marks = live.flatMap((indicator) => benchmarkLines(indicator, quarter));
  const fed = own.filter(({ systemFed }) => systemFed).length;
  return {
    owner,
    completedOn: null,
    lines: [...own, ...marks],
    notes:
      fed === 0 ? [] : [`Systems give the figures of ${fed} of these rows (grey cells): only your words are wanted.`],
  };
}

/** A sheet for each owner who has something to fill in, in the catalogue's order; or for the one who is named. */
export function formSheets(
  catalogue: Catalogue,
  owner: string | null,
  quarter: string,
  lastValue: LastValue,
): FormSheet[] {
  const owners = owner === null ? catalogue.owners.map(({ initials }) => initials) : [owner];
  const sheets = owners.map((each) => sheetOf(catalogue, each, quarter, lastValue));
  return owner === null ? sheets.filter(({ lines }) => lines.length > 0) : sheets;
}
