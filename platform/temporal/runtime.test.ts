// What of Temporal's log lines reaches ours: ids and codes, never the words of an error.
import { expect, test } from '@jest/globals';
import { ApplicationFailure } from '@temporalio/common';
import { safeFields } from './runtime';

test('an error is logged by its type, and fields that are not known are left out', () => {
  const error = ApplicationFailure.nonRetryable('CANARY', 'CELL_INVALID');
  const fields = safeFields({ workflowId: 'collect/tmbc/2023-24-Q2', error, args: ['CANARY'] });
  expect(fields).toEqual({ workflowId: 'collect/tmbc/2023-24-Q2', code: 'CELL_INVALID' });
});
