// What a person may do about an expected figure: each act is one transaction over all its keys, and stands in the audit.
import { userInfo } from 'node:os';
import { QuarterdayError } from '../contracts/failure';
import type { Pool, PoolClient } from '../platform/db/pool';
import { inTransaction } from '../platform/db/transaction';
import { sql } from '../platform/sql';
import { didYouMean } from './suggest';

export type Act =
  | { readonly kind: 'waive' | 'withdraw' | 'not-applicable' }
  | { readonly kind: 'extend'; readonly to: string }
  | { readonly kind: 'assign'; readonly owner: string }
  | { readonly kind: 'pause'; readonly resume: boolean };

export interface ActInput {
  readonly act: Act;
  readonly keys: readonly string[];
  readonly reason: string;
  /** The day on which the act holds. */
  readonly day: string;
  readonly now: Date;
}

/** An expected figure that was acted upon. */
export interface Acted {
  readonly key: string;
  readonly council: string;
  readonly source: string;
  readonly period: string;
  readonly act: string;
}

interface Expected {
  readonly expected_id: number;
  readonly source: string;
  readonly owner: string;
  readonly due: string;
  readonly expected_on: string | null;
  readonly received_on: string | null;
  readonly ended_as: string | null;
  readonly paused: boolean;
}

const ENDED = { waive: 'waived', withdraw: 'withdrawn', 'not-applicable': 'not_applicable' } as const;

/** `tmbc/asb-cases/2023-24-Q3` in its parts. @throws QuarterdayError USAGE */
export function keyParts(key: string): readonly [string, string, string] {
  const [council, indicator, ...rest] = key.split('/');
  const period = rest.join('/');
  if (council && indicator && period) return [council, indicator, period];
  throw new QuarterdayError('USAGE', 'not the key of an expected figure', {
    seen: key,
    expected: 'council/indicator/period, for instance tmbc/asb-cases/2023-24-Q3',
    todo: 'quarterday awaited lists the keys',
  });
}

async function find(client: PoolClient, key: string): Promise<Expected> {
  const parts = keyParts(key);
  const found = await client.query<Expected>(sql('awaiting/find_expected_figure'), [...parts]);
  const row = found.rows[0];
  if (row === undefined) {
    const known = await client.query<{ key: string }>(sql('awaiting/list_expected_keys'), [parts[0]]);
    const keys = known.rows.map((each) => each.key);
    throw new QuarterdayError('NOT_FOUND', 'no figure is expected under this key', {
      seen: key,
      expected: 'a key that quarterday awaited lists',
      todo: keys.length === 0 ? 'open a round first: quarterday collect' : didYouMean(key, keys),
    });
  }
  if (row.received_on === null && row.ended_as === null) return row;
  throw new QuarterdayError('POLICY_REFUSED', 'this figure is no longer awaited', {
    seen: `${key}: ${row.ended_as ?? `received on ${row.received_on}`}`,
    expected: 'a figure that is not here',
    todo: 'leave it out of the command; nothing was changed',
  });
}

async function apply(client: PoolClient, key: string, expected: Expected, input: ActInput): Promise<void> {
  const { act } = input;
  const id = expected.expected_id;
  if (act.kind === 'extend' && act.to <= input.day) throw alreadyPast(act.to, input.day);
  if (act.kind === 'extend') await client.query(sql('awaiting/extend_expected_figure'), [id, act.to, input.day]);
  else if (act.kind === 'pause') await client.query(sql('awaiting/pause_expected_figure'), [id, !act.resume]);
  else if (act.kind === 'assign') {
    const done = await client.query(sql('awaiting/assign_expected_figure'), [id, keyParts(key)[0], act.owner]);
    if (done.rowCount === 0)
      throw new QuarterdayError('NOT_FOUND', 'the council has no such owner', {
        seen: act.owner,
        expected: 'the initials of one of its owners',
        todo: `catalogue/${keyParts(key)[0]}.yaml lists them under owners`,
      });
  } else {
    await client.query(sql('awaiting/end_expected_figure'), [id, ENDED[act.kind], input.day, input.reason]);
  }
}

function alreadyPast(to: string, day: string): QuarterdayError {
  return new QuarterdayError('USAGE', 'more time cannot end before it is given', {
    seen: to,
    expected: `a day after ${day}`,
    todo: 'give --to a later day; a figure that will never come is waived or withdrawn',
  });
}

/** Does the act for every key, or for none. @throws QuarterdayError NOT_FOUND, USAGE, POLICY_REFUSED */
export async function actUpon(loader: Pool, input: ActInput): Promise<Acted[]> {
  const actor = userInfo().username;
  return inTransaction(loader, async (client) => {
    const acted: Acted[] = [];
    for (const key of [...new Set(input.keys)].sort()) {
      const expected = await find(client, key);
      await apply(client, key, expected, input);
      const before = {
        due: expected.due,
        expectedOn: expected.expected_on,
        owner: expected.owner,
        paused: expected.paused,
      };
      const detail = JSON.stringify({ ...input.act, asOf: input.day, before });
      await client.query(sql('awaiting/insert_act'), [
        input.now,
        actor,
        `awaited ${input.act.kind}`,
        key,
        input.reason,
        detail,
      ]);
      const [council, , period] = keyParts(key);
      acted.push({ key, council, source: expected.source, period, act: input.act.kind });
    }
    return acted;
  });
}
