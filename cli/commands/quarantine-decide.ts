// `quarantine decide ENTRY`: says, once, which indicator a report's row in doubt is.
import type { Command } from 'commander';
import { QuarterdayError } from '../../contracts/failure';
import { catalogueOf } from '../catalogues';
import { command, done, idArgument, reasonOption, type Act, type CliContext } from '../command';
import { decide } from '../decide';
import { withStore } from '../store';

interface Options {
  readonly indicator?: string;
  readonly new?: true;
  readonly reason?: string;
}

const examples = [
  'quarantine decide 3 --indicator asb-cases',
  'quarantine decide 3 --new --reason "counted from this year on"',
];

async function decideEntry(context: CliContext, entry: string, options: Options): Promise<number> {
  if ((options.indicator === undefined) === (options.new === undefined))
    throw new QuarterdayError('USAGE', 'say --indicator SLUG, or --new', {
      todo: 'quarterday quarantine decide --help',
    });
  const wanted = { entry, indicator: options.indicator ?? null, reason: options.reason ?? null };
  return withStore(context, async (store) => {
    const decided = await decide(store, wanted, catalogueOf);
    context.output.document(decided);
    context.output.print(
      `Entry ${decided.entry} is ${decided.indicator ?? 'a new indicator'}, now and in every later report of ${decided.council}.`,
    );
    context.output.print(`next       quarterday replay ${decided.import}`);
    return done;
  });
}

/** The command of a decision. */
export const decideCommand = (act: Act): Command =>
  command('decide', "says which indicator a report's row in doubt is", examples)
    .argument('<entry>', 'the entry in quarantine', idArgument)
    .option('--indicator <slug>', 'the indicator that it is')
    .option('--new', 'it is none of them: a new indicator')
    .option('--reason <text>', 'why', reasonOption)
    .action(act(decideEntry));
