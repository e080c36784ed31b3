// Finds a Temporal development server: on the PATH, in our cache, by download, or by building it with Go; else says how to install it.
import { execFileSync } from 'node:child_process';
import { accessSync, chmodSync, constants, existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { QuarterdayError } from '../../contracts/failure';
import { type Config } from '../config';
import { ensurePrivateFolder } from '../files';
import { type Progress } from '../progress';
import { withLock } from './lock';
import { buildTemporal, findGo } from './temporal-build';
import { downloadTemporal } from './temporal-download';

/** The pinned release of Temporal's CLI; later tags cannot be built by `go install`. */
export const temporalVersion = '1.5.1';

export interface TemporalBinary {
  readonly path: string;
  /** The server's version, such as `1.29.1`. */
  readonly version: string;
  readonly foundBy: 'path' | 'cache' | 'download' | 'go install';
}

const exe = process.platform === 'win32' ? 'temporal.exe' : 'temporal';

/** The server version of a Temporal CLI, or null where the program is none. */
export function serverVersion(program: string): string | null {
  try {
    accessSync(program, constants.X_OK);
    const words = execFileSync(program, ['--version'], {
      encoding: 'utf8',
      timeout: 20_000,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return /^temporal version .*Server (\d+\.\d+\.\d+)/.exec(words)?.[1] ?? null;
  } catch {
    return null;
  }
}

/** The folder of our own copy. */
export function temporalCache(config: Config): string {
  return join(config.cache, `temporal-${temporalVersion}`);
}

/** A binary that is here already, without making anything; null where there is none. */
export function findTemporal(config: Config): TemporalBinary | null {
  const onPath = config.searchPath.map((folder) => join(folder, exe)).find((path) => existsSync(path));
  const candidates = [
    { path: onPath, foundBy: 'path' as const },
    { path: join(temporalCache(config), exe), foundBy: 'cache' as const },
  ];
  for (const { path, foundBy } of candidates) {
    const version = path === undefined ? null : serverVersion(path);
    if (path !== undefined && version !== null) return { path, version, foundBy };
  }
  return null;
}

/** Puts a checked program into the cache under its name, whole. */
function keep(config: Config, draft: string, foundBy: TemporalBinary['foundBy']): TemporalBinary | null {
  const program = join(draft, exe);
  if (!existsSync(program)) return null;
  chmodSync(program, 0o755);
  const version = serverVersion(program);
  if (version === null) return null;
  const path = join(temporalCache(config), exe);
  renameSync(program, path);
  return { path, version, foundBy };
}

async function obtain(config: Config, progress: Progress): Promise<TemporalBinary> {
  const here = findTemporal(config);
  if (here !== null) return here;
  const draft = join(temporalCache(config), 'draft');
  try {
    for (const [foundBy, get] of [
      ['download', () => downloadTemporal(draft, temporalVersion, progress)],
      ['go install', () => buildTemporal(config, draft, temporalVersion, progress)],
    ] as const) {
      rmSync(draft, { recursive: true, force: true });
      ensurePrivateFolder(draft);
      const got = (await get()) ? keep(config, draft, foundBy) : null;
      if (got !== null) return got;
    }
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  throw missing(config);
}

function missing(config: Config): QuarterdayError {
  return new QuarterdayError('ORCHESTRATOR_UNAVAILABLE', 'there is no Temporal server, and none could be got', {
    seen:
      findGo(config) === null ? 'no download, and no Go to build it with' : 'no download, and the build with Go failed',
    expected: `the program temporal on the PATH, or TEMPORAL_ADDRESS`,
    todo:
      `install Temporal's CLI (https://docs.temporal.io/cli), or Go 1.24 and run this again (it builds version ${temporalVersion}), ` +
      'or set TEMPORAL_ADDRESS to a server of yours',
  });
}

/**
 * The Temporal program of this machine, got if need be; two processes do not get it at once.
 * @throws QuarterdayError ORCHESTRATOR_UNAVAILABLE that says how to install it.
 */
export async function ensureTemporalBinary(config: Config, progress: Progress): Promise<TemporalBinary> {
  const here = findTemporal(config);
  if (here !== null) return here;
  return withLock(join(temporalCache(config), 'get.lock'), () => obtain(config, progress), {
    timeoutMs: 1_800_000,
    onWait: (seconds) => progress.waiting('another command is getting the Temporal server', seconds),
  });
}
