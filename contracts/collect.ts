// What travels through workflows: keys, ids and counts, never rows.
import type { FailureWords } from './failure';
import type { IsoDate } from './period';

export interface RoundInput {
  readonly council: string;
  readonly period: string;
  readonly asOf: IsoDate;
  /** True when asOf is before today: messages are recorded, not sent, and no timer runs. */
  readonly backDated: boolean;
  /** Only this source, or all. */
  readonly source: string | null;
}

export interface CollectSourceInput extends RoundInput {
  readonly source: string;
  /** Whether this workflow assesses the council itself and wakes its chases (true when it is not part of a round). */
  readonly assess: boolean;
  /** The quarters to ask for, oldest first; only `period` where it is left out. */
  readonly periods?: readonly string[];
}

export interface ReplayInput {
  readonly council: string;
  readonly deliveryId: string;
  /** The import that is run again; null for a delivery that somebody has in hand. */
  readonly replayOf: string | null;
  readonly asOf: IsoDate;
  readonly backDated: boolean;
  readonly dryRun: boolean;
}

export interface RowCounts {
  readonly in: number;
  readonly loaded: number;
  readonly unchanged: number;
  readonly quarantined: number;
  readonly ignored: number;
}

export type ImportOutcome =
  | 'loaded'
  | 'unchanged'
  | 'partly_quarantined'
  | 'quarantined'
  | 'waiting_for_approval'
  | 'failed'
  | 'refused'
  | 'reverted';

/** A figure that an import changed. Values are exact decimals as strings. */
export interface FigureChange {
  readonly indicator: string;
  readonly period: string;
  readonly before: string | null;
  readonly after: string | null;
}

export interface ImportSummary {
  readonly id: string;
  readonly source: string;
  readonly period: string;
  readonly outcome: ImportOutcome;
  readonly rows: RowCounts;
  readonly changed: number;
  readonly failure: FailureWords | null;
}

export interface SourceSummary {
  readonly source: string;
  readonly imports: readonly ImportSummary[];
  /** Periods that the source does not hold yet, with its reason. */
  readonly waiting: readonly { readonly period: string; readonly reason: string }[];
  readonly failure: FailureWords | null;
}

export interface RoundFigures {
  readonly expected: number;
  readonly received: number;
  readonly partial: number;
  readonly awaited: number;
  readonly notDue: number;
  readonly notApplicable: number;
  readonly quarantined: number;
  readonly systemFed: number;
  readonly typed: number;
}

export type AwaitedState = 'not_due' | 'awaited' | 'overdue' | 'escalated';

export interface AwaitedFigure {
  readonly key: string;
  readonly council: string;
  readonly indicator: string;
  readonly period: string;
  readonly owner: string;
  readonly state: AwaitedState;
  readonly due: IsoDate;
  readonly expectedOn: IsoDate | null;
  readonly reminders: number;
  readonly escalatedTo: string | null;
  readonly nextActionAt: IsoDate | null;
  /** True where a value stands but covers only part of the period. */
  readonly partial: boolean;
  readonly source: string;
}

export interface RoundSummary {
  readonly council: string;
  readonly period: string;
  readonly asOf: IsoDate;
  readonly figures: RoundFigures;
  readonly imports: readonly ImportSummary[];
  readonly awaited: readonly AwaitedFigure[];
  readonly sources: readonly SourceSummary[];
  /** Faults beside the sources: chases that could not be woken. The figures stand. */
  readonly faults?: readonly FailureWords[];
}
