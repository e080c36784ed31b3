// Proposes which heading of a file is which column of a connector: by words and by values, group by group, each with how sure it is.
import type { MappedColumn } from '../../contracts/connector';
import { columnLetters } from '../../connectors/_readers/xlsx-types';
import type { Candidate, Group, ProposedColumn } from './group';
import { phraseOf, scorerOf, type Phrase } from './headings';
import type { MapTable } from './tables';
import { valueFit } from './values';

export type { Group } from './group';

const LEAST = 0.45;
const LEAST_WORDS = 0.3;
const NAMED = 0.6;
const SURE = 0.7;
const MARGIN = 0.1;

interface Pair {
  readonly column: MappedColumn;
  readonly at: number;
  readonly score: number;
  readonly words: number;
}

interface Named {
  readonly column: MappedColumn;
  readonly at: number;
  readonly words: number;
}

type Scored = readonly { readonly column: MappedColumn; readonly score: (heading: Phrase) => number }[];

/** The columns by which a header is known: the required ones; of a group that requires none, all of them. */
function essential(columns: readonly MappedColumn[]): readonly MappedColumn[] {
  const required = columns.filter((column) => column.required);
  return required.length > 0 ? required : columns;
}

/** How well each heading names each column; null where too few are named for the row to be a header at all. */
function namesIn(table: MapTable, scored: Scored): Named[] | null {
  const phrases = table.header.map(phraseOf);
  const named = scored.flatMap(({ column, score }) =>
    phrases.map((heading, at) => ({ column, at, words: heading.words.length === 0 ? 0 : score(heading) })),
  );
  const needed = essential(scored.map(({ column }) => column)).map((column) => ({ column }));
  const well = needed.filter(({ column }) => named.some((each) => each.column === column && each.words >= NAMED));
  return well.length < Math.min(2, needed.length) ? null : named;
}

function withValues(table: MapTable, named: readonly Named[]): Pair[] {
  return named.flatMap((each) => {
    if (each.words < LEAST_WORDS) return [];
    const { share, against } = valueFit(table.values(each.at), each.column.holds);
    return [{ ...each, score: (each.words * 0.7 + share * 0.3) * (against ? 0.4 : 1) }];
  });
}

/** The best pairs, no column and no heading twice. Headings must have some word in common: values alone name nothing. */
function assign(pairs: readonly Pair[]): Map<MappedColumn, Pair> {
  const taken = new Set<number>();
  const assigned = new Map<MappedColumn, Pair>();
  for (const pair of [...pairs].sort((a, b) => b.score - a.score)) {
    if (pair.score < LEAST || assigned.has(pair.column) || taken.has(pair.at)) continue;
    assigned.set(pair.column, pair);
    taken.add(pair.at);
  }
  return assigned;
}

const candidate = (table: MapTable, { at, score }: Pair): Candidate => ({
  heading: (table.header[at] ?? '').slice(0, 80),
  column: columnLetters(at + 1),
  sureness: Math.round(score * 100) / 100,
});

function proposed(
  table: MapTable,
  column: MappedColumn,
  pairs: readonly Pair[],
  found: Pair | undefined,
): ProposedColumn {
  const others = pairs
    .filter((pair) => pair.column === column && pair.at !== found?.at && pair.score >= LEAST)
    .sort((a, b) => b.score - a.score)
    .slice(0, 3);
  const lead = (found?.score ?? 0) - (others[0]?.score ?? 0);
  const exact = found !== undefined && found.words >= 0.98;
  return {
    setting: column.setting,
    meaning: column.meaning,
    required: column.required,
    found: found === undefined ? null : candidate(table, found),
    sure: found !== undefined && found.score >= SURE && (exact || lead >= MARGIN),
    alternatives: others.map((pair) => candidate(table, pair)),
  };
}

/** A heading that may be told, or its column's letter: a row of data that was taken for a header must not be read out. */
function tellable(heading: string, at: number): string {
  const isWord = /\p{L}{2}/u.test(heading) && !/\d{3}|@|\d\/\d/.test(heading) && heading.length <= 60;
  return isWord ? heading : `column ${columnLetters(at + 1)}`;
}

function groupIn(table: MapTable, name: string, scored: Scored): Group | null {
  const named = namesIn(table, scored);
  return named === null
    ? null
    : groupOf(
        table,
        name,
        scored.map(({ column }) => column),
        withValues(table, named),
      );
}

function groupOf(
  table: MapTable,
  name: string,
  columns: readonly MappedColumn[],
  pairs: readonly Pair[],
): Group | null {
  const assigned = assign(pairs);
  const required = columns.filter((column) => column.required);
  const needed = essential(columns);
  const got = needed.filter((column) => assigned.has(column));
  const named = got.filter((column) => (assigned.get(column)?.words ?? 0) >= NAMED);
  const tooFew = required.length > 0 && got.length * 2 < required.length;
  if (tooFew || named.length < Math.min(2, needed.length)) return null;
  const shown = columns.map((column) => proposed(table, column, pairs, assigned.get(column)));
  const taken = new Set([...assigned.values()].map(({ at }) => at));
  const sum = needed.reduce((total, column) => total + (assigned.get(column)?.score ?? 0), 0);
  return {
    name,
    sheet: table.sheet,
    sheetSetting: columns.find(({ sheetSetting }) => sheetSetting !== undefined)?.sheetSetting ?? null,
    row: table.row,
    titled: name !== '' && table.above.includes(name.toLowerCase()),
    sure: shown.every((each) => (each.found === null ? !each.required : each.sure)),
    score: needed.length === 0 ? 0 : sum / needed.length,
    columns: shown,
    unmatched: table.header.flatMap((heading, at) => (heading === '' || taken.has(at) ? [] : [tellable(heading, at)])),
  };
}

/** `staff` of `staff.columns.employee`; nothing of `columns.opened`. */
const groupName = ({ setting }: MappedColumn): string => setting.split('.').slice(0, -2).join('.');

/** Two groups that one table would serve as well: a report of either kind has the same headings. */
const SAME_SCORE = 0.05;

/**
 * The groups that the file holds, each at its best table. Of groups at one table only the best ones stay; where several are as good,
 * none of them is sure. Empty where the file holds none. Headings of `personal` are proposed for nothing but the column that has that very heading.
 */
export function propose(
  tables: readonly MapTable[],
  columns: readonly MappedColumn[],
  personal: readonly string[] = [],
): Group[] {
  const about = new Set(personal.map((heading) => phraseOf(heading).letters));
  const names = [...new Set(columns.map(groupName))];
  const best = names.flatMap((name) => {
    const own = columns
      .filter((column) => groupName(column) === name)
      .map((column) => ({ column, score: scorerOf(column, about) }));
    const found = tables.map((table) => groupIn(table, name, own)).filter((group) => group !== null);
    return found.sort((a, b) => b.score - a.score).slice(0, 1);
  });
  const place = ({ sheet, row }: Group): string => `${row} ${sheet ?? ''}`;
  const rivals = (group: Group): Group[] => best.filter((other) => place(other) === place(group));
  return best
    .filter((group) => rivals(group).every((other) => other.score - group.score <= SAME_SCORE))
    .filter((group) => group.titled || !rivals(group).some(({ titled }) => titled))
    .map((group) => {
      const equal = rivals(group).filter(
        (other) => Math.abs(other.score - group.score) <= SAME_SCORE && other.titled === group.titled,
      );
      return equal.length > 1 ? { ...group, sure: false } : group;
    });
}
