// Reads a value cell. What cannot surely be understood is `unreadable` with a reason: a wrong number is far worse.
import type { Bound, ReadContext, ValueReading } from '../contracts/reading';
import { decimal } from '../rules/decimal';
import { contextUnit, countsInMillions } from './context';
import { readNumber, takeNumber } from './numbers';
import { applyRules, type Rule } from './rules';
import { plainText, wordKey } from './text';
import { COMPOUND_RULES, value } from './value-compound';
import { lookUp, readQualifiers, VALUE_WORDS } from './words';

/** A count below this, written `<5`, was suppressed to protect persons; a larger bound is a bound. */
const SUPPRESSED_BELOW = 10;
const BOUNDS: readonly (readonly [RegExp, Bound])[] = [
  [/^(?:<=|≤)/, '<='],
  [/^(?:>=|≥)/, '>='],
  [/^</, '<'],
  [/^>/, '>'],
  [/^(?:~|c\.|circa |approx(?:\.|imately)? )/i, '~'],
];

function word(text: string): ValueReading | null {
  const status = lookUp(VALUE_WORDS, wordKey(text));
  return status && value(status);
}

function bounded(text: string, context: ReadContext): ValueReading | null {
  for (const [pattern, bound] of BOUNDS) {
    if (!pattern.test(text)) continue;
    const found = readNumber(text.replace(pattern, ''), countsInMillions(context));
    if (!found) return null;
    const suppressed = bound === '<' && found.unit === null && decimal(found.number).lte(SUPPRESSED_BELOW);
    return value(suppressed ? 'suppressed' : 'observed', { number: found.number, unit: found.unit, bound });
  }
  return null;
}

function number(text: string, context: ReadContext): ValueReading | null {
  const found = takeNumber(text, countsInMillions(context));
  const qualifiers = found && readQualifiers(found.rest);
  return qualifiers && value('observed', { number: found.number, unit: found.unit, qualifiers });
}

/** Brackets round a number mean a negative one to an accountant, and a note to anybody else. */
function inBrackets(text: string, context: ReadContext): ValueReading | null {
  const inside = readNumber(/^\(([^()]*)\)$/.exec(text)?.[1] ?? '', countsInMillions(context));
  if (!inside) return null;
  const reason = `a number in brackets may be ${inside.number} or -${inside.number}`;
  return value('unreadable', { reason });
}

/** Sentences say how things stand, not how much: a cell of words, or a long sentence that does not begin with a number. */
function narrative(text: string): ValueReading | null {
  const words = text.match(/[A-Za-z']{2,}/g) ?? [];
  if (text.startsWith('#') || /^[\d£<>~(+-]/.test(text)) return null;
  return words.length >= (/\d/.test(text) ? 6 : 2) ? value('narrative') : null;
}

/** The rules for value cells, in the order in which they are tried. */
export const VALUE_RULES: readonly Rule<ValueReading>[] = [
  {
    name: 'word instead of a number',
    examples: ['N/A', 'TBC', '-', '', '*', '[c]', 'still awaited', 'Not yet due'],
    read: word,
  },
  {
    name: 'number',
    examples: ['1,191,704', '1,191, 704', '30.60%', '0', '224.27', '£1.73m', '51.6 (audited)', '1 day'],
    read: number,
  },
  { name: 'bound', examples: ['<5', '<£480k', '>= 95%', '~200'], read: bounded },
  ...COMPOUND_RULES,
  { name: 'number in brackets', examples: ['(3.4%)'], read: inBrackets },
  {
    name: 'narrative',
    examples: ['In progress', 'Draft strategy to be circulated by end of July 2022'],
    read: narrative,
  },
];

/** How a value cell is understood. Never throws. */
export function readValue(text: string, context: ReadContext = {}): ValueReading {
  const plain = plainText(text);
  const reading = applyRules(VALUE_RULES, plain, context);
  if (!reading) return value('unreadable', { reason: `no rule understands ${JSON.stringify(plain.slice(0, 80))}` });
  const stated = reading.unit ?? (reading.number === null ? null : contextUnit(context));
  return { ...reading, unit: stated };
}
