// Flag unit_stated_differs: the unit written in the report is not the unit of the figure (document 000 row 8: kilotonnes called tCO2e).
import { flagRule } from './rule';

/** Pairs that say the same: a report calls days per FTE "days". */
const SAME: ReadonlySet<string> = new Set(['days/days_per_fte']);

function differs(stated: string | null | undefined, unit: string): boolean {
  return stated !== null && stated !== undefined && stated !== unit && !SAME.has(`${stated}/${unit}`);
}

export const unitStatedDiffers = flagRule('unit_stated_differs', 1, ({ indicator, figure }) => {
  const { unit, statedUnit } = indicator;
  if (unit === null) return null;
  const stated = [statedUnit, figure?.statedUnit].find((one) => differs(one, unit));
  return stated === undefined ? null : `the report says ${stated}, the figure is in ${unit}`;
});
