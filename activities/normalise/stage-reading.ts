// Stages what a connector read: observations, statements and row groups by COPY, rejections sealed into quarantine.
import type { ParseResult } from '../../contracts/connector';
import { QuarterdayError } from '../../contracts/failure';
import type { PoolClient } from '../../platform/db/pool';
import { sql } from '../../platform/sql';
import type { Keyring } from '../../platform/keys';
import { seal } from '../landing/seal';
import { copyRows, type Cell } from '../warehouse/copy-rows';

const OBSERVATION = [
  'import_id',
  'measure',
  'period',
  'value',
  'components',
  'text',
  'coverage_from',
  'coverage_to',
  'observed_on',
  'qualifiers',
  'stated_unit',
  'place',
  'typed',
];
const STATEMENT = ['import_id', 'indicator', 'shown_in', 'comment', 'assurance', 'trend', 'availability', 'place'];

const REPORT_ROW = [
  ...['import_id', 'number', 'place', 'kind', 'ref', 'title', 'indicator', 'matched_by', 'certainty', 'fate'],
  ...['rag', 'rag_is_forecast', 'owner', 'flags', 'line'],
];

const total = (groups: readonly { readonly rows: number }[]): number =>
  groups.reduce((sum, group) => sum + group.rows, 0);

/** Throws where a connector lost rows: in = fed + ignored + rejected, always. */
export function checkBalance(result: ParseResult): void {
  const accounted = total(result.fed) + total(result.ignored) + result.rejections.length;
  if (accounted === result.rowsIn) return;
  throw new QuarterdayError('UNEXPECTED', 'the rows of a delivery do not balance', {
    seen: `${accounted} rows accounted for`,
    expected: `${result.rowsIn} rows read`,
    todo: 'this is a fault of the connector: report it with the number of the import',
  });
}

async function stageObservations(client: PoolClient, id: string, result: ParseResult): Promise<void> {
  await copyRows(
    client,
    'landing.observation',
    OBSERVATION,
    result.observations.map((o) => [
      id,
      o.measure,
      o.period,
      o.value,
      { json: o.components },
      o.text,
      o.coverageFrom,
      o.coverageTo,
      o.observedOn,
      o.qualifiers,
      o.statedUnit,
      o.place,
      o.typed === null ? null : { json: o.typed },
    ]),
  );
}

async function stageStatements(client: PoolClient, id: string, result: ParseResult): Promise<void> {
  await copyRows(
    client,
    'landing.statement',
    STATEMENT,
    result.statements.map((s) => [
      id,
      s.indicator,
      s.shownIn,
      s.comment,
      s.assurance,
      s.trend,
      s.availability,
      s.place,
    ]),
  );
}

async function stageReport(client: PoolClient, id: string, result: ParseResult): Promise<void> {
  const rows = (result.report ?? []).map((line): Cell[] => [
    ...[id, line.number, line.place, line.kind, line.ref, line.title, line.indicator, line.matchedBy],
    ...[line.certainty, line.fate, line.rag?.value ?? null, line.rag?.forecast ?? null, line.owner],
    line.flags.map(({ flag }) => flag),
    { json: line },
  ]);
  await copyRows(client, 'landing.report_row', REPORT_ROW, rows);
}

/** Rows of quarantine that are written at a time: a bulk file may have many. */
const AT_ONCE = 1_000;

async function stageRejections(
  client: PoolClient,
  keyring: Keyring,
  id: string,
  { rejections }: ParseResult,
  now: Date,
): Promise<void> {
  for (let from = 0; from < rejections.length; from += AT_ONCE) {
    const rows = rejections.slice(from, from + AT_ONCE).map((rejection) => ({
      ...rejection,
      raw_sealed: seal(keyring, Buffer.from(rejection.raw), `quarantine ${id}`).toString('base64'),
      raw: undefined,
    }));
    await client.query(sql('normalise/insert_rejections'), [id, JSON.stringify(rows), now]);
  }
}

/** Writes the reading of one import. */
export async function stageReading(
  client: PoolClient,
  keyring: Keyring,
  id: string,
  result: ParseResult,
  now: Date,
): Promise<void> {
  checkBalance(result);
  await stageObservations(client, id, result);
  await stageStatements(client, id, result);
  await stageReport(client, id, result);
  const groups = result.fed.filter((group) => group.rows > 0);
  await copyRows(
    client,
    'landing.fed',
    ['import_id', 'rows', 'keys'],
    groups.map((group) => [id, group.rows, group.keys]),
  );
  await stageRejections(client, keyring, id, result, now);
  await client.query(sql('normalise/record_reading'), [
    id,
    result.rowsIn,
    result.rejections.length,
    total(result.ignored),
    JSON.stringify(result.ignored),
    JSON.stringify(result.notes),
    now,
  ]);
}
