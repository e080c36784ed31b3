// What web services said of their answers, kept beside the deliveries, so that they are asked only for what has changed.
import { createHash } from 'node:crypto';
import type { ReceiveInput } from '../../contracts/activities';
import type { Pulled, Validator } from '../../contracts/pull';
import { sql } from '../../platform/sql';
import type { Deps } from '../deps';

/** A pull: a council's source, and the period that it is asked for. */
export type Asked = Pick<ReceiveInput, 'council' | 'source'> & { readonly period: string };

interface Row {
  readonly resource_sha256: string;
  readonly etag: string | null;
  readonly last_modified: string | null;
}

const hashOf = (resource: string): string => createHash('sha256').update(resource).digest('hex');

/** The validators that may be sent in this pull, by resource. */
export async function readValidators(deps: Deps, asked: Asked): Promise<(resource: string) => Validator | null> {
  const { council, source, period } = asked;
  const versions = [deps.connector(source).manifest.parserVersion, deps.catalogue(council).version];
  const { rows } = await deps.pool.query<Row>(sql('landing/read_validators'), [council, source, period, ...versions]);
  const known = new Map(
    rows.map(({ resource_sha256, etag, last_modified }) => [resource_sha256, { etag, lastModified: last_modified }]),
  );
  return (resource) => known.get(hashOf(resource)) ?? null;
}

/** Keeps the validator of an answer whose delivery is kept already. */
export async function keepValidator(
  deps: Pick<Deps, 'pool' | 'now'>,
  asked: Asked,
  deliveryId: string,
  validator: Pulled['validator'],
): Promise<void> {
  if (validator === undefined || (validator.etag === null && validator.lastModified === null)) return;
  const { council, source, period } = asked;
  const { resource, etag, lastModified } = validator;
  const values = [council, source, period, hashOf(resource), etag, lastModified, deliveryId, deps.now()];
  await deps.pool.query(sql('landing/keep_validator'), values);
}
