// What the demo says in the end: whether anything changed, how long it took, and where to look next.
import type { StoreSum } from './checksum';
import type { LastRun } from './last-run';

export interface Ran {
  readonly before: StoreSum;
  readonly after: StoreSum;
  readonly seconds: number;
  readonly earlier: LastRun | null;
}

/** The proof, for the JSON as for the text. */
export function unchanged({ before, after, earlier }: Ran): boolean {
  return earlier !== null && before.sha256 === after.sha256;
}

function proof(ran: Ran): string[] {
  const { before, after } = ran;
  const lines = [
    `Checksum of warehouse and ledger before: ${before.sha256} (${before.rows} rows)`,
    `Checksum of warehouse and ledger after:  ${after.sha256} (${after.rows} rows)`,
  ];
  if (unchanged(ran)) return ['Nothing changed in the warehouse: the same deliveries give the same figures.', ...lines];
  return [...(ran.earlier === null ? [] : ['The warehouse has changed since the last run.']), ...lines];
}

function time({ seconds, earlier }: Ran): string {
  const took = `It took ${seconds.toFixed(1)} s`;
  if (earlier === null) return `${took}. Run it again: it will change nothing, and be faster.`;
  const faster = earlier.firstSeconds > seconds ? `, faster than the first run's` : `; the first run took`;
  return `${took}${faster} ${earlier.firstSeconds.toFixed(1)} s.`;
}

const next = [
  ['figures --council tmbc --period 2023-24-Q2 --as-at 2023-10-16', 'what was known on that day'],
  ['explain victim-based-crimes 2023-24-Q2 --council tmbc', "one figure's whole story"],
  ['awaited --council tmbc --as-at 2024-01-22', 'what is not here, and who owes it'],
  ['imports', 'the ledger; imports ID shows one'],
  ['query "select indicator, value from publish.figures"', 'SQL as the analyst'],
] as const;

/** The closing lines. */
export function closingText(ran: Ran): string {
  const commands = next.map(([words, why]) => `  npx quarterday ${words}\n      ${why}`);
  return [
    ...proof(ran),
    '',
    time(ran),
    '',
    'Where to look next:',
    ...commands,
    '  npm start\n      keeps everything up: schedules, chases, worker',
  ].join('\n');
}
