// What a failure prints, and the exit code that it leads to.
import { ApplicationFailure } from '@temporalio/common';
import { describe, expect, it } from '@jest/globals';
import { CommanderError } from 'commander';
import { QuarterdayError } from '../contracts/failure';
import { errorDocument, errorText, exitOf, failureWords } from './failures';

describe('failures', () => {
  it('keeps the words of our own errors', () => {
    const error = new QuarterdayError('FILE_TRUNCATED', 'the file ends early', {
      seen: '12 bytes',
      todo: 'export again',
    });
    const words = failureWords(error);
    expect(exitOf(words)).toBe(3);
    expect(errorDocument(words).error).toMatchObject({ code: 'FILE_TRUNCATED', seen: '12 bytes', expected: null });
    expect(errorText(words)).toBe('FILE_TRUNCATED: the file ends early\n  seen     12 bytes\n  to do    export again');
  });

  it('finds the words that an activity gave to Temporal, down the chain of causes', () => {
    const { words } = new QuarterdayError('SOURCE_UNAVAILABLE', 'no answer');
    const inner = ApplicationFailure.nonRetryable('no answer', 'SOURCE_UNAVAILABLE', words);
    const outer = new Error('Workflow execution failed', {
      cause: new Error('Activity task failed', { cause: inner }),
    });
    expect(exitOf(failureWords(outer))).toBe(4);
  });

  it('makes bad usage exit 2, with its suggestion as what to do', () => {
    const words = failureWords(new CommanderError(1, 'x', "error: unknown command 'figurs'\n(Did you mean figures?)"));
    expect(words).toMatchObject({ code: 'USAGE', message: "unknown command 'figurs'", todo: 'Did you mean figures?' });
    expect(exitOf(words)).toBe(2);
  });

  it('never shows the message of a foreign error, which may hold a value', () => {
    const words = failureWords(new TypeError('cannot read 29.89 of Jane Smith'));
    expect(JSON.stringify(words)).not.toContain('Jane');
    expect(exitOf(words)).toBe(1);
  });

  it('knows a database that is away', () => {
    const error = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
    expect(exitOf(failureWords(error))).toBe(5);
  });
});
