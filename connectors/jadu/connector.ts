// Jadu MyAccount: registrations as at a quarter's last day, from running totals or from a list of accounts (CSV or XLSX).
import type { Connector, ParseContext, ParseResult } from '../../contracts/connector';
import type { Period } from '../../contracts/period';
import { daysBetween } from '../../rules/calendar/dates';
import { parsePeriod } from '../../rules/calendar/periods';
import { councilFilled, notesOf, openLayout, otherCouncil } from '../_rows/count-export';
import { COMMON, countRecords, type Counted } from '../_rows/count-records';
import type { Export } from '../_rows/export';
import { observe } from '../_rows/observe';
import { outOfScope } from '../_rows/scope';
import { readSettings } from '../_rows/settings';
import { refuseWhole } from '../_rows/whole';
import { accountRules, MEASURES, REASONS, TOTAL, totalRules } from './measures';
import type { AccountRow, TotalRow } from './row';
import { COLUMNS, settingsSchema, UNREAD, type AccountKey, type Settings, type TotalKey } from './settings';

const FORMATS = ['csv', 'xlsx'] as const;

export const connector: Connector = {
  manifest: {
    key: 'jadu',
    title: 'Jadu MyAccount registrations',
    parserVersion: 1,
    arrival: ['inbox'],
    scope: 'council',
    formats: FORMATS,
    maxBytes: 100_000_000,
    measures: MEASURES,
    personal: ['Account Reference', ...UNREAD],
    verified:
      'Not verified: no report or export of MyAccount registrations is public. The headings are those of the layout that we ship.',
  },
  columns: COLUMNS,
  parse: (body, context) => {
    const settings = readSettings(settingsSchema, context.settings, 'jadu');
    return settings.layout === 'totals' ? readTotals(body, context, settings) : readAccounts(body, context, settings);
  },
};

async function readTotals(body: Buffer, context: ParseContext, settings: Settings): Promise<ParseResult> {
  const period = parsePeriod(context.period);
  const layout = { formats: FORMATS, columns: settings.totals.columns, optional: [] };
  const opened = await openLayout<TotalKey>(body, layout, settings);
  const rules = totalRules(period.end, `${TOTAL}@${period.code}`);
  const early = otherCouncil<TotalKey>(context, settings);
  const counted = countRecords<TotalKey, TotalRow>(opened.rows, { ...rules, early, filled: councilFilled(settings) });
  const outside = [COMMON.council, REASONS.otherDay];
  const asked = `a total as at ${period.end}: a later or an earlier one is not the period's`;
  refuseWhole(counted.counts, { outside, apart: [], place: opened.header, asked });
  return resultOf(counted, { value: counted.sum, period, opened, notes: notesOf(counted, settings), qualifiers: [] });
}

async function readAccounts(body: Buffer, context: ParseContext, settings: Settings): Promise<ParseResult> {
  const period = parsePeriod(context.period);
  const layout = { formats: FORMATS, columns: settings.accounts.columns, optional: ['closed' as const] };
  const opened = await openLayout<AccountKey>(body, layout, settings);
  const rules = accountRules(period.end, `${TOTAL}@${period.code}`);
  const early = otherCouncil<AccountKey>(context, settings);
  const counted = countRecords<AccountKey, AccountRow>(opened.rows, {
    ...rules,
    early,
    filled: councilFilled(settings),
  });
  const outside = [COMMON.council, REASONS.later];
  refuseWhole(counted.counts, { outside, apart: [], place: opened.header });
  const last = counted.days?.last ?? period.end;
  if (last < period.end && daysBetween(last, period.end) > settings.quietDays) {
    const seen = `no registration after ${last}`;
    throw outOfScope('the list of accounts ends before the period does', seen, `registrations to ${period.end}`);
  }
  // Taken later and without days of closing: accounts closed since are missing, and nobody can say how many.
  const short = last > period.end && !opened.has('closed');
  const notes = short
    ? ['taken after the period, and it lists no closed accounts: those closed since are missing']
    : [];
  const qualifiers = short ? ['estimated'] : [];
  return resultOf(counted, {
    value: counted.records,
    period,
    opened,
    notes: [...notes, ...notesOf(counted, settings)],
    qualifiers,
  });
}

interface Found {
  readonly value: number;
  readonly period: Period;
  readonly opened: Pick<Export, 'notes' | 'place'>;
  readonly notes: readonly string[];
  readonly qualifiers: readonly string[];
}

function resultOf({ counts, records }: Counted, { value, period, opened, notes, qualifiers }: Found): ParseResult {
  const observation = observe({
    measure: TOTAL,
    period: period.code,
    value: String(value),
    coverageFrom: period.start,
    coverageTo: period.end,
    observedOn: period.end,
    qualifiers,
    place: opened.place(),
  });
  const observations = records === 0 ? [] : [observation];
  return { ...counts, observations, statements: [], notes: [...opened.notes, ...notes] };
}
