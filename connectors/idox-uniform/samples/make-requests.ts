// Makes the samples of 2023-24-Q4: service requests of the year and premises licences at its end. All of it is made up, the counts too.
import { british, daysAfter, sequence, shuffled, ssrsCsv, thousands } from './sequence';

const OURS = 'Tonbridge and Malling Borough Council';
const OTHER = 'Gravesham Borough Council';
const next = sequence(20240331);
const within = (from: string, days: number): string => british(daysAfter(from, next(days)));

type Cells = readonly string[];

function requests(count: number, prefix: string, cells: (at: number) => Cells, council: string = OURS): Cells[] {
  return Array.from({ length: count }, (_, at) => [`${prefix}/${String(at + 1).padStart(5, '0')}`, ...cells(at), council]);
}

/** The service requests of 1 April 2023 to 31 March 2024: 534 led to an investigation (no document prints the year's figure). */
export function requestReport(): string {
  const year = (): string => within('2023-04-01', 366);
  const rows = shuffled(
    [
      ...requests(534, 'SR/I', (at) => [year(), 'Yes', at % 9 === 0 ? 'Open' : 'Closed']),
      ...requests(1204, 'SR/N', () => [year(), 'No', 'Closed']),
      ...requests(9, 'SR/C', () => [year(), 'Yes', 'Cancelled']),
      ...requests(4, 'SR/D', () => [year(), 'Yes', 'Duplicate']),
      ...requests(3, 'SR/B', () => [within('2023-03-01', 30), 'Yes', 'Closed']),
      ...requests(6, 'SR/G', () => [year(), 'Yes', 'Closed'], OTHER),
    ],
    13,
  );
  const investigated = rows.filter(([reference]) => reference?.startsWith('SR/I'));
  const printed = [...rows, investigated[4] ?? [], investigated[300] ?? []];
  const listed = (word: string): string => thousands(printed.filter((cells) => cells[2] === word).length);
  return ssrsCsv([
    [
      ['ReportTitle', 'Textbox5'],
      ['Service Requests Leading to Investigation', '01/04/2023 to 31/03/2024'],
    ],
    [['Textbox56', 'Textbox58'], ['Yes', listed('Yes')], ['No', listed('No')], ['Total', thousands(printed.length)]],
    [['SRREF', 'DATERECD', 'Textbox61', 'SRSTAT', 'Textbox64'], ...printed, ['Total', '', '', '', '']],
  ]);
}

const AS_AT = '2024-03-31';

function licences(count: number, prefix: string, type: string, status = 'Current', ended = '', council = OURS): Cells[] {
  return Array.from({ length: count }, (_, at) => {
    const start = status === 'Application' ? '' : within('2005-11-24', 6600);
    const reference = `${prefix}${String(at + 1).padStart(4, '0')}`;
    return [reference, type, status, start, '', ended, british(AS_AT), council];
  });
}

/** The register of premises licences as at 31 March 2024: 405 are in force. They have no last day. */
export function premisesReport(): string {
  const before = british(daysAfter(AS_AT, -20));
  const rows = shuffled(
    [
      ...licences(398, 'PL', 'Premises licence'),
      ...licences(5, 'PS', 'Premises licence', 'Suspended'),
      // Given up after the day, and so in force on it.
      ...licences(2, 'PX', 'Premises licence', 'Surrendered', british(daysAfter(AS_AT, 6))),
      ...licences(7, 'PE', 'Premises licence', 'Surrendered', before),
      ...licences(3, 'PZ', 'Premises licence', 'Lapsed', before),
      ...licences(4, 'PA', 'Premises licence', 'Application'),
      ...licences(12, 'CC', 'Club premises certificate'),
      ...licences(20, 'PN', 'Personal licence'),
      ...licences(5, 'GP', 'Premises licence', 'Current', '', OTHER),
    ],
    17,
  );
  const header = ['LICREF', 'LICTYPE', 'LICSTAT', 'DATESTART', 'DATEEXPIRY', 'Textbox88', 'AsAtDate', 'Textbox91'];
  return ssrsCsv([
    [
      ['ReportTitle', 'Textbox9'],
      ['Premises Licences', `As at ${british(AS_AT)}`],
    ],
    [
      ['Textbox21', 'Textbox23'],
      ['Total', thousands(rows.length)],
    ],
    [header, ...rows, ['Total', ...header.slice(1).map(() => '')]],
  ]);
}
