// The one line that is put before an answer: the CSV of LG Inform does not say which metric it holds.
import { QuarterdayError } from '../../contracts/failure';
import type { CsvRecord } from '../_readers/csv-records';
import { settingsSchema, type Metric, type Settings } from './settings';

/** `metricType,46,household-recycling-rate`, and below it the answer as it came. */
export function deliveryOf({ metricType, indicator }: Metric, answer: Buffer): Buffer {
  const mark = answer[0] === 0xef && answer[1] === 0xbb && answer[2] === 0xbf ? 3 : 0;
  return Buffer.concat([Buffer.from(`metricType,${metricType},${indicator}\r\n`), answer.subarray(mark)]);
}

/** The metric of a delivery by the lines above its header; a file by hand, without such a line, is of the only metric configured. */
export function metricOf(above: readonly CsvRecord[], { metrics }: Settings): Metric {
  const first = above.find(({ fields }) => fields[0] === 'metricType')?.fields ?? null;
  const said = settingsSchema.shape.metrics.safeParse([{ metricType: first?.[1], indicator: first?.[2] }]);
  const metric = first === null ? (metrics.length === 1 ? metrics[0] : undefined) : said.data?.[0];
  if (metric !== undefined) return metric;
  throw new QuarterdayError('CONTRACT_DRIFT', 'the file does not say which metric it holds', {
    seen: first === null ? `no such line, and ${metrics.length} metrics configured` : 'a first line in another form',
    expected: 'a first line such as metricType,46,household-recycling-rate',
    todo: 'put that line before the rows: the number of the metric type, and the indicator whose benchmark it is',
    place: 'line 1',
  });
}
