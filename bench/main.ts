// Runs the benchmarks and writes bench/results/<name>.json: `npm run bench`, or `npm run bench -- <name>`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../platform/root';
import { loadDelivery } from './load-delivery';
import { machine } from './measure';
import { readings } from './readings';

const benchmarks: Readonly<Record<string, () => Promise<Readonly<Record<string, unknown>>>>> = {
  'load-delivery': loadDelivery,
  readings,
};

async function main(wanted: readonly string[]): Promise<void> {
  const folder = join(projectRoot(), 'bench', 'results');
  mkdirSync(folder, { recursive: true });
  for (const [name, benchmark] of Object.entries(benchmarks)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const result = { ...(await benchmark()), machine: machine(), on: new Date().toISOString().slice(0, 10) };
    writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(result, null, 2)}\n`);
    console.log(`${name}: ${JSON.stringify(result)}`);
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
