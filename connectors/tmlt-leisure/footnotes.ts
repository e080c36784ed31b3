// What the footnotes of a sheet say of its figures: `* June provisional`.
import { monthsIn } from './months';

const WORDS = ['provisional', 'estimated'] as const;

export interface Said {
  readonly qualifiers: readonly string[];
  readonly notes: readonly string[];
}

/**
 * The qualifiers of the months that are counted. A footnote that names months speaks of those; one that begins with a star and names none
 * speaks of the starred figures, and any other one of all. Its words are not kept.
 */
export function readFootnotes(
  footnotes: readonly string[],
  counted: readonly string[],
  starred: readonly string[],
): Said {
  const numbers = new Set(counted.map((month) => Number(month.slice(5))));
  const isStarred = starred.some((month) => counted.includes(month));
  const applies = (text: string): boolean => {
    const named = monthsIn(text);
    if (named.length > 0) return named.some((month) => numbers.has(month));
    return text.trim().startsWith('*') && starred.length > 0 ? isStarred : true;
  };
  const says = (text: string, word: string): boolean => new RegExp(`\\b${word}\\b`, 'i').test(text) && applies(text);
  const qualifiers = WORDS.filter((word) => footnotes.some((text) => says(text, word)));
  const explained = footnotes.some((text) => text.trim().startsWith('*'));
  const notes = isStarred && !explained ? ['a figure has a star that no footnote explains'] : [];
  return { qualifiers, notes };
}
