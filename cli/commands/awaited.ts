// `awaited`: what is not here and who owes it; and what a person may do about it.
import { type Command } from 'commander';
import { QuarterdayError } from '../../contracts/failure';
import { actUpon, type Act as PersonsAct } from '../acts';
import { asAtDay, knowledgeDay } from '../as-at';
import { command, dateOption, done, quarterOption, reasonOption, type Act, type CliContext } from '../command';
import { EXIT } from '../../contracts/failure';
import { awaitedTable } from '../listings/awaited';
import { knownCouncil } from '../councils';
import { nudgeChases } from '../nudge';
import { readAwaited } from '../reads';
import { withStore } from '../store';
import { didYouMean } from '../suggest';

interface ListOptions {
  readonly council?: string;
  readonly period?: string;
  readonly asAt?: string;
  readonly failOnOverdue?: true;
}

interface ActOptions {
  readonly reason: string;
  readonly asOf?: string;
  readonly to?: string;
  readonly owner?: string;
  readonly resume?: true;
}

const examples = [
  'awaited --council tmbc',
  'awaited --council tmbc --period 2023-24-Q3 --as-at 2024-01-22',
  'awaited waive tmbc/asb-cases/2023-24-Q3 --reason "the database was replaced"',
  'awaited extend tmbc/asb-cases/2023-24-Q3 --to 2024-02-09 --reason "agreed with the service"',
];

async function list(context: CliContext, options: ListOptions): Promise<number> {
  const { output } = context;
  if (options.council !== undefined) knownCouncil(options.council);
  return withStore(context, async (store) => {
    const day = asAtDay(options.asAt, new Date());
    const entries = await readAwaited(store.pool('analyst'), day, options.council ?? null, options.period ?? null);
    output.document(entries);
    if (entries.length === 0) output.say(`Nothing is awaited as at ${day}.`);
    else output.print(awaitedTable(entries, output));
    const overdue = entries.some((entry) => entry.state === 'overdue' || entry.state === 'escalated');
    return options.failOnOverdue === true && overdue ? EXIT.overdue : done;
  });
}

/** What was done, in words. */
function doneText(what: PersonsAct): string {
  if (what.kind === 'extend') return `extended to ${what.to}`;
  if (what.kind === 'assign') return `assigned to ${what.owner}`;
  if (what.kind === 'pause') return what.resume ? 'messages resumed' : 'messages paused';
  return { waive: 'waived', withdraw: 'withdrawn', 'not-applicable': 'not applicable' }[what.kind];
}

async function act(
  context: CliContext,
  what: PersonsAct,
  keys: readonly string[],
  options: ActOptions,
): Promise<number> {
  const { output } = context;
  return withStore(context, async (store) => {
    const now = new Date();
    const input = { act: what, keys, reason: options.reason, day: knowledgeDay(options.asOf, now), now };
    const acted = await actUpon(store.pool('loader'), input);
    await nudgeChases(store.config, acted);
    output.document(acted);
    for (const each of acted)
      output.print(`${each.key}: ${doneText(what)}, as of ${input.day}. Reason: ${options.reason}`);
    return done;
  });
}

function actCommand(name: string, description: string, example: string): Command {
  return command(name, description, [`awaited ${name} tmbc/asb-cases/2023-24-Q3 ${example}`])
    .argument('<key...>', 'council/indicator/period')
    .requiredOption('--reason <text>', 'why, for the audit', reasonOption)
    .option('--as-of <date>', 'the day from which it holds (today)', dateOption);
}

function acts(wrap: Act): Command[] {
  const simple = (name: 'waive' | 'withdraw' | 'not-applicable', description: string): Command =>
    actCommand(name, description, '--reason "agreed on 12 January"').action(
      wrap((context, keys: string[], options: ActOptions) => act(context, { kind: name }, keys, options)),
    );
  return [
    simple('waive', 'the figure is let off for this period'),
    actCommand('extend', 'more time', '--to 2024-02-09 --reason "agreed"')
      .requiredOption('--to <date>', 'the new due date', dateOption)
      .action(
        wrap((context, keys: string[], options: ActOptions) =>
          act(context, { kind: 'extend', to: options.to ?? '' }, keys, options),
        ),
      ),
    actCommand('assign', 'another owner', '--owner JS --reason "new lead"')
      .requiredOption('--owner <initials>', 'an owner of the catalogue')
      .action(
        wrap((context, keys: string[], options: ActOptions) =>
          act(context, { kind: 'assign', owner: options.owner ?? '' }, keys, options),
        ),
      ),
    simple('withdraw', 'the expectation was wrong, or is withdrawn'),
    actCommand('pause', 'no messages for the time being', '--reason "staff away"')
      .option('--resume', 'take the messages up again')
      .action(
        wrap((context, keys: string[], options: ActOptions) =>
          act(context, { kind: 'pause', resume: options.resume === true }, keys, options),
        ),
      ),
    simple('not-applicable', 'there can be no such figure'),
  ];
}

/** The awaited's command and its acts. */
export function awaitedCommand(wrap: Act): Command {
  const listing = command('awaited', 'what is not here, who owes it, since when, and what happens next', examples)
    .allowExcessArguments(true)
    .option('--council <code>', 'only this council')
    .option('--period <quarter>', 'only what this quarter shows', quarterOption)
    .option('--as-at <date>', 'as at the end of that day', dateOption)
    .option('--fail-on-overdue', 'exit 8 where something is overdue');
  const known = acts(wrap);
  listing.action(
    wrap((context, options: ListOptions) => {
      const word = listing.args[0];
      if (word === undefined) return list(context, options);
      throw new QuarterdayError('USAGE', 'awaited knows no such act', {
        seen: word,
        todo: didYouMean(
          word,
          known.map((each) => each.name()),
        ),
      });
    }),
  );
  for (const each of known) listing.addCommand(each);
  return listing;
}
