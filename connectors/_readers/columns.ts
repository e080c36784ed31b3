// Matches a delivery's header with the columns that its connector needs: all that is missing is said in one go.
import { QuarterdayError } from '../../contracts/failure';

export interface ColumnSpec<K extends string = string> {
  /** The name by which the connector's code knows the column. */
  readonly key: K;
  /** The heading as the source writes it: part of the source's settings, since councils' reports differ. */
  readonly heading: string;
  /** Other spellings that are accepted. */
  readonly aliases?: readonly string[];
  readonly required: boolean;
}

export interface ColumnMatch<K extends string = string> {
  /** The heading found for each key, by which `CsvRow.cells` is read; null where an optional column is not there. */
  readonly name: Readonly<Record<K, string | null>>;
  /** The position of each key in the header, from 0; null where an optional column is not there. */
  readonly index: Readonly<Record<K, number | null>>;
  /** What was accepted and is worth a note: names of additional columns (their values are not kept), another order. */
  readonly notes: readonly string[];
}

/** A heading as it is compared: NFC, trimmed. */
export function heading(text: string): string {
  return text.normalize('NFC').trim();
}

/** Where the contract's columns are in a header. Throws CONTRACT_DRIFT naming every missing or ambiguous column. */
export function matchColumns<K extends string>(
  header: readonly string[],
  contract: readonly ColumnSpec<K>[],
): ColumnMatch<K> {
  const seen = header.map(heading);
  const name = Object.create(null) as Record<K, string | null>;
  const index = Object.create(null) as Record<K, number | null>;
  const missing: string[] = [];
  const twice: string[] = [];
  for (const spec of contract) {
    const accepted = new Set([spec.heading, ...(spec.aliases ?? [])].map(heading));
    const places = seen.flatMap((text, at) => (accepted.has(text) ? [at] : []));
    if (places.length > 1) twice.push(spec.heading);
    if (places.length === 0 && spec.required) missing.push(spec.heading);
    const at = places[0] ?? null;
    index[spec.key] = at;
    name[spec.key] = at === null ? null : (seen[at] ?? null);
  }
  const used = new Set(Object.values(index));
  const extra = seen.filter((text, at) => text !== '' && !used.has(at));
  if (missing.length > 0 || twice.length > 0) throw drift({ missing, twice, extra, known: seen.length - extra.length });
  return { name, index, notes: notesOf(extra, contract, index) };
}

function notesOf<K extends string>(
  extra: readonly string[],
  contract: readonly ColumnSpec<K>[],
  index: Readonly<Record<K, number | null>>,
): string[] {
  const notes = extra.length === 0 ? [] : [`additional columns, not kept: ${listed(extra)}`];
  const order = contract.map((spec) => index[spec.key]).filter((at) => at !== null);
  if (order.some((at, place) => place > 0 && at < (order[place - 1] ?? 0))) notes.push('columns in another order');
  return notes;
}

interface Drift {
  readonly missing: readonly string[];
  readonly twice: readonly string[];
  readonly extra: readonly string[];
  readonly known: number;
}

// Where no column is known the first row may be data, perhaps about people: its words are then not repeated.
function drift({ missing, twice, extra, known }: Drift): QuarterdayError {
  const parts = [
    missing.length > 0 ? `missing: ${listed(missing)}` : '',
    twice.length > 0 ? `more than one column for: ${listed(twice)}` : '',
  ].filter((part) => part !== '');
  const unknown = extra.length === 0 ? 'no other column' : `not known: ${listed(extra)}`;
  return new QuarterdayError('CONTRACT_DRIFT', `the columns are not those agreed (${parts.join('; ')})`, {
    seen: known > 0 ? unknown : `none of the agreed columns among ${extra.length}`,
    expected: listed([...missing, ...twice]),
    todo: 'if the supplier renamed a column, approve the new heading in the source settings; else export the agreed report again',
  });
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, 20).map((name) => JSON.stringify(name.slice(0, 60)));
  return names.length > 20 ? `${shown.join(', ')} and ${names.length - 20} more` : shown.join(', ');
}
