// Starts or wakes every chase of a council that has something to look at, and waits until each has looked.
import { type Client, WithStartWorkflowOperation, WorkflowNotFoundError } from '@temporalio/client';
import type { AwaitingActivities, ChaseInput, ChaseKey, WakeInput } from '../../contracts/activities';
import { CHASE, chaseId, type ChaseReview, type ChaseState } from '../../contracts/chase';
import { QuarterdayError } from '../../contracts/failure';
import { sql } from '../../platform/sql';
import type { Deps } from '../deps';

interface ChaseRow {
  readonly source: string;
  readonly period: string;
  /** False where all of it is settled: a chase that is still open shall see it, but none is started. */
  readonly owing: boolean;
}

type Answer = 'looked' | 'no_chase' | 'failed';

const AT_ONCE = 6;
/** A chase answers within seconds; one that does not (its worker is gone, its code does not replay) must not hold up a round. */
const PATIENCE_MS = 30_000;

async function startOrReview(deps: Deps, key: ChaseKey, review: ChaseReview): Promise<void> {
  const input: ChaseInput = { ...key, ...review, dayMs: deps.config.dayMs };
  const startWorkflowOperation = new WithStartWorkflowOperation<(input: ChaseInput) => Promise<unknown>>(
    CHASE.workflow,
    {
      workflowId: chaseId(key),
      taskQueue: deps.config.temporal.taskQueue,
      args: [input],
      workflowIdConflictPolicy: 'USE_EXISTING',
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    },
  );
  await deps.temporal.workflow.executeUpdateWithStart<
    (input: ChaseInput) => Promise<unknown>,
    ChaseState,
    [ChaseReview]
  >(CHASE.review, { args: [review], startWorkflowOperation });
}

async function reviewOpen(client: Client, key: ChaseKey, review: ChaseReview): Promise<Answer> {
  try {
    await client.workflow
      .getHandle(chaseId(key))
      .executeUpdate<ChaseState, [ChaseReview]>(CHASE.review, { args: [review] });
    return 'looked';
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return 'no_chase';
    throw error;
  }
}

/** One chase. It may end under our hands, or not answer: then the whole wake-up is tried again, which is harmless. */
async function wake(deps: Deps, row: ChaseRow, { council, asOf, backDated }: WakeInput): Promise<Answer> {
  const key = { council, source: row.source, period: row.period };
  const review = { asOf, backDated };
  try {
    return await deps.temporal.withDeadline(Date.now() + PATIENCE_MS, async () => {
      if (!row.owing) return reviewOpen(deps.temporal, key, review);
      await startOrReview(deps, key, review);
      return 'looked';
    });
  } catch (error) {
    const code = error instanceof Error ? error.name : 'unknown';
    deps.logger.warn({ stage: 'awaiting', ...key, code }, 'a chase did not answer');
    return 'failed';
  }
}

/** `(deps) => wakeChases`: see `AwaitingActivities`. @throws QuarterdayError ORCHESTRATOR_UNAVAILABLE where no chase answers. */
export const wakeChases =
  (deps: Deps): AwaitingActivities['wakeChases'] =>
  async (input) => {
    const { rows } = await deps.pool.query<ChaseRow>(sql('awaiting/list_chases'), [input.council, input.asOf]);
    const answers: Answer[] = [];
    for (let from = 0; from < rows.length; from += AT_ONCE)
      answers.push(...(await Promise.all(rows.slice(from, from + AT_ONCE).map((row) => wake(deps, row, input)))));
    const failed = answers.filter((answer) => answer === 'failed').length;
    if (failed > 0)
      throw new QuarterdayError('ORCHESTRATOR_UNAVAILABLE', `${failed} of ${rows.length} chases did not answer`, {
        expected: 'every chase looks when it is woken',
        todo: 'see the log for which; the wake-up is tried again',
      });
    return { chases: answers.filter((answer) => answer === 'looked').length };
  };
