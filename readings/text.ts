// The text of a cell, made plain without changing what it says: spaces, quotation marks and the marks of programs, nothing else.
import { mendEncoding, stripMarks, stripTags } from './markup';

// Printable ASCII without anything that has to be looked at: most cells.
const PLAIN = /^(?! )(?:[!-%'-)+-;=-[\]^`-~]|<(?![A-Za-z/])| (?! |$))*$/;

// A thin or figure space between groups of three digits is a thousands separator and nothing else.
const THIN = /(?<=\d)[\u2007\u2009\u202f](?=\d{3}(?!\d))/g;
// So is a space that does not break, where the whole number is written so; behind a pound sign (and two groups) any space is.
const GROUPED =
  /(?<![\d.,:/-])[1-9]\d{0,2}(?:\u00a0\d{3})+(?![\d/:%]|,\d)|(?<=£)[1-9]\d{0,2}(?: \d{3}){2,}(?![\d/:%]|,\d)/g;

function unify(text: string): string {
  return (
    text
      .replace(THIN, ',')
      .replace(GROUPED, (number) => number.replace(/\s/g, ','))
      .replace(/[\u200b\u200c\u200e\u200f\u2060\ufeff\u00ad]|\u200d|\ufe0e|\ufe0f/g, '')
      .replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
      .replace(/\uffe1/g, '£')
      .replace(/[\u2080-\u2089]/g, (char) => String(char.charCodeAt(0) - 0x2080))
      .replace(/[\ufb00-\ufb04]/g, (char) => char.normalize('NFKC'))
      // The raised point of British print: `98·6%`.
      .replace(/(?<=\d)\u00b7(?=\d{1,2}(?!\d))/g, '.')
      .replace(/[\u2010\u2011\u2212]/g, '-')
      .replace(/[\u2012\u2013]/g, '–')
      .replace(/[\u2014\u2015]/g, '—')
      .replace(/[\u2018\u2019\u02bc\u2032]/g, "'")
      .replace(/[\u201c\u201d\u2033]/g, '"')
  );
}

/**
 * One line with single spaces. A minus sign and a hyphen are `-`; a dash stays a dash, because it is none. Superscript
 * digits stay raised: `84²` is not 842.
 */
export function plainText(text: string): string {
  if (PLAIN.test(text)) return text;
  const mended = stripMarks(stripTags(mendEncoding(text)));
  return unify(mended).replace(/\s+/g, ' ').trim();
}

/** A plain text for comparing with word tables: lower case, one kind of dash, without a full stop at the end. */
export function wordKey(text: string): string {
  const lower = text.toLowerCase();
  const key = /[–—]/.test(lower) ? lower.replace(/[–—]/g, '-') : lower;
  return /[a-z]\.$/.test(key) && !/\.[a-z]\.$/.test(key) ? key.slice(0, -1) : key;
}

/** A text for a reason: in quotation marks, and never long. */
export function quoted(text: string): string {
  return JSON.stringify(text.length > 80 ? `${text.slice(0, 79)}…` : text);
}
