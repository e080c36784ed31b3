// Which indicator a row is: sure by reference and wording, in doubt where two are near, and as a person has decided.
import { expect, test } from '@jest/globals';
import { indicatorScopes } from '../../activities/scope';
import { loadCatalogue } from '../../catalogue/load';
import { likeness, matchRow, wordingOf } from './match';

const known = indicatorScopes(loadCatalogue('tmbc'));
const match = (title: string, ref: string | null = null): string => {
  const { by, indicator } = matchRow({ ref, title, titleLost: false }, known, []);
  return `${by} ${indicator ?? '-'}`;
};

test('every title of the catalogue is surely itself', () => {
  for (const { slug, title, known: more } of known) {
    expect(matchRow({ ref: null, title, titleLost: false }, known, []).indicator).toBe(slug);
    expect(match(title, more?.ref ?? null)).toBe(`${more?.ref ? 'reference' : 'wording'} ${slug}`);
  }
});

test('small changes of wording are sure; larger ones wait; others are new', () => {
  expect(match('Total number of licensed drivers')).toBe('wording licensed-drivers');
  expect(match('No. of clients referred into One You service')).toBe('wording one-you-referrals');
  expect(match('ASB cases opened in total')).toBe('undecided asb-cases');
  expect(match('Trees planted by volunteers')).toBe('new -');
});

test('what tells two indicators apart is never passed over', () => {
  expect(match('% of due food safety inspections undertaken (Risk Category B-C)')).toContain('undecided');
  expect(likeness('Sickness absence (days) - long term', 'Sickness absence (days) - short term')).toBeLessThan(0.8);
  expect(match('Number of apples', '109')).toBe('undecided calls-handled-rate');
  expect(match('Total number of vehicle licences', '115')).toBe('undecided vehicle-licences');
});

test('a decision stands before everything, and is kept by the wording without its small differences', () => {
  const title = 'ASB cases opened in total';
  const decisions = [
    { wording: wordingOf({ ref: null, title: 'ASB  cases opened, in total.' }), indicator: 'asb-cases' },
  ];
  expect(matchRow({ ref: null, title, titleLost: false }, known, decisions)).toMatchObject({
    by: 'decision',
    indicator: 'asb-cases',
    certainty: 1,
  });
  const fresh = [{ wording: wordingOf({ ref: null, title }), indicator: null }];
  expect(matchRow({ ref: null, title, titleLost: false }, known, fresh)).toMatchObject({ by: 'new', indicator: null });
});
