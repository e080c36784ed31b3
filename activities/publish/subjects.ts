// Gathers, for every line of a council's reports, what its assessment may look at, as known at one moment.
import type { Catalogue, Indicator } from '../../contracts/catalogue';
import type { Statement } from '../../contracts/connector';
import type {
  AssessmentSubject,
  EarlierFigure,
  PreviousVersion,
  ShownFigure,
  TargetTerms,
} from '../../contracts/figure';
import type { IsoDate } from '../../contracts/period';
import type { FoundFlag } from '../../contracts/flags';
import type { PoolClient } from '../../platform/db/pool';
import { sql } from '../../platform/sql';
import { readFloor, readTarget } from '../../readings';
import { parsePeriod, quarterParts } from '../../rules/calendar/periods';
import { baselinePeriod } from '../../rules/expected/roll-over';
import { measuresOf } from '../warehouse/candidates';
import { readPrinted } from './printed';
import { otherVoices, readVoices } from './other-voices';

interface LineRow {
  readonly slug: string;
  readonly shown_in: string;
  readonly period: string;
  readonly status: string;
  readonly due: IsoDate | null;
  readonly figure: (ShownFigure & { readonly figureId: number }) | null;
  readonly versions: number;
  readonly previous: PreviousVersion | null;
  readonly received_on: IsoDate | null;
  readonly statement: Statement | null;
}

interface Held {
  readonly period: string;
  readonly measures: string[];
}

export interface Line {
  readonly subject: AssessmentSubject;
  /** What the published report of the quarter contradicts. */
  readonly printed: readonly FoundFlag[];
  readonly figureId: number | null;
}

const AWAITED = ['not_due', 'awaited', 'overdue', 'escalated'] as const;

function targetOf(indicator: Indicator, quarter: string): TargetTerms | null {
  const { year } = quarterParts(quarter);
  const target = indicator.targets.find(({ period }) => period === year);
  if (target === undefined) return null;
  const { text, per, tolerance } = target;
  const context = { title: indicator.title };
  const read = target.floor === null ? null : readFloor(target.floor, context);
  return { text, reading: readTarget(text, context), per, tolerance, floor: read?.status === 'set' ? read : null };
}

/** Rows in quarantine whose measures feed the indicator and whose delivery was for a part of the line's period. */
function heldRows(indicator: Indicator, row: LineRow, held: readonly Held[]): number {
  const feeds = new Set(measuresOf(indicator));
  const { start, end } = parsePeriod(row.shown_in);
  const within = (code: string): boolean => parsePeriod(code).start >= start && parsePeriod(code).end <= end;
  return held.filter((each) => within(each.period) && each.measures.some((measure) => feeds.has(measure))).length;
}

async function readBaselines(
  client: PoolClient,
  catalogue: Catalogue,
  years: readonly string[],
  at: string,
): Promise<ReadonlyMap<string, ShownFigure>> {
  const wanted = years.flatMap((year) =>
    catalogue.indicators.flatMap((indicator) => {
      const period = baselinePeriod(catalogue, indicator, year);
      return period === null ? [] : [{ slug: indicator.slug, year, period }];
    }),
  );
  const values = [catalogue.council.code, JSON.stringify(wanted), at];
  const { rows } = await client.query<{ slug: string; year: string; figure: ShownFigure }>(
    sql('publish/read_baselines'),
    values,
  );
  return new Map(rows.map((row) => [`${row.slug} ${row.year}`, row.figure]));
}

function earlierOf(rows: readonly LineRow[], row: LineRow): EarlierFigure[] {
  const year = quarterParts(row.shown_in).year;
  return rows
    .filter(
      (other) => other.slug === row.slug && other.shown_in < row.shown_in && other.shown_in.startsWith(`${year}-`),
    )
    .flatMap((other) => (other.figure === null ? [] : [{ ...other.figure, shownIn: other.shown_in }]));
}

/** The lines of all quarters that the council has opened, with everything that judging them needs. */
export async function readSubjects(
  client: PoolClient,
  catalogue: Catalogue,
  at: string,
  asAt: IsoDate,
): Promise<Line[]> {
  const { code } = catalogue.council;
  const { rows } = await client.query<LineRow>(sql('publish/read_lines'), [code, at]);
  const held = (await client.query<Held>(sql('publish/read_quarantined_measures'), [code, at])).rows;
  const voices = await readVoices(client, catalogue, at);
  const years = [...new Set(rows.map((row) => quarterParts(row.shown_in).year))];
  const baselines = await readBaselines(client, catalogue, years, at);
  const printed = await readPrinted(client, code, at, asAt);
  const indicators = new Map(catalogue.indicators.map((indicator) => [indicator.slug, indicator]));
  return rows.flatMap((row) => {
    const indicator = indicators.get(row.slug);
    if (indicator === undefined) return [];
    const target = targetOf(indicator, row.shown_in);
    const subject: AssessmentSubject = {
      indicator,
      arrows: catalogue.arrows,
      shownIn: row.shown_in,
      period: row.period,
      asAt,
      figure: row.figure,
      versions: row.versions,
      previous: row.previous,
      earlier: earlierOf(rows, row),
      baseline: baselines.get(`${row.slug} ${quarterParts(row.shown_in).year}`) ?? null,
      target: target ?? printed.target(row.slug, row.shown_in),
      statement: row.statement,
      quarantinedRows: heldRows(indicator, row, held),
      others: otherVoices(indicator, row.figure, voices),
      due: row.due,
      receivedOn: row.received_on,
      awaited: AWAITED.find((state) => state === row.status) ?? null,
    };
    const flags = printed.flags(row.slug, row.shown_in, target);
    return [{ subject, figureId: row.figure?.figureId ?? null, printed: flags }];
  });
}
