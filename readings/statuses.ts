// Words that stand in a cell instead of a number. Add a spelling here and nowhere else.
import type { ValueStatus } from '../contracts/reading';
import { remembered } from './memo';
import { listed } from './phrases';
import { STATUS_SAYINGS } from './status-sayings';
import { wordKey } from './text';

const WHOLE: readonly (readonly [ValueStatus, readonly string[]])[] = [
  [
    'not_available',
    listed(`- | -- | --- | - - | .. | ... | … | . | : | [x] | (-) | not available | unavailable | no data | nodata |
    data not available | not known | unknown | nav | n/av | n/k | nk | not avail | not avail. | blank | missing |
    no info | nd | n/d | data unavailable | d/k | dnk | no return | not recorded | not collected | not reported | no figure |
    no value | not measured | not monitored | not provided | not supplied | not held | no figures | nil data |
    no baseline | no benchmark | no information | not comparable | data n/a | nda | no new data | data not held | not submitted | no returns | #n/a`),
  ],
  [
    'not_applicable',
    listed(`n/a | na | n.a | n.a. | n/a. | n / a | n\\a | n-a | not applicable | [z] | not app | not app. | not relevant |
    n.a/ | n/ a | n /a | discontinued | deleted | withdrawn | retired`),
  ],
  [
    'to_be_confirmed',
    listed(`tbc | tba | tbd | tbe | t.b.c | t.b.c. | t.b.a. | tbc. | t/b/c | tbc? | under review | in development |
    under development | baseline | baseline year | establish baseline | establishing baseline | setting baseline |
    baselining`),
  ],
  [
    'awaited',
    listed(`awaited | awaiting | pending | to follow | tf | t/f | still awaited | await data | data lag | lagged |
    data due | delayed | in arrears | data pending | nya | n/y/a | nyp | nyr | not yet | outstanding data`),
  ],
  [
    'not_due',
    listed(`not due | annual | annually | yearly | not yet due | annual measure | annual only | biannual | bi-annual |
    biannually | biennial | six monthly | six-monthly | half yearly | half-yearly | q4 only | year end |
    year-end | end of year | year end only | not this quarter | termly | annual kpi | annual pi | not due yet |
    not measured for quarters | not measured for months | nyd | n/d yet | bi-monthly | twice yearly | twice a year |
    every two years | every 2 years | biennially | annual target | yearly measure | annual indicator`),
  ],
  [
    'new',
    listed(`new | new indicator | new measure | new kpi | new pi | new metric | new for 2023/24 | new ind | new ind. |
    new target | new service`),
  ],
  [
    'suppressed',
    listed(
      `* | [c] | suppressed | confidential | redacted | disclosive | [low] | [k] | c* | low numbers | small numbers`,
    ),
  ],
];

const TABLE: ReadonlyMap<string, ValueStatus> = new Map(
  WHOLE.flatMap(([status, words]) => words.map((word) => [word, status] as const)),
);

const WHEN =
  /\bq[1-4]\b|\b(?:19|20)\d\d(?:[/-]\d\d(?:\d\d)?)?\b|\b\d\d\/\d\d\b|\b\d{1,2}(?:st|nd|rd|th)?(?= (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))|\b(?:quarters?|qtr|year) [1-4]\b|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\b12 months\b/g;
const MOST_WORDS = 16;

/** `N/A` and what explains it: `N/A - annual indicator`. */
const EXPLAINED = /^(n\/a|tbc|-|not applicable)(?: ?[-:;,*(]| (?=[a-z]))\s*\(?(.*?)\)?$/;

/** The status of a cell of words, or null where the words are no status. */
export const statusOf = remembered(statusIn);

function statusIn(text: string): ValueStatus | null {
  const key = wordKey(text);
  if (key === '') return 'not_available';
  const exact = TABLE.get(key);
  if (exact !== undefined) return exact;
  if (!/^[a-z[(*-]/.test(key) || key.length > 120) return null;
  const bare = key.replace(/^[([]\s*|\s*[)\]]$/g, '').replace(/\s*[*†‡¹²³⁴⁵⁶⁷⁸⁹]+$/, '');
  const inside = bare === key ? undefined : TABLE.get(bare);
  if (inside !== undefined) return bare.length < 3 ? null : inside;
  if (key.split(' ').length > MOST_WORDS || /\d/.test(bare.replace(WHEN, ''))) return null;
  const [, said = '', because = ''] = EXPLAINED.exec(bare) ?? [];
  if (said !== '') {
    const why = because === '' ? null : /^(?:until|till) /.test(because) ? 'not_due' : statusOf(because);
    return why === null || why === 'new' ? (TABLE.get(said) ?? null) : why;
  }
  return STATUS_SAYINGS.find(([, pattern]) => pattern.test(bare))?.[0] ?? null;
}
