// Targets of several numbers of which the context chooses one (`Q1 20% Q2 45%`, `85% (2023/24) 87% (2024/25)`), and of a number with its tolerance (`95% ± 2%`).
import type { ReadContext, TargetReading } from '../contracts/reading';
import { chunked, quantityOf } from './chunks';
import { MONTH } from './months';
import { added } from './numbers';
import { readPeriod } from './period';
import { contextPeriod } from './periods';
import { target } from './result';
import type { Rule } from './rules';
import { quoted } from './text';

type Read = (text: string, context: ReadContext) => TargetReading | null;

const QUARTER = 'q(?:uarter|tr|trs)?\\.? ?[1-4](?! ?%)(?:,? (?:20)?\\d\\d[/-]\\d\\d)?';
const YEAR = '(?:fy ?)?(?:20\\d\\d ?[/-] ?(?:20)?\\d\\d|(?<![\\d/.-])\\d\\d\\/\\d\\d)(?![\\d/.%-])';
const LABEL = new RegExp(
  `(?:\\b${QUARTER}|${YEAR}|\\b(?:end (?:of )?)?${MONTH}(?: (?:20)\\d\\d)?\\b(?! ?%)|\\b20[0-4]\\d\\b(?! ?%)|\\b(?:year[- ]end|ye|eoy|full year)\\b)`,
  'gi',
);

interface Step {
  readonly label: string;
  readonly words: string;
}

const stripped = (words: string): string =>
  words.replace(/^[\s:=;,/()|–-]+(?:targets? ?[:=-]? ?)?|(?:\bby\b|\bin\b|\bfor\b|\band\b|[\s:=;,/()|–-])+$/gi, '');

/** The labels of a text, each with the words that belong to it: those behind it, or (where the text begins with a number) before it. */
function stepsOf(text: string): Step[] {
  LABEL.lastIndex = 0;
  const labels = [...text.matchAll(LABEL)];
  if (labels.length < 2) return [];
  const first = labels[0]?.index ?? 0;
  const before = stripped(text.slice(0, first)) !== '';
  return labels.map((label, i) => {
    const end = label.index + label[0].length;
    const last = labels[i - 1];
    const words = before
      ? text.slice(last === undefined ? 0 : last.index + last[0].length, label.index)
      : text.slice(end, labels[i + 1]?.index ?? text.length);
    return { label: label[0], words: stripped(words) };
  });
}

/** What each step of a profile says; null where one of them is no number by itself, or where something is left over behind the last. */
function targetsOf(steps: readonly Step[], context: ReadContext, read: Read): TargetReading[] | null {
  const given = { ...context };
  const readings = steps.map(({ words }) => (/\d/.test(words) && words.length < 40 ? read(words, given) : null));
  const found = readings.flatMap((reading) => (reading?.status === 'set' && reading.by === null ? [reading] : []));
  return found.length === steps.length ? found : null;
}

/** The step whose period is the context's own, or else the one year that holds it. */
function chosen(steps: readonly Step[], context: ReadContext): number {
  const now = contextPeriod(context);
  if (!now) return -1;
  const periods = steps.map(({ label }) =>
    readPeriod(
      label.replace(/^end (?:of )?/i, '').replace(/^(?:year[- ]end|ye|eoy|full year)$/i, 'this year'),
      context,
    ),
  );
  const own = periods.findIndex(({ start, end }) => start === now.start && end === now.end);
  if (own >= 0) return own;
  const held = periods.flatMap(({ start, end }, at) =>
    start !== null && end !== null && start <= now.start && end >= now.end ? [at] : [],
  );
  return held.length === 1 ? (held[0] ?? -1) : -1;
}

/** The target of the period being reported; without one all are named in the reason. */
function profile(text: string, context: ReadContext, read: Read): TargetReading | null {
  if (text.length > 300) return null;
  const steps = stepsOf(text);
  const targets = steps.length < 2 ? null : targetsOf(steps, context, read);
  if (!targets) return null;
  const reading = targets[chosen(steps, context)];
  if (reading) return reading;
  const said = steps.map(({ label, words }) => `${label}: ${words}`).join('; ');
  return target('unreadable', {
    reason: `one target for each period, and the context names none of them: ${quoted(said)}`,
  });
}

const SPREAD =
  /^(.*\d.*?)[ ,]*\(?(?:\+ ?\/ ?-|±|plus or minus|\+ or -) ?(\d+(?:\.\d+)?) ?(%|pp|ppts?|percentage points?|[a-z]+)?\)?$/i;

/** `95% ± 2%`: between 93 and 97. A share of a number that is no share itself would have to be reckoned, and is left alone. */
function spread(text: string, context: ReadContext): TargetReading | null {
  if (!/±|\+|plus/i.test(text)) return null;
  const [, head = '', tolerance = '', unit = ''] = SPREAD.exec(text) ?? [];
  if (head === '') return null;
  const found = chunked(head, context);
  const quantity = found.shape === 'Q' ? quantityOf(found, 0) : null;
  if (!quantity || quantity.scaled) return null;
  const share = /^(?:%|p)/i.test(unit);
  if (share !== (quantity.unit === 'percent') && unit !== '') return null;
  if (!share && unit !== '' && chunked(`1 ${unit}`, context).chunks[0]?.quantity?.unit !== quantity.unit) return null;
  const [low, high] = [added(quantity.number, tolerance, true), added(quantity.number, tolerance)];
  return target('set', { comparator: 'between', low, high, unit: quantity.unit });
}

/** The rules for targets of several numbers; `read` reads one of them by itself. */
export const severalRules = (read: Read): readonly Rule<TargetReading>[] => [
  {
    name: 'number and its tolerance',
    examples: ['95% ± 2%', '95% (+/- 2%)', '100 +/- 5', '12 days ± 2 days'],
    read: spread,
  },
  {
    name: 'a target for each period',
    examples: ['Q1 20% Q2 45% Q3 70% Q4 98%', '85% (2023/24) 87% (2024/25)', '2012/13: 95%; 2013/14: 96%'],
    read: (text, context) => profile(text, context, read),
  },
];
