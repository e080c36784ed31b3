// Temporal's time-skipping test server: Java, from Maven Central, kept in the cache. Years of waiting pass in seconds on it.
import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { testConfig } from '../helpers/home';

const run = promisify(execFile);
const VERSION = '1.31.0';

async function hasCommand(name: string, argument: string): Promise<boolean> {
  return run(name, [argument]).then(
    () => true,
    () => false,
  );
}

/** The jars, copied whole or not at all, so that two test runs do not see each other's half. */
async function fetchJars(folder: string): Promise<void> {
  mkdirSync(join(folder, '..'), { recursive: true });
  const draft = mkdtempSync(`${folder}-`);
  const goal = ['dependency:copy-dependencies', `-DoutputDirectory=${join(draft, 'jars')}`, '-DincludeScope=runtime'];
  await run('mvn', ['-q', '-B', '-f', join(__dirname, 'pom.xml'), ...goal], { timeout: 300_000 });
  const script = join(draft, 'server.sh');
  writeFileSync(script, `#!/bin/sh\nexec java -cp "$(dirname "$0")/jars/*" io.temporal.testserver.TestServer "$@"\n`);
  chmodSync(script, 0o755);
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

/** The path of a script that starts the server, or why there is none: Java or Maven is missing. */
export async function timeSkippingServer(): Promise<{ readonly path: string } | { readonly missing: string }> {
  if (!(await hasCommand('java', '-version'))) return { missing: 'java (17 or newer)' };
  const folder = join(testConfig().cache, `temporal-test-server-${VERSION}`);
  if (existsSync(folder)) return { path: join(folder, 'server.sh') };
  if (!(await hasCommand('mvn', '-version'))) return { missing: 'mvn' };
  await fetchJars(folder);
  return { path: join(folder, 'server.sh') };
}
