// A real OpenSSH server on loopback for one test file: as this user (root's runs as daemon), with keys of its own, serving one folder.
import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createConnection, createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { utils } from 'ssh2';
import type { SftpConfig } from '../../platform/config-sftp';
import { projectRoot } from '../../platform/root';
import { sshdBinary, type SshdBinary } from './sshd-binary';

export interface TestSshd {
  /** As the environment would give it, its folder `<files>/{council}/{source}`. */
  readonly config: SftpConfig;
  /** The folder that is served, for the test to lay files into. */
  readonly files: string;
  /** The client's private key. */
  readonly keyFile: string;
  readonly stop: () => Promise<void>;
}

/** Root's server runs as `daemon`: as root it would need a user of its own on the machine, and systemd says that `nobody` is locked. */
function otherUser(): { readonly name: string; readonly uid: number; readonly gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((each) => each.startsWith('daemon:'));
  const [name = '', , uid, gid] = line?.split(':') ?? [];
  if (name === '') throw new Error('the SFTP server of tests runs as `daemon`, and there is no such user');
  return { name, uid: Number(uid), gid: Number(gid) };
}

const other = otherUser();

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const at = server.address();
      server.close(() => resolve(typeof at === 'object' && at !== null ? at.port : 0));
    });
  });
}

/** That user cannot walk to root's cache: program and libraries are copied. */
function program(folder: string, found: SshdBinary): { readonly path: string; readonly libraries: string } {
  if (found.libraries.length === 0) return { path: found.path, libraries: '' };
  const path = join(folder, 'sshd');
  copyFileSync(found.path, path);
  chmodSync(path, 0o755);
  const libraries = join(folder, 'lib');
  mkdirSync(libraries);
  for (const from of found.libraries)
    for (const name of readdirSync(from).filter((each) => each.includes('.so')))
      copyFileSync(join(from, name), join(libraries, name));
  chmodSync(libraries, 0o755);
  return { path, libraries };
}

function layPrivate(path: string, text: string): void {
  writeFileSync(path, text, { mode: 0o600 });
  if (other !== null) chownSync(path, other.uid, other.gid);
}

function configText(folder: string, port: number): string {
  return [
    `Port ${port}`,
    'ListenAddress 127.0.0.1',
    `HostKey ${folder}/host_key`,
    `AuthorizedKeysFile ${folder}/authorized_keys`,
    'PidFile none',
    'UsePAM no',
    'StrictModes no',
    'PasswordAuthentication no',
    'KbdInteractiveAuthentication no',
    'Subsystem sftp internal-sftp',
    'LogLevel ERROR',
    '',
  ].join('\n');
}

async function answering(port: number, child: ChildProcess, said: () => string): Promise<void> {
  for (let tried = 0; tried < 100; tried += 1) {
    if (child.exitCode !== null) throw new Error(`sshd ended: ${said()}`);
    const greeted = await new Promise<boolean>((resolve) => {
      const socket = createConnection({ host: '127.0.0.1', port });
      socket.once('data', () => resolve(true));
      socket.once('error', () => resolve(false));
      socket.once('close', () => resolve(false));
      setTimeout(() => socket.destroy(), 1_000).unref();
    });
    if (greeted) return;
    await pause(50);
  }
  throw new Error(`sshd did not answer: ${said()}`);
}

/** Starts it. `stop` ends it and every session; it also ends when this process does. */
export async function startSshd(): Promise<TestSshd> {
  const folder = mkdtempSync(join(tmpdir(), 'sshd-'));
  const files = join(folder, 'files');
  mkdirSync(files);
  for (const each of [folder, files]) chmodSync(each, 0o755);
  const host = utils.generateKeyPairSync('ed25519');
  const mine = utils.generateKeyPairSync('ed25519');
  const keyFile = join(folder, 'my_key');
  writeFileSync(keyFile, mine.private, { mode: 0o600 });
  layPrivate(join(folder, 'host_key'), host.private);
  writeFileSync(join(folder, 'authorized_keys'), `${mine.public}\n`);
  const port = await freePort();
  writeFileSync(join(folder, 'sshd_config'), configText(folder, port));
  const { path, libraries } = program(folder, sshdBinary());
  const keeper = join(projectRoot(), 'tests', 'helpers', 'sshd-keeper.mjs');
  const args = [keeper, path, join(folder, 'sshd_config'), other === null ? '' : `${other.uid}:${other.gid}`];
  const env = { ...process.env, ...(libraries === '' ? {} : { LD_LIBRARY_PATH: libraries }) };
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'ignore', 'pipe'], env });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async (): Promise<void> => {
    child.stdin.end();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  await answering(port, child, () => said).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  const blob = Buffer.from(host.public.split(' ')[1] ?? '', 'base64');
  const hostKey = createHash('sha256').update(blob).digest('base64').replace(/=+$/, '');
  const config: SftpConfig = {
    host: '127.0.0.1',
    port,
    user: other?.name ?? userInfo().username,
    folder: `${files}/{council}/{source}`,
    keyFile,
    password: null,
    hostKeys: [hostKey],
  };
  return { config, files, keyFile, stop };
}
