// Downloads the official Temporal CLI. Gives up at once where the internet cannot be reached: a build follows.
import { execFile } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { promisify } from 'node:util';
import { type Progress } from '../progress';

const connectMs = 5_000;
const wholeMs = 300_000;

/** The address of the official archive for this machine. */
export function archiveUrl(version: string, platform: string = process.platform, arch: string = process.arch): string {
  const system = platform === 'win32' ? 'windows' : platform;
  return `https://temporal.download/cli/archive/v${version}?platform=${system}&arch=${arch === 'x64' ? 'amd64' : arch}`;
}

async function fetchTo(path: string, url: string): Promise<void> {
  const abort = new AbortController();
  const connecting = setTimeout(() => abort.abort(), connectMs);
  const whole = setTimeout(() => abort.abort(), wholeMs);
  try {
    const answer = await fetch(url, { signal: abort.signal });
    clearTimeout(connecting);
    if (!answer.ok || answer.body === null) throw new Error(`status ${answer.status}`);
    await pipeline(Readable.fromWeb(answer.body as ReadableStream), createWriteStream(path));
  } finally {
    clearTimeout(connecting);
    clearTimeout(whole);
  }
}

/** Unpacks the official archive into `folder`: true, or false where that could not be done for whatever reason. */
export async function downloadTemporal(
  folder: string,
  version: string,
  progress: Progress,
  url: string = archiveUrl(version),
): Promise<boolean> {
  progress.step(`downloading the Temporal server ${version}`);
  const archive = join(folder, 'archive');
  try {
    await fetchTo(archive, url);
    await promisify(execFile)('tar', ['-xf', archive, '-C', folder]);
    return true;
  } catch {
    return false;
  }
}
