// What became of a report's rows, for a person.
import type { Backfilled } from '../backfill';
import type { Output } from '../output';
import { errorText } from '../failures';
import { changesText } from './import';

const listed = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, times]) => `${name} ${times}`)
    .join(', ');

/** The lines of one backfill. */
export function backfillText(done: Backfilled, output: Pick<Output, 'table' | 'paint'>): string {
  const { rows } = done;
  const sum = `${rows.loaded} loaded + ${rows.unchanged} unchanged + ${rows.duplicate} duplicate + ${rows.undecided} undecided + ${rows.rejected} rejected`;
  const rags =
    Object.keys(done.rags).length === 0
      ? []
      : [`${done.ragIsForecast === true ? 'forecast' : 'rag     '}   ${listed(done.rags)}`];
  const columns = [{ title: 'Place' }, { title: 'Indicator' }, { title: 'Flag' }, { title: 'Evidence', wrap: true }];
  const refused = [
    { title: 'Entry', align: 'right' },
    { title: 'Place' },
    { title: 'Rule' },
    { title: 'What is wrong', wrap: true },
  ] as const;
  return [
    output.paint.bold(`Report of ${done.council}, ${done.period} (import ${done.importId})`),
    `rows       ${rows.found} found = ${sum}`,
    `kinds      ${listed(done.kinds)}`,
    ...rags,
    `indicators ${done.indicators}, figures ${done.figures}`,
    `flags      ${listed(done.flags) || 'none'}`,
    ...done.notes.map((note) => `note       ${note}`),
    ...(done.failure === null ? [] : [errorText(done.failure)]),
    ...(done.evidence.length === 0
      ? []
      : [
          output.table(
            columns,
            done.evidence.map((each) => [each.place, each.indicator ?? '', each.flag, each.evidence]),
          ),
        ]),
    ...(done.rejections.length === 0
      ? []
      : [
          output.table(
            refused,
            done.rejections.map((each) => [each.entry, each.place ?? '', each.rule, each.message]),
          ),
        ]),
    ...(rows.undecided === 0
      ? []
      : [
          'next       quarterday quarantine decide ENTRY --indicator SLUG (or --new)',
          `           quarterday replay ${done.importId}`,
        ]),
    changesText(done.changes, output),
  ].join('\n');
}
