// Judges every line of a council's reports: target, RAG, trend and flags; writes only what differs from what stands.
import type { AssessInput, Assessed } from '../../contracts/activities';
import { orderFlags, type FoundFlag } from '../../contracts/flags';
import { firstRow } from '../../platform/db/first-row';
import type { PoolClient } from '../../platform/db/pool';
import { inTransaction } from '../../platform/db/transaction';
import { sql } from '../../platform/sql';
import { assess } from '../../rules/assess';
import { assuranceLevel } from '../../rules/flags/level';
import type { Deps } from '../deps';
import { lockCouncil, recordedTime } from '../warehouse/knowledge-clock';
import { readSubjects, type Line } from './subjects';

type Row = Record<string, unknown> & { readonly slug: string; readonly shown_in: string };

/** What is found in the figures, and what the report itself contradicts: each flag once, with all that is said for it. */
function allFlags(found: readonly FoundFlag[], printed: readonly FoundFlag[]): FoundFlag[] {
  const all = [...found, ...printed];
  return orderFlags(all.map(({ flag }) => flag)).map((name) => {
    const own = found.filter(({ flag }) => flag === name);
    const said = (own.length > 0 ? own : all.filter(({ flag }) => flag === name)).map(({ evidence }) => evidence);
    return { flag: name, evidence: [...new Set(said)].join('; ') };
  });
}

function rowOf({ subject, figureId, printed }: Line): Row {
  const { judged, trend, ...assessed } = assess(subject);
  const flags = allFlags(assessed.flags, printed);
  const level = printed.length === 0 ? assessed.level : assuranceLevel(subject, flags);
  return {
    slug: subject.indicator.slug,
    shown_in: subject.shownIn,
    period: subject.period,
    figure_id: figureId,
    target_met: judged.targetMet,
    rag: judged.rag,
    forecast: judged.forecast,
    judged_because: judged.reason,
    trend_published: trend.published,
    trend_direction: trend.direction,
    trend_judgement: trend.judgement,
    trend_evidence: trend.evidence,
    flags: flags.map(({ flag }) => flag),
    evidence: Object.fromEntries(flags.map(({ flag, evidence }) => [flag, evidence])),
    level,
  };
}

async function write(client: PoolClient, council: string, rows: readonly Row[], recordedAt: string): Promise<number> {
  await client.query(sql('publish/insert_assurances'), [JSON.stringify(rows)]);
  const closing = await client.query<{ slug: string; shown_in: string; version: number }>(
    sql('publish/close_assessments'),
    [council, JSON.stringify(rows), recordedAt],
  );
  const versions = new Map(closing.rows.map((row) => [`${row.slug}@${row.shown_in}`, row.version]));
  const changed = rows.flatMap((row) => {
    const version = versions.get(`${row.slug}@${row.shown_in}`);
    return version === undefined ? [] : [{ ...row, version }];
  });
  await client.query(sql('publish/insert_assessments'), [council, JSON.stringify(changed), recordedAt]);
  return changed.length;
}

async function assessOn(client: PoolClient, deps: Deps, { council, asOf }: AssessInput): Promise<Assessed> {
  const recordedAt = await recordedTime(client, council, asOf, deps.now());
  const lines = await readSubjects(client, deps.catalogue(council), recordedAt, asOf);
  return { lines: lines.length, changed: await write(client, council, lines.map(rowOf), recordedAt) };
}

/**
 * Assesses all lines of the council as known at the end of `asOf`; an assessment made with later knowledge stands. Where
 * there is such later knowledge the lines are assessed with it too: what a back-dated round brought is judged today as well.
 */
export function assessCouncil(deps: Deps) {
  return async (input: AssessInput): Promise<Assessed> =>
    inTransaction(deps.pool, async (client) => {
      await lockCouncil(client, input.council);
      const first = await assessOn(client, deps, input);
      const newest = await client.query<{ as_of: string }>(sql('publish/read_newest_knowledge'), [input.council]);
      const { as_of: asOf } = firstRow(newest);
      if (asOf <= input.asOf) return first;
      const again = await assessOn(client, deps, { ...input, asOf });
      return { lines: again.lines, changed: first.changed + again.changed };
    });
}
