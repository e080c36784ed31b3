// `import FILE`: imports one file that somebody has in hand.
import { command, dateOption, periodOption, type CliContext, type MakeCommand } from '../command';
import { knowledgeDay } from '../as-at';
import { QuarterdayError } from '../../contracts/failure';
import { catalogueOf } from '../catalogues';
import { knownCouncil } from '../councils';
import { handFile } from '../hand-file';
import { importDocument } from '../import-document';
import { importText } from '../listings/import';
import { importExit } from '../outcomes';
import { sourceNamed } from '../sources';

interface Options {
  readonly source: string;
  readonly council: string;
  readonly period: string;
  readonly asOf?: string;
  readonly dryRun?: true;
}

const examples = [
  'import Taxi_Licences.csv --source idox-uniform --council tmbc --period 2023-24-Q3',
  'import Taxi_Licences.csv --source idox-uniform --council tmbc --period 2023-24-Q3 --dry-run',
];

/** Reports are read for every council; what no system of the council's can have sent is another council's. */
const ANY_COUNCIL = 'published-report';

/** @throws QuarterdayError SCOPE_MISMATCH where the council's catalogue does not have the source: no layout could tell whose the file is */
export function refuseUnused(council: string, source: string): void {
  const used = Object.keys(catalogueOf(council).sources).sort();
  if (source === ANY_COUNCIL || used.includes(source)) return;
  throw new QuarterdayError('SCOPE_MISMATCH', 'the council has no such source', {
    seen: `${source} for ${council}`,
    expected: used.join(', '),
    todo: `look at --council and --source again; a source that is new to the council is added under sources in catalogue/${council}.yaml`,
  });
}

async function importFile(context: CliContext, path: string, options: Options): Promise<number> {
  const { output } = context;
  const council = knownCouncil(options.council);
  const { manifest } = sourceNamed(options.source);
  refuseUnused(council, manifest.key);
  const file = await handFile(path, manifest);
  const now = new Date();
  const asOf = knowledgeDay(options.asOf, now);
  const { withRuntime } = await import('../runtime.js');
  const { layFile, runImport } = await import('../imports.js');
  return withRuntime(context, {}, async (runtime) => {
    const where = { council, source: manifest.key, period: options.period, receivedOn: asOf };
    const deliveryId = await layFile(runtime, where, file);
    const wanted = { council, deliveryId, replayOf: null, asOf, dryRun: options.dryRun === true };
    const entry = await runImport(runtime, wanted, now);
    output.document(importDocument(entry));
    output.print(importText(entry, output));
    return importExit(entry);
  });
}

/** The import's command. */
export const importCommand: MakeCommand = (act) =>
  command('import', 'imports one file that somebody has in hand', examples)
    .argument('<file>', 'the file')
    .requiredOption('--source <key>', 'the system that it comes from')
    .requiredOption('--council <code>', 'whose file')
    .requiredOption('--period <period>', 'the period that it was collected for', periodOption)
    .option('--as-of <date>', 'the clock of knowledge (today)', dateOption)
    .option('--dry-run', 'read it and show the difference, loading nothing')
    .action(act(importFile));
