// A figure as a reader sees it: the JSON of `figures` (CONTRACT.md section 2).
import type { Flag } from './flags';
import type { IsoDate } from './period';

export type FigureStatus =
  | 'received'
  | 'not_due'
  | 'awaited'
  | 'overdue'
  | 'escalated'
  | 'not_applicable'
  | 'waived'
  | 'withdrawn'
  | 'quarantined'
  | 'to_be_confirmed';

export interface PublishedFigure {
  readonly indicator: string;
  readonly ref: string | null;
  readonly title: string;
  readonly kind: 'kpi' | 'activity' | 'milestone';
  /** The reference period of the figure. */
  readonly period: string;
  /** The quarter asked for, where it is another than `period`. */
  readonly shownIn: string;
  /** Exact decimal at the indicator's decimals, or null. */
  readonly value: string | null;
  readonly unrounded: string | null;
  readonly text: string | null;
  readonly unit: string | null;
  readonly components: readonly { readonly label: string; readonly value: string }[];
  readonly status: FigureStatus;
  readonly flags: readonly Flag[];
  /** Flag → what was found. */
  readonly evidence: Readonly<Record<string, string>>;
  readonly assurance: { readonly stated: string; readonly level: string };
  readonly target: {
    readonly text: string;
    readonly status: string;
    readonly comparator: string;
    readonly low: string | null;
    readonly high: string | null;
    readonly unit: string | null;
    readonly per: string | null;
    readonly by: IsoDate | null;
  } | null;
  readonly targetMet: boolean | null;
  readonly rag: 'green' | 'amber' | 'red' | 'blue' | null;
  readonly forecast: { readonly met: boolean; readonly basis: string } | null;
  readonly trend: {
    readonly published: string | null;
    readonly direction: string | null;
    readonly judgement: string | null;
  };
  readonly benchmarks: readonly {
    readonly comparator: string;
    readonly value: string | null;
    readonly text: string;
    readonly period: string | null;
    readonly source: string;
  }[];
  readonly owner: string;
  readonly priority: string;
  readonly committee: string;
  readonly source: string;
  readonly typed: { readonly owner: string; readonly on: IsoDate; readonly evidence: string } | null;
  readonly due: IsoDate | null;
  readonly expectedOn: IsoDate | null;
  readonly availabilitySaid: string | null;
  readonly coverage: { readonly from: IsoDate; readonly to: IsoDate } | null;
  readonly observedOn: IsoDate | null;
  readonly version: number | null;
  readonly deliverySha256: string | null;
  readonly recordedAt: string | null;
  readonly comment: string | null;
  /** What the newest published report of the quarter prints of it; null where none was read. */
  readonly printed: {
    readonly rag: string | null;
    readonly ragIsForecast: boolean | null;
    readonly target: string | null;
    readonly floor: string | null;
    readonly owner: string | null;
    readonly objective: string | null;
    readonly flags: readonly string[];
    readonly evidence: readonly { readonly flag: string; readonly evidence: string }[];
    readonly matchedBy: string;
    readonly certainty: string;
  } | null;
}
