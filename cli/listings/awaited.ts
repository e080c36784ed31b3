// What is not here, as a table: who owes it, since when, what has been said, and what happens next.
import type { AwaitedFigure } from '../../contracts/collect';
import type { Output } from '../output';
import type { Column } from '../table';

const columns: readonly Column[] = [
  { title: 'Key', wrap: true },
  { title: 'Owner' },
  { title: 'State', wrap: true },
  { title: 'Due' },
  { title: 'Expected' },
  { title: 'Reminders', align: 'right' },
  { title: 'Escalated to', wrap: true },
  { title: 'Next' },
  { title: 'Source' },
];

const row = (figure: AwaitedFigure): string[] => [
  figure.key,
  figure.owner,
  `${figure.state.replaceAll('_', ' ')}${figure.partial ? ' (in part)' : ''}`,
  figure.due,
  figure.expectedOn ?? '-',
  String(figure.reminders),
  figure.escalatedTo ?? '-',
  figure.nextActionAt ?? '-',
  figure.source,
];

/** One line an expected figure that is not here, or not all of it. */
export function awaitedTable(figures: readonly AwaitedFigure[], output: Pick<Output, 'table'>): string {
  return output.table(columns, figures.map(row));
}
