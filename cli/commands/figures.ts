// `figures`: figures as a reader sees them, now or as at a day, or with their history.
import { command, dateOption, done, quarterOption, type CliContext, type MakeCommand } from '../command';
import { asAtMoment } from '../as-at';
import { readFigures, readHistory } from '../reads';
import { countFigures, countsText } from '../scorecard/counts';
import { historyTable } from '../scorecard/history';
import { scorecard } from '../scorecard/scorecard';
import { knownCouncil } from '../councils';
import { withStore, type Store } from '../store';

interface Options {
  readonly council: string;
  readonly period?: string;
  readonly asAt?: string;
  readonly history?: true;
}

const examples = [
  'figures --council tmbc --period 2023-24-Q2',
  'figures --council tmbc --period 2023-24-Q2 --as-at 2023-10-16',
  'figures --council tmbc --history',
  'figures --council tmbc --period 2023-24-Q3 --json',
];

async function show({ output }: CliContext, store: Store, options: Options): Promise<number> {
  const at = asAtMoment(options.asAt, new Date());
  const quarter = options.period ?? null;
  if (options.history === true) {
    const versions = await readHistory(store.pool('analyst'), options.council, quarter, at);
    output.document(versions);
    output.print(historyTable(versions, output));
    return done;
  }
  const figures = await readFigures(store.pool('analyst'), options.council, quarter, at);
  output.document(figures);
  const shownIn = figures[0]?.shownIn;
  if (shownIn === undefined) {
    output.say(`No round was opened for this ${options.asAt === undefined ? 'yet' : 'by then'}: quarterday collect.`);
    return done;
  }
  output.print(output.paint.bold(`${options.council} ${shownIn}, as at ${options.asAt ?? 'now'}`));
  output.print(`\n${scorecard(figures, output)}\n\n${countsText(countFigures(figures))}`);
  return done;
}

/** The figures' command. Without a period: the newest quarter that has lines. */
export const figuresCommand: MakeCommand = (act) =>
  command('figures', 'figures as a reader sees them', examples)
    .requiredOption('--council <code>', 'whose figures')
    .option('--period <quarter>', 'the quarter reported, for instance 2023-24-Q2', quarterOption)
    .option('--as-at <date>', 'what was known at the end of that day', dateOption)
    .option('--history', 'every version of these figures')
    .action(
      act(async (context, options: Options) => {
        knownCouncil(options.council);
        return withStore(context, (store) => show(context, store, options));
      }),
    );
