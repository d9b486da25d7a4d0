import { afterAll, beforeAll, expect, test } from 'vitest';
import { jobsClient } from '#tests/support/factories/jobs-client.ts';
import { insertContact, insertCustomer, insertCustomerBranch } from '#tests/support/factories/portal-rows.ts';
import { startTestApp, type TestApp } from '#tests/support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app?.stop());

const none = '00000000-0000-0000-0000-000000000000';

test('404 while it is off; counts of the months that the customer sees, of the own branches', async () => {
  const customer = await insertCustomer(app.db, { difot_past_months: 2 });
  const north = await insertCustomerBranch(app.db, customer.id, 'North');
  const contact = await app.signIn('/api/portal/v1/session', (await insertContact(app.db, customer)).signIn);
  const limited = await app.signIn(
    '/api/portal/v1/session',
    (await insertContact(app.db, customer, { branches: [north] })).signIn,
  );
  expect((await contact.get('/api/portal/v1/difot')).status).toBe(404);

  await app.db.pools.owner.query('update customers set show_difot = true where id = $1', [customer.id]);
  for (const [branch, day, ...counts] of [
    [none, '2025-12-31', 9, 9, 9, 9, 9],
    [none, '2026-01-15', 4, 3, 2, 3, 1],
    [north, '2026-01-15', 1, 1, 1, 0, 0],
    // Not past yet on 10 March: only what is delivered counts.
    [north, '2026-03-10', 5, 1, 1, 1, 1],
  ]) {
    await app.db.pools.owner.query(
      `insert into day_counts (customer_id, customer_branch_id, day, jobs, delivered, on_time, in_full, difot, assumed) values ($1, $2, $3, $4, $5, $6, $7, $8, 0)`,
      [customer.id, branch, day, ...counts],
    );
  }
  const { body } = await contact.get('/api/portal/v1/difot');
  expect(body).toEqual({
    limited: false,
    branches: [],
    unassignedToo: false,
    months: [
      { month: '2026-01', counted: 5, onTime: 3, inFull: 3, difot: 1, assumed: 0 },
      { month: '2026-02', counted: 0, onTime: 0, inFull: 0, difot: 0, assumed: 0 },
      { month: '2026-03', counted: 1, onTime: 1, inFull: 1, difot: 1, assumed: 0 },
    ],
    total: { counted: 6, onTime: 4, inFull: 4, difot: 2, assumed: 0 },
    settings: { countingDate: 'promised_date', toleranceDays: 0, tolerancePercent: 0, pastMonths: 2 },
    today: '2026-03-10',
    undated: { count: 0, more: false },
  });
  const own = (await limited.get('/api/portal/v1/difot')).body;
  expect([own.limited, own.branches, own.total.counted]).toEqual([true, ['North'], 2]);
});

test('the numbers lead to the jobs of the own branches, archived ones too; nothing while DIFOT is off', async () => {
  const customer = await insertCustomer(app.db, { show_difot: true, difot_tolerance_days: 1 });
  const jobs = jobsClient(app.administrator, customer.id);
  await jobs.add({ jobCode: 'D-1', dueDate: '2026-03-03', deliveredDate: '2026-03-04', customerBranch: 'North' });
  const late = await jobs.add({ jobCode: 'D-2', dueDate: '2026-03-03', deliveredDate: '2026-03-05' });
  await jobs.add({ jobCode: 'D-3', dueDate: '2026-03-09', customerBranch: 'North' });
  await jobs.add({ jobCode: 'D-4', dueDate: '2026-02-09', customerBranch: 'North' });
  await jobs.add({ jobCode: 'D-5', customerBranch: 'North' });
  const gone = await jobs.add({ jobCode: 'D-6', dueDate: '2026-03-02' });
  await jobs.action(await jobs.action(gone, 'cancel', { reason: 'x' }), 'archive');
  await jobs.action(late, 'archive');
  const { rows } = await app.db.pools.owner.query<{ id: string }>(
    'select id from customer_branches where customer_id = $1',
    [customer.id],
  );
  const sign = async (options: object) =>
    app.signIn('/api/portal/v1/session', (await insertContact(app.db, customer, options)).signIn);
  const [all, limited] = [await sign({}), await sign({ branches: [rows[0]!.id] })];
  const listed = async (client: typeof all, query: string) => {
    const { status, body } = await client.get(`/api/portal/v1/jobs?${query}`);
    return status === 200 ? body.items.map((one: { jobCode: string }) => one.jobCode).sort() : status;
  };
  const march = 'difotMonth=2026-03&difotResult=';
  // D-3 is due on the 9th with a day of tolerance: on the 10th it is not past it.
  expect(await listed(all, 'difotMonth=2026-03')).toEqual(['D-1', 'D-2']);
  expect(await listed(all, `${march}on_time`)).toEqual(['D-1']);
  expect(await listed(all, `${march}late`)).toEqual(['D-2']);
  expect(await listed(limited, `${march}late`)).toEqual([]);
  expect(await listed(limited, 'difotMonth=2026-03')).toEqual(['D-1']);
  expect(await listed(all, 'difotMonth=2026-02&difotResult=late')).toEqual(['D-4']);
  expect(await listed(all, 'difotResult=none')).toEqual(['D-5']);
  expect(await listed(all, `${march}none`)).toBe(422);
  const body = (await all.get('/api/portal/v1/difot')).body;
  expect(body.undated).toEqual({ count: 1, more: false });
  expect(body.months.at(-1)).toMatchObject({ counted: 2, onTime: 1, assumed: 2 });
  expect((await limited.get('/api/portal/v1/difot')).body.months.at(-1)).toMatchObject({ counted: 1, onTime: 1 });

  await app.db.pools.owner.query('update customers set show_difot = false where id = $1', [customer.id]);
  for (const path of [
    'difot',
    'jobs?difotResult=late',
    'jobs?difotMonth=2026-03',
    'jobs/export?format=csv&difotResult=late',
  ])
    expect((await all.get(`/api/portal/v1/${path}`)).status, path).toBe(404);
  const staff = await app.administrator.get(`/api/v1/customers/${customer.id}/difot?from=2026-03&to=2026-03`);
  expect(staff.body.total).toMatchObject({ counted: 2, onTime: 1 });
});
