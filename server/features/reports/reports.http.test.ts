import { randomUUIDv7 } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemActor } from '#server/access/actors.ts';
import type { JobDetail } from '#server/features/jobs/contract.ts';
import { insertTemplate } from '#tests/support/factories/job-setup.ts';
import { jobsClient } from '#tests/support/factories/jobs-client.ts';
import { makeContact, makeCustomer, type TestCustomer } from '#tests/support/people.ts';
import { type Client, startTestApp, type TestApp } from '#tests/support/test-app.ts';
import { exceptionPage } from './queries-exceptions.ts';

let t: TestApp;
let customer: TestCustomer;
let operator: Client & { id: string };
let jobs: ReturnType<typeof jobsClient>;
const made: Record<string, JobDetail> = {};
const asTest = systemActor('test');

beforeAll(async () => {
  t = await startTestApp({ now: '2026-03-02T09:00:00Z', timeZone: 'UTC' });
  operator = await t.userWithRole('customer_service');
  customer = await makeCustomer(t, 'Customer One');
  const category = await t.administrator.post('/api/v1/categories', { name: 'Port' });
  expect(category.status, JSON.stringify(category.body)).toBe(201);
  const after = (amount: number, base: string, type: string | null = null) => ({
    category_id: category.body.id,
    exception_amount: amount,
    exception_unit: 'days',
    exception_side: 'after',
    exception_base: base,
    exception_base_type: type,
    warning_amount: 2,
    warning_unit: 'days',
  });
  await insertTemplate(t, [
    { event_type: 'ARRV', ...after(1, 'eta') },
    { event_type: 'CLRD', ...after(1, 'milestone', 'ARRV') },
  ]);
  jobs = jobsClient(t.administrator, customer.id);
  const add = async (jobCode: string, more: object = {}) => {
    made[jobCode] = await jobs.add({ jobCode, mode: 'sea', serviceOperatorId: operator.id, ...more });
  };
  await add('BREACHED', { eta: '2026-03-05', dueDate: '2026-03-08' });
  await add('NEARLY', { eta: '2026-03-10', dueDate: '2026-03-20' });
  await add('FINE', { eta: '2026-03-25', dueDate: '2026-03-30', mode: 'air' });
  await add('CLEARING', { eta: '2026-03-03', dueDate: '2026-03-09', note: '=HYPERLINK("x")' });
  await add('HELD', { eta: '2026-03-07' });
  t.clock.set('2026-03-04T10:00:00Z');
  const mine = jobsClient(operator, customer.id);
  await mine.act(await mine.read(made.CLEARING!), 'ARRV', 'complete');
  t.clock.set('2026-03-08T10:00:00Z');
  await jobs.action(await jobs.read(made.HELD!), 'hold', { reason: 'no papers' });
  t.clock.set('2026-03-10T09:00:00Z');
});
afterAll(() => t.stop());

const get = (path: string, client: Client = t.administrator) => client.get(`/api/v1/reports/${path}`);
const codes = (items: { job: { jobCode: string } }[]) => items.map((one) => one.job.jobCode);

describe('job exceptions', () => {
  test('show condition, base, time, by how long, and whose it is', async () => {
    const { status, body } = await get('job-exceptions');
    expect(status, JSON.stringify(body)).toBe(200);
    expect(codes(body.items)).toEqual(['CLEARING', 'BREACHED', 'HELD', 'NEARLY']);
    const [clearing, breached, held, nearly] = body.items;
    expect(breached).toMatchObject({
      milestone: 'Arrived',
      category: 'Port',
      condition: '1 day after ETA',
      base: 'ETA',
      baseDay: '2026-03-05',
      state: 'in_exception',
      exceptionAt: '2026-03-06T23:59:59.999Z',
      minutes: 3 * 1_440 + 9 * 60,
      serviceOperator: { id: operator.id },
      takenBy: null,
      shared: null,
    });
    expect(clearing).toMatchObject({ condition: '1 day after Arrived', base: 'Arrived', baseDay: '2026-03-04' });
    // One day after Saturday ends with Monday; the clock of the held job stands at 2026-03-08 10:00, before that.
    expect(held).toMatchObject({ state: 'at_risk', job: { heldSince: '2026-03-08T10:00:00.000Z' } });
    expect(held.minutes).toBe(-(38 * 60 - 1));
    expect(nearly).toMatchObject({ state: 'at_risk', exceptionAt: '2026-03-11T23:59:59.999Z' });
  });

  test('name who took the line and what the customer was told', async () => {
    const milestone = jobs.milestone(made.BREACHED!, 'ARRV');
    await t.db.withActor(asTest, async (tx) => {
      await sql`update worklist_lines set taken_by = ${operator.id}, taken_at = ${t.clock.now()} where id = ${milestone.id}`.execute(
        tx,
      );
      const shared = [
        { milestoneId: milestone.id, componentId: null, text: 'The ship is late.', at: '2026-03-09T08:00:00.000Z' },
      ];
      await sql`update jobs set shared_exceptions = ${JSON.stringify(shared)} where id = ${made.BREACHED!.id}`.execute(
        tx,
      );
    });
    const { body } = await get('job-exceptions?exception=in_exception&eventType=ARRV');
    expect(body.items).toMatchObject([
      { takenBy: { id: operator.id, name: 'customer_service User' }, shared: { text: 'The ship is late.' } },
    ]);
  });

  test('are filtered, and paged without gaps', async () => {
    expect(codes((await get('job-exceptions?exception=at_risk')).body.items)).toEqual(['HELD', 'NEARLY']);
    expect(codes((await get('job-exceptions?etaFrom=2026-03-06&etaTo=2026-03-08')).body.items)).toEqual(['HELD']);
    expect(codes((await get('job-exceptions?dueWithin=0')).body.items)).toEqual(['CLEARING', 'BREACHED']);
    expect((await get(`job-exceptions?customerId=${randomUUIDv7()}`)).body.items).toEqual([]);
    const paged: string[] = [];
    let cursor = '';
    for (let page = 0; page < 4; page += 1) {
      const { body } = await get(`job-exceptions?limit=1${cursor}`);
      paged.push(...codes(body.items));
      cursor = `&cursor=${body.nextCursor}`;
    }
    expect(paged).toEqual(['CLEARING', 'BREACHED', 'HELD', 'NEARLY']);
    const forged = Buffer.from(JSON.stringify(['exceptionAt', 'x', 'y'])).toString('base64url');
    expect((await get(`job-exceptions?cursor=${forged}`)).body.code).toBe('cursor_unknown');
  });

  test('are read from the index of what is pending on open jobs', async () => {
    const plan = await t.db.withActor(asTest, async (tx) => {
      await sql`set local enable_seqscan = off`.execute(tx);
      const page = exceptionPage(tx, { exception: 'in_exception' }, { after: null, limit: 50, now: t.clock.now() });
      return (await sql`explain ${page}`.execute(tx)).rows;
    });
    expect(JSON.stringify(plan)).toMatch(/milestones_pending_(exception|risk)/);
  });
});

describe('job enquiry', () => {
  test('lists the jobs that fit, with status, progress and the exception', async () => {
    const { body } = await get('job-enquiry');
    expect(body.items.map((job: JobDetail) => job.jobCode)).toEqual(['BREACHED', 'CLEARING', 'NEARLY', 'FINE', 'HELD']);
    expect(body.items[0]).toMatchObject({
      status: 'Job added',
      late: true,
      exception: 'in_exception',
      exceptionDetail: { milestone: 'Arrived', condition: '1 day after ETA' },
    });
    const some = await get('job-enquiry?mode=air');
    expect(some.body.items.map((job: JobDetail) => job.jobCode)).toEqual(['FINE']);
    const held = await get('job-enquiry?state=on_hold&statusCode=HOLD');
    expect(held.body.items.map((job: JobDetail) => job.jobCode)).toEqual(['HELD']);
    const due = await get('job-enquiry?dueWithin=10&state=open&state=on_hold');
    expect(due.body.items.map((job: JobDetail) => job.jobCode)).toEqual(['BREACHED', 'CLEARING', 'NEARLY']);
  });
});

describe('active events by user', () => {
  test('count what waits with each user and what they recorded', async () => {
    const { body } = await get('active-events?from=2026-03-01&to=2026-03-10');
    expect([body.from, body.to]).toEqual(['2026-03-01', '2026-03-10']);
    const own = body.items.find((one: { user: { id: string } }) => one.user.id === operator.id);
    // Lines of ARRV on four jobs and of CLRD on one; ARRV of BREACHED is taken too, and counts once as in exception.
    expect(own).toMatchObject({ taken: 1, ownCustomers: 5, atRisk: 2, inException: 2, recorded: 1 });
    expect(own.events).toEqual([
      { eventType: 'ARRV', name: 'Arrived', taken: 1, ownCustomers: 4, atRisk: 2, inException: 1, recorded: 1 },
      expect.objectContaining({ eventType: 'CLRD', taken: 0, ownCustomers: 1, inException: 1, recorded: 0 }),
    ]);
    const others = body.items.filter((one: { user: { id: string } }) => one.user.id !== operator.id);
    expect(others.length).toBeGreaterThan(0);
    for (const one of others) expect(one).toMatchObject({ taken: 0, ownCustomers: 0, events: [] });
  });

  test('count events of the days asked for alone', async () => {
    const recorded = async (query: string) => {
      const { body } = await get(`active-events?${query}`);
      return body.items.find((one: { user: { id: string } }) => one.user.id === operator.id).recorded;
    };
    expect(await recorded('from=2026-03-04&to=2026-03-04')).toBe(1);
    expect(await recorded('from=2026-03-05&to=2026-03-10')).toBe(0);
    expect(await recorded('period=yesterday')).toBe(0);
    expect(await recorded('period=last_7_days')).toBe(1);
    const wrong = await get('active-events?from=2026-03-10&to=2026-03-01');
    expect([wrong.status, wrong.body.code]).toEqual([422, 'range_backwards']);
  });

  test('are paged by user', async () => {
    const first = (await get('active-events?limit=1')).body;
    const second = (await get(`active-events?limit=200&cursor=${first.nextCursor}`)).body;
    const all = (await get('active-events')).body.items.map((one: { user: { id: string } }) => one.user.id);
    expect([...first.items, ...second.items].map((one) => one.user.id)).toEqual(all);
  });
});

describe('files', () => {
  test('hold every row, with formulas made harmless', async () => {
    const { raw, status } = await get('job-exceptions/export?format=csv');
    expect(status).toBe(200);
    expect(raw.headers['content-disposition']).toContain('filename="Test Company job exceptions 2026-03-10.csv"');
    const lines = raw.body.replace('\ufeff', '').trim().split('\r\n');
    expect(lines).toHaveLength(5);
    expect(lines[2]).toMatch(
      /^BREACHED,,CUSTOMERONE,Customer One,ARRV,Arrived,Port,in exception,1 day after ETA,ETA,2026-03-05/,
    );
    expect(lines[2]).toContain('3 days 9 hours');
    const enquiry = await get('job-enquiry/export?format=csv');
    expect(enquiry.raw.body).toContain(`"'=HYPERLINK(""x"")"`);
  });

  test('are JSON and Excel too', async () => {
    const { body } = await get('active-events/export?format=json&period=last_7_days');
    expect(body.filter((row: { email: string }) => row.email === 'customer_service@example.com')).toMatchObject([
      { eventType: 'ARRV', recorded: 1, from: '2026-03-04', to: '2026-03-10' },
      { eventType: 'CLRD', recorded: 0 },
    ]);
    const excel = await get('job-enquiry/export?format=xlsx');
    expect(excel.raw.rawPayload.subarray(0, 2).toString()).toBe('PK');
    expect((await get('active-events/export?format=json&from=2026-03-10&to=2026-03-01')).status).toBe(422);
    expect((await get('job-enquiry/export?format=pdf')).status).toBe(422);
  });
});

test('are for those who may; files need their own permission; contacts have none', async () => {
  const operations = await t.userWithRole('operations');
  expect((await get('job-enquiry', operations)).status).toBe(200);
  expect((await get('job-enquiry/export?format=csv', operations)).status).toBe(403);
  const display = await t.userWithRole('display');
  for (const path of ['job-enquiry', 'job-exceptions', 'active-events']) {
    expect((await get(path, display)).status).toBe(403);
    expect((await get(path, t.anonymous)).status).toBe(401);
  }
  const contact = await makeContact(t, customer, 'contact@example.com');
  expect((await get('job-exceptions', contact)).status).toBe(401);
});
