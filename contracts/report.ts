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
  readonly flags: readonly FoundFlag[];
}

/** What a person has decided of a row's wording; `indicator` is null for a new one. */
export interface Decision {
  readonly wording: string;
  readonly indicator: string | null;
}
