// The main job from end to end: two rounds on the samples give what the council published, line by line, and a second run changes nothing.
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { RoundSummary } from '../../contracts/collect';
import type { PublishedFigure } from '../../contracts/published';
import { runCommand, runJson } from '../helpers/command';
import { makeHome } from '../helpers/home';
import { ALL_FLAGS, type PublishedLine, SECOND_QUARTER, THIRD_QUARTER } from './published';

interface Demo {
  readonly rounds: readonly RoundSummary[];
}

const home = makeHome();
const env = { QUARTERDAY_HOME: home };
let first: Demo;

const figuresAt = (period: string, day: string): Promise<PublishedFigure[]> =>
  runJson(['figures', '--council', 'tmbc', '--period', period, '--as-at', day], env);

beforeAll(async () => {
  first = await runJson<Demo>(['demo'], env);
}, 300_000);

describe('the rounds are accounted for', () => {
  test('2023-24-Q2 as of 16 October 2023: 21 received, one of them partial, 9 not due, 1 not applicable', () => {
    expect(first.rounds[0]).toMatchObject({
      council: 'tmbc',
      period: '2023-24-Q2',
      asOf: '2023-10-16',
      figures: {
        expected: 31,
        received: 21,
        partial: 1,
        awaited: 0,
        notDue: 9,
        notApplicable: 1,
        quarantined: 0,
        systemFed: 10,
        typed: 11,
      },
    });
  });

  test('2023-24-Q3 as of 22 January 2024: 17 received, 4 overdue and escalated, 9 not due, 1 not applicable', () => {
    expect(first.rounds[1]).toMatchObject({
      period: '2023-24-Q3',
      figures: {
        expected: 31,
        received: 17,
        partial: 1,
        awaited: 4,
        notDue: 9,
        notApplicable: 1,
        quarantined: 0,
        systemFed: 8,
        typed: 9,
      },
    });
    const late = first.rounds[1]?.awaited.filter(({ state }) => state === 'escalated') ?? [];
    expect(late.map(({ indicator }) => indicator)).toEqual([
      'food-inspections-a-c',
      'food-inspections-d-e',
      'one-you-referrals',
      'asb-cases',
    ]);
    for (const figure of late) {
      expect(figure.due).toBe('2024-01-15');
      expect(figure.reminders).toBeGreaterThan(0);
      expect(figure.escalatedTo).toBe('service-manager');
    }
  });

  test('the rows of every import balance', () => {
    const imports = first.rounds.flatMap((round) => round.imports);
    expect(imports.length).toBeGreaterThan(10);
    for (const { rows } of imports)
      expect(rows.in).toBe(rows.loaded + rows.unchanged + rows.quarantined + rows.ignored);
  });
});

function shownOf(figure: PublishedFigure, line: PublishedLine): PublishedLine {
  const wanted = Object.keys(line.components ?? {});
  const components = Object.fromEntries(
    figure.components.filter(({ label }) => wanted.includes(label)).map(({ label, value }) => [label, value]),
  );
  return {
    slug: figure.indicator,
    status: figure.status,
    value: figure.value,
    ...(line.components === undefined ? {} : { components }),
    arrow: figure.trend.published as PublishedLine['arrow'],
    assurance: figure.assurance.stated as PublishedLine['assurance'],
    system: figure.status === 'received' ? figure.typed === null : null,
    met: figure.targetMet,
    flags: figure.flags,
  };
}

describe.each([
  ['2023-24-Q2', '2023-10-16', SECOND_QUARTER],
  ['2023-24-Q3', '2024-01-22', THIRD_QUARTER],
] as const)('%s as known on %s', (period, day, published) => {
  test('is what was published: values, parts, arrows, assurance, targets and every flag', async () => {
    const figures = await figuresAt(period, day);
    expect(figures.map(({ indicator }) => indicator)).toEqual(published.map(({ slug }) => slug));
    const shown = figures.map((figure, place) => shownOf(figure, published[place] as PublishedLine));
    expect(shown).toEqual(published);
  });
});

test.each(Object.keys(ALL_FLAGS))('the whole list of flags of %s', async (quarter) => {
  const found: Record<string, string[]> = {};
  for (const { indicator, flags } of await figuresAt(quarter, '2024-01-22'))
    for (const flag of flags) (found[flag] ??= []).push(indicator);
  const wanted = Object.entries(ALL_FLAGS[quarter] ?? {}).map(([flag, slugs]) => [flag, slugs.split(' ').sort()]);
  for (const slugs of Object.values(found)) slugs.sort();
  expect(found).toEqual(Object.fromEntries(wanted));
});

describe('the figures that came later', () => {
  test("September's crimes complete the second quarter as a revision; the part stays in the history", async () => {
    const crimes = (await figuresAt('2023-24-Q2', '2024-01-22')).find((f) => f.indicator === 'victim-based-crimes');
    expect(crimes).toMatchObject({ status: 'received', value: '1990', missing: [] });
    expect(crimes?.flags).toEqual(['revised', 'late', 'target_profile_assumed']);
    const versions = await runJson<{ indicator: string; value: string; partial: boolean }[]>(
      ['figures', '--council', 'tmbc', '--period', '2023-24-Q2', '--as-at', '2024-01-22', '--history'],
      env,
    );
    const history = versions.filter(({ indicator }) => indicator === 'victim-based-crimes');
    // July came a delivery before August, September in a later round.
    expect(history.map(({ value, partial }) => [value, partial])).toEqual([
      ['688', true],
      ['1350', true],
      ['1990', false],
    ]);
  });

  test('the recycling rate of 2020-21 is 51.6 from the published workbook, with its tonnages', async () => {
    const rows = await runJson<Record<string, unknown>[]>(
      [
        'query',
        "select value::text, source, qualifiers from publish.figure_versions where indicator = 'household-recycling-rate' and component = 'value'",
      ],
      env,
    );
    expect(rows).toEqual([{ value: '51.6', source: 'wastedataflow', qualifiers: ['audited'] }]);
  });
});

describe('a second run', () => {
  let second: Demo & { readonly unchanged: boolean };

  beforeAll(async () => {
    second = await runJson(['demo'], env);
  }, 300_000);

  test('changes nothing in the warehouse, and says so', () => {
    expect(second.rounds.map(({ figures }) => figures)).toEqual(first.rounds.map(({ figures }) => figures));
    for (const { rows, outcome } of second.rounds.flatMap((round) => round.imports)) {
      expect(outcome).toBe('unchanged');
      expect(rows.loaded).toBe(0);
    }
  });

  test('as text, it says that nothing changed and where to look next', async () => {
    const ran = await runCommand(['demo'], env);
    expect(ran.code).toBe(0);
    expect(ran.out).toMatch(/nothing changed/i);
    expect(ran.out).toMatch(/quarterday explain/);
  }, 300_000);
});
