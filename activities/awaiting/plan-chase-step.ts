// The chase's look at the truth: what is owed, and what is to be done about it on this day.
import type { ChaseStep, ChaseStepInput } from '../../contracts/activities';
import type { Catalogue } from '../../contracts/catalogue';
import { chaseId } from '../../contracts/chase';
import type { IsoDate } from '../../contracts/period';
import { sql } from '../../platform/sql';
import { addDays } from '../../rules/calendar/dates';
import type { Deps } from '../deps';
import { nextAskDay, quartersToAsk } from './ask-again';
import { dutiesOn, nextRungDay, type Written } from './ladder';
import { type Expected, isOwed, listExpected } from './owed';

type PlanDeps = Pick<Deps, 'pool' | 'catalogue'>;
type Ended = Extract<ChaseStep, { kind: 'ended' }>;

/** How the chase ends once nothing is owed: by arrival, if anything arrived. */
function endedBecause(expected: readonly Expected[]): Ended['because'] {
  if (expected.some(({ here }) => here)) return 'received';
  const ways = new Set(expected.map(({ ended_as }) => ended_as));
  if (ways.has('waived')) return 'waived';
  return ways.has('withdrawn') ? 'withdrawn' : 'nothing_expected';
}

function earlier(a: IsoDate | null, b: IsoDate | null): IsoDate | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

/** When something happens next about one figure: a rung, or in a live chase the next asking. */
function nextActionOn(
  figure: Expected,
  input: ChaseStepInput,
  askOn: IsoDate | null,
  catalogue: Catalogue,
): IsoDate | null {
  if (!isOwed(figure)) return null;
  const rung = figure.paused ? null : nextRungDay(input.today, figure.due, catalogue.chase.ladder);
  return earlier(rung, askOn);
}

async function stampNext(
  deps: PlanDeps,
  expected: readonly Expected[],
  days: readonly (IsoDate | null)[],
): Promise<void> {
  const ids = expected.map(({ expected_id }) => expected_id);
  await deps.pool.query(sql('awaiting/stamp_next_action'), [ids, days]);
}

/**
 * Nobody is told of what may lie in the inbox: on a day with something to tell the source is asked first. A back-dated chase
 * does not ask, for the round that moves its clock has just done so, and every rung up to its day is to be recorded.
 */
function decide(
  input: ChaseStepInput,
  owed: readonly Expected[],
  catalogue: Catalogue,
  written: readonly Written[],
): ChaseStep | null {
  const { tell, passed } = dutiesOn(input.today, owed, catalogue, written);
  const first = (input.backDated ? [...tell, ...passed] : tell)[0];
  if (!input.backDated) {
    const askOn = nextAskDay(owed, input, catalogue.chase.askAgain);
    const ask = input.today >= askOn || (first !== undefined && input.lastAskedOn < input.today);
    if (ask) return { kind: 'ask', quarters: quartersToAsk(input.period, input.today, owed) };
  }
  return first === undefined ? null : { kind: 'tell', rung: first.rung.rung };
}

/** `(deps) => planChaseStep`: see `AwaitingActivities`. */
export const planChaseStep =
  (deps: PlanDeps) =>
  async (input: ChaseStepInput): Promise<ChaseStep> => {
    const catalogue = deps.catalogue(input.council);
    const expected = await listExpected(deps.pool, input);
    const owed = expected.filter(isOwed);
    if (owed.length === 0) {
      await stampNext(
        deps,
        expected,
        expected.map(() => null),
      );
      return { kind: 'ended', because: endedBecause(expected) };
    }
    const { rows: written } = await deps.pool.query<Written>(sql('awaiting/list_messages'), [chaseId(input)]);
    const step = decide(input, owed, catalogue, written);
    if (step !== null) return step;
    const askOn = input.backDated ? null : nextAskDay(owed, input, catalogue.chase.askAgain);
    const days = expected.map((figure) => nextActionOn(figure, input, askOn, catalogue));
    await stampNext(deps, expected, days);
    return { kind: 'sleep', until: days.reduce(earlier, null) ?? addDays(input.today, 1) };
  };
