// Every row of a report comes to one fate: it feeds an indicator (known or new), repeats another, waits for a person, or is refused.
import type { IndicatorScope, Observation, ParseContext, Rejection, Statement } from '../../contracts/connector';
import type { FoundFlag } from '../../contracts/flags';
import type { ReportLine, RowFate } from '../../contracts/report';
import { fed, ignored, rejected, type Fate } from '../_rows/tally';
import { contradictions, cumulativeRows } from './contradictions';
import { duplicatesOf, type Duplicate } from './duplicates';
import { cellsOf, observationsOf, publishedMeasure, statementOf, unreadable, type Cell } from './interpret';
import { lineOf } from './line';
import { matchRow, tellsApart, wordingOf, type Match } from './match';
import type { Report, ReportRow } from './report';
import { slugOf } from './words';

export interface Sorted {
  readonly fates: readonly Fate[];
  readonly observations: readonly Observation[];
  readonly statements: readonly Statement[];
  readonly lines: readonly ReportLine[];
  /** Titles of new indicators with the slugs of their drafts. */
  readonly drafts: readonly { readonly slug: string; readonly title: string }[];
}

const DECIDE = 'quarterday quarantine decide ENTRY --indicator SLUG (or --new), then quarterday replay IMPORT';

function undecided(row: ReportRow, match: Match): Rejection {
  return {
    place: row.place,
    rule: 'INDICATOR_UNDECIDED',
    message: match.because,
    expected: 'a row that is surely one indicator, or surely a new one',
    todo: DECIDE,
    raw: JSON.stringify({
      wording: wordingOf(row),
      ref: row.ref,
      title: row.title,
      candidate: match.indicator,
      certainty: match.certainty.toFixed(2),
    }),
    measures: match.indicator === null ? [] : [publishedMeasure(match.indicator)],
  };
}

function refused(row: ReportRow, slug: string, cell: Cell): Rejection {
  return {
    place: row.place,
    rule: 'VALUE_UNREADABLE',
    message: `a cell of ${slug} cannot be read: ${cell.reading.reason ?? 'it has two readings'}`,
    expected: 'a figure, or words such as N/A or TBC',
    todo: 'correct the cell in a copy of the report, and backfill that',
    raw: JSON.stringify({ ref: row.ref, title: row.title, cell: cell.text }),
    measures: [publishedMeasure(slug)],
  };
}

/** A slug for a draft that no other indicator has. */
function draftSlug(row: ReportRow, taken: ReadonlySet<string>): string {
  const base =
    row.ref !== null && /[a-z]/i.test(row.ref) ? `${slugOf(row.ref)}-${slugOf(row.title, 50)}` : slugOf(row.title);
  for (let i = 1; ; i += 1) {
    const slug = i === 1 ? base : `${base}-${i}`;
    if (!taken.has(slug)) return slug;
  }
}

interface Outcome {
  readonly fate: Fate;
  readonly name: RowFate;
  readonly slug: string | null;
  readonly cells: readonly Cell[];
  readonly observations: readonly Observation[];
  readonly statements: readonly Statement[];
}

const noFacts = { observations: [], statements: [] } as const;

function feed(
  row: ReportRow,
  slug: string,
  scope: IndicatorScope | null,
  context: ParseContext,
  quarter: string,
): Outcome {
  const cells = cellsOf(row, scope, quarter);
  const bad = unreadable(cells);
  if (bad !== null) return { ...noFacts, fate: rejected(refused(row, slug, bad)), name: 'rejected', slug, cells };
  const observations = observationsOf(row, slug, cells, context);
  const statement = statementOf(row, slug, cells, quarter);
  const keys = [
    ...observations.map(({ measure, period }) => `${measure}@${period}`),
    `statement/${statement.indicator}@${statement.shownIn}`,
  ];
  return { fate: fed(keys), name: 'fed', slug, cells, observations, statements: [statement] };
}

/** A second row of an indicator that an earlier row has fed: nobody can say which of the two is right. */
function again(row: ReportRow, slug: string, first: ReportRow): Outcome {
  const because = `is ${slug}, as ${first.place} is already`;
  const match: Match = { by: 'undecided', indicator: slug, certainty: 0, because };
  return { ...noFacts, fate: rejected(undecided(row, match)), name: 'undecided', slug, cells: [] };
}

interface Sorting {
  readonly context: ParseContext;
  readonly quarter: string;
  readonly scopes: ReadonlyMap<string, IndicatorScope>;
  /** The rows that have fed an indicator, by its slug. */
  readonly taken: Map<string, ReportRow>;
  readonly drafts: { readonly slug: string; readonly title: string }[];
}

interface Come {
  readonly row: ReportRow;
  readonly match: Match;
  readonly outcome: Outcome;
  readonly flags: readonly FoundFlag[];
}

/** What becomes of a row that repeats none. */
function comeTo(row: ReportRow, match: Match, sorting: Sorting): Outcome {
  const { context, quarter, scopes, taken, drafts } = sorting;
  if (match.by === 'undecided') {
    const fate = rejected(undecided(row, match));
    return { ...noFacts, fate, name: 'undecided', slug: match.indicator, cells: cellsOf(row, null, quarter) };
  }
  const slug = match.indicator ?? draftSlug(row, new Set([...scopes.keys(), ...taken.keys()]));
  const first = taken.get(slug);
  if (first !== undefined) return again(row, slug, first);
  taken.set(slug, row);
  if (match.by === 'new') drafts.push({ slug, title: row.title });
  return feed(row, slug, scopes.get(slug) ?? null, context, quarter);
}

function repeated(row: ReportRow, { of, evidence }: Duplicate, match: Match, quarter: string): Come {
  const fate = ignored(`a duplicate of row ${of.number}`);
  const cells = cellsOf(row, null, quarter);
  const outcome: Outcome = { ...noFacts, fate, name: 'duplicate', slug: match.indicator, cells };
  return { row, match, outcome, flags: [{ flag: 'duplicate_indicator', evidence }] };
}

/** A known reference under a title whose numbers or telling words are other ones: another definition under the old name. */
function redefined(row: ReportRow, match: Match, scopes: Sorting['scopes']): FoundFlag[] {
  const title = match.by === 'reference' && !row.titleLost ? scopes.get(match.indicator ?? '')?.title : undefined;
  if (title === undefined || !tellsApart(row.title, title)) return [];
  return [{ flag: 'definition_changed', evidence: `printed as "${row.title}"; known as "${title}"` }];
}

/** Sorts the rows of a report that is for `quarter`. */
export function sortRows(report: Report, context: ParseContext, quarter: string): Sorted {
  const scopes = new Map(context.indicators.map((each) => [each.slug, each]));
  const sorting: Sorting = { context, quarter, scopes, taken: new Map(), drafts: [] };
  const repeats = duplicatesOf(report.rows);
  const cumulative = cumulativeRows(report.rows);
  const come = report.rows.map((row): Come => {
    const repeat = repeats.get(row);
    const match = matchRow(repeat?.of ?? row, context.indicators, context.decisions ?? []);
    if (repeat !== undefined) return repeated(row, repeat, match, quarter);
    const flags = [...contradictions(row, cumulative.has(row)), ...redefined(row, match, scopes)];
    return { row, match, outcome: comeTo(row, match, sorting), flags };
  });
  const outcomes = come.map(({ outcome }) => outcome);
  return {
    fates: outcomes.map(({ fate }) => fate),
    observations: outcomes.flatMap(({ observations }) => observations),
    statements: outcomes.flatMap(({ statements }) => statements),
    lines: come.map(({ row, match, outcome, flags }) => lineOf(row, match, outcome, flags, quarter)),
    drafts: sorting.drafts,
  };
}
