// `imports [ID]`: the import ledger, or one import in full.
import { command, done, idArgument, type MakeCommand } from '../command';
import { importDocument } from '../import-document';
import { ledgerEntry, listLedger } from '../ledger';
import { importText } from '../listings/import';
import { importsTable } from '../listings/imports';
import { withStore } from '../store';

interface Options {
  readonly council?: string;
  readonly last: string;
}

const examples = ['imports', 'imports --council tmbc --last 20', 'imports 12', 'imports 12 --json'];

/** The ledger's command. */
export const importsCommand: MakeCommand = (act) =>
  command('imports', 'the import ledger, or one import in full', examples)
    .argument('[id]', 'one import', idArgument)
    .option('--council <code>', 'only this council')
    .option('--last <n>', 'how many, newest first', idArgument, '100')
    .action(
      act(async ({ output, signal }, id: string | undefined, options: Options) =>
        withStore({ output, signal }, async (store) => {
          const pool = store.pool('console');
          if (id !== undefined) {
            const entry = await ledgerEntry(pool, id);
            output.document(importDocument(entry));
            output.print(importText(entry, output));
            return done;
          }
          const entries = await listLedger(pool, options.council ?? null, Number(options.last));
          output.document(entries.map(importDocument));
          if (entries.length === 0) output.say('No import yet: quarterday demo, or quarterday collect.');
          else output.print(importsTable(entries, output));
          return done;
        }),
      ),
    );
