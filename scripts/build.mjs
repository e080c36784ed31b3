// Builds dist/: takes away what has no source any more, compiles, bundles the workflows. `--if-stale` skips a build that would change nothing.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, rmdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fingerprint, orphans, root } from './build-files.mjs';
import { withLock } from './lock.mjs';

const dist = join(root, 'dist');
const stamp = join(dist, '.built');
const say = (text) => process.stderr.write(`build: ${text}\n`);

/** Removes outputs whose source is gone, and folders that are empty after that. */
function clean() {
  for (const file of orphans(dist)) {
    rmSync(file, { force: true });
    for (let folder = dirname(file); folder.startsWith(`${dist}/`); folder = dirname(folder)) {
      try {
        rmdirSync(folder);
      } catch {
        break;
      }
    }
  }
}

function compile() {
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const done = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' });
  return done.status === 0;
}

async function bundle() {
  const workflowsPath = join(dist, 'workflows', 'index.js');
  if (!existsSync(workflowsPath)) return say('no dist/workflows/index.js yet: no workflow bundle is made');
  const { bundleWorkflowCode, DefaultLogger } = createRequire(import.meta.url)('@temporalio/worker');
  const logger = new DefaultLogger('WARN', ({ level, message }) => say(`${level.toLowerCase()} ${message}`));
  // The bundle must hold the failure converter of platform/temporal/data-converter.ts: a worker cannot add it later.
  const failureConverterPath = join(dist, 'platform', 'temporal', 'failure-converter.js');
  const { code } = await bundleWorkflowCode({ workflowsPath, failureConverterPath, logger });
  writeFileSync(join(dist, 'workflow-bundle.js'), code);
  return undefined;
}

async function build() {
  const before = fingerprint();
  if (process.argv.includes('--if-stale') && existsSync(stamp) && readFileSync(stamp, 'utf8') === before) return true;
  rmSync(stamp, { force: true });
  mkdirSync(dist, { recursive: true });
  clean();
  const compiled = compile();
  await bundle();
  const command = join(dist, 'cli', 'main.js');
  if (existsSync(command)) chmodSync(command, 0o755);
  if (compiled) writeFileSync(stamp, before);
  return compiled;
}

if (!existsSync(join(root, 'node_modules', 'typescript'))) {
  say('the compiler is a development dependency and is not installed: nothing is built');
} else if (!(await withLock(join(root, 'node_modules', '.cache', 'quarterday-build.lock'), build))) {
  say(`${basename(root)} does not compile`);
  process.exitCode = 1;
}
