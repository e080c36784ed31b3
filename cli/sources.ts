// The sources as data: their manifests, and what the catalogues bind to them.
import type { SourceTitles } from '../activities/warehouse/load-catalogue';
import { remoteFolder } from '../activities/landing/fetch-remote';
import { inboxFolder } from '../activities/landing/inbox';
import { loadRegistry } from '../connectors/registry';
import type { Catalogue } from '../contracts/catalogue';
import type { Connector } from '../contracts/connector';
import { QuarterdayError } from '../contracts/failure';
import type { Config } from '../platform/config';
import { didYouMean } from './suggest';

/** Sources behind which a person with a form stands, not a system. */
const TYPED: ReadonlySet<string> = new Set(['kpi-return', 'published-report']);

/** Titles for the warehouse's dimension of sources. */
export function sourceTitles(): SourceTitles {
  return [...loadRegistry().values()].map(({ manifest }) => ({
    code: manifest.key,
    title: manifest.title,
    system_fed: !TYPED.has(manifest.key),
  }));
}

/** The measures of each source's manifest: what a catalogue may bind. */
export function knownMeasures(): ReadonlyMap<string, ReadonlySet<string>> {
  const registry = [...loadRegistry().values()];
  return new Map(registry.map(({ manifest }) => [manifest.key, new Set(manifest.measures.map((each) => each.key))]));
}

/** The connector of a source. @throws QuarterdayError NOT_FOUND */
export function sourceNamed(key: string): Connector {
  const registry = loadRegistry();
  const connector = registry.get(key);
  if (connector !== undefined) return connector;
  throw new QuarterdayError('NOT_FOUND', 'there is no such source', {
    seen: key,
    expected: [...registry.keys()].join(', '),
    todo: didYouMean(key, [...registry.keys()]),
  });
}

/** A source as `sources` shows it. */
export interface SourceFacts {
  readonly key: string;
  readonly title: string;
  readonly arrival: readonly string[];
  readonly scope: string;
  readonly formats: readonly string[];
  readonly parserVersion: number;
  readonly maxBytes: number;
  readonly measures: readonly { readonly key: string; readonly title: string; readonly unit: string }[];
  readonly verified: string;
  /** For each council that has configured it: where its files are looked for, and the indicators that it feeds. */
  readonly councils: readonly {
    readonly council: string;
    /** For each way of arrival where it is looked for. */
    readonly from: readonly { readonly way: 'inbox' | 'sftp' | 'http'; readonly place: string }[];
    readonly indicators: readonly string[];
    /** Those that it does not feed, but checks or gives benchmarks to. */
    readonly checks: readonly string[];
  }[];
}

/** What is configured of one source. */
export function sourceFacts(connector: Connector, catalogues: Iterable<Catalogue>, config: Config): SourceFacts {
  const { key, title, arrival, scope, formats, parserVersion, maxBytes, measures, verified } = connector.manifest;
  const councils = [...catalogues]
    .filter((catalogue) => key in catalogue.sources)
    .map((catalogue) => ({
      council: catalogue.council.code,
      from: placesOf(connector, catalogue.council.code, config),
      indicators: catalogue.indicators
        .filter((each) => each.source === key || each.feeds.some(({ source }) => source === key))
        .map((each) => each.slug),
      checks: catalogue.indicators.filter(besides(key)).map((each) => each.slug),
    }));
  return { key, title, arrival, scope, formats, parserVersion, maxBytes, measures, verified, councils };
}

/** Whether a source only stands beside an indicator: it must agree with the figure, or gives its comparators. */
const besides =
  (key: string) =>
  ({ checks, benchmarkFeeds }: Catalogue['indicators'][number]): boolean =>
    [...checks, ...benchmarkFeeds].some(({ source }) => source === key);

type Places = SourceFacts['councils'][number]['from'];

function placesOf({ manifest }: Connector, council: string, config: Config): Places {
  const { key, arrival } = manifest;
  const { inbox, sftp } = config;
  const files: Places = [
    { way: 'inbox', place: inboxFolder(inbox, council, key) },
    ...(sftp === null
      ? []
      : [{ way: 'sftp' as const, place: `${sftp.host}:${sftp.port}${remoteFolder(sftp, council, key)}` }]),
  ];
  const service: Places = [{ way: 'http', place: addressOf(key, config) }];
  return [...(arrival.includes('inbox') ? files : []), ...(arrival.includes('http') ? service : [])];
}

function addressOf(key: string, config: Config): string {
  return config.sources[key]?.url ?? 'the address of its settings';
}
