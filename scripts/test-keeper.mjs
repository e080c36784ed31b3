// Keeps the services of one test session: `keep HOME` answers on a socket in HOME until its stdin closes; `reap HOME` stops what was left.
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from './build-files.mjs';

const [verb, home] = process.argv.slice(2);
const load = createRequire(join(root, 'dist', 'x.js'));
const variables = (folder, more = {}) => ({
  PATH: process.env.PATH,
  QUARTERDAY_HOME: folder,
  LOG_LEVEL: 'silent',
  ...more,
});
const template = 'quarterday_template';

/** Postgres with a migrated template database, and Temporal. */
async function start() {
  const { loadConfig } = load('./platform/config');
  const { createProgress } = load('./platform/progress');
  const { ensureServices } = load('./platform/embedded/leases');
  const { externalDatabase, roleSecret } = load('./platform/db/credentials');
  const { ensureRoles } = load('./platform/db/roles');
  const { migrate } = load('./platform/db/migrate');
  const { withClient } = load('./platform/db/connect');
  const services = await ensureServices(loadConfig(variables(home)), createProgress(), { migrations: false });
  const url = new URL(services.database.adminUrl);
  url.pathname = '/postgres';
  await withClient(url.href, (client) => client.query(`create database ${template}`));
  url.pathname = `/${template}`;
  // Tests name their databases by DATABASE_URL, so the roles' passwords must be those that follow from it.
  const config = loadConfig(variables(home, { DATABASE_URL: url.href }));
  const database = externalDatabase(config, url.href);
  await ensureRoles(database, roleSecret(config));
  await migrate(database);
  return { services, told: { templateUrl: url.href, template, temporalAddress: services.temporal.address } };
}

/** Stops every `up` and command, and the services, of every home that tests made under the session's. */
async function reapHomes() {
  const { loadConfig } = load('./platform/config');
  const { silentProgress } = load('./platform/progress');
  const { livingLeases, reapOrphans } = load('./platform/embedded/leases');
  const { endProcess } = load('./platform/embedded/processes');
  const inner = join(home, 'homes');
  const homes = existsSync(inner) ? readdirSync(inner).map((name) => join(inner, name)) : [];
  for (const config of [...homes, home].map((folder) => loadConfig(variables(folder)))) {
    // A test that was interrupted leaves its `up` or its command behind. What jest itself holds is let go with it.
    for (const lease of livingLeases(config).filter(({ pid }) => pid !== process.pid && pid !== process.ppid))
      await endProcess(lease, 'SIGTERM', 60_000);
    await reapOrphans(config, silentProgress);
  }
}

function keep() {
  let started;
  const server = createServer((socket) => {
    started ??= start();
    started.then(
      ({ told }) => socket.end(JSON.stringify(told)),
      (error) => socket.end(JSON.stringify({ fault: String(error.stack ?? error), words: error.words })),
    );
    socket.on('error', () => undefined);
  });
  const end = async () => {
    server.close();
    const running = await started?.catch(() => undefined);
    await running?.services.release();
    await reapHomes();
    process.exit(0);
  };
  process.stdin.resume();
  process.stdin.once('end', end);
  process.once('SIGTERM', end);
  // A Ctrl-C at the terminal is the parent's affair: we end when our stdin does.
  process.on('SIGINT', () => undefined);
  for (const name of ['homes', 'tmp']) mkdirSync(join(home, name), { mode: 0o711 });
  server.listen(join(home, 'keeper.sock'), () => process.stdout.write('ready\n'));
}

if (verb === 'keep') keep();
else if (verb === 'reap') await reapHomes();
