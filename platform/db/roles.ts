// Makes the five roles of CONTRACT.md section 4 and gives the database to its owner. Safe to run at every start.
import { createHash } from 'node:crypto';
import { type Client } from 'pg';
import { QuarterdayError } from '../../contracts/failure';
import { connectPatiently, errorCodeOf, withClient } from './connect';
import { type Database, type LoginRole, loginRoles, rolePassword, scramVerifier } from './credentials';

const everybody = { timezone: 'UTC', datestyle: 'ISO, YMD' };

/** Defaults of a role's sessions. They are defaults, not limits: what holds are the grants. */
const settings: Readonly<Record<LoginRole, Readonly<Record<string, string>>>> = {
  migrator: { ...everybody, role: 'quarterday_owner', lock_timeout: '30s', statement_timeout: '30min' },
  loader: { ...everybody, statement_timeout: '15min', lock_timeout: '10s', idle_in_transaction_session_timeout: '60s' },
  console: { ...everybody, statement_timeout: '30s', lock_timeout: '5s', idle_in_transaction_session_timeout: '30s' },
  analyst: {
    ...everybody,
    statement_timeout: '30s',
    lock_timeout: '5s',
    idle_in_transaction_session_timeout: '30s',
    default_transaction_read_only: 'on',
  },
};

const settingsMark = `quarterday roles ${createHash('sha256').update(JSON.stringify(settings)).digest('hex').slice(0, 12)}`;

async function makeRoles(client: Client): Promise<void> {
  const made = await client.query<{ rolname: string }>(
    "select rolname from pg_roles where rolname like 'quarterday\\_%'",
  );
  const known = new Set(made.rows.map((row) => row.rolname));
  if (!known.has('quarterday_owner')) await client.query('create role quarterday_owner nologin');
  for (const role of loginRoles) {
    if (!known.has(`quarterday_${role}`)) await client.query(`create role quarterday_${role} login noinherit`);
    for (const [name, value] of Object.entries(settings[role])) {
      await client.query(`alter role quarterday_${role} set ${name} = ${client.escapeLiteral(value)}`);
    }
  }
  await client.query('grant quarterday_owner to quarterday_migrator');
  await client.query(`comment on role quarterday_owner is '${settingsMark}'`);
}

async function giveDatabase(client: Client, name: string): Promise<void> {
  const database = client.escapeIdentifier(name);
  const superuser = await client.query<{ is: boolean }>(
    'select rolsuper as is from pg_roles where rolname = current_user',
  );
  if (superuser.rows[0]?.is !== true) await client.query('grant quarterday_owner to current_user');
  await client.query(`alter database ${database} owner to quarterday_owner`);
  await client.query(`revoke all on database ${database} from public`);
  const names = loginRoles.map((role) => `quarterday_${role}`).join(', ');
  await client.query(`grant connect on database ${database} to ${names}`);
  await client.query(`grant temporary on database ${database} to quarterday_loader, quarterday_migrator`);
  await client.query('revoke create on schema public from public');
}

async function setPasswords(client: Client, secret: string): Promise<void> {
  for (const role of loginRoles) {
    const verifier = scramVerifier(rolePassword(secret, role));
    await client.query(`alter role quarterday_${role} password ${client.escapeLiteral(verifier)}`);
  }
}

async function passwordsHold(database: Database): Promise<boolean> {
  try {
    await (await connectPatiently(database.roleUrls.analyst, 2_000)).end();
    return true;
  } catch (error) {
    if (error instanceof QuarterdayError && ['28P01', '28000'].includes(error.words.seen ?? '')) return false;
    throw error;
  }
}

async function setUp(client: Client, database: Database, secret: string): Promise<void> {
  // One at a time: two commands may be started at the same moment.
  await client.query("select pg_advisory_lock(hashtextextended('quarterday roles', 0))");
  const standing = await client.query<{ mark: string | null; owner: string }>(
    `select (select shobj_description(oid, 'pg_authid') from pg_roles where rolname = 'quarterday_owner') as mark,
            pg_get_userbyid(datdba) as owner
       from pg_database where datname = current_database()`,
  );
  if (standing.rows[0]?.mark !== settingsMark) await makeRoles(client);
  if (standing.rows[0]?.owner !== 'quarterday_owner') await giveDatabase(client, database.name);
  if (!(await passwordsHold(database))) await setPasswords(client, secret);
}

/**
 * Makes what is missing of the roles, their defaults, grants and passwords.
 * @throws QuarterdayError WAREHOUSE_UNAVAILABLE where the connection may not make roles.
 */
export async function ensureRoles(database: Database, secret: string): Promise<void> {
  try {
    await withClient(database.adminUrl, (client) => setUp(client, database, secret));
  } catch (error) {
    if (error instanceof QuarterdayError) throw error;
    throw new QuarterdayError('WAREHOUSE_UNAVAILABLE', 'the database roles could not be made', {
      seen: errorCodeOf(error),
      expected: 'a DATABASE_URL whose user owns the database and has CREATEROLE and CREATEDB',
      todo: 'give that user CREATEROLE, CREATEDB and the ownership of the database',
    });
  }
}
