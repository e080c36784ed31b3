// The rules of staff in post and of vacant posts, on single rows.
import { describe, expect, test } from '@jest/globals';
import { inPost } from './establishment';
import { REASONS } from './reasons';
import { measure } from './testing/measure';

describe('staff in post', () => {
  test('a leaver is in post on the last day, a joiner on the first', () => {
    const row = { start: '2023-05-01', leave: '2023-09-30' };
    expect(['2023-04-30', '2023-05-01', '2023-09-30', '2023-10-01'].map((day) => inPost(row, day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test('FTE are summed exactly, the average is of the first and the last day', () => {
    const staff = [{ fte: '0.1' }, { employee: 'E2', fte: '0.2' }, { employee: 'E3', fte: '0.7', leave: '2023-08-31' }];
    expect(measure({ staff }).values).toMatchObject({ fte_in_post: '0.3', average_fte: '0.65' });
  });

  test('casual workers, agency staff, members and other councils are out', () => {
    const staff = ['Casual', 'agency', 'Member'].map((contract, at) => ({ employee: `C${at}`, contract }));
    const result = measure({ staff: [{}, ...staff, { employee: 'G1', employer: 'theirs' }] });
    expect(result.staff.slice(1)).toEqual([REASONS.contract, REASONS.contract, REASONS.contract, REASONS.council]);
    expect(result.values['fte_in_post']).toBe('1');
  });

  test('one who moves post has a row for each, and is in post once', () => {
    const staff = [{ leave: '2023-08-31' }, { post: 'P2', start: '2023-09-01' }];
    const { values, staff: fates } = measure({ staff });
    expect(values).toMatchObject({ fte_in_post: '1', average_fte: '1', fte_vacant: '1' });
    expect(fates).toEqual(['average_fte', 'fte_in_post average_fte']);
  });

  test('one who came and went between the two days counts in neither, but their sickness does', () => {
    const staff = [{ employee: 'E2' }, { start: '2023-05-01', leave: '2023-08-31' }];
    const result = measure({ staff });
    expect(result.staff[1]).toBe(REASONS.notInPost);
    expect(result.values['days_lost_short_term']).toBe('3');
  });

  test('a repeat is ignored, a contradiction refused', () => {
    expect(measure({ staff: [{}, {}] }).staff[1]).toBe(REASONS.repeat);
    expect(measure({ staff: [{}, { fte: '0.5' }] }).staff).toEqual(['KEY_CONFLICT', 'KEY_CONFLICT']);
  });

  test('no row that counts gives no figure, never a zero', () => {
    expect(measure({ staff: [{ fte: 'full' }] }).values).toEqual({ fte_vacant: '1', days_lost_short_term: '3' });
  });
});

describe('vacant posts', () => {
  test('an overfilled post does not fill another one', () => {
    const staff = [{ fte: '0.8' }, { employee: 'E2', fte: '0.8' }, { employee: 'E3', fte: '0.4', post: 'P2' }];
    expect(measure({ staff, posts: [{}, { post: 'P2' }] }).values['fte_vacant']).toBe('0.6');
  });

  test('agency cover does not fill a post; frozen, ended and future posts are not vacant', () => {
    const staff = [{}, { employee: 'A1', contract: 'Agency', post: 'P2' }];
    const posts = [
      { post: 'P2' },
      { post: 'P3', frozen: 'Y' },
      { post: 'P4', to: '2023-09-29' },
      { post: 'P5', from: '2023-10-01' },
    ];
    const result = measure({ staff, posts });
    expect(result.values['fte_vacant']).toBe('1');
    expect(result.posts).toEqual(['fte_vacant', REASONS.frozen, REASONS.notEstablished, REASONS.notEstablished]);
    expect(measure({ staff, posts }, { posts: { frozenCountsAsVacant: true } }).values['fte_vacant']).toBe('2');
  });

  test('a post that ends on the day is still established', () => {
    expect(measure({ posts: [{ post: 'P2', to: '2023-09-30' }] }).values['fte_vacant']).toBe('1');
  });

  test('a post without a vacancy is a counted zero', () => {
    expect(measure({}).values['fte_vacant']).toBe('0');
  });
});
