// The reading statements of the commands, typed: figures and awaited as the analyst, the ledger as the console role.
import type { AwaitedFigure } from '../contracts/collect';
import type { PublishedFigure } from '../contracts/published';
import type { Pool } from '../platform/db/pool';
import { sql } from '../platform/sql';

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
  return found.rows.map((row) => row.figure);
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
