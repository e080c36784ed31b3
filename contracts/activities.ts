// What the activities take and give: keys, ids and counts. Workflows see these types only.
import type { AwaitedFigure, ImportSummary, RoundFigures, RoundInput } from './collect';
import type { FailureWords } from './failure';
import type { IsoDate } from './period';

export interface OpenedRound {
  /** Lines of the quarter's report: one for each indicator of the catalogue. */
  readonly lines: number;
  /** What to collect: a source, and the periods (quarters) of it that are wanted now, oldest first. */
  readonly wanted: readonly { readonly source: string; readonly periods: readonly string[] }[];
}

export interface ReceiveInput {
  readonly council: string;
  readonly source: string;
  /** The quarters asked for; an inbox is looked through up to the newest of them. */
  readonly periods: readonly string[];
  readonly asOf: IsoDate;
}

export interface Received {
  readonly deliveries: readonly { readonly deliveryId: string; readonly period: string }[];
  readonly waiting: readonly { readonly period: string; readonly reason: string }[];
  /** Files that could not even be read (a link, one too large): each is in the ledger and in quarantine. */
  readonly refused?: readonly ImportSummary[];
  /** Why one of several ways of arrival brought nothing, after its tries; what the others brought is in `deliveries`. */
  readonly failure?: FailureWords | null;
}

export interface NormaliseInput {
  readonly deliveryId: string;
  readonly asOf: IsoDate;
  readonly replayOf: string | null;
  readonly dryRun: boolean;
}

export interface Normalised {
  readonly importId: string;
  /** True when the ledger already holds this delivery: nothing was parsed and nothing needs loading. */
  readonly known: boolean;
  /** True when the delivery as a whole was refused: it is in quarantine and nothing is staged. */
  readonly refused: boolean;
}

export interface LoadInput {
  readonly importId: string;
  readonly asOf: IsoDate;
  /** True when the ledger knew the delivery: the summary then says `unchanged`. */
  readonly known: boolean;
}

export interface OpenReportInput {
  readonly council: string;
  readonly importId: string;
  readonly asOf: IsoDate;
}

export interface AssessInput {
  readonly council: string;
  readonly asOf: IsoDate;
}

export interface Assessed {
  readonly lines: number;
  readonly changed: number;
}

export interface Reviewed {
  readonly figures: RoundFigures;
  readonly awaited: readonly AwaitedFigure[];
}

/** Landing, normalise, warehouse and publish: what a collection round calls, in flow order. */
export interface CollectActivities {
  /** Writes the report's lines and expected figures of the year up to this quarter; safe to repeat. */
  readonly openRound: (input: RoundInput) => Promise<OpenedRound>;
  /** Takes what the source holds into the landing store, sealed; "not published yet" comes back as `waiting`. */
  readonly receiveDeliveries: (input: ReceiveInput) => Promise<Received>;
  /** Reads one delivery into staged observations, statements and quarantine. */
  readonly normaliseDelivery: (input: NormaliseInput) => Promise<Normalised>;
  /** Writes the lines of the quarters that a published report shows; nothing becomes expected. Safe to repeat. */
  readonly openReport: (input: OpenReportInput) => Promise<{ readonly lines: number }>;
  /** Loads one import: one transaction for measures, figures, statements and the ledger. */
  readonly loadImport: (input: LoadInput) => Promise<ImportSummary>;
  /** Judges every line of the council's open year: targets, RAG, trend, flags; writes only what changed. */
  readonly assessCouncil: (input: AssessInput) => Promise<Assessed>;
  /** Counts the round and lists what is awaited, as at `asOf`. */
  readonly reviewRound: (input: RoundInput) => Promise<Reviewed>;
}

/** One chase: everything that one source owes for one reference period. */
export interface ChaseKey {
  readonly council: string;
  readonly source: string;
  readonly period: string;
}

export interface ChaseInput extends ChaseKey {
  /** The chase's clock at its start. */
  readonly asOf: IsoDate;
  /** True: messages are recorded, no timer runs, and the clock moves only by the `review` update. */
  readonly backDated: boolean;
  /** Length of a day in milliseconds: 86,400,000, but for tests. */
  readonly dayMs: number;
}

export interface ChaseStepInput extends ChaseKey {
  readonly today: IsoDate;
  readonly backDated: boolean;
  /** How often the source has been asked again so far. */
  readonly asked: number;
  /** The chase's day on which the source was last asked; the round that starts a chase has just asked it. */
  readonly lastAskedOn: IsoDate;
}

export type ChaseStep =
  | { readonly kind: 'ended'; readonly because: 'received' | 'waived' | 'withdrawn' | 'nothing_expected' }
  | { readonly kind: 'ask'; readonly quarters: readonly string[] }
  | { readonly kind: 'tell'; readonly rung: string }
  | { readonly kind: 'sleep'; readonly until: IsoDate };

export interface WakeInput {
  readonly council: string;
  readonly asOf: IsoDate;
  readonly backDated: boolean;
}

/** Awaiting: the chase's look at the truth in Postgres, and its messages. */
export interface AwaitingActivities {
  /** Decides the chase's next step from Postgres, the catalogue's ladder and the chase's clock. Reads only, but stamps `next_action_on`. */
  readonly planChaseStep: (input: ChaseStepInput) => Promise<ChaseStep>;
  /** Claims, sends (or records) the message of one rung, and stamps the expected figures. Safe to repeat. */
  readonly tellRung: (input: ChaseStepInput & { readonly rung: string }) => Promise<{ readonly status: string }>;
  /** Starts or wakes the chase of every source and period of the council with something missing, and waits until each has looked. */
  readonly wakeChases: (input: WakeInput) => Promise<{ readonly chases: number }>;
}

export type Activities = CollectActivities & AwaitingActivities;
