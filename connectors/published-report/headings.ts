// The wordings of headings in committee reports, squeezed (lower case, letters and digits only). Add a wording here and nowhere else.
export type Role =
  | 'ref'
  | 'title'
  | 'priority'
  | 'action'
  | 'owner'
  | 'unit'
  | 'baseline'
  | 'baselineDate'
  | 'frequency'
  | 'source'
  | 'committee'
  | 'value'
  | 'target'
  | 'floor'
  | 'rangeLow'
  | 'rangeHigh'
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
  | 'rag'
  | 'ragForecast';

/**
 * What a heading says by itself. `group` stands over several columns, `current` is a value of the report's own period,
 * `forecast` one of a time to come (a RAG or a number), `other` a heading that is known and whose cells are not read.
 */
export type Meaning = Role | 'date' | 'plainValue' | 'group' | 'current' | 'forecast' | 'other';

const MEASURE = '(?:key|headline|core|corporate|local|performance|aligned|success|outcome|council)*';
const WHAT =
  '(?:kpis?|pis?|indicators?|measures?|performanceindicators?|performancemeasures?|metrics?|measure/?(?:activity|indicator|kpi|description)|(?:kpi|pi|indicator|measure|metric)/?(?:measure|indicator|description|title|name|text|definition))';

export const WORDS: readonly (readonly [RegExp, Meaning])[] = [
  [
    /^(?:indicator|kpi|pi|ni|lpi|measure|metric|performance(?:indicator|measure)?|unique|item)*(?:ref(?:erence)?|code|id)(?:no|nos|number|code)?$|^(?:kpi|pi|ni|indicator|measure|item)(?:no|nos|number)$|^(?:no|nos|#)$/,
    'ref',
  ],
  [
    new RegExp(
      `^${MEASURE}${WHAT}(?:short)?(?:title|name|description|text|s)*$|^(?:pi|kpi)?(?:code&)?shortname$|^(?:measure|indicator)?descriptions?$|^titles?$|^name$|^what(?:are)?we(?:are)?measur(?:e|ing)$|^(?:key)?(?:milestones?|deliverables?|projects?)(?:name|title|description)?$|^(?:kpi|pi)code&(?:name|title|shortname)$`,
    ),
    'title',
  ],
  [
    /^(?:corporate|council|strategic|plan)*(?:priorit(?:y|ies)|themes?|aims?|outcomes?|ambitions?)(?:area|theme)?$/,
    'priority',
  ],
  [/^(?:cs|corporate|strategic|key)?(?:priority)?(?:actions?|activit(?:y|ies))$/, 'action'],
  [
    /^(?:lead|owner|responsible|accountable|named|contact|reporting)(?:officers?|staff|owners?|person|director|manager|member|head|lead|name|s)*$|^(?:kpi|pi|measure|indicator|data|action|performance)?(?:owners?|lead(?:officer)?)$|^(?:ownedby|managedby|assignedto|manager|servicemanager|headofservice|director|officer|who)$/,
    'owner',
  ],
  [/^(?:units?|unitofmeasure(?:ment)?|measurementunit|format|measuredas|uom)$/, 'unit'],
  [
    /^baselines?(?:data|figures?|position)?$|^benchmark(?:ing)?(?:data|information|figures?)?$|^expectedrange$|^comparativedata$/,
    'group',
  ],
  [/^(?:reporting|collection|data|measure)?(?:frequency|freq)$|^(?:how)?often$|^reported$|^timing$/, 'frequency'],
  [/^(?:data)?sources?(?:ofdata|system)?$|^system$/, 'source'],
  [/^ssc|^scc$|^(?:scrutiny|select|overview&?scrutiny)?committee$/, 'committee'],
  [
    /^(?:good(?:is|tobe|performance|to)?.*|polarity|preferred.*|desired.*|(?:higher|lower|bigger|smaller)is.*|aimto.*|gauge|icon|image)$/,
    'other',
  ],
  [
    /variance|difference|deviation|%?ofannualtarget|percentage(?:of|change)|^change$|^%change|changefrom|^rank|quartile|numerator|denominator/,
    'other',
  ],
  [
    /(?:target|due|completion|start|end|review|finish|milestone)dates?$|^deadline$|^bywhen$|^(?:due|when)$|^lastupdated?$|^dateupdated$/,
    'other',
  ],
  [
    /^floor|floor(?:standard|target|threshold)?$|^(?:lower|minimum|amber|red)(?:threshold|standard|tolerance|trigger)|^(?:tolerances?|thresholds?|interventionlevel|trigger(?:level|point)?)$/,
    'floor',
  ],
  [
    /(?:target|aspiration)(?:being)?(?:met|achieved|hit)\??$|^(?:on|against|vs|versus|performanceagainst|comparedto|progressagainst|statusagainst)(?:the)?target/,
    'rag',
  ],
  [
    /^(?:expectedrange|expectedactivity|expected|range)?(?:lower|low|min|minimum)(?:limit|range|bound|expected)?$/,
    'rangeLow',
  ],
  [
    /^(?:expectedrange|expectedactivity|expected|range)?(?:upper|high|max|maximum)(?:limit|range|bound|expected)?$/,
    'rangeHigh',
  ],
  [/^in(?:the)?expectedrange/, 'other'],
  [/target|aspiration/, 'target'],
  [/forecast|^predicted|^projected|^projection|^anticipated|^expected(?:outturn|yearend|outcome)/, 'forecast'],
  [/trend|directionof|^dot(?:q?\d)?$|^travel$|^direction$|^movement$|^trajectory$/, 'trend'],
  [/assurance|^dataquality|^validated$/, 'assurance'],
  [/^comparators?$|^comparedwith$|^benchmarkgroup$|^peergroup$/, 'comparator'],
  [
    /comment|narrative|^notes?$|latestnote|explan|^(?:q\d|quarterly|performance|progress|latest|officer)?(?:update|progress|summary|analysis|context|remarks|reasons?)(?:note|update|summary)?s?$|^(?:supporting|additional|further|contextual)information$|supportingtext|positionstatement/,
    'comment',
  ],
  [
    /benchmark|average$|^national(?:figure|mean|median)?$|^england(?:mean|median)?$|nearestneighbours?$|statisticalneighbours?$/,
    'benchmark',
  ],
  [/^sub-?objective/, 'subObjective'],
  [/^(?:corporate|strategic)?objective/, 'objective'],
  [/^(?:service|department|directorate|division|team|portfolio)(?:area|name|unit)?$/, 'service'],
  [
    /b?rag(?:status|rating|q\d)?$|^b?rag|status(?:icon|q\d)?$|^trafficlight|rating$|^alerts?$|^performancelevel$|^onorofftrack$|^ontrack/,
    'rag',
  ],
  [/^values?$/, 'plainValue'],
  [/^dates?$|^period$/, 'date'],
  [
    /^(?:current|latest|actual|reported|this|quarterly|quarter|period|q)?(?:actuals?|results?|performance|values?|outturn|score|position|figures?|data|achieved|achievement|quarter|period|month|level)(?:thisquarter|todate)?$|^actualperformance$|^achieved$/,
    'current',
  ],
];
