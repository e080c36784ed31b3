// The columns of a layout that its publisher fixes: those that are read, and those that are known and left alone.
import { matchColumns, type ColumnMatch, type ColumnSpec } from '../_readers/columns';

/**
 * Where the columns are. Headings of `published` (in the publisher's order) that no column names are known and not noted;
 * any other is noted by its name. Throws CONTRACT_DRIFT as `matchColumns` does.
 */
export function matchPublished<K extends string>(
  header: readonly string[],
  specs: readonly ColumnSpec<K>[],
  published: readonly string[],
): ColumnMatch<K> {
  const namesOf = ({ heading, aliases }: ColumnSpec): string[] => [heading, ...(aliases ?? [])];
  const used = new Set(specs.flatMap(namesOf));
  const rest = published.filter((heading) => !used.has(heading));
  const unread = rest.map((heading) => ({ key: `unread ${heading}`, heading, required: false }));
  const at = (spec: ColumnSpec): number => published.findIndex((heading) => namesOf(spec).includes(heading));
  const ordered = [...specs, ...unread].sort((one, two) => at(one) - at(two));
  return matchColumns<string>(header, ordered) as ColumnMatch<K>;
}
