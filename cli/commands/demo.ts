// `demo`: the main job on the shipped samples, from nothing to a printed scorecard.
import { join } from 'node:path';
import type { RoundSummary } from '../../contracts/collect';
import { EXIT, QuarterdayError, worstExit } from '../../contracts/failure';
import { loadConfig, type Config } from '../../platform/config';
import { livingLeases } from '../../platform/embedded/leases';
import { command, type CliContext, type MakeCommand } from '../command';
import { asAtMoment } from '../as-at';
import { storeSum } from '../demo/checksum';
import { closingText, unchanged } from '../demo/closing';
import { keepRun, lastRun } from '../demo/last-run';
import { DEMO_ROUNDS } from '../demo/rounds';
import { startSimulator, type Simulator } from '../demo/simulator';
import { roundExit } from '../outcomes';
import { readFigures } from '../reads';
import type { Runtime } from '../runtime';
import { roundText, type ShownRound } from '../scorecard/rounds';

/** The demo's configuration: the shipped samples as inbox, the simulator as data.police.uk. Nothing else is special. */
function demoConfig(config: Config, simulator: Simulator): Config {
  const inbox = join(config.root, 'connectors', '{source}', 'samples', '{council}');
  return Object.freeze({
    ...config,
    inbox,
    // The samples are shipped: nobody writes them.
    inboxQuietMs: 0,
    sftp: null,
    sources: { 'police-uk': { url: simulator.url, secrets: {} } },
    allowLoopbackSources: true,
  });
}

function refuseWithUp(config: Config): void {
  if (!livingLeases(config).some((lease) => lease.kind === 'up')) return;
  throw new QuarterdayError('USAGE', '`quarterday up` runs here, and its worker reads your inbox, not the samples', {
    seen: 'a running `up` of the same QUARTERDAY_HOME',
    todo: 'stop it with `quarterday down`, or give the demo a QUARTERDAY_HOME of its own',
  });
}

async function showRounds(runtime: Runtime, simulator: Simulator): Promise<RoundSummary[]> {
  const { runRound } = await import('../rounds.js');
  const { output } = runtime;
  const now = new Date();
  const summaries: RoundSummary[] = [];
  for (const round of DEMO_ROUNDS) {
    await simulator.setDate(round.asOf);
    const summary = await runRound(runtime, { ...round, source: null }, now);
    summaries.push(summary);
    const at = asAtMoment(round.asOf, now);
    const figures = await readFigures(runtime.pool('analyst'), round.council, round.period, at);
    const shown: ShownRound = { summary, figures };
    output.print(`${roundText(shown, output)}\n`);
  }
  return summaries;
}

async function demo(context: CliContext): Promise<number> {
  const { output } = context;
  const began = Date.now();
  const own = loadConfig();
  refuseWithUp(own);
  const { withRuntime } = await import('../runtime.js');
  const { makePausedSchedules } = await import('../demo-schedules.js');
  const simulator = await startSimulator(DEMO_ROUNDS[0].asOf);
  output.say(`A simulated data.police.uk answers at ${simulator.url}`);
  const config = demoConfig(own, simulator);
  const earlier = lastRun(config);
  try {
    const made = {
      config,
      beforeWork: async (runtime: Runtime): Promise<void> => {
        const { client, catalogues } = runtime;
        await makePausedSchedules(client, [...catalogues.values()], config.temporal.taskQueue);
      },
    };
    return await withRuntime(context, made, async (runtime) => {
      const before = await storeSum(runtime.pool('console'));
      const rounds = await showRounds(runtime, simulator);
      const after = await storeSum(runtime.pool('console'));
      const seconds = (Date.now() - began) / 1000;
      const ran = { before, after, seconds, earlier };
      keepRun(config, earlier, seconds);
      output.document({ rounds, unchanged: unchanged(ran), checksum: { before, after }, seconds });
      output.print(closingText(ran));
      return worstExit([EXIT.done, ...rounds.map(roundExit)]);
    });
  } finally {
    await simulator.stop();
  }
}

/** The demo's command. */
export const demoCommand: MakeCommand = (act) =>
  command('demo', 'the main job on the shipped samples, from nothing to a printed scorecard', [
    'demo',
    'demo --json > demo.json',
  ]).action(act(demo));
