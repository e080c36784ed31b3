// `form`: the return form of one owner for one quarter, to be filled in and laid into the inbox.
import { writeFile } from 'node:fs/promises';
import { makeForm, type FormLine } from '../../connectors/kpi-return/form';
import type { Catalogue } from '../../contracts/catalogue';
import { QuarterdayError } from '../../contracts/failure';
import { referencePeriod } from '../../rules/expected/reference-period';
import { catalogueOf } from '../catalogues';
import { command, done, quarterOption, type CliContext, type MakeCommand } from '../command';
import { seenOfFile } from '../file-faults';
import { didYouMean } from '../suggest';

interface Options {
  readonly council: string;
  readonly period: string;
  readonly owner: string;
  readonly output: string;
  readonly force?: true;
}

const examples = ['form --council tmbc --period 2023-24-Q3 --owner LM -o return-LM.xlsx'];

const isTyped = (indicator: Catalogue['indicators'][number]): boolean => indicator.formula.kind === 'typed';

/** The lines of a form: every live indicator of the owner; components only where no system gives the figure. */
export function formLines(catalogue: Catalogue, owner: string, quarter: string): FormLine[] {
  return catalogue.indicators
    .filter((indicator) => indicator.owner === owner && indicator.lifecycle === 'live')
    .map((indicator) => ({
      indicator: indicator.slug,
      title: indicator.title,
      period: referencePeriod(indicator, quarter),
      ...(isTyped(indicator) ? { components: indicator.components } : {}),
    }));
}

function notes(catalogue: Catalogue, owner: string): string[] {
  const fed = catalogue.indicators.filter(
    (each) => each.owner === owner && each.lifecycle === 'live' && !isTyped(each),
  );
  if (fed.length === 0) return [];
  return [
    'A system gives the figures of these; only your words are asked for, leave their values blank:',
    ...fed.map((indicator) => `  ${indicator.title}`),
  ];
}

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

async function form({ output }: CliContext, options: Options): Promise<number> {
  const catalogue = catalogueOf(options.council);
  const owner = knownOwner(catalogue, options.owner);
  const lines = formLines(catalogue, owner, options.period);
  const { code, name } = catalogue.council;
  const head = { council: { code, name }, quarter: options.period, kind: 'quarterly return', owner } as const;
  const body = await makeForm({ ...head, completedOn: null, lines, notes: notes(catalogue, owner) });
  await write(options.output, body, options.force === true);
  output.document({ file: options.output, council: code, period: options.period, owner, indicators: lines.length });
  output.print(`${options.output}: ${lines.length} indicators of ${owner} for ${options.period}.`);
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
    .requiredOption('--owner <initials>', 'the owner of the indicators')
    .requiredOption('-o, --output <file>', 'where to write it (.xlsx)')
    .option('--force', 'write over a file of that name')
    .action(act(form));
