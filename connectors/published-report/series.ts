// What the figures of a row say against one another: a cumulative figure that fell, an arrow that the last two do not give.
import { Decimal } from 'decimal.js';
import type { FoundFlag } from '../../contracts/flags';
import { readTarget, readTrend, readValue } from '../../readings';
import { financialYearOf, findPeriod } from '../../rules/calendar/periods';
import type { ReportRow } from './report';

interface Point {
  readonly name: string;
  readonly period: string | null;
  readonly number: string;
}

function points(row: ReportRow, baseline: boolean): Point[] {
  const cells = row.values.map(({ period, text }) => ({ name: period, period, text }));
  const date = row.cell('baselineDate') ?? row.baseline?.period ?? '';
  const first =
    row.baseline === null
      ? []
      : [{ name: `baseline ${date}`.trim(), period: row.baseline.period, text: row.baseline.text }];
  return [...(baseline ? first : []), ...cells].flatMap(({ name, period, text }) => {
    const { status, number } = readValue(text);
    return status === 'observed' && number !== null ? [{ name, period, number }] : [];
  });
}

const yearOf = (code: string | null): string | null => {
  const period = code === null ? null : findPeriod(code);
  return period === null ? null : financialYearOf(period.end);
};

/** A total within its year, or one that only runs on, which is lower than before. */
export function fell(row: ReportRow, cumulative: boolean): FoundFlag[] {
  const running = /\((?:running )?total\)$/i.test(row.title);
  if (!cumulative && !running) return [];
  const series = points(row, running);
  const falls = series.flatMap((point, i) => {
    const before = series[i - 1];
    if (before === undefined || new Decimal(point.number).gte(before.number)) return [];
    const comparable = running || yearOf(before.period) === yearOf(point.period);
    return comparable ? [`${before.name} ${before.number}, ${point.name} ${point.number}`] : [];
  });
  return falls.length === 0 ? [] : [{ flag: 'cumulative_fell', evidence: falls.join('; ') }];
}

const kindOf = (code: string | null): string | null => (code === null ? null : (findPeriod(code)?.kind ?? null));

/** An arrow that is neither the direction of the last two figures nor better or worse by what the target asks for. */
export function arrow(row: ReportRow): FoundFlag[] {
  const { direction } = readTrend(row.cell('trend') ?? '');
  const [before, last] = points(row, true).slice(-2);
  if (direction === null || before === undefined || last === undefined) return [];
  // A year's total and a quarter's figure cannot be set against one another.
  if (kindOf(before.period) !== kindOf(last.period)) return [];
  const order = new Decimal(last.number).comparedTo(before.number);
  const moved = order > 0 ? 'up' : order < 0 ? 'down' : 'same';
  const { comparator, status } = readTarget(row.target?.text ?? '', { title: row.title });
  const lower = comparator === 'less_than' || comparator === 'at_most';
  const flipped = moved === 'same' ? 'same' : moved === 'up' ? 'down' : 'up';
  const judged = status !== 'set' || comparator === 'equal' ? [moved, flipped] : [lower ? flipped : moved];
  if (direction === moved || judged.includes(direction)) return [];
  const evidence = `arrow ${row.cell('trend')}, but ${before.name} ${before.number} and ${last.name} ${last.number}`;
  return [{ flag: 'trend_contradicts_figures', evidence }];
}
