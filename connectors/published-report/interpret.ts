// The cells of a matched row: which period each is for, what it says, and what becomes an observation or a statement.
import type { IndicatorScope, Observation, ParseContext, Statement } from '../../contracts/connector';
import type { ReportValue } from '../../contracts/report';
import type { ValueReading } from '../../contracts/reading';
import { readAvailability, readPeriod, readTrend, readValue } from '../../readings';
import { comparePeriods, findPeriod, parsePeriod, quarterOf } from '../../rules/calendar/periods';
import { referencePeriod } from '../../rules/expected/reference-period';
import { limitOf } from './limits';
import type { ReportRow } from './report';

/** The measure under which a figure of a published report is kept. */
export const publishedMeasure = (slug: string): string => `published/${slug}`;

export interface Cell extends ReportValue {
  readonly reading: ValueReading;
  /** The period of the column in which it stands; null for a baseline. */
  readonly shownIn: string | null;
  /** True where it holds a figure, and no words instead of one. */
  readonly figure: boolean;
}

/** A cell's own words first, with the unit of its column; the title is asked only where they leave a doubt. */
function read(text: string, { title, unit }: ReportRow): ValueReading {
  const alone = readValue(text);
  if (alone.status === 'unreadable') return readValue(text, unit === null ? { title } : { title, unit });
  return alone.status === 'observed' && alone.unit === null && unit !== null ? { ...alone, unit } : alone;
}

/** A figure is a number, parts of one, or a limit below which it was kept back (`<5`). */
const isFigure = ({ status, number, components }: ValueReading): boolean =>
  (status === 'observed' && (number !== null || components.length > 0)) || (status === 'suppressed' && number !== null);

/** A commentary that is a value, or begins with one, where the report has no column of results: `1 day`, `47.1% Ongoing…`. */
function fromComment(row: ReportRow, period: string): Cell[] {
  const comment = row.cell('comment') ?? '';
  const limit = row.target === null || row.values.length > 0 ? null : limitOf(row.target.text, row.title);
  if (limit === null) return [];
  const text = /^\d[\d,.]*\s?%(?=\s+[A-Z])/.exec(comment)?.[0] ?? comment;
  const reading = text.length > 20 ? null : readValue(text);
  if (reading === null || reading.status !== 'observed' || reading.number === null) return [];
  const { status, number } = reading;
  return [{ period, baseline: false, text, status, number, reading, shownIn: period, figure: true }];
}

/**
 * The period that a cell is a figure of: that of its column; for a known indicator the one that its quarter shows. A running
 * total is kept under the quarter up to which it goes, as are all figures of such an indicator.
 */
function ownPeriod(period: string, known: IndicatorScope['known']): string {
  const found = findPeriod(period);
  if (known === undefined || found === null) return period;
  if (found.kind === 'quarter') return referencePeriod(known, period);
  const running = known.accumulation === 'cumulative' || known.accumulation === 'snapshot' || period.endsWith('-Q1');
  return found.kind === 'year_to_date' && running ? referencePeriod(known, quarterOf(found.end)) : period;
}

/** The cells of a row that hold figures or words instead of them, oldest first. */
export function cellsOf(row: ReportRow, scope: IndicatorScope | null, quarter: string): Cell[] {
  const known = scope?.known;
  const { baseline } = row;
  const cells: Cell[] = [];
  const add = (text: string, period: string | null, shownIn: string | null): void => {
    const reading = read(text, row);
    const { status, number } = reading;
    cells.push({
      period,
      baseline: shownIn === null,
      text,
      status,
      number,
      reading,
      shownIn,
      figure: isFigure(reading),
    });
  };
  if (baseline !== null) add(baseline.text, baseline.period, null);
  for (const { period, text } of row.values) {
    add(text, ownPeriod(period, known), period);
  }
  return [...cells, ...fromComment(row, quarter)];
}

/** The day up to which the newest figure goes, where the comment says that its period is not yet whole. */
function coversTo(row: ReportRow, cell: Cell, newest: boolean): string | null {
  if (!newest || cell.period === null || cell.baseline) return null;
  const { start, end } = parsePeriod(cell.period);
  const said = readAvailability(row.cell('comment') ?? '', { period: cell.period }).coversTo;
  return said !== null && said > start && said < end ? said : null;
}

function observation(row: ReportRow, slug: string, cell: Cell, newest: boolean, context: ParseContext): Observation {
  const { reading, period } = cell;
  const { start, end } = parsePeriod(period ?? '');
  const parts = reading.components.map(({ label, number }) => ({ label, value: number }));
  // `<0.01%` is no number: the limit is kept as a component, and the text as printed.
  const bounded = reading.bound !== null && reading.number !== null;
  const bound = bounded ? [{ label: `${reading.bound ?? ''} limit`, value: reading.number ?? '' }] : [];
  const dated = cell.baseline ? readPeriod(row.cell('baselineDate') ?? '').qualifiers : [];
  return {
    measure: publishedMeasure(slug),
    period: period ?? '',
    value: bounded ? null : reading.number,
    components: [...parts, ...bound],
    text: cell.text,
    coverageFrom: start,
    coverageTo: coversTo(row, cell, newest) ?? end,
    observedOn: null,
    qualifiers: [...new Set([...reading.qualifiers, ...dated])],
    statedUnit: reading.unit,
    place: row.place,
    typed: { owner: row.owner ?? 'not printed', on: context.asOf, evidence: 'published report' },
  };
}

/** One observation a period: where several columns carry the same annual figure, the newest cell stands. */
export function observationsOf(
  row: ReportRow,
  slug: string,
  cells: readonly Cell[],
  context: ParseContext,
): Observation[] {
  const figures = cells.filter(({ figure, period }) => figure && period !== null);
  const newest = figures.filter(({ baseline }) => !baseline).at(-1);
  const byPeriod = new Map<string, Observation>();
  for (const cell of figures) byPeriod.set(cell.period ?? '', observation(row, slug, cell, cell === newest, context));
  return [...byPeriod.values()].sort((a, b) => comparePeriods(a.period, b.period));
}

const ARROWS = { up: '↑', down: '↓', same: '→' } as const;
const ASSURANCE: Readonly<Record<string, Statement['assurance']>> = {
  yes: 'yes',
  y: 'yes',
  no: 'no',
  n: 'no',
  'n/a': 'not_applicable',
};

/** What the report says of an indicator in words; the newest cell's own words where it holds no figure. */
export function statementOf(row: ReportRow, slug: string, cells: readonly Cell[], quarter: string): Statement {
  const { direction } = readTrend(row.cell('trend') ?? '');
  const newest = cells.filter(({ baseline }) => !baseline).at(-1);
  const words = newest !== undefined && !newest.figure ? newest.text : null;
  const comment = row.cell('comment');
  const { awaited, reason } = readAvailability(comment ?? '', { period: quarter });
  const said = [words, awaited ? reason : null].filter((text) => text !== null);
  return {
    indicator: slug,
    shownIn: quarter,
    comment,
    assurance: ASSURANCE[(row.cell('assurance') ?? '').toLowerCase()] ?? 'not_stated',
    trend: direction === null ? null : ARROWS[direction],
    availability: said.length === 0 ? null : said.join('; '),
    place: row.place,
  };
}

/** The first cell that cannot be read, or null. Words instead of a figure are no fault. */
export function unreadable(cells: readonly Cell[]): Cell | null {
  return cells.find(({ status }) => status === 'unreadable') ?? null;
}
