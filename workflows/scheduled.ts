// The day for which a schedule started this workflow: never the clock, so that a late catch-up does the work of its own day.
import { ApplicationFailure, workflowInfo } from '@temporalio/workflow';
import { defineSearchAttributeKey, SearchAttributeType } from '@temporalio/common';
import type { FailureWords } from '../contracts/failure';
import type { IsoDate } from '../contracts/period';
import { londonDate } from './calendar';

const START_TIME = defineSearchAttributeKey('TemporalScheduledStartTime', SearchAttributeType.DATETIME);

/** The scheduled day in London. Fails for good where no schedule started the workflow. */
export function scheduledDay(): IsoDate {
  const scheduled = workflowInfo().typedSearchAttributes.get(START_TIME);
  if (scheduled !== undefined) return londonDate(scheduled.getTime());
  const words: FailureWords = {
    code: 'USAGE',
    message: 'this workflow is started by a schedule only',
    seen: 'no TemporalScheduledStartTime',
    expected: 'a start by a schedule',
    todo: 'use `quarterday schedules trigger`, or `quarterday collect` for a period of your choice',
    place: null,
  };
  throw ApplicationFailure.nonRetryable(words.message, words.code, words);
}
