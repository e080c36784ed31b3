// `quarantine [ID]`: what was rejected, where, why, and what to do.
import { QuarterdayError } from '../../contracts/failure';
import { loadKeyring } from '../../platform/keys';
import { command, done, idArgument, type MakeCommand } from '../command';
import { ledgerEntry } from '../ledger';
import type { Output } from '../output';
import { readQuarantine, type QuarantineEntry } from '../quarantine';
import { withStore } from '../store';
import { decideCommand } from './quarantine-decide';

interface Options {
  readonly entry?: string;
  readonly all?: true;
}

const examples = ['quarantine', 'quarantine 12', 'quarantine --entry 3', 'quarantine --all --json'];

const columns = [
  { title: 'Entry', align: 'right' },
  { title: 'Import', align: 'right' },
  { title: 'Source' },
  { title: 'Period' },
  { title: 'Place' },
  { title: 'Rule', wrap: true },
  { title: 'Raw', wrap: true, most: 40 },
  { title: 'What is wrong', wrap: true },
  { title: 'To do', wrap: true },
  { title: 'State' },
] as const;

const row = (entry: QuarantineEntry): string[] => [
  entry.id,
  entry.import,
  entry.source,
  entry.period,
  entry.place ?? entry.scope,
  entry.rule,
  entry.raw ?? '',
  [entry.message, entry.expected === null ? '' : `expected ${entry.expected}`].filter(Boolean).join('; '),
  entry.todo ?? '',
  entry.settledBy === null ? entry.state : `${entry.state} (import ${entry.settledBy})`,
];

/** One entry in full, with its raw text uncut. */
function inFull(entry: QuarantineEntry): string {
  const facts = [
    ['place', entry.place ?? entry.scope],
    ['rule', entry.rule],
    ['wrong', entry.message],
    ['expected', entry.expected],
    ['to do', entry.todo],
    ['raw', entry.raw],
    ['state', row(entry).at(-1)],
  ] as const;
  const lines = facts.filter(([, text]) => text).map(([name, text]) => `  ${name.padEnd(9)}${text}`);
  return [`Entry ${entry.id} of import ${entry.import}: ${entry.source} ${entry.period}`, ...lines].join('\n');
}

function show(entries: readonly QuarantineEntry[], output: Output): void {
  output.document(entries);
  const [only, ...more] = entries;
  if (only === undefined) return output.say('Nothing is in quarantine.');
  output.print(more.length === 0 ? inFull(only) : output.table(columns, entries.map(row)));
  if (more.length > 0) output.say('One in full: quarterday quarantine --entry ENTRY');
  output.say('Mend the file and run: quarterday replay IMPORT --file MENDED-FILE');
}

function noEntry(id: string): QuarterdayError {
  return new QuarterdayError('NOT_FOUND', 'there is no such entry of quarantine', {
    seen: id,
    expected: 'the number in the column Entry',
    todo: 'quarterday quarantine --all lists them',
  });
}

/** The quarantine's command. Without an id: what is open. */
export const quarantineCommand: MakeCommand = (act) =>
  command('quarantine', 'what was rejected and why', examples)
    .argument('[id]', 'the entries of one import', idArgument)
    .option('--entry <id>', 'one entry', idArgument)
    .option('--all', 'also what has been settled')
    .action(
      act(async (context, id: string | undefined, options: Options) =>
        withStore(context, async (store) => {
          const pool = store.pool('console');
          if (id !== undefined) await ledgerEntry(pool, id);
          const openOnly = id === undefined && options.entry === undefined && options.all !== true;
          const filter = { importId: id ?? null, entryId: options.entry ?? null, openOnly };
          const entries = await readQuarantine(pool, loadKeyring(store.config, 'landing'), filter);
          if (options.entry !== undefined && entries.length === 0) throw noEntry(options.entry);
          show(entries, context.output);
          return done;
        }),
      ),
    )
    .addCommand(decideCommand(act));
