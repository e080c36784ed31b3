// Counts a quarter's lines as CONTRACT.md section 2 says: expected = received + awaited + notDue + notApplicable + quarantined.
import type { RoundFigures } from '../../contracts/collect';
import type { FigureStatus, PublishedFigure } from '../../contracts/published';
import { fedBy } from './words';

const AWAITED: readonly FigureStatus[] = ['awaited', 'overdue', 'escalated'];
const ENDED: readonly FigureStatus[] = ['not_applicable', 'waived', 'withdrawn', 'to_be_confirmed'];

/** A partial figure counts once, as received, and in `partial`. */
export function countFigures(figures: readonly PublishedFigure[]): RoundFigures {
  const count = (matches: (figure: PublishedFigure) => boolean): number => figures.filter(matches).length;
  return {
    expected: figures.length,
    received: count((figure) => figure.status === 'received'),
    partial: count((figure) => figure.status === 'received' && figure.flags.includes('partial_period')),
    awaited: count((figure) => AWAITED.includes(figure.status)),
    notDue: count((figure) => figure.status === 'not_due'),
    notApplicable: count((figure) => ENDED.includes(figure.status)),
    quarantined: count((figure) => figure.status === 'quarantined'),
    systemFed: count((figure) => fedBy(figure) === 'system'),
    typed: count((figure) => fedBy(figure) === 'typed'),
  };
}

/** `31 expected = 21 received (1 partial) + 0 awaited + 9 not due + 1 not applicable + 0 quarantined` and who fed them. */
export function countsText(counts: RoundFigures): string {
  const { expected, received, partial, awaited, notDue, notApplicable, quarantined, systemFed, typed } = counts;
  return [
    `${expected} expected = ${received} received (${partial} partial) + ${awaited} awaited + ${notDue} not due` +
      ` + ${notApplicable} not applicable + ${quarantined} quarantined`,
    `${systemFed} of the received are system-fed, ${typed} typed into a return form`,
  ].join('\n');
}
