// Reads one delivery with one connector of the built project, and prints what came of it.
const { readFileSync } = require('node:fs');
const path = require('node:path');

async function main() {
  const { folder, file, context } = JSON.parse(readFileSync(0, 'utf8'));
  const { connector } = require(path.join(__dirname, '..', '..', 'dist', 'connectors', folder, 'connector.js'));
  const outcome = await connector.parse(readFileSync(file), context).then(
    (result) => ({ rows: result.rowsIn }),
    (error) => ({ code: error.code }),
  );
  process.stdout.write(JSON.stringify(outcome));
}

void main();
