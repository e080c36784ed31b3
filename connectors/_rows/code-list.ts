// A word of a council's code list (risk categories, licence types, statuses), by its meaning.
import type { z } from 'zod';
import type { CellResult } from '../_readers/cells';
import { cell } from './cell-schema';

/** A word of a council's code list, by its meaning; null where the list does not have it. Case and outer spaces do not matter. */
export function meaning<T>(list: Readonly<Record<string, T>>, text: string): T | null {
  const wanted = text.trim().toLowerCase();
  return Object.entries(list).find(([word]) => word.toLowerCase() === wanted)?.[1] ?? null;
}

/** The schema of a cell that holds a word of the list. `system` and `setting` say where a word can be corrected or added. */
export function oneOf<T>(list: Readonly<Record<string, T>>, setting: string, system: string): z.ZodType<T, string> {
  return cell((text): CellResult<T> => {
    const value = meaning(list, text);
    if (value !== null) return { ok: true, value };
    return {
      ok: false,
      rule: 'CATEGORY_UNKNOWN',
      blank: text.trim() === '',
      message: 'a word that the code list does not have',
      expected: `one of ${Object.keys(list).join(', ')}`,
      todo: `correct it in ${system}, or add the word to ${setting} in the source settings and replay the import`,
    };
  });
}
