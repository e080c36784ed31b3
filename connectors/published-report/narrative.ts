// Statements on indicators in a report that has no table: sentences that tell of indicators, with nothing of contacts and dates of meetings.
import { readPeriod } from '../../readings';
import { quarterOf } from '../../rules/calendar/periods';

const TELLS =
  /\bindicators?\b|\bkpis?\b|\b(?:performance|visits|volumes|numbers|percentage|rate)\b.*\b(?:increased|reduced|improve|improvement|fallen|risen|likely|shown|ahead|below|above|revised|reflected)/i;
const NOT =
  /@|https?:|\basked to\b|^(?:from|to|subject|classification|report author)\b|\bone of the roles\b|\battached\b|\boutlined in\b|\bis provided\b|\bprovides members\b|\bare presented with\b|\bgenerally relate\b|\bis available on different\b|\bare shown with\b|\bwhich were red at\b/i;

const bare = (text: string): string =>
  text
    .replace(/^(?:#+|[-*•])\s*/, '')
    .replace(/^\d+(?:\.\d+)*\.?\s+/, '')
    .replace(/\*\*/g, '')
    .trim();

/** The statements, each a paragraph or an item of a list, in order. */
export function narrativeOf(texts: readonly string[]): string[] {
  return texts.map(bare).filter((text) => text.length > 40 && TELLS.test(text) && !NOT.test(text));
}

/** The quarter up to whose end the report speaks: `data up to the end of June 2013`. Null where it does not say. */
export function narrativePeriod(texts: readonly string[]): string | null {
  for (const text of texts) {
    const found = /\bup to (?:the )?end of ([A-Z][a-z]+ \d{4})/.exec(text);
    const period = found ? readPeriod(found[1] ?? '', {}) : null;
    if (period !== null && period.end !== null) return quarterOf(period.end);
  }
  return null;
}
