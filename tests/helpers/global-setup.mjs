// Before any test: a fresh dist/ and a test session. Services start when the first test asks for them (services.ts).
import { buildIfStale, startSession } from '../../scripts/test-session.mjs';

export default async function globalSetup() {
  if (process.env.QUARTERDAY_TEST_BUILT !== 'yes' && !buildIfStale()) {
    process.stderr.write('tests: the project does not compile; the tests run on what the compiler wrote\n');
  }
  const session = await startSession();
  process.env.QUARTERDAY_TEST_HOME = session.home;
  process.env.QUARTERDAY_HOME = `${session.home}/homes/default`;
  // What tests put into temporary folders goes with the session.
  process.env.TMPDIR = `${session.home}/tmp`;
  globalThis.quarterdayTestSession = session;
}
