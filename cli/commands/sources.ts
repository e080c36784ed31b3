// `sources [S]`: what is configured: where each source's data comes from, and which indicators it feeds.
import { loadConfig } from '../../platform/config';
import { loadRegistry } from '../../connectors/registry';
import { allCatalogues } from '../catalogues';
import { command, done, type MakeCommand } from '../command';
import type { Output } from '../output';
import { sourcesCheckCommand } from './sources-check';
import { sourcesMapCommand } from './sources-map';
import { sourceFacts, sourceNamed, type SourceFacts } from '../sources';

function whatItFeeds({ indicators, checks }: SourceFacts['councils'][number]): string {
  const fed = `${indicators.length} indicator${indicators.length === 1 ? '' : 's'}`;
  return checks.length === 0 ? fed : `${fed}, beside ${checks.length}`;
}

function list(sources: readonly SourceFacts[], output: Output): string {
  const columns = [
    { title: 'Source' },
    { title: 'Title', wrap: true },
    { title: 'Arrives by' },
    { title: 'Formats' },
    { title: 'Feeds', wrap: true },
  ];
  const row = (source: SourceFacts): string[] => [
    source.key,
    source.title,
    source.arrival.join(', '),
    source.formats.join(', '),
    source.councils.map((each) => `${each.council}: ${whatItFeeds(each)}`).join('; ') || 'nothing',
  ];
  return output.table(columns, sources.map(row));
}

function one(source: SourceFacts, output: Output): string {
  const measures = output.table(
    [{ title: 'Measure' }, { title: 'Title', wrap: true }, { title: 'Unit' }],
    source.measures.map((each) => [each.key, each.title, each.unit]),
  );
  return [
    output.paint.bold(`${source.key}: ${source.title}`),
    `arrives by ${source.arrival.join(' or ')}, ${source.formats.join(' or ')}, ${source.maxBytes} bytes at most, parser version ${source.parserVersion}`,
    `layout: ${source.verified}`,
    ...source.councils.flatMap((each) => [
      ...each.from.map(({ way, place }) => `${each.council}: ${way} ${place}`),
      ...(each.indicators.length === 0 ? [] : [`  feeds ${each.indicators.join(', ')}`]),
      ...(each.checks.length === 0 ? [] : [`  stands beside ${each.checks.join(', ')}`]),
    ]),
    '',
    measures,
  ].join('\n');
}

/** The sources' command. */
export const sourcesCommand: MakeCommand = (act) =>
  command('sources', 'what is configured, whether it can be reached, and how its headings are mapped', [
    'sources',
    'sources police-uk',
    'sources check --council tmbc',
    'sources map Absence.xlsx --source chris21',
  ])
    .argument('[source]', 'one source')
    .action(
      act(({ output }, key: string | undefined) => {
        const connectors = key === undefined ? [...loadRegistry().values()] : [sourceNamed(key)];
        const catalogues = [...allCatalogues().values()];
        const config = loadConfig();
        const facts = connectors.map((connector) => sourceFacts(connector, catalogues, config));
        const first = facts[0];
        output.document(key === undefined ? facts : first);
        if (key !== undefined && first !== undefined) output.print(one(first, output));
        else output.print(list(facts, output));
        return done;
      }),
    )
    .addCommand(sourcesCheckCommand(act))
    .addCommand(sourcesMapCommand(act));
