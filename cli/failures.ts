// Whatever ends a command early, as words for a person or a script, and the exit code that goes with it.
import { CommanderError } from 'commander';
import { wordsOf } from '../activities/failure';
import { CODES, EXIT, QuarterdayError, type FailureCode, type FailureWords } from '../contracts/failure';
import { errorCodeOf } from '../platform/db/connect';

const isCode = (text: unknown): text is FailureCode => typeof text === 'string' && text in CODES;

function isWords(value: unknown): value is FailureWords {
  return typeof value === 'object' && value !== null && 'code' in value && 'message' in value && isCode(value.code);
}

/** The words that an activity gave to Temporal, wherever in the chain of causes they lie. */
function carriedWords(error: unknown): FailureWords | null {
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 10; at = at.cause, depth += 1) {
    if (at instanceof QuarterdayError) return at.words;
    const details: unknown = 'details' in at ? at.details : undefined;
    const words = Array.isArray(details) ? details.find(isWords) : undefined;
    if (words !== undefined) return words;
  }
  return null;
}

function usage(error: CommanderError): FailureWords {
  const help = 'help' in error && typeof error.help === 'string' ? error.help : 'quarterday --help';
  const text = error.message.replace(/^error: /, '').trim();
  const [first = '', second = ''] = text.split(/\n|(?=\(Did you mean)/);
  const hint = second.replace(/^\(|\)$/g, '').trim();
  return {
    code: 'USAGE',
    message: first.trim(),
    seen: null,
    expected: null,
    todo: hint === '' ? `${help} shows what there is, with examples` : hint,
    place: null,
  };
}

function unexpected(error: unknown): FailureWords {
  const words = wordsOf(error);
  if (words.code !== 'UNEXPECTED' || !(error instanceof Error)) return words;
  const code = errorCodeOf(error);
  return { ...words, seen: [error.name, code === 'unknown' ? '' : code].filter(Boolean).join(' ') };
}

/** The words of anything that was thrown. A foreign error's own message is not shown: it may hold a value. */
export function failureWords(error: unknown): FailureWords {
  if (error instanceof CommanderError) return usage(error);
  return carriedWords(error) ?? unexpected(error);
}

/** The exit code of failure words. */
export function exitOf(words: Pick<FailureWords, 'code'>): number {
  return CODES[words.code] ?? EXIT.unexpected;
}

/** The JSON of a failure: `{"error":{code,message,seen,expected,todo}}`. */
export function errorDocument(words: FailureWords): { readonly error: FailureWords } {
  const { code, message, seen, expected, todo, place } = words;
  return { error: { code, message, seen, expected, todo, place } };
}

/** The lines that a person reads. */
export function errorText(words: FailureWords): string {
  const lines = [
    ['seen', words.seen],
    ['place', words.place],
    ['expected', words.expected],
    ['to do', words.todo],
  ].filter((line): line is [string, string] => line[1] !== null && line[1] !== undefined);
  return [`${words.code}: ${words.message}`, ...lines.map(([name, text]) => `  ${name.padEnd(9)}${text}`)].join('\n');
}
