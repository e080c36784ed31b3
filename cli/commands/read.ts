// `read`: how a cell of a council's report is understood. Nothing is started and nothing is written.
import { createInterface } from 'node:readline';
import { text as streamText } from 'node:stream/consumers';
import { QuarterdayError } from '../../contracts/failure';
import { command, done, type CliContext, type MakeCommand } from '../command';
import { contextOf, KINDS, lineReading, reading, type Kind } from '../readings';
import { didYouMean } from '../suggest';

type Options = Readonly<Record<string, unknown>> & { readonly jsonl?: true };

const examples = [
  'read value "37 due/45 undertaken"',
  'read target "Under 7,500 pa" --json',
  'read period "Jul-Sept" --period 2023-24-Q2',
  'read floor "Within 5% of target"',
  'read --jsonl < cells.jsonl',
];

function kindNamed(word: string | undefined): Kind {
  const kind = KINDS.find((each) => each === word);
  if (kind !== undefined) return kind;
  throw new QuarterdayError('USAGE', word === undefined ? 'name a kind, or say --jsonl' : 'there is no such kind', {
    seen: word ?? null,
    expected: KINDS.join(', '),
    todo: word === undefined ? 'quarterday read value "41 (63%)"' : didYouMean(word, KINDS),
  });
}

async function lines(stdout: NodeJS.WritableStream): Promise<number> {
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    if (line.trim() === '') continue;
    if (!stdout.write(`${JSON.stringify(lineReading(line))}\n`))
      await new Promise((resolve) => stdout.once('drain', resolve));
  }
  return done;
}

async function read({ output }: CliContext, word: string | undefined, text: string | undefined, options: Options) {
  if (options.jsonl === true) return lines(process.stdout);
  const kind = kindNamed(word);
  if (text !== undefined && /^--[a-z]/i.test(text))
    throw new QuarterdayError('USAGE', 'there is no such option', {
      seen: text,
      expected: 'a cell, and the options that --help shows',
      todo: 'quarterday read --help shows what there is, with examples',
    });
  const given = text ?? (await streamText(process.stdin)).replace(/\r?\n$/, '');
  const found = reading(kind, given, contextOf(options));
  output.document(found);
  for (const [name, value] of Object.entries(found))
    output.print(`${name.padEnd(12)}${typeof value === 'string' ? value : JSON.stringify(value)}`);
  return done;
}

/** The reading's command. */
export const readCommand: MakeCommand = (act) =>
  command('read', 'how a cell is understood', examples)
    // A cell may begin like an option: `-5%`.
    .allowUnknownOption()
    .argument('[kind]', KINDS.join(', '))
    .argument('[text]', 'the cell; without it, what stands on stdin')
    .option('--jsonl', 'a line of {"kind","text","context"?} on stdin gives a line on stdout')
    .option('--title <text>', "the indicator's title")
    .option('--unit <unit>', "the indicator's unit")
    .option('--column <heading>', "the column's heading")
    .option('--period <period>', 'the period being reported')
    .option('--as-of <date>', 'the day on which it is read')
    .action(act(read));
