// The test command: builds, runs jest, and prints `N passed, N failed` as its last line. `faults` as first argument runs tests/faults alone.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './build-files.mjs';
import { buildIfStale, sweep } from './test-session.mjs';

const faults = process.argv[2] === 'faults';
const rest = process.argv.slice(faults ? 3 : 2);
const limitMs = (faults ? 180 : 60) * 60_000;

/** Counts of a finished run: a file that could not be run at all is a failure too. */
function counts(report) {
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

function readReport(path) {
  try {
    return counts(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/** Runs jest; a signal to us is passed on, and a run over the limit is ended. */
function runJest(report) {
  const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
  const options = ['--json', `--outputFile=${report}`, ...(faults ? ['tests/faults', '--runInBand'] : []), ...rest];
  const child = spawn(process.execPath, [jest, ...options], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, QUARTERDAY_TEST_BUILT: 'yes', QUARTERDAY_TESTS: faults ? 'faults' : 'all' },
  });
  const timer = setTimeout(() => {
    process.stderr.write(`tests: still running after ${limitMs / 60_000} minutes: ended\n`);
    child.kill('SIGKILL');
  }, limitMs);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    child.once('close', (code) => {
      clearTimeout(timer);
      resolve(code ?? 1);
    });
  });
}

/** Sees to it that a Temporal server is here before any test waits for one: where it must be built that takes minutes. */
async function installTemporal() {
  const load = createRequire(join(root, 'dist', 'x.js'));
  const { loadConfig } = load('./platform/config');
  const { createProgress } = load('./platform/progress');
  const { ensureTemporalBinary } = load('./platform/embedded/temporal-binary');
  try {
    await ensureTemporalBinary(loadConfig(), createProgress());
  } catch (error) {
    process.stderr.write(`tests: no Temporal server: ${error instanceof Error ? error.message : String(error)}\n`);
  }
}

async function main() {
  if (!buildIfStale()) return { passed: 0, failed: 1, skipped: 0, code: 1 };
  await installTemporal();
  const folder = mkdtempSync(join(tmpdir(), 'quarterday-report-'));
  try {
    const path = join(folder, 'report.json');
    const code = await runJest(path);
    return { ...readReport(path), code };
  } finally {
    rmSync(folder, { recursive: true, force: true });
    sweep();
  }
}

const { passed, failed, skipped, code } = await main();
if (passed + failed === 0) process.stderr.write('tests: none ran\n');
process.exitCode = code !== 0 || failed > 0 || passed === 0 ? 1 : 0;
process.stdout.write(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`);
