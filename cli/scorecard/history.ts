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

/** One line a version. */
export function historyTable(versions: readonly FigureVersion[], output: Pick<Output, 'table'>): string {
  return output.table(columns, versions.map(row));
}
