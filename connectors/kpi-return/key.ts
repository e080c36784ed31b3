// The hidden key of a form's row: whose it is, for what, and a check over all of it and the words beside it.
import { createHash } from 'node:crypto';
import { FORM_VERSION } from './layout';

/** What a row is for. */
export interface RowKey {
  /** The version of the form. */
  readonly version: string;
  readonly council: string;
  /** The quarter whose report the form is for. */
  readonly quarter: string;
  /** Initials of the owner whose sheet the row stands on. */
  readonly owner: string;
  readonly indicator: string;
  /** The comparator of a benchmark as a slug; null for the indicator's own figure. */
  readonly benchmark: string | null;
  /** The reference period of the figure. */
  readonly period: string;
}

/** The words printed beside the key, which belong to it. */
export interface Beside {
  readonly title: string;
  readonly unit: string;
}

const SEPARATOR = '|';
const LENGTH = 16;

/** A text as it is compared: NFC, spaces as one. */
export function plainWords(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

const whatOf = ({ indicator, benchmark }: RowKey): string =>
  benchmark === null ? indicator : `${indicator}~${benchmark}`;

const partsOf = (key: RowKey): string[] => [key.version, key.council, key.quarter, key.owner, whatOf(key), key.period];

const digest = (texts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(texts)).digest('hex').slice(0, LENGTH);

/** The check over a key and the words beside it. It guards against mistakes and careless hands, not against forgers: it has no secret. */
export function checkOf(key: RowKey, beside: Beside): string {
  return digest([...partsOf(key), plainWords(beside.title), plainWords(beside.unit)]);
}

/** The check over all the keys of a form, in their order. */
export function checkOfAll(keys: readonly string[]): string {
  return digest(keys);
}

/** The text that stands in a row's hidden cell: `2|tmbc|2023-24-Q3|LM|emails-within-24h|2023-24-Q3|<check>`. */
export function writeKey(key: RowKey, beside: Beside): string {
  return [...partsOf(key), checkOf(key, beside)].join(SEPARATOR);
}

/** The key and its check as written, or null where the text is none. The check is not yet proved. */
export function readKey(text: string): { readonly key: RowKey; readonly check: string } | null {
  const parts = text.split(SEPARATOR);
  const [version, council, quarter, owner, what, period, check] = parts;
  if (parts.length !== 7 || !version || !council || !quarter || !owner || !what || !period || !check) return null;
  const [, indicator, benchmark] = /^([a-z0-9]+(?:-[a-z0-9]+)*)(?:~([a-z0-9]+(?:-[a-z0-9]+)*))?$/.exec(what) ?? [];
  if (indicator === undefined) return null;
  return { key: { version, council, quarter, owner, indicator, benchmark: benchmark ?? null, period }, check };
}

/** The key of a row of the form written now. */
export function keyOf(key: Omit<RowKey, 'version'>): RowKey {
  return { version: FORM_VERSION, ...key };
}
