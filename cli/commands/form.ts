// `form`: the return form of one owner (or of all, a sheet each) for one quarter, to be filled in and laid into the inbox.
import { writeFile } from 'node:fs/promises';
import { makeForm } from '../../connectors/kpi-return/form';
import type { Catalogue } from '../../contracts/catalogue';
import { QuarterdayError } from '../../contracts/failure';
import { catalogueOf } from '../catalogues';
import { command, done, quarterOption, type CliContext, type MakeCommand } from '../command';
import { seenOfFile } from '../file-faults';
import { readLastValues } from '../form/last-values';
import { formSheets } from '../form/sheets';
import { didYouMean } from '../suggest';

interface Options {
  readonly council: string;
  readonly period: string;
  readonly owner?: string;
  readonly output: string;
  readonly force?: true;
}

const examples = [
  'form --council tmbc --period 2023-24-Q3 --owner LM -o return-LM.xlsx',
  'form --council owbc --period 2022-23-Q2 -o return.xlsx',
];

function knownOwner(catalogue: Catalogue, owner: string): string {
  const known = catalogue.owners.map((each) => each.initials);
  if (known.includes(owner)) return owner;
  throw new QuarterdayError('NOT_FOUND', 'the council has no such owner', {
    seen: owner,
    expected: known.join(', '),
    todo: didYouMean(owner, known),
  });
}

async function write(path: string, body: Buffer, force: boolean): Promise<void> {
  await writeFile(path, body, { flag: force ? 'w' : 'wx' }).catch((error: NodeJS.ErrnoException) => {
    throw new QuarterdayError('USAGE', 'the form was not written', {
      seen: error.code === 'EEXIST' ? `${path}: there is a file of that name` : seenOfFile(path, error),
      expected: 'a new file in a folder that is there',
      todo: error.code === 'EEXIST' ? 'choose another name, or say --force' : 'make the folder, or name another',
    });
  });
}

async function form(context: CliContext, options: Options): Promise<number> {
  const { output } = context;
  const catalogue = catalogueOf(options.council);
  const owner = options.owner === undefined ? null : knownOwner(catalogue, options.owner);
  const sheets = formSheets(catalogue, owner, options.period, await readLastValues(context, catalogue));
  const { code, name } = catalogue.council;
  const body = await makeForm({ council: { code, name }, quarter: options.period, sheets });
  await write(options.output, body, options.force === true);
  const asked = new Set(sheets.flatMap(({ lines }) => lines.map(({ indicator }) => indicator))).size;
  const owners = sheets.map((sheet) => sheet.owner);
  output.document({ file: options.output, council: code, period: options.period, owner, owners, indicators: asked });
  output.print(`${options.output}: ${asked} indicators of ${owners.join(', ')} for ${options.period}.`);
  output.say(
    `Filled in, it is imported by: quarterday import ${options.output} --source kpi-return --council ${code} --period ${options.period}`,
  );
  return done;
}

/** The form's command. */
export const formCommand: MakeCommand = (act) =>
  command('form', 'the return form for figures that no system feeds', examples)
    .requiredOption('--council <code>', 'whose form')
    .requiredOption('--period <quarter>', 'the quarter', quarterOption)
    .option('--owner <initials>', 'the owner of the indicators; without it every owner has a sheet')
    .requiredOption('-o, --output <file>', 'where to write it (.xlsx)')
    .option('--force', 'write over a file of that name')
    .action(act(form));
