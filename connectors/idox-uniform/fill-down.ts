// Fills in the group values that the Excel rendering prints once: on the first row of a group, the others blank.
import type { Line } from './report';

/** A column is of a group where its first row has a value, some others are blank, and no value stands twice: then nobody's own cell is blank. */
function isGroup<K extends string>(lines: readonly Line<K>[], key: K): boolean {
  const values = lines.filter(({ total }) => !total).map(({ raw }) => raw[key].trim());
  const said = values.filter((value) => value !== '');
  return values[0] !== '' && said.length < values.length && new Set(said).size === said.length;
}

/** The lines with group values on every row, and the keys of the columns that were filled. A total row keeps its own cells. */
export function fillDown<K extends string>(
  lines: readonly Line<K>[],
  grouped: readonly K[],
): { readonly lines: Line<K>[]; readonly filled: readonly K[] } {
  const filled = grouped.filter((key) => isGroup(lines, key));
  const last = new Map<K, string>();
  const full = lines.map((line): Line<K> => {
    if (line.total) return line;
    const given = filled.map((key): [K, string] => {
      const own = line.raw[key].trim();
      if (own !== '') last.set(key, own);
      return [key, last.get(key) ?? ''];
    });
    return { ...line, raw: { ...line.raw, ...Object.fromEntries(given) } };
  });
  return { lines: full, filled };
}
