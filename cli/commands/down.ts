// `down`: stops a running `up` and the embedded services, from another terminal.
import { EXIT } from '../../contracts/failure';
import { loadConfig, type Config } from '../../platform/config';
import { livingLeases, reapOrphans, type Lease } from '../../platform/embedded/leases';
import { signal, waitForEnd } from '../../platform/embedded/processes';
import { command, done, type CliContext, type MakeCommand } from '../command';

const PATIENCE_MS = 120_000;

async function stopUp(ups: readonly Lease[]): Promise<boolean> {
  for (const lease of ups) signal(lease.pid, 'SIGTERM');
  const ended = await Promise.all(ups.map((lease) => waitForEnd(lease, PATIENCE_MS)));
  return ended.every(Boolean);
}

function words(config: Config, stopped: readonly Lease[], reaped: boolean): string {
  const others = livingLeases(config);
  if (others.length > 0)
    return `The services stay up for ${others.length === 1 ? 'a command that runs' : `${others.length} commands that run`}.`;
  return stopped.length > 0 || reaped ? 'Everything has stopped.' : 'Nothing was running.';
}

async function down({ output }: CliContext): Promise<number> {
  const config = loadConfig();
  const ups = livingLeases(config).filter((lease) => lease.kind === 'up');
  output.progress.step('stopping');
  const ended = await stopUp(ups);
  const reaped = await reapOrphans(config, output.progress);
  output.document({
    stopped: ups.length,
    ended,
    services: reaped || (ups.length > 0 && ended) ? 'stopped' : 'not running',
  });
  output.print(words(config, ups, reaped));
  if (ended) return done;
  output.say(`\`up\` did not end within ${PATIENCE_MS / 1000} s: process ${ups.map((lease) => lease.pid).join(', ')}.`);
  return EXIT.unexpected;
}

/** The command that stops what `up` began. */
export const downCommand: MakeCommand = (act) =>
  command('down', 'stops a running up and the embedded services', ['down', 'down --json']).action(act(down));
