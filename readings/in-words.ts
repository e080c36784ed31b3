// Small numbers in words: `Two complaints`, `At least two per year`.

const COUNTED_OUT = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** The number that a word says, from one to twelve, or null. */
export function spokenNumber(word: string): string | null {
  const at = COUNTED_OUT.indexOf(word.toLowerCase());
  return at < 0 ? null : String(at + 1);
}

const PER_TIME = new RegExp(
  `^((?:at least|(?:a )?minimum of|no (?:more|less|fewer) than|not (?:more|less|fewer) than|(?:a )?maximum of|up to) )?(${COUNTED_OUT.join('|')})(?= (?:per|each|every|a) (?:year|annum|quarter|month|week)$)`,
  'i',
);

/** `At least two per year` with its number in digits: what it is per shows that the word is an amount. */
export const inDigits = (text: string): string =>
  text.replace(PER_TIME, (all, lead: string | undefined, word: string) => {
    const number = spokenNumber(word);
    return number === null ? all : `${lead ?? ''}${number}`;
  });
