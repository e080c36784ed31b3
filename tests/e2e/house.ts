// A home of a test's own as its user and its operator see it: commands with the samples as inbox, the store by SQL, and the processes.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { Config } from '../../platform/config';
import { embeddedDatabase, loadCredentials } from '../../platform/db/credentials';
import { runningPostgres } from '../../platform/embedded/postgres';
import { projectRoot } from '../../platform/root';
import { type Ran, runCommand, runJson, type Started, startCommand } from '../helpers/command';
import { makeHome, testConfig } from '../helpers/home';

export interface House {
  readonly home: string;
  readonly config: Config;
  readonly env: Readonly<Record<string, string>>;
  readonly run: (...args: string[]) => Promise<Ran>;
  readonly start: (...args: string[]) => Started;
  /** The command's document; throws where it ends otherwise than with 0. */
  readonly json: <T>(...args: string[]) => Promise<T>;
}

/** A fresh home with the demo's environment: data.police.uk is at `policeUkUrl`, and the inbox holds the samples or nothing. */
export function makeHouse(
  policeUkUrl: string,
  inbox: 'samples' | 'empty' = 'samples',
  home: string = makeHome(),
): House {
  const samples = join(projectRoot(), 'connectors', '{source}', 'samples', '{council}');
  const env = {
    QUARTERDAY_HOME: home,
    QUARTERDAY_INBOX: inbox === 'samples' ? samples : join(home, 'inbox', '{council}', '{source}'),
    POLICE_UK_URL: policeUkUrl,
    QUARTERDAY_ALLOW_LOOPBACK_SOURCES: '1',
  };
  return {
    home,
    env,
    config: testConfig(env),
    run: (...args) => runCommand(args, env),
    start: (...args) => startCommand(args, env),
    json: (...args) => runJson(args, env),
  };
}

/** What a test has started, undone in reverse, also where its beginning failed half-way. */
export interface Undo {
  readonly push: (step: () => Promise<unknown>) => void;
  readonly all: () => Promise<void>;
}

/** An empty list of what is to be undone. */
export function undoList(): Undo {
  const steps: (() => Promise<unknown>)[] = [];
  return {
    push: (step) => void steps.push(step),
    all: async () => {
      for (let step = steps.pop(); step !== undefined; step = steps.pop()) await step().catch(() => undefined);
    },
  };
}

/** Asks an `up` to end as Ctrl-C does, and waits for its end. */
export async function stopUp(up: Started): Promise<void> {
  up.child.kill('SIGTERM');
  await up.ended;
}

/** Starts `up` and waits until it serves. */
export async function startUp(house: House): Promise<Started> {
  const up = house.start('up');
  let text = '';
  const ready = new Promise<void>((resolve) => {
    up.child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8');
      if (text.includes('Ctrl-C')) resolve();
    });
  });
  const early = up.ended.then(({ code, err }) => {
    throw new Error(`up ended with ${code}: ${err}`);
  });
  await Promise.race([ready, early]);
  early.catch(() => undefined);
  return up;
}

/** A connection to the home's database as its superuser, as an operator may make it. */
export async function connectStore({ config }: House): Promise<Client> {
  const port = runningPostgres(config)?.port;
  if (port === undefined) throw new Error('Postgres does not run');
  const client = new Client({ connectionString: embeddedDatabase(loadCredentials(config), port).adminUrl });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

export interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly args: string;
}

function fromProc(): Process[] {
  return readdirSync('/proc').flatMap((name) => {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      const args = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ');
      return state === 'Z' || Number.isNaN(Number(name)) ? [] : [{ pid: Number(name), parent: Number(parent), args }];
    } catch {
      return [];
    }
  });
}

function fromPs(): Process[] {
  const lines = execFileSync('ps', ['-A', '-ww', '-o', 'pid=,ppid=,stat=,args='], { encoding: 'utf8' }).split('\n');
  return lines.flatMap((line) => {
    const found = /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line);
    if (found === null || found[3]?.startsWith('Z') === true) return [];
    return [{ pid: Number(found[1]), parent: Number(found[2]), args: found[4] ?? '' }];
  });
}

/** Every process of the machine that is no zombie. */
export const processes = (): Process[] => (process.platform === 'linux' ? fromProc() : fromPs());

/** Waits until `look` gives something; throws after so many seconds. */
export async function until<T>(
  what: string,
  look: () => Promise<T | null | undefined | false> | T | null | undefined | false,
  seconds = 60,
): Promise<T> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await pause(50)) {
    const found = await look();
    if (found !== null && found !== undefined && found !== false) return found;
  }
  throw new Error(`never: ${what}`);
}
