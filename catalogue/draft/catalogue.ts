// A draft catalogue from the rows of a published report: a person completes it, then it is kept as YAML.
import { stringify } from 'yaml';
import { isRole } from '../../connectors/published-report/owner';
import type { Catalogue } from '../../contracts/catalogue';
import type { ReportLine } from '../../contracts/report';
import { financialYearOf, parsePeriod, quarterParts } from '../../rules/calendar/periods';
import { draftIndicator, NOT_PRINTED } from './indicator';

export interface DraftOf {
  readonly council: { readonly code: string; readonly name: string; readonly gss: string };
  /** The quarter of the report. */
  readonly period: string;
  readonly lines: readonly ReportLine[];
}

type Owner = Catalogue['owners'][number];

const lettersOf = (words: string): string =>
  words
    .split(/[^A-Za-z]+/)
    .filter((word) => /^[A-Z]/.test(word))
    .map((word) => word.charAt(0))
    .join('');

/** Roles as printed; persons by their initials, as the report's rows hold them: a catalogue is no register of persons. */
function ownersOf(
  lines: readonly ReportLine[],
  code: string,
): { owners: Owner[]; initialsOf: (printed: string | null) => string } {
  const known = new Map<string, Owner>();
  const add = (printed: string | null): void => {
    const key = printed ?? '';
    if (known.has(key)) return;
    const whole = printed === null ? 'PO' : isRole(printed) ? lettersOf(printed) : printed.replace(/\//g, '-');
    const taken = [...known.values()].map(({ initials }) => initials);
    let initials = whole;
    for (let i = 2; taken.includes(initials); i += 1) initials = `${whole}${i}`;
    const note =
      printed === null
        ? 'The report prints no owner here: the performance officer stands for them until they are known.'
        : `As printed in the report${isRole(printed) ? '' : ', by initials'}.`;
    const role = printed === null ? 'Performance officer' : isRole(printed) ? printed : 'Responsible officer';
    known.set(key, { initials, role, email: `${initials.toLowerCase()}@${code}.example`, note });
  };
  for (const { owner } of lines) add(owner);
  return { owners: [...known.values()], initialsOf: (printed) => known.get(printed ?? '')?.initials ?? 'PO' };
}

const codeOf = (title: string): string =>
  title
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** The priority of a row: its own, else its objective, else the directorate above it. One without letters is none. */
function priorityOf({ priority, objective, section }: ReportLine): string {
  return [priority, objective, section].find((text) => text !== null && /[A-Za-z]{2}/.test(text)) ?? NOT_PRINTED;
}

const CHASE: Catalogue['chase'] = {
  askAgain: { firstAfterDays: 1, factor: 2, mostDays: 7 },
  ladder: [
    { rung: 'due-today', workingDays: 0, action: 'remind', to: 'owner' },
    { rung: 'performance-team', workingDays: 5, action: 'escalate', to: 'performance-team' },
  ],
};

const SCHEDULES: Catalogue['schedules'] = {
  quarterlyRound: { dayOfMonth: 16, hour: 6, minute: 30 },
  monthlyPulls: [],
  quarterEndPulls: [],
  dailyAwaited: { hour: 7, minute: 30 },
};

/** The draft of a council's catalogue. Rows that repeat others, wait or were refused are left out. */
export function draftCatalogue({ council, period, lines }: DraftOf): Catalogue {
  const rows = lines.filter(({ fate }) => fate === 'fed');
  const { owners, initialsOf } = ownersOf(rows, council.code);
  const titles = [...new Set(rows.map(priorityOf))];
  const years = [quarterParts(period).year, ...rows.flatMap(({ target }) => target?.period ?? [])];
  const financial = [...new Set(years.map((code) => financialYearOf(parsePeriod(code).start)))].sort();
  const committee = 'committee';
  return {
    version: 1,
    validFrom: parsePeriod(financial[0] ?? period).start,
    council: { ...council, aliases: [council.name, council.code.toUpperCase()] },
    arrows: 'direction',
    collects: false,
    years: financial,
    owners,
    contacts: [{ role: 'performance-team', email: `performance@${council.code}.example` }],
    priorities: titles.map((title) => ({ code: codeOf(title), title })),
    committees: [{ code: committee, title: NOT_PRINTED }],
    chase: CHASE,
    schedules: SCHEDULES,
    sources: { 'published-report': {} },
    indicators: rows.map((line) =>
      draftIndicator(line, line.indicator ?? '', {
        priority: codeOf(priorityOf(line)),
        owner: initialsOf(line.owner),
        committee,
        period,
      }),
    ),
  };
}

const HEAD = (name: string, period: string): string =>
  [
    `# A DRAFT catalogue of ${name}, made by \`quarterday catalogue draft\` from its report of ${period}: facts as printed there.`,
    '# To be completed by the council: polarity, sources, due dates, owners and committee.',
    '',
  ].join('\n');

/** Keys that hold what the schema supplies by itself: a file of facts is shorter without them. */
const SUPPLIED: Readonly<Record<string, unknown>> = {
  ...{ statedUnit: null, runningTotal: false, components: [], benchmarks: [], duplicates: [], lifecycle: 'live' },
  ...{ openDecision: null, expectedRange: null, printedRag: null, note: null, per: null, tolerance: null, floor: null },
};

const pruned = (key: string, value: unknown): unknown =>
  key in SUPPLIED && JSON.stringify(SUPPLIED[key]) === JSON.stringify(value) ? undefined : value;

/** The draft as YAML. */
export function draftYaml(draft: DraftOf): string {
  const catalogue: unknown = JSON.parse(JSON.stringify(draftCatalogue(draft), pruned));
  return `${HEAD(draft.council.name, draft.period)}${stringify(catalogue, { lineWidth: 0, singleQuote: true })}`;
}
