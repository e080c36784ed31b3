// The nearest word that there is, for one that there is not.
import { describe, expect, it } from '@jest/globals';
import { didYouMean, distance, nearest } from './suggest';

const words = ['waive', 'extend', 'assign', 'withdraw', 'pause'];

describe('suggestions', () => {
  it('counts a letter put in, left out, changed, or two swapped as one', () => {
    expect([
      distance('pause', 'pauses'),
      distance('pause', 'pase'),
      distance('tmbc', 'tmcb'),
      distance('a', 'a'),
    ]).toEqual([1, 1, 1, 0]);
  });

  it('names the nearest word, and none where nothing is near', () => {
    expect(nearest('wave', words)).toBe('waive');
    expect(nearest('zebra', words)).toBeNull();
    expect(didYouMean('asign', words)).toBe('Did you mean assign?');
    expect(didYouMean('idox', ['chris21', 'idox-uniform'])).toBe('Did you mean idox-uniform?');
    expect(didYouMean('zebra', words)).toContain('waive, extend');
  });
});
