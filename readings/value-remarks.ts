// Figures with a remark behind them: `65.3% (A*-C)`, `12,589 (4.3% reduction)`, `3.4% - homes that do not meet the standard`. The remark is never the figure.
import type { ReadComponent, ReadContext, ValueReading } from '../contracts/reading';
import { chunked, written, type Chunked } from './chunks';
import { qualifierOf } from './qualifiers';
import type { Rule } from './rules';

type Read = (text: string, context: ReadContext) => ValueReading;

/** Remarks that may change the figure, its sign or its scale. */
const DOUBT =
  /^(?:m|k|bn|mn|mill?|increase|decrease|reduction|rise|fall|change|variance|difference|gap|improvement)$|\b(?:targets?|should|correct\w*|errors?|incorrect|wrong|instead|replac\w+|or (?=[\d£<>])|baseline|reported as|tbc|hundreds?|dozens?|thousands?|millions?|billions?|minus|negative|deficit|overspend|underspend|was|not the|per)\b|£|000s?\b|\d ?(?:k|m)\b/i;

const QUALIFYING =
  /\b(?:provisional|estimated|estimate|cumulative|unaudited|audited|unvalidated|rounded|forecast|projected|revised|partial|incomplete)\b/gi;

/** The qualifiers that a remark says in passing; none where it says `not`. */
function qualifiersIn(remark: string): string[] {
  if (/\bnot\b|\bno\b/i.test(remark)) return [];
  return [...new Set((remark.match(QUALIFYING) ?? []).flatMap((word) => qualifierOf(word) ?? []))];
}

const YEAR = /^(?:19|20)\d\d$/;

/** The one number of a remark that begins or ends with it, and the other words as its label. */
function componentsIn(found: Chunked): ReadComponent[] {
  const { chunks, shape } = found;
  const places = chunks.flatMap(({ quantity }, at) =>
    quantity && !(quantity.unit === null && quantity.sign === '' && YEAR.test(quantity.number)) ? [at] : [],
  );
  const [at] = places;
  const quantity = at === undefined ? undefined : chunks[at]?.quantity;
  if (places.length !== 1 || at === undefined || !quantity || shape.includes('X')) return [];
  if (at !== 0 && at !== chunks.length - 1) return [];
  const words = at === 0 ? written(found, 1, chunks.length) : written(found, 0, at);
  const label = words.replace(/^[\s:=,–-]+|[\s:=,–-]+$/g, '');
  const said = /^[A-Za-z][A-Za-z0-9 .'/&-]*$/.test(label) && label.split(' ').length < 7;
  if (!said && quantity.sign === '') return [];
  const { number, unit } = quantity;
  return [{ label: said ? label : 'change', number, ...(unit === null ? {} : { unit }) }];
}

const BRACKET = /^([^()]*[^()\s])\s*\(([^()]+)\)[.;,]?$/;
// A list is numbered as well (`1. Deliver the plan`): the figure has a unit, a point or more than one digit.
const DASHED =
  /^([<>~≤≥]?\s?[£€]?-?(?=[£€\d,.]*(?:\d{2}|[.,]\d| ?%| ?[a-z]{3}))[\d,.]*\d ?(?:%|[a-z]{2,10}(?: [a-z]{2,10})?)?)\s*(?:[-–—:;]|(?<=[%a-z])\.)\s+([A-Za-z][^\d]*)$/;

const TIMES = '\\d+ ?(?:working |calendar )?(?:days?|weeks?|hours?|hrs?|minutes?|mins?|seconds?|secs?)';
const SHARE = new RegExp(
  `^([<>~≤≥]?\\s?\\d[\\d.]* ?%) ((?:of (?:all |the |our )?[a-z]|(?:were|are|was|is|have|had|satisfied|answered|completed|determined|resolved|collected|paid|processed|delivered|achieved|dealt|responded|attended|agreed|rated|of)\\b)(?:[^\\d%£]|(?<=(?:within|in|under) )${TIMES})*)$`,
  'i',
);
/** Shares that are changes, or shares of a share. */
const MOVED =
  /\b(?:increase\w*|decrease\w*|reduc\w*|more|less|fewer|higher|lower|up|down|change\w*|target|budget|previous|last year)\b/i;
const MONEY =
  /^(~?£[\d,.]+ ?(?:m|k|bn|million)?) ((?:(?:of|in|external|annual|total|additional|net|gross|new|cashable|funding|grant|income|savings?|spend|spent|generated|raised|secured|saved|collected|invested|arrears|debt|investment|revenue|recovered|awarded|received|achieved|delivered|identified|brought|levered)\b ?){1,4})$/i;

const wordsOf = (text: string): number => text.match(/[A-Za-z][A-Za-z'*-]*/g)?.length ?? 0;

/** A target beside the figure has its label, and so cannot be taken for it. */
const BESIDE =
  /^(?:[a-z]+ ){0,2}targets?(?: of| is| was)?\s*[:=]?\s*(?:[<>≤≥£]?=?\s*£?\d[\d,.]*\s*(?:%|[a-z]+)?|nil|none|tbc|n\/a)$/i;

/** The figure in front, where it is one by itself; null where the remark may change it. */
function remarked(head: string, remark: string, context: ReadContext, read: Read): ValueReading | null {
  if (head.length > 60 || !/\d/.test(head) || (DOUBT.test(remark) && !BESIDE.test(remark))) return null;
  const figure = read(head, context);
  if (figure.status !== 'observed' || figure.unit === 'ratio') return null;
  const components =
    figure.components.length > 0 || !/\d/.test(remark) ? figure.components : componentsIn(chunked(remark, {}));
  const qualifiers = [...new Set([...figure.qualifiers, ...qualifiersIn(remark)])];
  return { ...figure, components, qualifiers };
}

const AGAINST =
  /^([<>~≤≥]?\s?[£€]?-?[\d,.]*\d ?(?:%|[a-z]{1,8})?),? (?:v|vs|vs\.|versus|against|compared (?:to|with)) (.+)$/i;
const OTHERS =
  /\b(?:target|last year|previous|same|prior|national|england|average|regional|year|quarter|20\d\d|\d\d\/\d\d)\b/i;

/** A figure beside one that has its label: the figure is the first. */
function besides(head: string, remark: string, context: ReadContext, read: Read): ValueReading | null {
  const figure = read(head, context);
  if (figure.status !== 'observed' || figure.components.length > 0) return null;
  return { ...figure, components: componentsIn(chunked(remark.replace(/^(?:a|an|the) /i, ''), {})) };
}

const bracketed = (read: Read): readonly Rule<ValueReading>[] => [
  {
    name: 'figure with a remark in brackets',
    examples: [
      '65.3% (A*-C)',
      '12,589 (4.3% reduction)',
      '1967 (down from 2,732 at end June)',
      '24,490 (+6.5% 2018)',
      '73.2% (based on 10 months data)',
      '103 jobs. (66 through one programme, and 37 through another).',
      '75% (Q1 72%)',
    ],
    read: (text, context) => {
      const [, head = '', remark = ''] = BRACKET.exec(text) ?? [];
      const alone = /^[£€]?[\d,.]+ ?(?:%|[a-z]+)?$/i.test(remark.trim()) || /^[\d\s.,%£/–—-]+$/.test(remark);
      const silent = wordsOf(remark) === 0 && !/^[+-]/.test(remark);
      return head === '' || alone || silent ? null : remarked(head, remark, context, read);
    },
  },
  {
    name: 'figure with a remark behind a dash',
    examples: ['3.4% - homes that do not meet the standard', '45 days: the average over all cases'],
    read: (text, context) => {
      const [, head = '', remark = ''] = DASHED.exec(text) ?? [];
      const pending = /\b(?:await\w*|pending|confirmed|not (?:yet )?available)\b/i.test(remark);
      return head === '' || pending || wordsOf(remark) < 3 ? null : remarked(head, remark, context, read);
    },
  },
];

const described = (read: Read): readonly Rule<ValueReading>[] => [
  {
    name: 'share of what is described',
    examples: ['92% of calls answered within 30 seconds', '63% of tenants were satisfied', '74% determined in 8 weeks'],
    read: (text, context) => {
      const [, head = '', remark = ''] = SHARE.exec(text) ?? [];
      const found = head === '' || MOVED.test(remark) ? null : remarked(head, remark, context, read);
      return found && { ...found, components: [] };
    },
  },
  {
    name: 'figure against another',
    examples: ['84.2% v 80% target', '84.2% against a target of 80%', '45 compared to 51 last year'],
    read: (text, context) => {
      const [, head = '', remark = ''] = AGAINST.exec(text) ?? [];
      return head === '' || !OTHERS.test(remark) ? null : besides(head, remark, context, read);
    },
  },
  {
    name: 'money and what it is',
    examples: ['£76,690 income generated', '£1.2m savings', '£45k raised'],
    read: (text, context) => {
      const [, head = '', remark = ''] = MONEY.exec(text) ?? [];
      return head === '' ? null : remarked(head, remark, context, read);
    },
  },
];

/** The rules for figures with a remark, for texts that no other rule understands; `read` reads the figure. */
export const remarkRules = (read: Read): readonly Rule<ValueReading>[] => [...bracketed(read), ...described(read)];
