// A row as it is kept beside the figures: what it was taken for, how surely, and everything that it prints.
import type { FoundFlag } from '../../contracts/flags';
import type { ReportLine, ReportTarget, RowFate } from '../../contracts/report';
import { readTarget } from '../../readings';
import type { Cell } from './interpret';
import type { Match } from './match';
import { benchmarksOf } from './benchmarks';
import type { ReportRow } from './report';
import { statusesOf } from './status';

function targetOf(printed: ReportRow['target'], title: string): ReportTarget | null {
  return printed === null ? null : { ...printed, reading: readTarget(printed.text, { title }) };
}

/** Every target with the floor that is for its period; one without a period is for the report's year. */
function targetsOf(row: ReportRow, quarter: string): ReportLine['targets'] {
  const year = quarter.slice(0, 7);
  const floor = targetOf(row.floor, row.title);
  return row.targets.flatMap((printed) => {
    const target = targetOf(printed, row.title);
    if (target === null) return [];
    const period = target.period ?? year;
    return [{ ...target, period, floor: floor !== null && (floor.period ?? year) === period ? floor : null }];
  });
}

interface Outcome {
  readonly name: RowFate;
  readonly slug: string | null;
  readonly cells: readonly Cell[];
}

/** The line of a row. */
export function lineOf(
  row: ReportRow,
  match: Match,
  { name, slug, cells }: Outcome,
  flags: readonly FoundFlag[],
  quarter: string,
): ReportLine {
  const { place, number, kind, section, ref, refPrinted, title, titleLost, priority, action, rag } = row;
  return {
    ...{ place, number, kind, section, ref, refPrinted, title, titleLost, priority, action },
    indicator: slug,
    matchedBy: name === 'undecided' ? 'undecided' : match.by,
    certainty: match.certainty.toFixed(2),
    fate: name,
    owner: row.owner,
    frequency: row.cell('frequency'),
    source: row.cell('source'),
    objective: row.cell('objective'),
    service: row.cell('service'),
    values: cells.map(({ period, baseline, text, status, number: value }) => ({
      period,
      baseline,
      text,
      status,
      number: value,
    })),
    target: targetOf(row.target, title),
    floor: targetOf(row.floor, title),
    rag: rag === null ? null : { value: rag.text.toLowerCase(), forecast: rag.forecast },
    ragForecast: row.ragForecast?.toLowerCase() ?? null,
    targets: targetsOf(row, quarter),
    benchmarks: benchmarksOf(row.benchmarks, title),
    statuses: statusesOf(row, cells, quarter),
    flags,
  };
}
