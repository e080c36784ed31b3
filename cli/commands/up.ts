// `up`: everything, long-running, in the foreground: services, worker, schedules; Ctrl-C stops it cleanly.
import { EXIT, QuarterdayError } from '../../contracts/failure';
import { loadConfig, type Config } from '../../platform/config';
import { livingLeases } from '../../platform/embedded/leases';
import { createLogger } from '../../platform/logger';
import { command, done, type CliContext, type MakeCommand } from '../command';
import { schedulesTable } from '../listings/schedules';
import type { Runtime } from '../runtime';

function refuseSecond(config: Config): void {
  const other = livingLeases(config).find((lease) => lease.kind === 'up');
  if (other === undefined) return;
  throw new QuarterdayError('USAGE', '`quarterday up` runs here already', {
    seen: `process ${other.pid}`,
    expected: 'one `up` for each QUARTERDAY_HOME',
    todo: 'use it as it is, or stop it with `quarterday down`',
  });
}

async function serve(runtime: Runtime): Promise<never> {
  const { makeRunningSchedules } = await import('../demo-schedules.js');
  const { keepWorker } = await import('../up/worker-keeper.js');
  const { patiently } = await import('../up/patience.js');
  const { config, output, services, client, signal } = runtime;
  const catalogues = [...runtime.catalogues.values()];
  const schedules = await patiently(() => makeRunningSchedules(client, catalogues, config.temporal.taskQueue), signal);
  signal.throwIfAborted();
  const keeper = keepWorker(createLogger(config, { level: 'info' }));
  const { temporal, database } = services;
  output.document({ temporal, database: { kind: database.kind, name: database.name }, inbox: config.inbox, schedules });
  output.print(`Everything is up: ${database.kind} Postgres, Temporal at ${temporal.address}, a worker.`);
  output.print(`Files are looked for in ${config.inbox}/<period>/<received-on>/`);
  output.print(`\n${schedulesTable(schedules, output)}\n`);
  output.print('Ctrl-C, or quarterday down from another terminal, stops all of it. Open chases are kept.');
  try {
    return await new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    });
  } finally {
    output.say('Stopping.');
    await keeper.stop();
  }
}

async function up(context: CliContext): Promise<number> {
  refuseSecond(loadConfig());
  const { withRuntime } = await import('../runtime.js');
  try {
    return await withRuntime(context, { worker: false, kind: 'up' }, serve);
  } catch (error) {
    // A stop that was asked for is what `up` is there for: done, not interrupted.
    const asked = context.signal.aborted && error instanceof QuarterdayError && error.exitCode === EXIT.interrupted;
    if (!asked) throw error;
    context.output.say('Everything has stopped.');
    return done;
  }
}

/** The command that keeps everything up. */
export const upCommand: MakeCommand = (act) =>
  command('up', 'everything, long-running: Postgres, Temporal, worker, schedules', ['up', 'up > up.log 2>&1 &']).action(
    act(up),
  );
