// Cross checks of a catalogue: what zod cannot see because one part of the file speaks of another.
import type { Catalogue, Feed, Indicator } from '../contracts/catalogue';
import { readFloor, readTarget, readValue } from '../readings';
import { isDate } from '../rules/calendar/dates';
import { findPeriod } from '../rules/calendar/periods';
import { formulaMeasures } from '../rules/formulas';

/** Something wrong, where, and what to do about it. */
export interface Finding {
  readonly path: string;
  readonly message: string;
  readonly todo: string;
}

/** The measures of each source's manifest, by the source's key. */
export type KnownMeasures = ReadonlyMap<string, ReadonlySet<string>>;

function repeated(path: string, values: readonly string[]): Finding[] {
  const twice = [...new Set(values.filter((value, i) => values.indexOf(value) !== i))];
  return twice.map((value) => ({ path, message: `${value} stands twice`, todo: 'Give each its own.' }));
}

interface Lists {
  readonly owners: ReadonlySet<string>;
  readonly priorities: ReadonlySet<string>;
  readonly committees: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
  readonly years: ReadonlySet<string>;
}

function checkNames(indicator: Indicator, path: string, lists: Lists): Finding[] {
  const named = [
    ['owner', indicator.owner, lists.owners, 'owners'],
    ['priority', indicator.priority, lists.priorities, 'priorities'],
    ['committee', indicator.committee, lists.committees, 'committees'],
    ['source', indicator.source, lists.sources, 'sources'],
  ] as const;
  return named
    .filter(([, value, known]) => !known.has(value))
    .map(([field, value, , list]) => ({
      path: `${path}.${field}`,
      message: `${value} is not in the list of ${list}`,
      todo: `Add ${value} to ${list}, or name one that is there.`,
    }));
}

function checkTargets(indicator: Indicator, path: string, lists: Lists): Finding[] {
  const years = repeated(
    `${path}.targets`,
    indicator.targets.map(({ period }) => period),
  );
  return indicator.targets.reduce<Finding[]>((found, { period, text, tolerance, floor }, i) => {
    const at = `${path}.targets[${i}]`;
    if (!lists.years.has(period))
      found.push({
        path: `${at}.period`,
        message: `${period} is not one of the years`,
        todo: 'Add the year to `years`.',
      });
    const reading = readTarget(text, { title: indicator.title });
    if (reading.status === 'unreadable')
      found.push({
        path: `${at}.text`,
        message: 'the target cannot be read',
        todo: 'Word it as a report would, or extend readings/target.ts.',
      });
    if (floor !== null && readFloor(floor, { title: indicator.title }).status === 'unreadable')
      found.push({
        path: `${at}.floor`,
        message: 'the floor cannot be read',
        todo: 'Word it as a report would, or extend readings/floor.ts.',
      });
    if (tolerance !== null && readValue(tolerance).number === null)
      found.push({
        path: `${at}.tolerance`,
        message: 'is not a number',
        todo: "Give the tolerance in the indicator's unit.",
      });
    return found;
  }, years);
}

function checkMeasures(feed: Feed, path: string, known: KnownMeasures): Finding[] {
  const manifest = known.get(feed.source);
  if (!manifest)
    return [
      {
        path: `${path}.source`,
        message: `no connector is called ${feed.source}`,
        todo: 'Name a folder of connectors/.',
      },
    ];
  return formulaMeasures(feed.formula)
    .filter((measure) => !manifest.has(measure))
    .map((measure) => ({
      path: `${path}.formula`,
      message: `${feed.source} has no measure ${measure}`,
      todo: `Name one of its measures: ${[...manifest].join(', ')}.`,
    }));
}

function checkFeeds(indicator: Indicator, path: string, lists: Lists, known: KnownMeasures | undefined): Finding[] {
  const own: Feed = { source: indicator.source, formula: indicator.formula, from: null };
  const checks = indicator.checks.map(({ source, formula }): Feed => ({ source, formula, from: null }));
  return [own, ...indicator.feeds, ...checks].flatMap((feed, i) => {
    const at = i === 0 ? path : `${path}.${i > indicator.feeds.length ? 'checks' : 'feeds'} (${feed.source})`;
    const listed = i === 0 || lists.sources.has(feed.source);
    const dated = feed.from === null || findPeriod(feed.from) !== null;
    return [
      ...(listed
        ? []
        : [
            {
              path: `${at}.source`,
              message: `${feed.source} is not in the list of sources`,
              todo: 'Add it to `sources`.',
            },
          ]),
      ...(dated ? [] : [{ path: `${at}.from`, message: 'is no period', todo: 'Write it as for instance 2024-25-Q1.' }]),
      ...(known === undefined ? [] : checkMeasures(feed, at, known)),
    ];
  });
}

function checkIndicator(indicator: Indicator, path: string, lists: Lists, known: KnownMeasures | undefined): Finding[] {
  const found = [
    ...checkNames(indicator, path, lists),
    ...checkTargets(indicator, path, lists),
    ...checkFeeds(indicator, path, lists, known),
  ];
  const { baseline, lifecycle, formula, openDecision, unit } = indicator;
  const undecided = readValue(baseline.text).status === 'to_be_confirmed';
  if (!undecided && !findPeriod(baseline.period))
    found.push({
      path: `${path}.baseline.period`,
      message: `${baseline.period} is no period`,
      todo: 'Write it as for instance 2022-23-Q4.',
    });
  if ((formula.kind === 'none') !== (lifecycle === 'proposed'))
    found.push({
      path: `${path}.formula`,
      message: 'a proposed indicator, and no other, has no formula',
      todo: 'Set formula or lifecycle.',
    });
  if (lifecycle === 'proposed' && openDecision === null)
    found.push({
      path: `${path}.openDecision`,
      message: 'is missing',
      todo: 'Say what has to be decided before the indicator is live.',
    });
  if (lifecycle === 'live' && unit === null && indicator.kind !== 'milestone')
    found.push({ path: `${path}.unit`, message: 'is missing', todo: 'Name the unit of the figure.' });
  return found;
}

/** Everything wrong with a catalogue that has the right shape; empty where nothing is. */
export function checkCatalogue(catalogue: Catalogue, known?: KnownMeasures): Finding[] {
  const lists: Lists = {
    owners: new Set(catalogue.owners.map(({ initials }) => initials)),
    priorities: new Set(catalogue.priorities.map(({ code }) => code)),
    committees: new Set(catalogue.committees.map(({ code }) => code)),
    sources: new Set(Object.keys(catalogue.sources)),
    years: new Set(catalogue.years),
  };
  const roles = new Set(['owner', ...catalogue.contacts.map(({ role }) => role)]);
  const found = [
    ...repeated(
      'indicators',
      catalogue.indicators.map(({ slug }) => slug),
    ),
    ...repeated(
      'indicators',
      catalogue.indicators.flatMap(({ ref }) => ref ?? []),
    ),
    ...repeated(
      'owners',
      catalogue.owners.map(({ initials }) => initials),
    ),
    ...repeated(
      'chase.ladder',
      catalogue.chase.ladder.map(({ rung }) => rung),
    ),
    ...catalogue.indicators.flatMap((indicator, i) =>
      checkIndicator(indicator, `indicators[${i}] (${indicator.slug})`, lists, known),
    ),
  ];
  for (const { rung, to } of catalogue.chase.ladder)
    if (!roles.has(to))
      found.push({
        path: `chase.ladder (${rung})`,
        message: `${to} is not a contact`,
        todo: 'Name `owner` or a role of `contacts`.',
      });
  for (const year of catalogue.years)
    if (findPeriod(year)?.kind !== 'financial_year')
      found.push({ path: 'years', message: `${year} is no financial year`, todo: 'Write it as for instance 2023-24.' });
  if (!isDate(catalogue.validFrom))
    found.push({ path: 'validFrom', message: 'is no date of the calendar', todo: 'Write it as YYYY-MM-DD.' });
  return found;
}
