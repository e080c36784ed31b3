// No name and no raw file name leaves the sealed landing store: the whole database, Temporal's state and the logs are searched after a demo.
import { beforeAll, expect, test } from '@jest/globals';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { AGENTS } from '../../connectors/anywhere365/samples/make';
import { FORENAMES, SURNAMES } from '../../connectors/chris21/samples/staff';
import { ensureDatabase } from '../../platform/embedded/leases';
import { silentProgress } from '../../platform/progress';
import { runCommand } from '../helpers/command';
import { testConfig } from '../helpers/home';

const config = testConfig();
/** Names of people in the samples, and parts of the names of their files. */
const secrets = [...SURNAMES, ...FORENAMES, ...AGENTS, 'KPI_return_Jul-Sep', 'Opening_balance_2023'];

async function databaseText(): Promise<{ whole: string; unsealed: string }> {
  const services = await ensureDatabase(config, silentProgress);
  const client = new Client({ connectionString: services.database.adminUrl });
  await client.connect();
  try {
    const tables = await client.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
       where schemaname in ('landing', 'warehouse', 'ops', 'public')`,
    );
    const texts: string[] = [];
    const plain: string[] = [];
    for (const { name } of tables.rows) {
      const { rows } = await client.query<{ row: string }>(`select to_jsonb(t)::text as row from ${name} as t`);
      plain.push(...rows.map(({ row }) => row.replace(/"\\\\x[0-9a-f]*"/g, '')));
      // A sealed byte string is hex here; a name that was stored without a seal would be hex as well.
      texts.push(
        ...rows.map(({ row }) =>
          row.replace(/"\\\\x([0-9a-f]*)"/g, (_, hex: string) => Buffer.from(hex, 'hex').toString('latin1')),
        ),
      );
    }
    return { whole: texts.join('\n'), unsealed: plain.join('\n') };
  } finally {
    await client.end();
    await services.release();
  }
}

function filesText(folder: string, skip: readonly string[]): string {
  return readdirSync(folder)
    .filter((name) => !skip.includes(name))
    .map((name) => join(folder, name))
    .map((path) => (statSync(path).isDirectory() ? filesText(path, skip) : readFileSync(path, 'latin1')))
    .join('\n');
}

let stored: string;
/** Without any byte string. */
let unsealed: string;
let written: string;
/** What the commands printed and logged. */
let said: string;

beforeAll(async () => {
  const ran = await runCommand(['demo'], { QUARTERDAY_HOME: config.home, LOG_LEVEL: 'trace' });
  expect(ran.code).toBe(0);
  ({ whole: stored, unsealed } = await databaseText());
  // Of Temporal's state only what is not sealed can be read; keys are random too.
  said = `${ran.out}\n${ran.err}\n${filesText(config.home, ['postgres', 'temporal', 'landing', 'keys'])}`;
  written = `${said}\n${filesText(config.home, ['postgres'])}`;
}, 120_000);

test('the search finds what is there', () => {
  expect(secrets.length).toBeGreaterThan(10);
  for (const word of ['days_lost_short_term', 'licensed_drivers', 'kpi-return']) {
    expect(stored).toContain(word);
    expect(unsealed).toContain(word);
  }
  expect(written).toContain('collectRound');
  expect(said.length).toBeGreaterThan(1_000);
});

/** Sealed bytes are as good as random: three or four letters stand among a megabyte of them now and then. */
const byChance = (secret: string): boolean => secret.length < 6;

test('enough of the names are too long to stand among sealed bytes by chance', () => {
  expect(secrets.filter((secret) => !byChance(secret)).length).toBeGreaterThan(10);
});

test.each(secrets)('%s is nowhere but in the sealed store', (secret) => {
  expect((byChance(secret) ? unsealed : stored).includes(secret)).toBe(false);
  expect((byChance(secret) ? said : written).includes(secret)).toBe(false);
});
