// Turns staged observations and statements into versioned facts, set by set, and says which were written.
import type { PoolClient } from '../../platform/db/pool';
import { measureKey } from '../../contracts/figure';
import { sql } from '../../platform/sql';
import type { ChangedMeasure } from './candidates';
import { ensurePeriods } from './ensure-periods';

export interface LoadedFacts {
  readonly changed: readonly ChangedMeasure[];
  /** Keys as in `landing.fed`: `measure@period` and `statement/<indicator>@<quarter>`. */
  readonly written: ReadonlySet<string>;
  readonly superseded: ReadonlySet<string>;
  /** Every measure that was staged, also what had not changed; not what is older than what stands. */
  readonly staged: readonly ChangedMeasure[];
}

interface Verdict {
  readonly key: string;
  readonly verdict: 'new' | 'revised' | 'unchanged' | 'superseded';
}

type Said = { readonly indicator: string; readonly shown_in: string } & Pick<Verdict, 'verdict'>;

const sameLine = (one: Said, other: Said): boolean =>
  one.indicator === other.indicator && one.shown_in === other.shown_in;

async function stagedPeriods(client: PoolClient, importId: string): Promise<string[]> {
  const { rows } = await client.query<{ code: string }>(sql('warehouse/read_staged_periods'), [importId]);
  return rows.map((row) => row.code);
}

/** Loads the staged observations and statements of one import. The caller holds the council's lock. */
export async function loadMeasures(client: PoolClient, importId: string, recordedAt: string): Promise<LoadedFacts> {
  await ensurePeriods(client, await stagedPeriods(client, importId));
  const values = [importId, recordedAt];
  await client.query(sql('warehouse/note_measures_left_out'), [importId]);
  const observed = await client.query<ChangedMeasure & Verdict>(sql('warehouse/judge_observations'), values);
  await client.query(sql('warehouse/close_revised_measures'), values);
  await client.query(sql('warehouse/insert_measures'), values);
  const judged = await client.query<Said>(sql('warehouse/judge_statements'), values);
  const kept = await client.query<Said>(sql('warehouse/keep_standing_words'), [importId]);
  const drafted = await client.query<Said>(sql('warehouse/read_new_drafts'), [importId]);
  const said = [...judged.rows, ...drafted.rows].map((row) => kept.rows.find((each) => sameLine(each, row)) ?? row);
  await client.query(sql('warehouse/close_revised_statements'), values);
  await client.query(sql('warehouse/insert_statements'), values);
  const verdicts: Verdict[] = [
    ...observed.rows.map((row) => ({ key: measureKey(row.measure, row.period), verdict: row.verdict })),
    ...said.map((row) => ({ key: `statement/${row.indicator}@${row.shown_in}`, verdict: row.verdict })),
  ];
  const keys = (...wanted: Verdict['verdict'][]): Set<string> =>
    new Set(verdicts.filter(({ verdict }) => wanted.includes(verdict)).map(({ key }) => key));
  const isWritten = (row: Verdict): boolean => row.verdict === 'new' || row.verdict === 'revised';
  return {
    changed: observed.rows.filter(isWritten).map(({ measure, period }) => ({ measure, period })),
    written: keys('new', 'revised'),
    superseded: keys('superseded'),
    staged: observed.rows
      .filter(({ verdict }) => verdict !== 'superseded')
      .map(({ measure, period }) => ({ measure, period })),
  };
}
