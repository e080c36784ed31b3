// The scorecard as it is printed.
import { describe, expect, it } from '@jest/globals';
import { createOutput } from '../output';
import { figure, keptStream } from '../testing';
import { countFigures, countsText } from './counts';
import { scorecard } from './scorecard';
import { fedBy, ragText, trendText, valueText } from './words';

const plain = createOutput(false, keptStream(), keptStream());
const typed = { owner: 'LM', on: '2023-10-10', evidence: 'system report' };

describe('the words of a figure', () => {
  it('shows the text as published, and why there is none', () => {
    expect(valueText(figure())).toBe('87%');
    expect(valueText(figure({ text: null, value: '87' }))).toBe('87');
    expect(valueText(figure({ status: 'not_due', due: '2024-06-27', expectedOn: null }))).toBe('not due (2024-06-27)');
    expect(valueText(figure({ status: 'not_due', expectedOn: '2023-10-31' }))).toBe('not due (2023-10-31)');
    expect(valueText(figure({ status: 'escalated', due: '2024-01-15' }))).toBe('escalated (due 2024-01-15)');
    expect(valueText(figure({ status: 'not_applicable' }))).toBe('not applicable');
  });

  it('says RAG and trend in words and signs, with a dash where nothing can be said', () => {
    expect([ragText({ rag: 'green' }), ragText({ rag: null })]).toEqual(['Green', '-']);
    expect(trendText({ trend: { published: '↓', direction: 'down', judgement: 'worsening' } })).toBe('↓ worsening');
    expect(trendText({ trend: { published: null, direction: null, judgement: null } })).toBe('-');
  });

  it('says who fed it, and nothing where there is no figure', () => {
    expect(fedBy(figure())).toBe('system');
    expect(fedBy(figure({ typed }))).toBe('typed');
    expect(fedBy(figure({ status: 'overdue' }))).toBe('');
  });
});

describe('counts', () => {
  it('balances: every line is counted once', () => {
    const figures = [
      figure(),
      figure({ flags: ['partial_period'] }),
      figure({ typed }),
      figure({ status: 'not_due' }),
      figure({ status: 'overdue' }),
      figure({ status: 'escalated' }),
      figure({ status: 'waived' }),
      figure({ status: 'not_applicable' }),
      figure({ status: 'quarantined' }),
    ];
    const counts = countFigures(figures);
    expect(counts).toEqual({
      expected: 9,
      received: 3,
      partial: 1,
      awaited: 2,
      notDue: 1,
      notApplicable: 2,
      quarantined: 1,
      systemFed: 2,
      typed: 1,
    });
    expect(counts.received + counts.awaited + counts.notDue + counts.notApplicable + counts.quarantined).toBe(9);
    expect(countsText(counts)).toContain(
      '9 expected = 3 received (1 partial) + 2 awaited + 1 not due + 2 not applicable',
    );
  });
});

describe('scorecard', () => {
  it('prints a line a figure in the given order, plain in a pipe', () => {
    const target = {
      text: '93%',
      status: 'set',
      comparator: 'equal',
      low: '93',
      high: '93',
      unit: 'percent',
      per: null,
      by: null,
    };
    const trend = { published: '↓', direction: 'down', judgement: 'worsening' };
    const text = scorecard(
      [figure({ target, rag: 'red', trend }), figure({ ref: null, flags: ['manual_entry'] })],
      plain,
    );
    const [heading, first, second] = text.split('\n');
    expect(heading?.split(/\s{2,}/)).toEqual([
      'Ref',
      'Indicator',
      'Period',
      'Figure',
      'Target',
      'RAG',
      'Trend',
      'Fed by',
      'Flags',
    ]);
    expect(first).toMatch(/^109 {2}% of calls handled {2}2023-24-Q2 {2}87% {5}93% {5}Red {2}↓ worsening {2}system$/);
    expect(second).toMatch(/system {2}manual_entry$/);
  });

  it('keeps within a terminal and says the RAG also without its colour', () => {
    const face = createOutput(false, keptStream(100, true), keptStream());
    const title = 'Number of AQMAs in the Borough (currently 6) where NO2 results exceed the objective';
    const text = scorecard([figure({ title, rag: 'green' })], face);
    // eslint-disable-next-line no-control-regex
    const bare = text.replace(/\u001b\[\d+m/g, '');
    expect(text).toContain('\u001b[32m');
    expect(bare).toContain('Green');
    expect(Math.max(...bare.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
  });
});
