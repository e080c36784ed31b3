// Doctor: Postgres (its binaries, whether the user that runs it can reach them, the server, the store's migrations).
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Config } from '../config';
import { type Database, embeddedDatabase, externalDatabase, loadCredentials } from '../db/credentials';
import { withClient } from '../db/connect';
import { migrationState } from '../db/migrate';
import { binaryVersion, packagedBinaries } from '../embedded/postgres-binaries';
import { runningPostgres } from '../embedded/postgres';
import { postgresUser } from '../embedded/postgres-user';
import { readPostgresState } from '../embedded/state';
import { homePaths } from '../paths';
import { type Check, fine, note, wrong } from './check';

const binaries: Check = {
  name: 'postgres binaries',
  look: (config) => {
    if (config.databaseUrl !== null) return note('not needed: DATABASE_URL is set', null);
    const native = packagedBinaries(config.root);
    if (!existsSync(join(native, 'bin'))) {
      return wrong(`no ${native}`, 'run `npm ci` with optional packages, or set DATABASE_URL to a Postgres 18');
    }
    const root = process.getuid?.() === 0;
    const user = postgresUser(false);
    const who = root ? 'the user postgres' : 'this user';
    if (root && user === null)
      return note(native, 'the system user postgres is made at the first start, for Postgres refuses root');
    const version = binaryVersion(native, user);
    if (version !== null) return fine(`${native}, run by ${who}`, version);
    const copy = readPostgresState(homePaths(config.home).postgresState)?.binaryFolder ?? null;
    const copied = copy === null ? null : binaryVersion(copy, user);
    if (copied !== null) return fine(`${copy}: a copy, for ${who} cannot reach the project's folder`, copied);
    return note(
      native,
      `${who} cannot run them there: at the first start they are copied to a folder that it can reach`,
    );
  },
};

function database(config: Config): Database | null {
  if (config.databaseUrl !== null) return externalDatabase(config, config.databaseUrl);
  const running = runningPostgres(config);
  return running === null ? null : embeddedDatabase(loadCredentials(config), running.port);
}

const server: Check = {
  name: 'postgres server',
  look: async (config) => {
    const found = database(config);
    const state = readPostgresState(homePaths(config.home).postgresState);
    if (found === null) {
      const last = state === null ? 'never started here' : `stopped; port ${state.port} when it runs`;
      return { ...note(last, null), version: state?.version ?? null };
    }
    return withClient(
      found.adminUrl,
      async (client) => {
        const asked = "select current_setting('server_version') as version, current_setting('fsync') as fsync";
        const { rows } = await client.query<{ version: string; fsync: string }>(asked);
        const version = rows[0]?.version ?? '0';
        const where = found.kind === 'embedded' ? `embedded, port ${new URL(found.adminUrl).port}` : 'DATABASE_URL';
        if (Number.parseInt(version, 10) < 18) return wrong(where, 'use Postgres 18', version);
        if (rows[0]?.fsync !== 'on')
          return wrong(`${where}, with fsync off`, 'turn fsync on: a power cut would lose figures');
        return fine(where, version);
      },
      2_000,
    );
  },
};

const store: Check = {
  name: 'store',
  look: async (config) => {
    const found = database(config);
    if (found === null) return note('not running; it is brought up to date at the next start', null);
    const { applied, missing } = await migrationState(found);
    if (missing.length > 0)
      return note(`${missing.length} migrations wait`, 'any command that needs the store applies them');
    return fine(`${applied} migrations applied`);
  },
};

export const databaseChecks: readonly Check[] = [binaries, server, store];
