// Keys for what is encrypted at rest: from the environment, else a file made at first start that its owner alone can read.
import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, linkSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { QuarterdayError } from '../contracts/failure';
import { type Config } from './config';
import { ensureHome, ensurePrivateFolder } from './files';
import { homePaths } from './paths';

export interface Key {
  /** Eight hex digits that name the key without telling it. */
  readonly id: string;
  /** 32 bytes. */
  readonly bytes: Buffer;
}

export interface Keyring {
  /** The key that encrypts. */
  readonly active: Key;
  /** Every key that can decrypt, by id: old ones stay until nothing needs them. */
  readonly byId: ReadonlyMap<string, Key>;
}

export type KeyName = 'landing' | 'codec';

/** Where the key file of a home lies. */
export function keyFile(config: Config, name: KeyName): string {
  return join(homePaths(config.home).keys, `${name}.key`);
}

function parseKey(text: string): Key {
  const bytes = Buffer.from(text, /^[0-9a-fA-F]{64}$/.test(text) ? 'hex' : 'base64');
  if (bytes.length !== 32) throw new QuarterdayError('CONFIG_INVALID', 'a key is not 32 bytes long');
  return { id: createHash('sha256').update(bytes).digest('hex').slice(0, 8), bytes };
}

function makeKeyFile(config: Config, path: string): void {
  ensureHome(config.home);
  ensurePrivateFolder(homePaths(config.home).keys);
  const draft = `${path}.${process.pid}.tmp`;
  writeFileSync(draft, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600 });
  try {
    linkSync(draft, path);
  } catch (error) {
    if (!existsSync(path)) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function keyText(config: Config, name: KeyName): string {
  const given = name === 'landing' ? config.landingKey : config.codecKey;
  if (given !== null) return given;
  const path = keyFile(config, name);
  if (!existsSync(path)) makeKeyFile(config, path);
  if ((statSync(path).mode & 0o077) !== 0) chmodSync(path, 0o600);
  return readFileSync(path, 'utf8').trim();
}

/** The keys of the landing store or of the Temporal codec; a key file is made where there is none. */
export function loadKeyring(config: Config, name: KeyName): Keyring {
  const keys = keyText(config, name)
    .split(/[\s,]+/)
    .filter((text) => text !== '')
    .map(parseKey);
  const active = keys[0];
  if (active === undefined) throw new QuarterdayError('CONFIG_INVALID', `the ${name} key is empty`);
  return { active, byId: new Map(keys.map((key) => [key.id, key])) };
}
