// The moment that --as-at and --as-of mean, summer time included.
import { describe, expect, it } from '@jest/globals';
import { asAtDay, asAtMoment, knowledgeDay } from './as-at';

const now = new Date('2026-06-30T23:30:00Z');

describe('the moment of a question', () => {
  it('is the last microsecond of the day in London, in winter and in summer', () => {
    expect(asAtMoment('2023-10-16', now)).toBe('2023-10-16T22:59:59.999999Z');
    expect(asAtMoment('2024-01-22', now)).toBe('2024-01-22T23:59:59.999999Z');
    expect(asAtMoment(undefined, now)).toBe('2026-06-30T23:30:00.000Z');
  });

  it('is today in London where no day is given', () => {
    expect(asAtDay(undefined, now)).toBe('2026-07-01');
    expect(asAtDay('2023-10-16', now)).toBe('2023-10-16');
  });
});

describe('a day to come', () => {
  it('is no moment of a question', () => {
    expect(() => asAtMoment('2026-07-02', now)).toThrow('nobody knows yet');
    expect(() => asAtDay('2026-07-02', now)).toThrow('nobody knows yet');
    expect(asAtMoment('2026-07-01', now)).toBe('2026-07-01T22:59:59.999999Z');
  });
});

describe('the clock of knowledge', () => {
  it('may be today or earlier, never later', () => {
    expect(knowledgeDay(undefined, now)).toBe('2026-07-01');
    expect(knowledgeDay('2026-07-01', now)).toBe('2026-07-01');
    expect(() => knowledgeDay('2026-07-02', now)).toThrow('ahead of today');
  });
});
