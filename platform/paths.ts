// Where things lie under QUARTERDAY_HOME.
import { join } from 'node:path';

export interface HomePaths {
  readonly home: string;
  /** Passwords of the embedded database, mode 0600. */
  readonly credentials: string;
  readonly keys: string;
  readonly logs: string;
  readonly services: string;
  readonly leases: string;
  readonly startLock: string;
  readonly postgresState: string;
  readonly postgresData: string;
  readonly temporalState: string;
  readonly temporalDatabase: string;
}

/** The layout of a home folder; nothing is made. */
export function homePaths(home: string): HomePaths {
  const services = join(home, 'services');
  return {
    home,
    credentials: join(home, 'keys', 'credentials.json'),
    keys: join(home, 'keys'),
    logs: join(home, 'logs'),
    services,
    leases: join(home, 'leases'),
    startLock: join(services, 'start.lock'),
    postgresState: join(services, 'postgres.json'),
    postgresData: join(home, 'postgres'),
    temporalState: join(services, 'temporal.json'),
    // In a folder that its owner alone can enter, for the server makes its files readable by everybody.
    temporalDatabase: join(home, 'temporal', 'temporal.db'),
  };
}
