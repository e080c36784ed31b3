// An import that has not ended is listed as such: it has no outcome yet, or was broken off.
import { expect, test } from '@jest/globals';
import { outcomeWords } from './imports';

test('an outcome in words', () => {
  expect(outcomeWords('partly_quarantined')).toBe('partly quarantined');
  expect(outcomeWords(null)).toBe('not ended');
});
