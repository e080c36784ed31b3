// Builds the Temporal CLI with Go where it cannot be downloaded: two or three minutes, once a machine.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { childEnvironment, type Config } from '../config';
import { type Progress } from '../progress';

const limitMs = 1_500_000;

/** The Go program: QUARTERDAY_GO, else on the PATH, else where it is usually put; null where there is none. */
export function findGo(config: Config): string | null {
  if (config.goBinary !== null) return existsSync(config.goBinary) ? config.goBinary : null;
  const folders = [
    ...config.searchPath,
    '/usr/local/go/bin',
    '/usr/lib/go/bin',
    '/opt/homebrew/bin',
    join(homedir(), 'go', 'bin'),
  ];
  const name = process.platform === 'win32' ? 'go.exe' : 'go';
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null;
}

/** The arguments of the build. */
export function buildArguments(version: string): readonly string[] {
  return ['install', '-trimpath', '-ldflags', '-s -w', `github.com/temporalio/cli/cmd/temporal@v${version}`];
}

/** Builds into `folder`: true, or false where there is no Go or it failed (its last words are shown). */
export function buildTemporal(config: Config, folder: string, version: string, progress: Progress): Promise<boolean> {
  const go = findGo(config);
  if (go === null) return Promise.resolve(false);
  const text = `building the Temporal server ${version} with Go, once for this machine (two or three minutes)`;
  progress.say(text);
  return new Promise((resolve) => {
    const began = Date.now();
    const child = spawn(go, [...buildArguments(version)], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: childEnvironment({ GOBIN: folder, CGO_ENABLED: '0' }),
      timeout: limitMs,
    });
    let words = '';
    child.stderr.on('data', (chunk: Buffer) => (words = (words + chunk.toString('utf8')).slice(-2_000)));
    const tick = setInterval(() => progress.waiting(text, Math.round((Date.now() - began) / 1000)), 1_000);
    const finish = (built: boolean): void => {
      clearInterval(tick);
      progress.clear();
      if (!built) progress.say(`the build failed: ${words.trim().split('\n').slice(-2).join(' | ')}`);
      resolve(built);
    };
    child.once('error', () => finish(false));
    child.once('close', (code) => finish(code === 0));
  });
}
