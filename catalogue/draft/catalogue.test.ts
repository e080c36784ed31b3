// Drafts from the reports of two councils: every fact as printed, nothing invented, and a catalogue that passes its own checks.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { connector } from '../../connectors/published-report/connector';
import type { Indicator } from '../../contracts/catalogue';
import { projectRoot } from '../../platform/root';
import { readTarget } from '../../readings';
import { loadCatalogue, parseCatalogue } from '../load';
import { draftYaml } from './catalogue';

const KENT = { code: 'kcc', name: 'Kent County Council', gss: 'E10000016' };
const OADBY = { code: 'owbc', name: 'Oadby and Wigston Borough Council', gss: 'E07000135' };

async function draft(council: typeof KENT, file: string, period: string): Promise<readonly Indicator[]> {
  const body = readFileSync(join(projectRoot(), 'connectors/published-report/samples/reports', file));
  const scope = {
    council: { ...council, aliases: [] },
    period,
    asOf: '2024-01-01',
    settings: undefined,
    indicators: [],
  };
  const { report } = await connector.parse(body, scope);
  return parseCatalogue(draftYaml({ council, period, lines: report ?? [] }), 'a draft').indicators;
}
/** What a draft takes from its report. The samples word titles and aims in our own words: those are not compared. */
const facts = ({ ref, title, kind, unit, decimals, polarity, targets }: Indicator): unknown => ({
  ...{ ref, kind, unit, decimals, polarity },
  targets: targets.flatMap(({ period, text, floor }) => {
    const { status, comparator, low, high } = readTarget(text, { title });
    return status === 'set' ? [{ period, comparator, low, high, floor }] : [];
  }),
});

/** What a council has completed where its report prints nothing: no polarity, and no figure that would show decimals. */
function asPrinted(kept: Indicator, made: Indicator | undefined): Indicator {
  const polarity = made?.polarity === 'none' ? 'none' : kept.polarity;
  return { ...kept, polarity, decimals: made?.targets.length === 0 ? made.decimals : kept.decimals };
}

test.each([
  [KENT, 'proposed-for-2021-22.md', '2020-21-Q4', 74],
  [OADBY, 'quarter-1-of-2022-23.txt', '2022-23-Q1', 44],
] as const)(
  'the draft of a report has the facts of the catalogue that is kept',
  async (council, file, period, count) => {
    const made = await draft(council, file, period);
    const kept = loadCatalogue(council.code);
    expect(made).toHaveLength(count);
    expect(kept.council).toMatchObject(council);
    expect(made.map(facts)).toEqual(kept.indicators.map((one, at) => facts(asPrinted(one, made[at]))));
  },
);

test('polarity only where the report says so: by its words, or by the side on which the floor lies', async () => {
  const made = await draft(KENT, 'proposed-for-2021-22.md', '2020-21-Q4');
  const of = (words: string): Indicator | undefined => made.find(({ title }) => title.startsWith(words));
  expect(of('First-time entrants')?.polarity).toBe('lower');
  expect(of('Protection plans for a second time')).toMatchObject({ polarity: 'range', unit: 'percent', decimals: 1 });
  expect(of('Protection plans for a second time')?.targets[0]?.floor).toBe('Above 27.5% or below 12.5%');
  expect(of('GHG emissions')).toMatchObject({ polarity: 'none', unit: 'tonnes' });
  expect(
    made
      .filter(({ kind }) => kind === 'activity')
      .every(({ polarity, targets }) => polarity === 'none' && targets.length === 0),
  ).toBe(true);
});

test('roles as printed, persons by their initials', () => {
  const { owners } = loadCatalogue('owbc');
  expect(owners.find(({ initials }) => initials === 'DM')?.role).toBe('Depot Manager');
  expect(
    owners.filter(({ role }) => role === 'Responsible officer').every(({ initials }) => /^[A-Z-]+\d?$/.test(initials)),
  ).toBe(true);
});
