// From rows of the food-inspection report to what was due, undertaken, due and done, still due and closed, by risk band.
import type { Observation } from '../../contracts/connector';
import { meaning } from '../_rows/code-list';
import { refuseRow, readRow } from '../_rows/read-row';
import { observe } from '../_rows/observe';
import { repeats } from '../_rows/repeats';
import { inDays, type Days } from '../_rows/scope';
import { fed, ignored, rejected, type Fate } from '../_rows/tally';
import type { Line } from './report';
import { foodRowSchema, type FoodKey, type FoodRow } from './row';
import { REASONS } from './reasons';
import { BANDS, type Band, type Settings } from './settings';

/** The counts of a band, in the manifest's order. */
export const PARTS = ['due', 'undertaken', 'due_and_done', 'still_due', 'closed'] as const;
export type Part = (typeof PARTS)[number];

/** The measure of a count and band: `inspections_due_a_c`. */
export const foodMeasure = (part: Part, band: Band): string => `inspections_${part}_${band}`;

const measuresOf = (bands: readonly Band[]): string[] =>
  bands.flatMap((band) => PARTS.map((part) => foodMeasure(part, band)));
const ALLOW: readonly FoodKey[] = ['reference', 'risk', 'due', 'inspected', 'status'];

/**
 * What one inspection counts as within the days that the report covers (RULES.md, "Due and undertaken"):
 * due in them is either done by their end, or closed, or still due; done in them is undertaken, whenever it was due.
 */
export function partsOf(row: Pick<FoodRow, 'due' | 'inspected' | 'status'>, days: Days): Part[] {
  const done = row.inspected !== null && row.inspected <= days.end;
  const undertaken = row.inspected !== null && inDays(row.inspected, days);
  if (!inDays(row.due, days)) return undertaken ? ['undertaken'] : [];
  if (done) return undertaken ? ['due', 'undertaken', 'due_and_done'] : ['due', 'due_and_done'];
  return ['due', row.status === 'closed' ? 'closed' : 'still_due'];
}

interface Asked {
  readonly days: Days;
  readonly period: string;
  readonly isOurs: (council: string) => boolean;
  readonly settings: Settings;
}

type Read = { readonly at: number; readonly row: FoodRow };

/** The fate of every row, and how many rows fed each measure. */
export function foodFates(lines: readonly Line<FoodKey | 'council'>[], asked: Asked): Fate[] {
  const schema = foodRowSchema(asked.settings);
  const fates: Fate[] = [];
  const read: Read[] = [];
  lines.forEach(({ place, raw, total }, at) => {
    const { food } = asked.settings;
    const band = meaning(food.risks, raw.risk);
    const rules = { allow: ALLOW, measures: measuresOf(band ? [band] : BANDS) };
    if (total) fates[at] = ignored(REASONS.total);
    else if (!asked.isOurs(raw.council)) fates[at] = ignored(REASONS.council);
    else if (meaning(food.statuses, raw.status) === 'cancelled') fates[at] = ignored(REASONS.cancelled);
    else {
      const result = readRow(schema, raw, place, rules);
      if (result.ok) read.push({ at, row: result.row });
      else fates[at] = rejected(result.rejection);
    }
  });
  const kinds = repeats(
    read,
    ({ row }) => row.reference,
    ({ row }) => JSON.stringify(row),
  );
  read.forEach(({ at, row }, index) => {
    const kind = kinds[index];
    const keys = partsOf(row, asked.days).map((part) => `${foodMeasure(part, row.risk)}@${asked.period}`);
    if (kind === 'conflict') fates[at] = rejected(conflict(lines[at], row.risk));
    else if (kind === 'repeat') fates[at] = ignored(REASONS.repeat);
    else fates[at] = keys.length > 0 ? fed(keys) : ignored(REASONS.outside);
  });
  return fates;
}

function conflict(line: Line<FoodKey | 'council'> | undefined, band: Band) {
  const raw = line?.raw ?? { reference: '', risk: '', due: '', inspected: '', status: '' };
  return refuseRow<FoodKey>(
    raw,
    line?.place ?? '',
    { allow: ALLOW, measures: measuresOf([band]) },
    {
      rule: 'KEY_CONFLICT',
      message: 'two rows of one inspection say different things',
      expected: 'one row for each inspection',
      todo: 'correct the record in Uniform and export again',
    },
  );
}

/** Five observations for each band that a row fed; a band without any row gives none, for nothing is not a zero. */
export function foodObservations(
  fates: readonly Fate[],
  asked: Pick<Asked, 'days' | 'period'>,
  place: string,
): Observation[] {
  const keys = fates.flatMap((fate) => (fate.kind === 'fed' ? fate.keys : []));
  return BANDS.flatMap((band) => {
    const counts = PARTS.map(
      (part) => keys.filter((key) => key === `${foodMeasure(part, band)}@${asked.period}`).length,
    );
    if (counts.every((count) => count === 0)) return [];
    return PARTS.map((part, index) =>
      observe({
        measure: foodMeasure(part, band),
        period: asked.period,
        value: String(counts[index]),
        coverageFrom: asked.days.start,
        coverageTo: asked.days.end,
        place,
      }),
    );
  });
}
