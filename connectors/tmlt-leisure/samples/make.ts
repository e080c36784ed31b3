// Writes this connector's sample sheets: `node dist/connectors/tmlt-leisure/samples/make.js [folder]`. Made up but for the published totals.
import { join } from 'node:path';
import { writeSamples } from '../../_rows/testing/made-up';
import { sheetOf, type SheetPlan } from './sheet';

/** Visits at all centres by month, April to March. 2022/23 adds up to the published 1,191,704, April to June 2023 to 347,928. */
export const VISITS: Readonly<Record<number, readonly number[]>> = {
  2022: [101_204, 104_318, 99_876, 103_450, 106_912, 97_031, 98_442, 95_120, 81_377, 99_584, 97_206, 107_184],
  2023: [112_304, 119_872, 115_752, 121_930, 124_066, 108_492, 110_805, 106_412, 92_907, 104_520, 98_633, 102_514],
  2024: [114_010, 120_655, 117_454],
};

const plan = (startYear: number, months: number, more: Partial<SheetPlan> = {}): SheetPlan => ({
  startYear,
  visits: (VISITS[startYear] ?? []).slice(0, months),
  columns: months,
  headings: 'text',
  footnotes: [],
  hiddenCentre: null,
  ...more,
});

/** Every sample file by its path below `samples/`: the same bytes at every run. */
export async function sampleFiles(): Promise<Record<string, Buffer>> {
  const june = ['* June provisional'];
  return {
    'tmbc/2022-23-Q4/2023-04-28/Leisure_attendances_2022-23.xlsx': await sheetOf(plan(2022, 12, { headings: 'dates' })),
    'tmbc/2023-24-Q1/2023-07-31/Leisure_attendances_Jun_2023.xlsx': await sheetOf(plan(2023, 3, { footnotes: june })),
    'tmbc/2023-24-Q2/2023-10-31/Leisure_attendances_Sep_2023.xlsx': await sheetOf(
      plan(2023, 6, { headings: 'dates', hiddenCentre: 'PWGC' }),
    ),
    // A sheet for the whole year, of which the months to come are blank.
    'tmbc/2023-24-Q3/2024-01-31/Leisure_attendances_Dec_2023.xlsx': await sheetOf(
      plan(2023, 9, { columns: 12, headings: 'names', footnotes: ['* December provisional', 'TSP was closed on 25 and 26 December.'] }),
    ),
    'tmbc/2023-24-Q4/2024-04-30/Leisure_attendances_2023-24.xlsx': await sheetOf(plan(2023, 12)),
    // Sent before June was in: partial; then complete.
    'tmbc/2024-25-Q1/2024-07-05/Leisure_attendances_May_2024.xlsx': await sheetOf(plan(2024, 2, { columns: 3 })),
    'tmbc/2024-25-Q1/2024-07-30/Leisure_attendances_Jun_2024.xlsx': await sheetOf(plan(2024, 3, { footnotes: june })),
  };
}

if (require.main === module) {
  const folder = process.argv[2] ?? join('connectors', 'tmlt-leisure', 'samples');
  void sampleFiles().then((files) => writeSamples(folder, files));
}
