// Every connector and its samples, as the conformance tests try them: no list of names anywhere.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { catalogueSchema, type Catalogue } from '../../contracts/catalogue';
import type { Connector, ParseContext } from '../../contracts/connector';
import { connector as template } from '../../connectors/_template/connector';
import { loadRegistry } from '../../connectors/registry';
import { readExpected, type ExpectedSample } from './expected';

export const ROOT = join(__dirname, '..', '..');
const AS_OF = '2026-01-31';

/** The catalogue of a council, as its file has it. */
export function catalogueOf(council: string): Catalogue {
  return catalogueSchema.parse(parseYaml(readFileSync(join(ROOT, 'catalogue', `${council}.yaml`), 'utf8')));
}

/** What a connector is told when it reads a sample. */
export function contextOf(key: string, path: string): ParseContext {
  const [council = '', period = ''] = path.split('/');
  const catalogue = catalogueOf(council);
  const indicators = catalogue.indicators.map(({ slug, title, unit, decimals, components }) => ({
    slug,
    title,
    unit,
    decimals,
    components,
  }));
  const settings = catalogue.sources[key]?.settings ?? {};
  return { council: catalogue.council, period, asOf: AS_OF, settings, indicators };
}

/** Sample files: <council>/<period>/<received-on>/<file>. */
function samplesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => path.split('/').length === 4)
    .sort();
}

/** The template is no source, but what it begins must pass all that a source must. */
const TEMPLATE = 'template-source';

/** Every connector, and the template. */
export const registry: ReadonlyMap<string, Connector> = loadRegistry(join(ROOT, 'connectors')).set(TEMPLATE, template);

/** The folder of a connector. */
export function folderOf(key: string): string {
  return join(ROOT, 'connectors', key === TEMPLATE ? '_template' : key);
}

export interface Sample {
  readonly key: string;
  readonly connector: Connector;
  /** Below `samples/`. */
  readonly path: string;
  readonly body: Buffer;
  readonly context: ParseContext;
  readonly expected: ExpectedSample;
}

/** The paths of the samples of a connector, and what is expected of each. */
export function samplesOf(key: string): {
  readonly found: readonly string[];
  readonly expected: Readonly<Record<string, ExpectedSample>>;
} {
  const folder = join(folderOf(key), 'samples');
  const written = join(folder, 'expected.json');
  if (!existsSync(written)) return { found: [], expected: {} };
  return { found: samplesBelow(folder), expected: readExpected(written).samples };
}

/** Every sample of every connector that its expected.json knows; a test of its own finds what it does not. */
export function allSamples(): Sample[] {
  return [...registry].flatMap(([key, connector]) => {
    const { found, expected } = samplesOf(key);
    return found.flatMap((path): Sample[] => {
      const one = expected[path];
      if (one === undefined) return [];
      const body = readFileSync(join(folderOf(key), 'samples', path));
      return [{ key, connector, path, body, context: contextOf(key, path), expected: one }];
    });
  });
}
