// Words of a report made plain: tags mended away, spaces made one, and headings squeezed for comparison.
import { plainText } from '../../readings/text';

const ENTITIES: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', pound: '£', ndash: '–', mdash: '—', rsquo: '’' },
  ...{ uarr: '↑', darr: '↓', rarr: '→', larr: '←', harr: '↔' },
};

function entity(whole: string, name: string): string {
  if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? whole;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return Number.isInteger(code) && code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

/** A cell's text without tags, odd spaces and line breaks; the words themselves stay as printed. */
export function clean(cell: string): string {
  return (
    cell
      .replace(/<br\s*\/?>/gi, ' ')
      .replace(/<\/?[a-z][^<>]*>/gi, '')
      .replace(/&(#?\w{1,8});/g, entity)
      // Debris that a conversion had taken for text.
      .replace(/<\/?(?:b|strong|i|em|u|br|p|span|sup|sub|font)\b[^<>]*>/gi, '')
      .replace(/\*\*(.+?)\*\*/g, '$1')
      .replace(/\s+/g, ' ')
      .trim()
  );
}

/** A heading in lower case without spaces, stops and the like: `Compa rator` and `Comparator` are the same. */
export function squeeze(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9/&]/g, '');
}

/** The text as the readings see it, in lower case. */
export function plain(text: string): string {
  return plainText(text).toLowerCase();
}

/** A slug of the first words of a text, at most `most` characters. */
export function slugOf(text: string, most = 60): string {
  const words = text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[’']/g, '')
    .replace(/%/g, ' percent ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ')
    .filter((word) => !SMALL.has(word));
  let slug = '';
  for (const word of words) {
    if (slug !== '' && slug.length + word.length + 1 > most) break;
    slug = slug === '' ? word : `${slug}-${word}`;
  }
  return slug === '' ? 'indicator' : slug;
}

const SMALL: ReadonlySet<string> = new Set(
  'a an and as at by for from in is of on or that the their to was were who with'.split(' '),
);
