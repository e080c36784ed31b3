// One round for a person: scorecard, counts, what is awaited and from whom, and what was imported.
import type { AwaitedFigure, ImportSummary, RoundSummary } from '../../contracts/collect';
import type { PublishedFigure } from '../../contracts/published';
import { awaitedTable } from '../listings/awaited';
import { importsTable } from '../listings/imports';
import type { Output } from '../output';
import { countsText } from './counts';
import { scorecard } from './scorecard';

export interface ShownRound {
  readonly summary: RoundSummary;
  readonly figures: readonly PublishedFigure[];
}

const sources = (summary: RoundSummary): string[] =>
  summary.sources.flatMap((source) => [
    ...source.waiting.map((each) => `${source.source} ${each.period}: not there yet (${each.reason})`),
    ...(source.failure === null ? [] : [`${source.source}: ${source.failure.code}, ${source.failure.message}`]),
  ]);

/** Heading and blocks of one round. */
export function roundText(round: ShownRound, output: Pick<Output, 'paint' | 'table'>): string {
  const { council, period, asOf, figures, imports, awaited } = round.summary;
  const blocks: [string, string][] = [
    ['Figures', `${countsText(figures)}\n\n${scorecard(round.figures, output)}`],
    ['Awaited, and from whom', awaited.length === 0 ? 'nothing' : awaitedTable(awaited as AwaitedFigure[], output)],
    ['Imports', imports.length === 0 ? 'none' : importsTable(imports as ImportSummary[], output)],
  ];
  const waiting = sources(round.summary);
  if (waiting.length > 0) blocks.push(['What sources do not hold yet', waiting.join('\n')]);
  const heading = `${council} ${period}, as of ${asOf}`;
  const body = blocks.map(([title, text]) => `${output.paint.bold(title)}\n${text}`).join('\n\n');
  return `${output.paint.bold(heading)}\n${'='.repeat(heading.length)}\n\n${body}`;
}
