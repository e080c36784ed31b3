// One delivery read by one connector in a process of its own; prints what came of it, the seconds and the most memory held.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { councilScope, indicatorScopes, sourceSettings } from '../activities/scope';
import { loadCatalogue } from '../catalogue/load';
import { loadRegistry } from '../connectors/registry';
import { projectRoot } from '../platform/root';

async function main([key = '', period = '', file = '']: readonly string[]): Promise<void> {
  const connector = loadRegistry(join(projectRoot(), 'dist', 'connectors')).get(key);
  if (connector === undefined) throw new Error(`no connector ${key}`);
  const catalogue = loadCatalogue('tmbc');
  const context = {
    council: councilScope(catalogue),
    period,
    asOf: '2026-01-31',
    settings: sourceSettings(catalogue, key),
    indicators: indicatorScopes(catalogue),
  };
  const begun = process.hrtime.bigint();
  const outcome = await connector.parse(readFileSync(file), context).then(
    ({ rowsIn }) => ({ rows: rowsIn, code: null }),
    (error: { readonly code?: string }) => ({ rows: null, code: error.code ?? 'a fault' }),
  );
  const seconds = Number(process.hrtime.bigint() - begun) / 1e9;
  const peakMb = Math.round(process.resourceUsage().maxRSS / 1024);
  process.stdout.write(JSON.stringify({ ...outcome, seconds: Number(seconds.toFixed(2)), peakMb }));
}

void main(process.argv.slice(2));
