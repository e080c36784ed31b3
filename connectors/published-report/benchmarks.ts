// Benchmarks as printed, one a comparator: `48 (TWBC) and 47 (MBC)` are two.
import type { ReportBenchmark } from '../../contracts/report';
import { readPeriod, readValue } from '../../readings';
import type { PrintedBenchmark } from './report';

const NOT_PRINTED = 'Not printed in the report';
const worded = /^(?:n\/?a|none|-+|–|not applicable)$/i;

/** The benchmarks of a cell. Words that hold no number and await none (`Local`) are no benchmark. */
function benchmarksIn({ text, date, comparator, source }: PrintedBenchmark, title: string): ReportBenchmark[] {
  const alone = readValue(text);
  const reading = alone.status === 'unreadable' ? readValue(text, { title }) : alone;
  const dateText = date ?? NOT_PRINTED;
  const more = { dateText, period: date === null ? null : readPeriod(date).code, source: source ?? NOT_PRINTED };
  if (reading.status === 'to_be_confirmed') return [{ comparator: comparator ?? text, text, value: null, ...more }];
  if (reading.status !== 'observed') return [];
  const named = reading.components.filter(({ label }) => /[a-z]/i.test(label));
  if (reading.number === null && named.length > 0)
    return named.map(({ label, number }) => ({ comparator: label, text: number, value: number, ...more }));
  if (reading.number === null || reading.bound !== null)
    return [{ comparator: comparator ?? NOT_PRINTED, text, value: null, ...more }];
  return [{ comparator: comparator ?? NOT_PRINTED, text, value: reading.number, ...more }];
}

/** The benchmarks of a row, each comparator and date once. */
export function benchmarksOf(printed: readonly PrintedBenchmark[], title: string): ReportBenchmark[] {
  const found = printed.filter(({ text }) => !worded.test(text)).flatMap((each) => benchmarksIn(each, title));
  const keys = found.map(({ comparator, dateText }) => `${comparator}@${dateText}`);
  return found.filter((_, i) => keys.indexOf(keys[i] ?? '') === i);
}
