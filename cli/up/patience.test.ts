// Patience: a server that does not answer yet is asked again, another fault is told at once, and a stop ends it.
import { expect, jest, test } from '@jest/globals';
import { ServiceError } from '@temporalio/client';
import { patiently } from './patience';

const signal = new AbortController().signal;

test('a server that does not answer at first is asked until it does', async () => {
  const work = jest.fn<() => Promise<string>>().mockResolvedValue('schedules');
  work.mockRejectedValueOnce(new ServiceError('Failed to describe schedule'));
  work.mockRejectedValueOnce(new ServiceError('Failed to describe schedule'));
  expect(await patiently(work, signal, 1)).toBe('schedules');
  expect(work).toHaveBeenCalledTimes(3);
});

test('any other fault is told at once', async () => {
  const work = jest.fn<() => Promise<string>>().mockRejectedValue(new Error('another'));
  await expect(patiently(work, signal, 1)).rejects.toThrow('another');
  expect(work).toHaveBeenCalledTimes(1);
});

test('a stop that is asked for ends the asking', async () => {
  const controller = new AbortController();
  const work = jest.fn<() => Promise<string>>().mockImplementation(() => {
    controller.abort(new Error('stopped as asked'));
    return Promise.reject(new ServiceError('Failed to describe schedule'));
  });
  await expect(patiently(work, controller.signal, 1)).rejects.toThrow('stopped as asked');
  expect(work).toHaveBeenCalledTimes(1);
});
