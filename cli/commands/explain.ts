// `explain`: one figure's story: figure, rule, measures, deliveries, flags, versions.
import { command, dateOption, done, periodOption, type MakeCommand } from '../command';
import { asAtMoment } from '../as-at';
import { catalogueOf } from '../catalogues';
import { explain } from '../explain';
import { explanationText } from '../listings/explanation';
import { withStore } from '../store';

interface Options {
  readonly council: string;
  readonly asAt?: string;
}

const examples = [
  'explain victim-based-crimes 2023-24-Q2 --council tmbc',
  'explain 013 2023-24-Q3 --council tmbc --as-at 2024-01-22',
];

/** The explanation's command. The period is the figure's own, or the quarter that shows it. */
export const explainCommand: MakeCommand = (act) =>
  command('explain', "one figure's whole story: cell, delivery, rule, flags, versions", examples)
    .argument('<indicator>', 'slug or printed reference')
    .argument('<period>', 'its own period, or the quarter that shows it', periodOption)
    .requiredOption('--council <code>', 'whose figure')
    .option('--as-at <date>', 'what was known at the end of that day', dateOption)
    .action(
      act(async (context, indicator: string, period: string, options: Options) => {
        const catalogue = catalogueOf(options.council);
        return withStore(context, async (store) => {
          const at = asAtMoment(options.asAt, new Date());
          const story = await explain(store.pool('analyst'), { catalogue, indicator, period, at });
          context.output.document(story);
          context.output.print(explanationText(story, context.output));
          return done;
        });
      }),
    );
