// The words and marks of a scorecard: RAG as a word, the trend as its arrow, who fed a figure.
import type { PublishedFigure } from '../../contracts/published';
import type { Paint } from '../paint';

/** `37 due/45 undertaken`, or what stands where there is no value: `not due until 2023-10-31`. */
export function valueText(figure: PublishedFigure): string {
  if (figure.status === 'received') return figure.text ?? figure.value ?? '';
  const words = figure.status.replaceAll('_', ' ');
  const day = figure.expectedOn ?? figure.due;
  if (figure.status === 'not_due' && day !== null) return `${words} (${day})`;
  return figure.status === 'awaited' || figure.status === 'overdue' || figure.status === 'escalated'
    ? `${words}${figure.due === null ? '' : ` (due ${figure.due})`}`
    : words;
}

/** `Green`, `Amber`, `Red`, `Blue`, or a dash where it cannot be said. */
export function ragText(figure: Pick<PublishedFigure, 'rag'>): string {
  return figure.rag === null ? '-' : figure.rag.charAt(0).toUpperCase() + figure.rag.slice(1);
}

/** Colours a RAG word; the word itself stays, so nothing is said by colour alone. */
export function paintRag(paint: Paint, line: string, word: string): string {
  if (word === 'Green') return paint.green(line);
  if (word === 'Amber') return paint.amber(line);
  if (word === 'Red') return paint.red(line);
  return word === 'Blue' ? paint.blue(line) : line;
}

/** `↑ improving`: the arrow as published and what it means; a dash where there is neither. */
export function trendText(figure: Pick<PublishedFigure, 'trend'>): string {
  const { published, judgement } = figure.trend;
  return [published, judgement].filter((word) => word !== null).join(' ') || '-';
}

/** `system` or `typed`; empty where there is no figure. */
export function fedBy(figure: Pick<PublishedFigure, 'status' | 'typed'>): '' | 'system' | 'typed' {
  if (figure.status !== 'received') return '';
  return figure.typed === null ? 'system' : 'typed';
}
