// Targets that are words: none, to be confirmed, or relative to something. One table each, in the order in which they are tried.
import { statusOf } from './statuses';

export type WordTarget = 'no_target' | 'to_be_confirmed' | 'frequency';

const NO_TARGET =
  /^not set\b|^(?:none|no|suspended|paused|removed|no tgt|n\/t|no target \(.*\)|not set|none set|nil set|context|activity|trend|monitor|monitoring|monitored|info|information|track|tracker|tracking|volume|data|volumetric|contextual)$|\bno (?:specific |formal |set |national |annual |local |numeric(?:al)? |quarterly |current |agreed )?targets?\b|\btargets? (?:is |are )?(?:not (?:set|applicable|required|appropriate|available|yet applicable)|n\/a)\b|\bnot (?:targeted|targetted|target(?:ed)? led)\b|\buntargeted\b|\b(?:contextual|context only|data only|volume only|trend only|info(?:rmation)? only|activity only|reporting only|measure only|figure only|narrative only|baseline only|reference only|track(?:ed|ing)? only|count only)\b|\bmonitor(?:ing|ed)? (?:only|measure|indicator|trends?|kpi|purposes|performance|data)\b|\b(?:for|to) (?:information|monitoring|monitor|noting|note|context|reference)\b(?: only| purposes)?|\b(?:activity|tracking|context|trend|volume|monitoring|contextual) (?:measure|indicator|data|kpi|pi)s?\b|\bdemand[- ]led\b|\breactive(?: to)?\b|\bmanagement information\b|\bnot appropriate\b|\bwatching brief\b|\bno expected range\b/;

const TO_BE_SET =
  /\btargets? (?:to be|being|tbc|under|will be|awaited|not yet|yet to be|in development|for .* to be)\b|\b(?:baseline|benchmark)(?:s)? (?:year|to be|being|will be|tbc|under|in progress|data)\b|\b(?:set|establish|establishing|setting|create|determine|develop|collect|agree) (?:a |the )?(?:new )?(?:baseline|benchmark)s?\b|\bbaselin(?:e|ing)(?: in)?(?: 20\d\d[/-]?\d*)?$|\bnew (?:measure|indicator|kpi|target|pi)\b|\bnot yet (?:set|agreed|available|confirmed|determined)\b|\byet to be\b|\bto be (?:set|agreed|confirmed|determined|established|decided|advised|developed|finalised|defined|reviewed)\b/;

const FREQUENCY =
  /^(?:annual|annually|yearly|quarterly|monthly|weekly|daily|bi-?annual(?:ly)?|six[- ]monthly|half[- ]yearly|termly|ad hoc|key milestone|milestone|one[- ]off)$/;

/** What a target of words says, or null. The text is plain and in lower case. */
export function wordTarget(key: string): WordTarget | null {
  if (FREQUENCY.test(key)) return 'frequency';
  const dated = key.replace(/\b(?:20)?\d\d[/-]\d\d\b|\b20\d\d\b|\bq[1-4]\b/g, '');
  if (!/\d/.test(dated)) {
    if (TO_BE_SET.test(key)) return 'to_be_confirmed';
    if (key.split(' ').length <= 14 && NO_TARGET.test(key)) return 'no_target';
  }
  const status = statusOf(key);
  if (status === 'to_be_confirmed' || status === 'new' || status === 'awaited') return 'to_be_confirmed';
  return status === 'not_applicable' || status === 'not_available' ? 'no_target' : null;
}

interface Relative {
  readonly name: string;
  readonly examples: readonly string[];
  readonly pattern: RegExp;
}

const CHANGE =
  '(?:reduction|increase|decrease|improvement|rise|fall|growth|uplift|drop|cut|decline|saving|change|fewer|less|more|lower|higher|better|worse|reduced|increased)';
const VERB = '(?:reduc\\w*|increas\\w*|decreas\\w*|improv\\w*|cut|lower|grow|raise|drop|exceed|beat|fall|rise)';
/** What leads to a change of so much: `Achieve a 5% reduction`. */
const LEAD =
  '(?:(?:to )?(?:achieve|deliver|secure|see|make|aim for|target) )?(?:an? (?:minimum |further |overall |minimum of |average )?)?';
const NUMBER =
  '[\\d][\\d.,]*(?: ?(?:%(?:age)?|per ?cent|percentage)?[ -]?(?:pps?|ppts?|pts?|points?)\\b| ?%| ?per ?cent| ?percent)?';
const YEAR = '(?:20\\d\\d[/-]\\d\\d(?:\\d\\d)?|20\\d\\d|\\d\\d/\\d\\d)';

export const RELATIVES: readonly Relative[] = [
  {
    name: 'quartile',
    examples: ['Top quartile', 'upper quartile', '2nd quintile', 'best quartile of all districts'],
    pattern: /\b(?:quartile|quintile|decile|percentile)s?\b|^(?:in (?:the )?)?(?:top|bottom) \d+ ?%?(?: |$)/,
  },
  {
    name: 'other bodies',
    examples: [
      'Better than national average',
      'Above the England average',
      'in line with statistical neighbours',
      'Below MSG average',
      'at or above national',
    ],
    pattern:
      /\b(?:national(?:ly)?|england|english|wales|welsh|scottish|scotland|uk|regional?|county|kent|family group|peers?|peer group|nearest neighbours?|statistical neighbours?|similar (?:authorities|forces|councils)|comparators?|cipfa|msf|msg|sector|unitar(?:y|ies)|london|force|industry|group|all|housemark|council|authority|district)(?:'s)? (?:group )?(?:average|mean|median|rate|figure|levels?|benchmark|norm)\b|\b(?:than|above|below|with|at|to|exceed|match|equal|the) (?:the )?(?:average|median|mean|national|benchmark|statistical neighbours?|nearest neighbours?|england|peers|sector|similar (?:forces|authorities|councils))\b|^(?:average|median|mean)$|\b(?:\d|two|three|four|five|ten)[- ]?(?:years?|yrs?)[- ](?:rolling )?(?:average|mean|avg)\b|^(?:(?:at|or|above|below|better than|worse than|higher than|lower than|in line with|equal to|close to|near|over|under) ?)+(?:the |our )?(?:[a-z-]+ ){0,4}(?:average|mean|median)$|^[<>≤≥]=? ?(?:the )?(?:national|england|regional|average|last year|previous|baseline|county|kent|median)\b/,
  },
  {
    name: 'a change of so much',
    examples: [
      '10% reduction on 2022/23',
      'reduce by 10%',
      '5% increase',
      'increase of 5%',
      '3 fewer than last year',
      '2pp improvement',
      '+5%',
      '-5%',
    ],
    pattern: new RegExp(
      `^${LEAD}[<>≤≥~=]* ?${NUMBER}(?: year[- ]on[- ]year| annual| overall| net)? ${CHANGE}\\b(?! or\\b)|\\b${VERB}\\b[^.]*?\\bby (?:at least |a further |a minimum of |an average of |up to |over |around |more than |c\\.? ?|>|≥ ?)?${NUMBER}(?! (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))(?![/\\d])|\\b${CHANGE} (?:of|by|in .* of) (?:at least |up to |over |around |> ?|≥ ?)?${NUMBER}|^[+±-] ?${NUMBER}$|^(?:to )?(?:(?:reduc|increas|decreas|improv|rais|lower|grow|cut)\\w*|${CHANGE})(?: (?!to |by |from |below |above |under |over |at |than |or )[a-z]+)* (?:on |upon )?${NUMBER}(?! or\\b)`,
    ),
  },
  {
    name: 'an earlier time',
    examples: [
      'Better than last year',
      'Below 2022/23',
      'Improve on previous year',
      'lower than baseline',
      '95% of 2019/20 level',
      'year on year reduction',
      'as last year',
      'Below 2022/23 outturn',
    ],
    pattern: new RegExp(
      `\\b(?:last|previous|prior|preceding|same) (?:financial )?(?:year|quarter|month|period|years?|outturn)\\b|\\byear[- ]on[- ]year\\b|\\b(?:than|on|from|against|below|above|vs|versus|compared (?:to|with)|exceed|under|over|of|at|match) (?:the )?(?:${YEAR}(?! homes)(?: |$|'|\\)|,)|baseline|current (?:level|position|performance)|current$|pre-?covid|historic)|\\bbaseline\\b|\\b${YEAR} (?:baseline|levels?|average|outturn|actuals?|performance|figure)\\b|^(?:as|as in|in line with|equal to|match) (?:20\\d\\d[/-]\\d\\d(?:\\d\\d)?|20\\d\\d|\\d\\d/\\d\\d)$|^20\\d\\d[/-]\\d\\d ?[+-]|^(?:within )?(?:(?:budget|target|plan|profile|forecast|allocation) ?:? ?)?(?:\\+ ?/ ?-|±) ?\\d[\\d.]* ?(?:%|pp|percentage points?)(?: (?:of|on|against|from) (?:the )?(?:approved |agreed |net )?(?:budget|target|plan|profile|forecast|allocation))?$|\\bwithin \\d[\\d.]* ?%? of (?:the )?(?:budget|target|plan|profile|forecast)\\b|^(?:same|as now|no change|maintain current)\\b|^[<>≤≥]*=? ?${NUMBER} of (?:the )?(?:annual |quarterly |profiled )?(?:target|profile|plan|budget|forecast|trajectory)$`,
    ),
  },
  {
    name: 'a direction alone',
    examples: [
      'Increase',
      'Reduce',
      'Improving trend',
      'Maintain current performance',
      'Decrease year on year',
      'Improve',
      'Maintain',
      'Lower is better',
      '↑',
      'minimise',
    ],
    pattern:
      /^(?:to |an? )?(?:continued? |general |sustained |further |overall |continuous |steady |downward|upward)*(?:increase|reduce|decrease|improve|improvement|improving|reduction|maintain|sustain|minimise|maximise|lower|higher|trend|decreasing|increasing|stable|downward|upward|aim to maximise|aim to minimise|no increase|decline|grow|growth|maintained)(?: [a-z]+){0,3}$|^[↑↓▲▼→↔⬆⬇↗↘]$|^(?:aim to )?(?:maximise|minimise|be low|be high)$/,
  },
  {
    name: 'an index',
    examples: ['RPI + 1%', 'in line with inflation', 'CPI', 'Index of 100'],
    pattern: /\b(?:rpi|cpi|rpix|inflation|index)\b/,
  },
];

// What none of the rules can do without: most targets are not looked at further.
const GATE =
  /ile\b|iles\b|average|median|mean|national|england|benchmark|neighbour|peer|sector|similar|county|kent|family|reduc|increas|decreas|improv|fewer|less|more|lower|higher|better|worse|rise|fall|growth|grow|uplift|drop|cut|decline|saving|change|exceed|beat|raise|last|previous|prior|preceding|same|year|20\d\d|\d\d\/\d\d|baseline|current|covid|historic|maintain|sustain|minimise|maximise|trend|stable|downward|upward|now|be low|be high|[↑↓▲▼→↔⬆⬇↗↘]|^[+±-]|rpi|cpi|inflation|index|target$|profile$|plan$|budget$|forecast$|trajectory$|±|\+ ?\/ ?-|within|match|^as|^(?:in |the )*(?:top|bottom)|^[<>≤≥]|level|norm|figure|rate/;

/** The name of the rule by which a target is relative, or null. The text is plain, in lower case and without what stands in brackets. */
export function relativeBy(key: string): string | null {
  if (!GATE.test(key)) return null;
  return RELATIVES.find(({ pattern }) => pattern.test(key))?.name ?? null;
}
