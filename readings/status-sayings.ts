// Ways of saying in a few words why there is no number. Add a way here; whole cells stand in statuses.ts.
import type { ValueStatus } from '../contracts/reading';

const ANNUAL =
  '(?:annual(?:ly)?|yearly|bi-?annual(?:ly)?|biennial(?:ly)?|triennial(?:ly)?|six[- ]monthly|half[- ]yearly|year[- ]end|end of (?:the )?year|every (?:two|2) years|termly|(?:once|twice|three times) (?:a|per|each) year)';
const THING =
  '(?:measure|indicator|kpi|pi|figure|survey|return|report|reporting|collection|result|target|metric|data|update|basis|assessment|calculation|award|audit|count|publication)s?';

const MONTHS = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
/** What a time to come begins with. */
const WHEN = `in |at |by |from |on |end |q[1-4]|next |late |early |mid|\\d|${MONTHS}`;

/** Ways of saying it in a few words, in the order in which they are tried. */
export const STATUS_SAYINGS: readonly (readonly [ValueStatus, RegExp])[] = [
  [
    'new',
    /^new (?:indicator|measure|kpi|pi|metric|reporting|data set|dataset|definition|survey|question|process|target|performance|for|in|from|this|service)\b/,
  ],
  [
    'suppressed',
    /\b(?:suppressed|redacted|disclosive|numbers? (?:is |are )?too (?:small|low)|too small to (?:report|publish)|small numbers|confidential)\b/,
  ],
  ['not_available', /^no (?:new |up-?dated |recent )+(?:data|figures?|information)\b/],
  ['awaited', new RegExp(`^available (?:${WHEN})`)],
  [
    'awaited',
    new RegExp(
      `\\b(?:data|figures?|results?|information) (?:is |are |will be |to be |should be )?(?:available|published|released|due|expected) (?:${WHEN})`,
    ),
  ],
  [
    'not_due',
    /\bnot (?:yet )?due\b|\bdue (?:in|at|by|for|q[1-4]|at the end of|end|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?![a-z]* to\b)/,
  ],
  [
    'not_due',
    new RegExp(
      `\\b(?:reported|measured|collected|published|produced|calculated|updated|monitored|recorded|available|conducted|undertaken|provided|surveyed|released)(?: only)? (?:on an |at |in |at the )?${ANNUAL}\\b`,
    ),
  ],
  [
    'not_due',
    new RegExp(
      `^(?:an? |this is an? )?${ANNUAL} ${THING}\\b(?!.*(?:await|not (?:yet )?(?:available|received)|pending|unavailable))`,
    ),
  ],
  [
    'not_due',
    /\bnot (?:reported|measured|applicable|collected|required|expected|reportable|calculated|due)(?: \w+)? (?:(?:this|in|for|in this|for this|during|each)(?: the)? (?:q[1-4]|quarter|half|month|reporting period|period)|until|till|quarterly)/,
  ],
  [
    'not_due',
    /\b(?:reported|reports|measured|to be reported|will be reported|report|reporting) (?:in|at|from) (?:q[1-4]|quarter|year)|^q[1-4] (?:only|measure|indicator)|^(?:no survey|survey) (?:this|not due|due)/,
  ],
  [
    'awaited',
    /\bawait(?:ed|ing|s)?\b|\bpending\b|\bto follow\b|\bdelayed\b|\bin arrears\b|\btime lag\b|\bdata lag\b|\boutstanding data\b|\bdata outstanding\b/,
  ],
  [
    'awaited',
    /\bnot (?:yet|currently yet) (?:been )?(?:available|received|published|released|known|reported|provided|collated|finalised|confirmed|complete|completed|validated|in|calculated|supplied|submitted|produced|ready|issued|updated|returned|recorded|collected|measured|surveyed|assessed|audited|started|commenced|undertaken)\b/,
  ],
  [
    'awaited',
    /\b(?:not|un)(?: )?(?:available|released|published|reported|confirmed) (?:until|till|before)\b|\b(?:data|figures?|results?|information|return) to be (?:provided|supplied|submitted|published|released|reported)\b|\bexpected (?:in|by|at|on)\b|\bnot received\b|\bavailable (?:in|at|by|from|next|late|early|mid|end)\b/,
  ],
  [
    'to_be_confirmed',
    /\bto be (?:confirmed|agreed|announced|advised|determined|decided|established|set|developed|defined|finalised|baselined|reviewed)\b|\bbeing (?:developed|established|baselined|reviewed|finalised)\b|\b(?:under|in) (?:review|development)\b|\bbaseline (?:year|to be|being|will be)\b|\btbc\b/,
  ],
  [
    'not_applicable',
    /\bnot applicable\b|\bdiscontinued\b|\bno longer (?:applicable|relevant|required|in use)\b|\b(?:indicator|measure|kpi|pi|ni|target) (?:deleted|withdrawn|removed|retired|suspended|closed)\b|^(?:deleted|withdrawn|removed|retired) /,
  ],
  [
    'not_available',
    /\b(?:not|un)available\b|\bno (?:longer (?:collected|reported|available|measured|recorded|published|monitored)|data|figures?|information|return|comparable|comparison|benchmark|baseline|survey|previous data|historic data|trend data)\b|\bnot (?:collected|recorded|known|measured|monitored|reported|provided|supplied|held|captured|submitted|comparable|published|possible)\b|\bsurvey (?:was )?not (?:undertaken|carried out|conducted|held|run)\b|\bno survey\b|\bunable to\b|\bcannot be (?:reported|calculated|provided|measured)\b/,
  ],
];
