// A table of examples: each line a cell, its context where it has one, and how it is read on one line (`brief.ts`).
import type { ReadContext } from '../../contracts/reading';

export interface Example {
  readonly text: string;
  readonly context: ReadContext;
  readonly brief: string;
}

/** The examples of a table. */
export function examples(table: string): Example[] {
  return table
    .split('\n')
    .filter((line) => line.includes(' ⇒ '))
    .map((line) => {
      const at = line.lastIndexOf(' ⇒ ');
      const [text = '', context] = line.slice(0, at).split(' ‖ ');
      return { text, context: JSON.parse(context ?? '{}') as ReadContext, brief: line.slice(at + 3) };
    });
}
