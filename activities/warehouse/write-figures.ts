// Writes the figures that differ from what stands: a new version with its components, the old one closed, never changed.
import type { FigureChange } from '../../contracts/collect';
import type { FigureComponent } from '../../contracts/figure';
import type { PoolClient } from '../../platform/db/pool';
import { sql } from '../../platform/sql';
import { shownValue } from '../../rules/decimal';
import { copyRows, type Cell } from './copy-rows';
import type { Drafted } from './draft-figures';

export interface LoadStamp {
  readonly council: string;
  readonly importId: string;
  readonly sha256: string;
  readonly recordedAt: string;
}

interface Standing {
  readonly slug: string;
  readonly period: string;
  readonly version: number;
  readonly value: string | null;
  readonly partial: boolean;
  readonly missing: string[];
  readonly coverage_from: string;
  readonly coverage_to: string;
  readonly qualifiers: string[];
  readonly stated_unit: string | null;
  /** False where it was learned later than this load: older knowledge never replaces it. */
  readonly replaceable: boolean;
  readonly source: string;
  readonly components: FigureComponent[];
}

interface Keys {
  readonly council_key: number;
  readonly slug: string;
  readonly indicator_id: number;
  readonly indicator_key: number;
  readonly owner_key: number;
  readonly unit: string | null;
  readonly period: string;
  readonly period_key: number;
  readonly source: string;
  readonly source_key: number;
}

const COLUMNS = [
  'council_key',
  'indicator_id',
  'indicator_key',
  'period_key',
  'component',
  'version',
  'value',
  'text',
  'unit',
  'source_key',
  'owner_key',
  'observed_on',
  'coverage_from',
  'coverage_to',
  'partial',
  'missing',
  'qualifiers',
  'stated_unit',
  'typed',
  'place',
  'import_id',
  'delivery_sha256',
  'recorded_from',
  'is_current',
];

const keyOf = (row: { readonly slug: string; readonly period: string }): string => `${row.slug}@${row.period}`;

/** What makes two versions of a figure the same: numbers, parts, coverage, source and words of assurance. */
function sameness(drafted: Drafted): string {
  const { draft, source } = drafted;
  const { coverageFrom, coverageTo, partial, missing, qualifiers, statedUnit } = draft;
  const parts = draft.components.map(({ label, value }) => [label, value]);
  const value = draft.value === null ? null : shownValue(draft.value, 20);
  return JSON.stringify([value, parts, coverageFrom, coverageTo, partial, missing, qualifiers, statedUnit, source]);
}

function standingSameness(row: Standing): string {
  const parts = row.components.map(({ label, value }) => [label, value]);
  const value = row.value === null ? null : shownValue(row.value, 20);
  const { coverage_from, coverage_to, partial, missing, qualifiers, stated_unit, source } = row;
  return JSON.stringify([value, parts, coverage_from, coverage_to, partial, missing, qualifiers, stated_unit, source]);
}

function rowsOf(drafted: Drafted, keys: Keys, version: number, stamp: LoadStamp): Cell[][] {
  const { draft, typed, place } = drafted;
  const row = (component: string, value: string | null, text: string | null): Cell[] => [
    keys.council_key,
    keys.indicator_id,
    keys.indicator_key,
    keys.period_key,
    component,
    version,
    value,
    text,
    component === 'value' ? keys.unit : null,
    keys.source_key,
    keys.owner_key,
    draft.observedOn,
    draft.coverageFrom,
    draft.coverageTo,
    draft.partial,
    draft.missing,
    draft.qualifiers,
    draft.statedUnit,
    typed === null ? null : { json: typed },
    place,
    stamp.importId,
    stamp.sha256,
    stamp.recordedAt,
    true,
  ];
  return [
    row('value', draft.value, draft.text),
    ...draft.components.map(({ label, value }) => row(label, value, null)),
  ];
}

async function readStanding(
  client: PoolClient,
  { council, recordedAt }: LoadStamp,
  drafted: readonly Drafted[],
): Promise<Map<string, Standing>> {
  const slugs = drafted.map(({ indicator }) => indicator.slug);
  const periods = drafted.map(({ period }) => period);
  const values = [council, slugs, periods, recordedAt];
  const { rows } = await client.query<Standing>(sql('warehouse/read_standing_figures'), values);
  return new Map(rows.map((row) => [keyOf(row), row]));
}

async function readKeys(client: PoolClient, council: string, drafted: readonly Drafted[]): Promise<Map<string, Keys>> {
  const wanted = drafted.map(({ indicator, period, source }) => ({ slug: indicator.slug, period, source }));
  const values = [council, JSON.stringify(wanted)];
  const { rows } = await client.query<Keys>(sql('warehouse/read_figure_keys'), values);
  return new Map(rows.map((row) => [keyOf(row), row]));
}

/**
 * Writes what changed and says it. A draft equal to the standing figure writes nothing; one that was known earlier than
 * what stands (a back-dated round after a later one) never replaces it.
 */
export async function writeFigures(
  client: PoolClient,
  drafts: readonly Drafted[],
  stamp: LoadStamp,
): Promise<FigureChange[]> {
  const standing = await readStanding(client, stamp, drafts);
  const changed = drafts.filter((each) => {
    const stands = standing.get(keyOf({ slug: each.indicator.slug, period: each.period }));
    if (stands === undefined) return true;
    return stands.replaceable && standingSameness(stands) !== sameness(each);
  });
  if (changed.length === 0) return [];
  const keys = await readKeys(client, stamp.council, changed);
  const rows: Cell[][] = [];
  const changes: FigureChange[] = [];
  for (const each of changed) {
    const key = keyOf({ slug: each.indicator.slug, period: each.period });
    const stands = standing.get(key);
    const ids = keys.get(key);
    if (ids === undefined) throw new Error(`no dimension rows for ${key}`);
    const { slug, decimals } = each.indicator;
    const shown = (value: string | null): string | null => (value === null ? null : shownValue(value, decimals));
    if (stands !== undefined) {
      await client.query(sql('warehouse/close_figure'), [stamp.council, slug, each.period, stamp.recordedAt]);
    }
    rows.push(...rowsOf(each, ids, (stands?.version ?? 0) + 1, stamp));
    changes.push({
      indicator: slug,
      period: each.period,
      before: shown(stands?.value ?? null),
      after: shown(each.draft.value),
    });
  }
  await copyRows(client, 'warehouse.fact_figure', COLUMNS, rows);
  return changes;
}
