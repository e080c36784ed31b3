// One figure's story for a person: the figure, the rule, what it was made from, and every version.
import { londonClock } from '../../rules/calendar/london';
import type { ExplainedLine, Explanation } from '../explain';
import type { Output } from '../output';

function lineText(line: ExplainedLine): string[] {
  const facts: [string, string | null][] = [
    ['shown in', line.shownIn],
    ['figure', line.text ?? line.status.replaceAll('_', ' ')],
    ['unrounded', line.unrounded],
    ['target', line.target],
    ['RAG', line.rag === null ? line.judgedBecause : `${line.rag}: ${line.judgedBecause ?? ''}`],
    ['trend', line.trend === null ? line.trendEvidence : `${line.trend} ${line.trendEvidence ?? ''}`],
    ['owner', `${line.owner}${line.due === null ? '' : `, due ${line.due}`}`],
    ['comment', line.comment],
  ];
  const flags = line.flags.map((flag) => `  flag ${flag}: ${line.evidence[flag] ?? 'computed from the calendar'}`);
  return [
    ...facts.filter(([, text]) => text !== null && text !== '').map(([name, text]) => `  ${name.padEnd(10)} ${text}`),
    ...flags,
  ];
}

const timeOf = (instant: string | null): string => (instant === null ? '-' : londonClock(instant));
const WRAPPED: ReadonlySet<string> = new Set(['Measure', 'Part', 'Place', 'Recorded', 'Superseded']);
const short = (sha: string): string => sha.slice(0, 12);

function versionTable(story: Explanation, output: Pick<Output, 'table'>): string {
  const titles = ['Version', 'Part', 'Value', 'Source', 'Place', 'Delivery', 'Import', 'Recorded', 'Superseded'];
  const rows = story.versions.map((each) => [
    String(each.version),
    each.component,
    each.text !== null && each.component === 'value' ? each.text : (each.value ?? '-'),
    each.source,
    each.place ?? '-',
    short(each.deliverySha256),
    each.import,
    londonClock(each.recordedAt),
    timeOf(each.supersededAt),
  ]);
  return output.table(
    titles.map((title) => ({ title, wrap: WRAPPED.has(title) })),
    rows,
  );
}

function measureTable(story: Explanation, output: Pick<Output, 'table'>): string {
  const titles = ['Measure', 'Period', 'Version', 'Value', 'Source', 'Place', 'Delivery', 'Import', 'Superseded'];
  const rows = story.measures.map((each) => [
    each.measure,
    each.period,
    String(each.version),
    each.value ?? '-',
    each.source,
    each.place,
    short(each.deliverySha256),
    each.import,
    timeOf(each.supersededAt),
  ]);
  return output.table(
    titles.map((title) => ({ title, wrap: WRAPPED.has(title) })),
    rows,
  );
}

/** Targets and benchmarks with who said them: the catalogue, or a report and its import. */
function saidTable(story: Explanation, output: Pick<Output, 'table'>): string[] {
  const by = (origin: string, entry: string | null): string => (entry === null ? origin : `${origin}, import ${entry}`);
  const rows = [
    ...story.targets.map((each) => ['target', each.period, each.text, each.floor ?? '-', each] as const),
    ...story.benchmarks.map((each) => [each.comparator, each.period ?? '-', each.text, '-', each] as const),
  ].map(([what, period, text, floor, each]) => [
    ...[what, period, text, floor, by(each.origin, each.import), String(each.version), timeOf(each.supersededAt)],
  ]);
  const titles = ['Said of', 'For', 'As printed', 'Floor', 'Said by', 'Version', 'Superseded'];
  const columns = titles.map((title) => ({ title, wrap: ['Said of', 'As printed', 'Said by'].includes(title) }));
  return rows.length === 0 ? [] : ['', `Targets and benchmarks\n${output.table(columns, rows)}`];
}

function ruleText(rule: Explanation['rule']): string {
  const { kind, ...given } = rule;
  return [kind, ...Object.entries(given).map(([name, value]) => `${name} = ${String(value)}`)].join(', ');
}

/** The whole story as text. */
export function explanationText(story: Explanation, output: Pick<Output, 'table' | 'paint'>): string {
  const first = story.lines[0];
  const title = `${story.indicator}${first?.ref ? ` (${first.ref})` : ''}, ${story.council}, ${story.period}`;
  return [
    output.paint.bold(title),
    first?.title ?? '',
    ...story.lines.flatMap((line) => ['', ...lineText(line)]),
    '',
    `Rule: ${ruleText(story.rule)}`,
    '',
    story.measures.length === 0 ? 'No measure has arrived.' : `Made from\n${measureTable(story, output)}`,
    '',
    story.versions.length === 0 ? 'No version of the figure yet.' : `Versions\n${versionTable(story, output)}`,
    ...saidTable(story, output),
  ].join('\n');
}
