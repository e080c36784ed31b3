// Tests of the catalogue of Tonbridge & Malling, and of what the loader refuses.
import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { QuarterdayError } from '../contracts/failure';
import { dueDates } from '../rules/expected/due-dates';
import { referencePeriod } from '../rules/expected/reference-period';
import { fedMeasures } from '../rules/expected/feed';
import { formulaMeasures } from '../rules/formulas';
import { loadCatalogue, parseCatalogue } from './load';

const text = readFileSync(join(__dirname, 'tmbc.yaml'), 'utf8');
const tmbc = loadCatalogue('tmbc');
const bySlug = new Map(tmbc.indicators.map((indicator) => [indicator.slug, indicator]));

describe('the catalogue of Tonbridge & Malling', () => {
  test('31 different indicators: 17 of document 000, then 14 of document 001', () => {
    expect(tmbc.indicators).toHaveLength(31);
    expect(tmbc.indicators.slice(0, 17).every(({ ref, committee }) => ref === null && committee === 'cessc')).toBe(
      true,
    );
    expect(tmbc.indicators.slice(17).map(({ ref }) => ref)).toEqual([
      '008',
      '009',
      '010',
      '011',
      '012',
      '013',
      '014',
      '015',
      '109',
      '110',
      '111',
      '112',
      '113',
      '114',
    ]);
    expect(tmbc.indicators.flatMap(({ duplicates }) => duplicates)).toHaveLength(1);
  });

  test('ten are fed by systems other than the return form, one of them not yet due', () => {
    const fed = tmbc.indicators.filter(({ source }) => source !== 'kpi-return').map(({ slug }) => slug);
    expect(fed).toHaveLength(11);
    expect(fed).toContain('household-recycling-rate');
    expect(tmbc.indicators.filter(({ kind }) => kind === 'activity')).toHaveLength(3);
    expect(tmbc.indicators.filter(({ lifecycle }) => lifecycle === 'proposed').map(({ slug }) => slug)).toEqual([
      'biodiversity',
    ]);
  });

  test('the page break of document 000: contaminated land belongs under environmental quality', () => {
    expect(bySlug.get('contaminated-land-enquiries')?.action).toMatch(/^Improve environmental quality/);
    expect(bySlug.get('household-recycling-rate')?.action).toMatch(/^Build on our track record/);
  });

  test.each([
    ['leisure-attendance', '2023-24-Q2', '2023-24-Q2', '2023-10-31'],
    ['leisure-attendance', '2023-24-Q3', '2023-24-Q3', '2024-01-31'],
    ['victim-based-crimes', '2023-24-Q2', '2023-24-Q2', '2023-10-31'],
    ['asb-cases', '2023-24-Q2', '2023-24-Q2', '2023-10-13'],
    ['asb-cases', '2023-24-Q3', '2023-24-Q3', '2024-01-15'],
    ['borough-co2-emissions', '2023-24-Q2', '2022', '2024-06-27'],
    ['council-carbon-emissions', '2023-24-Q2', '2023-24', '2024-07-31'],
    ['household-recycling-rate', '2023-24-Q2', '2022-23', '2024-03-01'],
    ['contaminated-land-enquiries', '2023-24-Q2', '2023-24', '2024-04-15'],
    ['missed-collections', '2023-24-Q3', '2023-24', '2024-04-15'],
    ['aqma-no2-exceedances', '2023-24-Q2', '2023', '2024-06-30'],
    ['green-flag-parks', '2023-24-Q1', '2022', '2022-07-31'],
    ['green-flag-parks', '2023-24-Q2', '2023', '2023-07-31'],
    ['gender-pay-gap-median', '2023-24-Q3', '2023', '2024-03-30'],
  ])('%s in %s measures %s and is due on %s', (slug, quarter, period, due) => {
    const indicator = bySlug.get(slug);
    if (!indicator) throw new Error(`no indicator ${slug}`);
    expect(referencePeriod(indicator, quarter)).toBe(period);
    expect(dueDates(indicator, period).due).toBe(due);
  });
});

/** The failure of a catalogue in which one text was replaced; the text must be there. */
function refused(from: string, to: string, known?: Parameters<typeof parseCatalogue>[2]): QuarterdayError {
  expect(text).toContain(from);
  try {
    parseCatalogue(text.replace(from, to), 'catalogue/tmbc.yaml', known);
  } catch (error) {
    if (error instanceof QuarterdayError) return error;
    throw error;
  }
  throw new Error('the catalogue was accepted');
}

describe('refused with the place and what to do', () => {
  test.each([
    ['slug: asb-cases', 'slug: one-you-referrals', 'indicators', 'stands twice'],
    ['owner: JS', 'owner: XX', 'indicators[17] (social-media-clicks).owner', 'XX is not in the list of owners'],
    [
      'source: chris21',
      'source: chris22',
      'indicators[20] (staff-fte).source',
      'chris22 is not in the list of sources',
    ],
    [
      "text: 'Under 350 pa'",
      "text: 'Under 1.350,00 pa'",
      'indicators[4] (asb-cases).targets[0].text',
      'cannot be read',
    ],
    ['polarity: target', 'polarity: sideways', 'indicators[20] (staff-fte).polarity', 'sideways'],
    ['committee: cessc', 'committee: planning', 'indicators[0] (food-inspections-a-c).committee', 'planning'],
    [
      "period: '2020-21'",
      "period: '2020-22'",
      'indicators[10] (household-recycling-rate).baseline.period',
      'no period',
    ],
    ['lifecycle: proposed', 'lifecycle: live', 'indicators[9] (biodiversity).formula', 'proposed'],
    ['to: director }', 'to: mayor }', 'chase.ladder (director)', 'mayor is not a contact'],
    ["years: ['2023-24']", "years: ['2023-25']", 'indicators[0]', 'not one of the years'],
    ['kind: ratio', 'kind: rato', 'indicators[25] (calls-handled-rate).formula.kind', 'discriminator'],
  ])('%s → %s', (from, to, place, message) => {
    const { code, words } = refused(from, to);
    expect(code).toBe('CATALOGUE_INVALID');
    expect(words.seen).toContain(place);
    if (message !== 'sideways') expect(words.seen).toContain(message);
    expect(words.todo).toBeTruthy();
  });

  test('YAML that is broken, with its line', () => {
    expect(refused('council:', 'council: [').words.place).toMatch(/^line \d+:\d+$/);
  });

  test('a measure that the connector does not have', () => {
    const sources = Object.keys(tmbc.sources);
    const all = new Map(
      sources.map((source) => [
        source,
        new Set(
          tmbc.indicators.flatMap((i) => [
            ...fedMeasures(i),
            ...i.checks.flatMap(({ formula }) => formulaMeasures(formula)),
          ]),
        ),
      ]),
    );
    expect(() => parseCatalogue(text, 'x', all)).not.toThrow();
    const { words } = refused("measure: 'licensed_drivers'", 'measure: drivers', all);
    expect(words.seen).toContain('idox-uniform has no measure drivers');
    all.delete('anywhere365');
    expect(() => parseCatalogue(text, 'x', all)).toThrow('cannot be used');
  });

  test('a council without a catalogue, and a name that is a path', () => {
    expect(() => loadCatalogue('nowhere')).toThrow('there is no catalogue');
    expect(() => loadCatalogue('../contracts')).toThrow('there is no catalogue');
  });
});
