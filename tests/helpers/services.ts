// The services of the test session: started once, by the first test that asks, and shared by all.
import { createConnection } from 'node:net';
import { join } from 'node:path';

export interface TestServices {
  /** The superuser's URL of the migrated template database. Nobody connects to it while tests run. */
  readonly templateUrl: string;
  readonly template: string;
  /** host:port of the Temporal dev server. */
  readonly temporalAddress: string;
}

/** The session's own folder. */
export function testHome(): string {
  const home = process.env['QUARTERDAY_TEST_HOME'];
  if (home === undefined) throw new Error('run tests with `npm test` or `npx jest`: there is no test session');
  return home;
}

function ask(): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    const socket = createConnection(join(testHome(), 'keeper.sock'));
    socket.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
    socket.once('error', reject);
    socket.once('close', () => resolve(text));
  });
}

let asked: Promise<TestServices> | undefined;

/** Where Postgres and Temporal are. The first call of a session starts them: seconds, or minutes where Temporal must be built. */
export function testServices(): Promise<TestServices> {
  asked ??= ask().then((text) => {
    const answer = JSON.parse(text) as TestServices & { readonly fault?: string };
    if (answer.fault !== undefined) throw new Error(`the test services did not start: ${answer.fault}`);
    return answer;
  });
  return asked;
}
