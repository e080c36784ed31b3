// The import ledger as a table: every line shows that its rows balance.
import type { ImportOutcome, ImportSummary, RowCounts } from '../../contracts/collect';
import type { Output } from '../output';
import type { Column } from '../table';

const columns: readonly Column[] = [
  { title: 'Import', align: 'right' },
  { title: 'Source' },
  { title: 'Period' },
  { title: 'Outcome', wrap: true },
  { title: 'Rows in', align: 'right' },
  { title: '= loaded', align: 'right' },
  { title: '+ unchanged', align: 'right' },
  { title: '+ quarantined', align: 'right' },
  { title: '+ ignored', align: 'right' },
  { title: 'Figures changed', align: 'right' },
  { title: 'Failure', wrap: true },
];

const numbers = (rows: RowCounts): string[] =>
  [rows.in, rows.loaded, rows.unchanged, rows.quarantined, rows.ignored].map(String);

type Listed = Omit<ImportSummary, 'outcome'> & { readonly outcome: ImportOutcome | null } & {
  readonly dryRun?: boolean;
  readonly replayOf?: string | null;
};

/** An outcome in words; an import that has none is running, or was broken off. */
export function outcomeWords(outcome: ImportOutcome | null): string {
  return outcome === null ? 'not ended' : outcome.replaceAll('_', ' ');
}

/** `loaded (dry run, replay of 12)`. */
function outcomeText({ outcome, dryRun, replayOf }: Listed): string {
  const more = [dryRun === true ? 'dry run' : null, typeof replayOf === 'string' ? `replay of ${replayOf}` : null];
  const said = more.filter((each) => each !== null).join(', ');
  return `${outcomeWords(outcome)}${said === '' ? '' : ` (${said})`}`;
}

/** One line an import. */
export function importsTable(imports: readonly Listed[], output: Pick<Output, 'table'>): string {
  return output.table(
    columns,
    imports.map((each) => [
      each.id,
      each.source,
      each.period,
      outcomeText(each),
      ...numbers(each.rows),
      String(each.changed),
      each.failure?.code ?? '',
    ]),
  );
}

/** Whether rows in = loaded + unchanged + quarantined + ignored. */
export function balances(rows: RowCounts): boolean {
  return rows.in === rows.loaded + rows.unchanged + rows.quarantined + rows.ignored;
}
