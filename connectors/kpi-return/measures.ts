// From sorted rows to typed observations and statements: pure, each row ends in exactly one place.
import type {
  IndicatorScope,
  Observation,
  ParseContext,
  ParseResult,
  Rejection,
  Statement,
} from '../../contracts/connector';
import { parsePeriod } from '../../rules/calendar/periods';
import type { Signed } from './head';
import { measureOf, rejectRow, wordsOf, type KeyedRow } from './row';
import { valueOf, type Figure } from './value';
import { saysSomething, wordsSaid } from './words';
import { REASONS } from './rows';

type Fed = ParseResult['fed'][number];

interface Said {
  readonly row: KeyedRow;
  readonly observation: Observation | null;
  readonly statement: Statement | null;
}

export interface Measured {
  readonly fed: readonly Fed[];
  readonly ignored: readonly string[];
  readonly rejections: readonly Rejection[];
  readonly observations: readonly Observation[];
  readonly statements: readonly Statement[];
  readonly notes: readonly string[];
}

/** What stands as evidence where the owner named none; it is noted. */
export const NO_EVIDENCE = 'none stated';

function observation(row: KeyedRow, figure: Figure, head: Signed): Observation {
  const { start, end } = parsePeriod(row.period);
  const evidence = wordsOf(row.cell('evidence')) ?? '';
  return {
    measure: measureOf(row),
    period: row.period,
    value: figure.value,
    components: figure.components,
    text: figure.text === '' ? null : figure.text,
    coverageFrom: start,
    coverageTo: end,
    observedOn: null,
    qualifiers: figure.qualifiers,
    statedUnit: figure.statedUnit,
    place: row.place('value'),
    typed: { owner: head.owner, on: head.completedOn, evidence: evidence === '' ? NO_EVIDENCE : evidence },
  };
}

function readRow(row: KeyedRow, indicator: IndicatorScope, head: Signed): Said | Rejection {
  const value = valueOf(row, indicator);
  if (value.kind === 'rejected') return value.rejection;
  const said = wordsSaid(row, value.kind === 'words' ? value.availability : null);
  if (!said.ok) return said.rejection;
  // A benchmark has no words of its own: those of its indicator stand on the indicator's row.
  const statement: Statement | null =
    row.benchmark === null && saysSomething(said.words)
      ? { indicator: row.indicator, shownIn: head.quarter, ...said.words, place: row.place('indicator') }
      : null;
  return { row, observation: value.kind === 'figure' ? observation(row, value.figure, head) : null, statement };
}

const TWO_VOICES = {
  rule: 'KEY_CONFLICT',
  message: 'Two rows say different words about one indicator in one quarter.',
  expected: 'assurance, arrow, availability and comment in one row of the indicator',
  todo: 'Ask the owner which words stand; neither row is loaded.',
} as const;

/** Rows whose indicator has other words elsewhere in the form. */
function contradicted(said: readonly Said[]): Set<KeyedRow> {
  const words = (statement: Statement): string => JSON.stringify({ ...statement, place: '' });
  const rows = new Set<KeyedRow>();
  for (const one of said) {
    const mine = one.statement;
    if (mine === null) continue;
    const other = said.some(
      ({ statement }) => statement?.indicator === mine.indicator && words(statement) !== words(mine),
    );
    if (other) rows.add(one.row);
  }
  return rows;
}

const keysOf = ({ observation: figure, statement }: Said): string[] => [
  ...(figure === null ? [] : [`${figure.measure}@${figure.period}`]),
  ...(statement === null ? [] : [`statement/${statement.indicator}@${statement.shownIn}`]),
];

function onceEach(statements: readonly Statement[]): Statement[] {
  return statements.filter(
    (one, index) => statements.findIndex(({ indicator }) => indicator === one.indicator) === index,
  );
}

/** Reads every keyed row. A row with neither figure nor words (a lone evidence or "Yes") is ignored as not filled in. */
export function measure(rows: readonly KeyedRow[], head: Signed, context: ParseContext): Measured {
  const indicators = new Map(context.indicators.map((indicator) => [indicator.slug, indicator]));
  const read = rows.flatMap((row) => {
    const indicator = indicators.get(row.indicator);
    return indicator === undefined ? [] : [readRow(row, indicator, head)];
  });
  const said = read.filter((one): one is Said => 'row' in one);
  const refused = contradicted(said);
  const kept = said.filter(({ row }) => !refused.has(row));
  const silent = kept.filter((one) => keysOf(one).length === 0);
  return {
    fed: kept.filter((one) => keysOf(one).length > 0).map((one) => ({ rows: 1, keys: keysOf(one) })),
    ignored: silent.map(() => REASONS.empty),
    rejections: [
      ...read.filter((one): one is Rejection => 'rule' in one),
      ...[...refused].map((row) => rejectRow(row, row.place('comment'), null, TWO_VOICES, row.indicator)),
    ],
    observations: kept.flatMap((one) => one.observation ?? []),
    statements: onceEach(kept.flatMap((one) => one.statement ?? [])),
    notes: kept
      .filter((one) => one.observation?.typed?.evidence === NO_EVIDENCE)
      .map(({ row }) => `${row.place('evidence')}: no evidence is stated`),
  };
}
