// Finds an export's header among its first rows, and which of its columns are read.
import { heading, matchColumns, type ColumnMatch } from '../_readers/columns';
import type { ExportAsked, ExportRow } from './export';

type Asked<K extends string> = Pick<ExportAsked<K>, 'specs' | 'unread'>;

export interface BestHeader {
  /** Its place among the rows given; 0 where none has a heading that is known. */
  readonly at: number;
  /** How many of the agreed headings it holds. */
  readonly known: number;
}

/** The agreed headings and their other spellings, as headings are compared. */
export function knownHeadings<K extends string>({ specs, unread }: Asked<K>): ReadonlySet<string> {
  return new Set([...specs.flatMap((spec) => [spec.heading, ...(spec.aliases ?? [])]), ...unread].map(heading));
}

/** The row, of the first twenty, that holds most of the agreed headings. */
export function bestHeader<K extends string>(rows: readonly (readonly string[])[], asked: Asked<K>): BestHeader {
  const wanted = knownHeadings(asked);
  let best: BestHeader = { at: 0, known: 0 };
  rows.slice(0, 20).forEach((cells, at) => {
    const known = cells.filter((text) => wanted.has(heading(text))).length;
    if (known > best.known) best = { at, known };
  });
  return best;
}

export type ExportMatch<K extends string> = Pick<ColumnMatch<K>, 'index' | 'notes'> & {
  /** Positions of all columns that the layout knows, also of those that are not read. */
  readonly known: readonly number[];
};

/** Where the columns are. Columns that are never read are known, and so no addition. Throws CONTRACT_DRIFT. */
export function matchExport<K extends string>(header: readonly string[], { specs, unread }: Asked<K>): ExportMatch<K> {
  const closed = new Set(unread.map(heading));
  const { index, notes } = matchColumns(
    header.map((text) => (closed.has(heading(text)) ? '' : text)),
    specs,
  );
  const closedAt = header.flatMap((text, at) => (closed.has(heading(text)) ? [at] : []));
  const readAt = Object.values<number | null>(index).filter((at) => at !== null);
  return { index, notes, known: [...readAt, ...closedAt].sort((one, two) => one - two) };
}

const same = (one: string, two: string): boolean => one.trim().toLowerCase() === two.trim().toLowerCase();

/** Whether a row holds data, is the total row (by its first text), or is blank in every known column. */
export function rowKind(texts: readonly string[], known: readonly number[], totalLabel: string): ExportRow['kind'] {
  for (const at of known) {
    const text = texts[at] ?? '';
    if (text.trim() !== '') return same(text, totalLabel) ? 'total' : 'data';
  }
  return 'blank';
}
