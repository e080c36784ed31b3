// Writes the samples in the shapes of UK-AIR's files: `node dist/connectors/uk-air/samples/make.js [folder]`.
// The site and all values are made up.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { addDays } from '../../../rules/calendar/dates';

const SITE = 'Tonbridge Example Roadside';
const two = (number: number): string => String(number).padStart(2, '0');

/** By the hour in which it began: six of 24.5, then 14.5 and 34.5 in turn; 24.5 on average. */
const valueAt = (hour: number): string => (hour < 6 ? '24.5' : hour % 2 === 0 ? '14.5' : '34.5');

/** 1 to 18 February without data, and the first six hours of the 19th: 438 hours, a twentieth of the year. */
const missing = (day: string, hour: number): boolean =>
  (day >= '2022-02-01' && day <= '2022-02-18') || (day === '2022-02-19' && hour < 6);

/** One hour at 224.5, and eight that are 25 lower: the mean stays as it is. */
function special(day: string, hour: number): string | null {
  if (day === '2022-11-05' && hour === 5) return '224.5';
  return day === '2022-11-06' && hour % 2 === 1 && hour > 8 ? '9.5' : null;
}

/** The file of a site and a year: header on row 5, hours that end at 01:00 to 24:00, `status` and `unit` behind each pollutant. */
function siteFile(): string {
  const lines = [
    'Data supplied by UK-AIR on 31/3/2023',
    'All Data GMT hour ending',
    'Status: R = Ratified P = Provisional P* = As supplied',
    `,,${SITE},,,,,`,
    'Date,time,Nitrogen dioxide,status,unit,Ozone,status,unit',
  ];
  for (let day = '2022-01-01'; day <= '2022-12-31'; day = addDays(day, 1)) {
    const [year, month, date] = day.split('-');
    for (let hour = 0; hour < 24; hour += 1) {
      const value = missing(day, hour) ? 'No data,,' : `${special(day, hour) ?? valueAt(hour)},R,ugm-3`;
      lines.push(`${date}-${month}-${year},${two(hour + 1)}:00,${value},41.25,R,ugm-3`);
    }
  }
  return `${lines.join('\n')}\n`;
}

/** Three days without data, and the last twelve hours of a fourth: 84 of 960 hours. */
const silent = (day: string, hour: number): boolean =>
  (day >= '2023-01-03' && day <= '2023-01-05') || (day === '2023-01-06' && hour >= 12);

/** The newer download: header on row 8, dates the other way round, a year that has only begun. */
function newDownload(): string {
  const lines = [
    'Hourly data from Defra on 10/02/2023',
    `Site Name,${SITE}`,
    'Site Type,Urban Traffic',
    'Region,South East',
    'Latitude,51.195',
    'Longitude,0.273',
    'Notes:,[1] All Data GMT hour ending;  [2] V = Verified P = Provisionally Verified N = Not Verified S = Suspect [3] Unit of measurement: ugm-3',
    'Date,Time,NO2,Status',
  ];
  for (let day = '2023-01-01'; day <= '2023-02-09'; day = addDays(day, 1)) {
    for (let hour = 0; hour < 24; hour += 1) {
      const value = silent(day, hour) ? 'no data,' : `${valueAt(hour)},P`;
      lines.push(`${day},${two(hour + 1)}:00:00,${value}`);
    }
  }
  return `${lines.join('\r\n')}\r\n`;
}

/** The samples by their path below `samples/`. */
export const SAMPLES: Readonly<Record<string, string>> = {
  'tmbc/2022/2023-03-31/TEXR_2022.csv': siteFile(),
  'tmbc/2023/2023-02-10/Hourly_NO2_2023.csv': newDownload(),
};

if (require.main === module) {
  const folder = process.argv[2] ?? join('connectors', 'uk-air', 'samples');
  for (const [path, text] of Object.entries(SAMPLES)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
