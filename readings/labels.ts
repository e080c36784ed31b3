// Numbers that each have a label: `33 due/47 undertaken`, `Male 45% Female 55%`, `48 (TWBC) and 47 (MBC)`.
import type { ReadComponent, ValueReading } from '../contracts/reading';
import { quantityOf, written, type Chunked } from './chunks';
import { value } from './result';

const NUMBER_FIRST = /^QW{1,4}(?:[/,;A|–-]?QW{1,4})+$/;
const LABEL_FIRST = /^W(?:-?W){0,3}[:=–-]?Q(?:[/,;A|]?W(?:-?W){0,3}[:=–-]?Q)+$/;
const BRACKETS = /^Q\(W{1,4}\)(?:[/,;A|]?Q\(W{1,4}\))+$/;
const ONE = /^(?:Q\(W{1,3}\)|W{1,3}[:–-]Q)$/;

/** Words that are no label: they compare, or they are of a sentence. */
const NO_LABEL =
  /\b(?:fewer|more|less|lower|higher|above|below|than|not|no|up|down|over|under|minus|plus|with|against|compared|from|was|were|is|are|by|in|at|on|for|which|that|this|vs|versus|against|increase\w*|decrease\w*|reduction|since|until|per)\b/i;
const COMPARATORS =
  /^(?:[A-Z][A-Z&]{1,6}|England|Wales|Scotland|UK|GB|National|Nationally|National average|Regional|Region|South East|England average|County|Kent|London|All England|Family group|Nearest neighbours|Peer average)$/;

const BESIDE =
  /^(?:target|tgt|year end target|annual target|stretch|stretch target|profile|profiled target|budget|plan|forecast|previous|prev|previous year|last year|previous quarter|last quarter|baseline|n|base|ytd|tolerance|(?:national|england|regional|county|kent|family group|peer|statutory|contract)(?: average| mean| median| minimum)?)$/i;

/** Labels of numbers that are not what was observed. */
const OTHER =
  /\b(?:target\w*|baseline|forecast|previous|prev|last|plan|budget|profile|floor|max\w*|min\w*|tolerance|benchmark|average|median|best|top|expected|predicted|projected|estimate|err|error|id|note|page|ref|row|item|rank\w*|position|quartile)\b/i;

/** Whether a label is of a number that stands beside the figure and is not it. */
export const isBeside = (label: string): boolean => BESIDE.test(label) || COMPARATORS.test(label);

/** Whether words can be the label of a number. */
export const isLabel = (words: string): boolean => words !== '' && !NO_LABEL.test(words);

interface Pair {
  readonly at: number;
  readonly label: string;
}

/** Where each quantity stands, and the words that are its label. */
function pairsOf(found: Chunked): Pair[] {
  const { shape } = found;
  const labelFirst = shape.startsWith('W');
  const pairs: Pair[] = [];
  for (let at = shape.indexOf('Q'); at >= 0; at = shape.indexOf('Q', at + 1)) {
    let from = labelFirst ? at - 1 : at + 1;
    if (labelFirst && shape[from] !== 'W') from -= 1;
    if (!labelFirst && shape[from] === '(') from += 1;
    let to = from;
    if (labelFirst) while (shape[from - 1] === 'W' || (shape[from - 1] === '-' && shape[from - 2] === 'W')) from -= 1;
    else while (shape[to + 1] === 'W') to += 1;
    pairs.push({ at, label: written(found, from, to + 1) });
  }
  return pairs;
}

function components(found: Chunked, pairs: readonly Pair[]): ReadComponent[] | null {
  const list = pairs.flatMap(({ at, label }) => {
    const quantity = quantityOf(found, at);
    if (!quantity || quantity.sign !== '' || !isLabel(label)) return [];
    return [{ label, number: quantity.number, ...(quantity.unit === null ? {} : { unit: quantity.unit }) }];
  });
  const labels = new Set(list.map(({ label }) => label.toLowerCase()));
  return list.length === pairs.length && labels.size === pairs.length ? list : null;
}

/** The unit that all components share, or null. */
function commonUnit(list: readonly ReadComponent[]): string | null {
  const [first] = list;
  return first?.unit !== undefined && list.every(({ unit }) => unit === first.unit) ? first.unit : null;
}

/** The reading of numbers with labels; null where they are none, or where a label comes twice. */
export function readLabelled(found: Chunked): ValueReading | null {
  const { shape } = found;
  if (!NUMBER_FIRST.test(shape) && !LABEL_FIRST.test(shape) && !BRACKETS.test(shape) && !ONE.test(shape)) return null;
  const list = components(found, pairsOf(found));
  if (!list) return null;
  if (ONE.test(shape)) {
    const [only] = list;
    const own = only !== undefined && /^W+:/.test(shape) && !isBeside(only.label) && !OTHER.test(only.label);
    if (!only || !(own || COMPARATORS.test(only.label))) return null;
    return value('observed', { number: only.number, unit: only.unit ?? null, components: list });
  }
  // What was achieved, beside what was aimed at.
  const actual = list.find(({ label }) => /^(?:actual|result|performance|outturn)$/i.test(label));
  const target = list.some(({ label }) => /^target$/i.test(label));
  if (target && !actual) return null;
  return value('observed', {
    number: actual && target ? actual.number : null,
    unit: actual && target ? (actual.unit ?? null) : commonUnit(list),
    components: list,
  });
}
