// What a cell of a council's report means, as `readings/` understands it (CONTRACT.md section 3). Numbers are exact decimal strings.
import type { IsoDate, PeriodKind } from './period';

export type ValueStatus =
  | 'observed'
  | 'awaited'
  | 'not_available'
  | 'not_applicable'
  | 'not_due'
  | 'to_be_confirmed'
  | 'new'
  | 'suppressed'
  | 'narrative'
  | 'unreadable';

export type Bound = '<' | '<=' | '>' | '>=' | '~';

export interface ReadComponent {
  readonly label: string;
  /** Exact decimal. */
  readonly number: string;
  /** Present only where the component states a unit of its own (`41 (63%)`). */
  readonly unit?: string;
}

/** `reason` stands wherever the status is `unreadable`, and says what was seen. */
export interface ValueReading {
  readonly status: ValueStatus;
  readonly number: string | null;
  /** A unit of CONTRACT.md section 3, or null where the cell states none. */
  readonly unit: string | null;
  readonly bound: Bound | null;
  readonly components: readonly ReadComponent[];
  readonly qualifiers: readonly string[];
  readonly period: PeriodReading | null;
  readonly reason?: string;
}

export type Comparator =
  'at_least' | 'at_most' | 'less_than' | 'greater_than' | 'equal' | 'between' | 'outside' | 'milestone' | 'none';

export type TargetPer = 'year' | 'quarter' | 'month' | 'week' | 'day';

/** The bound is in `low` for at_least and greater_than, in `high` for at_most and less_than, in both for equal and between. */
export interface TargetReading {
  readonly status: 'set' | 'to_be_confirmed' | 'no_target' | 'relative' | 'narrative' | 'unreadable';
  readonly comparator: Comparator;
  readonly low: string | null;
  readonly high: string | null;
  readonly unit: string | null;
  readonly per: TargetPer | null;
  readonly by: IsoDate | null;
  readonly within: { readonly number: string; readonly unit: string } | null;
  readonly qualifiers: readonly string[];
  readonly reason?: string;
}

export type Rag = 'green' | 'amber' | 'red';

/**
 * A floor is a target of its own; where the text is a RAG rule, `rag` is the colour that it is the rule of, and `tolerance`
 * how far from the target that colour begins or ends, in `unit` (of the target, or percentage points).
 */
export interface FloorReading extends TargetReading {
  readonly rag?: Rag;
  /** Exact decimal; null where the rule gives a limit instead, or words. */
  readonly tolerance?: string | null;
}

/** `start`, `end` and `code` are null where the text does not say the year and no context gives it. */
export interface PeriodReading {
  readonly status: 'read' | 'to_be_confirmed' | 'not_applicable' | 'unreadable';
  readonly start: IsoDate | null;
  readonly end: IsoDate | null;
  readonly kind: PeriodKind | null;
  readonly code: string | null;
  readonly qualifiers: readonly string[];
  readonly reason?: string;
}

export type Direction = 'up' | 'down' | 'same';
export type Judgement = 'improving' | 'worsening' | 'stable';

/** An arrow gives a direction only, a word a judgement only; both null for an empty cell. */
export interface TrendReading {
  readonly status: 'read' | 'none' | 'unreadable';
  readonly direction: Direction | null;
  readonly judgement: Judgement | null;
  readonly reason?: string;
}

/** What a service said of availability. `reason` quotes the words that were understood; null where nothing was said. */
export interface AvailabilityReading {
  readonly awaited: boolean;
  readonly expectedOn: IsoDate | null;
  readonly coversTo: IsoDate | null;
  readonly reason: string | null;
}

/** What surrounds a cell: nothing in it is required. */
export interface ReadContext {
  readonly title?: string;
  readonly unit?: string;
  /** The column's heading. */
  readonly column?: string;
  /** The code of the period being reported, `2023-24-Q2`. */
  readonly period?: string;
  readonly asOf?: IsoDate;
}
