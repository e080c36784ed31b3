// Settles what a refused file left in quarantine once a mended one of the same kind has been laid into the inbox and loaded whole.
import { createHash } from 'node:crypto';
import type { PoolClient } from '../../platform/db/pool';
import { sql } from '../../platform/sql';
import type { Deps } from '../deps';
import { unseal } from '../landing/seal';

interface Named {
  readonly content_sha256: string;
  readonly name_sealed: Buffer | null;
  /** The measures that it gave. */
  readonly gave: readonly string[];
}

interface Open extends Named {
  readonly quarantine_id: number;
  /** The measures that may be short by the entry. */
  readonly measures: readonly string[];
}

type Delivery = Named & { readonly received_on: string };

const NOT_THE_KIND =
  /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|\b(?:copy|corrected|correct|fixed|mended|final|new|revised|amended|again|of|v|q)\b/g;

/** What a file's name says of its kind: without ending, dates, numbers, and words for "corrected". Empty where nothing is left. */
export function kindOf(name: string): string {
  const words = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/\.[a-z0-9]{1,5}$/, '')
    .replace(/[^\p{L}]+/gu, ' ');
  const kind = words.replace(NOT_THE_KIND, ' ').replace(/\s+/g, ' ').trim();
  return kind.length < 3 ? '' : kind;
}

function nameOf(deps: Pick<Deps, 'landingKey'>, { content_sha256, name_sealed }: Named): string | null {
  if (name_sealed === null) return null;
  return unseal(deps.landingKey, name_sealed, `${content_sha256} name`).toString('utf8');
}

/** A file that could not even be opened is known by a hash of its place: the one that lies there now mends it. */
const hashOfUnread = (receivedOn: string, name: string): string =>
  createHash('sha256').update(`unread ${receivedOn}/${name}`).digest('hex');

/** Whether the later delivery says all that the earlier one said and what was refused of it; or has a name of the same kind where it said nothing. */
function mends(deps: Pick<Deps, 'landingKey'>, later: Delivery, earlier: Open): boolean {
  const gives = new Set(later.gave);
  const asked = [...earlier.gave, ...earlier.measures];
  if (asked.length > 0) return asked.every((measure) => gives.has(measure));
  const name = nameOf(deps, later);
  if (name === null) return false;
  if (earlier.name_sealed === null) return earlier.content_sha256 === hashOfUnread(later.received_on, name);
  const kind = kindOf(name);
  return kind !== '' && kind === kindOf(nameOf(deps, earlier) ?? '');
}

/**
 * Settles the open entries of earlier deliveries of the same council, source and collection period that this import mends.
 * Only one that was loaded whole mends anything. Says how many entries it settled.
 */
export async function settleMended(
  client: PoolClient,
  deps: Pick<Deps, 'landingKey'>,
  importId: string | number,
): Promise<number> {
  const open = (await client.query<Open>(sql('warehouse/find_mendable'), [importId])).rows;
  if (open.length === 0) return 0;
  const later = (await client.query<Delivery>(sql('warehouse/read_import_delivery'), [importId])).rows[0];
  if (later === undefined) return 0;
  const ids = open.filter((entry) => mends(deps, later, entry)).map(({ quarantine_id }) => quarantine_id);
  if (ids.length > 0) await client.query(sql('warehouse/settle_mended'), [ids, importId]);
  return ids.length;
}

/** Whether nothing of an import is open in quarantine any more: a mended file has taken its place. */
export async function isSettled(client: PoolClient, importId: string | number): Promise<boolean> {
  const { rows } = await client.query<{ open: string }>(sql('warehouse/count_open_quarantine'), [importId]);
  return Number(rows[0]?.open) === 0;
}
