// Looks at everything that Quarterday needs and says how to mend what is wrong. Nothing here throws and nothing is started.
import { type Config } from './config';
import { type Check, type Finding, settle } from './doctor/check';
import { databaseChecks } from './doctor/database';
import { machineChecks } from './doctor/machine';
import { settingChecks } from './doctor/settings';
import { temporalChecks } from './doctor/temporal';

export type { Finding } from './doctor/check';

/** Every check, in a stable order. */
export async function checkAll(config: Config): Promise<readonly Finding[]> {
  const checks: readonly Check[] = [...machineChecks, ...databaseChecks, ...temporalChecks, ...settingChecks];
  return Promise.all(checks.map((check) => settle(check, config)));
}
