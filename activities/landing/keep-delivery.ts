// Keeps the bytes of a delivery: sealed, by their sha256, once.
import { createHash } from 'node:crypto';
import type { IsoDate } from '../../contracts/period';
import { firstRow } from '../../platform/db/first-row';
import { inTransaction } from '../../platform/db/transaction';
import { sql } from '../../platform/sql';
import type { Deps } from '../deps';
import { seal, unseal } from './seal';

export interface Arrived {
  readonly council: string;
  readonly source: string;
  /** The period that it was collected for. */
  readonly period: string;
  readonly name: string;
  readonly receivedOn: IsoDate;
  readonly body: Buffer;
}

interface Found {
  readonly delivery_id: number;
  /** False where the bytes were removed from the store since. */
  readonly kept: boolean;
}

type KeepDeps = Pick<Deps, 'pool' | 'landingKey' | 'now'>;

/** Keeps a delivery and gives its id; the same bytes for the same council, source and period are kept once. */
export function keepDelivery(deps: KeepDeps) {
  return async (arrived: Arrived): Promise<{ readonly deliveryId: string; readonly period: string }> => {
    const { council, source, period, receivedOn, body } = arrived;
    const sha256 = createHash('sha256').update(body).digest('hex');
    const key = [council, source, period, sha256];
    const id = await inTransaction(deps.pool, async (client) => {
      const standing = (await client.query<Found>(sql('landing/find_delivery'), key)).rows[0];
      if (standing?.kept === true) return standing.delivery_id;
      await client.query(sql('landing/insert_content'), [sha256, seal(deps.landingKey, body, sha256)]);
      if (standing !== undefined) return standing.delivery_id;
      const name = seal(deps.landingKey, Buffer.from(arrived.name), `${sha256} name`);
      await client.query(sql('landing/insert_delivery'), [...key, body.length, receivedOn, name, deps.now()]);
      return firstRow(await client.query<Found>(sql('landing/find_delivery'), key)).delivery_id;
    });
    return { deliveryId: String(id), period };
  };
}

export interface Kept extends Omit<Arrived, 'name'> {
  readonly deliveryId: string;
  readonly sha256: string;
}

interface KeptRow {
  readonly council: string;
  readonly source: string;
  readonly period: string;
  readonly content_sha256: string;
  readonly received_on: IsoDate;
  readonly sealed: Buffer;
}

/** The delivery of an id with its bytes, or null where the landing store no longer holds it. */
export async function openDelivery(deps: Omit<KeepDeps, 'now'>, deliveryId: string): Promise<Kept | null> {
  const { rows } = await deps.pool.query<KeptRow>(sql('landing/read_delivery'), [deliveryId]);
  const row = rows[0];
  if (row === undefined) return null;
  const body = unseal(deps.landingKey, row.sealed, row.content_sha256);
  const { council, source, period, content_sha256: sha256, received_on: receivedOn } = row;
  return { deliveryId, council, source, period, sha256, receivedOn, body };
}
