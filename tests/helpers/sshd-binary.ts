// Finds an OpenSSH server for tests: the machine's, or the distribution's package unpacked into this user's cache, without root.
import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { arch } from 'node:os';
import { delimiter, join } from 'node:path';
import { loadConfig } from '../../platform/config';

export interface SshdBinary {
  readonly path: string;
  /** Folders with libraries that the machine lacks. */
  readonly libraries: readonly string[];
}

const HOW =
  'The tests of SFTP need a real OpenSSH server. Install it (Debian, Ubuntu: apt-get install openssh-server; Alpine: apk add openssh-server; ' +
  'macOS has it at /usr/sbin/sshd), or let `apt-get download openssh-server` work here (apt-get update, as root, once).';

function usable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function installed(): string | null {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin', '/sbin'];
  return folders.map((folder) => join(folder, 'sshd')).find(usable) ?? null;
}

const libraryFolders = (root: string): string[] =>
  ['lib', 'usr/lib'].flatMap((folder) => {
    const at = join(root, folder);
    if (!existsSync(at)) return [];
    return [at, ...readdirSync(at).flatMap((name) => (name.includes('linux-gnu') ? [join(at, name)] : []))];
  });

function isComplete(path: string, libraries: readonly string[]): boolean {
  const env = { ...process.env, LD_LIBRARY_PATH: libraries.join(':') };
  try {
    return !execFileSync('ldd', [path], { env, encoding: 'utf8' }).includes('not found');
  } catch {
    return false;
  }
}

function run(program: string, args: readonly string[], cwd: string): string {
  return execFileSync(program, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], timeout: 120_000 });
}

function unpackAll(folder: string): void {
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.deb')))
    run('dpkg-deb', ['-x', name, 'root'], folder);
}

/** Libraries that the package asks for and the machine has not: `libwrap0`, on a plain Debian. */
function missingPackages(folder: string): string[] {
  const deb = readdirSync(folder).find((name) => name.startsWith('openssh-server')) ?? '';
  const depends = run('dpkg-deb', ['-f', deb, 'Depends'], folder);
  const names = depends.split(',').map((each) => each.trim().split(/[\s|(:]/)[0] ?? '');
  return names.filter((name) => {
    if (!/^lib[a-z0-9.+-]+$/.test(name)) return false;
    try {
      return !run('dpkg-query', ['-W', '-f', '${Status}', name], folder).includes('install ok installed');
    } catch {
      return true;
    }
  });
}

function download(cache: string): void {
  const folder = mkdtempSync(join(cache, 'openssh-'));
  try {
    run('apt-get', ['download', 'openssh-server'], folder);
    const more = missingPackages(folder);
    if (more.length > 0) run('apt-get', ['download', ...more], folder);
    unpackAll(folder);
    renameSync(join(folder, 'root'), join(cache, `openssh-${arch()}`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The server's program. Throws, saying how to install it, where it can in no way be had. */
export function sshdBinary(): SshdBinary {
  const own = installed();
  if (own !== null) return { path: own, libraries: [] };
  const { cache } = loadConfig({ XDG_CACHE_HOME: process.env['XDG_CACHE_HOME'] });
  const root = join(cache, `openssh-${arch()}`);
  const path = join(root, 'usr', 'sbin', 'sshd');
  try {
    mkdirSync(cache, { recursive: true });
    if (!usable(path)) download(cache);
  } catch (error) {
    // Another test may have got it at the same time.
    if (!usable(path)) throw new Error(`${HOW}\n${error instanceof Error ? error.message : String(error)}`);
  }
  const libraries = libraryFolders(root);
  if (!usable(path) || !isComplete(path, libraries)) throw new Error(`${HOW}\nThe one at ${path} does not run here.`);
  return { path, libraries };
}
