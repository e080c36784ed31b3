// One large delivery, from bytes to figures, against what Postgres alone needs to take the same bytes in by COPY.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import { keepDelivery } from '../activities/landing/keep-delivery';
import { withClient } from '../platform/db/connect';
import { projectRoot } from '../platform/root';
import { openHouse, type House } from './house';
import { measure } from './measure';

const rows = 100_000;
const runs = 3;
const [source, period, asOf] = ['anywhere365', '2023-24-Q2', '2023-10-16'];
const sample = 'connectors/anywhere365/samples/tmbc/2023-24-Q2/2023-10-03/Dialogues_Jul-Sep_2023.csv';

/** A file of so many rows: the sample over and over, with calls of its own in each copy. Another `salt` gives other calls. */
export function largeFile(count: number, salt: number): Buffer {
  const lines = readFileSync(join(projectRoot(), sample), 'utf8')
    .replace(/^\ufeff/, '')
    .trimEnd()
    .split(/\r?\n/);
  const legs = lines.slice(1).filter((line) => /^[0-9a-f]{8}-/.test(line));
  const made = Array.from({ length: count }, (_, n) => {
    const copy = (Math.floor(n / legs.length) * 10 + salt).toString(16).padStart(8, '0');
    return `${copy}${(legs[n % legs.length] ?? '').slice(8)}`;
  });
  return Buffer.from(`${[lines[0], ...made].join('\r\n')}\r\n`);
}

async function load(house: House, body: Buffer): Promise<void> {
  const arrived = { council: 'tmbc', source, period, name: 'large.csv', receivedOn: asOf, body };
  const { deliveryId } = await keepDelivery(house.deps)(arrived);
  const input = { deliveryId, asOf, replayOf: null, dryRun: false };
  const { importId, known } = await house.run(house.activities.normaliseDelivery, input);
  const summary = await house.run(house.activities.loadImport, { importId, asOf, known });
  const { in: read, loaded, ignored } = summary.rows;
  if (read < rows || loaded + ignored !== read) throw new Error(`not all was loaded: ${JSON.stringify(summary)}`);
}

async function copyRaw(house: House, body: Buffer): Promise<void> {
  await withClient(house.adminUrl, async (client) => {
    await client.query(
      'create unlogged table public.raw_copy (a text, b text, c text, d text, e text, f text, g text)',
    );
    try {
      const target = client.query(copyFrom('copy public.raw_copy from stdin with (format csv, header true)'));
      await pipeline(Readable.from(body), target);
    } finally {
      await client.query('drop table public.raw_copy');
    }
  });
}

/** The benchmark: medians in seconds, and the ratio that may be compared between machines. */
export async function loadDelivery(): Promise<Readonly<Record<string, unknown>>> {
  const house = await openHouse();
  try {
    // One of each kind to warm up. Each file has more rows than the one before, so that its figure is a revision.
    await house.run(house.activities.openRound, { council: 'tmbc', period, asOf, backDated: true, source: null });
    const files = Array.from({ length: runs + 1 }, (_, n) => n + 1).map((salt) => largeFile(rows + salt * 50, salt));
    const file = (run: number): Buffer => files[run] ?? Buffer.alloc(0);
    await copyRaw(house, file(runs));
    const copied = await measure(runs, () => copyRaw(house, file(runs)));
    await load(house, file(runs));
    const loaded = await measure(runs, (run) => load(house, file(run)));
    const ratio = Number((loaded.median / copied.median).toFixed(1));
    return { what: 'load a delivery', source, rows, bytes: file(0).length, loaded, copied, ratio };
  } finally {
    await house.close();
  }
}
