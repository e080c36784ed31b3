// A mended file laid into the inbox: what the refused one left in quarantine is settled, and later rounds do not tell it again.
import { rmSync, symlinkSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { kindOf } from '../../activities/warehouse/settle-mended';
import { QuarterdayError } from '../../contracts/failure';
import { roundExit } from '../../cli/outcomes';
import { makeArrivals, rowsOf, type House } from './house';

let house: House;
beforeEach(async () => {
  house = await makeArrivals({
    connector: (connector) => ({
      ...connector,
      parse: (body, context) => {
        if (body.toString().startsWith('DRIFTED')) throw new QuarterdayError('CONTRACT_DRIFT', 'another header');
        return connector.parse(body, context);
      },
    }),
  });
});
afterEach(() => house.close());

async function states(): Promise<string[]> {
  const { rows } = await house.store.pool.query<{ state: string; by: string | null }>(
    'select state, settled_by_import as by from ops.quarantine order by quarantine_id',
  );
  return rows.map(({ state, by }) => (by === null ? state : `${state} by ${by}`));
}

async function exit(asOf = '2023-10-16'): Promise<number> {
  const { received, imports } = await house.round(asOf);
  return roundExit({ imports: [...(received.refused ?? []), ...imports], sources: [] });
}

const bad = [...rowsOf('640'), { rejected: 'x', rejectedMeasures: ['licensed-drivers'] }];

describe('a partly refused file', () => {
  test('is mended by a later one that gives the same measures whole; rounds are quiet then', async () => {
    house.lay('Drivers_Sep_2023.json', bad, '2023-10-10');
    expect([await exit(), await states()]).toEqual([3, ['open']]);
    house.lay('anything.json', rowsOf('641'), '2023-10-12');
    // The refused file comes first: the round that mends it still tells it, the next one does not.
    expect([await exit(), await states()]).toEqual([3, ['replayed by 2']]);
    expect(await exit()).toBe(0);
  });

  test('is not mended by one that gives other measures, that is refused in part itself, that is older, or of another period', async () => {
    house.lay('Drivers_Sep_2023.json', bad, '2023-10-10');
    await exit();
    house.lay('Vehicles_Sep_2023.json', [{ measure: 'vehicles', period: '2023-24-Q2', value: '1' }], '2023-10-12');
    house.lay('Drivers_again.json', [...bad, ...[{ ignored: 'total' }]], '2023-10-12');
    house.lay('Drivers_older.json', rowsOf('639'), '2023-10-01');
    house.lay('Drivers_other.json', rowsOf('638'), '2023-10-12', '2023-24-Q1');
    expect([await exit(), await states()]).toEqual([3, ['open', 'open']]);
  });
});

describe('a file that was refused whole', () => {
  test('is mended by one whose name is of the same kind, and by no other', async () => {
    house.lay('Drivers_Sep_2023.json', 'DRIFTED', '2023-10-10');
    expect([await exit(), await states()]).toEqual([7, ['open']]);
    house.lay('Vehicles_Sep_2023.json', [{ measure: 'vehicles', period: '2023-24-Q2', value: '1' }], '2023-10-11');
    expect([await exit(), await states()]).toEqual([7, ['open']]);
    house.lay('Drivers Sep 2023 (corrected v2).json', rowsOf('641'), '2023-10-12');
    expect([await exit(), await states()]).toEqual([7, ['replayed by 3']]);
    expect(await exit()).toBe(0);
  });

  test('a link that was replaced by a file of its name is mended by it', async () => {
    symlinkSync('/etc/hostname', house.place('Drivers.json'));
    expect([await exit(), await states()]).toEqual([3, ['open']]);
    rmSync(house.place('Drivers.json'));
    house.lay('Drivers.json', rowsOf('641'));
    expect([await exit(), await states()]).toEqual([0, ['replayed by 2']]);
  });
});

test.each([
  ['Food_Inspections_Jul-Sep_2023.csv', 'food inspections'],
  ['Food Inspections Q2 (corrected) v2.xlsx', 'food inspections'],
  ['Return_PO_Q2.xlsx', 'return po'],
  ['2023-10-10.csv', ''],
  ['Copy of March.csv', ''],
])('the kind of %s is %j', (name, kind) => {
  expect(kindOf(name)).toBe(kind);
});
