// A million rows of data.police.uk from file to committed monthly figures, beside psql's bare COPY and GROUP BY, and beside dlt.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { loadCatalogueIntoWarehouse } from '../activities/warehouse/load-catalogue';
import { loadCatalogue } from '../catalogue/load';
import { loadConfig } from '../platform/config';
import { withClient } from '../platform/db/connect';
import { openHouse, type House } from './house';
import { writePoliceCsv } from './police-bulk-data';
import { runDlt, type DltRun } from './rivals/dlt';
import { copyAndGroup, findPsql, type Limit } from './rivals/psql';

const runs = 3;
const rows = 1_000_000;
const larger = 10_000_000;
const period = '2023-24';

const lapSchema = z.object({ seconds: z.number(), peakMb: z.number() });
const runSchema = z.object({
  seconds: z.number(),
  peakMb: z.number(),
  phases: z.record(z.string(), lapSchema),
  outcome: z.string(),
  rows: z.record(z.string(), z.number()),
});
type Run = z.infer<typeof runSchema>;

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;
const ratio = (one: number, other: number): number => Number((one / other).toFixed(2));

/** One import in a process of its own. */
function importOnce(house: House, file: string): Run {
  const { home } = house.deps.config;
  const loader = house.deps.pool.options.connectionString ?? '';
  const database = { kind: 'embedded', adminUrl: house.adminUrl, name: '', roleUrls: { loader } };
  const input = JSON.stringify({ home, database, file, period });
  const done = spawnSync(process.execPath, [join(__dirname, 'police-bulk-run.js'), input], { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`the import failed: ${done.stderr}`);
  const run = runSchema.parse(JSON.parse(done.stdout));
  const { in: read = 0, loaded = 0, ignored = 0, quarantined = 0 } = run.rows;
  if (read !== loaded + ignored + quarantined || loaded === 0) throw new Error(`not all was loaded: ${done.stdout}`);
  return run;
}

/** The store as it was before any import: each run is a first one. */
async function forget(house: House): Promise<void> {
  const tables = ['fact_area_count', 'fact_measure'].map((name) => `warehouse.${name}`);
  const landed = ['area_count', 'area_reading', 'observation', 'fed', 'delivery', 'bulk_content'];
  const all = [...tables, ...landed.map((name) => `landing.${name}`), 'ops.quarantine', 'ops.import'];
  await withClient(house.adminUrl, async (client) => {
    await client.query(`truncate ${all.join(', ')} cascade`);
    await client.query('drop table if exists public.limit_street');
    await client.query('checkpoint');
  });
  rmSync(join(house.deps.config.home, 'landing'), { recursive: true, force: true });
}

interface Block {
  readonly limit: Limit;
  readonly own: Run;
  readonly dlt: DltRun | null;
  readonly load: number;
}

async function block(house: House, psql: string | null, python: string | null, file: string): Promise<Block> {
  const limit = await copyAndGroup(psql, house.adminUrl, file, house.deps.config.home);
  await forget(house);
  const own = importOnce(house, file);
  await forget(house);
  const dlt = python === null ? null : runDlt(python, house.adminUrl, file);
  return { limit, own, dlt, load: Number((loadavg()[0] ?? 0).toFixed(1)) };
}

function told(blocks: readonly Block[], bytes: number, psql: string | null): Readonly<Record<string, unknown>> {
  const limit = median(blocks.map((one) => one.limit.seconds));
  const own = median(blocks.map((one) => one.own.seconds));
  const rivals = blocks.flatMap(({ dlt }) => (dlt === null ? [] : [dlt]));
  const dlt = median(rivals.map(({ seconds }) => seconds));
  return {
    what: 'street-level CSV from file to validated monthly figures, with hash, encryption, lineage and quarantine',
    ...{
      rows,
      bytes,
      groups: blocks[0]?.limit.groups ?? 0,
      outcome: blocks[0]?.own.outcome,
      counts: blocks[0]?.own.rows,
    },
    limit: {
      what: `${psql === null ? 'COPY by pg-copy-streams (no psql was found)' : 'psql \\copy'} into an unlogged table, and GROUP BY at work_mem 256 MB`,
      seconds: blocks.map((one) => one.limit.seconds),
      median: limit,
    },
    own: { seconds: blocks.map((one) => one.own.seconds), median: own, phases: blocks.map((one) => one.own.phases) },
    timesTheLimit: ratio(own, limit),
    timesTheLimitByBlock: blocks.map((one) => ratio(one.own.seconds, one.limit.seconds)),
    goal: 'at most 1.25 times the limit; 5 times faster than dlt with Arrow; under 150 MB',
    dlt:
      rivals.length === 0
        ? {
            what: "not measured: no Python with dlt was given (bench -- police-bulk python=PATH); measured before, in November 2026: 14.7 s and 8.2 times psql's \\copy alone",
          }
        : {
            what: `dlt ${rivals[0]?.version ?? ''} with Arrow batches`,
            seconds: rivals.map(({ seconds }) => seconds),
            median: dlt,
            peakMb: rivals[0]?.peakMb,
            timesOurs: ratio(dlt, own),
          },
    peakMb: median(blocks.map((one) => one.own.peakMb)),
    loadAverage: blocks.map((one) => one.load),
  };
}

/** Ten times the rows: what memory does, and how time grows. */
async function large(house: House, psql: string | null, folder: string): Promise<Readonly<Record<string, unknown>>> {
  const file = join(folder, 'large.csv');
  const bytes = await writePoliceCsv(file, larger);
  await forget(house);
  const own = importOnce(house, file);
  await forget(house);
  const limit = await copyAndGroup(psql, house.adminUrl, file, house.deps.config.home);
  await forget(house);
  return {
    rows: larger,
    bytes,
    seconds: own.seconds,
    peakMb: own.peakMb,
    limitSeconds: limit.seconds,
    timesTheLimit: ratio(own.seconds, limit.seconds),
  };
}

/** The benchmark. `python=PATH` names a Python with dlt; `rows=million` leaves the ten million rows out. */
export async function policeBulk(settings: ReadonlyMap<string, string>): Promise<Readonly<Record<string, unknown>>> {
  const psql = findPsql(loadConfig().searchPath);
  const house = await openHouse();
  const folder = mkdtempSync(join(tmpdir(), 'quarterday-police-'));
  try {
    const titles = ['police-uk', 'kpi-return', 'published-report'].map((code) => ({
      code,
      title: code,
      system_fed: code === 'police-uk',
    }));
    const county = loadCatalogue('kcc');
    const missing = Object.keys(county.sources).filter((code) => !titles.some((title) => title.code === code));
    const sources = [...titles, ...missing.map((code) => ({ code, title: code, system_fed: true }))];
    await loadCatalogueIntoWarehouse(house.deps.pool, county, sources, new Date());
    const file = join(folder, 'street.csv');
    const bytes = await writePoliceCsv(file, rows);
    const python = settings.get('python') ?? null;
    const blocks: Block[] = [];
    for (let run = 0; run < runs; run += 1) blocks.push(await block(house, psql, python, file));
    const ten = settings.get('rows') === 'million' ? null : await large(house, psql, folder);
    return { ...told(blocks, bytes, psql), ...(ten === null ? {} : { tenTimes: ten }) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await house.close();
  }
}
