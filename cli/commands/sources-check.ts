// `sources check [S]`: whether each configured source can be reached, and whether its newest delivery still reads as agreed.
import type { Catalogue } from '../../contracts/catalogue';
import { EXIT, worstExit } from '../../contracts/failure';
import { loadConfig, type Config } from '../../platform/config';
import type { Pool } from '../../platform/db/pool';
import { todayInLondon } from '../../rules/calendar/london';
import { allCatalogues, catalogueOf } from '../catalogues';
import { checkContract, type CheckedContract } from '../check/contract';
import { checkInbox, checkService, checkSftp, type CheckedWay, type CheckWanted } from '../check/ways';
import { command, type CliContext, type MakeCommand } from '../command';
import { errorText, exitOf } from '../failures';
import type { Output } from '../output';
import { sourceNamed } from '../sources';

interface Options {
  readonly council?: string;
}

interface Checked {
  readonly source: string;
  readonly council: string;
  /** Null where no way was there to be tried. */
  readonly reached: boolean | null;
  readonly ways: readonly CheckedWay[];
  readonly contract: CheckedContract;
}

/** Requests of a check, all together, at most. */
const LIMIT_MS = 60_000;

/** An inbox that nobody has made is no fault where the source arrives by another way; a way that was configured and fails always is. */
function faultsOf({ ways, contract }: Checked): CheckedWay['failure'][] {
  const otherwise = ways.some(({ way, reached }) => way !== 'inbox' && reached !== null);
  const told = ways.filter(({ way }) => way !== 'inbox' || !otherwise).map(({ failure }) => failure);
  return [...told, contract.failure];
}

async function checkOne(wanted: CheckWanted, store: () => Promise<Pool>): Promise<Checked> {
  const { connector, catalogue } = wanted;
  const { key, arrival } = connector.manifest;
  const inbox = arrival.includes('inbox') ? await checkInbox(wanted) : null;
  const { newest = null, ...way } = inbox ?? {};
  const ways = [
    inbox === null ? null : (way as CheckedWay),
    inbox === null ? null : await checkSftp(wanted),
    arrival.includes('http') ? await checkService(wanted) : null,
  ].filter((each) => each !== null);
  const reached =
    ways.some((each) => each.reached === true) || (ways.every((each) => each.reached === null) ? null : false);
  return {
    source: key,
    council: catalogue.council.code,
    reached,
    ways,
    contract: await checkContract(wanted, newest, store),
  };
}

const word = (value: boolean | null): string => (value === null ? 'not tried' : value ? 'yes' : 'NO');

function text(all: readonly Checked[], output: Output): string {
  const columns = [
    { title: 'Council' },
    { title: 'Source' },
    { title: 'Way' },
    { title: 'Reached' },
    { title: 'Seen', wrap: true },
  ];
  const rows = all.flatMap(({ source, council, ways, contract }) => [
    ...ways.map(({ way, reached, seen }) => [council, source, way, word(reached), seen]),
    [
      council,
      source,
      'contract',
      contract.holds === null ? 'not tried' : contract.holds ? 'holds' : 'NO',
      contract.seen,
    ],
  ]);
  const faults = all.flatMap((each) =>
    faultsOf(each).flatMap((fault) => (fault === null ? [] : [`\n${each.source}: ${errorText(fault)}`])),
  );
  return [output.table(columns, rows), ...faults].join('\n');
}

function pairs(key: string | undefined, council: string | undefined): { source: string; catalogue: Catalogue }[] {
  const catalogues = council === undefined ? [...allCatalogues().values()] : [catalogueOf(council)];
  return catalogues.flatMap((catalogue) =>
    Object.keys(catalogue.sources)
      .filter((source) => key === undefined || source === key)
      .sort()
      .map((source) => ({ source, catalogue })),
  );
}

/** Runs with a store that is opened when it is first asked for. */
async function withLazyStore<T>(
  context: CliContext,
  config: Config,
  work: (store: () => Promise<Pool>) => Promise<T>,
): Promise<T> {
  let close: (() => Promise<void>) | null = null;
  let pool: Promise<Pool> | null = null;
  const open = async (): Promise<Pool> => {
    const { ensureDatabase } = await import('../../platform/embedded/leases.js');
    const { poolsOf } = await import('../store.js');
    const services = await ensureDatabase(config, context.output.progress);
    const pools = poolsOf(config, services.database);
    close = async () => {
      await pools.end();
      await services.release();
    };
    return pools.pool('console');
  };
  try {
    return await work(() => (pool ??= open()));
  } finally {
    await (close as (() => Promise<void>) | null)?.();
  }
}

async function check(context: CliContext, key: string | undefined, { council }: Options): Promise<number> {
  const { output } = context;
  if (key !== undefined) sourceNamed(key);
  const config = loadConfig();
  const today = todayInLondon(new Date());
  const checked = await withLazyStore(context, config, async (store) => {
    const found: Checked[] = [];
    for (const { source, catalogue } of pairs(key, council)) {
      output.progress.step(`${catalogue.council.code} ${source}`);
      const signal = AbortSignal.any([context.signal, AbortSignal.timeout(LIMIT_MS)]);
      found.push(await checkOne({ config, connector: sourceNamed(source), catalogue, today, signal }, store));
      context.signal.throwIfAborted();
    }
    return found;
  });
  output.document(checked);
  output.print(checked.length === 0 ? 'No council has configured it.' : text(checked, output));
  const faults = checked.flatMap(faultsOf).filter((fault) => fault !== null);
  return worstExit([EXIT.done, ...faults.map(exitOf)]);
}

/** The check's command. */
export const sourcesCheckCommand: MakeCommand = (act) =>
  command('check', 'whether each source can be reached, and whether its newest delivery reads as agreed', [
    'sources check',
    'sources check police-uk --council tmbc --json',
  ])
    .argument('[source]', 'one source')
    .option('--council <code>', 'only as this council has configured it')
    .action(act(check));
