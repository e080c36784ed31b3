// Stops a load in which a figure has slipped by a power of ten, or changed its unit: it would be believed, for it looks like a figure.
import { QuarterdayError } from '../../contracts/failure';
import type { PoolClient } from '../../platform/db/pool';
import { sql } from '../../platform/sql';
import { parsePeriod } from '../../rules/calendar/periods';
import { shownValue } from '../../rules/decimal';
import { scaleChange } from '../../rules/scale';
import type { Drafted } from './draft-figures';

interface Standing {
  readonly slug: string;
  readonly period: string;
  readonly value: string;
  readonly stated_unit: string | null;
}

const TODO =
  'look whether the form or the export counts in another unit than before; correct it and replay the import with the corrected file';

function refuse(drafted: Drafted, message: string, seen: string, expected: string): QuarterdayError {
  const words = { seen, expected, todo: TODO, place: drafted.place === '' ? null : drafted.place };
  return new QuarterdayError('SCALE_CHANGED', `${drafted.indicator.slug}: ${message}`, words);
}

/** What the figure is set against: others of its kind of period, for a year is no quarter. Its own only where there is no other, for it may be the wrong one. */
function seriesOf(period: string, standing: readonly Standing[]): readonly Standing[] {
  const { kind } = parsePeriod(period);
  const alike = standing.filter((each) => parsePeriod(each.period).kind === kind);
  const others = alike.filter((each) => each.period !== period);
  return others.length > 0 ? others : alike;
}

/** Whether the figure is the one that stands: whatever it is, it is not this load that brings it. */
function stands({ period, draft }: Drafted, standing: readonly Standing[]): boolean {
  const own = standing.find((each) => each.period === period);
  if (own === undefined || draft.value === null || own.stated_unit !== draft.statedUnit) return false;
  return own.value === shownValue(draft.value, 20);
}

function check(drafted: Drafted, all: readonly Standing[]): void {
  const { indicator, period, draft } = drafted;
  const standing = all.filter(({ slug }) => slug === indicator.slug);
  const last = standing.at(-1);
  // A part of a year is short by its nature.
  if (last === undefined || draft.value === null || draft.partial || stands(drafted, standing)) return;
  const slip = scaleChange(draft.value, seriesOf(period, standing), indicator.unit);
  if (slip !== null) {
    const by = slip.factor.toLocaleString('en-GB');
    const seen = `about ${by} times ${slip.up ? 'more' : 'less'} than ${slip.against}`;
    throw refuse(
      drafted,
      `the figure for ${period} has changed by ${by}`,
      seen,
      'a figure of the size of those before it',
    );
  }
  const [before, now] = [last.stated_unit, draft.statedUnit];
  if (before === null || now === null || before === now) return;
  throw refuse(drafted, `the figure for ${period} is stated in another unit`, now, `${before}, as for ${last.period}`);
}

/**
 * @throws QuarterdayError SCALE_CHANGED where a figure differs by a factor of 10, 100 or 1,000 from its series, or in its unit
 * (RULES.md, "Units"; story 4). What a published report prints is history: it is flagged, not stopped.
 */
export async function guardScale(
  client: PoolClient,
  entry: { readonly council: string; readonly source: string },
  drafts: readonly Drafted[],
): Promise<void> {
  const slugs = [...new Set(drafts.map(({ indicator }) => indicator.slug))];
  if (entry.source === 'published-report' || slugs.length === 0) return;
  const { rows } = await client.query<Standing>(sql('warehouse/read_series'), [entry.council, slugs]);
  for (const drafted of drafts) check(drafted, rows);
}
