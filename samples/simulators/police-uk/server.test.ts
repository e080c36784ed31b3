// The simulator as a server: it listens, takes control messages and spoils what it was told to spoil.
import { afterEach, expect, test } from '@jest/globals';
import { startSimulator, type Simulator } from './server';

let simulator: Simulator | null = null;
afterEach(async () => {
  await simulator?.close();
  simulator = null;
});

const tell = (url: string, message: unknown): Promise<Response> =>
  fetch(`${url}/_simulator`, { method: 'POST', body: JSON.stringify(message) });

test('its date is set from outside', async () => {
  simulator = await startSimulator({ date: '2023-10-16' });
  const { url } = simulator;
  await tell(url, { date: '2024-01-22' });
  expect(await (await fetch(`${url}/api/crime-last-updated`)).json()).toEqual({ date: '2023-11-01' });
  expect((await tell(url, { date: 'soon' })).status).toBe(400);
});

test('a fault spoils as many requests as it was told to, and no more', async () => {
  simulator = await startSimulator({ date: '2023-10-16' });
  const { url } = simulator;
  await tell(url, { fault: { kind: 'unavailable', times: 2 } });
  const seen = [];
  for (let n = 0; n < 3; n++) seen.push((await fetch(`${url}/crime-last-updated`)).status);
  expect(seen).toEqual([503, 503, 200]);
  await tell(url, { fault: { kind: 'html', path: '/crimes-street' } });
  expect((await fetch(`${url}/crime-last-updated`)).headers.get('content-type')).toBe('application/json');
  expect(await (await fetch(`${url}/crimes-street/all-crime?lat=51.195&lng=0.275`)).text()).toMatch(/^<!DOCTYPE/);
});
