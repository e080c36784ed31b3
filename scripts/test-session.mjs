// One test session: a temporary home, and a keeper process that starts services when a test asks and stops them whatever happens to us.
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './build-files.mjs';

const prefix = 'quarterday-test-';

/** Builds dist/ where it is stale. False where the project does not compile. */
export function buildIfStale() {
  const done = spawnSync(process.execPath, [join(root, 'scripts', 'build.mjs'), '--if-stale'], { stdio: 'inherit' });
  return done.status === 0;
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function remove(home) {
  rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

/** Whether a session's folder is nobody's: its keeper is gone, or it names none and is an hour old. */
function isAbandoned(home) {
  try {
    return !isAlive(Number(readFileSync(join(home, 'owner.pid'), 'utf8')));
  } catch {
    const found = statSync(home, { throwIfNoEntry: false });
    return found !== undefined && Date.now() - found.mtimeMs > 3_600_000;
  }
}

/** Stops and removes what sessions left whose keeper was killed. */
export function sweep() {
  for (const name of readdirSync(tmpdir()).filter((each) => each.startsWith(prefix))) {
    const home = join(tmpdir(), name);
    if (!isAbandoned(home)) continue;
    spawnSync(process.execPath, [join(root, 'scripts', 'test-keeper.mjs'), 'reap', home], { stdio: 'inherit' });
    remove(home);
  }
}

/** Begins a session; `stop` ends it and waits until nothing of it runs. The keeper also ends when this process does. */
export async function startSession() {
  sweep();
  const home = mkdtempSync(join(tmpdir(), prefix));
  // Root's Postgres runs as another user, who must be able to walk to its data.
  chmodSync(home, process.getuid?.() === 0 ? 0o711 : 0o700);
  const keeper = spawn(process.execPath, [join(root, 'scripts', 'test-keeper.mjs'), 'keep', home], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'inherit'],
    detached: true,
  });
  writeFileSync(join(home, 'owner.pid'), String(keeper.pid));
  const ended = new Promise((resolve) => keeper.once('exit', resolve));
  const ready = new Promise((resolve) => keeper.stdout.once('data', resolve));
  if ((await Promise.race([ready.then(() => 'ready'), ended])) !== 'ready') throw new Error('the test keeper ended');
  const stop = async () => {
    keeper.stdin.end();
    await ended;
    remove(home);
  };
  return { home, stop };
}
