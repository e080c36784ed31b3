// Bad and odd deliveries made from a good sample: empty, cut, HTML in disguise, a renamed heading, an additional column.
import { extname } from 'node:path';
import { addColumn, renameCells } from './workbooks';

export type Format = 'csv' | 'xlsx' | 'json';

/** The format of a sample by its name. */
export function formatOf(path: string): Format {
  const ending = extname(path).slice(1);
  if (ending === 'csv' || ending === 'xlsx' || ending === 'json') return ending;
  throw new Error(`no sample format: ${ending}`);
}

/** The first two thirds of the bytes, as a broken copy leaves them. */
export function cut(body: Buffer): Buffer {
  return body.subarray(0, Math.floor((body.length * 2) / 3));
}

export const HTML = Buffer.from(
  '<!DOCTYPE html><html><head><title>Sign in</title></head><body>Sign in</body></html>\n',
);

function renameKey(value: unknown, from: string, to: string): unknown {
  if (Array.isArray(value)) return value.map((one) => renameKey(one, from, to));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key === from ? to : key, renameKey(one, from, to)]),
  );
}

/** The delivery with one heading (or key) renamed wherever it stands as a heading. */
export async function renamed(body: Buffer, format: Format, from: string, to: string): Promise<Buffer> {
  if (format === 'xlsx') return renameCells(body, from, to);
  const text = body.toString('utf8');
  if (format === 'json') return Buffer.from(JSON.stringify(renameKey(JSON.parse(text), from, to)));
  const heading = new RegExp(`(^|[,;"])${from.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?=[,;"\\r\\n])`, 'm');
  return Buffer.from(text.replace(heading, `$1${to}`));
}

/** The delivery with a column (or key) `Additional` whose every cell holds these words; `needs` tells the heading of a CSV. */
export async function withColumn(body: Buffer, format: Format, needs: string, words: string): Promise<Buffer> {
  if (format === 'xlsx') return addColumn(body, words);
  const text = body.toString('utf8');
  if (format === 'csv') {
    const lines = text.split('\n').map((line) => {
      const end = line.endsWith('\r') ? '\r' : '';
      const row = line.slice(0, line.length - end.length);
      if (row.trim() === '') return line;
      return `${row},${row.includes(needs) ? 'Additional' : words}${end}`;
    });
    return Buffer.from(lines.join('\n'));
  }
  const records = JSON.parse(text) as Record<string, unknown>[];
  return Buffer.from(JSON.stringify(records.map((record) => ({ ...record, Additional: words }))));
}
