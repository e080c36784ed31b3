// What a person decides of a report's row in doubt: kept once, under its wording, and in the audit.
import { userInfo } from 'node:os';
import type { Catalogue } from '../contracts/catalogue';
import { QuarterdayError } from '../contracts/failure';
import { loadKeyring } from '../platform/keys';
import { inTransaction } from '../platform/db/transaction';
import { sql } from '../platform/sql';
import { readQuarantine, type QuarantineEntry } from './quarantine';
import type { Store } from './store';
import { didYouMean } from './suggest';

export interface DecisionWanted {
  readonly entry: string;
  /** Null: it is a new indicator. */
  readonly indicator: string | null;
  readonly reason: string | null;
}

export interface Decided {
  readonly entry: string;
  readonly import: string;
  readonly council: string;
  readonly wording: string;
  readonly indicator: string | null;
}

function wordingOf(entry: QuarantineEntry): string {
  const raw: unknown = entry.raw === null ? null : JSON.parse(entry.raw);
  const wording = typeof raw === 'object' && raw !== null && 'wording' in raw ? raw.wording : null;
  if (entry.rule === 'INDICATOR_UNDECIDED' && typeof wording === 'string') return wording;
  throw new QuarterdayError('USAGE', 'this entry does not wait for a decision on its indicator', {
    seen: entry.rule,
    expected: 'an entry whose rule is INDICATOR_UNDECIDED',
    todo: 'quarterday quarantine lists them',
  });
}

function checkIndicator(catalogue: Catalogue, indicator: string | null): void {
  const slugs = catalogue.indicators.map(({ slug }) => slug);
  if (indicator === null || slugs.includes(indicator)) return;
  throw new QuarterdayError('NOT_FOUND', 'the catalogue has no such indicator', {
    seen: indicator,
    expected: `an indicator of catalogue/${catalogue.council.code}.yaml, or --new`,
    todo: didYouMean(indicator, slugs),
  });
}

/** Keeps a decision. @throws QuarterdayError NOT_FOUND, USAGE, POLICY_REFUSED where the wording has been decided before */
export async function decide(
  store: Store,
  wanted: DecisionWanted,
  catalogueOf: (council: string) => Catalogue,
): Promise<Decided> {
  const filter = { importId: null, entryId: wanted.entry, openOnly: false };
  const [entry] = await readQuarantine(store.pool('console'), loadKeyring(store.config, 'landing'), filter);
  if (entry === undefined)
    throw new QuarterdayError('NOT_FOUND', 'there is no such entry', {
      seen: wanted.entry,
      todo: 'quarterday quarantine lists them',
    });
  const wording = wordingOf(entry);
  const { council } = entry;
  checkIndicator(catalogueOf(council), wanted.indicator);
  const [actor, now] = [userInfo().username, new Date()];
  await inTransaction(store.pool('loader'), async (client) => {
    const values = [council, wording, wanted.indicator, actor, now, wanted.reason];
    const kept = await client.query(sql('normalise/insert_decision'), values);
    if (kept.rowCount === 0)
      throw new QuarterdayError('POLICY_REFUSED', 'this wording has been decided before', {
        seen: wording,
        expected: 'a wording that nobody has decided',
        todo: `quarterday replay ${entry.import} applies the decision that stands`,
      });
    const subject = `${council}/${wanted.indicator ?? 'new'}`;
    const detail = JSON.stringify({ entry: entry.id, import: entry.import, wording, indicator: wanted.indicator });
    await client.query(sql('awaiting/insert_act'), [now, actor, 'quarantine decide', subject, wanted.reason, detail]);
  });
  return { entry: entry.id, import: entry.import, council, wording, indicator: wanted.indicator };
}
