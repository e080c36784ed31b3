// How well a column's cells suit what its heading means: 1 surely, -1 surely not. Roles that are not listed suit any words.
import { readPeriod, readTarget, readTrend, readValue } from '../../readings';
import { isRag } from './rag';
import type { Role } from './roles';

type Fit = (cell: string) => number;

const WAITS = /^(?:tbc|n\/a)$/i;
const FREQUENCY = /^(?:annual|year|quarter|month|week|dail)/i;
const YES = /^(?:yes|no|n\/a)$/i;

const longer = (cell: string, than: number): number => (cell.length > than ? 1 : -0.5);
const isArrow = (cell: string): boolean => {
  const { status, direction, judgement } = readTrend(cell);
  return status === 'read' && (direction !== null || judgement !== null);
};
const names = (cell: string): boolean => readPeriod(cell, { period: '2023-24' }).code !== null;
const isTarget: Fit = (cell) => {
  if (isArrow(cell) || YES.test(cell)) return -0.6;
  const { status, comparator, per, by } = readTarget(cell);
  if (status === 'unreadable' || WAITS.test(cell)) return -0.2;
  return status === 'set' && (comparator !== 'equal' || per !== null || by !== null) ? 1 : 0.3;
};
const isDate: Fit = (cell) => (WAITS.test(cell) ? 0.1 : names(cell) ? 1 : -0.6);
const isNumber: Fit = (cell) => {
  if (WAITS.test(cell)) return 0.1;
  return readValue(cell).status === 'observed' && !names(cell) ? 0.6 : -0.6;
};
/** A result may be words as well (`Measured annually`), but no arrow, mark, colour or frequency. */
const isResult: Fit = (cell) => {
  const number = isNumber(cell);
  if (number > 0) return number;
  const { status } = readValue(cell);
  return status === 'unreadable' || status === 'observed' || isArrow(cell) || FREQUENCY.test(cell) ? -0.6 : 0.2;
};
const isMark: Fit = (cell) => {
  if (WAITS.test(cell)) return 0.1;
  return /\d/.test(cell) && cell.length < 40 && !names(cell) ? 0.7 : -0.6;
};
/** Words: neither numbers nor signs. */
const isWords: Fit = (cell) =>
  WAITS.test(cell) ? 0.05 : !/[a-z]{2}/i.test(cell) || isNumber(cell) > 0 || isArrow(cell) || names(cell) ? -0.6 : 0.1;
const isShort: Fit = (cell) => (isWords(cell) < 0 ? -0.6 : cell.length < 40 ? 0.15 : -0.5);

const FITS: Partial<Readonly<Record<Role, Fit>>> = {
  ref: (cell) => (cell.length <= 12 && /\d/.test(cell) && !/[%£.]/.test(cell) ? 0.5 : -0.8),
  title: (cell) => (isWords(cell) < 0 && !/[a-z]{3}/i.test(cell) ? -1 : longer(cell, 12)),
  trend: (cell) => (isArrow(cell) ? 1 : -1),
  assurance: (cell) =>
    YES.test(cell) ? 0.8 : /^(?:high|medium|low|none|full|partial|green|amber|red)$/i.test(cell) ? 0.4 : -1,
  target: isTarget,
  floor: isTarget,
  value: isResult,
  baseline: isNumber,
  benchmark: isMark,
  baselineDate: isDate,
  benchmarkDate: isDate,
  frequency: (cell) =>
    FREQUENCY.test(cell) ? 1 : /^(?:q[1-4]|(?:key )?milestone|ongoing|termly|ad hoc|bi|half)/i.test(cell) ? 0.4 : -0.8,
  owner: isShort,
  source: (cell) => (FREQUENCY.test(cell) ? -0.6 : isWords(cell)),
  service: isWords,
  objective: isWords,
  priority: isWords,
  action: isWords,
  committee: (cell) => (cell.length <= 8 && /[A-Z]/i.test(cell) && !YES.test(cell) ? 0.2 : -0.6),
  comparator: (cell) =>
    /\b(?:sector|kent|national|average|nearest|neighbours?|england|[A-Z]{2,5}BC|[A-Z]{2,5} and [A-Z]{2,5})\b/.test(cell)
      ? 0.8
      : WAITS.test(cell)
        ? 0.1
        : -0.2,
  benchmarkSource: (cell) =>
    /inform|gov\.uk|survey|network|\breturn|database|dept|statistic|ofsted|ons\b/i.test(cell)
      ? 0.8
      : WAITS.test(cell)
        ? 0.1
        : -0.2,
  comment: (cell) => longer(cell, 24),
  rag: (cell) => (isRag(cell) ? 1 : -1),
  // A forecast may be a colour or a number.
  ragForecast: (cell) => (isRag(cell) ? 1 : isNumber(cell) > 0 ? 0.3 : -0.5),
};

/** The mean fit of a column's cells, blanks left out; 0 where there are none or the role suits any. */
export function fit(role: Role, cells: readonly string[]): number {
  const suits = FITS[role];
  if (!suits || cells.length === 0) return 0;
  // A cell that waits may stand in any column: it says nothing against one.
  const said = cells.map((cell) =>
    /^(?:tbc|n\/?a|-|–|no data)$/i.test(cell) ? Math.max(0, suits(cell)) : suits(cell),
  );
  return said.reduce((sum, each) => sum + each, 0) / cells.length;
}
