// The reading statements of the commands, typed: figures and awaited as the analyst, the ledger as the console role.
import type { AwaitedFigure } from '../contracts/collect';
import type { PublishedFigure } from '../contracts/published';
import type { Pool } from '../platform/db/pool';
import { sql } from '../platform/sql';
import { financialYearOf, parsePeriod } from '../rules/calendar/periods';

/** One version of one figure: the JSON of `figures --history`. */
export interface FigureVersion {
  readonly indicator: string;
  readonly ref: string | null;
  readonly period: string;
  readonly version: number;
  readonly value: string | null;
  readonly text: string | null;
  readonly components: readonly { readonly label: string; readonly value: string | null }[];
  readonly partial: boolean;
  readonly missing: readonly string[];
  readonly source: string;
  readonly deliverySha256: string;
  readonly importId: string;
  readonly recordedAt: string;
  readonly replacedAt: string | null;
  /** The versions of the targets of its year: the catalogue's, and those that reports print. */
  readonly targets?: readonly TargetVersion[];
}

/** One version of a target, with where it was said. */
export interface TargetVersion {
  readonly period: string;
  readonly origin: 'catalogue' | 'published-report';
  readonly version: number;
  readonly text: string;
  readonly floor: string | null;
  readonly import: string | null;
  readonly deliverySha256: string | null;
  readonly recordedAt: string;
  readonly supersededAt: string | null;
}

/** What the store says of an awaited figure beyond the contract's fields. */
export interface AwaitedEntry extends AwaitedFigure {
  readonly title: string;
  readonly shownIn: string;
  readonly missing: readonly string[];
  readonly paused: boolean;
  readonly availabilitySaid: string | null;
}

/** The lines of one quarter (null: the newest that has lines) as known at a moment, in catalogue order. */
export async function readFigures(
  analyst: Pool,
  council: string,
  quarter: string | null,
  at: string,
): Promise<PublishedFigure[]> {
  const found = await analyst.query<{ figure: PublishedFigure }>(sql('publish/read_figures'), [at, council, quarter]);
  return found.rows.map((row) => row.figure);
}

/** Every version of the figures that a quarter shows, oldest first. */
export async function readHistory(
  analyst: Pool,
  council: string,
  quarter: string | null,
  at: string,
): Promise<FigureVersion[]> {
  const found = await analyst.query<{ figure: FigureVersion }>(sql('publish/read_history'), [at, council, quarter]);
  const said = await analyst.query<{ indicator: string; target: TargetVersion }>(sql('publish/read_target_versions'), [
    at,
    council,
    null,
    null,
  ]);
  return found.rows.map(({ figure }) => {
    const years = [figure.period, financialYearOf(parsePeriod(figure.period).end)];
    const own = said.rows.filter(
      ({ indicator, target }) => indicator === figure.indicator && years.includes(target.period),
    );
    return { ...figure, targets: own.map(({ target }) => target) };
  });
}

/** What is not here on a day. */
export async function readAwaited(
  pool: Pool,
  day: string,
  council: string | null,
  quarter: string | null,
): Promise<AwaitedEntry[]> {
  const found = await pool.query<{ awaited: AwaitedEntry }>(sql('publish/read_awaited'), [day, council, quarter]);
  return found.rows.map((row) => row.awaited);
}
