// `collect`: runs a collection round now, as a Temporal workflow, and waits for it.
import { QuarterdayError } from '../../contracts/failure';
import { command, dateOption, quarterOption, type CliContext, type MakeCommand } from '../command';
import { asAtMoment, knowledgeDay } from '../as-at';
import { catalogueOf } from '../catalogues';
import { knownCouncil } from '../councils';
import { roundExit } from '../outcomes';
import { readFigures } from '../reads';
import { roundText } from '../scorecard/rounds';
import { sourceNamed } from '../sources';

interface Options {
  readonly council: string;
  readonly period: string;
  readonly source?: string;
  readonly asOf?: string;
  readonly dryRun?: true;
}

const examples = [
  'collect --council tmbc --period 2023-24-Q2',
  'collect --council tmbc --period 2023-24-Q2 --as-of 2023-10-16',
  'collect --council tmbc --period 2023-24-Q3 --source police-uk',
  'collect --council tmbc --period 2023-24-Q3 --dry-run',
];

/** @throws QuarterdayError NOT_FOUND for a source that there is not, or that the council's catalogue does not name */
function configuredSource(council: string, source: string): void {
  sourceNamed(source);
  const named = Object.keys(catalogueOf(council).sources).sort();
  if (named.includes(source)) return;
  throw new QuarterdayError('NOT_FOUND', 'the council has no such source', {
    seen: source,
    expected: named.join(', '),
    todo: `name it under sources in catalogue/${council}.yaml, and as the source of an indicator`,
  });
}

async function collect(context: CliContext, options: Options): Promise<number> {
  const { council, period, source = null } = options;
  knownCouncil(council);
  if (source !== null) configuredSource(council, source);
  const now = new Date();
  const asOf = knowledgeDay(options.asOf, now);
  // Loaded here: only these commands need Temporal's SDK.
  const { withRuntime } = await import('../runtime.js');
  const { runRound } = await import('../rounds.js');
  const { dryRound } = await import('../dry-round.js');
  return withRuntime(context, {}, async (runtime) => {
    const wanted = { council, period, asOf, source };
    if (options.dryRun === true) return dryRound(runtime, wanted, now);
    const summary = await runRound(runtime, wanted, now);
    const figures = await readFigures(runtime.pool('analyst'), council, period, asAtMoment(asOf, now));
    context.output.document(summary);
    context.output.print(roundText({ summary, figures }, context.output));
    context.output.say(`Next: quarterday awaited --council ${council} --period ${period}`);
    return roundExit(summary);
  });
}

/** The collection's command. */
export const collectCommand: MakeCommand = (act) =>
  command('collect', 'runs a collection round now', examples)
    .requiredOption('--council <code>', 'whose round')
    .requiredOption('--period <quarter>', 'the quarter, for instance 2023-24-Q2', quarterOption)
    .option('--source <key>', 'only this source')
    .option('--as-of <date>', "the round's clock of knowledge (today)", dateOption)
    .option('--dry-run', 'read what is there and show the difference, loading nothing')
    .action(act(collect));
