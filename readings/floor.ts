// Reads a floor cell: a target of its own, or the text of a RAG rule (`Amber: within 5% of target`, `Red <90%`).
import type { FloorReading, Rag, ReadContext, TargetReading } from '../contracts/reading';
import { target } from './result';
import type { Rule } from './rules';
import { applyRules } from './rules';
import { readTarget } from './target';
import { plainText, quoted } from './text';
import { readUnit } from './units';

const COLOURS: readonly (readonly [Rag, RegExp])[] = [
  ['amber', /\b(?:amber|yellow)\b/i],
  ['red', /\bred\b/i],
  ['green', /\bgreen\b/i],
];

const LETTERS: Readonly<Record<string, string>> = { r: 'red', a: 'amber', g: 'green' };
const LETTERED = /(?<![a-z])([rag])(?= ?[:=]? ?(?:[<>≤≥]|\d))/gi;

const COLOUR_LAST = /([^,;]*?\d[^,;]*?)[,;]?\s*(?:\bis\b|[=:(–-])?\s*\b(red|amber|green)\b\)?[,;.]?\s*/gi;

/** `≥95% Green, 90-95% Amber, <90% Red`: each limit stands before its colour, so the colour is put first. */
function colourFirst(text: string): string {
  if (!/^[^a-z]*\d|^(?:on|below|above|under|over|within|less|more|at|up|fewer|between)\b/i.test(text)) return text;
  if (!/\b(?:red|amber|green)\b[ ).]*$/i.test(text)) return text;
  return text.replace(COLOUR_LAST, (_, limit: string, colour: string) => `${colour}: ${limit.trim()}; `).trim();
}

/** With the colours in words: `G ≥ 95% A 90-95% R < 90%`, `below 75% is red`. */
function spelt(text: string): string {
  const turned = colourFirst(text);
  if ((turned.match(LETTERED) ?? []).length < 2) return turned;
  return turned.replace(LETTERED, (letter) => LETTERS[letter.toLowerCase()] ?? letter);
}

/** The texts of the colours that a rule names, in its order: `Green ≥95%, Amber 90-95%, Red <90%`. */
function segments(written: string): ReadonlyMap<Rag, string> {
  const found = new Map<Rag, string>();
  const text = spelt(written);
  const parts = text.split(/(?=\b(?:red|amber|yellow|green)\b(?! or\b))|(?<=\.)\s|;/i);
  for (const part of parts) {
    const colour = COLOURS.find(([, pattern]) => pattern.test(part));
    if (colour && !found.has(colour[0])) found.set(colour[0], part.trim());
  }
  return found;
}

const SHARE = '(\\d+(?:\\.\\d+)?) ?(%|per ?cent|percent|percentage points?|pps?|pts?)?';
const SOME = SHARE.replace(/\)\?$/, '|(?:working )?days?|weeks?|months?|hours?|minutes?|seconds?)?');
/** Ways of saying how far from the target: within so much of it, or more than so much off it. */
const NEAR: readonly RegExp[] = [
  new RegExp(
    `\\b(?:within|up to|less than|no more than|at most|under|by up to|not more than|to within) (?:a )?(?:tolerance of )?(?:\\+ ?/ ?- ?|± ?)?${SOME}(?: (?:points?))?(?: tolerance)?(?: (?:of|below|off|from|under|above|outside|away from|short of|either side of|worse than|than) (?:the |its |our |agreed )?(?:annual |quarterly |agreed |set )*(?:target|profile|threshold|plan))`,
    'i',
  ),
  new RegExp(`(?:\\+ ?/ ?-|±) ?${SOME}(?: (?:of|from) (?:the )?target| tolerance|$)`, 'i'),
  new RegExp(`\\b(?:tolerance)(?: (?:of|is|level))*:? ?(?:\\+ ?/ ?- ?|± ?|within )?${SOME}(?:$|[ .;,)])`, 'i'),
  new RegExp(
    `^${SOME} (?:tolerance|variance(?: (?:from|to|against) (?:the )?target)?|(?:below|under|above|over|off|from|worse than) (?:the )?target|below|under|off|of (?:the )?target)$`,
    'i',
  ),
  new RegExp(
    `\\b(?:target )?(?:missed|slightly missed|not met|narrowly missed)[ ,(]+(?:but )?(?:by |within )(?:less than |up to |no more than )?${SOME}\\)?$`,
    'i',
  ),
];
const FAR = new RegExp(
  `\\b(?:worse than|below|off|under|outside|short of) (?:the )?(?:target|profile|plan) by (?:more than |over |> ?|at least )?${SOME}|\\b(?:more than|over|greater than|>|in excess of|by more than|by|at least|exceeds?|outside|above)? ?${SOME}(?: or more| plus|\\+)? (?:below|off|from|under|over|outside|away from|worse than|adrift of|short of|out(?:side)? of|above|behind|than) (?:the |its |our )?(?:annual |quarterly |agreed |set )*(?:target|profile|tolerance|plan)|\\b(?:missed|not met) by (?:more than|over|>) ?${SOME}|\\b(?:more than|over|greater than|>|in excess of|by) ?${SOME} (?:adverse|variance|worse|away|off|out)\\b`,
  'i',
);

interface Distance {
  readonly tolerance: string;
  readonly unit: string | null;
}

const unitOf = (written: string): string | null =>
  /^(?:percentage p|pp|pt)/i.test(written) ? 'percentage_points' : readUnit(written);

function distance(match: RegExpExecArray | null): Distance | null {
  if (!match) return null;
  const at = [1, 3, 5, 7].find((group) => match[group] !== undefined) ?? 1;
  const [number, unit] = [match[at], match[at + 1]];
  if (number === undefined) return null;
  const tolerance = number.includes('.') ? number.replace(/0+$/, '').replace(/\.$/, '') : number;
  return { tolerance, unit: unit === undefined ? null : unitOf(unit) };
}

function near(text: string): Distance | null {
  for (const pattern of NEAR) {
    const found = distance(pattern.exec(text));
    if (found) return found;
  }
  return null;
}

const rag = (colour: Rag, reading: TargetReading, tolerance: string | null): FloorReading => ({
  ...reading,
  rag: colour,
  tolerance,
});

const WITHIN = new RegExp(`\\bwithin ${SHARE}[ .;,)]*$`, 'i');

/** What one colour of a rule says: a distance from the target, a limit, or words. */
function colourRule(colour: Rag, text: string, context: ReadContext): FloorReading | null {
  const [close, far] = [near(text) ?? distance(WITHIN.exec(text)), distance(FAR.exec(text))];
  const found = colour === 'amber' ? (close ?? far) : (far ?? close);
  if (found) return rag(colour, target('set', { unit: found.unit }), found.tolerance);
  const rest = text
    .replace(/\b(?:red|amber|yellow|green)\b/i, '')
    .replace(/^[\s:=(–,-]+|[\s):,;.]+$/g, '')
    .replace(/^(?:is|if|when|threshold|limit|at|status)\b:? ?/i, '');
  if (rest === '') return null;
  const reading = readTarget(rest, context);
  if (reading.status === 'set' && reading.comparator !== 'milestone') return rag(colour, reading, null);
  return /\d/.test(rest) ? null : rag(colour, target('narrative'), null);
}

function coloured(text: string, context: ReadContext): FloorReading | null {
  const parts = segments(text);
  if (parts.size === 0) return null;
  const colours: readonly Rag[] = ['amber', 'red', 'green'];
  const readings = colours.flatMap((colour) => {
    const part = parts.get(colour);
    const reading = part === undefined ? null : colourRule(colour, part, context);
    return reading ? [reading] : [];
  });
  // The rule with a number says more than the words of another colour.
  return readings.find(({ status }) => status === 'set') ?? readings[0] ?? null;
}

/** `90% of target` is a share of it; `5% of target` can only be a tolerance. */
const SHARE_OF = /^(?:[5-9]\d|1\d\d)(?:\.\d+)? ?% of (?:the )?target$/i;

/** A distance from the target with no colour: what is within it is amber, what is beyond it red. */
function distanced(text: string): FloorReading | null {
  const alone = /%|per ?cent|points?|pp/i.test(text) && /^within /i.test(text) ? distance(WITHIN.exec(text)) : null;
  if (alone) return rag('amber', target('set', { unit: alone.unit }), alone.tolerance);
  if (!/target|tolerance|profile|\+ ?\/ ?-|±|\d.* (?:below|under|off)$/i.test(text) || SHARE_OF.test(text)) return null;
  const close = near(text);
  const beyond = /\b(?:not within|outside|beyond)\b/i.test(text);
  if (close) return rag(beyond ? 'red' : 'amber', target('set', { unit: close.unit }), close.tolerance);
  const far = /\b(?:more|over|greater|excess|>|missed)\b|>/i.test(text) ? distance(FAR.exec(text)) : null;
  return far && rag('red', target('set', { unit: far.unit }), far.tolerance);
}

/** The rules for floor cells that are no targets, in the order in which they are tried. */
export const FLOOR_RULES: readonly Rule<FloorReading>[] = [
  {
    name: 'colour with its rule',
    examples: [
      'Amber: within 5% of target',
      'Red: more than 10% below target',
      'Red <90%',
      'Green ≥95%, Amber 90-95%, Red <90%',
      'Amber 85%',
    ],
    read: coloured,
  },
  {
    name: 'distance from the target',
    examples: ['Within 5% of target', '+/- 5%', '10% below target', '5% tolerance', 'missed by more than 10%'],
    read: distanced,
  },
];

/** How a floor cell is understood: as a target, or as `rag` and `tolerance`. Never throws. */
export function readFloor(text: string, context: ReadContext = {}): FloorReading {
  const plain = plainText(text);
  const reading = plain.length > 1500 ? null : applyRules(FLOOR_RULES, plain, context);
  if (reading) return reading;
  if (/^no (?:floor|threshold|tolerance|lower limit|minimum)\b/i.test(plain)) return target('no_target');
  if (COLOURS.some(([, pattern]) => pattern.test(plain)))
    return target('unreadable', { reason: `no rule understands ${quoted(plain)}` });
  const found = readTarget(plain.replace(/(?<=\d.*) ?\(?floor\)?$/i, ''), context);
  // Words of a target in a floor say how far from it, which no rule here understood.
  const off =
    found.status === 'set' &&
    /\btarget\b/i.test(
      plain.replace(/^(?:the )?target\b|(?<!\b(?:over|above|below|under|off|from|of|than|behind) )\(?target\)?$/gi, ''),
    );
  return off ? target('unreadable', { reason: `no rule understands ${quoted(plain)}` }) : found;
}
