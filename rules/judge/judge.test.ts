// Tests of judging: the targets of documents 000 and 001, and the rules that they need.
import { describe, expect, test } from '@jest/globals';
import type { Judged } from '../../contracts/figure';
import { subject, type LineOf } from '../../tests/helpers/subject';
import { judgeSubject } from './subject';

const judged = (line: LineOf): Judged => judgeSubject(subject(line));
const pick = ({ targetMet, rag, profileAssumed }: Judged) => [targetMet, rag, profileAssumed];
const MET = [true, 'green', false];
const MISSED = [false, 'red', false];
const AHEAD = [true, 'green', true];
const BEHIND = [false, 'red', true];
const NOTHING = [null, null, false];

describe('documents 000 and 001', () => {
  test.each<[string, string[], unknown[]]>([
    ['one-you-referrals', ['199', '170'], MISSED],
    ['one-you-referrals', ['199', '200'], MET],
    ['asb-cases', ['94', '98'], BEHIND],
    ['asb-cases', ['94', '80'], AHEAD],
    ['asb-cases', ['95', '80'], BEHIND],
    ['leisure-attendance', ['347,928', '650,000'], AHEAD],
    ['leisure-attendance', ['347,928', ''], NOTHING],
    ['safeguarding-red-flags', ['0', '0'], MET],
    ['green-flag-parks', ['3', '3'], MET],
    ['social-media-clicks', ['7,462', '3,029', '5,772'], BEHIND],
    ['myaccount-registrations', ['31,161', '32,506', '38,066'], NOTHING],
    ['sickness-short-term', ['2.07', '1.61', '2.45'], BEHIND],
    ['sickness-signed-off', ['4.01', '3.93', '4.47'], BEHIND],
    ['gender-pay-gap-median', ['29.89%', '29.89%', '29.89%'], MISSED],
    ['calls-handled-rate', ['88%', '87%', '84%'], MISSED],
    ['emails-within-24h', ['100%', '100%', '99.6%'], MET],
    ['webchat-answer-rate', ['99%', '98%', '98%'], MISSED],
    ['licensed-drivers', ['601', '615', '623'], MET],
    ['vehicle-licences', ['558', '565', '560'], MISSED],
    ['premises-licences', ['403', '402', '403'], MET],
    ['borough-co2-emissions', ['', ''], NOTHING],
    ['contaminated-land-enquiries', ['', '6'], NOTHING],
    ['biodiversity', ['', ''], NOTHING],
  ])('%s %p', (slug, cells, expected) => {
    expect(pick(judged({ slug, cells }))).toEqual(expected);
  });

  test('the year to date stands against a straight line: 16,263 clicks of 18,750', () => {
    const { reason, forecast } = judged({ slug: 'social-media-clicks', cells: ['7,462', '3,029', '5,772'] });
    expect(reason).toBe('16,263 (year to date to 2023-24-Q3) misses at least 18,750, a straight line to the year');
    expect(forecast).toMatchObject({ met: false, basis: expect.stringContaining('21,684') });
  });

  test('a partial year: no verdict, and the pace of 7,973 as forecast only', () => {
    const figure = { partial: true, missing: ['2023-09'], coverageTo: '2023-08-31' };
    const found = judged({ slug: 'victim-based-crimes', cells: ['1,972', '1,350'], figure });
    expect(pick(found)).toEqual(NOTHING);
    expect(found.reason).toContain('2023-09 missing');
    expect(found.forecast).toMatchObject({ met: false, basis: expect.stringContaining('3,322') });
    expect(found.forecast?.basis).toContain('7,973');
  });

  test('a quarter that never came leaves the year incomplete', () => {
    const found = judged({ slug: 'asb-cases', cells: ['94', '', '80'] });
    expect(pick(found)).toEqual(NOTHING);
    expect(found.reason).toContain('2023-24-Q2 missing');
  });
});

describe('a target by a day', () => {
  const vacant = (cells: string[], more = {}): Judged => judged({ slug: 'vacant-posts-fte', cells, ...more });
  test('is not judged before it, only forecast', () => {
    const found = vacant(['19', '14', '11']);
    expect(pick(found)).toEqual(NOTHING);
    expect(found.forecast).toEqual({ met: true, basis: '11 now, against under 12 by 2024-03-31' });
    expect(vacant(['19', '14']).forecast?.met).toBe(false);
  });
  test.each([
    ['12', MISSED],
    ['11.6', MISSED],
    ['11.4', MET],
  ])('under is strict, at the decimals shown: %s', (cell, expected) => {
    expect(pick(vacant(['19', '14', '11', cell]))).toEqual(expected);
  });
  test('a fourth quarter that is looked at before its end is not judged either', () => {
    expect(pick(vacant(['19', '14', '11', '10'], { more: { asAt: '2024-03-20' } }))).toEqual(NOTHING);
  });
  test.each([
    ['224.27', MET],
    ['227.25', MET],
    ['227.26', MISSED],
    ['222.74', MISSED],
  ])('staff of %s against 225 with its tolerance', (cell, expected) => {
    expect(pick(judged({ slug: 'staff-fte', cells: ['1', '1', '1', cell] }))).toEqual(expected);
  });
});

describe('due and undertaken', () => {
  const slug = 'food-inspections-a-c';
  const components = (entries: Record<string, string>) =>
    Object.entries(entries).map(([label, value]) => ({ label, value }));
  test('more undertaken than due, and not known what was done of those due: no verdict', () => {
    const found = judged({ slug, cells: ['30 due/34 undertaken'], figure: { value: '113.3' } });
    expect(pick(found)).toEqual(NOTHING);
  });
  test('31 done of 37 due misses 100 per cent', () => {
    const parts = components({ due: '37', undertaken: '45', due_and_done: '31' });
    expect(pick(judged({ slug, cells: ['37'], figure: { value: '83.78', components: parts } }))).toEqual(MISSED);
  });
  test('everything due was done', () => {
    const parts = components({ due: '37', undertaken: '45', due_and_done: '37' });
    expect(pick(judged({ slug, cells: ['37'], figure: { value: '100', components: parts } }))).toEqual(MET);
  });
});

describe('floors, tolerances, ranges', () => {
  const calls = (cell: string, floor: string | null, tolerance: string | null = null): unknown =>
    judged({ slug: 'calls-handled-rate', cells: [cell], target: { floor, tolerance } }).rag;
  test.each([
    ['93%', '85%', 'green'],
    ['92%', '85%', 'amber'],
    ['85%', '85%', 'amber'],
    ['84.4%', '85%', 'red'],
    ['84.5%', '85%', 'amber'],
    ['92%', null, 'red'],
  ])('%s with floor %p is %s', (cell, floor, rag) => {
    expect(calls(cell, floor)).toBe(rag);
  });
  test('a tolerance gives amber, never green', () => {
    expect(calls('91%', null, '2')).toBe('amber');
    expect(calls('90%', null, '2')).toBe('red');
  });
  test('an outer range is red only strictly outside it', () => {
    const rag = (cell: string): unknown =>
      judged({
        slug: 'calls-handled-rate',
        cells: [cell],
        target: { text: 'between 18% and 22%', floor: 'outside 12% to 27%' },
      }).rag;
    expect(['20%', '17%', '12%', '11%', '27%', '28%'].map(rag)).toEqual([
      'green',
      'amber',
      'amber',
      'red',
      'amber',
      'red',
    ]);
  });
  test('an activity is within or outside its range, and has no RAG', () => {
    const of = (cell: string, text: string): Judged =>
      judged({ slug: 'missed-collections', cells: [cell], target: { text }, indicator: { kind: 'activity' } });
    expect(of('15', 'between 10 and 20').reason).toContain('within');
    expect(of('25', 'between 10 and 20').reason).toContain('outside');
    expect(of('25', 'Reactive to need')).toMatchObject({ reason: 'range missing', rag: null, targetMet: null });
  });
  test('a milestone is blue before its day, and then its owner says', () => {
    const line: LineOf = {
      slug: 'asb-cases',
      cells: [''],
      indicator: { kind: 'milestone' },
      target: { text: 'Deliver the plan' },
    };
    expect(judged({ ...line, more: { asAt: '2023-05-01' } })).toMatchObject({ rag: 'blue', targetMet: null });
    expect(judged(line)).toMatchObject({ rag: null, targetMet: null });
    const amber = { ...line, cells: ['1'], figure: { value: null, components: [{ label: 'amber', value: '1' }] } };
    expect(judged({ ...amber, more: { asAt: '2023-05-01' } })).toMatchObject({ rag: 'amber', targetMet: null });
  });
  test('nearest to nought: a negative gap is no better', () => {
    const gap = (cell: string): unknown => judged({ slug: 'gender-pay-gap-median', cells: [cell] }).targetMet;
    expect([gap('24.99%'), gap('25%'), gap('-24%'), gap('-26%')]).toEqual([true, false, true, false]);
  });
});

test('a target that cannot be compared with the figure is not judged', () => {
  expect(judged({ slug: 'one-you-referrals', cells: ['10'], target: { text: '5 per week' } }).reason).toContain(
    'cannot be compared',
  );
  expect(pick(judged({ slug: 'one-you-referrals', cells: ['200'], target: { text: '70 per month' } }))).toEqual(MISSED);
  expect(judged({ slug: 'one-you-referrals', cells: ['10'], target: null }).reason).toBe('no target');
});
