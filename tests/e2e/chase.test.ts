// A chase against everything: worker, Temporal and Postgres are killed while figures are overdue; each message comes once, none after the arrival.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { loadCatalogueIntoWarehouse } from '../../activities/warehouse/load-catalogue';
import { loadCatalogue } from '../../catalogue/load';
import type { RoundInput } from '../../contracts/collect';
import { childEnvironment, type Config } from '../../platform/config';
import { createPool } from '../../platform/db/pool';
import { ensureServices, reviveServices, type Services } from '../../platform/embedded/leases';
import { runningPostgres } from '../../platform/embedded/postgres';
import { runningTemporal } from '../../platform/embedded/temporal';
import { silentProgress } from '../../platform/progress';
import { projectRoot } from '../../platform/root';
import { connectClient } from '../../platform/temporal/connect';
import { makeHome, testConfig } from '../helpers/home';
import { type Letter, type Mailbox, openMailbox } from './mailbox';

const DAY_MS = 1_200;
const CHASE = 'await/tmbc/idox-uniform/2023-24-Q2';
const SAMPLES = join(projectRoot(), 'connectors', 'idox-uniform', 'samples', 'tmbc', '2023-24-Q2');

let mailbox: Mailbox;
let config: Config;
let services: Services;
let worker: ChildProcess;
let variables: Record<string, string>;

function startWorker(): ChildProcess {
  const program = join(projectRoot(), 'dist', 'cli', 'up', 'worker-child.js');
  return spawn(process.execPath, [program], {
    env: childEnvironment(variables),
    stdio: ['pipe', 'ignore', 'inherit'],
  });
}

async function killWorker(): Promise<void> {
  const ended = once(worker, 'exit');
  worker.kill('SIGKILL');
  await ended;
}

beforeAll(async () => {
  mailbox = await openMailbox();
  const home = makeHome();
  variables = {
    QUARTERDAY_HOME: home,
    QUARTERDAY_INBOX: join(home, 'inbox', '{council}', '{source}'),
    QUARTERDAY_DAY_MS: String(DAY_MS),
    SMTP_URL: mailbox.url,
    POLICE_UK_URL: 'http://127.0.0.1:9/',
    LOG_LEVEL: 'error',
  };
  config = testConfig(variables);
  services = await ensureServices(config, silentProgress);
  const pool = createPool(services.database, 'loader');
  const catalogue = loadCatalogue('tmbc');
  const titles = [...new Set(catalogue.indicators.map(({ source }) => source))].map((code) => ({
    code,
    title: code,
    system_fed: true,
  }));
  await loadCatalogueIntoWarehouse(pool, catalogue, titles, new Date());
  await pool.end();
  worker = startWorker();
}, 300_000);

afterAll(async () => {
  worker.kill('SIGKILL');
  await services.release();
  await mailbox.close();
}, 60_000);

/** Messages of the chase of IDOX Uniform to the performance officer and the contacts. */
const ours = (): readonly Letter[] =>
  mailbox.letters.filter(({ text }) => text.includes('tmbc/food-inspections-a-c/2023-24-Q2'));

async function until(what: string, holds: () => boolean | Promise<boolean>, seconds = 90): Promise<void> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await pause(100)) if (await holds()) return;
  throw new Error(
    `never: ${what}; seen ${ours()
      .map(({ rung, day }) => `${rung} ${day}`)
      .join(', ')}`,
  );
}

const told = (rung: string) => () => ours().some((letter) => letter.rung === rung);

async function startRound(): Promise<void> {
  const { client, close } = await connectClient(config, services.temporal.address);
  const round: RoundInput = {
    council: 'tmbc',
    period: '2023-24-Q2',
    asOf: '2023-10-12',
    backDated: false,
    source: 'idox-uniform',
  };
  await client.workflow.start('collectRound', {
    workflowId: 'collect/tmbc/2023-24-Q2',
    taskQueue: config.temporal.taskQueue,
    args: [round],
  });
  await close();
}

async function chaseStatus(): Promise<string> {
  const { client, close } = await connectClient(config, services.temporal.address);
  try {
    return (await client.workflow.getHandle(CHASE).describe()).status.name;
  } finally {
    await close();
  }
}

async function killEverything(): Promise<void> {
  const marks = [runningPostgres(config)?.mark.pid, runningTemporal(config)?.mark.pid];
  await killWorker();
  for (const pid of marks) if (pid !== undefined) process.kill(pid, 'SIGKILL');
  await pause(500);
  expect([...(await reviveServices(config, silentProgress))].sort()).toEqual(['postgres', 'temporal']);
  worker = startWorker();
}

interface Row {
  readonly header_id: string;
  readonly rung: string;
  readonly on_day: string;
  readonly status: string;
  readonly chase: string;
}

async function written(): Promise<Row[]> {
  const pool = createPool(services.database, 'loader');
  const { rows } = await pool.query<Row>(
    'select header_id, rung, on_day, status, chase from ops.message order by message_id',
  );
  await pool.end();
  return rows;
}

test('each message once, with its day and rung, over kills of everything, and none after the arrival', async () => {
  await startRound();
  await until('the reminder after the due date', told('overdue'));
  await killEverything();
  await until('the director is told', told('director'));
  await killWorker();
  await pause(1_000);
  worker = startWorker();
  await until('the reminder of day 20', told('still-overdue-20'));

  const inbox = join(variables['QUARTERDAY_HOME'] ?? '', 'inbox', 'tmbc', 'idox-uniform', '2023-24-Q2');
  mkdirSync(inbox, { recursive: true });
  cpSync(SAMPLES, inbox, { recursive: true });
  await until('the chase ends with the arrival', async () => (await chaseStatus()) === 'COMPLETED');
  const atArrival = ours().length;
  await pause(25 * DAY_MS);
  expect(ours()).toHaveLength(atArrival);

  // Other chases of the council run beside this one: what they have on its way arrives first.
  let rows: Row[] = [];
  await until('nothing is on its way', async () => {
    rows = await written();
    return rows.every(({ status }) => status !== 'claimed');
  });
  const ids = mailbox.letters.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const sent = rows.filter(({ status }) => status === 'sent');
  expect(ids.sort()).toEqual(sent.map(({ header_id }) => `<${header_id}>`).sort());
  for (const letter of mailbox.letters) {
    const row = sent.find(({ header_id }) => `<${header_id}>` === letter.id);
    expect([letter.rung, letter.day]).toEqual([row?.rung, row?.on_day]);
  }
  const ladder = rows.filter(({ chase, status }) => chase === CHASE && status !== 'claimed').map(({ rung }) => rung);
  expect([...new Set(ladder)].sort()).toEqual([
    'director',
    'due-soon',
    'due-today',
    'overdue',
    'service-manager',
    'still-overdue-20',
  ]);
}, 300_000);
