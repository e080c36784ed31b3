// Reads a JSON body by a schema: cut, disguised or changed documents are told apart, and big integers are noted.
import type { ZodType } from 'zod';
import { QuarterdayError } from '../../contracts/failure';
import { decodeText } from './decode';

export interface JsonDocument<T> {
  readonly value: T;
  /** Things accepted and noted: integers that JavaScript cannot hold exactly. */
  readonly notes: readonly string[];
}

/**
 * The document, checked. A key twice is tolerated, the last one counts.
 * Throws what `decodeText` throws, FILE_TRUNCATED (cut), FILE_TYPE_MISMATCH (not JSON) or CONTRACT_DRIFT (another shape; paths are named, values never).
 */
export function readJson<T>(body: Buffer, schema: ZodType<T>): JsonDocument<T> {
  const text = decodeText(body);
  const checked = schema.safeParse(parse(text));
  if (checked.success) return { value: checked.data, notes: bigIntegers(text) };
  const places = [...new Set(checked.error.issues.map((issue) => pathOf(issue.path)))];
  throw new QuarterdayError('CONTRACT_DRIFT', 'the document has another shape than its source agreed', {
    seen: `${checked.error.issues.length} place(s) that differ: ${places.slice(0, 10).join(', ')}`,
    expected: 'the keys and types that the connector knows',
    todo: 'compare with the documentation of the source; approve or change the connector',
    place: places[0] ?? null,
  });
}

// Positions in a list are left out: a fault in each of 5,000 entries is one fault.
function pathOf(path: readonly PropertyKey[]): string {
  const steps = path.map((step) => (typeof step === 'number' ? '[]' : String(step).slice(0, 40)));
  return steps.length === 0 ? 'the document' : steps.join('.');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    if (isOpen(text)) {
      throw new QuarterdayError('FILE_TRUNCATED', 'the document ends before it is closed', {
        seen: 'an open bracket, brace or quote at the end',
        expected: 'a whole JSON document',
        todo: 'ask for it, or send it, again',
      });
    }
    throw new QuarterdayError('FILE_TYPE_MISMATCH', 'the text is not JSON', {
      expected: 'one JSON document',
      todo: 'check what the source answers; a notice in plain words looks like this',
    });
  }
}

/** True where a text that starts as JSON ends within a string, a list or an object. */
function isOpen(text: string): boolean {
  if (!/^\s*["[{]/.test(text)) return false;
  let depth = 0;
  const tokens = /"(?:[^"\\]|\\.)*"|"|[[\]{}]/gs;
  for (const [token] of text.matchAll(tokens)) {
    if (token === '"') return true;
    if (token === '[' || token === '{') depth += 1;
    if (token === ']' || token === '}') depth -= 1;
  }
  return depth > 0;
}

function bigIntegers(text: string): string[] {
  const unquoted = text.includes('e') || /[0-9]{16}/.test(text) ? text.replace(/"(?:[^"\\]|\\.)*"/gs, '""') : '';
  const big = (unquoted.match(/(?<![0-9.eE+-])-?[0-9]{16,}(?![0-9.eE])/g) ?? []).filter(
    (digits) => !Number.isSafeInteger(Number(digits)),
  );
  return big.length === 0 ? [] : [`${big.length} integer(s) too large to be exact`];
}
