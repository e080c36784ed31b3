// Runs node-pg-migrate, an ES module, in a process of its own: {url, dir} comes on stdin, the names applied go to stdout as JSON.
/* oxlint-disable typescript/no-unsafe-assignment -- plain JavaScript, which has no types to check */
import { runner } from 'node-pg-migrate';

let input = '';
for await (const chunk of process.stdin) input += chunk;
const { url, dir } = JSON.parse(input);
const say = (words) => process.stderr.write(`${words}\n`);
const quiet = { debug() {}, info() {}, warn: say, error: say };
try {
  const applied = await runner({
    databaseUrl: url,
    dir,
    direction: 'up',
    migrationsTable: 'schema_migration',
    migrationsSchema: 'public',
    checkOrder: true,
    singleTransaction: true,
    logger: quiet,
  });
  process.stdout.write(JSON.stringify(applied.map((each) => each.name)));
} catch (error) {
  const { code, message, where, position } = error;
  process.stderr.write(`${[code, message, where, position && `position ${position}`].filter(Boolean).join(' | ')}\n`);
  process.exitCode = 1;
}
