// The exit code of imports and rounds: what was quarantined, waits, or could not be had.
import { CODES, EXIT, worstExit, type FailureWords } from '../contracts/failure';
import type { ImportOutcome, RoundSummary } from '../contracts/collect';

const BY_OUTCOME: Readonly<Record<ImportOutcome, number>> = {
  loaded: EXIT.done,
  unchanged: EXIT.done,
  partly_quarantined: EXIT.quarantined,
  quarantined: EXIT.quarantined,
  waiting_for_approval: EXIT.approval,
  failed: EXIT.unexpected,
  refused: EXIT.refused,
  reverted: EXIT.done,
};

const ofFailure = (failure: FailureWords | null): number => (failure === null ? EXIT.done : CODES[failure.code]);

/** The exit code of one import: its failure's where it has one, else its outcome's. */
export function importExit(summary: {
  readonly outcome: ImportOutcome | null;
  readonly failure: FailureWords | null;
}): number {
  if (summary.failure !== null) return ofFailure(summary.failure);
  return summary.outcome === null ? EXIT.done : BY_OUTCOME[summary.outcome];
}

/** The exit code of a round: the worst of its imports, its sources, and chases that could not be woken. */
export function roundExit(summary: Pick<RoundSummary, 'imports' | 'sources' | 'faults'>): number {
  return worstExit([
    ...summary.imports.map(importExit),
    ...summary.sources.map((source) => ofFailure(source.failure)),
    ...summary.sources.flatMap((source) => source.imports.map(importExit)),
    ...(summary.faults ?? []).map(ofFailure),
  ]);
}
