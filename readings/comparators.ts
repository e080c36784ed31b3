// Words and signs of comparison, before and behind a number. One table for values (a bound) and targets (a comparator).
import type { Bound, Comparator } from '../contracts/reading';
import { listed, phraseTable } from './phrases';

export type Limit = 'at_least' | 'at_most' | 'less_than' | 'greater_than' | 'about';

/** Before the number. The longest phrase wins: "no less than" is not "less than". */
export const BEFORE = phraseTable<Limit>([
  [
    'at_least',
    listed(`>= | ≥ | => | >/= | =/> | not < | no < | > / = | > = | > or = | ≧ | at least | a minimum of | minimum of | minimum | min | min. | min of |
    no less than | not less than | no fewer than | not fewer than | not below | not under | no lower than |
    not lower than | not fall below | greater than or equal to | more than or equal to |
    equal to or greater than | equal to or more than | equal to or above | at or above | on or above |
    above or equal to | greater or equal to | at or over | to be at least | greater than or equal |
    equal or greater than | higher than or equal to`),
  ],
  [
    'at_most',
    listed(`<= | ≤ | =< | </= | =/< | not > | no > | < / = | < = | < or = | ≦ | at most | a maximum of | maximum of | maximum | max | max. | max of |
    no more than | not more than | no greater than | not greater than | no higher than | not higher than |
    not exceed | not to exceed | not exceeding | not above | not over | up to | upto | less than or equal to |
    fewer than or equal to | equal to or less than | equal to or below | equal to or fewer than | at or below |
    on or below | below or equal to | no longer than | not longer than | less than or equal | limit of | cap of |
    or less than | lower than or equal to | at or under | no later than | not exceeded | less or equal to |
    equal or less than | does not exceed`),
  ],
  [
    'less_than',
    listed(`< | under | below | less than | fewer than | lower than | just under | shorter than | less then |
    quicker than | faster than`),
  ],
  [
    'greater_than',
    listed(`> | over | above | more than | greater than | higher than | exceed | exceeds | exceeding | in excess of |
    just over | greater then | longer than | more then`),
  ],
  [
    'about',
    listed(`~ | ≈ | c | c. | ca | ca. | circa | approx | approx. | approximately | around | about | roughly | nearly |
    almost | some | approaching`),
  ],
]);

/** Behind the number. */
export const AFTER = phraseTable<Limit>([
  [
    'at_least',
    listed(`+ | or more | or above | or over | or higher | or better | or greater | and above | and over | and more |
    minimum | min | min. | at least | or more than | plus | and higher | or longer | & above | & over | (min) |
    (minimum) | (min.) | (at least) | (or more)`),
  ],
  [
    'at_most',
    listed(`or less | or fewer | cap | limit | ceiling | or below | or under | or lower | and below | and under | maximum | max | max. | at most |
    or sooner | or quicker | or shorter | and fewer | and less | & below | & under | (max) | (maximum) | (max.) |
    (or less) | (or fewer) | (at most)`),
  ],
]);

const BOUNDS: Readonly<Record<Limit, Bound>> = {
  at_least: '>=',
  at_most: '<=',
  less_than: '<',
  greater_than: '>',
  about: '~',
};

export const boundOf = (limit: Limit): Bound => BOUNDS[limit];

/** What a limit compares with; `about` compares with nothing. */
export const comparatorOf = (limit: Limit | undefined): Comparator =>
  limit === undefined || limit === 'about' ? 'equal' : limit;
