// Begins a connector: `npm run new:source <key> [title]` copies connectors/_template, and the new source is found by its folder.
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = process.env.QUARTERDAY_ROOT ?? dirname(dirname(fileURLToPath(import.meta.url)));
const [key = '', ...words] = process.argv.slice(2);
const say = (text) => process.stderr.write(`${text}\n`);

/** Why a source cannot have this key, or null where it can. */
function refusal() {
  if (key === '') return 'say the key of the source: npm run new:source <key> [title]';
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(key))
    return `${JSON.stringify(key)} is no key: lower case words joined by hyphens`;
  return existsSync(join(root, 'connectors', key)) ? `connectors/${key} is there already` : null;
}

/** Puts the key and the title where the template has its own. */
function rename(folder, title) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(ts|md|json)$/.test(entry.name)) continue;
    const file = join(entry.parentPath, entry.name);
    const text = readFileSync(file, 'utf8');
    const mine = text.replaceAll('template-source', () => key).replaceAll('Template source', () => title);
    if (mine !== text) writeFileSync(file, mine);
  }
}

const wrong = refusal();
if (wrong === null) {
  const folder = join(root, 'connectors', key);
  cpSync(join(root, 'connectors', '_template'), folder, { recursive: true });
  const plain = words
    .join(' ')
    .replace(/[^\p{L}\p{N} .,()&-]/gu, '')
    .trim();
  rename(folder, plain === '' ? key : plain);
  say(`connectors/${key} is begun: nothing else lists it. Next:`);
  say(`  1. settings.ts: the columns that are read (marked FILL IN 1 of 3); row.ts: what each cell must be`);
  say(`  2. measures.ts: what is measured and which rows count (FILL IN 2 of 3)`);
  say(
    `  3. exports, real in shape and made up, into connectors/${key}/samples/<council>/<period>/<received on>/, and what they`,
  );
  say('     hold, worked out by hand, into samples/expected.json (FILL IN 3 of 3)');
  say(`     npx jest connectors/${key} tests/connectors`);
  say(
    `  4. name it under sources in catalogue/<council>.yaml, and as the source (or one of the feeds) of an indicator`,
  );
  say(`  5. say in connectors/${key}/README.md what of the layout was verified, and what a council must map`);
} else {
  say(`new:source: ${wrong}`);
  process.exitCode = 2;
}
