// Every version of a figure, oldest first, as a table.
import { londonClock } from '../../rules/calendar/london';
import type { Output } from '../output';
import type { FigureVersion } from '../reads';
import type { Column } from '../table';

const columns: readonly Column[] = [
  { title: 'Indicator', wrap: true },
  { title: 'Period' },
  { title: 'Version', align: 'right' },
  { title: 'Figure', wrap: true },
  { title: 'Missing', wrap: true },
  { title: 'Source' },
  { title: 'Import', align: 'right' },
  { title: 'Recorded', wrap: true },
  { title: 'Replaced', wrap: true },
];

const row = (version: FigureVersion): string[] => [
  version.indicator,
  version.period,
  String(version.version),
  version.text ?? version.value ?? '-',
  version.missing.join(', '),
  version.source,
  version.importId,
  londonClock(version.recordedAt),
  version.replacedAt === null ? '-' : londonClock(version.replacedAt),
];

const targetColumns: readonly Column[] = [
  { title: 'Indicator', wrap: true },
  { title: 'Year' },
  { title: 'Said by' },
  { title: 'Version', align: 'right' },
  { title: 'Target', wrap: true },
  { title: 'Floor', wrap: true },
  { title: 'Import', align: 'right' },
  { title: 'Recorded', wrap: true },
  { title: 'Replaced', wrap: true },
];

/** The targets that reports print, or that were revised; the catalogue's alone are told by `figures`. */
function targetRows(versions: readonly FigureVersion[]): string[][] {
  const told = new Map<string, string[]>();
  for (const { indicator, targets = [] } of versions) {
    if (targets.every(({ origin, version }) => origin === 'catalogue' && version === 1)) continue;
    for (const each of targets)
      told.set(`${indicator} ${each.period} ${each.origin} ${each.version}`, [
        ...[
          indicator,
          each.period,
          each.origin,
          String(each.version),
          each.text,
          each.floor ?? '-',
          each.import ?? '-',
        ],
        londonClock(each.recordedAt),
        each.supersededAt === null ? '-' : londonClock(each.supersededAt),
      ]);
  }
  return [...told.values()];
}

/** One line a version of a figure; below them the targets that were printed or revised. */
export function historyTable(versions: readonly FigureVersion[], output: Pick<Output, 'table'>): string {
  const targets = targetRows(versions);
  const figures = output.table(columns, versions.map(row));
  return targets.length === 0 ? figures : `${figures}\n\nTargets\n${output.table(targetColumns, targets)}`;
}
