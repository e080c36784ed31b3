// Finds every connector by its folder and checks its manifest: nothing else lists them.
import { existsSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { z } from 'zod';
import type { Connector, Manifest } from '../contracts/connector';
import { QuarterdayError } from '../contracts/failure';

/** What reading a delivery needs of the readers, for the activities reach connectors through here. */
export { inUtf8 } from './_readers/decode';

const KEY = /^[a-z0-9]+(-[a-z0-9]+)*$/;

const manifestSchema = z.strictObject({
  key: z.string().regex(KEY, 'a key is lower case words joined by hyphens'),
  title: z.string().min(1),
  parserVersion: z.number().int().positive(),
  arrival: z.array(z.enum(['inbox', 'http'])).min(1),
  scope: z.enum(['council', 'national']),
  formats: z.array(z.enum(['csv', 'xlsx', 'json', 'text', 'html', 'zip'])).min(1),
  maxBytes: z.number().int().positive(),
  bulk: z
    .strictObject({
      maxBytes: z.number().int().positive(),
      maxInflated: z.number().int().positive(),
      maxEntries: z.number().int().positive(),
      maxRatio: z.number().positive(),
    })
    .optional(),
  measures: z
    .array(z.strictObject({ key: z.string().min(1), title: z.string().min(1), unit: z.string().min(1) }))
    .refine((list) => new Set(list.map(({ key }) => key)).size === list.length, 'a measure is listed twice'),
  personal: z.array(z.string().min(1)),
  verified: z.string().min(1),
}) satisfies z.ZodType<Manifest>;

const mappedColumnSchema = z.strictObject({
  setting: z.string().regex(/^[A-Za-z]+(\.[A-Za-z]+)*$/, 'a setting is a path of words, as in columns.opened'),
  heading: z.string().min(1),
  sheetSetting: z.string().min(1).optional(),
  meaning: z.string().min(1),
  required: z.boolean(),
  holds: z.enum(['text', 'reference', 'date', 'datetime', 'month', 'number', 'percent', 'duration', 'yes_no']),
  likely: z.array(z.string().min(1)).optional(),
});

const isFunction = (value: unknown): boolean => typeof value === 'function';

const moduleSchema = z
  .object({
    connector: z.strictObject({
      manifest: manifestSchema,
      columns: z.array(mappedColumnSchema).optional(),
      pull: z.custom<NonNullable<Connector['pull']>>(isFunction, 'pull is a function').optional(),
      check: z.custom<NonNullable<Connector['check']>>(isFunction, 'check is a function').optional(),
      parse: z.custom<Connector['parse']>(isFunction, 'parse is a function'),
      bulk: z.custom<NonNullable<Connector['bulk']>>(isFunction, 'bulk is a function').optional(),
    }),
  })
  .refine(
    ({ connector }) => connector.manifest.arrival.includes('http') === (connector.pull !== undefined),
    'a source of arrival http has a pull, another has none',
  )
  .refine(
    ({ connector }) => (connector.manifest.bulk === undefined) === (connector.bulk === undefined),
    'a source with caps for bulk files has a bulk reader, another has none',
  );

/** Checks what one folder exports. Throws CONFIG_INVALID naming the folder and what is wrong. */
export function checkConnector(folder: string, exported: unknown): Connector {
  const read = moduleSchema.safeParse(exported);
  const wrong = read.success
    ? read.data.connector.manifest.key === folder
      ? null
      : `the manifest's key is ${read.data.connector.manifest.key}`
    : z.prettifyError(read.error);
  if (read.success && wrong === null) return read.data.connector as Connector;
  throw new QuarterdayError('CONFIG_INVALID', `connectors/${folder} is not a connector`, {
    seen: wrong,
    expected: 'an export `connector` as contracts/connector.ts says, whose manifest has the key of its folder',
    todo: `mend connectors/${folder}/connector.ts, or begin it with npm run new:source ${folder}`,
  });
}

/** Every connector below a folder by its key, in the order of keys; folders that begin with `_` are no sources. */
export function loadRegistry(root: string = __dirname): Map<string, Connector> {
  const extension = extname(__filename);
  const found = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('_'))
    .map((entry) => ({ folder: entry.name, path: join(root, entry.name, `connector${extension}`) }))
    .filter(({ path }) => existsSync(path))
    .sort((a, b) => (a.folder < b.folder ? -1 : 1));
  return new Map(found.map(({ folder, path }) => [folder, checkConnector(folder, require(path) as unknown)]));
}
