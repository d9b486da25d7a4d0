import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jobsClient } from '#tests/support/factories/jobs-client.ts';
import { insertCustomer } from '#tests/support/factories/portal-rows.ts';
import { startTestApp, type TestApp } from '#tests/support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app?.stop());

const setUp = async (more: object = {}) => {
  const { id } = await insertCustomer(app.db, more);
  return { id, jobs: jobsClient(app.administrator, id) };
};
const counts = async (id: string, month = '2026-03') =>
  (await app.administrator.get(`/api/v1/customers/${id}/difot?from=${month}&to=${month}`)).body.total;
const codes = async (id: string, query: string): Promise<string[]> => {
  const found: string[] = [];
  for (let cursor = ''; ; ) {
    const answer = await app.administrator.get(`/api/v1/jobs?customerId=${id}&limit=2&${query}${cursor}`);
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    found.push(...answer.body.items.map((one: { jobCode: string }) => one.jobCode));
    if (answer.body.nextCursor === null) return found.sort();
    cursor = `&cursor=${encodeURIComponent(answer.body.nextCursor)}`;
  }
};

/** Every number of a month leads to as many jobs, through pages of two. */
async function expectSame(id: string, month = '2026-03', sort = 'list'): Promise<void> {
  const { counted, onTime, inFull, difot, assumed } = await counts(id, month);
  const of = async (result: string) =>
    (await codes(id, `difotMonth=${month}&difotResult=${result}&sort=${sort}`)).length;
  expect({
    counted: await of('counted'),
    onTime: await of('on_time'),
    inFull: await of('in_full'),
    difot: await of('difot'),
    assumed: await of('assumed'),
    late: await of('late'),
    notInFull: await of('not_in_full'),
  }).toEqual({ counted, onTime, inFull, difot, assumed, late: counted - onTime, notInFull: counted - inFull });
}

describe('every number opens its jobs', () => {
  test('partial, component short, cancelled, held, not yet due, no quantity, archived; in every order', async () => {
    const { id, jobs } = await setUp();
    const day = { dueDate: '2026-03-05' };
    const onDay = { ...day, deliveredDate: '2026-03-05' };
    const full = { quantityOrdered: 10, quantityDelivered: 10 };
    await jobs.add({ jobCode: 'FULL', ...onDay, ...full });
    await jobs.add({ jobCode: 'PARTIAL', ...onDay, quantityOrdered: 10, quantityDelivered: 9.9999 });
    await jobs.add({ jobCode: 'LATE', ...day, deliveredDate: '2026-03-06', ...full });
    await jobs.add({
      jobCode: 'SHORT',
      ...onDay,
      ...full,
      components: [{ code: 'A', quantityOrdered: 2, quantityDelivered: 1 }],
    });
    await jobs.add({
      jobCode: 'PARTS',
      ...onDay,
      ...full,
      components: [{ code: 'A', quantityOrdered: 2, quantityDelivered: 2 }],
    });
    await jobs.add({ jobCode: 'ASSUMED', ...onDay, quantityOrdered: 10 });
    await jobs.add({ jobCode: 'PART-ASSUMED', ...onDay, ...full, components: [{ code: 'A', quantityOrdered: 2 }] });
    await jobs.add({ jobCode: 'TODAY', dueDate: '2026-03-10' });
    await jobs.add({ jobCode: 'EARLY', dueDate: '2026-03-31', deliveredDate: '2026-03-09', ...full });
    await jobs.add({ jobCode: 'OPEN', ...day });
    await jobs.action(await jobs.add({ jobCode: 'HELD', ...day }), 'hold', { reason: 'x' });
    await jobs.action(await jobs.add({ jobCode: 'CANCELLED', ...day, ...full }), 'cancel', { reason: 'x' });
    await jobs.action(await jobs.add({ jobCode: 'ARCHIVED', ...onDay, ...full }), 'archive');
    await jobs.add({ jobCode: 'UNDATED' });
    await jobs.action(await jobs.add({ jobCode: 'UNDATED-CANCELLED' }), 'cancel', { reason: 'x' });

    expect(await counts(id)).toEqual({ counted: 11, onTime: 8, inFull: 7, difot: 6, assumed: 2 });
    for (const sort of ['list', 'dueDate', '-jobCode', 'registeredAt']) await expectSame(id, '2026-03', sort);
    const of = (result: string) => codes(id, `difotMonth=2026-03&difotResult=${result}`);
    expect(await of('late')).toEqual(['HELD', 'LATE', 'OPEN']);
    expect(await of('not_in_full')).toEqual(['HELD', 'OPEN', 'PARTIAL', 'SHORT']);
    expect(await of('assumed')).toEqual(['ASSUMED', 'PART-ASSUMED']);
    expect(await of('difot')).toEqual(['ARCHIVED', 'ASSUMED', 'EARLY', 'FULL', 'PART-ASSUMED', 'PARTS']);
    expect(await codes(id, 'difotResult=none')).toEqual(['UNDATED']);
    expect(await codes(id, 'difotMonth=2026-04')).toEqual([]);
    expect(await codes(id, 'difotMonth=2026-03&state=archived')).toEqual(['ARCHIVED']);
  });

  test('tolerance in days and per cent, and a customer counted by the due date', async () => {
    const { id, jobs } = await setUp({
      difot_tolerance_days: 2,
      difot_tolerance_percent: 10,
      counting_date: 'due_date',
    });
    const at = (deliveredDate: string, quantityDelivered: number) =>
      jobs.add({
        dueDate: '2026-03-05',
        promisedDate: '2026-01-01',
        deliveredDate,
        quantityOrdered: 0.3,
        quantityDelivered,
      });
    await at('2026-03-07', 0.27);
    await at('2026-03-08', 0.2699);
    await jobs.add({ dueDate: '2026-03-08' });
    await jobs.add({ dueDate: '2026-03-07' });
    await jobs.add({ promisedDate: '2026-03-01' });
    expect(await counts(id)).toEqual({ counted: 3, onTime: 1, inFull: 1, difot: 1, assumed: 0 });
    await expectSame(id);
    expect(await codes(id, 'difotResult=none')).toHaveLength(1);
  });

  test("23:59 in another zone is the day in the company's zone", async () => {
    const { id, jobs } = await setUp();
    const dod = async (dueDate: string, occurredAt: string) =>
      jobs.record(await jobs.add({ dueDate }), { type: 'DOD', occurredAt });
    const { timeZone } = (await app.administrator.get('/api/v1/company')).body;
    expect(timeZone).toBe('Europe/Amsterdam');
    // 23:59 of the 5th in New York is the 6th in Amsterdam; 00:01 of the 6th in Tokyo still the 5th there.
    await dod('2026-03-05', '2026-03-05T23:59:00-05:00');
    await dod('2026-03-05', '2026-03-06T00:01:00+09:00');
    await dod('2026-03-05', '2026-03-05T23:59:00+01:00');
    expect(await counts(id)).toMatchObject({ counted: 3, onTime: 2 });
    await expectSame(id);
  });

  test('moving the due date mends nothing; agreeing another promise moves the job to its month', async () => {
    const { id, jobs } = await setUp();
    const job = await jobs.add({ jobCode: 'MOVED-1', dueDate: '2026-02-05', deliveredDate: '2026-03-01' });
    await jobs.edit(job, { dueDate: '2026-03-20' });
    expect(await codes(id, 'difotMonth=2026-02&difotResult=late')).toEqual(['MOVED-1']);
    await expectSame(id, '2026-02');
    const promise = async (agreed: boolean) => {
      const { version } = await jobs.read(job);
      const body = { promisedDate: agreed ? '2026-03-02' : '2026-03-01', reason: 'x', agreed };
      const answer = await app.administrator.post(`/api/v1/jobs/${job.id}/promise`, body, {
        'if-match': `"${version}"`,
      });
      expect(answer.status).toBe(200);
    };
    await promise(false);
    expect(await codes(id, 'difotMonth=2026-02&difotResult=late')).toEqual(['MOVED-1']);
    await promise(true);
    expect(await codes(id, 'difotMonth=2026-02')).toEqual([]);
    expect(await codes(id, 'difotMonth=2026-03&difotResult=on_time')).toEqual(['MOVED-1']);
    await expectSame(id);
  });
});

test('no jobs: zeros and no jobs; without months the months of the screens', async () => {
  const { id } = await setUp({ difot_past_months: 3 });
  const { body } = await app.administrator.get(`/api/v1/customers/${id}/difot`);
  expect(body.months.map((one: { month: string }) => one.month)).toEqual(['2025-12', '2026-01', '2026-02', '2026-03']);
  expect(body.total.counted).toBe(0);
  expect(await codes(id, 'difotMonth=2026-03')).toEqual([]);
});

test('refused: without a customer, no such customer, jobs without a date in a month', async () => {
  const { id } = await setUp();
  const get = async (query: string) => (await app.administrator.get(`/api/v1/jobs?${query}`)).body.code;
  expect(await get('difotResult=late')).toBe('customer_missing');
  expect(await get(`customerId=${id}&difotResult=none&difotMonth=2026-03`)).toBe('month_none');
  expect(await get('customerId=01900000-0000-7000-8000-000000000000&difotResult=late')).toBe('not_found');
  expect((await app.administrator.get(`/api/v1/jobs?customerId=${id}&difotMonth=2026-13`)).status).toBe(422);
});
