// What a row of a report contradicts, with what was compared: cumulative figures that fell, arrows, numbers in the commentary, odd cells.
import { Decimal } from 'decimal.js';
import type { FoundFlag } from '../../contracts/flags';
import { readTarget, readTrend, readValue } from '../../readings';
import { limitOf, limitWords, meets, type Limit } from './limits';
import type { ReportRow } from './report';

/** Rows whose own words, or those of a row that they refer to, say that each figure includes the ones before. */
export function cumulativeRows(rows: readonly ReportRow[]): ReadonlySet<ReportRow> {
  const says = (row: ReportRow): boolean => /\bcumulative\b/i.test(`${row.title} ${row.cell('comment') ?? ''}`);
  const own = rows.filter(says);
  const refers = rows.filter((row) => {
    const ref = /\bsee (?:above|below) for (\w+)/i.exec(row.cell('comment') ?? '')?.[1];
    return ref !== undefined && own.some((other) => other.ref === ref);
  });
  return new Set([...own, ...refers]);
}

interface Point {
  readonly name: string;
  readonly number: string;
}

function points(row: ReportRow, baseline: boolean): Point[] {
  const cells = row.values.map(({ period, text }) => ({ name: period, text }));
  const first = row.cell('baseline');
  const all =
    baseline && first !== null
      ? [{ name: `baseline ${row.cell('baselineDate') ?? ''}`.trim(), text: first }, ...cells]
      : cells;
  return all.flatMap(({ name, text }) => {
    const { status, number } = readValue(text);
    return status === 'observed' && number !== null ? [{ name, number }] : [];
  });
}

function fell(row: ReportRow, cumulative: boolean): FoundFlag[] {
  const running = /\((?:running )?total\)$/i.test(row.title);
  if (!cumulative && !running) return [];
  const series = points(row, running);
  const falls = series.flatMap((point, i) => {
    const before = series[i - 1];
    return before !== undefined && new Decimal(point.number).lt(before.number)
      ? [`${before.name} ${before.number}, ${point.name} ${point.number}`]
      : [];
  });
  return falls.length === 0 ? [] : [{ flag: 'cumulative_fell', evidence: falls.join('; ') }];
}

/** An arrow that is neither the direction of the last two figures nor better or worse by what the target asks for. */
function arrow(row: ReportRow): FoundFlag[] {
  const { direction } = readTrend(row.cell('trend') ?? '');
  const [before, last] = points(row, true).slice(-2);
  if (direction === null || before === undefined || last === undefined) return [];
  const order = new Decimal(last.number).comparedTo(before.number);
  const moved = order > 0 ? 'up' : order < 0 ? 'down' : 'same';
  const { comparator, status } = readTarget(row.target?.text ?? '', { title: row.title });
  const lower = comparator === 'less_than' || comparator === 'at_most';
  const flipped = moved === 'same' ? 'same' : moved === 'up' ? 'down' : 'up';
  const judged = status !== 'set' || comparator === 'equal' ? [moved, flipped] : [lower ? flipped : moved];
  if (direction === moved || judged.includes(direction)) return [];
  const evidence = `arrow ${row.cell('trend')}, but ${before.name} ${before.number} and ${last.name} ${last.number}`;
  return [{ flag: 'trend_contradicts_figures', evidence }];
}

/** Numbers of the target's unit in a comment; those that repeat the target or a limit are none. */
function numbersIn(comment: string, limit: Limit): string[] {
  const pattern = limit.unit === 'gbp' ? /£\d[\d,.]*[km]?/gi : /(?<![\d.])\d[\d,]*(?:\.\d+)?\s?%/g;
  return [...comment.matchAll(pattern)].flatMap((found) => {
    const before = comment.slice(0, found.index);
    if (/\b(?:target(?: is| of)?|less than|more than|under|over|below|above)\s*$/i.test(before)) return [];
    const { status, number, unit } = readValue(found[0].replace(/[.,]$/, ''));
    const other = status !== 'observed' || number === null || unit !== limit.unit;
    return other || new Decimal(number).eq(limit.number) ? [] : [number];
  });
}

const shown = (number: string, unit: string | null): string =>
  unit === 'percent' ? `${number}%` : unit === 'gbp' ? `£${number}` : number;

function commentary(row: ReportRow): FoundFlag[] {
  const comment = row.cell('comment') ?? '';
  const limit = row.target === null || row.values.length > 0 ? null : limitOf(row.target.text, row.title);
  if (limit === null) return [];
  const said = /^\s*target is (\S+)\s*$/i.exec(comment)?.[1];
  if (said !== undefined)
    return [
      {
        flag: 'sources_disagree',
        evidence: `a result is due, but the commentary gives a target of ${said}; the target column says ${limitWords(limit)}`,
      },
    ];
  const rag = row.rag?.text.toLowerCase() ?? '';
  return numbersIn(comment, limit).flatMap((number): FoundFlag[] => {
    const met = meets(number, limit);
    const words = `the commentary gives ${shown(number, limit.unit)}, which ${met ? 'meets' : 'misses'} ${limitWords(limit)}`;
    const stands = rag === '' ? '' : `; the ${row.rag?.forecast === true ? 'forecast ' : ''}RAG is ${row.rag?.text}`;
    // Without a floor a figure meets its target or misses it: there is no amber between (RULES.md, "RAG").
    const against = rag === 'amber' || (rag !== '' && rag !== 'blue' && met !== (rag === 'green'));
    const flags: FoundFlag[] = [{ flag: 'unassured', evidence: `${words}, and no column holds a result` }];
    return against
      ? [...flags, { flag: 'rag_contradicts_target', evidence: `${words}${stands}, and no floor is printed` }]
      : flags;
  });
}

function oddCells(row: ReportRow): FoundFlag[] {
  const objective = row.cell('objective');
  const odd = objective !== null && !/[A-Za-z]{2}/.test(objective);
  const flags: FoundFlag[] = odd
    ? [{ flag: 'unassured', evidence: `the corporate objective is printed as ${objective}` }]
    : [];
  if (row.titleLost)
    flags.push({
      flag: 'unassured',
      evidence: `no measure is printed (${row.cell('title') ?? 'blank'}); the target stands for it`,
    });
  return flags;
}

/** Everything that a row contradicts, each flag once with all its evidence. */
export function contradictions(row: ReportRow, cumulative: boolean): FoundFlag[] {
  const found = [...fell(row, cumulative), ...arrow(row), ...commentary(row), ...oddCells(row)];
  const names = [...new Set(found.map(({ flag }) => flag))];
  return names.map((flag) => ({
    flag,
    evidence: found
      .filter((each) => each.flag === flag)
      .map(({ evidence }) => evidence)
      .join('; '),
  }));
}
