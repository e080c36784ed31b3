// Writes this connector's sample exports: `node dist/connectors/idox-uniform/samples/make.js [folder]`. All content is made up.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { foodReport } from './make-food';
import { premisesReport, requestReport } from './make-requests';
import { DECEMBER, licenceReport, SEPTEMBER } from './make-licences';

/** Every sample file by its path below `samples/`: the same text at every run. */
export function sampleFiles(): Record<string, string> {
  return {
    'tmbc/2023-24-Q2/2023-10-10/Food_Inspections_Due_and_Undertaken.csv': foodReport(),
    'tmbc/2023-24-Q2/2023-10-10/Taxi_Licences.csv': licenceReport(SEPTEMBER),
    'tmbc/2023-24-Q3/2024-01-09/Taxi_Licences.csv': licenceReport(DECEMBER),
    'tmbc/2023-24-Q4/2024-04-12/Premises_Licences.csv': premisesReport(),
    'tmbc/2023-24-Q4/2024-04-12/Service_Requests.csv': requestReport(),
  };
}

if (require.main === module) {
  const folder = process.argv[2] ?? join('connectors', 'idox-uniform', 'samples');
  for (const [path, text] of Object.entries(sampleFiles())) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
