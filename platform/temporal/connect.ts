// Connections to Temporal of a client, with TLS or an API key where they are set.
import { readFileSync } from 'node:fs';
import { Client, Connection, type ConnectionOptions } from '@temporalio/client';
import { QuarterdayError } from '../../contracts/failure';
import { type Config, type TemporalTls } from '../config';
import { createDataConverter } from './data-converter';

type Tls = Exclude<ConnectionOptions['tls'], boolean | null | undefined>;

function readPem(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    throw new QuarterdayError('CONFIG_INVALID', 'a file of TEMPORAL_TLS_* cannot be read', {
      seen: path,
      todo: 'correct the path in TEMPORAL_TLS_*, and see that this user may read the file',
    });
  }
}

/** What Temporal's SDK wants to know about TLS. */
export function tlsOptions(tls: TemporalTls): Tls {
  return {
    ...(tls.serverCaPath === null ? {} : { serverRootCACertificate: readPem(tls.serverCaPath) }),
    ...(tls.serverName === null ? {} : { serverNameOverride: tls.serverName }),
    ...(tls.clientCertPath === null || tls.clientKeyPath === null
      ? {}
      : { clientCertPair: { crt: readPem(tls.clientCertPath), key: readPem(tls.clientKeyPath) } }),
  };
}

/** TLS and API key, for either kind of connection. */
export function security(config: Config): { tls?: Tls; apiKey?: string } {
  const { apiKey, tls } = config.temporal;
  return { ...(tls === null ? {} : { tls: tlsOptions(tls) }), ...(apiKey === null ? {} : { apiKey }) };
}

/** What is said when Temporal cannot be reached: never a secret. */
export function unavailable(address: string, error: unknown): QuarterdayError {
  if (error instanceof QuarterdayError) return error;
  return new QuarterdayError('ORCHESTRATOR_UNAVAILABLE', 'Temporal cannot be reached', {
    seen: error instanceof Error && error.name !== 'Error' ? error.name : 'no answer',
    expected: `a Temporal server at ${address}`,
    todo: 'check TEMPORAL_ADDRESS, TEMPORAL_TLS_* and TEMPORAL_API_KEY; `quarterday doctor` looks at them',
  });
}

/** A connection that answers, without the keys that a client needs. @throws QuarterdayError ORCHESTRATOR_UNAVAILABLE */
export async function openConnection(config: Config, address: string, connectTimeoutMs = 10_000): Promise<Connection> {
  try {
    return await Connection.connect({ address, connectTimeout: connectTimeoutMs, ...security(config) });
  } catch (error) {
    throw unavailable(address, error);
  }
}

export interface TemporalClient {
  readonly client: Client;
  readonly close: () => Promise<void>;
}

/** A client of the namespace. @throws QuarterdayError ORCHESTRATOR_UNAVAILABLE after about ten seconds. */
export async function connectClient(config: Config, address: string): Promise<TemporalClient> {
  const dataConverter = createDataConverter(config);
  const connection = await openConnection(config, address);
  const client = new Client({ connection, namespace: config.temporal.namespace, dataConverter });
  return { client, close: () => connection.close() };
}
