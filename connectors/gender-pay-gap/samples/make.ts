// Writes the sample downloads in the shape of the service's: `node dist/connectors/gender-pay-gap/samples/make.js [folder]`.
// Published: the council's gaps (30.6 and 29.9, to one decimal as the service has them) and the benchmark 15.1 of 2022. All else is made up.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const HEADER =
  'EmployerName,EmployerId,Address,PostCode,CompanyNumber,SicCodes,DiffMeanHourlyPercent,DiffMedianHourlyPercent,DiffMeanBonusPercent,DiffMedianBonusPercent,MaleBonusPercent,FemaleBonusPercent,MaleLowerQuartile,FemaleLowerQuartile,MaleLowerMiddleQuartile,FemaleLowerMiddleQuartile,MaleUpperMiddleQuartile,FemaleUpperMiddleQuartile,MaleTopQuartile,FemaleTopQuartile,CompanyLinkToGPGInfo,ResponsiblePerson,EmployerSize,CurrentName,SubmittedAfterTheDeadline,DueDate,DateSubmitted';

interface Employer {
  readonly name: string;
  readonly id: string;
  readonly sic: string;
  readonly median: string;
  /** Invented. */
  readonly person: string;
  readonly current?: string;
  readonly due?: string;
}

const COUNCIL = 'TONBRIDGE AND MALLING BOROUGH COUNCIL';
const PUBLIC = '1,\n84110';

const of = (name: string, id: string, median: string, person: string, sic = PUBLIC): Employer => ({
  name,
  id,
  sic,
  median,
  person,
});

const SECTOR_2022: readonly Employer[] = [
  of('Aldermere District Council', '90001', '3.0', 'Ottoline Fenn-Harrow (Chief Executive)'),
  of('Bexcombe Borough Council', '90002', '9.8', 'Ambrose Tilling (HR)'),
  of('Carrowdale Council', '90003', '12.4', 'Persis Underhay'),
  of('Dunmarsh County Council', '90004', '15.1', 'Lemuel Ockenden, "Head of People"'),
  of('Eastreach Fire Authority', '90005', '18.7', 'Drusilla Vane'),
  of('Farrowick District Council', '90006', '40.2', 'Cosmo Inchbald'),
];

/** The samples by their path below `samples/`. */
export const SAMPLES: Readonly<Record<string, readonly Employer[]>> = {
  'tmbc/2022/2023-04-05/UK_Gender_Pay_Gap_Data_2022_to_2023.csv': [
    of('Millrace Widgets Limited', '80001', '-4.2', 'Zenobia Quill', '25620,\n46690'),
    ...SECTOR_2022,
    of(COUNCIL, '12999', '30.6', 'Hester Larkspur (Director)'),
    of('Saltgate Carpets PLC', '80002', '', 'Barnaby Thrupp', '13931'),
    SECTOR_2022[3] as Employer,
  ],
  'tmbc/2023/2024-04-02/UK_Gender_Pay_Gap_Data_2023_to_2024.csv': [
    { ...of('TONBRIDGE & MALLING BC', '12999', '29.9', 'Hester Larkspur (Director)'), current: COUNCIL },
    of('Aldermere District Council', '90001', '-1.5', 'Ottoline Fenn-Harrow (Chief Executive)'),
    of('Bexcombe Borough Council', '90002', '10.0', 'Ambrose Tilling (HR)'),
    of('Carrowdale Council', '90003', '', 'Persis Underhay'),
    of('Dunmarsh County Council', '90004', '14.9', 'Lemuel Ockenden, "Head of People"'),
    { ...of('Eastreach Fire Authority', '90005', '19.0', 'Drusilla Vane'), due: '2023/03/31 00:00:00' },
    of('Millrace Widgets Limited', '80001', '-4.2', 'Zenobia Quill', '25620,\n46690'),
  ],
};

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

function line({ name, id, sic, median, person, current, due }: Employer, year: number): string {
  const numbers = ['5.1', median, '', '', '0.0', '0.0', '40.0', '60.0', '45.0', '55.0', '50.0', '50.0', '52.0', '48.0'];
  const cells = [name, id, 'The Offices,\nHigh Street', 'ZZ1 1ZZ', '', sic, ...numbers, 'https://example.org', person];
  const dates = [due ?? `${year + 1}/03/31 00:00:00`, `${year + 1}/03/11 10:02:33`];
  return [...cells, '250 to 499', current ?? name, 'False', ...dates].map(quoted).join(',');
}

/** The bytes of a sample: with a byte-order mark, lines ended by CRLF, new lines within cells. */
export function sample(path: string): Buffer {
  const year = Number(path.split('/')[1]);
  const lines = (SAMPLES[path] ?? []).map((employer) => line(employer, year));
  return Buffer.from(`\uFEFF${[HEADER.split(',').map(quoted).join(','), ...lines].join('\r\n')}\r\n`);
}

if (require.main === module) {
  for (const path of Object.keys(SAMPLES)) {
    const file = join(process.argv[2] ?? join('connectors', 'gender-pay-gap', 'samples'), path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, sample(path));
  }
}
