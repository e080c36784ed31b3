// Opens a flat export (one header, one row a record) that comes as CSV or XLSX: told apart by its bytes, read by the columns agreed.
import type { MappedColumn, Rejection } from '../../contracts/connector';
import { binaryKind } from '../_readers/decode';
import type { ColumnSpec } from '../_readers/columns';
import { openCsvExport } from './export-csv';
import { openSheetExport } from './export-sheet';
import type { Raw } from './read-row';

export interface ExportAsked<K extends string = string> {
  readonly formats: readonly ('csv' | 'xlsx')[];
  readonly specs: readonly ColumnSpec<K>[];
  /** Headings that the export may have and that are never looked into: names, addresses, health. */
  readonly unread: readonly string[];
  readonly totalLabel: string;
  /** The sheet's name; null where it is the one visible sheet that has the columns. */
  readonly sheet: string | null;
}

export interface ExportRow<K extends string = string> {
  readonly raw: Raw<K>;
  /** `line 7` or `Cases!A7`. */
  readonly place: string;
  /** The place of one cell, where the export has cells with addresses. */
  readonly placeOf: (key: string) => string;
  /** `total`: its first text is the total label; `blank`: nothing in any known column. */
  readonly kind: 'data' | 'total' | 'blank';
  /** Why the row cannot be read at all: too many fields, a cell that holds an error. */
  readonly fault: Pick<Rejection, 'place' | 'rule' | 'message' | 'expected' | 'todo'> | null;
}

export interface Export<K extends string = string> {
  /** To be gone through once. Throws for a fault further down: a quote that is not closed, no row with the header's fields. */
  readonly rows: Iterable<ExportRow<K>>;
  /** Where the header is. */
  readonly header: string;
  /** `lines 2-340` or `Cases!A5:G98`, once the rows have been gone through. */
  readonly place: () => string;
  readonly notes: readonly string[];
  /** Whether an optional column is there. */
  readonly has: (key: K) => boolean;
}

/**
 * The export's rows by the connector's own keys.
 * Throws what the readers throw for bytes that are neither, and CONTRACT_DRIFT where a column or the sheet is missing.
 */
export async function openExport<K extends string>(body: Buffer, asked: ExportAsked<K>): Promise<Export<K>> {
  const { formats } = asked;
  const workbook = formats.includes('xlsx') && (!formats.includes('csv') || binaryKind(body) !== null);
  return workbook ? openSheetExport(body, asked) : openCsvExport(body, asked);
}

type About = Omit<MappedColumn, 'setting' | 'heading' | 'required'> & { readonly required?: boolean };

/** What `sources map` looks for, from the headings that are the settings' defaults; `under` is where the settings have them. */
export function mappedColumns<K extends string>(
  headings: Readonly<Record<K, string>>,
  about: Readonly<Record<K, About>>,
  under = 'columns',
): MappedColumn[] {
  return (Object.keys(headings) as K[]).map((key) => ({
    setting: `${under}.${key}`,
    heading: headings[key],
    required: true,
    ...about[key],
  }));
}
