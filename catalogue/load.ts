// Loads a council's catalogue: YAML, checked by zod and by what one part says of another.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, YAMLParseError } from 'yaml';
import type { z } from 'zod';
import { catalogueSchema, type Catalogue } from '../contracts/catalogue';
import { QuarterdayError } from '../contracts/failure';
import { projectRoot } from '../platform/root';
import { checkCatalogue, type Finding, type KnownMeasures } from './check';

/** One failure for all findings: the first few in words, and how many there are. */
function invalid(name: string, findings: readonly Finding[]): QuarterdayError {
  const shown = findings.slice(0, 5).map(({ path, message }) => `${path}: ${message}`);
  const more = findings.length > shown.length ? ` … and ${findings.length - shown.length} more` : '';
  return new QuarterdayError('CATALOGUE_INVALID', `the catalogue ${name} cannot be used`, {
    seen: shown.join('; ') + more,
    expected: 'a catalogue as contracts/catalogue.ts describes it',
    todo: findings[0]?.todo ?? 'Mend the catalogue.',
    place: findings[0]?.path ?? null,
  });
}

/** `indicators.3.due.kind` is `indicators[3] (asb-cases).due.kind`: a number alone finds nobody. */
function pathOf(document: unknown, path: readonly PropertyKey[]): string {
  let at: unknown = document;
  return path.reduce<string>((words, key) => {
    at = typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined;
    if (typeof key !== 'number') return words === '' ? String(key) : `${words}.${String(key)}`;
    const slug = typeof at === 'object' && at !== null ? (at as Record<string, unknown>)['slug'] : undefined;
    return `${words}[${key}]${typeof slug === 'string' ? ` (${slug})` : ''}`;
  }, '');
}

const fromIssue = (document: unknown, issue: z.core.$ZodIssue): Finding => ({
  path: pathOf(document, issue.path) || '(the whole file)',
  message: issue.message,
  todo: 'Correct the value at this place; contracts/catalogue.ts says what is allowed there.',
});

/**
 * The catalogue of a YAML text. `name` is for messages; `known` are the measures of each source, where they are at hand.
 * Throws CATALOGUE_INVALID with the path of what is wrong and what to do.
 */
export function parseCatalogue(text: string, name: string, known?: KnownMeasures): Catalogue {
  let document: unknown;
  try {
    document = parse(text);
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    const at = error.linePos?.[0];
    const path = at ? `line ${at.line}:${at.col}` : '(the whole file)';
    throw invalid(name, [{ path, message: error.code, todo: 'Mend the YAML at this line.' }]);
  }
  const checked = catalogueSchema.safeParse(document);
  if (!checked.success) {
    throw invalid(
      name,
      checked.error.issues.map((issue) => fromIssue(document, issue)),
    );
  }
  const findings = checkCatalogue(checked.data, known);
  if (findings.length > 0) throw invalid(name, findings);
  return checked.data;
}

/** The catalogue of a council by its code (`tmbc`), from catalogue/<code>.yaml. Throws NOT_FOUND or CATALOGUE_INVALID. */
export function loadCatalogue(council: string, known?: KnownMeasures): Catalogue {
  const name = `catalogue/${council}.yaml`;
  const file = join(projectRoot(), 'catalogue', `${council}.yaml`);
  if (!/^[a-z0-9-]+$/.test(council) || !existsSync(file)) {
    throw new QuarterdayError('NOT_FOUND', 'there is no catalogue of this council', {
      seen: council,
      expected: 'a file catalogue/<council>.yaml',
      todo: 'Name a council that has a catalogue, or write one.',
    });
  }
  const catalogue = parseCatalogue(readFileSync(file, 'utf8'), name, known);
  if (catalogue.council.code === council) return catalogue;
  throw invalid(name, [
    { path: 'council.code', message: `is ${catalogue.council.code}`, todo: "Name the file for the council's code." },
  ]);
}
