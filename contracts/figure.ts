// A figure: what the formulas draft from measures, and what the assessor is given and gives back. Plain data, buildable from SQL rows.
import type { Indicator } from './catalogue';
import type { Observation, Statement } from './connector';
import type { AwaitedState } from './collect';
import type { FoundFlag } from './flags';
import type { IsoDate } from './period';
import type { Direction, Judgement, TargetReading } from './reading';

export interface FigureComponent {
  readonly label: string;
  /** Exact decimal, unrounded. */
  readonly value: string;
}

/** What one measure holds for one period: the current version of an observation. */
export type MeasureValue = Pick<
  Observation,
  'value' | 'components' | 'text' | 'coverageFrom' | 'coverageTo' | 'observedOn' | 'qualifiers' | 'statedUnit'
>;

/** Measures by `measureKey(measure, period)`. */
export type Measures = ReadonlyMap<string, MeasureValue>;

/** The key of a measure for a period, as in `ParseResult.fed`: `victim_based_crimes@2023-07`. */
export function measureKey(measure: string, period: string): string {
  return `${measure}@${period}`;
}

/** The measure under which a figure typed into a return form is kept. */
export function typedMeasure(indicator: string): string {
  return `return/${indicator}`;
}

/** The measure under which a figure of a published report is kept. */
export function publishedMeasure(indicator: string): string {
  return `published/${indicator}`;
}

/** What a formula makes of the measures of one indicator and one period. */
export interface FigureDraft {
  /** Exact decimal, unrounded, in the indicator's unit; null where only components are known. */
  readonly value: string | null;
  readonly components: readonly FigureComponent[];
  /** How it is shown: `37 due/45 undertaken`, `84%`, `1,350`; a typed figure keeps its own text. */
  readonly text: string;
  readonly coverageFrom: IsoDate;
  readonly coverageTo: IsoDate;
  readonly observedOn: IsoDate | null;
  /** True where the data covers only part of the period. */
  readonly partial: boolean;
  /** Codes of the periods that are not covered (months), in order. */
  readonly missing: readonly string[];
  readonly qualifiers: readonly string[];
  readonly statedUnit: string | null;
  /** True where the figure comes from a return form or a published report. */
  readonly typed: boolean;
  /** True where it is the published report that gives it. */
  readonly published?: boolean;
  /** Keys (`measureKey`) of the measures that were used, in order. */
  readonly inputs: readonly string[];
}

/** A figure as it is shown in a quarter's report. */
export interface ShownFigure {
  /** The figure's own reference period. */
  readonly period: string;
  readonly value: string | null;
  readonly components: readonly FigureComponent[];
  readonly coverageFrom: IsoDate;
  readonly coverageTo: IsoDate;
  readonly observedOn: IsoDate | null;
  readonly partial: boolean;
  readonly missing: readonly string[];
  readonly qualifiers: readonly string[];
  readonly statedUnit: string | null;
  readonly source: string;
  readonly typed: boolean;
}

/** A figure shown in an earlier quarter of the same financial year. */
export interface EarlierFigure extends ShownFigure {
  /** The quarter in whose report it is shown: `2023-24-Q1`. */
  readonly shownIn: string;
}

/** A target as the catalogue words it, for one year. */
export interface TargetTerms {
  readonly text: string;
  /** The text as `readTarget` understands it, given to the rules as data: rules do not read text. */
  readonly reading: TargetReading;
  readonly per: 'year' | 'quarter' | 'month' | 'week' | 'day' | null;
  /** Exact decimal in the indicator's unit: around the target for polarity `target`, else the width of amber. */
  readonly tolerance: string | null;
  /** A floor as read; null where the council sets none. */
  readonly floor: TargetReading | null;
}

/** The version before the current one of the same figure. */
export interface PreviousVersion {
  readonly value: string | null;
  readonly source: string;
  readonly partial: boolean;
}

/** What another source than the figure's own says of the same figure. */
export interface OtherVoice {
  readonly source: string;
  /** Exact decimal in the indicator's unit. */
  readonly value: string;
  /** To how many decimals the two are compared. */
  readonly decimals: number;
}

/** Everything that the assessment of one line (indicator × quarter shown) may look at. */
export interface AssessmentSubject {
  readonly indicator: Indicator;
  /** What the council's arrows mean. */
  readonly arrows: 'judgement' | 'direction';
  /** The quarter whose report the line stands in. */
  readonly shownIn: string;
  /** The line's reference period. */
  readonly period: string;
  readonly asAt: IsoDate;
  /** The current figure, or null where there is none. */
  readonly figure: ShownFigure | null;
  /** How many versions the figure has; 0 where there is none. */
  readonly versions: number;
  readonly previous: PreviousVersion | null;
  /** Figures shown in earlier quarters of the same financial year, in any order. */
  readonly earlier: readonly EarlierFigure[];
  readonly baseline: ShownFigure | null;
  readonly target: TargetTerms | null;
  readonly statement: Statement | null;
  /** Rows now in quarantine that may belong to the figure. */
  readonly quarantinedRows: number;
  readonly others: readonly OtherVoice[];
  readonly due: IsoDate | null;
  /** The day on which the first version of the current figure was received. */
  readonly receivedOn: IsoDate | null;
  /** The computed state where the figure is not here; null where it is, or where it is waived or not applicable. */
  readonly awaited: AwaitedState | null;
}

export type Rag = 'green' | 'amber' | 'red' | 'blue';

/** A figure against its target. */
export interface Judged {
  /** Null where it cannot be said: no value, partial, incomplete, or before the target's date. */
  readonly targetMet: boolean | null;
  readonly rag: Rag | null;
  /** What the pace or the present standing would give; never a RAG of today. */
  readonly forecast: { readonly met: boolean; readonly basis: string } | null;
  /** One sentence with the numbers that were compared. */
  readonly reason: string;
  /** True where a year's target was judged in-year against a straight line. */
  readonly profileAssumed: boolean;
}

/** The numeric movement and what it means. */
export interface TrendFound {
  readonly direction: Direction | null;
  readonly judgement: Judgement | null;
  /** What it was compared with: a quarter's code, `baseline <period>`, or null. */
  readonly comparedWith: string | null;
  readonly evidence: string;
}

export type Arrow = '↑' | '↓' | '→';

export type AssuranceLevel = 'high' | 'medium' | 'low' | 'none';

/** What the publish stage stores for one line. */
export interface Assessment {
  readonly judged: Judged;
  readonly trend: {
    /** The arrow stated in the report where one is, else the arrow computed by what the council's arrows mean. */
    readonly published: Arrow | null;
    readonly direction: Direction | null;
    readonly judgement: Judgement | null;
    readonly comparedWith: string | null;
    readonly evidence: string;
  };
  /** In the order of `FLAGS`. `awaited` is never among them: it is computed when it is read. */
  readonly flags: readonly FoundFlag[];
  readonly level: AssuranceLevel;
}
