// Writes the three files of secrets that docker-compose.yml reads, with passwords and keys of their own. A file that is there is left alone.
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './build-files.mjs';

const word = () => randomBytes(24).toString('hex');
const key = () => randomBytes(32).toString('base64');
const quarterday = word();
const temporal = word();

/** Not `.env`: that one is read by the commands on this machine, to whom the compose network's names mean nothing. */
const files = {
  'deploy/quarterday.env': {
    DATABASE_URL: `postgres://quarterday_setup:${quarterday}@postgres:5432/quarterday`,
    QUARTERDAY_LANDING_KEY: key(),
    QUARTERDAY_CODEC_KEY: key(),
  },
  'deploy/postgres.env': {
    POSTGRES_PASSWORD: word(),
    QUARTERDAY_DB_PASSWORD: quarterday,
    TEMPORAL_DB_PASSWORD: temporal,
  },
  'deploy/temporal.env': { SQL_PASSWORD: temporal },
};

/** The example with our values in the place of its empty ones. */
function filled(name, values) {
  const example = name === 'deploy/quarterday.env' ? '.env.example' : `${name}.example`;
  const lines = readFileSync(join(root, example), 'utf8').split('\n');
  return lines
    .map((line) => (line.replace(/=$/, '') in values ? `${line}${values[line.slice(0, -1)]}` : line))
    .join('\n');
}

const known = Object.keys(files).filter((name) => existsSync(join(root, name)));
if (known.length > 0) {
  process.stderr.write(`${known.join(', ')}: there already. Nothing is written: the three files belong together.\n`);
  process.exitCode = 2;
} else {
  for (const [name, values] of Object.entries(files)) {
    writeFileSync(join(root, name), filled(name, values), { mode: 0o600, flag: 'wx' });
    process.stdout.write(`${name}\n`);
  }
}
