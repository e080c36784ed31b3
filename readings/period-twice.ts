// One time said twice: `Q4 (Jan-Mar) of 2022/23`, `Quarter 3 (to December 2016) 2016/17`. Both have to agree.
import { quarterOf } from '../rules/calendar/periods';
import type { PeriodReading, ReadContext } from '../contracts/reading';
import { refuse } from './period-names';
import { applyRules, type Rule } from './rules';
import { quoted } from './text';

type Read = Rule<PeriodReading>['read'];

const CLOSING = /^(?:to|up to|until|ending|ended|as at|as of|at|to end|end)(?: the)?(?: end)?(?: of)? /i;

const differ = (a: string, b: string): PeriodReading => refuse(`${quoted(a)} and ${quoted(b)} are not the same time`);

/** A period beside its last day: `Q2 (30 September 2013)`, `quarter 3 2016/17 (to December 2016)`. Null where the second is no last day. */
function closed(a: string, b: string, context: ReadContext, plain: Read): PeriodReading | null {
  const one = plain(a, context);
  const last = plain(b.replace(CLOSING, ''), context);
  const closes = CLOSING.test(b) || (last?.kind === 'day' && one?.kind !== 'day');
  if (!closes || one?.status !== 'read' || last?.status !== 'read' || last.end === null) return null;
  if (one.code !== null) return one.end === last.end ? one : differ(a, b);
  const within = plain(a, { period: quarterOf(last.end) });
  return within?.end === last.end ? within : differ(a, b);
}

/** Whether two readings of one period agree; the one that says its year wins. */
function agreed(a: string, b: string, context: ReadContext, plain: Read): PeriodReading | null {
  const end = closed(a, b, context, plain);
  if (end) return end;
  const one = plain(a, context);
  const other = plain(b, context);
  if (one?.status !== 'read' || other?.status !== 'read') return null;
  if (one.code !== null && other.code !== null)
    return one.start === other.start && one.end === other.end ? one : differ(a, b);
  const [known, text] = one.code === null ? [other, a] : [one, b];
  // Where no year is said at all, any year shows whether the two agree.
  const within = plain(text, { period: known.code ?? '2001-02-Q4' });
  const test = known.code === null ? plain(one.code === null ? b : a, { period: '2001-02-Q4' }) : known;
  return within?.start === test?.start && within?.end === test?.end ? known : differ(a, b);
}

const QUARTER_THEN_MONTHS =
  /^(q(?:uarter|tr)?\.? ?[1-4](?: \d[\d/-]+)?)(?: (?:covering|covers|for|from|being|i\.?e\.?) |[ :,-]+)(\d{0,2}(?:st|nd|rd|th)? ?[a-z]{3}.*)$/i;

/** The rule for a time said twice; `plain` reads one of the two, `spans` the years to date of which one may be a piece. */
export const twice =
  (plain: Read, spans: readonly Rule<PeriodReading>[]): Read =>
  (text, context) => {
    const [, before = '', inside = '', behind = ''] = /^(.+?) ?\(([^()]+)\)(?:,? (?:of )?(.+))?$/.exec(text) ?? [];
    if (inside === '') {
      const [, quarter = '', months = ''] = QUARTER_THEN_MONTHS.exec(text) ?? [];
      return quarter === '' ? null : agreed(quarter, months, context, plain);
    }
    // `Q1 (23/24)`, `Year to date (Apr - Sep 2023)`: one time in two pieces.
    const one = `${before} ${inside}${behind === '' ? '' : ` ${behind}`}`;
    const pieces = plain(one, context) ?? applyRules(spans, one, context);
    if (pieces?.status === 'read') return pieces;
    // `Quarter 3 (2019/20) - 1st October to 31st December 2019`.
    const beside = /^[-:,] ?(.+)$/.exec(behind)?.[1];
    if (beside !== undefined) return agreed(`${before} ${inside}`, beside, context, plain);
    const first = behind === '' ? before : `${before} ${behind}`;
    return (
      agreed(first, inside, context, plain) ??
      (behind === '' ? null : agreed(before, `${inside} ${behind}`, context, plain))
    );
  };
