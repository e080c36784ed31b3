// Reads one delivery with one connector of the built project, and prints what came of it.
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { loadRegistry } = require('../../dist/connectors/registry.js');

async function main() {
  const { key, file, context } = JSON.parse(readFileSync(0, 'utf8'));
  const connector = loadRegistry(join(__dirname, '..', '..', 'dist', 'connectors')).get(key);
  const outcome = await connector.parse(readFileSync(file), context).then(
    (result) => ({ rows: result.rowsIn }),
    (error) => ({ code: error.code }),
  );
  process.stdout.write(JSON.stringify(outcome));
}

void main();
