// Whether the newest delivery of a source still reads as agreed: it is parsed, and nothing of it is loaded.
import { openDelivery } from '../../activities/landing/keep-delivery';
import type { InboxFile } from '../../activities/landing/inbox';
import { readInboxFile } from '../../activities/landing/read-file';
import { councilScope, indicatorScopes, sourceSettings } from '../../activities/scope';
import { inUtf8 } from '../../connectors/registry';
import type { FailureWords } from '../../contracts/failure';
import { loadKeyring } from '../../platform/keys';
import type { Pool } from '../../platform/db/pool';
import { sql } from '../../platform/sql';
import { failureWords } from '../failures';
import type { CheckWanted } from './ways';

export interface CheckedContract {
  /** Null where there is no delivery yet, or its bytes are kept in a way that is not read here. */
  readonly holds: boolean | null;
  readonly period: string | null;
  readonly receivedOn: string | null;
  readonly seen: string;
  readonly failure: FailureWords | null;
}

interface Newest {
  readonly period: string;
  readonly receivedOn: string;
  readonly body: Buffer;
}

/** The newest kept delivery of the source, or null. */
async function newestKept({ config, connector, catalogue }: CheckWanted, pool: Pool): Promise<Newest | null> {
  const values = [catalogue.council.code, connector.manifest.key];
  const { rows } = await pool.query<{ delivery_id: string }>(sql('landing/find_newest_delivery'), values);
  const id = rows[0]?.delivery_id;
  return id === undefined ? null : openDelivery({ pool, landingKey: loadKeyring(config, 'landing') }, String(id));
}

async function newestOf(
  wanted: CheckWanted,
  file: InboxFile | null,
  store: () => Promise<Pool>,
): Promise<Newest | null> {
  if (file === null) return newestKept(wanted, await store());
  const body = await readInboxFile(file.path, wanted.connector.manifest.maxBytes);
  return body === null ? null : { period: file.period, receivedOn: file.receivedOn, body };
}

const none = (seen: string): CheckedContract => ({ holds: null, period: null, receivedOn: null, seen, failure: null });

/** Reads the newest file of the inbox, or else the newest delivery that is kept. `store` is asked only where it is needed. */
export async function checkContract(
  wanted: CheckWanted,
  file: InboxFile | null,
  store: () => Promise<Pool>,
): Promise<CheckedContract> {
  const { catalogue, connector, today } = wanted;
  if (file !== null && connector.manifest.bulk !== undefined) return none('bulk files are read by a round only');
  let newest: Newest | null = null;
  try {
    newest = await newestOf(wanted, file, store);
    if (newest === null) return none('nothing has arrived yet');
    const { key } = connector.manifest;
    const body = inUtf8(newest.body, catalogue.sources[key]?.encoding);
    const { rowsIn, rejections } = await connector.parse(body, {
      council: councilScope(catalogue),
      period: newest.period,
      asOf: today,
      settings: sourceSettings(catalogue, key),
      indicators: indicatorScopes(catalogue),
    });
    const { period, receivedOn } = newest;
    const seen = `${rowsIn} rows, ${rejections.length} rejected`;
    const rule = rejections[0]?.rule;
    const failure: FailureWords | null =
      rule === undefined
        ? null
        : {
            code: rule,
            message: `${rejections.length} of ${rowsIn} rows would be quarantined`,
            seen: null,
            expected: null,
            todo: 'see quarterday quarantine after the next round',
            place: null,
          };
    return { holds: failure === null, period, receivedOn, seen, failure };
  } catch (error) {
    const failure = failureWords(error);
    const { period = null, receivedOn = null } = newest ?? {};
    return { holds: false, period, receivedOn, seen: failure.message, failure };
  }
}
