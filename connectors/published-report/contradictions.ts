// What a row of a report contradicts, with what was compared: its figures, its target and RAG, numbers in the commentary, odd cells.
import { Decimal } from 'decimal.js';
import type { FoundFlag } from '../../contracts/flags';
import { readTarget, readValue } from '../../readings';
import { limitOf, limitWords, meets, type Limit } from './limits';
import type { ReportRow } from './report';
import { arrow, fell } from './series';

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

/** A target that is lacking in a table of targets, or that nobody can read. An activity has none. */
function targetCell(row: ReportRow): FoundFlag[] {
  if (row.kind === 'activity' || !row.has('target')) return [];
  if (row.target === null) return [{ flag: 'target_missing', evidence: 'the cell of the target is blank' }];
  const { status, reason } = readTarget(row.target.text, { title: row.title });
  return status === 'unreadable' ? [{ flag: 'target_unreadable', evidence: reason ?? 'no rule understands it' }] : [];
}

/** The side of a target on which its floor lies says which way is better; without one only the target's own words do. */
function sided(row: ReportRow): Limit | null {
  const { status, comparator, low, unit } = readTarget(row.target?.text ?? '', { title: row.title });
  if (status !== 'set' || comparator !== 'equal' || low === null)
    return status === 'set' && comparator !== 'equal' ? limitOf(row.target?.text ?? '', row.title) : null;
  const floor = readTarget(row.floor?.text ?? '', { title: row.title });
  if (floor.status !== 'set' || floor.low === null || new Decimal(floor.low).eq(low)) return null;
  return { comparator: new Decimal(floor.low).lt(low) ? 'at_least' : 'at_most', number: low, unit };
}

/** A green RAG beside a figure that misses its target, or a red one beside a figure that meets it. A year's target is not judged by a quarter. */
function colour(row: ReportRow): FoundFlag[] {
  const [newest, limit] = [row.values.at(-1), sided(row)];
  if (row.rag === null || row.rag.forecast || newest === undefined || limit === null) return [];
  const alike = limit.unit === 'percent' || row.target?.period === newest.period;
  if (!alike || readTarget(row.target?.text ?? '').per !== null) return [];
  const { status, number } = readValue(newest.text);
  if (status !== 'observed' || number === null) return [];
  const met = meets(number, limit);
  const rag = row.rag.text.toLowerCase();
  if (met ? rag !== 'red' : rag !== 'green') return [];
  const evidence = `${newest.period} ${number} ${met ? 'meets' : 'misses'} ${limitWords(limit)}; the RAG is ${row.rag.text}`;
  return [{ flag: 'rag_contradicts_target', evidence }];
}

function suppressed(row: ReportRow): FoundFlag[] {
  const hidden = row.values.filter(({ text }) => readValue(text).status === 'suppressed');
  return hidden.length === 0
    ? []
    : [
        {
          flag: 'small_number',
          evidence: hidden.map(({ period, text }) => `${period} is kept back as ${text}`).join('; '),
        },
      ];
}

function oddCells(row: ReportRow): FoundFlag[] {
  const objective = row.cell('objective');
  const odd = objective !== null && !/[A-Za-z]{2}|^[-–—.]+$/.test(objective);
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
  const series = [...fell(row, cumulative), ...arrow(row)];
  const targets = [...targetCell(row), ...colour(row), ...suppressed(row)];
  const found = [...series, ...targets, ...commentary(row), ...oddCells(row)];
  const names = [...new Set(found.map(({ flag }) => flag))];
  return names.map((flag) => ({
    flag,
    evidence: found
      .filter((each) => each.flag === flag)
      .map(({ evidence }) => evidence)
      .join('; '),
  }));
}
