// Runs the benchmarks and writes bench/results/<name>.json: `npm run bench`, or `npm run bench -- <name> [setting=value]`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../platform/root';
import { loadDelivery } from './load-delivery';
import { machine } from './measure';
import { policeBulk } from './police-bulk';
import { readings } from './readings';
import { sourceMemory } from './source-memory';
import { xlsx } from './xlsx';

type Settings = ReadonlyMap<string, string>;

const benchmarks: Readonly<Record<string, (settings: Settings) => Promise<Readonly<Record<string, unknown>>>>> = {
  'load-delivery': loadDelivery,
  'police-bulk': policeBulk,
  readings,
  'source-memory': sourceMemory,
  xlsx,
};

/** Words with `=` are settings, the others names of benchmarks. */
async function main(words: readonly string[]): Promise<void> {
  const wanted = words.filter((word) => !word.includes('='));
  const settings = new Map(
    words
      .filter((word) => word.includes('='))
      .map((word) => [word.split('=')[0] ?? '', word.slice(word.indexOf('=') + 1)]),
  );
  const folder = join(projectRoot(), 'bench', 'results');
  mkdirSync(folder, { recursive: true });
  for (const [name, benchmark] of Object.entries(benchmarks)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const result = { ...(await benchmark(settings)), machine: machine(), on: new Date().toISOString().slice(0, 10) };
    writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(result, null, 2)}\n`);
    console.log(`${name}: ${JSON.stringify(result)}`);
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
