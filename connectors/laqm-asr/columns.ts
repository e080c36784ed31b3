// The columns of the table: the fixed ones, and those that every year has one of.
import type { ColumnSpec } from '../_readers/columns';
import { columnSpecs } from '../_rows/columns';
import type { Export } from '../_rows/export';
import type { FixedKey, Settings } from './settings';

const FIRST_YEAR = 2005;
const LAST_YEAR = 2060;

export type YearKey = 'result' | 'corrected' | 'capture';
export type Key = FixedKey | `${YearKey} ${string}`;

/** All columns that the table may have. The fixed ones are required but for dates and annualisation. */
export function tubeColumns({ columns, years }: Settings): ColumnSpec<Key>[] {
  const fixed = columnSpecs<FixedKey>(columns, ['declared', 'revoked', 'annualised']);
  const all = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, at) => String(FIRST_YEAR + at));
  const ofYear = (key: YearKey): ColumnSpec<Key>[] =>
    all.map((year) => ({ key: `${key} ${year}`, heading: years[key].replace('{year}', year), required: false }));
  return [...fixed, ...ofYear('capture'), ...ofYear('result'), ...ofYear('corrected')];
}

/** The years of which the table has results, oldest first: the newest is the one that the report is about. */
export function yearsOf(table: Pick<Export<Key>, 'has'>): string[] {
  return Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, at) => String(FIRST_YEAR + at)).filter((year) =>
    table.has(`result ${year}`),
  );
}
