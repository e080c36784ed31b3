// What the surroundings of a cell say: its unit, what the letter m means there, and whether brackets are minus signs.
import type { ReadContext } from '../contracts/reading';
import { remembered } from './memo';
import { plainText } from './text';
import { readUnit } from './units';

/** How titles and headings name a unit at their beginning. The first that matches counts. */
const TITLES: readonly (readonly [RegExp, string])[] = [
  [/^(?:% |%$|percentage\b|per cent\b|percent\b)/i, 'percent'],
  [/\bdays\b.*\b(?:per|\/) ?(?:fte|wte|full[- ]time equivalent)/i, 'days_per_fte'],
  [/\bper 100,?000\b/i, 'per_100000'],
  [/\bper 10,?000\b/i, 'per_10000'],
  [/\bper 1,?000\b/i, 'per_1000'],
  [/\bper (?!cent|annum|year|quarter|month|week)/i, ''],
  [/^(?:the )?(?:average |mean |median )?(?:number|no\.?) of working days\b/i, 'working_days'],
  [/^(?:the )?(?:average |mean |median )?(?:number|no\.?) of (?:calendar )?days\b/i, 'days'],
  [/^(?:the )?(?:average |mean |median )?(?:number|no\.?) of weeks\b/i, 'weeks'],
  [/^(?:the )?(?:average |mean |median )?(?:number|no\.?) of (?:hours|minutes|seconds|months|years|fte|tonnes)\b/i, ''],
  [/^(?:the )?(?:total )?(?:number|no\.?|nos\.?) of\b(?!.*\bper\b)/i, 'count'],
];

// Headings that hold another unit than the figure's own begin with these: `% change`, `Number of FTE`.
const NOT_UNIT = /\b(?:change|variance|difference|movement|target|rank)\b/i;

function unitOfWords(words: string): string | null {
  for (const [, inside = ''] of words.matchAll(/[([]([^()[\]]{1,40})[)\]]/g)) {
    // `(month)` says which, `Complaint(s)` says nothing.
    if (/^(?:[a-z]|month|week|year|day|hour|minute|second|percentage)$/i.test(inside)) continue;
    const unit = readUnit(inside.replace(/^in /i, ''));
    if (unit !== null) return unit;
  }
  if (!/^(?:%|p|t|n|a|m)|\bper /i.test(words) || (words.startsWith('%') && NOT_UNIT.test(words))) return null;
  const found = TITLES.find(([pattern]) => pattern.test(words));
  return found === undefined || found[1] === '' ? null : found[1];
}

/** Words by which a column of units says that it counts. */
const COUNT = /^(?:numbers?|no\.?|nos\.?|#|counts?|volumes?|nr|num|total)$/i;

function unitNamed(context: ReadContext): string | null {
  if (context.unit !== undefined && context.unit !== '')
    return COUNT.test(context.unit.trim()) ? 'count' : readUnit(plainText(context.unit));
  for (const words of [context.title, context.column]) {
    const unit = words === undefined ? null : unitOfWords(plainText(words));
    if (unit !== null) return unit;
  }
  return null;
}

const joined = ({ title, unit, column }: ReadContext): string =>
  plainText([unit ?? '', title ?? '', column ?? ''].filter((words) => words !== '').join(' | '));

/** Thousands or millions that a heading takes out of its figures: `£m`, `(£000s)`, `in millions`. */
const SCALES: readonly (readonly [RegExp, number])[] = [
  [
    /£ ?'?(?:000s?|0{3}'?s?|k|thousands?)\b|\(?'000s?\)|\bin thousands\b|\(thousands\)|\(000'?s?\)|^'?000'?s?(?= \||$)|^thousands?(?= \||$)|\| '?000'?s$/i,
    3,
  ],
  [/£ ?(?:m|mn|million|millions)\b|\bin millions\b|\(millions?\)/i, 6],
  [/£ ?(?:bn|billion)\b/i, 9],
];

export interface Scale {
  readonly power: number;
  readonly pounds: boolean;
}

function scaleNamed(words: string): Scale | null {
  const found = SCALES.find(([pattern]) => pattern.test(words));
  return found ? { power: found[1], pounds: words.includes('£') } : null;
}

interface Surroundings {
  /** Unit, title and heading, as one text. */
  readonly words: string;
  readonly unit: string | null;
  readonly scale: Scale | null;
  readonly pointIsColon: boolean;
}

const POINT = /\b(?:mm\.ss|mins?\.secs?|m\.ss|hh\.mm|hrs?\.mins?)\b/i;
const NOWHERE: Surroundings = { words: '', unit: null, scale: null, pointIsColon: false };

const understood = remembered((key: string): Surroundings => {
  const [unit = '', title = '', column = ''] = key.split('\n');
  const context = { unit, title, column };
  const words = joined(context);
  return { words, unit: unitNamed(context), scale: scaleNamed(words), pointIsColon: POINT.test(words) };
});

const seen = new WeakMap<ReadContext, Surroundings>();

function surroundings(context: ReadContext): Surroundings {
  const { unit, title, column } = context;
  if (unit === undefined && title === undefined && column === undefined) return NOWHERE;
  const known = seen.get(context);
  if (known !== undefined) return known;
  const found = understood([unit, title, column].map((words) => (words ?? '').replaceAll('\n', ' ')).join('\n'));
  seen.set(context, found);
  return found;
}

/** The unit that the context names, or null. The cell's own unit always wins over it. */
export const contextUnit = (context: ReadContext): string | null => surroundings(context).unit;

/** The scale that the context takes out of its figures, or null. */
export const contextScale = (context: ReadContext): Scale | null => surroundings(context).scale;

/** Whether the figures stand as `min.sec`, so that `5.40` is no decimal number of minutes. */
export const pointIsColon = (context: ReadContext): boolean => surroundings(context).pointIsColon;

/** What the letter m behind a number means: `33 m` may be millions, minutes or metres. */
export function letterM(context: ReadContext): 'million' | 'minutes' | 'metres' | null {
  const { words, unit } = surroundings(context);
  if (words === '') return null;
  if (unit === 'count' || unit === 'gbp') return 'million';
  if (unit === 'minutes' || unit === 'metres') return unit;
  if (/\b(?:metres?|length|distance|km|miles|height|depth|width)\b/i.test(words)) return 'metres';
  if (/\b(?:minutes?|mins?|time|wait|response|duration)\b/i.test(words)) return 'minutes';
  const million =
    /£|\b(?:spend|savings?|income|budget|cost|value|visits?|visitors|attendances?|journeys|views|sessions)\b/i;
  return million.test(words) ? 'million' : null;
}

/** Whether the figures are of money, so that `65p` is pence and not a mark of provisional figures. */
export function namesMoney(context: ReadContext): boolean {
  const { words, unit } = surroundings(context);
  return words !== '' && (unit === 'gbp' || /£|\b(?:pence|price|cost|charge|fee|fare|spend|pounds)\b/i.test(words));
}

/** How two parts of a clock time are to be read: `07:46` is minutes and seconds, or hours and minutes. */
export function clockParts(context: ReadContext): 'mm:ss' | 'hh:mm' | null {
  const { words, unit } = surroundings(context);
  if (words === '') return null;
  if (/\bm{1,2}:ss?\b|\bmins?:secs?\b|\bminutes:seconds\b|\bminutes and seconds\b/i.test(words)) return 'mm:ss';
  if (/\bh{1,2}:mm?\b(?!:)|\bhrs?:mins?\b|\bhours:minutes\b|\bhours and minutes\b/i.test(words)) return 'hh:mm';
  if (unit === 'minutes' || unit === 'seconds') return 'mm:ss';
  if (unit === 'hours') return 'hh:mm';
  const seconds =
    /\b(?:call|calls|answer|answered|answering|attendance time|turn-?out|mobilis\w*|appliance|fire engine)\b/i;
  return seconds.test(words) ? 'mm:ss' : null;
}

/** Whether brackets (and a dash) before a number are a minus sign here: in a column of differences. */
export function bracketsAreMinus(context: ReadContext): boolean {
  const words = `${context.title ?? ''} | ${context.column ?? ''}`;
  return /\b(?:variance|change|difference|movement|surplus|deficit|under ?spend|over ?spend|net|gap)\b/i.test(words);
}

/** Whether nought can be said as `nil` or `none`: the context counts things. */
export function counts(context: ReadContext): boolean {
  return contextUnit(context) === 'count';
}
