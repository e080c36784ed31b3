// Puts the strict cell readings of _readers into zod, so that one schema reads one raw row.
import { z } from 'zod';
import type { CellResult } from '../_readers/cells';

/** A zod type that reads a cell's text with `parse`; the issue carries rule, expected and todo in its params. */
export function cell<T>(parse: (text: string) => CellResult<T>): z.ZodType<T, string> {
  return z.string().transform((text, context): T => {
    const result = parse(text);
    if (result.ok) return result.value;
    const { rule, expected, todo, message } = result;
    context.addIssue({ code: 'custom', message, params: { rule, expected, todo } });
    return z.NEVER;
  });
}

/** Text that must not be blank, trimmed, inner white space made single. */
export const words = cell<string>((text) => {
  const value = text.trim().replace(/\s+/g, ' ');
  if (value !== '') return { ok: true, value };
  const expected = 'a text';
  return {
    ok: false,
    rule: 'VALUE_INVALID',
    blank: true,
    message: 'the cell is blank',
    expected,
    todo: 'fill in the cell at its source',
  };
});
