// One import in full, for a person: its rows balance, what changed, what was ignored, and what to do next.
import type { LedgerEntry } from '../ledger';
import type { Output } from '../output';
import { errorText } from '../failures';
import { balances, outcomeWords } from './imports';

function facts(entry: LedgerEntry): string[] {
  const { rows, delivery } = entry;
  const sum = `${rows.loaded} loaded + ${rows.unchanged} unchanged + ${rows.quarantined} quarantined + ${rows.ignored} ignored`;
  return [
    `outcome    ${outcomeWords(entry.outcome)}${entry.dryRun ? ' (dry run: nothing was written)' : ''}`,
    `council    ${entry.council}, source ${entry.source}, period ${entry.period}, as of ${entry.asOf}`,
    `rows       ${rows.in} in = ${sum}${balances(rows) ? '' : '  (DOES NOT BALANCE)'}`,
    `delivery   sha256 ${delivery.sha256}${delivery.receivedOn === null ? '' : `, received on ${delivery.receivedOn}`}`,
    `versions   parser ${entry.parserVersion}, catalogue ${entry.catalogueVersion}`,
    ...(entry.replayOf === null ? [] : [`replay of  import ${entry.replayOf}`]),
    ...entry.notes.map((note) => `note       ${note}`),
    ...entry.ignored.map((each) => `ignored    ${each.rows}: ${each.reason}`),
  ];
}

/** The figures that an import changed, as a table; a sentence where it changed none. */
export function changesText(changes: LedgerEntry['changes'], output: Pick<Output, 'table'>): string {
  if (changes.length === 0) return 'No figure changed.';
  const columns = [{ title: 'Indicator' }, { title: 'Period' }, { title: 'Before' }, { title: 'After' }];
  const rows = changes.map((each) => [each.indicator, each.period, each.before ?? '-', each.after ?? '-']);
  return output.table(columns, rows);
}

/** What may be done next, as commands. */
function next(entry: LedgerEntry): string[] {
  if (entry.dryRun || (entry.rows.quarantined === 0 && entry.failure === null)) return [];
  return [
    `next       quarterday quarantine ${entry.id}`,
    `           quarterday replay ${entry.id} --file MENDED-FILE`,
  ];
}

/** The lines of one import. */
export function importText(entry: LedgerEntry, output: Pick<Output, 'table' | 'paint'>): string {
  return [
    output.paint.bold(`Import ${entry.id}`),
    ...facts(entry),
    ...(entry.failure === null ? [] : [errorText(entry.failure)]),
    changesText(entry.changes, output),
    ...next(entry),
  ].join('\n');
}
