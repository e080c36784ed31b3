// `schedules`: what Temporal will start by itself; and pause, resume, trigger, sync.
import { type Command } from 'commander';
import { QuarterdayError } from '../../contracts/failure';
import { livingLeases } from '../../platform/embedded/leases';
import { command, done, type Act, type CliContext } from '../command';
import { schedulesTable } from '../listings/schedules';
import type { Runtime } from '../runtime';
import { didYouMean } from '../suggest';

type Verb = 'pause' | 'resume' | 'trigger';

const examples = [
  'schedules list',
  'schedules sync',
  'schedules pause tmbc/quarterly-round --reason "moving house"',
  'schedules trigger tmbc/daily-awaited',
];

async function withTemporal(context: CliContext, work: (runtime: Runtime) => Promise<number>): Promise<number> {
  const { withRuntime } = await import('../runtime.js');
  return withRuntime(context, { worker: false }, work);
}

async function show(runtime: Runtime): Promise<number> {
  const { listSchedules } = await import('../../platform/schedules/list.js');
  const schedules = await listSchedules(runtime.client, [...runtime.catalogues.values()]);
  runtime.output.document(schedules);
  runtime.output.print(schedulesTable(schedules, runtime.output));
  return done;
}

async function sync(runtime: Runtime): Promise<number> {
  const { reconcileSchedules } = await import('../../platform/schedules/reconcile.js');
  const catalogues = [...runtime.catalogues.values()];
  const found = await reconcileSchedules(runtime.client, catalogues, runtime.config.temporal.taskQueue);
  runtime.output.document(found);
  for (const [what, ids] of Object.entries(found) as [string, readonly string[]][])
    for (const id of ids) runtime.output.print(`${what.padEnd(10)} ${id}`);
  return done;
}

async function control(runtime: Runtime, verb: Verb, ids: readonly string[], reason: string): Promise<number> {
  const { controlSchedule } = await import('../../platform/schedules/control.js');
  for (const id of ids) {
    await controlSchedule(runtime.client, id, verb, reason);
    runtime.output.print(`${verb}: ${id}`);
  }
  runtime.output.document(ids.map((id) => ({ id, act: verb })));
  if (verb === 'trigger' && !livingLeases(runtime.config).some((lease) => lease.kind === 'up'))
    runtime.output.say('Its work waits for a worker: quarterday up runs one.');
  return done;
}

function verbCommand(act: Act, verb: Verb, description: string): Command {
  return command(verb, description, [`schedules ${verb} tmbc/quarterly-round`])
    .argument('<id...>', 'as quarterday schedules list shows it')
    .option('--reason <text>', 'kept with the schedule', 'by quarterday schedules')
    .action(
      act((context, ids: string[], options: { readonly reason: string }) =>
        withTemporal(context, (runtime) => control(runtime, verb, ids, options.reason)),
      ),
    );
}

/** The schedules' command; without a word it lists. */
export function schedulesCommand(act: Act): Command {
  const whole = command('schedules', 'the Temporal schedules', examples).allowExcessArguments(true);
  const known = [
    command('list', 'what is scheduled, and when next', ['schedules list', 'schedules list --json']).action(
      act((context) => withTemporal(context, show)),
    ),
    command('sync', 'makes the schedules what the catalogues say', ['schedules sync']).action(
      act((context) => withTemporal(context, sync)),
    ),
    verbCommand(act, 'pause', 'no starts until it is resumed'),
    verbCommand(act, 'resume', 'starts again at its times'),
    verbCommand(act, 'trigger', 'starts its work now'),
  ];
  whole.action(
    act((context) => {
      const word = whole.args[0];
      if (word === undefined) return withTemporal(context, show);
      throw new QuarterdayError('USAGE', 'schedules knows no such word', {
        seen: word,
        todo: didYouMean(
          word,
          known.map((each) => each.name()),
        ),
      });
    }),
  );
  for (const each of known) whole.addCommand(each);
  return whole;
}
