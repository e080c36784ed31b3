// Makes a new Postgres cluster whole or not at all, and clears what a kill -9 left in its way.
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { QuarterdayError } from '../../contracts/failure';
import { type Credentials } from '../db/credentials';
import { ensureHome } from '../files';
import { homePaths } from '../paths';
import { type Binaries, clusterVersion } from './postgres-binaries';
import { giveTo, runAs, shelterBase } from './postgres-shelter';
import { type RunAs } from './postgres-user';
import { argumentsOf, markOf, type ProcessMark } from './processes';

/** Where the data goes: under the home folder, or in a shelter where the user cannot reach that. */
export function chooseDataFolder(home: string, credentials: Credentials, user: RunAs | null): string {
  ensureHome(home);
  const inHome = homePaths(home).postgresData;
  if (clusterVersion(inHome) !== null) return inHome;
  const trial = `${inHome}.trial`;
  const reached = giveTo(user, trial);
  rmSync(trial, { recursive: true, force: true });
  if (reached) return inHome;
  const shelter = join(shelterBase(), credentials.instance);
  mkdirSync(shelter, { recursive: true });
  chmodSync(shelter, 0o711);
  return join(shelter, 'postgres');
}

/** Runs initdb in a draft folder and puts that in place when it is done. Does nothing where there is a cluster. */
export function ensureCluster(binaries: Binaries, dataFolder: string, password: string, user: RunAs | null): void {
  const found = clusterVersion(dataFolder);
  if (found !== null && found === binaries.version.split('.')[0]) return;
  if (found !== null) {
    throw new QuarterdayError('WAREHOUSE_UNAVAILABLE', 'the data was written by another version of Postgres', {
      seen: `data of Postgres ${found}`,
      expected: `Postgres ${binaries.version}`,
      todo: 'restore a backup into a new QUARTERDAY_HOME, or go back to the release that wrote it',
    });
  }
  const draft = `${dataFolder}.draft`;
  rmSync(draft, { recursive: true, force: true });
  giveTo(user, draft);
  const passwordFile = `${draft}.password`;
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (user !== null) chownSync(passwordFile, user.uid, user.gid);
  const options = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--encoding=UTF8'];
  const locale = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const done = runAs(user, join(binaries.folder, 'bin', 'initdb'), ['-D', draft, ...options, ...locale]);
  rmSync(passwordFile, { force: true });
  if (done === null)
    throw new QuarterdayError('WAREHOUSE_UNAVAILABLE', 'initdb failed', {
      seen: dirname(dataFolder),
      todo: 'run `quarterday doctor`',
    });
  renameSync(draft, dataFolder);
}

/** The server that holds this data folder, by its own postmaster.pid, where it lives. */
export function postmasterOf(dataFolder: string): { readonly mark: ProcessMark; readonly port: number } | null {
  const path = join(dataFolder, 'postmaster.pid');
  if (!existsSync(path)) return null;
  const lines = readFileSync(path, 'utf8').split('\n');
  const mark = markOf(Number(lines[0]));
  const words = mark === null ? null : argumentsOf(mark.pid);
  const isOurs = words === null || words.includes(dataFolder);
  return mark !== null && isOurs ? { mark, port: Number(lines[3]) } : null;
}

/** Removes a postmaster.pid whose number now belongs to a process that is no Postgres: the server would refuse to start. */
export function clearStalePid(dataFolder: string): void {
  const path = join(dataFolder, 'postmaster.pid');
  if (!existsSync(path)) return;
  const pid = Number(readFileSync(path, 'utf8').split('\n')[0]);
  const words = argumentsOf(pid);
  if (words !== null && words[0] !== '' && !words.some((word) => word.includes('postgres')))
    rmSync(path, { force: true });
}
