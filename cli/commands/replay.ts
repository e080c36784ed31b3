// `replay`: runs an import again, from the kept bytes or from a mended file.
import { InvalidArgumentError } from 'commander';
import { QuarterdayError, worstExit } from '../../contracts/failure';
import { command, dateOption, done, idArgument, type CliContext, type MakeCommand } from '../command';
import { knowledgeDay } from '../as-at';
import { importDocument } from '../import-document';
import { importText } from '../listings/import';
import { importExit } from '../outcomes';

interface Options {
  readonly rows?: 'quarantined';
  readonly file?: string;
  readonly failed?: true;
  readonly asOf?: string;
  readonly dryRun?: true;
}

const examples = [
  'replay 12',
  'replay 12 --file Taxi_Licences_mended.csv',
  'replay 12 --rows quarantined --dry-run',
  'replay --failed',
];

function rowsOption(text: string): 'quarantined' {
  if (text === 'quarantined') return text;
  throw new InvalidArgumentError('Write quarantined.');
}

function checkWords(id: string | undefined, options: Options): void {
  const wrong = (message: string): QuarterdayError =>
    new QuarterdayError('USAGE', message, { todo: 'quarterday replay --help shows examples' });
  if (id === undefined && options.failed !== true) throw wrong('name an import, or say --failed');
  if (id !== undefined && options.failed === true) throw wrong('name an import or say --failed, not both');
  if (options.failed === true && options.file !== undefined) throw wrong('--file mends one import: name it');
}

async function replay(context: CliContext, id: string | undefined, options: Options): Promise<number> {
  checkWords(id, options);
  const { output } = context;
  const now = new Date();
  const { withRuntime } = await import('../runtime.js');
  const { failedImports, replayOne } = await import('../replay.js');
  return withRuntime(context, {}, async (runtime) => {
    const ids = id === undefined ? (await failedImports(runtime)).map((entry) => entry.id) : [id];
    const wanted = {
      file: options.file ?? null,
      quarantinedOnly: options.rows === 'quarantined',
      asOf: knowledgeDay(options.asOf, now),
      dryRun: options.dryRun === true,
    };
    const entries = [];
    for (const each of ids) entries.push(await replayOne(runtime, { ...wanted, id: each }, now));
    const documents = entries.map(importDocument);
    output.document(id === undefined ? documents : documents[0]);
    if (entries.length === 0) output.say('No import has failed.');
    for (const entry of entries) output.print(importText(entry, output));
    return entries.length === 0 ? done : worstExit(entries.map(importExit));
  });
}

/** The replay's command. */
export const replayCommand: MakeCommand = (act) =>
  command('replay', 'runs an import again, from the kept bytes or from a mended file', examples)
    .argument('[id]', 'the import, as quarterday imports lists it', idArgument)
    .option('--rows <which>', 'quarantined: nothing but what they feed may change', rowsOption)
    .option('--file <file>', 'the mended file, taken as a new delivery of the same source and period')
    .option('--failed', 'every import that failed and was not mended since')
    .option('--as-of <date>', 'the clock of knowledge (today)', dateOption)
    .option('--dry-run', 'read it and show the difference, loading nothing')
    .action(act(replay));
