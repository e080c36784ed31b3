// Reads the statements of sql/: one file, one statement, read once.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './root';

const statements = new Map<string, string>();

/** The text of `sql/<name>.sql`, e.g. `sql('warehouse/insert_figure')`. Throws where there is no such file. */
export function sql(name: string): string {
  const known = statements.get(name);
  if (known !== undefined) return known;
  if (!/^[a-z_]+(?:\/[a-z0-9_]+)+$/.test(name)) throw new Error(`not the name of a statement: ${name}`);
  const text = readFileSync(join(projectRoot(), 'sql', `${name}.sql`), 'utf8');
  statements.set(name, text);
  return text;
}
