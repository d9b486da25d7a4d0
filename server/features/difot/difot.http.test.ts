import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemActor } from '#server/access/actors.ts';
import { rebuildDayCounts } from '#server/features/difot/service.ts';
import { jobsClient } from '#tests/support/factories/jobs-client.ts';
import { insertCustomer } from '#tests/support/factories/portal-rows.ts';
import { startTestApp, type TestApp } from '#tests/support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const difot = async (customerId: string, from = '2026-03', to = from) =>
  (await app.administrator.get(`/api/v1/customers/${customerId}/difot?from=${from}&to=${to}`)).body;
const customer = async (more: object = {}) => {
  const { id } = await insertCustomer(app.db, more);
  return { id, jobs: jobsClient(app.administrator, id) };
};

describe('counts of a month', () => {
  test('delivered ones, and undelivered ones past their day; cancelled ones never', async () => {
    const { id, jobs } = await customer();
    await jobs.add({ dueDate: '2026-03-05', deliveredDate: '2026-03-05', quantityOrdered: 10, quantityDelivered: 10 });
    await jobs.add({ dueDate: '2026-03-05', deliveredDate: '2026-03-06', quantityOrdered: 10, quantityDelivered: 10 });
    await jobs.add({ dueDate: '2026-03-05', deliveredDate: '2026-03-04', quantityOrdered: 10, quantityDelivered: 9 });
    await jobs.add({ dueDate: '2026-03-09' });
    const today = await jobs.add({ dueDate: '2026-03-10' });
    await jobs.add({ dueDate: '2026-03-20', deliveredDate: '2026-03-10' });
    await jobs.add();
    await jobs.action(await jobs.add({ dueDate: '2026-03-01' }), 'cancel', { reason: 'x' });
    await jobs.action(await jobs.add({ dueDate: '2026-03-02' }), 'hold', { reason: 'x' });
    const expected = { counted: 6, onTime: 3, inFull: 3, difot: 2, assumed: 1 };
    expect(await difot(id)).toEqual({
      months: [{ month: '2026-03', ...expected }],
      total: expected,
      settings: { countingDate: 'promised_date', toleranceDays: 0, tolerancePercent: 0, pastMonths: 1 },
      today: '2026-03-10',
      undated: { count: 1, more: false },
    });
    app.clock.advance(86_400_000);
    expect((await difot(id)).total.counted).toBe(7);
    await jobs.edit(today, { deliveredDate: '2026-03-11' });
    expect((await difot(id)).total).toEqual({ counted: 7, onTime: 3, inFull: 4, difot: 2, assumed: 2 });
    app.clock.advance(-86_400_000);
  });

  test('tolerance in days and per cent, and the due date as counting date', async () => {
    const { id, jobs } = await customer({
      difot_tolerance_days: 2,
      difot_tolerance_percent: 10,
      counting_date: 'due_date',
    });
    const job = await jobs.add({
      dueDate: '2026-03-05',
      promisedDate: '2026-01-01',
      deliveredDate: '2026-03-07',
      quantityOrdered: 10,
      quantityDelivered: 9,
    });
    await jobs.add({ dueDate: '2026-03-08' });
    expect((await difot(id)).total).toEqual({ counted: 1, onTime: 1, inFull: 1, difot: 1, assumed: 0 });
    await jobs.edit(job, { quantityDelivered: 8.9 });
    expect((await difot(id)).total).toEqual({ counted: 1, onTime: 1, inFull: 0, difot: 0, assumed: 0 });
  });

  test('the promise as first given or as agreed, not as merely changed', async () => {
    const { id, jobs } = await customer();
    const job = await jobs.add({ dueDate: '2026-02-05', deliveredDate: '2026-02-10' });
    const change = (agreed: boolean, version: number) =>
      app.administrator.post(
        `/api/v1/jobs/${job.id}/promise`,
        { promisedDate: '2026-03-01', reason: 'x', agreed },
        { 'if-match': `"${version}"` },
      );
    await change(false, job.version);
    expect((await difot(id, '2026-02')).total).toMatchObject({ counted: 1, onTime: 0 });
    await app.administrator.post(
      `/api/v1/jobs/${job.id}/promise`,
      { promisedDate: '2026-03-02', reason: 'x', agreed: true },
      { 'if-match': `"${job.version + 1}"` },
    );
    expect((await difot(id, '2026-02')).total.counted).toBe(0);
    expect((await difot(id)).total).toMatchObject({ counted: 1, onTime: 1 });
  });

  test('in full for every component', async () => {
    const { id, jobs } = await customer();
    const job = await jobs.add({
      dueDate: '2026-03-05',
      deliveredDate: '2026-03-05',
      components: [{ code: 'A', quantityOrdered: 2, quantityDelivered: 1 }],
    });
    expect((await difot(id)).total).toMatchObject({ onTime: 1, inFull: 0 });
    await app.administrator.patch(
      `/api/v1/jobs/${job.id}/components/${job.components[0]!.id}`,
      { quantityDelivered: 2 },
      1,
    );
    expect((await difot(id)).total).toMatchObject({ onTime: 1, inFull: 1 });
  });
});

test('a long range has every month, those without jobs with zeros', async () => {
  const { id, jobs } = await customer();
  await jobs.add({ dueDate: '2026-03-05', deliveredDate: '2026-03-05' });
  const { months, total } = await difot(id, '1976-04', '2026-03');
  expect(months).toHaveLength(600);
  expect(months[0]).toEqual({ month: '1976-04', counted: 0, onTime: 0, inFull: 0, difot: 0, assumed: 0 });
  expect(months.at(-1)).toEqual({ month: '2026-03', ...total });
});

test('refused: too many months, backwards, not a month, no such customer, no permission', async () => {
  const { id } = await customer();
  const get = (query: string, customerId = id) =>
    app.administrator.get(`/api/v1/customers/${customerId}/difot?${query}`);
  expect((await get('from=1976-03&to=2026-03')).body.code).toBe('months_many');
  expect((await get('from=2026-03&to=2026-02')).body.code).toBe('months_order');
  for (const query of ['from=2026-13&to=2026-13', 'from=2026-3&to=2026-03', 'from=2026-03&to=2026-03&x=1'])
    expect((await get(query)).status).toBe(422);
  expect((await get('from=2026-03&to=2026-03', '01900000-0000-7000-8000-000000000000')).status).toBe(404);
  expect((await app.anonymous.get(`/api/v1/customers/${id}/difot?from=2026-03&to=2026-03`)).status).toBe(401);
});

test('after a change of tolerance the counts are made anew', async () => {
  const { id, jobs } = await customer();
  const other = await customer();
  await other.jobs.add({ dueDate: '2026-03-05', deliveredDate: '2026-03-06' });
  for (const deliveredDate of ['2026-03-05', '2026-03-06', '2026-03-07'])
    await jobs.add({ dueDate: '2026-03-05', deliveredDate });
  expect((await difot(id)).total.onTime).toBe(1);
  await app.db.withActor(systemActor('test'), async (tx) => {
    await tx.updateTable('customers').set({ difot_tolerance_days: 1 }).where('id', '=', id).execute();
    await rebuildDayCounts(tx, id);
  });
  expect((await difot(id)).total.onTime).toBe(2);
  expect((await difot(other.id)).total.onTime).toBe(0);
});

test('many writers at once on the same days lose no count', async () => {
  const { id, jobs } = await customer();
  const made = await Promise.all(
    Array.from({ length: 12 }, (_, index) => jobs.add({ dueDate: `2026-03-0${1 + (index % 3)}` })),
  );
  await Promise.all(
    made.map((job, index) => jobs.edit(job, { dueDate: `2026-03-0${4 + (index % 3)}`, deliveredDate: '2026-03-04' })),
  );
  // The promised date stays, so the jobs are counted on their first days.
  expect((await difot(id)).total).toEqual({ counted: 12, onTime: 0, inFull: 12, difot: 0, assumed: 12 });
});
