// Sends one claimed message, holding its figures so that an arrival either stops it or waits for it.
import type { ChaseStepInput } from '../../contracts/activities';
import { chaseId } from '../../contracts/chase';
import type { PoolClient } from '../../platform/db/pool';
import { inTransaction } from '../../platform/db/transaction';
import type { Mailer } from '../../platform/mail';
import { sql } from '../../platform/sql';
import type { Deps } from '../deps';
import { wordsOf } from '../failure';
import type { Duty } from './ladder';
import { headerId, wordsFor } from './message';
import { isOwed, listExpected } from './owed';
import { stampFigures } from './stamp-figures';

type SendDeps = Deps & { readonly mailer: Mailer };
type Outcome = 'sent' | 'superseded' | 'already_settled';

function placeOf(input: ChaseStepInput, { rung, due, toRole }: Duty): [string, string, string, string] {
  return [chaseId(input), rung.rung, due, toRole];
}

/** The figures of the duty that are owed still, with what became of them since it was made. */
async function stillOwed(client: PoolClient, input: ChaseStepInput, { figures }: Duty): Promise<Duty['figures']> {
  const ids = new Set(figures.map(({ expected_id }) => expected_id));
  await client.query(sql('awaiting/lock_expected'), [[...ids]]);
  const now = await listExpected(client, input);
  return now.filter((figure) => ids.has(figure.expected_id) && isOwed(figure) && !figure.paused);
}

async function settle(client: PoolClient, deps: SendDeps, input: ChaseStepInput, claimed: Duty): Promise<Outcome> {
  const { rows } = await client.query<{ message_id: number; status: string }>(
    sql('awaiting/lock_message'),
    placeOf(input, claimed),
  );
  const message = rows[0];
  if (message === undefined || message.status !== 'claimed') return 'already_settled';
  const figures = await stillOwed(client, input, claimed);
  const owing = figures.length > 0;
  const duty = owing ? { ...claimed, figures } : claimed;
  const { subject, body } = wordsFor(input, deps.catalogue(input.council), duty);
  if (owing) await deps.mailer.send({ messageId: headerId(input, duty), to: [duty.address], subject, text: body });
  const status = owing ? 'sent' : 'superseded';
  const keys = duty.figures.map(({ key }) => key);
  const sentAt = owing ? deps.now().toISOString() : null;
  const why = owing ? null : 'nothing was owed any more';
  await client.query(sql('awaiting/settle_message'), [
    message.message_id,
    status,
    sentAt,
    why,
    subject,
    body,
    keys,
    duty.address,
  ]);
  if (owing) await stampFigures(client, duty);
  return status;
}

/**
 * Sends, marks and stamps in one transaction that holds the figures' rows. SMTP does not deduplicate: a crash between the mail
 * server's answer and our commit leaves the claim standing, and the message is sent again, with the same Message-ID. That window
 * is one commit long (docs/ops/messages.md).
 */
export async function sendClaimed(deps: SendDeps, input: ChaseStepInput, duty: Duty): Promise<Outcome> {
  try {
    return await inTransaction(deps.pool, (client) => settle(client, deps, input, duty), { tries: 1 });
  } catch (error) {
    const { code, seen } = wordsOf(error);
    const told = seen === null ? code : `${code}: ${seen}`;
    await deps.pool.query(sql('awaiting/note_attempt'), [...placeOf(input, duty), told]).catch(() => undefined);
    throw error;
  }
}
