// For the unit tests of cli/: streams that keep what is written, and figures to print.
import type { PublishedFigure } from '../contracts/published';
import type { OutputStream } from './output';

export interface KeptStream extends OutputStream {
  readonly text: () => string;
}

/** A stream that keeps everything. `columns` makes it a terminal. */
export function keptStream(columns?: number, colours = false): KeptStream {
  let text = '';
  return {
    ...(columns === undefined ? {} : { isTTY: true, columns }),
    hasColors: () => colours,
    write: (more: string) => (text += more),
    text: () => text,
  };
}

/** A figure as `figures` gives it; what is not named is as plain as can be. */
export function figure(more: Partial<PublishedFigure> = {}): PublishedFigure {
  return {
    indicator: 'calls-handled-rate',
    ref: '109',
    title: '% of calls handled',
    kind: 'kpi',
    period: '2023-24-Q2',
    shownIn: '2023-24-Q2',
    value: '87',
    unrounded: '87.1',
    text: '87%',
    unit: 'percent',
    components: [],
    status: 'received',
    flags: [],
    evidence: {},
    assurance: { stated: 'not_stated', level: 'high' },
    target: null,
    targetMet: null,
    rag: null,
    forecast: null,
    trend: { published: null, direction: null, judgement: null },
    benchmarks: [],
    owner: 'LM',
    priority: 'CS Priority Action',
    committee: 'overview-and-scrutiny',
    source: 'anywhere365',
    typed: null,
    due: '2023-10-13',
    expectedOn: null,
    availabilitySaid: null,
    coverage: null,
    observedOn: null,
    version: 1,
    deliverySha256: null,
    recordedAt: null,
    comment: null,
    printed: null,
    ...more,
  };
}
