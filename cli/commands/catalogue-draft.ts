// `catalogue draft`: writes a draft catalogue from a published report.
import { writeFile } from 'node:fs/promises';
import { draftYaml } from '../../catalogue/draft/catalogue';
import { parseCatalogue } from '../../catalogue/load';
import { QuarterdayError } from '../../contracts/failure';
import { catalogueOf } from '../catalogues';
import { rowsOfFile, rowsOfImport, type ReportRows } from '../catalogue-draft';
import { command, done, quarterOption, type Act, type CliContext } from '../command';
import { councilCodes } from '../councils';
import { withStore } from '../store';
import type { Command } from 'commander';

interface Options {
  readonly council: string;
  readonly from: string;
  readonly name?: string;
  readonly gss?: string;
  readonly period?: string;
  readonly output?: string;
}

const examples = [
  'catalogue draft --council kcc --name "Kent County Council" --gss E10000016 --from report.md -o kcc.yaml',
  'catalogue draft --council tmbc --from 12',
];

function councilOf({ council: code, name, gss }: Options): { code: string; name: string; gss: string } {
  const known = councilCodes().includes(code) ? catalogueOf(code).council : null;
  const council = { code, name: name ?? known?.name, gss: gss ?? known?.gss };
  if (council.name !== undefined && council.gss !== undefined && /^[EWSN]\d{8}$/.test(council.gss))
    return { code, name: council.name, gss: council.gss };
  throw new QuarterdayError('USAGE', 'a council that has no catalogue yet needs its name and GSS code', {
    seen: gss ?? null,
    expected: '--name and --gss, for instance --gss E10000016',
    todo: 'quarterday catalogue draft --help shows examples',
  });
}

async function draft(context: CliContext, options: Options): Promise<number> {
  const { output } = context;
  const council = councilOf(options);
  const isImport = /^[1-9]\d{0,17}$/.test(options.from);
  const rows: ReportRows = isImport
    ? await withStore(context, (store) => rowsOfImport(store, options.from))
    : await rowsOfFile(options.from, council, options.period ?? null);
  const yaml = draftYaml({ council, ...rows });
  const { indicators } = parseCatalogue(yaml, `the draft of ${council.code}`);
  if (options.output !== undefined) await writeFile(options.output, yaml, { flag: 'wx' });
  output.document({
    council: council.code,
    period: rows.period,
    indicators: indicators.length,
    file: options.output ?? null,
    yaml,
  });
  if (options.output === undefined) output.print(yaml);
  output.say(`A draft of ${indicators.length} indicators: complete it, and keep it as catalogue/${council.code}.yaml.`);
  return done;
}

/** The command of the draft. */
export const draftCommand = (act: Act): Command =>
  command('draft', 'writes a draft catalogue from a published report', examples)
    .requiredOption('--council <code>', 'whose catalogue')
    .requiredOption('--from <report>', "the report's file, or the number of its import")
    .option('--name <name>', 'the council by name, where it has no catalogue yet')
    .option('--gss <code>', 'its GSS code, where it has no catalogue yet')
    .option('--period <quarter>', 'the quarter that the file reports (else the newest that it prints)', quarterOption)
    .option('-o, --output <file>', 'writes the YAML there (else to stdout); no file is overwritten')
    .action(act(draft));
