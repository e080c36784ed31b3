// A row of a published report as it was understood: what it is, how surely, and what it contradicts.
import type { FoundFlag } from './flags';
import type { TargetReading, ValueStatus } from './reading';

/** How a row was known: by its reference, by its wording, by a person's decision; or not (new, undecided). */
export type MatchedBy = 'reference' | 'wording' | 'decision' | 'new' | 'undecided';

export type RowFate = 'fed' | 'duplicate' | 'undecided' | 'rejected';

export interface ReportValue {
  /** Null for a baseline whose date cannot be read. */
  readonly period: string | null;
  readonly baseline: boolean;
  readonly text: string;
  readonly status: ValueStatus;
  readonly number: string | null;
}

export interface ReportTarget {
  readonly text: string;
  /** The year it is for. */
  readonly period: string | null;
  readonly reading: TargetReading;
}

/** A benchmark of a row: what another one, or a group of others, had at a date. */
export interface ReportBenchmark {
  readonly comparator: string;
  readonly text: string;
  /** Exact decimal; null where it is to be confirmed. */
  readonly value: string | null;
  /** The date as printed, and the period that it is read as; null where it cannot be. */
  readonly dateText: string;
  readonly period: string | null;
  readonly source: string;
}

/** Why a row has no figure in a quarter that the report shows, by the words of its cell. */
export interface ReportStatus {
  readonly quarter: string;
  readonly status: 'awaited' | 'not_due' | 'not_applicable' | 'to_be_confirmed';
  /** The cell's words; empty where it is blank or there is none. */
  readonly text: string;
}

export interface ReportLine {
  readonly place: string;
  /** The row of its report, from 1. */
  readonly number: number;
  readonly kind: 'kpi' | 'activity' | 'milestone';
  readonly section: string | null;
  readonly ref: string | null;
  /** The reference as printed, where a scanner had damaged it. */
  readonly refPrinted: string | null;
  readonly title: string;
  /** True where no readable measure is printed: the title is then the row's target. */
  readonly titleLost: boolean;
  readonly priority: string | null;
  readonly action: string | null;
  /** The indicator that it is, or may be; a draft's slug for a new one. */
  readonly indicator: string | null;
  readonly matchedBy: MatchedBy;
  /** From 0 to 1, two decimals. */
  readonly certainty: string;
  readonly fate: RowFate;
  readonly owner: string | null;
  readonly frequency: string | null;
  readonly source: string | null;
  readonly objective: string | null;
  readonly service: string | null;
  readonly values: readonly ReportValue[];
  readonly target: ReportTarget | null;
  readonly floor: ReportTarget | null;
  readonly rag: { readonly value: string; readonly forecast: boolean } | null;
  /** The forecast RAG of a row that prints a current one beside it. */
  readonly ragForecast: string | null;
  /** Every target that the row prints, by period, each with the floor of the row where it is for the same one. */
  readonly targets: readonly (ReportTarget & { readonly floor: ReportTarget | null })[];
  readonly benchmarks: readonly ReportBenchmark[];
  readonly statuses: readonly ReportStatus[];
  readonly flags: readonly FoundFlag[];
}

/** What a person has decided of a row's wording; `indicator` is null for a new one. */
export interface Decision {
  readonly wording: string;
  readonly indicator: string | null;
}
