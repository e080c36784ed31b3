// What published reports print of a line, as known at one moment: a target where the catalogue has none, and what they contradict.
import type { TargetTerms } from '../../contracts/figure';
import type { FoundFlag } from '../../contracts/flags';
import type { FloorReading, TargetReading } from '../../contracts/reading';
import type { IsoDate } from '../../contracts/period';
import type { PoolClient } from '../../platform/db/pool';
import { sql } from '../../platform/sql';
import { quarterParts } from '../../rules/calendar/periods';
import { shownValue } from '../../rules/decimal';

interface TargetRow {
  readonly slug: string;
  readonly period: string;
  readonly text: string;
  readonly reading: TargetReading & { readonly floor?: FloorReading & { readonly text: string } };
  readonly report: string;
  readonly place: string;
}

interface FlagsRow {
  readonly slug: string;
  readonly quarter: string;
  readonly flags: readonly FoundFlag[];
}

interface MarkRow {
  readonly slug: string;
  readonly comparator: string;
  readonly date_text: string;
  readonly printed: string;
  readonly kept: string;
}

export interface Printed {
  /** The printed target that judges where the catalogue has none: that of the quarter, else of its year. */
  readonly target: (slug: string, quarter: string) => TargetTerms | null;
  /** What the report of the quarter contradicts, and where its target is another one than the catalogue's. */
  readonly flags: (slug: string, quarter: string, catalogue: TargetTerms | null) => FoundFlag[];
}

function termsOf({ text, reading }: TargetRow): TargetTerms {
  const { floor } = reading;
  return { text, reading, per: reading.per, tolerance: null, floor: floor?.status === 'set' ? floor : null };
}

const plain = (number: string | null): string | null => (number === null ? null : shownValue(number, 20));
const numbers = ({ low, high }: TargetReading): string => JSON.stringify([plain(low ?? high), plain(high ?? low)]);

/** Two targets disagree where both set a limit and the limits differ; words that set none are no second number. */
function differs(one: TargetReading | null, other: TargetReading | null): boolean {
  if (one?.status !== 'set' || other?.status !== 'set') return false;
  // A bare number says nothing of its side: `620` and `at least 620` are one.
  const bare = one.comparator === 'equal' || other.comparator === 'equal';
  return numbers(one) !== numbers(other) || (!bare && one.comparator !== other.comparator);
}

function disagreement(row: TargetRow, catalogue: TargetTerms): FoundFlag[] {
  const { floor = null } = row.reading;
  const found = [
    differs(row.reading, catalogue.reading) ? `a target of ${row.text} for ${row.period}` : null,
    differs(floor, catalogue.floor) ? `a floor of ${floor?.text ?? ''} for ${row.period}` : null,
  ].filter((words) => words !== null);
  if (found.length === 0) return [];
  const evidence = `the report of ${row.report} prints ${found.join(' and ')}; the catalogue's target is ${catalogue.text}, and judges`;
  return [{ flag: 'sources_disagree', evidence }];
}

const markFlag = ({ comparator, date_text, printed, kept }: MarkRow): FoundFlag => ({
  flag: 'sources_disagree',
  evidence: `the benchmark of ${comparator} for ${date_text} is printed as ${printed}; the catalogue has ${kept}`,
});

/** Reads it for a council. */
export async function readPrinted(client: PoolClient, council: string, at: string, asAt: IsoDate): Promise<Printed> {
  const targets = (await client.query<TargetRow>(sql('publish/read_printed_targets'), [council, at])).rows;
  const flags = (await client.query<FlagsRow>(sql('publish/read_printed_flags'), [council, asAt])).rows;
  const marks = (await client.query<MarkRow>(sql('publish/read_benchmark_differences'), [council, at])).rows;
  const byKey = new Map(targets.map((row) => [`${row.slug}@${row.period}`, row]));
  const found = new Map(flags.map((row) => [`${row.slug}@${row.quarter}`, row.flags]));
  const yearly = (slug: string, quarter: string): TargetRow | undefined =>
    byKey.get(`${slug}@${quarterParts(quarter).year}`);
  return {
    target: (slug, quarter) => {
      const row = byKey.get(`${slug}@${quarter}`) ?? yearly(slug, quarter);
      return row === undefined ? null : termsOf(row);
    },
    flags: (slug, quarter, catalogue) => {
      const row = yearly(slug, quarter);
      const other = row === undefined || catalogue === null ? [] : disagreement(row, catalogue);
      const own = found.get(`${slug}@${quarter}`) ?? [];
      return [...own, ...other, ...marks.filter((mark) => mark.slug === slug).map(markFlag)];
    },
  };
}
