// Bank holidays in England, 2019 to 2028, as gov.uk lists them; a year outside is an error, never "no holidays".
import { QuarterdayError } from '../../contracts/failure';
import type { IsoDate } from '../../contracts/period';

/** Month and day of each bank holiday, substitute days included. */
export const BANK_HOLIDAYS: Readonly<Record<string, readonly string[]>> = {
  '2019': ['01-01', '04-19', '04-22', '05-06', '05-27', '08-26', '12-25', '12-26'],
  // The early May holiday was moved to Friday 8 May for the 75th anniversary of VE day.
  '2020': ['01-01', '04-10', '04-13', '05-08', '05-25', '08-31', '12-25', '12-28'],
  '2021': ['01-01', '04-02', '04-05', '05-03', '05-31', '08-30', '12-27', '12-28'],
  // Spring moved to 2 June, the Platinum Jubilee on 3 June, the State Funeral on 19 September.
  '2022': ['01-03', '04-15', '04-18', '05-02', '06-02', '06-03', '08-29', '09-19', '12-26', '12-27'],
  // The Coronation on 8 May.
  '2023': ['01-02', '04-07', '04-10', '05-01', '05-08', '05-29', '08-28', '12-25', '12-26'],
  '2024': ['01-01', '03-29', '04-01', '05-06', '05-27', '08-26', '12-25', '12-26'],
  '2025': ['01-01', '04-18', '04-21', '05-05', '05-26', '08-25', '12-25', '12-26'],
  '2026': ['01-01', '04-03', '04-06', '05-04', '05-25', '08-31', '12-25', '12-28'],
  '2027': ['01-01', '03-26', '03-29', '05-03', '05-31', '08-30', '12-27', '12-28'],
  '2028': ['01-03', '04-14', '04-17', '05-01', '05-29', '08-28', '12-25', '12-26'],
};

/** Whether the date is a bank holiday in England. Throws CONFIG_INVALID for a year that the list does not hold. */
export function isBankHoliday(date: IsoDate): boolean {
  const days = BANK_HOLIDAYS[date.slice(0, 4)];
  if (!days) {
    const years = Object.keys(BANK_HOLIDAYS);
    throw new QuarterdayError('CONFIG_INVALID', 'the list of bank holidays does not hold this year', {
      seen: date.slice(0, 4),
      expected: `${years[0]} to ${years.at(-1)}`,
      todo: 'Add the year from https://www.gov.uk/bank-holidays to rules/calendar/bank-holidays.ts.',
    });
  }
  return days.includes(date.slice(5));
}
