// The embedded Temporal server: adopts the one that runs, else starts it on 127.0.0.1 with a file, so that open chases survive a restart.
import { Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { QuarterdayError } from '../../contracts/failure';
import { type Config } from '../config';
import { ensureHome, ensurePrivateFolder } from '../files';
import { homePaths } from '../paths';
import { type Progress } from '../progress';
import { launch, logTail } from './launch';
import { freePort } from './ports';
import { argumentsOf, endProcess, findByArguments, isAlive, markOf, type ProcessMark } from './processes';
import { readTemporalState, type TemporalState, writeState } from './state';
import { ensureTemporalBinary } from './temporal-binary';

/** Closed workflows are kept for 90 days (the server's own default is one): what happened in a quarter can be looked at. */
const retentionSeconds = 90 * 86_400;

function logFile(config: Config): string {
  return join(homePaths(config.home).logs, 'temporal.log');
}

function startArguments(config: Config, port: number): readonly string[] {
  const { temporalDatabase } = homePaths(config.home);
  const flags = {
    ip: '127.0.0.1',
    port: String(port),
    'db-filename': temporalDatabase,
    namespace: config.temporal.namespace,
    'log-format': 'json',
    'log-level': 'warn',
  };
  const pragmas = ['--sqlite-pragma', 'journal_mode=wal', '--sqlite-pragma', 'synchronous=1'];
  const named = Object.entries(flags).flatMap(([name, value]) => [`--${name}`, value]);
  return ['server', 'start-dev', '--headless', ...named, ...pragmas];
}

/** The server that holds this home's file, or null: by our state file, else (an orphan) by its arguments. */
export function runningTemporal(config: Config): { readonly mark: ProcessMark; readonly port: number } | null {
  const paths = homePaths(config.home);
  const state = readTemporalState(paths.temporalState);
  if (state !== null && isAlive(state))
    return { mark: { pid: state.pid, startTime: state.startTime }, port: state.port };
  const orphan = findByArguments(['start-dev', paths.temporalDatabase])[0];
  const mark = orphan === undefined ? null : markOf(orphan);
  const words = orphan === undefined ? null : argumentsOf(orphan);
  return mark === null || words === null ? null : { mark, port: Number(words[words.indexOf('--port') + 1]) };
}

/** Asks the server for our namespace; gives it our retention where it has another. Throws where it does not answer. */
async function greet(config: Config, port: number): Promise<void> {
  const connection = Connection.lazy({ address: `127.0.0.1:${port}` });
  const namespace = config.temporal.namespace;
  try {
    await connection.withDeadline(Date.now() + 2_000, async () => {
      const found = await connection.workflowService.describeNamespace({ namespace });
      const seconds = found.config?.workflowExecutionRetentionTtl?.seconds;
      if (Number(seconds ?? 0) >= retentionSeconds) return;
      const config = { workflowExecutionRetentionTtl: msToTs(retentionSeconds * 1000) };
      await connection.workflowService.updateNamespace({ namespace, config });
    });
  } finally {
    await connection.close();
  }
}

async function untilReady(config: Config, mark: ProcessMark, port: number, timeoutMs: number): Promise<boolean> {
  for (const end = Date.now() + timeoutMs; Date.now() < end; await sleep(100)) {
    if (!isAlive(mark)) return false;
    try {
      await greet(config, port);
      return true;
    } catch {
      // Not up yet: look again, until its process ends or the time is over.
    }
  }
  return false;
}

async function start(config: Config, progress: Progress): Promise<TemporalState> {
  const paths = homePaths(config.home);
  const binary = await ensureTemporalBinary(config, progress);
  ensurePrivateFolder(dirname(paths.temporalDatabase));
  const port = await freePort(readTemporalState(paths.temporalState)?.port ?? null);
  progress.step('starting Temporal');
  const state = { port, binary: binary.path, version: binary.version, namespace: config.temporal.namespace };
  // The port is written before the start, so that a server whose starter is killed now can still be found and adopted.
  writeState(paths.temporalState, { pid: 0, startTime: 'starting', ...state });
  const mark = await launch({
    program: binary.path,
    arguments: startArguments(config, port),
    log: logFile(config),
    cwd: config.home,
    environment: { HOME: config.home, PATH: '/usr/bin:/bin' },
    user: null,
  });
  writeState(paths.temporalState, { ...mark, ...state });
  return { ...mark, ...state };
}

/** Adopts or starts the embedded server; gives back its address. The caller holds the home's start lock. */
export async function ensureTemporal(config: Config, progress: Progress): Promise<string> {
  ensureHome(config.home);
  const running = runningTemporal(config);
  if (running !== null) {
    if (await untilReady(config, running.mark, running.port, 20_000)) return `127.0.0.1:${running.port}`;
    await endProcess(running.mark, 'SIGTERM', 5_000);
  }
  for (let tries = 1; tries <= 3; tries += 1) {
    const state = await start(config, progress);
    if (await untilReady(config, state, state.port, 40_000)) return `127.0.0.1:${state.port}`;
    await endProcess(state, 'SIGTERM', 5_000);
  }
  throw new QuarterdayError('ORCHESTRATOR_UNAVAILABLE', 'the embedded Temporal server does not start', {
    seen: logTail(logFile(config)),
    expected: 'a server that answers on 127.0.0.1',
    todo: `see ${logFile(config)} and run \`quarterday doctor\``,
  });
}

/** Stops the embedded server in order. */
export async function stopTemporal(config: Config): Promise<void> {
  const running = runningTemporal(config);
  if (running !== null) await endProcess(running.mark, 'SIGTERM', 15_000);
}
