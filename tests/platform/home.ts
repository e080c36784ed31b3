// A throwaway QUARTERDAY_HOME for tests of the embedded services.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { childEnvironment, type Config, loadConfig, type Variables } from '../../platform/config';
import { readPostgresState } from '../../platform/embedded/state';
import { homePaths } from '../../platform/paths';

export interface TestHome {
  readonly config: Config;
  /** Removes the home, and what had to be put elsewhere for it. */
  readonly remove: () => void;
}

/** A configuration with a home of its own; `reachable: false` makes it mode 0700, as a clone under /root is. */
export function testHome(variables: Variables = {}, reachable = true): TestHome {
  const home = mkdtempSync(join(tmpdir(), 'quarterday-test-'));
  if (reachable) chmodSync(home, 0o711);
  const { PATH, XDG_CACHE_HOME } = childEnvironment({});
  const config = loadConfig({ PATH, XDG_CACHE_HOME, QUARTERDAY_HOME: home, LOG_LEVEL: 'silent', ...variables });
  return {
    config,
    remove: () => {
      const elsewhere = readPostgresState(homePaths(home).postgresState)?.dataFolder ?? null;
      if (elsewhere !== null) rmSync(join(elsewhere, '..'), { recursive: true, force: true });
      rmSync(home, { recursive: true, force: true });
    },
  };
}
