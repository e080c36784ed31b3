// Every version of a figure, oldest first, as a table.
import type { Output } from '../output';
import type { FigureVersion } from '../reads';
import type { Column } from '../table';

const columns: readonly Column[] = [
  { title: 'Indicator' },
  { title: 'Period' },
  { title: 'Version', align: 'right' },
  { title: 'Figure' },
  { title: 'Missing' },
  { title: 'Source' },
  { title: 'Import', align: 'right' },
  { title: 'Recorded' },
  { title: 'Replaced' },
];

const row = (version: FigureVersion): string[] => [
  version.indicator,
  version.period,
  String(version.version),
  version.text ?? version.value ?? '-',
  version.missing.join(', '),
  version.source,
  version.importId,
  version.recordedAt,
  version.replacedAt ?? '-',
];

/** One line a version. */
export function historyTable(versions: readonly FigureVersion[], output: Pick<Output, 'table'>): string {
  return output.table(columns, versions.map(row));
}
