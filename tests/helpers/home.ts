// A home folder of a test's own, and the configuration that goes with it; whatever runs there is stopped with the session.
import { chmodSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { type Config, loadConfig } from '../../platform/config';
import { testHome } from './services';

/** A fresh folder for QUARTERDAY_HOME. */
export function makeHome(): string {
  const home = mkdtempSync(join(testHome(), 'homes', 'home-'));
  chmodSync(home, process.getuid?.() === 0 ? 0o711 : 0o700);
  return home;
}

/** The configuration of a fresh home, with `variables` on top of nothing but PATH. */
export function testConfig(variables: Readonly<Record<string, string>> = {}): Config {
  const inherited = { PATH: process.env['PATH'], XDG_CACHE_HOME: process.env['XDG_CACHE_HOME'] };
  return loadConfig({
    ...inherited,
    QUARTERDAY_HOME: makeHome(),
    LOG_LEVEL: 'silent',
    QUARTERDAY_INBOX_QUIET_MS: '0',
    ...variables,
  });
}
