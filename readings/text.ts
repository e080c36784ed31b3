// The text of a cell, made plain without changing what it says: spaces, dashes and quotation marks are unified, nothing else.

/** One line, single spaces, plain hyphens and quotes. Superscript digits are left alone: `84²` must not become 842. */
export function plainText(text: string): string {
  return text
    .replace(/<\/?[biu]>/gi, '')
    .replace(/[\u200b\ufeff\u00ad]/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/\s+/g, ' ')
    .trim();
}

/** For comparing with word tables: plain, lower case, without a full stop at the end. */
export function wordKey(text: string): string {
  return plainText(text)
    .toLowerCase()
    .replace(/(?<=[a-z])\.$/, '');
}
