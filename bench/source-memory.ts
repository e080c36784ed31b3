// What a source needs to read its sample's rows over and over: 20 MB of them beside 200 MB, or beside as much as the source may deliver.
import { execFile } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { loadRegistry } from '../connectors/registry';
import { projectRoot } from '../platform/root';

const MB = 1_000_000;

interface Sample {
  readonly period: string;
  readonly path: string;
  /** A heading of its table. */
  readonly needs: string;
}

interface Run {
  readonly rows: number | null;
  readonly code: string | null;
  readonly seconds: number;
  readonly peakMb: number;
}

function firstCsv(key: string): Sample | null {
  const folder = join(projectRoot(), 'connectors', key, 'samples');
  const { samples } = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as {
    readonly samples: Readonly<Record<string, { readonly needs: string }>>;
  };
  const files = readdirSync(join(folder), { recursive: true, encoding: 'utf8' });
  const name = files.filter((each) => each.startsWith('tmbc') && each.endsWith('.csv')).sort()[0];
  const needs = samples[name ?? '']?.needs;
  if (name === undefined || needs === undefined) return null;
  return { period: name.split('/')[1] ?? '', path: join(folder, name), needs };
}

/** Writes the sample with the rows below its header repeated until it has this size; gives the size. */
function repeat({ path, needs }: Sample, size: number, file: string): number {
  const lines = readFileSync(path, 'utf8').split('\n');
  const at = lines.findIndex((line) => line.includes(needs)) + 1;
  const end = lines.findIndex((line, i) => i > at && line.trim() === '');
  // The last row may be a total.
  const rows = lines.slice(at, Math.max(at + 1, (end < 0 ? lines.length : end) - 1));
  const block = Buffer.from(`${rows.join('\n')}\n`);
  const chunk = Buffer.concat(Array<Buffer>(Math.max(1, Math.floor(MB / block.length))).fill(block));
  const out = openSync(file, 'w');
  let written = writeSync(out, `${lines.slice(0, at).join('\n')}\n`);
  while (written + chunk.length <= size) written += writeSync(out, chunk);
  written += writeSync(out, lines.slice(Math.max(at + 1, (end < 0 ? lines.length : end) - 1)).join('\n'));
  closeSync(out);
  return written;
}

async function read(key: string, sample: Sample, size: number, folder: string): Promise<Run & { megabytes: number }> {
  const file = join(folder, `${key}.csv`);
  const bytes = repeat(sample, size, file);
  const script = join(__dirname, 'source-memory-run.js');
  const { stdout } = await promisify(execFile)(process.execPath, [script, key, sample.period, file]);
  rmSync(file);
  return { megabytes: Math.round(bytes / MB), ...(JSON.parse(stdout) as Run) };
}

/** Peak memory (Node itself and the file's bytes included) by source; those that read their files in pieces from disk have a benchmark of their own. */
export async function sourceMemory(): Promise<Readonly<Record<string, unknown>>> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-source-memory-'));
  const sources: Record<string, unknown> = {};
  try {
    for (const [key, { manifest, bulk }] of loadRegistry(join(projectRoot(), 'dist', 'connectors'))) {
      const sample = bulk === undefined && manifest.formats.includes('csv') ? firstCsv(key) : null;
      if (sample === null) continue;
      const most = Math.min(200 * MB, manifest.maxBytes);
      const runs = [await read(key, sample, Math.min(20 * MB, most), folder)];
      if (most > 20 * MB) runs.push(await read(key, sample, most, folder));
      sources[key] = runs;
      process.stderr.write(`${key}: ${JSON.stringify(runs)}\n`);
    }
    return {
      note: 'peakMb is of the whole process; a code is a fault of the whole, seen at the end of the rows',
      sources,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
