// Kill -9 in the middle of a round: worker, Temporal, Postgres, then everything at once. The figures are those of an undisturbed run.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import type { RoundSummary } from '../../contracts/collect';
import { ensureServices, livingLeases, type Services } from '../../platform/embedded/leases';
import { runningPostgres } from '../../platform/embedded/postgres';
import { runningTemporal } from '../../platform/embedded/temporal';
import { silentProgress } from '../../platform/progress';
import type { Ran, Started } from '../helpers/command';
import { commitTrap, waitingForLocks } from './commit-trap';
import { type Gate, startGate } from './gate';
import { connectStore, type House, makeHouse, processes, startUp, stopUp, undoList, until } from './house';
import { accounted, known, ledger } from './outcome';

const SECOND = ['collect', '--council', 'tmbc', '--period', '2023-24-Q2', '--as-of', '2023-10-16', '--json'];
const THIRD = ['collect', '--council', 'tmbc', '--period', '2023-24-Q3', '--as-of', '2024-01-22', '--json'];
const LOAD_LOCK = "hashtextextended('load/tmbc', 0)";

const undo = undoList();
let gate: Gate;
let calm: House;
let house: House;
let calmRounds: RoundSummary[];
let calmServices: Services;
let up: Started;
const pids = new Set<number>();

const postgresPid = (): number | undefined => runningPostgres(house.config)?.mark.pid;
const temporalPid = (): number | undefined => runningTemporal(house.config)?.mark.pid;
const workerPid = (): number | undefined =>
  processes().find(({ parent, args }) => parent === up.child.pid && args.includes('worker-child'))?.pid;

/** The process that is there now; it is kept in mind, for in the end none may be left. */
async function find(what: string, look: () => number | undefined, other?: number): Promise<number> {
  const pid = await until(what, () => {
    const found = look();
    return found === other ? undefined : found;
  });
  pids.add(pid);
  return pid;
}

const kill = (pid: number | undefined): boolean => pid !== undefined && process.kill(pid, 'SIGKILL');

/** Starts a round and waits until it stands before the gate: a request for crimes is on its way. */
async function roundInFlight(words: readonly string[]): Promise<Started> {
  const before = gate.seen();
  gate.shut();
  const collect = house.start(...words);
  if (collect.child.pid !== undefined) pids.add(collect.child.pid);
  await until('a request in flight', () => gate.seen() > before);
  return collect;
}

function summaryOf(ran: Ran): RoundSummary {
  if (ran.code !== 0) throw new Error(`collect ended with ${ran.code}\n${ran.out}\n${ran.err}`);
  return JSON.parse(ran.out) as RoundSummary;
}

const importsOf = (summary: RoundSummary | undefined) => summary?.imports.map(({ id: _, ...rest }) => rest);

async function undisturbed(): Promise<void> {
  const calmGate = await startGate('2023-10-16');
  undo.push(() => calmGate.close());
  calm = makeHouse(calmGate.url);
  calmServices = await ensureServices(calm.config, silentProgress);
  undo.push(() => calmServices.release());
  const second = summaryOf(await calm.run(...SECOND));
  await calmGate.setDate('2024-01-22');
  calmRounds = [second, summaryOf(await calm.run(...THIRD))];
}

async function beginDisturbed(): Promise<void> {
  gate = await startGate('2023-10-16');
  undo.push(() => gate.close());
  house = makeHouse(gate.url);
  up = await startUp(house);
  // Another one may have taken its place by then.
  undo.push(() => stopUp(up));
  // A schedule that happens to fire now would ask for this year's figures.
  const scheduled = await house.json<{ readonly id: string }[]>('schedules', 'list');
  await house.run('schedules', 'pause', ...scheduled.map(({ id }) => id));
}

beforeAll(async () => {
  // Both to their end, also where one fails: what they start must be known before it is undone.
  const begun = await Promise.allSettled([undisturbed(), beginDisturbed()]);
  for (const each of begun) if (each.status === 'rejected') throw each.reason;
}, 300_000);

afterAll(() => undo.all(), 120_000);

test('killed between the commit of a load and its answer, and Temporal killed with a request in flight: the round completes', async () => {
  const store = await connectStore(house);
  const trap = await commitTrap(store, 'chris21');
  const worker = await find('a worker', workerPid);
  const collect = await roundInFlight(SECOND);
  await trap.untilCaught();
  process.kill(worker, 'SIGSTOP');
  expect(await trap.letThrough()).toMatchObject({ outcome: 'loaded', rows_loaded: '680' });
  kill(worker);
  const requests = gate.seen();
  await find('another worker', workerPid, worker);
  await until('the request of the new worker', () => gate.seen() > requests);
  await trap.remove();
  await store.end();

  const temporal = await find('Temporal', temporalPid);
  kill(temporal);
  await find('another Temporal', temporalPid, temporal);
  gate.open();
  const summary = summaryOf(await collect.ended);
  expect(summary.figures).toEqual(calmRounds[0]?.figures);
  // Each load is told as it was, also the one whose answer was lost: it is not done a second time.
  expect(importsOf(summary)).toEqual(importsOf(calmRounds[0]));
}, 180_000);

test('Postgres killed in the middle of loads: the round goes on', async () => {
  await gate.setDate('2024-01-22');
  const store = await connectStore(house);
  await store.query(`select pg_advisory_lock(${LOAD_LOCK})`);
  await roundInFlight(THIRD);
  await until('a load in the middle of its transaction', async () => (await waitingForLocks(store)) > 0);
  const postgres = await find('Postgres', postgresPid);
  kill(postgres);
  await find('another Postgres', postgresPid, postgres);
  const again = await until('a connection', () => connectStore(house).catch(() => null));
  const loaded = "select distinct source from ops.import where period = '2023-24-Q3' and outcome = 'loaded' order by 1";
  const sources = await until('the loads', async () => {
    const { rows } = await again.query<{ source: string }>(loaded);
    return rows.length >= 4 && rows.map(({ source }) => source);
  });
  await again.end();
  expect(sources).toEqual(['anywhere365', 'chris21', 'idox-uniform', 'kpi-return']);
}, 180_000);

test('everything killed at once in the same round: `up` carries on, and a second `collect` has its outcome', async () => {
  const collect = processes().find(({ pid, args }) => pids.has(pid) && args.includes('collect'))?.pid;
  const requests = gate.seen();
  for (const pid of [up.child.pid, collect, workerPid(), temporalPid(), postgresPid()]) expect(kill(pid)).toBe(true);
  await up.ended;
  up = await startUp(house);
  for (const look of [workerPid, temporalPid, postgresPid]) await find('a new process', look);
  await until('the request of the new worker', () => gate.seen() > requests);
  const again = house.start(...THIRD);
  await until('its lease', () => livingLeases(house.config).some(({ pid }) => pid === again.child.pid));
  await pause(1_500);
  gate.open();
  expect(summaryOf(await again.ended).figures).toEqual(calmRounds[1]?.figures);
}, 180_000);

test('the figures and all their versions are those of the undisturbed run, each fact once', async () => {
  const [disturbed, undisturbedRun] = await Promise.all([known(house), known(calm)]);
  expect(disturbed).toEqual(undisturbedRun);
  const entries = await ledger(house);
  expect(entries).toEqual(await ledger(calm));
  expect(new Set(entries.map(({ key }) => key)).size).toBe(entries.length);
  for (const { rows } of entries) expect(rows.in).toBe(accounted(rows));
}, 120_000);

test('after Ctrl-C nothing of the home is left running', async () => {
  if (up.child.pid !== undefined) pids.add(up.child.pid);
  up.child.kill('SIGINT');
  expect((await up.ended).code).toBe(0);
  await calmServices.release();
  expect([postgresPid(), temporalPid()]).toEqual([undefined, undefined]);
  expect(livingLeases(house.config)).toEqual([]);
  const left = processes().filter(
    ({ pid, args }) => pids.has(pid) || args.includes(house.home) || args.includes(calm.home),
  );
  expect(left).toEqual([]);
}, 120_000);
