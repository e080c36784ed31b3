// The ways in which services say that a figure is not here, when it will be, and how far it goes. Each is looked for in one sentence.

/** What the day behind the words is: of arrival, the last that is covered, or none is looked for. */
export type DayMeaning = 'expectedOn' | 'coversTo' | null;

export interface Saying {
  readonly name: string;
  readonly examples: readonly string[];
  /** Ends where the day begins. */
  readonly pattern: RegExp;
  readonly day: DayMeaning;
  /** Whether the sentence must speak of data, because the words alone may speak of work. */
  readonly ofData: boolean;
}

/** Words by which a sentence speaks of figures and not of work. */
export const OF_DATA =
  /\b(?:data|figures?|results?|returns?|information|statistics?|stats|outturns?|numbers?|values?|publication|survey|validation|performance|releases?|annual(?:ly)?|indicator|measure|kpi|metrics?|q[1-4]|quarter|percentage|rates?|dataset|updates?|asr|benchmark(?:ing)?|reporting|audited|jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december)\b/i;

/** A sentence that takes it back, or tells of what has come. */
export const TAKEN_BACK =
  /\b(?:no longer (?:available|awaited|awaiting|outstanding|delayed|pending)|(?:has|have|had|is|are) now (?:been )?(?:available|received|published|released|provided|confirmed|reported)|now available|(?:was|were|has been|have been|had been) (?:only )?(?:published|released|received|confirmed|provided|issued|announced|finalised|reported|available)(?! (?:to|up to|until) | for [^.]* only\b)|not? await|no (?:outstanding|missing|delayed|pending) (?:data|figures?|returns?|results?|information))\b|^(?:the |some |our |two |several )?(?:[a-z]+ )?(?:officers?|staff|teams?|contractors?|crews?|engineers?|inspectors?|surveyors?|materials?|parts|vehicles?|equipment|venues?|sites?|premises|buildings?|land|homes|properties|funding|grants?|courses?) (?:is |are |was |were |will be )?(?:currently |still )?(?:not (?:be |yet )?|un)available\b/i;

const NOT = "(?:not|cannot|can't|n't|never|un)";
const DONE =
  '(?:available|published|released|received|provided|confirmed|reported|issued|ready|produced|announced|supplied|finalised|updated|known|validated|collated|verified|returned|submitted|complete|completed|calculated|in(?! place))';
const AT =
  '(?:at|by|on|in|from|before|during|around|towards|no earlier than|circa|for release in|for publication in|to be published in)';
const NOUN =
  '(?:data|datasets?|figures?|results?|returns?|information|statistics|stats|outturns?|publication|validation|benchmark(?:ing)?|q[1-4]|ASR|release|update|confirmation of|annual)';
const THE = '(?: the| approximately| about)?';
const i = (pattern: string): RegExp => new RegExp(pattern, 'gi');

/** In the order in which they are tried. */
export const SAYINGS: readonly Saying[] = [
  {
    name: 'not until',
    examples: [
      'Not due until Q4 2022/2023',
      'Data will not be available until October 2023',
      'No data until December 2023',
    ],
    pattern: i(
      `\\b(?:no data|no figures?|no results?|${NOT}(?: \\w+){0,4}?)(?: available| due| reported| published| released| expected| ready)? (?:until|till|before)${THE} `,
    ),
    day: 'expectedOn',
    ofData: false,
  },
  {
    name: 'available to',
    examples: [
      'figure is currently only available to the end of August',
      'Data available up to August 2023',
      'Data currently reported to June 2023',
    ],
    pattern: i(
      `\\b(?:available|reported|published|complete|held|provided|recorded|received|validated|supplied)(?: only)?(?: up)? (?:to|until|through to|as far as|as at|for the period to|up to and including)${THE} `,
    ),
    day: 'coversTo',
    ofData: true,
  },
  {
    name: 'only to',
    examples: [
      'Data to end of August only',
      'Figures up to 31 August 2023 only',
      'Data only covers to July 2023',
      'Data is only to August 2023',
    ],
    pattern: i(
      `\\b(?:data|figures?|results?|information|value|performance|count|total|it)(?: shown| reported| is| are| here| only| currently| just| provided| available)*(?: covers?| runs?| goes| includes?| relates?)?(?: only)?(?: up)? (?:to|until|as at|as of)${THE} (?=.*\\bonly\\b|(?<=\\bonly\\b.*))`,
    ),
    day: 'coversTo',
    ofData: true,
  },
  {
    name: 'to a day',
    examples: [
      'Figures are to the end of February 2014',
      'Data up to 31/12/2013',
      'Data shown is to the end of August',
    ],
    pattern: i(
      `^(?:the |this |these |note:? |please note:? |\\*+ ?|that |based on |reflects |using )*(?:data|figures?|results?|information|performance|value)(?: shown| reported| provided| quoted| given| here)*(?: is| are| relates?| covers?| runs?| goes)?(?: only)?(?: for the period)?(?: up)? (?:to|until|as at|as of)(?: and including)?${THE} (?=(?:the )?(?:end (?:of )?|\\d{1,2}(?:st|nd|rd|th)?[ /.]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|q[1-4]|quarter [1-4]))`,
    ),
    day: 'coversTo',
    ofData: true,
  },
  {
    name: 'latest data',
    examples: [
      'Latest available data is June 2023',
      'Most recent figures are for Q1 2023/24',
      'Latest data available to September 2023',
      'Data is for 2021/22',
    ],
    pattern: i(
      `\\b(?:latest|most recent|last|current)(?: \\w+){0,2}? (?:data|figures?|information|results?|position|statistics|publication|release|outturn)(?: available| published| reported| shown| held)*(?: is| are| was| relates? to| covers?| for| to| up to| as at| from| being|:| \\()+(?: the)?(?: (?:period|quarter|year|month) (?:to|ending|ended|for|of))?(?: for| from| to| as at)?(?: |(?<=\\())`,
    ),
    day: 'coversTo',
    ofData: true,
  },
  {
    name: 'expected',
    examples: [
      'Data from TMLT available at end of October 2023',
      'Results expected in March 2024',
      'Figures due 30 November 2023',
      'To be published in June 2024',
      'Expected November 2023',
      'Survey results will be available by Q4 2023/24',
      'Data will be reported in December 2023',
      'Next release due in July 2024',
      'To follow in November 2023',
    ],
    pattern: i(
      `(?:\\b(?:will (?:only |next |then )?be|to be|due to be|expected to be|should be|scheduled (?:to be|for)|anticipated|can be|be|is|are|next) ${DONE}(?: again| nationally| annually| by (?!(?:the|end|early|mid|late|next|year|spring|summer|autumn|winter|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|q\\d|quarter))[a-z]+)?|\\bavailable|\\b(?:is |are |now )?(?:expected|due|anticipated|estimated|scheduled|eta)(?: back| in full| for (?:release|publication)| to be (?:available|published|released|received|reported|confirmed))?|\\b(?:reported|published|measured|released|collected|updated|produced) (?:annually|each year|every year|yearly)|\\b(?:will|to) follow|\\bfollows|\\bnext (?:update|release|publication|survey|data|results?|figures?)(?: is| are| due| will be| expected)*)(?:,|:)? (?:${AT}${THE} )?(?:the )?`,
    ),
    day: 'expectedOn',
    ofData: true,
  },
  {
    name: 'awaited',
    examples: [
      'Annual figures still awaited.',
      'Awaiting data from DEFRA',
      'Awaited',
      'Q2 return awaited from the contractor',
    ],
    pattern: i(
      `^(?:still |currently )?await(?:ed|ing)\\b\\.?$|\\bawaiting (?:final |formal )?(?:verification|validation|confirmation|publication|release|audit)\\b|\\b${NOUN}(?: [\\w&'/-]+){0,6}? await(?:ed|ing)\\b|\\b(?:await(?:ed|ing|s)?|waiting (?:for|on))(?: [\\w&'/-]+){0,5}? ${NOUN}\\b`,
    ),
    day: null,
    ofData: false,
  },
  {
    name: 'not yet',
    examples: [
      'Data not yet available',
      'Figures have not been received',
      'Results are not currently available',
      'Data unavailable at time of reporting',
      'Information has yet to be received',
    ],
    pattern: i(
      `\\b${NOT} (?:yet|currently|been|as yet|presently|so far|available yet|available at (?:this|the) (?:time|moment|point|stage)|available at time|available at present|available as yet|available currently)(?: been| yet)?(?: ${DONE})?\\b|\\b(?:yet|still) to be ${DONE}\\b|\\bunavailable at\\b|\\b(?:no|without) (?:data|figures?|results?|return|information) (?:has |have |was |were )?(?:been )?(?:yet |as yet )?(?:received|provided|supplied|submitted|returned|yet)\\b|\\bnot (?:yet )?(?:received|provided|supplied)\\b`,
    ),
    day: null,
    ofData: true,
  },
  {
    name: 'to follow',
    examples: [
      'Data to follow',
      'Figures pending validation',
      'Publication delayed',
      'Outturn data outstanding',
      'Figures are delayed',
    ],
    pattern: i(
      `\\b(?:to follow|will follow)\\b|\\b(?:when|once|as soon as) (?:it (?:is|becomes) |they (?:are|become) )?(?:next )?(?:released|published|available|received|issued|validated)\\b|^pending\\.?$|\\bpending (?:\\w+ ){0,2}(?:${NOUN}|verification|receipt|audit)\\b|\\b${NOUN}(?: [\\w-]+){0,4}? (?:is |are )?pending\\b|\\bdelayed\\b|\\bdelay in (?:publication|receiving|data|release)|\\b(?:data|figures?|returns?|results?|information) (?:is |are |still )*outstanding\\b|^still outstanding\\b|\\boutstanding (?:data|figures?|returns?|results?)\\b`,
    ),
    day: null,
    ofData: true,
  },
  {
    name: 'not due',
    examples: [
      'Not yet due',
      'Annual measure',
      'Reported annually',
      'Annual indicator - not due this quarter',
      'Measured annually',
    ],
    pattern:
      /\bnot (?:yet )?due\b|^end of year (?:figure|measure|data)|^(?:(?:this |it )?is )?(?:an )?annual (?:measure|indicator|kpi|figure|survey|return|data|collection)s?\b|\b(?:reported|measured|collected|published|produced|updated|available|calculated)(?: only)? (?:annually|yearly|on an annual basis|once a year|at year[- ]end|at the end of the year)\b/gi,
    day: null,
    ofData: false,
  },
  {
    name: 'in arrears',
    examples: [
      'Reported one quarter in arrears',
      'Data is two months in arrears',
      'Subject to a three month time lag',
      'Data lag',
      'There is a one month lag',
    ],
    pattern:
      /\bin arrears\b|\b(?:time|data|reporting|month|months?'?|quarter|publication)[- ]lag\b|\blag(?:s|ged|ging)?(?: behind| by| in| of)\b|\b(?:months?|quarters?) behind\b/gi,
    day: null,
    ofData: false,
  },
];
