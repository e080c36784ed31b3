// A collection round: all sources of one council for one quarter, judged, and what is missing chased.
import type { RoundInput, RoundSummary } from '../contracts/collect';
import { assessCouncil, openRound, reviewRound } from './options';
import { collectSourceInTurn } from './start-source';
import { wakeAll } from './wake';

/** Runs one round. Sources run side by side; a source that fails is told in `sources` and does not stop the others. */
export async function collectRound(input: RoundInput): Promise<RoundSummary> {
  const { council, period, asOf, backDated } = input;
  const opened = await openRound(input);
  const wanted = opened.wanted.filter(({ source }) => input.source === null || source === input.source);
  const sources = await Promise.all(
    wanted.map(({ source, periods }) => collectSourceInTurn({ ...input, source, periods, assess: false })),
  );
  await assessCouncil({ council, asOf });
  const fault = await wakeAll({ council, asOf, backDated });
  const { figures, awaited } = await reviewRound(input);
  const imports = sources.flatMap((source) => source.imports);
  return { council, period, asOf, figures, imports, awaited, sources, faults: fault === null ? [] : [fault] };
}
