import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemActor } from '#server/access/actors.ts';
import type { Tx } from '#server/database/database.ts';
import { AppError } from '#server/errors.ts';
import { insertTemplate } from '#tests/support/factories/job-setup.ts';
import { makeCustomer } from '#tests/support/people.ts';
import { startTestApp, type TestApp } from '#tests/support/test-app.ts';
import { runTask, type TaskKinds, unfinishedTasks } from './run-task.ts';
import { queueResettle, startTask } from './service.ts';

let app: TestApp;
let customerId: string;
let category: string;
const never = new AbortController().signal;
const actor = systemActor('test');
const inside = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => app.db.withActor(actor, work);

beforeAll(async () => {
  app = await startTestApp();
  category = randomUUIDv7();
  await inside((tx) =>
    tx.insertInto('categories').values({ id: category, name: 'Goods', name_key: 'goods', position: 1 }).execute(),
  );
  await inside((tx) =>
    tx
      .insertInto('ports')
      .values({ code: 'NLRTM', name: 'Rotterdam', name_key: 'rotterdam', country: 'NL', functions: '1' })
      .onConflict((oc) => oc.column('code').doNothing())
      .execute(),
  );
  await insertTemplate(app, [{ event_type: 'ARRV', category_id: category }]);
  customerId = (await makeCustomer(app, 'Pump Works')).id;
});
afterAll(() => app.stop());

async function tasks() {
  return (await app.administrator.get('/api/v1/background-tasks')).body.items;
}

/** Counts to `upTo`, ten at a step. */
const counting = (upTo: number, seen: number[] = []): TaskKinds => ({
  count: {
    step: async (_tx, { place, parameters }) => {
      const from = (place as number | null) ?? 0;
      if (parameters.refuse === from) throw new AppError('invalid', 'no', 'The number does not please.');
      seen.push(from);
      const done = Math.min(10, upTo - from);
      return { place: from + done >= upTo ? null : from + done, done, changed: done - 1, failed: 1, faults: [] };
    },
  },
});

async function start(parameters: Record<string, unknown> = {}): Promise<string> {
  return inside((tx) =>
    startTask(tx, actor, { kind: 'count', title: 'Count', parameters, total: 25 }, app.clock.now()),
  );
}

describe('long work in the background', () => {
  test('goes on step by step, and from its place after an interruption', async () => {
    const id = await start();
    expect(await unfinishedTasks({ db: app.db, clock: app.clock, kinds: {} })).toEqual([id]);
    const seen: number[] = [];
    const stop = new AbortController();
    const kinds: TaskKinds = {
      count: {
        step: async (tx, step) => {
          if (seen.length === 1) stop.abort();
          return counting(25, seen).count!.step(tx, step);
        },
      },
    };
    await runTask({ db: app.db, clock: app.clock, kinds }, id, stop.signal);
    expect((await app.administrator.get(`/api/v1/background-tasks/${id}`)).body).toMatchObject({
      state: 'running',
      done: 20,
      total: 25,
    });
    await runTask({ db: app.db, clock: app.clock, kinds: counting(25, seen) }, id, never);
    expect(seen).toEqual([0, 10, 20]);
    expect((await tasks())[0]).toMatchObject({ id, state: 'done', done: 25, changed: 22, failed: 3, message: null });
    expect(await unfinishedTasks({ db: app.db, clock: app.clock, kinds: {} })).toEqual([]);
  });

  test('two processes at once do each step once', async () => {
    const id = await start();
    const seen: number[] = [];
    const deps = { db: app.db, clock: app.clock, kinds: counting(25, seen) };
    await Promise.all([runTask(deps, id, never), runTask(deps, id, never)]);
    expect(seen).toEqual([0, 10, 20]);
  });

  test('a refusal ends it with a sentence and keeps what was done', async () => {
    const id = await start({ refuse: 10 });
    await runTask({ db: app.db, clock: app.clock, kinds: counting(25) }, id, never);
    expect((await app.administrator.get(`/api/v1/background-tasks/${id}`)).body).toMatchObject({
      state: 'failed',
      done: 10,
      message: 'The number does not please.',
    });
  });

  test('is stopped by somebody who may change the set-up, once', async () => {
    const id = await start();
    const operations = await app.userWithRole('operations');
    expect((await operations.get(`/api/v1/background-tasks/${id}`)).body.abilities).toEqual({ cancel: false });
    expect((await operations.post(`/api/v1/background-tasks/${id}/cancel`)).status).toBe(409);
    expect((await app.administrator.post(`/api/v1/background-tasks/${id}/cancel`)).body.state).toBe('cancelled');
    expect((await app.administrator.post(`/api/v1/background-tasks/${id}/cancel`)).body.code).toBe('task_ended');
    await runTask({ db: app.db, clock: app.clock, kinds: counting(25) }, id, never);
    expect((await app.administrator.get(`/api/v1/background-tasks/${id}`)).body.done).toBe(0);
  });

  test('open jobs follow a change of the set-up: branch and lines, without an event or a new version; closed ones stay', async () => {
    const add = async () =>
      (await app.administrator.post('/api/v1/jobs', { customerId, direction: 'import', destinationPort: 'NLRTM' }))
        .body;
    const open = await add();
    const closed = await add();
    await app.administrator.post(
      `/api/v1/jobs/${closed.id}/actions/cancel`,
      { reason: 'not needed' },
      { 'if-match': `"${closed.version}"` },
    );
    const branch = randomUUIDv7();
    const now = app.clock.now();
    await inside(async (tx) => {
      const { id: calendar } = await tx.selectFrom('calendars').select('id').executeTakeFirstOrThrow();
      await tx
        .insertInto('branches')
        .values({
          id: branch,
          code: 'RTM',
          code_key: 'rtm',
          name: 'Rotterdam',
          time_zone: 'Europe/Amsterdam',
          calendar_id: calendar,
          active: true,
          version: 1,
          created_at: now,
          updated_at: now,
        })
        .execute();
      await tx
        .insertInto('branch_ports')
        .values({ branch_id: branch, port_code: 'NLRTM', direction: 'import' })
        .execute();
      await queueResettle(tx, { customerId: null }, now);
      await queueResettle(tx, { customerId: null }, now);
    });
    const waiting = (await tasks()).filter(
      (one: { state: string; kind: string }) => one.kind === 'resettle' && one.state === 'waiting',
    );
    expect(waiting).toHaveLength(1);
    await app.app.services.tasks.runTask(waiting[0].id, never);
    expect((await tasks())[0]).toMatchObject({ state: 'done', changed: 1 });
    const rows = await inside((tx) => tx.selectFrom('jobs').select(['id', 'work_branch_id']).execute());
    expect(new Map(rows.map((row) => [row.id, row.work_branch_id]))).toEqual(
      new Map([
        [open.id, branch],
        [closed.id, null],
      ]),
    );
    const lines = await inside((tx) =>
      tx.selectFrom('worklist_lines').select(['job_id', 'branch_id', 'event_type']).execute(),
    );
    expect(lines).toEqual([{ job_id: open.id, branch_id: branch, event_type: 'ARRV' }]);
    const after = (await app.administrator.get(`/api/v1/jobs/${open.id}`)).body;
    expect(after.version).toBe(open.version);
    const events = (await app.administrator.get(`/api/v1/jobs/${open.id}/events`)).body.items;
    expect(events).toHaveLength(1);
  });

  test('open jobs follow the service operator of their customer, save those that name somebody else', async () => {
    const user = async (name: string) => (await app.userWithRole('customer_service', `${name}@example.com`)).id;
    const [first, second, own] = [await user('first'), await user('second'), await user('own')];
    const customer = await makeCustomer(app, 'Followed');
    const url = `/api/v1/customers/${customer.id}`;
    const add = async (more: object = {}) =>
      (await app.administrator.post('/api/v1/jobs', { customerId: customer.id, direction: 'import', ...more })).body;
    const jobs = [await add()];
    const appoint = async (serviceOperatorId: string) => {
      const { version } = (await app.administrator.get(url)).body;
      expect((await app.administrator.patch(url, { serviceOperatorId }, version)).status).toBe(200);
      for (const { id, state } of await tasks())
        if (state === 'waiting') await app.app.services.tasks.runTask(id, never);
    };
    await appoint(first);
    jobs.push(await add(), await add({ serviceOperatorId: own }));
    const operators = async () =>
      Promise.all(
        jobs.map(async ({ id }) => (await app.administrator.get(`/api/v1/jobs/${id}`)).body.serviceOperator?.id),
      );
    expect(await operators()).toEqual([first, first, own]);
    await appoint(second);
    expect(await operators()).toEqual([second, second, own]);
    const events = (await app.administrator.get(`/api/v1/jobs/${jobs[1].id}/events`)).body.items;
    expect(events[0].changes).toEqual([
      { field: 'serviceOperator', from: 'customer_service User', to: 'customer_service User' },
    ]);
  });
});
