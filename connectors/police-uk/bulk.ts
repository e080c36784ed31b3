// The monthly files of data.police.uk: one street-level CSV, or the zip archive of them, counted by month, small area and type.
import { join } from 'node:path';
import type { BulkBytes, BulkResult } from '../../contracts/bulk';
import type { CouncilScope, ParseContext } from '../../contracts/connector';
import { QuarterdayError } from '../../contracts/failure';
import { monthsOf, findPeriod } from '../../rules/calendar/periods';
import { pieces } from '../_bulk/bytes';
import { startScan } from '../_bulk/scan-host';
import type { ScanHost } from '../_bulk/scan';
import { readSettings } from '../_rows/settings';
import { chooseEntries } from './bulk-entries';
import { areaCounts, countMonths, observeMonth, type MonthCounts } from './bulk-measures';
import { rejectionOf } from './bulk-rejections';
import type { ScanEntry, ScanOptions } from './bulk-judge';
import { createScan, type Scanned } from './bulk-scan';
import { IGNORED, MOST_MONTHS, type IgnoredBy } from './bulk-tally';
import { settingsSchema, type Settings } from './settings';

type Host = ScanHost<ScanEntry, Scanned>;
/** What a street-level CSV usually shrinks to in a zip: only to know whether a thread is worth it. */
const USUAL_RATIO = 8;

type EntryName = (entry: number) => string | null;

const monthOf = (code: string): number => Number(code.slice(0, 4)) * 12 + Number(code.slice(5, 7)) - 1;

function wantedMonths(period: string): readonly string[] {
  const months = findPeriod(period) === null ? [] : monthsOf(period);
  if (months.length > 0 && months.length <= MOST_MONTHS) return months;
  throw new QuarterdayError('SCOPE_MISMATCH', 'Crimes come by the month, and the delivery is for no whole month.', {
    seen: 'a period without a whole month, or with too many',
    expected: 'a month such as 2023-07, a quarter, a year, or a range of them',
    todo: 'Import the file under the period whose months it holds.',
  });
}

function optionsOf(council: CouncilScope, settings: Settings, months: readonly string[]): ScanOptions {
  const { districts, lsoaCodes, forceNames } = settings.bulk;
  return {
    force: settings.force,
    forceNames,
    districts: districts ?? [council.name, ...council.aliases],
    lsoaCodes: lsoaCodes ?? null,
    from: monthOf(months[0] ?? ''),
    to: monthOf(months.at(-1) ?? ''),
  };
}

async function feedAll(host: Host, entry: ScanEntry, stream: AsyncIterable<Buffer>): Promise<void> {
  await host.begin(entry);
  for await (const piece of pieces(stream)) await host.feed(piece);
  await host.end();
}

interface Read {
  readonly scanned: Scanned;
  readonly entryName: EntryName;
  readonly notes: readonly string[];
}

async function readCsv(bytes: BulkBytes, host: Host): Promise<Read> {
  await feedAll(host, { number: 0, month: null }, bytes.stream());
  return { scanned: await host.finish(), entryName: () => null, notes: [] };
}

async function readZip(bytes: BulkBytes, host: Host, force: string, months: readonly string[]): Promise<Read> {
  const { entries, left } = await chooseEntries(bytes, force, months);
  for (const [number, { month, stream }] of entries.entries())
    await feedAll(host, { number, month: monthOf(month) }, stream());
  const notes = left === 0 ? [] : [`entries of other forces, months or kinds, not read: ${left}`];
  return { scanned: await host.finish(), entryName: (entry) => entries[entry]?.name ?? null, notes };
}

/** Cells that are looked at only where a row's area is the council's. */
const AFTER_AREA: ReadonlySet<string> = new Set(['Crime type', 'Longitude', 'Latitude', 'Crime ID']);

function refuseWhole({ rows, ignored, groups, refused }: Scanned): void {
  const of = (reason: IgnoredBy): number => ignored.get(reason) ?? 0;
  const refusal = (
    code: 'VOLUME_ANOMALY' | 'CSV_RAGGED' | 'SCOPE_MISMATCH',
    message: string,
    expected: string,
    todo: string,
  ): Error => new QuarterdayError(code, message, { seen: `${rows} rows, none of them counted`, expected, todo });
  if (rows === 0) {
    const todo = 'fetch the month again once the force has supplied it: a file without rows is never zero';
    throw refusal('VOLUME_ANOMALY', 'the file has a header and no rows', 'the crimes of a month', todo);
  }
  if (refused.length === rows && refused.every(({ kind }) => kind === 'ragged'))
    throw refusal('CSV_RAGGED', 'no row has as many fields as the header', 'twelve fields', 'fetch the file again');
  if (of('period') === rows)
    throw refusal('SCOPE_MISMATCH', 'every row is of another period', 'rows of the period', 'import it under its own');
  const ours = refused.some(({ kind, what }) => kind === 'type' || (kind === 'cell' && AFTER_AREA.has(what)));
  if (groups.keys.length === 0 && !ours && (refused.length === 0 || of('council') > 0)) {
    const todo = 'see the force, and how its LSOA names begin (settings: bulk.districts)';
    throw refusal('SCOPE_MISMATCH', "no row is of one of the council's areas", 'rows of the council', todo);
  }
}

/** Why months of the period are not counted: none of them is a zero. */
function monthNotes(scanned: Scanned, wanted: readonly string[], counted: readonly MonthCounts[]): string[] {
  const has = new Set(counted.map(({ period }) => period));
  const missing = wanted.filter((month) => !has.has(month));
  const without = missing.filter((month) => scanned.months.has(monthOf(month)));
  const absent = missing.filter((month) => !scanned.months.has(monthOf(month)));
  return [
    ...(absent.length > 0
      ? [`months for which the force supplied nothing, awaited and not zero: ${told(absent)}`]
      : []),
    ...(without.length > 0
      ? [`months with rows of the force and none of the council, not zero: ${told(without)}`]
      : []),
  ];
}

const told = (months: readonly string[]): string =>
  months.length > 12 ? `${months.length} of ${months[0] ?? ''} to ${months.at(-1) ?? ''}` : months.join(', ');

function resultOf({ scanned, entryName, notes }: Read, options: ScanOptions, wanted: readonly string[]): BulkResult {
  refuseWhole(scanned);
  // A month counts as received when rows of the force are there; rows of another force alone do not make a month.
  const all = countMonths(scanned, options.from, entryName);
  const months = all.filter(({ period }) => scanned.months.has(monthOf(period)));
  const unsupplied = all.filter(({ period }) => !scanned.months.has(monthOf(period)));
  const short = (period: string): boolean =>
    scanned.refused.some(({ month }) => month === -1 || month === monthOf(period));
  const stray = unsupplied.reduce(
    (sum, { rows }) => sum + [...rows.values()].reduce((one, other) => one + other, 0),
    0,
  );
  return {
    rowsIn: scanned.rows,
    fed: months.flatMap(({ period, rows }) =>
      [...rows].map(([measure, count]) => ({ rows: count, keys: [`${measure}@${period}`] })),
    ),
    ignored: [
      ...[...scanned.ignored].map(([reason, rows]) => ({ rows, reason: IGNORED[reason] })),
      ...(stray === 0 ? [] : [{ rows: stray, reason: 'a month for which the force has supplied nothing' }]),
    ],
    rejections: scanned.refused.map((refused) => rejectionOf(refused, entryName)),
    observations: months.flatMap((month) => observeMonth(month, short(month.period))),
    statements: [],
    notes: [...notes, ...scanned.notes, ...monthNotes(scanned, wanted, months)],
    areas: areaCounts(scanned, options.from, months),
  };
}

/** Reads a street-level CSV or an archive of them. Throws as `Connector.parse` does. */
export async function readFiles(bytes: BulkBytes, zipped: boolean, context: ParseContext): Promise<BulkResult> {
  const settings = readSettings(settingsSchema, context.settings, 'police-uk');
  const months = wantedMonths(context.period);
  const options = optionsOf(context.council, settings, months);
  const module = { path: join(__dirname, 'bulk-scan.js'), options };
  const host = startScan(zipped ? bytes.size * USUAL_RATIO : bytes.size, module, createScan);
  try {
    const read = zipped ? await readZip(bytes, host, settings.force, months) : await readCsv(bytes, host);
    return resultOf(read, options, months);
  } finally {
    await host.close();
  }
}
