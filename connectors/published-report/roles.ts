// What the headings of committee reports mean. Add a wording here and nowhere else.
import { readPeriod } from '../../readings';
import { squeeze } from './words';

export type Role =
  | 'ref'
  | 'title'
  | 'priority'
  | 'action'
  | 'owner'
  | 'baseline'
  | 'baselineDate'
  | 'frequency'
  | 'source'
  | 'committee'
  | 'value'
  | 'target'
  | 'floor'
  | 'trend'
  | 'assurance'
  | 'benchmark'
  | 'benchmarkDate'
  | 'comparator'
  | 'benchmarkSource'
  | 'comment'
  | 'objective'
  | 'subObjective'
  | 'service'
  | 'rag';

/** What a heading says by itself; `group` is a heading that stands over several columns. */
export type Meaning = Role | 'date' | 'plainValue' | 'group';

const WORDS: readonly (readonly [RegExp, Meaning])[] = [
  [
    /^(?:indicator|kpi|pi|measure)?(?:ref(?:erence)?)(?:nos?|number)?$|^(?:kpi|pi|indicator)?(?:no|code|id|number)$/,
    'ref',
  ],
  [
    /^(?:aligned|key)?(?:kpis?|performanceindicators?|indicators?|measures?|indicatordescription|kpidescription|description|measure\/activity)(?:title|name|description)?$/,
    'title',
  ],
  [/^(?:corporate|council)?priorit(?:y|ies)(?:area|theme)?$/, 'priority'],
  [/^(?:cs|corporate|strategic)?(?:priority)?actions?$/, 'action'],
  [/^(?:lead|owner|responsible)(?:officer|staff|owner|person|s)?$|^ownedby$/, 'owner'],
  [/^baselines?(?:data)?$|^benchmark(?:ing)(?:data)?$/, 'group'],
  [/^(?:reporting)?frequency$/, 'frequency'],
  [/^(?:data)?source$/, 'source'],
  [/^ssc|^scc$|^(?:scrutiny|select)?committee$/, 'committee'],
  [/^floor|floor(?:standard|target)?$/, 'floor'],
  [/target|aspiration/, 'target'],
  [/^trend|directionoftravel|^dot$/, 'trend'],
  [/assurance/, 'assurance'],
  [/^comparators?$|^comparedwith$/, 'comparator'],
  [/comment|^narrative$|^notes?$/, 'comment'],
  [/^benchmark$/, 'benchmark'],
  [/^sub-?objective/, 'subObjective'],
  [/^(?:corporate)?objective/, 'objective'],
  [/^(?:service|department|directorate|division)(?:area)?$/, 'service'],
  [/forecast$|^rag|^status$|rating$/, 'rag'],
  [/^value$/, 'plainValue'],
  [/^date$|^period$/, 'date'],
];

/** The financial or calendar year that a heading names: `2023/24`, `2022`. */
export function yearIn(text: string): string | null {
  const found = /(?<!\d)(20\d\d)\s*[/-]\s*(?:20)?(\d\d)(?!\d)/.exec(text);
  if (!found) return null;
  const start = Number(found[1]);
  return (start + 1) % 100 === Number(found[2]) ? `${start}-${found[2]}` : null;
}

/** The period that a column's heading names, in the year that is given: `Jul-Sept`, `2020/21 Q4 Actual`. */
export function periodIn(heading: string, year: string | null): string | null {
  const bare = heading
    .replace(
      /\b(?:actuals?|outturn|results?|performance|figures?|value|target|floor|aspiration|comment(?:s|ary)?|forecast)\b/gi,
      '',
    )
    .replace(/\s*\/\s*$|^\s*\/\s*/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (bare === '') return null;
  return readPeriod(bare, year === null ? {} : { period: year }).code;
}

/** True where a heading names a period, with its year or without. */
export function namesPeriod(heading: string): boolean {
  const bare = heading.replace(/\b(?:actuals?|outturn|results?|performance)\b/gi, '').trim();
  return bare !== '' && readPeriod(bare, {}).kind !== null;
}

/** What a heading means, or null where it is no heading that we know. */
export function meaningOf(heading: string): Meaning | 'value' | null {
  if (heading === '' || heading.length > 80) return null;
  const key = squeeze(heading).replace(/^20\d\d\/?\d\d/, '');
  const found = WORDS.find(([pattern]) => pattern.test(key));
  // `June Forecast` is a RAG of June; `Baseline 2020` a baseline; a period alone is a column of values.
  if (found) return found[1];
  if (/^20\d\d[/-]?(?:20)?\d\d$/.test(squeeze(heading).replace('/', '-'))) return 'group';
  return namesPeriod(heading) ? 'value' : null;
}
