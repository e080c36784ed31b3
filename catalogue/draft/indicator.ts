// A draft of one indicator from a row of a published report: facts as printed, and what follows from them; nothing else.
import type { Indicator } from '../../contracts/catalogue';
import type { ReportLine } from '../../contracts/report';
import { readTarget, readValue } from '../../readings';

export const NOT_PRINTED = 'Not printed in the report';

export interface DraftNames {
  readonly priority: string;
  readonly owner: string;
  readonly committee: string;
  /** The quarter of the report. */
  readonly period: string;
}

const UNITS: readonly (readonly [RegExp, string])[] = [
  [/^%|\bpercent(?:age)?\b|^(?:the )?proportion\b|\(%\)/i, 'percent'],
  [/\bper 10,000\b/i, 'per_10000'],
  [/\bper 1,000\b/i, 'per_1000'],
  [/\bper 100,000\b/i, 'per_100000'],
  [/\bnumber of days\b/i, 'days'],
  [/\bhandling time\b/i, 'seconds'],
  [/\blife expectancy\b/i, 'years'],
  [/\btonnes\b|\btonnage\b/i, 'tonnes'],
];

/** What a cell says of its unit wins over the title; a number without a unit is a count. */
function unitOf(line: ReportLine, kind: Indicator['kind']): string | null {
  if (kind === 'milestone') return null;
  const printed = [line.target?.text ?? '', line.floor?.text ?? '', ...line.values.map(({ text }) => text)];
  const said = printed.flatMap((text) => [readTarget(text).unit, readValue(text).unit]).find((unit) => unit !== null);
  return said ?? UNITS.find(([pattern]) => pattern.test(line.title))?.[1] ?? 'count';
}

function decimalsOf(line: ReportLine): number {
  const numbers = [
    ...line.values.map(({ number }) => number),
    ...[line.target, line.floor].flatMap((target) => [target?.reading.low, target?.reading.high]),
  ];
  return Math.max(0, ...numbers.map((number) => number?.split('.')[1]?.length ?? 0));
}

interface Polarity {
  readonly polarity: Indicator['polarity'];
  readonly because: string | null;
}

/** Only where the report says so: by the words of its target, or by the side of it on which the floor lies. */
function polarityOf(line: ReportLine, kind: Indicator['kind']): Polarity {
  const target = line.target?.reading;
  if (kind !== 'kpi' || target?.status !== 'set') return { polarity: 'none', because: null };
  const { comparator, low, high } = target;
  if (comparator === 'between') return { polarity: 'range', because: null };
  if (comparator === 'less_than' || comparator === 'at_most') return { polarity: 'lower', because: null };
  if (comparator === 'at_least' || comparator === 'greater_than') return { polarity: 'higher', because: null };
  const floor = line.floor?.reading.low ?? null;
  if (floor !== null && low !== null && low === high && Number(floor) !== Number(low))
    return {
      polarity: Number(floor) < Number(low) ? 'higher' : 'lower',
      because: `The floor lies ${Number(floor) < Number(low) ? 'below' : 'above'} the target.`,
    };
  if (/\breduc|\bdecreas/i.test(line.title)) return { polarity: 'lower', because: 'The title speaks of a reduction.' };
  return { polarity: 'higher', because: 'The target is a bare number; higher is better is assumed, to be confirmed.' };
}

function kindOf(line: ReportLine): Indicator['kind'] {
  if (line.kind !== 'milestone') return line.kind;
  return line.target?.reading.status === 'set' && line.target.reading.comparator !== 'milestone' ? 'kpi' : 'milestone';
}

function targetsOf(line: ReportLine): Indicator['targets'] {
  const { target, floor } = line;
  if (target === null || target.period === null || target.reading.status === 'unreadable') return [];
  const printed = floor === null || floor.reading.status === 'unreadable' ? null : floor.text;
  return [{ period: target.period, text: target.text, per: null, tolerance: null, floor: printed }];
}

/** What is printed and has no place of its own, and what was decided. */
function noteOf(line: ReportLine, because: string | null): string | null {
  const { target, frequency, refPrinted, titleLost, rag, objective, service } = line;
  const notes = [
    because,
    refPrinted === null ? null : `The reference is printed as ${refPrinted}.`,
    titleLost ? 'No measure is printed: the target stands for it.' : null,
    target !== null && target.reading.status === 'unreadable' ? `The target is printed as: ${target.text}.` : null,
    frequency === null ? null : `Frequency as printed: ${frequency}.`,
    objective === null ? null : `Objective as printed: ${objective}.`,
    service === null ? null : `Service as printed: ${service}.`,
    rag === null ? null : `${rag.forecast ? 'Forecast RAG' : 'RAG'} as printed: ${rag.value}.`,
  ].filter((note) => note !== null);
  return notes.length === 0 ? null : notes.join(' ');
}

function accumulationOf(title: string): Indicator['accumulation'] {
  if (/\brolling 12\b/i.test(title)) return 'rolling';
  return /\bsnapshot\b|\bat quarter end\b/i.test(title) ? 'snapshot' : 'discrete';
}

/** The draft of a row's indicator. */
export function draftIndicator(line: ReportLine, slug: string, names: DraftNames): Indicator {
  const kind = kindOf(line);
  const unit = unitOf(line, kind);
  const { polarity, because } = polarityOf(line, kind);
  const accumulation = accumulationOf(line.title);
  const [first] = line.values;
  return {
    ...{ slug, ref: line.ref, title: line.title, kind, priority: names.priority, action: line.action ?? NOT_PRINTED },
    ...{ owner: names.owner, committee: names.committee, unit, statedUnit: null, decimals: decimalsOf(line), polarity },
    frequency: /^annual/i.test(line.frequency ?? '') ? 'annually' : 'quarterly',
    accumulation,
    runningTotal: false,
    yearRule: accumulation !== 'discrete' || unit !== 'count' ? 'last' : 'sum',
    components: [],
    reference: { kind: 'quarter' },
    due: { kind: 'working_days', days: 10 },
    sourceAsPublished: line.source ?? NOT_PRINTED,
    source: 'published-report',
    formula: { kind: 'typed' },
    feeds: [],
    checks: [],
    baseline: {
      text: first?.text ?? NOT_PRINTED,
      dateText: first?.period ?? NOT_PRINTED,
      period: first?.period ?? names.period,
    },
    targets: targetsOf(line),
    ...{
      benchmarks: [],
      benchmarkFeeds: [],
      lifecycle: 'live',
      openDecision: null,
      duplicates: [],
      expectedRange: null,
    },
    printedRag: line.rag === null ? null : line.rag.forecast ? 'forecast' : 'current',
    note: noteOf(line, because),
  };
}
