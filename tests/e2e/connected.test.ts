// A quarter after the systems were connected: they give what was typed before, a source that is away stops nobody, and nothing is lost.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { RoundSummary } from '../../contracts/collect';
import type { PublishedFigure } from '../../contracts/published';
import type { Ran } from '../helpers/command';
import { runCommand } from '../helpers/command';
import { makeHouse } from './house';

/** Nothing listens there. */
const AWAY = 'http://127.0.0.1:1';
const house = makeHouse(AWAY);
const env = { ...house.env, QUARTERDAY_SOURCE_GENDER_PAY_GAP_URL: AWAY };
const QUARTER = ['--council', 'tmbc', '--period', '2024-25-Q1'];
const AS_OF = '2024-08-15';
let ran: Ran;
let round: RoundSummary;
let figures: readonly PublishedFigure[];

beforeAll(async () => {
  ran = await runCommand(['collect', ...QUARTER, '--as-of', AS_OF, '--json'], env);
  round = JSON.parse(ran.out) as RoundSummary;
  figures = await house.json<PublishedFigure[]>('figures', ...QUARTER, '--as-at', AS_OF);
}, 300_000);
afterAll(() => house.run('down'));

const figureOf = (slug: string): PublishedFigure | undefined => figures.find(({ indicator }) => indicator === slug);

test('the systems give the figures, without targets for a year that the catalogue does not name', () => {
  const given = [
    'leisure-attendance',
    'one-you-referrals',
    'asb-cases',
    'social-media-clicks',
    'myaccount-registrations',
    'app-downloads',
  ];
  expect(given.map((slug) => [slug, figureOf(slug)?.value, figureOf(slug)?.source])).toEqual([
    ['leisure-attendance', '352119', 'tmlt-leisure'],
    ['one-you-referrals', '188', 'referall'],
    ['asb-cases', '87', 'asb-database'],
    ['social-media-clicks', '6140', 'orlo'],
    ['myaccount-registrations', '40212', 'jadu'],
    ['app-downloads', '9214', 'onesignal'],
  ]);
  for (const slug of given) {
    expect(figureOf(slug)).toMatchObject({ status: 'received', targetMet: null, rag: null });
    expect(figureOf(slug)?.flags).toContain('target_missing');
    expect(figureOf(slug)?.flags).not.toContain('manual_entry');
  }
});

test('what is not here is awaited of the system that is expected to give it', () => {
  const sources = new Map(round.awaited.map(({ indicator, source }) => [indicator, source]));
  expect(sources.get('borough-co2-emissions')).toBe('desnz-ghg');
  expect(sources.get('missed-collections')).toBe('whitespace');
  expect(sources.get('premises-licences')).toBe('idox-uniform');
  expect(sources.get('emails-within-24h')).toBe('kpi-return');
  expect(figureOf('premises-licences')).toMatchObject({ value: null, source: 'idox-uniform' });
});

describe('the round', () => {
  test('accounts for every indicator', () => {
    const { expected, received, awaited, notDue, notApplicable, quarantined } = round.figures;
    expect(expected).toBe(31);
    expect(received + awaited + notDue + notApplicable + quarantined).toBe(expected);
  });

  test('accounts for every row', () => {
    expect(round.imports.length).toBeGreaterThan(40);
    for (const { rows } of round.imports) {
      expect(rows.in).toBe(rows.loaded + rows.unchanged + rows.quarantined + rows.ignored);
    }
  });

  test('says which sources are away, ends with 4, and goes on without them', () => {
    const away = round.sources.filter(({ failure }) => failure !== null);
    expect(away.map(({ source, failure }) => [source, failure?.code])).toEqual([
      ['gender-pay-gap', 'SOURCE_UNAVAILABLE'],
      ['police-uk', 'SOURCE_UNAVAILABLE'],
    ]);
    expect(ran.code).toBe(4);
    const benchmarks = round.sources.find(({ source }) => source === 'lg-inform');
    expect(benchmarks?.waiting[0]?.reason).toContain('no application key');
  });
});

test('a quarter of the year before, typed then: the systems give the same numbers now, and nothing disagrees', async () => {
  const before = ['--council', 'tmbc', '--period', '2023-24-Q2'];
  await runCommand(['collect', ...before, '--as-of', '2024-08-16'], env);
  const earlier = await house.json<PublishedFigure[]>('figures', ...before, '--as-at', '2024-08-16');
  const both = [
    'leisure-attendance',
    'one-you-referrals',
    'asb-cases',
    'social-media-clicks',
    'myaccount-registrations',
  ];
  const found = both.map((slug) => earlier.find(({ indicator }) => indicator === slug));
  expect(found.map((figure) => [figure?.value, figure?.source])).toEqual([
    ['702416', 'tmlt-leisure'],
    ['170', 'referall'],
    ['98', 'asb-database'],
    ['3029', 'orlo'],
    ['32506', 'jadu'],
  ]);
  expect(earlier.filter(({ flags }) => flags.includes('sources_disagree')).map(({ indicator }) => indicator)).toEqual(
    [],
  );
  const typed = earlier.find(({ indicator }) => indicator === 'emails-within-24h');
  expect(typed).toMatchObject({ value: '100', source: 'kpi-return' });
});
