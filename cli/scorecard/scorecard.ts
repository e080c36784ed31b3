// The scorecard of one quarter: one line a figure, with its target, RAG, trend, flags and who fed it.
import type { PublishedFigure } from '../../contracts/published';
import type { Output } from '../output';
import type { Column } from '../table';
import { fedBy, paintRag, ragText, trendText, valueText } from './words';

type Face = Pick<Output, 'paint' | 'table'>;

function columns(face: Face): Column[] {
  return [
    { title: 'Ref' },
    { title: 'Indicator', wrap: true, most: 72 },
    { title: 'Period' },
    { title: 'Figure', wrap: true },
    { title: 'Target', wrap: true, most: 36 },
    { title: 'RAG', paint: (line, word) => paintRag(face.paint, line, word) },
    { title: 'Trend' },
    { title: 'Fed by' },
    { title: 'Flags', wrap: true },
  ];
}

function row(figure: PublishedFigure): string[] {
  return [
    figure.ref ?? '',
    figure.title,
    figure.period,
    valueText(figure),
    figure.target?.text ?? '-',
    ragText(figure),
    trendText(figure),
    fedBy(figure),
    figure.flags.join(', '),
  ];
}

/** The scorecard's table, in the order of the figures. */
export function scorecard(figures: readonly PublishedFigure[], face: Face): string {
  return face.table(columns(face), figures.map(row));
}
