// `query`: SQL as the read-only analyst role, for whom the published views are all there is.
import { InvalidArgumentError } from 'commander';
import { csv } from '../csv';
import { command, done, type MakeCommand } from '../command';
import { runQuery, type QueryResult } from '../query';
import { withStore } from '../store';

interface Options {
  readonly csv?: true;
  readonly rows: number;
}

const examples = [
  "query \"select indicator, value, rag from publish.figures where council = 'tmbc' and shown_in = '2023-24-Q2'\"",
  'query "select * from publish.figure_versions" --csv > versions.csv',
  'query "select count(*) from publish.expected_figures" --json',
];

function rowsOption(text: string): number {
  const rows = Number(text);
  if (Number.isInteger(rows) && rows > 0 && rows <= 1_000_000) return rows;
  throw new InvalidArgumentError('Write a whole number up to 1000000.');
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value as string | number | boolean);
}

/** The rows as objects; a column's name that occurs again gets a number. */
export function asObjects({ columns, rows }: Pick<QueryResult, 'columns' | 'rows'>): Record<string, unknown>[] {
  const names = columns.map((name, at) => {
    const before = columns.slice(0, at).filter((each) => each === name).length;
    return before === 0 ? name : `${name}_${before + 1}`;
  });
  return rows.map((row) => Object.fromEntries(names.map((name, at) => [name, row[at] ?? null])));
}

/** The query's command. */
export const queryCommand: MakeCommand = (act) =>
  command('query', 'SQL as the read-only analyst role', examples)
    .argument('<sql>', 'one SELECT')
    .option('--csv', 'print CSV that a spreadsheet cannot take for formulas')
    .option('--rows <n>', 'rows at most', rowsOption, 10_000)
    .action(
      act(async (context, sql: string, options: Options) =>
        withStore(context, async (store) => {
          const { output } = context;
          const result = await runQuery(store.pool('analyst'), sql, options.rows);
          output.document(asObjects(result));
          const { columns, rows } = result;
          if (options.csv === true) output.print(csv(columns, rows).replace(/\r\n$/, '\r'));
          else if (columns.length > 0)
            output.print(
              output.table(
                columns.map((title) => ({ title, wrap: true })),
                rows.map((row) => row.map(cell)),
              ),
            );
          if (result.more) output.say(`Only the first ${options.rows} rows are shown: --rows N shows more.`);
          return done;
        }),
      ),
    );
