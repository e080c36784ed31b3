// The embedded services for real: started, adopted, killed, revived, shared by two, and nothing left running.
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { connectPatiently, withClient } from '../../platform/db/connect';
import { migrate } from '../../platform/db/migrate';
import { createPool } from '../../platform/db/pool';
import { ensureDatabase, ensureServices, livingLeases, reapOrphans } from '../../platform/embedded/leases';
import { runningPostgres } from '../../platform/embedded/postgres';
import { findByArguments, signal, waitForEnd } from '../../platform/embedded/processes';
import { runningTemporal } from '../../platform/embedded/temporal';
import { createLogger } from '../../platform/logger';
import { homePaths } from '../../platform/paths';
import { silentProgress } from '../../platform/progress';
import { supervise } from '../../platform/supervise';
import { connectClient } from '../../platform/temporal/connect';
import { testHome } from './home';

jest.setTimeout(60_000);

const migrations = mkdtempSync(join(tmpdir(), 'quarterday-migrations-'));
const home = testHome();
const { config } = home;
const options = { migrations };

function running(): readonly boolean[] {
  return [runningPostgres(config) !== null, runningTemporal(config) !== null];
}

interface Command {
  readonly child: ChildProcess;
  readonly ready: Promise<unknown>;
  readonly ended: Promise<unknown>;
}

/** Another process that holds the services until it is killed. */
function startCommand(): Command {
  const args = ['run-ts.mjs', 'holder.ts'].map((name) => join(__dirname, name));
  const child = spawn(process.execPath, [...args, config.home, migrations], { stdio: ['pipe', 'pipe', 'inherit'] });
  return { child, ready: once(child.stdout, 'data'), ended: once(child, 'exit') };
}

beforeAll(() => {
  mkdirSync(migrations, { recursive: true });
  writeFileSync(
    join(migrations, '0001_first.sql'),
    'create schema trial;\ncreate table trial.thing (id bigint primary key, day date, at timestamptz, amount numeric);\n' +
      'grant usage on schema trial to quarterday_loader;\ngrant select, insert on trial.thing to quarterday_loader;\n',
  );
});

afterAll(async () => {
  await home.remove();
  rmSync(migrations, { recursive: true, force: true });
});

describe('the embedded services', () => {
  test('start, are adopted by a second lease, and stop with the last one', async () => {
    const first = await ensureServices(config, silentProgress, options);
    const before = [runningPostgres(config), runningTemporal(config)];
    const second = await ensureServices(config, silentProgress, options);
    expect([runningPostgres(config), runningTemporal(config)]).toEqual(before);
    expect(second.database).toEqual(first.database);
    await first.release();
    await first.release();
    expect(running()).toEqual([true, true]);
    await second.release();
    expect(running()).toEqual([false, false]);
    expect(findByArguments([homePaths(config.home).temporalDatabase])).toEqual([]);
  });

  test('keep their ports and their data over a stop, and give dates and decimals as strings', async () => {
    const first = await ensureServices(config, silentProgress, options);
    const pool = createPool(first.database, 'loader');
    await pool.query("insert into trial.thing values (1, '2023-10-16', '2023-10-16 22:59:59.000001Z', 51.60)");
    await pool.end();
    await first.release();
    const again = await ensureServices(config, silentProgress, options);
    expect(again.database.adminUrl).toBe(first.database.adminUrl);
    expect(again.temporal).toEqual(first.temporal);
    const reader = createPool(again.database, 'loader');
    const { rows } = await reader.query('select * from trial.thing');
    expect(rows).toEqual([{ id: 1, day: '2023-10-16', at: '2023-10-16T22:59:59.000001Z', amount: '51.60' }]);
    await reader.end();
    await again.release();
  });

  test('come back after a kill -9 of each, under the same ports, while `up` watches', async () => {
    const services = await ensureServices(config, silentProgress, { ...options, kind: 'up' });
    expect(livingLeases(config).map((lease) => lease.kind)).toEqual(['up']);
    const supervisor = supervise(config, createLogger(config), 200);
    const pool = createPool(services.database, 'loader');
    await pool.query('select 1');
    for (const look of [runningPostgres, runningTemporal]) {
      const found = look(config);
      if (found === null) throw new Error('not running');
      signal(found.mark.pid, 'SIGKILL');
      expect(await waitForEnd(found.mark, 2_000)).toBe(true);
      for (let tries = 0; look(config) === null && tries < 200; tries += 1) await sleep(50);
      expect(look(config)?.port).toBe(found.port);
    }
    await supervisor.stop();
    expect((await pool.query('select count(*) as n from trial.thing')).rows).toEqual([{ n: 1 }]);
    await pool.end();
    const { client, close } = await connectClient(config, services.temporal.address);
    await client.workflowService.getSystemInfo({});
    await close();
    await services.release();
    expect(running()).toEqual([false, false]);
  });

  test('survive two commands that start at once; those of a killed command are adopted or reaped', async () => {
    const commands = [startCommand(), startCommand()];
    await Promise.all(commands.map((command) => command.ready));
    expect(livingLeases(config)).toHaveLength(2);
    const before = [runningPostgres(config), runningTemporal(config)];
    for (const { child, ended } of commands) {
      child.kill('SIGKILL');
      await ended;
    }
    expect([runningPostgres(config), runningTemporal(config)]).toEqual(before);
    const adopted = await ensureServices(config, silentProgress, options);
    expect([runningPostgres(config), runningTemporal(config)]).toEqual(before);
    await reapOrphans(config, silentProgress);
    expect(running()).toEqual([true, true]);
    await adopted.release();
    expect(running()).toEqual([false, false]);

    const killed = startCommand();
    await killed.ready;
    killed.child.kill('SIGKILL');
    await killed.ended;
    expect(await reapOrphans(config, silentProgress)).toBe(true);
    expect(running()).toEqual([false, false]);
  });
});

describe('the store', () => {
  test('fsync and its kin are on, only loopback is listened to, and roles cannot do what is not theirs', async () => {
    const { database, release } = await ensureDatabase(config, silentProgress, options);
    const shown = await withClient(database.adminUrl, async (client) => {
      const names = ['fsync', 'full_page_writes', 'synchronous_commit', 'listen_addresses', 'password_encryption'];
      const { rows } = await client.query<{ setting: string }>(
        'select setting from unnest($1::text[]) with ordinality as wanted (name, place) join pg_settings using (name) order by place',
        [names],
      );
      return rows.map((row) => row.setting);
    });
    expect(shown).toEqual(['on', 'on', 'on', '127.0.0.1', 'scram-sha-256']);
    const stranger = new URL(database.adminUrl);
    stranger.password = 'guessed';
    await expect(connectPatiently(stranger.href)).rejects.toMatchObject({ words: { seen: '28P01' } });
    const analyst = createPool(database, 'analyst');
    await expect(analyst.query('select * from trial.thing')).rejects.toMatchObject({ code: '42501' });
    const client = await analyst.connect();
    await client.query('set default_transaction_read_only = off');
    await expect(client.query('create temporary table t (x int)')).rejects.toMatchObject({ code: '42501' });
    client.release();
    await analyst.end();
    const loader = createPool(database, 'loader');
    await expect(loader.query('delete from trial.thing')).rejects.toMatchObject({ code: '42501' });
    await expect(loader.query('set role quarterday_owner')).rejects.toMatchObject({ code: '42501' });
    await loader.end();
    await release();
  });

  test('an applied migration that was edited is refused, and a failing one leaves nothing', async () => {
    const { database, release } = await ensureDatabase(config, silentProgress, options);
    const broken = join(migrations, '0002_broken.sql');
    writeFileSync(broken, 'create table trial.half (id int);\nselect nonsense;\n');
    await expect(migrate(database, migrations)).rejects.toMatchObject({ code: 'WAREHOUSE_UNAVAILABLE' });
    writeFileSync(broken, 'create table trial.half (id int);\n');
    expect(await migrate(database, migrations)).toEqual(['0002_broken']);
    expect(await migrate(database, migrations)).toEqual([]);
    writeFileSync(broken, 'create table trial.half (id bigint);\n');
    await expect(migrate(database, migrations)).rejects.toThrow('edited after it was applied');
    rmSync(broken);
    await expect(migrate(database, migrations)).rejects.toThrow('ahead of this program');
    await release();
  });
});
