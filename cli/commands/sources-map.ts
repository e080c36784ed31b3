// `sources map FILE --source S`: which heading of a real file is which column, as settings to paste into the catalogue.
import { QuarterdayError } from '../../contracts/failure';
import type { Connector } from '../../contracts/connector';
import { command, done, type CliContext, type MakeCommand } from '../command';
import { knownCouncil } from '../councils';
import { readHandFile } from '../hand-file';
import { propose, type Group } from '../map/propose';
import { settingsOf, yamlOf } from '../map/settings';
import { tablesIn } from '../map/tables';
import type { Output } from '../output';
import { sourceNamed } from '../sources';

interface Options {
  readonly source: string;
  readonly council?: string;
  readonly sheet?: string;
}

const examples = [
  'sources map Absence.xlsx --source chris21',
  'sources map Dialogues.csv --source anywhere365 --council tmbc --json',
];

function columnsOf({ manifest, columns }: Connector): NonNullable<Connector['columns']> {
  if (columns !== undefined && columns.length > 0) return columns;
  throw new QuarterdayError('USAGE', 'this source has no columns to map', {
    seen: manifest.key,
    expected: 'a source whose headings each council words its own way',
    todo: 'its layout is fixed by who publishes it, or is a form of ours: import the file as it is',
  });
}

function nothing(key: string): QuarterdayError {
  return new QuarterdayError('CONTRACT_DRIFT', 'no row of the file looks like the header of this source', {
    seen: 'no table with at least half of the columns that are needed',
    expected: `the columns that connectors/${key}/README.md asks for, under any headings`,
    todo: 'check that it is this export, or name its sheet with --sheet; else ask the supplier for the missing columns',
  });
}

const percent = (sureness: number): string => `${Math.round(sureness * 100)}%`;

function table(group: Group, output: Output): string {
  const columns = [
    { title: 'Setting' },
    { title: 'Holds', wrap: true },
    { title: 'Heading', wrap: true },
    { title: 'Sure', align: 'right' as const },
    { title: 'Or', wrap: true },
  ];
  const rows = group.columns.map(({ setting, meaning, required, found, sure, alternatives }) => [
    setting,
    meaning,
    found === null ? (required ? 'NOT FOUND' : 'not found, and not needed') : found.heading,
    found === null ? '' : `${percent(found.sureness)}${sure ? '' : ' ?'}`,
    alternatives.map((each) => `${each.heading} (${percent(each.sureness)})`).join(', '),
  ]);
  return output.table(columns, rows);
}

function text(groups: readonly Group[], options: Options, output: Output): string {
  const where = options.council === undefined ? 'catalogue/<council>.yaml' : `catalogue/${options.council}.yaml`;
  const parts = groups.flatMap((group) => [
    output.paint.bold(
      [group.name || options.source, group.sheet === null ? '' : `sheet ${group.sheet}`, `header in row ${group.row}`]
        .filter(Boolean)
        .join(', '),
    ),
    table(group, output),
    ...(group.unmatched.length === 0 ? [] : [`Not used: ${group.unmatched.join(', ')}`]),
    '',
  ]);
  const sure = groups.every((group) => group.sure);
  return [
    ...parts,
    sure
      ? `For ${where}:`
      : `Not sure of all of it: look at the lines marked ? or NOT FOUND, and at groups that share a table, before this goes into ${where}:`,
    '',
    yamlOf(options.source, groups).trimEnd(),
  ].join('\n');
}

async function mapFile({ output }: CliContext, path: string, options: Options): Promise<number> {
  const connector = sourceNamed(options.source);
  const columns = columnsOf(connector);
  const council = options.council === undefined ? null : knownCouncil(options.council);
  const { body } = await readHandFile(path, connector.manifest.maxBytes);
  const groups = propose(await tablesIn(body, options.sheet ?? null), columns, connector.manifest.personal);
  if (groups.length === 0) throw nothing(options.source);
  const sure = groups.every((group) => group.sure);
  const settings = settingsOf(groups);
  const found = new Set(groups.map(({ name }) => name));
  const absent = [...new Set(columns.map(({ setting }) => setting.split('.').slice(0, -2).join('.')))].filter(
    (name) => !found.has(name),
  );
  output.document({
    source: options.source,
    council,
    sure,
    groups,
    absent,
    settings,
    yaml: yamlOf(options.source, groups),
  });
  output.print(text(groups, options, output));
  if (absent.length > 0) output.say(`Not in this file: ${absent.join(', ')}. Their headings stay as they are.`);
  return done;
}

/** The map's command. */
export const sourcesMapCommand: MakeCommand = (act) =>
  command('map', "proposes a column map from a real file's header", examples)
    .argument('<file>', 'an export of the system, as it comes')
    .requiredOption('--source <key>', 'the system that it comes from')
    .option('--council <code>', 'whose catalogue it is for')
    .option('--sheet <name>', 'the sheet of a workbook; all that show where it is left out')
    .action(act(mapFile));
