// `quarantine [ID]`: what was rejected, where, why, and what to do.
import { loadKeyring } from '../../platform/keys';
import { command, done, idArgument, type MakeCommand } from '../command';
import { ledgerEntry } from '../ledger';
import type { Output } from '../output';
import { readQuarantine, type QuarantineEntry } from '../quarantine';
import { withStore } from '../store';

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
  { title: 'Rule' },
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

function show(entries: readonly QuarantineEntry[], output: Output): void {
  output.document(entries);
  if (entries.length === 0) return output.say('Nothing is in quarantine.');
  output.print(output.table(columns, entries.map(row)));
  output.say('Mend the file and run: quarterday replay IMPORT --file MENDED-FILE');
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
          show(await readQuarantine(pool, loadKeyring(store.config, 'landing'), filter), context.output);
          return done;
        }),
      ),
    );
