// `backfill FILE`: reads a published KPI report (a committee appendix) into the warehouse.
import { command, dateOption, quarterOption, type CliContext, type MakeCommand } from '../command';
import { knowledgeDay } from '../as-at';
import { knownCouncil } from '../councils';
import { readHandFile } from '../hand-file';
import { backfillText } from '../listings/backfill';
import { importExit } from '../outcomes';
import { errorDocument } from '../failures';
import { sourceNamed } from '../sources';

interface Options {
  readonly council: string;
  readonly period?: string;
  readonly asOf?: string;
  readonly dryRun?: true;
}

const examples = [
  'backfill appendix-1.txt --council tmbc',
  'backfill appendix-1.html --council tmbc --period 2023-24-Q2 --dry-run',
];

async function backfillFile(context: CliContext, path: string, options: Options): Promise<number> {
  const { output } = context;
  const council = knownCouncil(options.council);
  const { REPORTS, backfill, backfillOf, reportPeriod } = await import('../backfill.js');
  const file = await readHandFile(path, sourceNamed(REPORTS).manifest.maxBytes);
  const now = new Date();
  const asOf = knowledgeDay(options.asOf, now);
  const period = await reportPeriod(file, options.period ?? null);
  const { withRuntime } = await import('../runtime.js');
  return withRuntime(context, {}, async (runtime) => {
    const entry = await backfill(runtime, file, { council, period, asOf, dryRun: options.dryRun === true }, now);
    const done = await backfillOf(runtime, entry);
    output.document({ ...done, ...(done.failure === null ? {} : errorDocument(done.failure)) });
    output.print(backfillText(done, output));
    return importExit(entry);
  });
}

/** The backfill's command. */
export const backfillCommand: MakeCommand = (act) =>
  command('backfill', 'reads a published KPI report into the warehouse', examples)
    .argument('<file>', 'the report: tab-separated or Markdown text, HTML, CSV or XLSX')
    .requiredOption('--council <code>', 'whose report')
    .option('--period <quarter>', 'the quarter that it reports (else the newest that it prints)', quarterOption)
    .option('--as-of <date>', 'the clock of knowledge (today)', dateOption)
    .option('--dry-run', 'read it and show what would come of it, loading nothing')
    .action(act(backfillFile));
