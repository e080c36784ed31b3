// What the rows of a published report print beside their figures, as facts: each with what makes two of them the same.
import type { ReportLine, ReportTarget } from '../../contracts/report';
import type { TargetReading } from '../../contracts/reading';
import { readTarget } from '../../readings';
import { shownValue } from '../../rules/decimal';

export interface PrintedFact {
  readonly slug: string;
  readonly kind: 'target' | 'benchmark' | 'status';
  readonly period: string;
  /** Whose the benchmark is; empty for a target or a status. */
  readonly comparator: string;
  readonly text: string;
  readonly value: string | null;
  readonly status: string | null;
  readonly detail: unknown;
  readonly sameness: string;
  readonly place: string;
}

/** The period of a benchmark whose date the report leaves open. */
const OPEN_PERIOD = '-1';

const shown = (number: string | null): string | null => (number === null ? null : shownValue(number, 20));

/** A target is the same while its numbers are: other words for them, or for the row's title, revise nothing. */
function limitOf({ text }: ReportTarget): unknown {
  const { status, comparator, low, high, unit, per, by, within } = readTarget(text);
  if (status === 'set') return [comparator, shown(low), shown(high), unit, per, by, within];
  return [status, text.match(/\d[\d,.]*\d|\d/g) ?? []];
}

function targetFact(line: ReportLine, slug: string, printed: ReportLine['targets'][number]): PrintedFact {
  const { text, reading, floor } = printed;
  const detail: TargetReading & { readonly floor?: unknown } =
    floor === null ? reading : { ...reading, floor: { text: floor.text, ...floor.reading } };
  const sameness = JSON.stringify([limitOf(printed), floor === null ? null : limitOf(floor)]);
  const more = { comparator: '', value: null, status: reading.status, place: line.place };
  return { slug, kind: 'target', period: printed.period ?? '', text, detail, sameness, ...more };
}

const keyOf = ({ slug, kind, period, comparator }: PrintedFact): string => `${kind}/${slug}@${period}/${comparator}`;

/** The facts of the rows that feed an indicator, each key once. */
export function printedFacts(lines: readonly ReportLine[]): PrintedFact[] {
  const facts = lines.flatMap((line): PrintedFact[] => {
    const { indicator: slug, fate, place } = line;
    if (fate !== 'fed' || slug === null) return [];
    const targets = line.targets.filter(({ period }) => period !== null).map((each) => targetFact(line, slug, each));
    const marks = line.benchmarks.map(({ comparator, text, value, dateText, period, source }): PrintedFact => {
      const detail = { dateText, source };
      const sameness = JSON.stringify([shown(value)]);
      return {
        slug,
        kind: 'benchmark',
        period: period ?? OPEN_PERIOD,
        comparator,
        text,
        value,
        status: null,
        detail,
        sameness,
        place,
      };
    });
    const statuses = line.statuses.map(({ quarter, status, text }): PrintedFact => ({
      ...{ slug, kind: 'status', period: quarter, comparator: '', text, value: null, status, detail: {} },
      ...{ sameness: status, place },
    }));
    return [...targets, ...marks, ...statuses];
  });
  const keys = facts.map(keyOf);
  return facts.filter((_, i) => keys.indexOf(keys[i] ?? '') === i);
}
