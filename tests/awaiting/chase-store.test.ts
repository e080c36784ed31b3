// The chase's look and its messages on a real Postgres: once each, in order, stamped, and none after the arrival.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { planChaseStep } from '../../activities/awaiting/plan-chase-step';
import { tellRung } from '../../activities/awaiting/tell-rung';
import { QuarterdayError } from '../../contracts/failure';
import { createStore, listMessages, readExpected, stepOn, type Store } from './store';

let store: Store;
beforeEach(async () => {
  store = await createStore();
});
afterEach(async () => {
  await store.close();
});

const FOOD = ['food-inspections-a-c', 'food-inspections-d-e'];
const LICENSING = ['licensed-drivers', 'vehicle-licences'];
const Q3 = '2023-24-Q3';

const plan = (step = stepOn('2024-01-22')) => planChaseStep(store.deps)(step);
const tell = (rung: string, step = stepOn('2024-01-22')) => tellRung(store.deps)({ ...step, rung });

const messages = (): Promise<string[]> => listMessages(store.pool);
const expected = (slug: string): Promise<Record<string, unknown>> => readExpected(store.pool, slug, Q3);

describe('planChaseStep', () => {
  test('asks before it tells, tells before it sleeps, and says when it acts next', async () => {
    expect(await plan(stepOn('2024-01-15', { lastAskedOn: '2024-01-14' }))).toEqual({ kind: 'ask', quarters: [Q3] });
    expect(await plan(stepOn('2024-01-15'))).toEqual({ kind: 'tell', rung: 'due-today' });
    await tell('due-today', stepOn('2024-01-15'));
    expect(await plan(stepOn('2024-01-15'))).toEqual({ kind: 'sleep', until: '2024-01-17' });
    expect(await expected(FOOD[0] ?? '')).toMatchObject({ next_action_on: '2024-01-17' });
  });

  test('ends when all of it is here, though the last part of it came in a later delivery', async () => {
    for (const slug of [...FOOD, ...LICENSING])
      await store.arrive(slug, Q3, slug === FOOD[1] ? { missing: ['2023-12'] } : {});
    expect((await plan()).kind).toBe('tell');
    await store.arrive(FOOD[1] ?? '', Q3);
    expect(await plan()).toEqual({ kind: 'ended', because: 'received' });
    expect(await expected(FOOD[1] ?? '')).toMatchObject({ next_action_on: null });
  });

  test('ends when a person ends it, and says how', async () => {
    await store.pool.query("update warehouse.fact_expected_figure set ended_as = 'waived', ended_on = '2024-01-20'");
    expect(await plan()).toEqual({ kind: 'ended', because: 'waived' });
    expect(await plan({ ...stepOn('2024-01-22'), period: '2031' })).toEqual({
      kind: 'ended',
      because: 'nothing_expected',
    });
  });

  test('a paused figure is told to nobody, and its source is asked still', async () => {
    await store.pool.query('update warehouse.fact_expected_figure set paused = true');
    expect(await plan()).toEqual({ kind: 'sleep', until: '2024-01-29' });
  });
});

describe('tellRung, live', () => {
  test('sends the newest rung to each recipient once, writes the passed ones down, and stamps the figures', async () => {
    await tell('due-today', stepOn('2024-01-15'));
    expect(store.sent.map(({ to, subject }) => [to[0], /2 figures/.test(subject)])).toEqual([
      ['performance.officer@tmbc.example', true],
      ['ag@tmbc.example', true],
    ]);
    expect(await plan()).toEqual({ kind: 'tell', rung: 'service-manager' });
    await tell('service-manager');
    await tell('service-manager');
    expect(store.sent).toHaveLength(3);
    expect(await messages()).toEqual([
      'due-soon AG 2024-01-11 superseded',
      'due-soon PO 2024-01-11 superseded',
      'due-today AG 2024-01-15 sent',
      'due-today PO 2024-01-15 sent',
      'overdue AG 2024-01-17 superseded',
      'overdue PO 2024-01-17 superseded',
      'service-manager service-manager 2024-01-22 sent',
    ]);
    expect(await expected(FOOD[0] ?? '')).toMatchObject({
      reminders: 1,
      first_reminded_on: '2024-01-15',
      last_reminded_on: '2024-01-15',
      escalated_on: '2024-01-22',
      escalated_to: 'service-manager',
    });
  });

  test('a figure that arrives between planning and telling stops the message', async () => {
    expect(await plan()).toEqual({ kind: 'tell', rung: 'service-manager' });
    for (const slug of [...FOOD, ...LICENSING]) await store.arrive(slug, Q3);
    expect(await tell('service-manager')).toEqual({ status: 'nothing_due' });
    expect(store.sent).toEqual([]);
  });

  test('a figure that arrives between the claim and the sending stops it too; an arrival during the sending waits', async () => {
    const refused = new QuarterdayError('SOURCE_UNAVAILABLE', 'the mail server did not take the message');
    store.onSend = () => Promise.reject(refused);
    await expect(tell('service-manager')).rejects.toThrow(refused);
    expect(await messages()).toContain('service-manager service-manager 2024-01-22 claimed');
    store.onSend = null;
    for (const slug of FOOD) await store.arrive(slug, Q3);
    let arrived = false;
    let late: Promise<void> = Promise.resolve();
    store.onSend = async () => {
      late = Promise.all(LICENSING.map((slug) => store.arrive(slug, Q3))).then(() => void (arrived = true));
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(arrived).toBe(false);
    };
    await tell('service-manager');
    await late;
    expect(store.sent).toHaveLength(1);
    expect(store.sent[0]?.text).not.toContain('food-inspections');
    expect(store.sent[0]?.text).toContain('licensed-drivers');
  });

  test('a claim is looked at again just before it is sent: what has arrived meanwhile is superseded', async () => {
    store.onSend = async () => {
      store.onSend = null;
      for (const slug of LICENSING) await store.arrive(slug, Q3);
    };
    await tell('due-today', stepOn('2024-01-15'));
    expect(store.sent.map(({ to }) => to[0])).toEqual(['performance.officer@tmbc.example']);
    expect(await messages()).toContain('due-today AG 2024-01-15 superseded');
  });

  test('a claim that was left by a crash is sent again under the same id; one that nobody needs any more is not', async () => {
    store.onSend = () => Promise.reject(new Error('killed'));
    await expect(tell('service-manager')).rejects.toThrow('killed');
    const { rows } = await store.pool.query<{ header_id: string; last_error: string }>(
      "select header_id, last_error from ops.message where status = 'claimed'",
    );
    expect(rows[0]?.last_error).toBe('UNEXPECTED: Error');
    store.onSend = null;
    expect(await plan()).toEqual({ kind: 'tell', rung: 'service-manager' });
    expect(await tell('service-manager')).toEqual({ status: 'sent' });
    expect(store.sent.map(({ messageId }) => messageId)).toEqual([rows[0]?.header_id]);
    expect(await plan()).toMatchObject({ kind: 'sleep' });
  });

  test('two attempts at once send one message', async () => {
    store.onSend = () => new Promise((resolve) => setTimeout(resolve, 200));
    const statuses = await Promise.all([tell('service-manager'), tell('service-manager')]);
    expect(statuses.map(({ status }) => status).sort()).toEqual(['already_settled', 'sent']);
    expect(store.sent).toHaveLength(1);
  });

  test('where no mail server is set the message is recorded', async () => {
    const recording = { ...store.deps, mailer: null };
    expect(await tellRung(recording)({ ...stepOn('2024-01-22'), rung: 'service-manager' })).toEqual({
      status: 'recorded',
    });
    expect(await messages()).toContain('service-manager service-manager 2024-01-22 recorded');
  });
});

describe('tellRung, back-dated', () => {
  test('records every rung up to the day, each with its own day, sends none, and a second time changes nothing', async () => {
    const step = stepOn('2024-01-22', { backDated: true });
    expect(await plan(step)).toMatchObject({ kind: 'tell' });
    await tell('due-soon', step);
    const once = await messages();
    expect(once).toEqual([
      'due-soon AG 2024-01-11 recorded',
      'due-soon PO 2024-01-11 recorded',
      'due-today AG 2024-01-15 recorded',
      'due-today PO 2024-01-15 recorded',
      'overdue AG 2024-01-17 recorded',
      'overdue PO 2024-01-17 recorded',
      'service-manager service-manager 2024-01-22 recorded',
    ]);
    expect(await plan(step)).toEqual({ kind: 'sleep', until: '2024-01-29' });
    await tell('due-soon', step);
    expect(await messages()).toEqual(once);
    expect(store.sent).toEqual([]);
    expect(await expected(FOOD[0] ?? '')).toMatchObject({
      reminders: 3,
      first_reminded_on: '2024-01-11',
      last_reminded_on: '2024-01-17',
      escalated_on: '2024-01-22',
      next_action_on: '2024-01-29',
    });
  });
});
