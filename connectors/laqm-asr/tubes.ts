// Goes through the table once: every row has one fate, and what counts is brought together by area.
import type { ParseContext } from '../../contracts/connector';
import type { Export, ExportRow } from '../_rows/export';
import { openLedger, type Ledger } from '../_rows/ledger';
import { readRow, refuseRow, type Raw, type RowRules } from '../_rows/read-row';
import { namesCouncil } from '../_rows/scope';
import { decimal } from '../../rules/decimal';
import { areaKey, inForce, inNoArea, listedArea, type Area } from './areas';
import type { Key } from './columns';
import { MEASURES } from './measures';
import { ofYear, tubeRow, type TubeKey, type TubeRow } from './row';
import type { Settings } from './settings';

export const REASONS = {
  council: 'another council',
  total: 'a total row',
  blank: 'a blank row',
  area: 'in no management area',
  force: 'of an area that is not in force at the end of the year',
  exposure: 'not where people are exposed, and not corrected for distance',
  capture: 'of too small a capture, and not annualised',
  result: 'no result for the year',
  repeat: 'the same row a second time',
} as const;

const RULES: RowRules<TubeKey> = {
  allow: ['tube', 'area', 'declared', 'revoked', 'exposure', 'annualised', 'capture', 'result', 'corrected'],
  measures: MEASURES.map(({ key }) => key),
};

export interface AreaResults extends Area {
  /** Results where people are exposed. */
  readonly results: readonly string[];
}

export interface Tubes {
  /** The areas in force, by key; also those without any result. */
  readonly areas: ReadonlyMap<string, AreaResults>;
  /** Rows that count; all others are in the ledger. */
  readonly counted: number;
  readonly ledger: Ledger;
  readonly ours: number;
}

interface Held {
  readonly row: TubeRow;
  readonly raw: Raw<TubeKey>;
  readonly place: string;
  readonly area: Area;
  conflict: boolean;
}

const conflict = (message: string, expected: string) =>
  ({ rule: 'KEY_CONFLICT', message, expected, todo: 'correct the table and send it again' }) as const;
const TWO_RESULTS = conflict('two rows of one tube say different things', 'one row for each tube');
const TWO_DATES = conflict('rows of one area give it different dates', 'the same dates in all rows of an area');

/** The areas of the year with their results. */
export function readTubes(table: Export<Key>, { council }: ParseContext, year: string, settings: Settings): Tubes {
  const ledger = openLedger();
  const held = new Map<string, Held>();
  const schema = tubeRow(settings);
  let ours = 0;
  for (const row of table.rows) {
    const raw = ofYear(row.raw, year);
    const early = whyNot(row, council, settings);
    if (early !== REASONS.council && row.kind === 'data') ours += 1;
    if (row.fault !== null && row.kind === 'data') ledger.rejected(refuseRow(raw, row.fault.place, RULES, row.fault));
    else if (early !== null) ledger.ignored(early);
    else {
      const read = readRow(schema, raw, (key) => row.placeOf(key in row.raw ? key : `${key} ${year}`), RULES);
      if (read.ok) hold({ row: read.row, raw, place: row.place }, settings, held, ledger);
      else ledger.rejected(read.rejection);
    }
  }
  return { ...settle([...held.values()], year, settings, ledger), ledger, ours };
}

function whyNot({ kind, raw }: ExportRow<Key>, council: ParseContext['council'], settings: Settings): string | null {
  if (kind !== 'data') return kind === 'total' ? REASONS.total : REASONS.blank;
  if (!namesCouncil(council, raw.council)) return REASONS.council;
  return inNoArea(raw.area, settings) ? REASONS.area : null;
}

function hold(
  { row, raw, place }: Pick<Held, 'row' | 'raw' | 'place'>,
  settings: Settings,
  held: Map<string, Held>,
  ledger: Ledger,
): void {
  const listed = listedArea(row.area, settings);
  if (listed === null && settings.areas.length > 0) {
    const words = {
      rule: 'CATEGORY_UNKNOWN',
      message: 'an area that the settings do not list',
      expected: 'one of sources.laqm-asr.settings.areas',
      todo: 'correct the name, or add the area (or an alias) to the settings and replay the import',
    } as const;
    return ledger.rejected(refuseRow(raw, place, RULES, words));
  }
  const area = listed ?? {
    name: row.area,
    declared: row.declared,
    revoked: row.revoked,
    objective: settings.objective,
  };
  const before = held.get(row.tube);
  if (before === undefined) held.set(row.tube, { row, raw, place, area, conflict: false });
  else if (JSON.stringify(before.row) === JSON.stringify(row)) ledger.ignored(REASONS.repeat);
  else {
    before.conflict = true;
    ledger.rejected(refuseRow(raw, place, RULES, TWO_RESULTS));
  }
}

function settle(
  held: readonly Held[],
  year: string,
  settings: Settings,
  ledger: Ledger,
): Pick<Tubes, 'areas' | 'counted'> {
  const areas = new Map<string, Area & { readonly results: string[] }>();
  for (const { name } of settings.areas) {
    const area = listedArea(name, settings);
    if (area !== null && inForce(area, year)) areas.set(areaKey(name), { ...area, results: [] });
  }
  let counted = 0;
  for (const one of held) {
    const key = areaKey(one.area.name);
    const known = areas.get(key);
    const dates = ({ declared, revoked }: Area): string => `${declared ?? ''} ${revoked ?? ''}`;
    if (one.conflict) ledger.rejected(refuseRow(one.raw, one.place, RULES, TWO_RESULTS));
    else if (!inForce(one.area, year)) ledger.ignored(REASONS.force);
    else if (known !== undefined && dates(known) !== dates(one.area))
      ledger.rejected(refuseRow(one.raw, one.place, RULES, TWO_DATES));
    else {
      const area = known ?? { ...one.area, results: [] };
      areas.set(key, area);
      const relevant = relevantResult(one.row, settings);
      if (relevant.reason !== null) ledger.ignored(relevant.reason);
      else {
        area.results.push(relevant.value);
        counted += 1;
      }
    }
  }
  return { areas, counted };
}

type Relevant = { readonly reason: string } | { readonly reason: null; readonly value: string };

/** The result where people are exposed: the corrected one where there is one, else the tube's own if they are exposed at it. */
function relevantResult({ result, corrected, exposure, capture, annualised }: TubeRow, settings: Settings): Relevant {
  if (result === null && corrected === null) return { reason: REASONS.result };
  const small = capture !== null && decimal(capture).lt(settings.leastCapture);
  if (small && annualised !== true) return { reason: REASONS.capture };
  if (corrected !== null) return { reason: null, value: corrected };
  if (!exposure) return { reason: REASONS.exposure };
  return result === null ? { reason: REASONS.result } : { reason: null, value: result };
}
