// One tube in one year: the area it is in, whether people are exposed there, and its final results.
import { z } from 'zod';
import { booleanCell, decimalCell, optional, percentCell, type CellResult } from '../_readers/cells';
import { ukDateCell } from '../_readers/cells-dates';
import { cell, words } from '../_rows/cell-schema';
import { oneOf } from '../_rows/code-list';
import type { Raw } from '../_rows/read-row';
import type { Key } from './columns';
import type { Settings } from './settings';

export type TubeKey =
  'tube' | 'area' | 'declared' | 'revoked' | 'exposure' | 'annualised' | 'capture' | 'result' | 'corrected';

/** A result, or null where the table says that there is none; never zero for a blank. */
function result(text: string): CellResult<string | null> {
  return /^([-–—]|n\/?a|no data)?$/i.test(text.trim()) ? { ok: true, value: null } : decimalCell(text);
}

function capture(text: string): CellResult<string | null> {
  return /^([-–—]|n\/?a)?$/i.test(text.trim()) ? { ok: true, value: null } : percentCell(text, { sign: 'optional' });
}

/** The schema of a row of a tube within an area. */
export function tubeRow(settings: Settings) {
  return z.strictObject({
    tube: words,
    area: words,
    declared: cell(optional(ukDateCell)),
    revoked: cell(optional(ukDateCell)),
    exposure: oneOf(settings.exposures, 'exposures', 'the table'),
    annualised: cell(optional(booleanCell)),
    capture: cell(capture),
    result: cell(result),
    corrected: cell(result),
  });
}

export type TubeRow = z.infer<ReturnType<typeof tubeRow>>;

/** The cells of a row that matter for one year. */
export function ofYear(raw: Raw<Key>, year: string): Raw<TubeKey> {
  const { tube, area, declared, revoked, exposure, annualised } = raw;
  const at = (key: 'capture' | 'result' | 'corrected'): string => raw[`${key} ${year}`] ?? '';
  return {
    tube,
    area,
    declared,
    revoked,
    exposure,
    annualised,
    capture: at('capture'),
    result: at('result'),
    corrected: at('corrected'),
  };
}
