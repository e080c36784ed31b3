// `up` and `down`: services and worker stay up, are restarted when they die, and all of it stops cleanly.
import { expect, test } from '@jest/globals';
import { loadConfig } from '../../platform/config';
import { livingLeases } from '../../platform/embedded/leases';
import { runningPostgres } from '../../platform/embedded/postgres';
import { runningTemporal } from '../../platform/embedded/temporal';
import { runCommand, runJson } from '../helpers/command';
import { makeHome } from '../helpers/home';
import { startUp, until, workerOf } from '../helpers/up';

interface Scheduled {
  readonly id: string;
  readonly exists: boolean;
  readonly paused: boolean;
  readonly next: readonly string[];
}

const running = (home: string): unknown => {
  const config = loadConfig({ QUARTERDAY_HOME: home });
  return [livingLeases(config), runningPostgres(config), runningTemporal(config)];
};

test('everything comes up, a killed worker and a killed Postgres come back, and down stops it all', async () => {
  const home = makeHome();
  const env = { QUARTERDAY_HOME: home };
  const up = await startUp(env);
  const schedules = await runJson<Scheduled[]>(['schedules', 'list'], env);
  expect(schedules.map(({ id }) => id)).toEqual([
    ...['kcc/quarterly-round', 'kcc/monthly-pull/nomis', 'kcc/daily-awaited'],
    ...['owbc/quarterly-round', 'owbc/daily-awaited'],
    ...['tmbc/quarterly-round', 'tmbc/monthly-pull/police-uk', 'tmbc/quarter-end-pull/onesignal', 'tmbc/daily-awaited'],
  ]);
  for (const each of schedules) expect(each).toMatchObject({ exists: true, paused: false });

  const second = await runCommand(['up'], env);
  expect([second.code, second.err]).toEqual([2, expect.stringContaining('runs here already')]);

  const worker = await until(() => workerOf(up.pid), 'a worker');
  process.kill(worker, 'SIGKILL');
  await until(() => ((workerOf(up.pid) ?? worker) === worker ? null : true), 'another worker');

  const postgres = runningPostgres(loadConfig(env));
  process.kill(postgres?.mark.pid ?? -1, 'SIGKILL');
  await until(
    () => ((runningPostgres(loadConfig(env))?.mark.pid ?? postgres?.mark.pid) === postgres?.mark.pid ? null : true),
    'Postgres',
  );
  expect(await runJson(['figures', '--council', 'tmbc'], env)).toEqual([]);

  const down = await runJson<{ stopped: number; ended: boolean }>(['down'], env);
  expect(down).toMatchObject({ stopped: 1, ended: true });
  expect((await up.ended).code).toBe(0);
  expect(running(home)).toEqual([[], null, null]);
}, 180_000);

test('after kill -9 its worker ends too, and the next up carries on and ends with 0 at Ctrl-C', async () => {
  const home = makeHome();
  const env = { QUARTERDAY_HOME: home };
  const first = await startUp(env);
  const worker = await until(() => workerOf(first.pid), 'a worker');
  first.child.kill('SIGKILL');
  await first.ended;
  await until(() => {
    try {
      process.kill(worker, 0);
      return null;
    } catch {
      return true;
    }
  }, 'the end of the orphaned worker');
  const second = await startUp(env);
  second.child.kill('SIGINT');
  const ran = await second.ended;
  expect([ran.code, ran.err]).toEqual([0, expect.stringContaining('Everything has stopped')]);
  expect(running(home)).toEqual([[], null, null]);
}, 180_000);
