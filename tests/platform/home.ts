// A throwaway QUARTERDAY_HOME for tests of the embedded services.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { childEnvironment, type Config, loadConfig, type Variables } from '../../platform/config';
import { stopServices } from '../../platform/embedded/leases';
import { readPostgresState } from '../../platform/embedded/state';
import { homePaths } from '../../platform/paths';
import { silentProgress } from '../../platform/progress';

export interface TestHome {
  readonly config: Config;
  /** Stops what still runs, also after a failed test, and removes the home and what had to be put elsewhere for it. */
  readonly remove: () => Promise<void>;
}

/** A configuration with a home of its own; `reachable: false` makes it mode 0700, as a clone under /root is. */
export function testHome(variables: Variables = {}, reachable = true): TestHome {
  const home = mkdtempSync(join(tmpdir(), 'quarterday-services-'));
  if (reachable) chmodSync(home, 0o711);
  const { PATH, XDG_CACHE_HOME } = childEnvironment({});
  const config = loadConfig({ PATH, XDG_CACHE_HOME, QUARTERDAY_HOME: home, LOG_LEVEL: 'silent', ...variables });
  return {
    config,
    remove: async () => {
      await stopServices(config, silentProgress);
      const elsewhere = readPostgresState(homePaths(home).postgresState)?.dataFolder ?? null;
      if (elsewhere !== null) rmSync(join(elsewhere, '..'), { recursive: true, force: true });
      rmSync(home, { recursive: true, force: true });
    },
  };
}
