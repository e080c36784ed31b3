// Passwords of the database roles: made once and kept in a 0600 file for the embedded Postgres, derived from DATABASE_URL's own else.
import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { QuarterdayError } from '../../contracts/failure';
import { type Config } from '../config';
import { ensureHome, readJson, writePrivate } from '../files';
import { homePaths } from '../paths';

/** The roles that log in (CONTRACT.md section 4); quarterday_owner does not. */
export const loginRoles = ['migrator', 'loader', 'console', 'analyst'] as const;
export type LoginRole = (typeof loginRoles)[number];

const schema = z.object({
  /** Names this installation's folders outside its home. */
  instance: z.string().regex(/^[0-9a-f]{16}$/),
  admin: z.string().min(20),
  secret: z.string().min(20),
});
export type Credentials = z.infer<typeof schema>;

/** The credentials of this home; made at the first call. */
export function loadCredentials(config: Config): Credentials {
  const { credentials } = homePaths(config.home);
  const known = readJson(credentials, schema);
  if (known !== null) return known;
  const word = (bytes: number): string => randomBytes(bytes).toString('hex');
  const made = { instance: word(8), admin: word(24), secret: word(24) };
  ensureHome(config.home);
  writePrivate(credentials, `${JSON.stringify(made, null, 2)}\n`);
  return made;
}

/** A role's password: the same for everybody who knows the secret. */
export function rolePassword(secret: string, role: LoginRole): string {
  return createHmac('sha256', secret).update(`quarterday role ${role}`).digest('hex');
}

/** What Postgres stores for a password, so that the password itself never stands in a statement. */
export function scramVerifier(password: string): string {
  const salt = randomBytes(16);
  const salted = pbkdf2Sync(password, salt, 4096, 32, 'sha256');
  const hmac = (text: string): Buffer => createHmac('sha256', salted).update(text).digest();
  const stored = createHash('sha256').update(hmac('Client Key')).digest('base64');
  return `SCRAM-SHA-256$4096:${salt.toString('base64')}$${stored}:${hmac('Server Key').toString('base64')}`;
}

export interface Database {
  readonly kind: 'embedded' | 'external';
  /** The owner's connection; for set-up only. Never logged. */
  readonly adminUrl: string;
  readonly roleUrls: Readonly<Record<LoginRole, string>>;
  /** The database's name. */
  readonly name: string;
}

/** The connections of one database. `secret` is what the roles' passwords come from. */
export function databaseOf(kind: Database['kind'], adminUrl: string, secret: string): Database {
  const name = decodeURIComponent(new URL(adminUrl).pathname.slice(1));
  const roleUrl = (role: LoginRole): string => {
    const url = new URL(adminUrl);
    url.username = `quarterday_${role}`;
    url.password = rolePassword(secret, role);
    if (url.username === `quarterday_${role}` && name !== '') return url.href;
    throw new QuarterdayError('CONFIG_INVALID', 'DATABASE_URL: names no host or no database', {
      expected: 'postgres://user:password@host:port/database',
      todo: 'write the host and the database into DATABASE_URL',
    });
  };
  const roleUrls = { migrator: '', loader: '', console: '', analyst: '' };
  for (const role of loginRoles) roleUrls[role] = roleUrl(role);
  return { kind, adminUrl, roleUrls, name };
}

/** What the roles' passwords come from: DATABASE_URL's own password, so that several machines agree without a shared file. */
export function roleSecret(config: Config): string {
  const password = config.databaseUrl === null ? '' : decodeURIComponent(new URL(config.databaseUrl).password);
  return password === '' ? loadCredentials(config).secret : password;
}

/** The database of DATABASE_URL. */
export function externalDatabase(config: Config, databaseUrl: string): Database {
  return databaseOf('external', databaseUrl, roleSecret(config));
}

/** The embedded database on this port. */
export function embeddedDatabase(credentials: Credentials, port: number, name = 'quarterday'): Database {
  return databaseOf(
    'embedded',
    `postgres://postgres:${credentials.admin}@127.0.0.1:${port}/${name}`,
    credentials.secret,
  );
}
