// Reads a trend cell. An arrow gives a direction only, a word a judgement only; what a council means by its arrows is in its catalogue.
import type { Direction, Judgement, ReadContext, TrendReading } from '../contracts/reading';
import { arrowOf, loneArrow } from './arrows';
import { statusOf } from './statuses';
import { plainText, quoted } from './text';

type Meaning = Direction | Judgement;

const DIRECTIONS: readonly (readonly [Direction, string])[] = [
  ['up', 'up upward upwards increasing increase increased rising rise risen higher upwardly growing uptrend upturn'],
  [
    'down',
    'down downward downwards decreasing decrease decreased falling fall fallen lower reducing reduced reduction dropping dropped downtrend downturn shrinking',
  ],
  ['same', 'same unchanged level flat equal neutral'],
];
const JUDGEMENTS: readonly (readonly [Judgement, string])[] = [
  ['improving', 'improving improved improve improvement better good positive favourable stronger improves'],
  [
    'worsening',
    'worsening worsened worse worsen bad deteriorating deteriorated deterioration deteriorate declining declined decline negative adverse unfavourable poorer weaker declines',
  ],
  [
    'stable',
    'stable static steady maintained maintaining sustained consistent constant stationary maintain stabilised',
  ],
];

const WORDS: ReadonlyMap<string, Meaning> = new Map(
  [...DIRECTIONS, ...JUDGEMENTS].flatMap(([meaning, words]) =>
    words.split(' ').map((word) => [word, meaning] as const),
  ),
);

/** Phrases in which a word means something else by itself. Replaced by one word before the words are looked at. */
const PHRASES: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:steady|steadily|consistent|consistently|sustained|gradual|slow) (?=improv|declin|increas|decreas|deteriorat|fall|rise|rising|growth|reduc)/g,
    '',
  ],
  [/^more than (?=last|previous|prior|q[1-4])/g, 'higher than '],
  [/^(?:fewer|less) than (?=last|previous|prior|q[1-4])/g, 'lower than '],
  // Whether the target is met is another thing.
  [
    /[,;-]? ?\b(?:but|although|and|yet) (?:is |are |was |still |currently |just )*(?:not (?:yet )?(?:achieved|met|on target|at target)|(?:achieved|met|on track|on target)|(?:above|below|behind|missed|outside|within) (?:the )?(?:target|tolerance))\b/g,
    '',
  ],
  [/\b(?:broadly |very |remains? |about )?similar(?: to (?:last|previous|the same))?\b/g, 'same'],
  [/^n\/c$|^nc$|^no chg\.?$/g, 'unchanged'],
  [/\b(?:moving |going |heading )?in the right direction\b/g, 'improving'],
  [/\b(?:moving |going |heading )?in the wrong direction\b/g, 'worsening'],
  [
    /\bno (?:significant |real |overall |notable |material )?(?:change|movement|difference|variation)s?\b/g,
    'unchanged',
  ],
  [/\b(?:has |have |is |are )?not (?:significantly )?changed\b|\bno (?:increase or decrease|trend)\b/g, 'unchanged'],
  [
    /\b(?:about|broadly|roughly|much|remains?|remained|staying|stayed|stays|is|are|the|exactly|similar|at) (?:the )?same\b/g,
    'same',
  ],
  [
    /\b(?:remains?|remained|held|holding|being|is|has been) (stable|static|steady|constant|consistent|unchanged|level)\b/g,
    '$1',
  ],
];

/** Words that add nothing: what is compared, when, and how much. */
const FILLER = new Set(
  `performance trend direction of travel the is are has have been a an on since from to with in at by over and for compared than against last previous prior
  quarter year month period quarterly yearly annual monthly arrow green red amber blue black grey pointing slightly significantly slight significant marginally
  marginal continued continuing continues getting getting gradually rapidly general overall long short term medium steadily result results figure figures showing
  shows moving going outturn when this that same as q1 q2 q3 q4 s % data position rate steady-state sharply year-on-year status polarity gone become becoming it
  provisional estimated rag movement trending representing indicates indicating shows denotes heading travelling indicator measure now much considerably g r dot`.split(
    /\s+/,
  ),
);

const reading = (status: TrendReading['status'], more: Partial<TrendReading> = {}): TrendReading => ({
  status,
  direction: null,
  judgement: null,
  ...more,
});

const isDirection = (meaning: Meaning): meaning is Direction => ['up', 'down', 'same'].includes(meaning);

/** One reading of all meanings of a cell; null where they contradict each other. */
function together(meanings: readonly Meaning[]): TrendReading | null {
  const directions = new Set(meanings.filter(isDirection));
  const judgements = new Set(meanings.filter((meaning): meaning is Judgement => !isDirection(meaning)));
  if (directions.size > 1 || judgements.size > 1 || meanings.length === 0) return null;
  const [direction = null] = directions;
  const [judgement = null] = judgements;
  const against = (direction === 'same') === (judgement === 'stable') || direction === null || judgement === null;
  return against ? reading('read', { direction, judgement }) : null;
}

/** The meanings of the words of a cell; null where a word says something else. */
function wordMeanings(text: string): Meaning[] | null {
  // What would be good is no trend: `Lower is better`.
  if (/\bis (?:better|good|best|worse)\b|^(?:bigger|smaller|higher|lower|high|low) (?:better|good)/i.test(text))
    return null;
  const plainWords = PHRASES.reduce((left, [pattern, word]) => left.replace(pattern, word), text.toLowerCase());
  const words = plainWords.match(/[a-z][a-z0-9-]*|%/g) ?? [];
  const found = words.map((word) =>
    word === 'same' && words.length > 3 && words[0] !== 'same' ? undefined : WORDS.get(word),
  );
  const known = words.every((word, i) => found[i] !== undefined || FILLER.has(word));
  return known && words.length <= 12 ? found.flatMap((meaning) => meaning ?? []) : null;
}

const NUMBER = /[+-]?£?\d[\d,.]*\s*(?:%|pp|ppts?|pts?|points?|k|m)?/g;

/** How much it moved, where the words beside it say which way; and for how long. */
const HOW_MUCH =
  /(?<=\b(?:up|down|by|of|increased?|decreased?) )[+-]?\d[\d,.]*\s*%?|^[+-]?\d[\d,.]*\s*%? (?=(?:increase|decrease|reduction|rise|fall|improvement|decline|deterioration)\b)|\(\d[\d.]*%?\)|\bover (?:the )?(?:last |past )?(?:\d|two|three|four|five) (?:years|quarters|months)\b/gi;

/** `+2.3%` went up, `-5` down: a change with its sign. */
function change(text: string): Direction | null {
  const match = /^([+-])\s?£?(\d[\d,.]*)\s*(?:%|pp|ppts?|percentage points?)?$/.exec(text);
  if (!match || !/[1-9]/.test(match[2] ?? ''))
    return /^(?:[+-]0(?:\.0+)?\s*%?|0(?:\.0+)?\s*%)$/.test(text) ? 'same' : null;
  return match[1] === '+' ? 'up' : 'down';
}

/** How a trend cell is understood. An empty cell says nothing; never throws. */
export function readTrend(text: string, context: ReadContext = {}): TrendReading {
  const cell = plainText(text);
  const inTrendColumn = /trend|direction|travel|\bdot\b|arrow|movement|change/i.test(context.column ?? '');
  const lone = loneArrow(cell, inTrendColumn) ?? change(cell);
  if (lone) return reading('read', { direction: lone });
  const status = statusOf(cell);
  if (status !== null && status !== 'suppressed') return reading('none');
  if (
    /^(?:none|data only|contextual|first year|baseline|no (?:comparison|comparator|trend|previous data|comparable data)|not comparable)\b/i.test(
      cell,
    )
  )
    return reading('none');
  const arrows: Meaning[] = [];
  let words = '';
  for (const character of cell) {
    const direction = arrowOf(character);
    if (direction) arrows.push(direction);
    else words += character;
  }
  const bare = words.replace(arrows.length > 0 ? NUMBER : HOW_MUCH, '');
  const said = wordMeanings(bare);
  const numbered =
    /\d/.test(bare.replace(/q[1-4]|20\d\d[/-]?\d*|\d\d\/\d\d/gi, '')) &&
    arrows.length === 0 &&
    !/\b(?:up|down|by) /i.test(words);
  const repeated = arrows.length > 1;
  const found = said === null || repeated || numbered ? null : together([...arrows, ...said]);
  return found ?? reading('unreadable', { reason: `no one arrow or word of a trend in ${quoted(cell)}` });
}
