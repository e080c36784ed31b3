// Opens a bulk delivery of the landing store, to be read piece by piece.
import { open } from 'node:fs/promises';
import type { BulkBytes } from '../../contracts/bulk';
import type { IsoDate } from '../../contracts/period';
import { errorCodeOf } from '../../platform/db/connect';
import { sql } from '../../platform/sql';
import type { BulkDeps } from './keep-bulk';
import { sealedPath } from './keep-bulk';
import { openSealed } from './sealed-file';

export interface KeptBulk {
  readonly deliveryId: string;
  readonly council: string;
  readonly source: string;
  readonly period: string;
  readonly receivedOn: IsoDate;
  readonly sha256: string;
  readonly bytes: BulkBytes;
  readonly close: () => Promise<void>;
}

interface KeptRow {
  readonly council: string;
  readonly source: string;
  readonly period: string;
  readonly content_sha256: string;
  readonly received_on: IsoDate;
  readonly header: Buffer;
  readonly bytes: number;
}

/** The bulk delivery of an id, or null where it is none or its file is gone. @throws QuarterdayError CONFIG_INVALID */
export async function openBulk(deps: Omit<BulkDeps, 'now'>, deliveryId: string): Promise<KeptBulk | null> {
  const { rows } = await deps.pool.query<KeptRow>(sql('landing/read_bulk_delivery'), [deliveryId]);
  const row = rows[0];
  if (row === undefined) return null;
  const { council, source, period, content_sha256: sha256, received_on: receivedOn } = row;
  const file = await open(sealedPath(deps.config.home, sha256, row.header)).catch((error: unknown) => {
    if (errorCodeOf(error) === 'ENOENT') return null;
    throw error;
  });
  if (file === null) return null;
  try {
    const bytes = await openSealed(deps.landingKey, file, row.header, row.bytes);
    return { deliveryId, council, source, period, receivedOn, sha256, bytes, close: () => file.close() };
  } catch (error) {
    await file.close();
    throw error;
  }
}
