// Reads a value cell. What cannot surely be understood is `unreadable` with a reason: a wrong number is far worse.
import type { ReadContext, ValueReading } from '../contracts/reading';
import { chunked } from './chunks';
import { contextUnit, counts } from './context';
import { spokenNumber } from './in-words';
import { isCounted } from './nouns';
import { isStanding } from './standings';
import { peel } from './notes';
import { unreadable, value } from './result';
import { applyRules, shapeReader, type ShapeRule } from './rules';
import { statusOf } from './statuses';
import { plainText, quoted, wordKey } from './text';
import { COMPOUND_RULES } from './value-compound';
import { remarkRules } from './value-remarks';
import { SINGLE_RULES } from './value-single';

/** The rules for the figure of a value cell, in the order in which they are tried. */
export const VALUE_RULES: readonly ShapeRule<ValueReading>[] = [...SINGLE_RULES, ...COMPOUND_RULES];
const byShape = shapeReader(VALUE_RULES);

const NOUGHT = new Set(['nil', 'none', 'nil return', 'no cases', 'none recorded', 'none reported']);

/** `Two`, `three complaints`: a small number in words, alone or with what it counts. */
function inWords(key: string): ValueReading | null {
  const [first = '', ...rest] = key.split(' ');
  const number = spokenNumber(first);
  if (number === null) return null;
  if (rest.length === 0) return value('observed', { number });
  return isCounted(rest.join(' ')) ? value('observed', { number, unit: 'count' }) : null;
}

/** Whether the title names the thing: `No incidents` of a number of incidents is nought. */
const titled = (thing: string, { title = '' }: ReadContext): boolean => title.toLowerCase().includes(thing);

/** Words for nought: `zero` says it, `nil` and `none` only where things are counted. */
function nought(key: string, context: ReadContext): ValueReading | null {
  if (key === 'zero') return value('observed', { number: '0' });
  if (key.startsWith('zero ') && isCounted(key.slice(5))) return value('observed', { number: '0', unit: 'count' });
  const small = inWords(key);
  if (small) return small;
  const named = /^no ([a-z]+)(?: recorded| reported| received)?$/.exec(key)?.[1];
  if (named !== undefined && counts(context) && isCounted(named) && titled(named, context))
    return value('observed', { number: '0' });
  if (!NOUGHT.has(key)) return null;
  if (counts(context)) return value('observed', { number: '0' });
  return unreadable(`${quoted(key)} may be 0, or say that there is no figure`);
}

/** Sentences say how things stand, not how much. */
function narrative(text: string): ValueReading | null {
  const words = text.match(/[A-Za-z][A-Za-z'-]+/g) ?? [];
  if (isStanding(text)) return value('narrative');
  if (/^[#<>~≤≥(=]/.test(text) || words.length < 2) return null;
  const digits = /\d/.test(text);
  return words.length >= (digits ? (/^[\d£]/.test(text) ? 6 : 5) : 2) ? value('narrative') : null;
}

function figure(text: string, context: ReadContext): ValueReading {
  const { core, qualifiers, period, unit } = peel(text, context);
  const found = byShape(chunked(core, context), context);
  const failed = (found === null || found.status === 'unreadable') && core !== text;
  const again = failed ? byShape(chunked(text, context), context) : null;
  if (again && again.status !== 'unreadable') return { ...again, unit: again.unit ?? contextUnit(context) };
  const reading = found;
  if (!reading || reading.status === 'unreadable')
    return (
      applyRules(REMARK_RULES, text, context) ??
      narrative(text) ??
      reading ??
      unreadable(`no rule understands ${quoted(text)}`)
    );
  const stated = reading.unit ?? (reading.number === null ? null : (unit ?? contextUnit(context)));
  const all = qualifiers.length === 0 ? reading.qualifiers : [...new Set([...reading.qualifiers, ...qualifiers])];
  return { ...reading, unit: stated, qualifiers: all, period };
}

/** The rules for figures with a remark, tried where the others understand nothing. */
export const REMARK_RULES = remarkRules((text, context) => figure(text, context));

/** Without the quotation marks of a file, and the apostrophe by which a spreadsheet keeps a number as text. */
const unquoted = (text: string): string =>
  /^["']/.test(text) ? text.replace(/^"(.*)"$|^'(?=[\d£<-])/, '$1') : text.replace(/^c(?=[\d£])/, 'c. ');

/** `6 monthly` says how often it is measured, as `six-monthly` does. */
const FREQUENCY = /^(?:[2346]|12|18)[ -](?:monthly|mthly)$|^[235][ -]yearly$/i;

/** Characters of a cell that may still hold a figure; what is longer is a commentary. */
const LONGEST = 600;

/** How a value cell is understood. Never throws. */
export function readValue(text: string, context: ReadContext = {}): ValueReading {
  const plain = unquoted(plainText(text));
  if (plain.length > LONGEST) return narrative(plain) ?? unreadable('too long for a figure');
  if (plain.endsWith('y') && FREQUENCY.test(plain)) return value('not_due');
  if (/^[£\d.]/.test(plain) && plain.length < 60 && /\d/.test(plain)) return figure(plain, context);
  const status = statusOf(plain);
  if (status !== null) return value(status);
  const zero = nought(wordKey(plain), context);
  if (zero) return zero.number === null ? zero : { ...zero, unit: zero.unit ?? contextUnit(context) };
  return /\d/.test(plain)
    ? figure(plain, context)
    : (narrative(plain) ?? unreadable(`no rule understands ${quoted(plain)}`));
}
