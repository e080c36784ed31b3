// What this source measures: food inspections by risk band, licences in force, and service requests. Pure: rows in, fates and observations out.
import type { MeasureSpec } from '../../contracts/connector';
import { foodMeasure, PARTS } from './food';
import { DRIVERS, PREMISES, VEHICLES } from './licences';
import { INVESTIGATED } from './requests';
import { BANDS } from './settings';

export { foodFates, foodObservations, partsOf } from './food';
export { inForce, licenceMeasures } from './licences';
export { requestMeasures } from './requests';

const RISKS = { a_c: 'risk A to C', d_e: 'risk D and E' } as const;
const TITLES = {
  due: 'Food inspections due in the quarter',
  undertaken: 'Food inspections undertaken in the quarter, whenever due',
  due_and_done: 'Food inspections due in the quarter and done by its end',
  still_due: 'Food inspections due in the quarter and not done by its end',
  closed: 'Food inspections due in the quarter at premises that closed',
} as const;

/** The measures of the manifest. */
export const MEASURES: readonly MeasureSpec[] = [
  ...BANDS.flatMap((band) =>
    PARTS.map((part) => ({ key: foodMeasure(part, band), title: `${TITLES[part]}, ${RISKS[band]}`, unit: 'count' })),
  ),
  { key: DRIVERS, title: "Licensed drivers on the quarter's last day", unit: 'count' },
  { key: VEHICLES, title: "Vehicle licences on the quarter's last day, hackney and private hire", unit: 'count' },
  { key: PREMISES, title: "Premises licences in force on the quarter's last day", unit: 'count' },
  { key: INVESTIGATED, title: 'Service requests of the year that led to an investigation', unit: 'count' },
];
