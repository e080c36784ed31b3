// What one source was expected to give for one period, as Postgres has it now.
import type { ChaseKey } from '../../contracts/activities';
import type { IsoDate } from '../../contracts/period';
import type { Pool, PoolClient } from '../../platform/db/pool';
import { sql } from '../../platform/sql';

/** One expected figure. `key` is `council/indicator/period`. */
export interface Expected {
  readonly expected_id: number;
  readonly key: string;
  readonly indicator: string;
  readonly title: string;
  readonly period_start: IsoDate;
  readonly period_end: IsoDate;
  readonly source_title: string;
  readonly due: IsoDate;
  readonly available_on: IsoDate;
  readonly expected_on: IsoDate | null;
  readonly paused: boolean;
  readonly ended_as: 'waived' | 'withdrawn' | 'not_applicable' | null;
  readonly owner: string;
  readonly owner_role: string;
  readonly owner_email: string;
  /** True where a value stands, perhaps of a part of the period. */
  readonly here: boolean;
  readonly partial: boolean;
  /** Codes of the months that a partial value does not cover. */
  readonly missing: readonly string[];
  /** What the service said of availability, as said. */
  readonly availability: string | null;
  /** The newest quarter whose report shows it. */
  readonly shown_in: string | null;
}

/** Every figure expected of the source for the period, settled ones too. */
export async function listExpected(db: Pool | PoolClient, key: ChaseKey): Promise<readonly Expected[]> {
  const { rows } = await db.query<Expected>(sql('awaiting/list_owed'), [key.council, key.source, key.period]);
  return rows;
}

/** Whether the figure is still owed: not ended by a person, and not here in full. */
export function isOwed(figure: Expected): boolean {
  return figure.ended_as === null && (!figure.here || figure.partial);
}
