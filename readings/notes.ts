// What stands round a figure and is no part of it: footnote marks, qualifiers, the period it is of, a colour. Peeled off before the figure is read.
import type { PeriodReading, ReadContext } from '../contracts/reading';
import { readPeriod } from './period';
import { isTimely } from './timely';
import { qualifierOf, qualifiersOf } from './qualifiers';
import { readUnit } from './units';

export interface Peeled {
  /** What is left: the figure itself. */
  readonly core: string;
  readonly qualifiers: readonly string[];
  readonly period: PeriodReading | null;
  readonly unit: string | null;
}

interface Note {
  readonly rest: string;
  readonly qualifiers?: readonly string[];
  readonly period?: PeriodReading;
  readonly unit?: string;
}

const COLOUR =
  /^(?:red|amber|green|blue|grey|gray|black|r|a|g|rag|on target|off target|met|not met|target met|target not met|target achieved|achieved|not achieved|above target|below target|on track)$/i;
const REFERENCE = /^(?:see .*|note \d+|notes? .*|refer to .*|\d{1,2}|fn ?\d*|[a-z]?\*+)$/i;

/** A text that names a period, with a year or at least a month or quarter; plain numbers are no periods here. */
function periodIn(words: string, context: ReadContext): PeriodReading | null {
  const short = /^\d{1,2}[/.-](\d{1,2})$/.exec(words);
  if (/^\d{1,3}(?:\.\d+)?$/.test(words) || (short && Number(short[1]) < 13) || !isTimely(words) || /[%£]/.test(words))
    return null;
  const reading = readPeriod(words, context);
  return reading.status === 'read' && reading.kind !== null ? reading : null;
}

const MARK = /(?<=[\d%)\]a-zA-Z])\s*(?:[*†‡^#]+|(?<![a-zA-Z])[¹²³⁴⁵⁶⁷⁸⁹]+)$/;

const AGED =
  /(?<=\bper (?:1,?000|10,?000|100,?000|1 ?k|100 ?k)(?: [a-z]+){0,3}) (?:(?:aged|over|under|age) )*\d{1,2}(?:\+|[-–]\d{1,2}| to \d{1,2}| and over)?(?: year[- ]olds?| years| yrs)?$/i;

/** `634.2 per 100,000 aged 65+`: whose rate it is. */
function aged(text: string): Note | null {
  const rest = / per [\d,k ]+ .*\d/i.test(text) ? text.replace(AGED, '') : text;
  return rest === text ? null : { rest };
}

const LETTER = /(?<=\d%)[pre]$/;

/** `84.5%p`: the letter of official statistics, glued to a percentage. */
function letter(text: string): Note | null {
  const found = LETTER.exec(text)?.[0];
  const qualifiers = found === undefined ? null : qualifiersOf(found, true);
  return qualifiers && { rest: text.slice(0, -1), qualifiers };
}

/** Footnote marks behind the figure, and a star before it. A raised digit behind a letter is a power (`m²`). */
function marks(text: string): Note | null {
  if (!/[*†‡^#¹²³⁴⁵⁶⁷⁸⁹]/.test(text)) return null;
  const rest = text.replace(MARK, '').replace(/^\*+\s*(?=[\d£<>~-])/, '');
  return rest === text || rest === '' ? null : { rest };
}

/** An arrow behind the figure says how it moved, and a full stop that the cell ends. */
function trailing(text: string): Note | null {
  if (/[\w%)\]]$/.test(text)) return null;
  const rest = text.replace(/(?<=[\d%a-z)])\s*(?:[↑↓→←↔↗↘▲▼►◄⬆⬇➡⇧⇩⇨⇔]+|[.;,])$/u, '');
  return rest === text || rest === '' ? null : { rest };
}

function bracket(text: string, context: ReadContext): Note | null {
  if (!/[)\]]$/.test(text)) return null;
  const match = /^(.*\S)\s*(?:\(([^()]*)\)|\[([^[\]]*)\])$/.exec(text);
  if (!match) return null;
  const [, rest = '', round, square] = match;
  const inner = (round ?? square ?? '').trim();
  // `tCO2(e)` is the unit, and nothing estimated.
  if (inner === 'e' && /co2$/i.test(rest)) return { rest: `${rest}e` };
  if (inner === '' || (square !== undefined && REFERENCE.test(inner))) return { rest };
  if ((COLOUR.test(inner) && inner !== 'r') || /^[↑↓→←↔↗↘▲▼►◄⬆⬇➡]$/u.test(inner)) return { rest };
  const qualifiers = qualifiersOf(inner, square !== undefined);
  if (qualifiers && !qualifiers.includes('target')) return { rest, qualifiers };
  if (round !== undefined && /^(?:see|note|refer)\b/i.test(inner)) return { rest };
  const unit = readUnit(inner);
  if (unit !== null && /^[<>~≤≥]*\s*-?£?[\d,.]+$/.test(rest)) return { rest, unit };
  // Behind a figure `(September 11)` is a month: nobody here writes the day last.
  const period = periodIn(inner, /^[a-z]{3,9} \d\d$/i.test(inner) ? { ...context, column: 'Month' } : context);
  return period === null ? null : { rest, period };
}

const LEAD = /^([a-z][a-z .'-]*?)(?:\s*[:=]\s*(?=[<>~≤≥£\d-])|\s+[-–]\s+(?=[<>~≤≥£\d])|\s+(?=[<>~≤≥£\d]))(.+)$/i;
const LEAD_PERIOD =
  /^((?:q[1-4]|qtr|quarter|20\d\d|\d\d\/\d\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|h[12]|as at|in|at|for|w\/?e|week|year|ytd)[^:£%<>~]*?)(?:\s*[:=]\s*|\s+[-–]\s+)(?=[<>~≤≥£\d-])(.+)$/i;
const QUARTER_FIRST = /^((?:q[1-4]|(?:20)?\d\d\/\d\d)(?: (?:20)?\d\d[/-]\d\d)?) (?=[<>~≤≥£\d-])(.+)$/i;

const COLOURED = /^(?:red|amber|green|blue|yes|met|not met|on track|on target|off target|achieved|not achieved)$/i;

/** `Actual: 85%`, `est 45`, `Q2: 85%`, `2022/23: 51.6`. */
function leading(text: string, context: ReadContext): Note | null {
  if (/^\d{1,3}(?:[,.%\s]|$)/.test(text)) return null;
  const words = LEAD.exec(text);
  const name =
    words &&
    /^(?:total|result|value|current|figure|actual|performance|score|rate|number|overall|combined|grand total|outturn)$/i.test(
      words[1] ?? '',
    );
  if (words && (name || COLOURED.test(words[1] ?? ''))) return { rest: words[2] ?? '' };
  const wrapped = /^(?:red|amber|green|blue) ?\(([^()]*\d[^()]*)\)$/i.exec(text)?.[1];
  if (wrapped !== undefined) return { rest: wrapped };
  const qualifier = words && qualifierOf(words[1] ?? '');
  if (
    words &&
    qualifier &&
    !['target', 'baseline', 'partial'].includes(qualifier) &&
    !/^approx/i.test(text) &&
    (words[1] ?? '').length > 1
  )
    return { rest: words[2] ?? '', qualifiers: [qualifier] };
  const dated = LEAD_PERIOD.exec(text) ?? QUARTER_FIRST.exec(text);
  const period = dated && periodIn((dated[1] ?? '').replace(/^(?:in|at|for) /i, ''), context);
  return dated && period ? { rest: dated[2] ?? '', period } : null;
}

const TAIL_PERIOD =
  /^(.*?[\d%a-z)])(?:,? (?:in|for|during|as at|as of|at|on|at the end of|to the end of|to end of|to end) |\s*[,;]\s+|\s+[-–]\s+| (?=q[1-4]\b|as at|20\d\d\/\d\d$))(.*\d.*|[a-z]{3,9}|end (?:of )?[a-z]{3,9})$/i;

/** The last one to four words, where they qualify or are a colour: `51.6 provisional`, `45 year to date`. */
function lastWords(text: string): Note | null {
  let found: Note | null = null;
  for (let at = text.lastIndexOf(' '), count = 0; at > 0 && count < 4; at = text.lastIndexOf(' ', at - 1), count += 1) {
    const words = text.slice(at + 1);
    const code = words.charCodeAt(0);
    if (words.length < 2 || code < 65) continue;
    const qualifiers = qualifiersOf(words);
    const takes = qualifiers !== null && !qualifiers.some((name) => name === 'target' || name === 'baseline');
    const rest = text.slice(0, at).replace(/\s*[-–,;:]$/, '');
    if (takes) found = { rest, qualifiers };
    else if (found === null && words.length > 2 && COLOUR.test(words) && !/target$/i.test(words)) found = { rest };
  }
  return found;
}

/** Where more is said of the figure, and nothing of it: `45 - see comments`. */
const REFERS =
  /^(.*[\d%a-z)])(?:\s*[-–,;:.])?\s+(?:please )?(?:see|refer to) (?:the )?(?:comment\w*|note|notes|narrative|below|above|text|appendix|annex)(?: \d{1,2}| below| above)?$/i;

/** `51.6 provisional`, `45 YTD`, `51.6% in 2021/22`, `3 as at 30 June 2023`. */
function behind(text: string, context: ReadContext): Note | null {
  if (!/[a-z\d]$/i.test(text) || !/^[<>~≤≥£\d+-]/.test(text)) return null;
  const rest = /see|refer/i.test(text) ? REFERS.exec(text)?.[1] : undefined;
  if (rest !== undefined) return { rest };
  const noted = lastWords(text);
  if (noted) return noted;
  if (!/ /.test(text)) return null;
  const dated = TAIL_PERIOD.exec(text);
  const period = dated && periodIn(dated[2] ?? '', context);
  return dated && period ? { rest: dated[1] ?? '', period } : null;
}

const NOTHING = /^[<>~-]?£?[\d,]*(?:\.\d+)?(?:%|k|m| ?days?)?$/;

/** The figure of a text without what stands round it. At most five notes are peeled. */
export function peel(text: string, context: ReadContext): Peeled {
  let core = text;
  let qualifiers: readonly string[] = [];
  let period: PeriodReading | null = null;
  let unit: string | null = null;
  for (let times = 0; times < 5 && !NOTHING.test(core); times += 1) {
    const note =
      marks(core) ??
      letter(core) ??
      aged(core) ??
      trailing(core) ??
      bracket(core, context) ??
      leading(core, context) ??
      behind(core, context);
    if (!note || (note.period && period) || (note.unit && unit)) break;
    core = note.rest.trim();
    qualifiers = note.qualifiers ? [...new Set([...note.qualifiers, ...qualifiers])] : qualifiers;
    period = note.period ?? period;
    unit = note.unit ?? unit;
  }
  return { core, qualifiers, period, unit };
}
