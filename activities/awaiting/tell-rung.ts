// Tells one rung: claim, look again, send, stamp. Each message goes out once, and none after the figure has arrived.
import type { AwaitingActivities, ChaseStepInput } from '../../contracts/activities';
import { chaseId } from '../../contracts/chase';
import type { PoolClient } from '../../platform/db/pool';
import { inTransaction } from '../../platform/db/transaction';
import { sql } from '../../platform/sql';
import { endOfDayLondon } from '../../rules/calendar/london';
import type { Deps } from '../deps';
import { type Duties, dutiesOn, type Duty, type Written } from './ladder';
import { headerId, wordsFor } from './message';
import { isOwed, listExpected } from './owed';
import { sendClaimed } from './send-claimed';
import { stampFigures } from './stamp-figures';

type TellInput = Parameters<AwaitingActivities['tellRung']>[0];
type Status = 'claimed' | 'recorded' | 'superseded';

/** Writes a message with a status; null where it is written already. */
async function write(
  client: PoolClient,
  deps: Deps,
  input: ChaseStepInput,
  duty: Duty,
  status: Status,
): Promise<number | null> {
  const { subject, body } = wordsFor(input, deps.catalogue(input.council), duty);
  const at = input.backDated ? endOfDayLondon(input.today) : deps.now().toISOString();
  const { rows } = await client.query<{ message_id: number }>(sql('awaiting/insert_message'), [
    chaseId(input),
    duty.rung.rung,
    duty.rung.action,
    duty.day,
    duty.rung.workingDays,
    duty.due,
    duty.toRole,
    duty.address,
    subject,
    body,
    duty.figures.map(({ key }) => key),
    headerId(input, duty),
    status,
    at,
  ]);
  return rows[0]?.message_id ?? null;
}

async function record(client: PoolClient, deps: Deps, input: ChaseStepInput, duties: readonly Duty[]): Promise<void> {
  for (const duty of duties)
    if ((await write(client, deps, input, duty, 'recorded')) !== null) await stampFigures(client, duty);
}

/** What is due now, read inside the transaction: an arrival since the plan was made leaves nothing to tell. */
async function dutiesNow(client: PoolClient, deps: Deps, input: ChaseStepInput): Promise<Duties> {
  await client.query(sql('awaiting/lock_chase'), [chaseId(input)]);
  const owed = (await listExpected(client, input)).filter(isOwed);
  const { rows: written } = await client.query<Written>(sql('awaiting/list_messages'), [chaseId(input)]);
  return dutiesOn(input.today, owed, deps.catalogue(input.council), written);
}

/** Claims the messages of the rung; where nothing is sent they are recorded at once. Gives the claims that are to be sent. */
async function claim(client: PoolClient, deps: Deps, input: TellInput): Promise<readonly Duty[]> {
  const { tell, passed } = await dutiesNow(client, deps, input);
  if (input.backDated) {
    await record(client, deps, input, [...passed, ...tell]);
    return [];
  }
  for (const duty of passed) await write(client, deps, input, duty, 'superseded');
  const mine = tell.filter(({ rung }) => rung.rung === input.rung);
  if (deps.mailer === null) {
    await record(client, deps, input, mine);
    return [];
  }
  for (const duty of mine) await write(client, deps, input, duty, 'claimed');
  return mine;
}

/** `(deps) => tellRung`: see `AwaitingActivities`. @throws QuarterdayError SOURCE_UNAVAILABLE where the mail server is away. */
export const tellRung =
  (deps: Deps) =>
  async (input: TellInput): Promise<{ readonly status: string }> => {
    const claimed = await inTransaction(deps.pool, (client) => claim(client, deps, input));
    const { mailer } = deps;
    if (mailer === null || input.backDated) return { status: 'recorded' };
    const outcomes: string[] = [];
    for (const duty of claimed) outcomes.push(await sendClaimed({ ...deps, mailer }, input, duty));
    return { status: outcomes.find((status) => status === 'sent') ?? outcomes[0] ?? 'nothing_due' };
  };
