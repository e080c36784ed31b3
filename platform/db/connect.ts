// One connection to a server that may still be starting.
import { Client } from 'pg';
import { setTimeout as sleep } from 'node:timers/promises';
import { QuarterdayError } from '../../contracts/failure';

/** Codes of a server that is not there yet, or going: worth another try. */
const notYet = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  '57P03',
  '57P01',
  '53300',
]);

/** The code of an error of pg or of the network, or `unknown`; never its message, which may hold a value. */
export function errorCodeOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : 'unknown';
}

/** Connects, trying again for `patienceMs` while the server starts. @throws QuarterdayError WAREHOUSE_UNAVAILABLE */
export async function connectPatiently(url: string, patienceMs = 15_000): Promise<Client> {
  for (const end = Date.now() + patienceMs; ; await sleep(250)) {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return client;
    } catch (error) {
      await client.end().catch(() => undefined);
      if (notYet.has(errorCodeOf(error)) && Date.now() < end) continue;
      throw unavailable(url, error);
    }
  }
}

function unavailable(url: string, error: unknown): QuarterdayError {
  const { hostname, port, username } = new URL(url);
  return new QuarterdayError('WAREHOUSE_UNAVAILABLE', 'the database cannot be reached', {
    seen: errorCodeOf(error),
    expected: `a Postgres at ${hostname}:${port === '' ? '5432' : port} that lets in the user ${username}`,
    todo: 'check DATABASE_URL and that the server runs; `quarterday doctor` looks at both',
  });
}

/** Runs `work` on a connection of its own and closes it. */
export async function withClient<T>(
  url: string,
  work: (client: Client) => Promise<T>,
  patienceMs?: number,
): Promise<T> {
  const client = await connectPatiently(url, patienceMs);
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}
