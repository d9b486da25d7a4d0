import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  insertContact,
  insertCustomer,
  insertCustomerBranch,
  insertJob,
  insertJobs,
  insertReference,
  jobRow,
  type PortalCustomer,
} from '#tests/support/factories/portal-rows.ts';
import { type Client, startTestApp, type TestApp } from '#tests/support/test-app.ts';

// The clock stands at 2026-03-10 (a Tuesday) in Amsterdam.
let app: TestApp;
let customer: PortalCustomer;
let all: Client;
let limited: Client;
let limitedToo: Client;
const url = '/api/portal/v1/overview';

async function signedIn(of: PortalCustomer, options: Parameters<typeof insertContact>[2] = {}): Promise<Client> {
  return app.signIn('/api/portal/v1/session', (await insertContact(app.db, of, options)).signIn);
}
const overview = async (client: Client) => (await client.get(url)).body;
const none = { count: 0, more: false };

beforeAll(async () => {
  app = await startTestApp();
  customer = await insertCustomer(app.db);
  const [north, south] = [
    await insertCustomerBranch(app.db, customer.id, 'North'),
    await insertCustomerBranch(app.db, customer.id, 'South'),
  ];
  const shared = JSON.stringify([{ milestoneId: null, componentId: null, text: 'Stuck', at: '2026-03-09T10:00:00Z' }]);
  await insertJobs(app.db, [
    jobRow(customer.id, { job_code: 'A', customer_branch_id: north, due_date: '2026-03-09' }),
    jobRow(customer.id, { job_code: 'B', customer_branch_id: north, due_date: '2026-03-12', eta: '2026-03-13' }),
    jobRow(customer.id, {
      job_code: 'C',
      customer_branch_id: south,
      due_date: '2026-03-15',
      shared_exceptions: shared,
    }),
    // Delivered on its day, though not completed yet: neither late nor due.
    jobRow(customer.id, { job_code: 'D', due_date: '2026-03-08', delivered_date: '2026-03-08' }),
    jobRow(customer.id, { job_code: 'E', state: 'on_hold', due_date: '2026-03-01' }),
    jobRow(customer.id, { job_code: 'F', customer_branch_id: south, state: 'completed', due_date: '2026-02-01' }),
    jobRow(customer.id, { job_code: 'G', state: 'completed', due_date: '2026-02-02' }),
    jobRow(customer.id, { job_code: 'H', customer_branch_id: north, state: 'archived', due_date: '2025-02-02' }),
    jobRow(customer.id, { job_code: 'I', customer_branch_id: north, state: 'cancelled', due_date: '2026-03-09' }),
  ]);
  all = await signedIn(customer);
  limited = await signedIn(customer, { branches: [north] });
  limitedToo = await signedIn(customer, { branches: [south], unassignedToo: true });
});
afterAll(() => app?.stop());

describe('counts', () => {
  const views = { open: 'open', late: 'late', at_risk: 'atRisk', due_this_week: 'dueThisWeek' } as const;
  const closed = ['completed', 'archived'] as const;

  test('of all branches, of one, of one and jobs without a branch', async () => {
    expect((await overview(all)).counts).toEqual({
      open: 5,
      late: 2,
      atRisk: 2,
      dueThisWeek: 2,
      completed: { count: 2, more: false },
      archived: { count: 1, more: false },
    });
    expect((await overview(limited)).counts).toEqual({
      open: 2,
      late: 1,
      atRisk: 1,
      dueThisWeek: 1,
      completed: none,
      archived: { count: 1, more: false },
    });
    expect((await overview(limitedToo)).counts).toEqual({
      open: 3,
      late: 1,
      atRisk: 1,
      dueThisWeek: 1,
      completed: { count: 2, more: false },
      archived: none,
    });
  });

  test('each is as long as the list that it leads to, for every contact', async () => {
    for (const client of [all, limited, limitedToo]) {
      const { counts } = await overview(client);
      const listed = async (view: string) =>
        (await client.get(`/api/portal/v1/jobs?view=${view}&limit=200`)).body.items.length;
      for (const [view, key] of Object.entries(views)) expect(await listed(view), view).toBe(counts[key]);
      for (const view of closed) expect(await listed(view), view).toBe(counts[view].count);
    }
  });

  test('a long history is counted up to a thousand, by branch too', async () => {
    const of = await insertCustomer(app.db);
    const branch = await insertCustomerBranch(app.db, of.id, 'West');
    const rows = Array.from({ length: 1_500 }, (_, n) =>
      jobRow(of.id, { state: 'completed', customer_branch_id: n < 1_000 ? branch : null }),
    );
    await insertJobs(app.db, rows);
    expect((await overview(await signedIn(of))).counts.completed).toEqual({ count: 1000, more: true });
    const west = await signedIn(of, { branches: [branch] });
    expect((await overview(west)).counts.completed).toEqual({ count: 1000, more: false });
    const both = await signedIn(of, { branches: [branch], unassignedToo: true });
    expect((await overview(both)).counts.completed).toEqual({ count: 1000, more: true });
  });

  test("another customer's contact counts nothing of it", async () => {
    const stranger = await signedIn(await insertCustomer(app.db));
    expect((await overview(stranger)).counts).toEqual({
      open: 0,
      late: 0,
      atRisk: 0,
      dueThisWeek: 0,
      completed: none,
      archived: none,
    });
  });
});

describe('how the company has set the portal', () => {
  const columns = ['jobCode', 'note', 'branch', 'orderNumber', 'dueDate', 'status', 'progress', 'action'];
  const set = (values: { columns?: string[] | null; leading?: string | null }) =>
    app.db.pools.owner.query('update customers set portal_columns = $2, leading_reference = $3 where id = $1', [
      customer.id,
      values.columns ?? null,
      values.leading ?? null,
    ]);
  const csv = async () =>
    (await all.get('/api/portal/v1/jobs/export?format=csv&jobCode=a')).raw.body
      .replace('\uFEFF', '')
      .trim()
      .split('\r\n');

  test('all columns and no leading reference at first', async () => {
    expect((await overview(all)).settings).toEqual({ columns, leadingReference: null });
    expect((await all.get('/api/portal/v1/jobs?jobCode=a')).body.items[0].leadingReference).toBeNull();
    expect((await csv())[0]).toMatch(/^Job Code,Note,Branch,Order Number,Due Date,/);
  });

  test('fewer columns, also in files; what names the job and its actions stay', async () => {
    await set({ columns: ['dueDate', 'status'] });
    expect((await overview(all)).settings.columns).toEqual(['jobCode', 'dueDate', 'status', 'action']);
    expect((await csv())[0]).toBe('Job Code,Due Date,Late,Current Status,Promised Date,ETA,Delivered Date');
  });

  test('a reference leads, in the list, on the page and in files; one that portals do not show does not', async () => {
    const { body } = await all.get('/api/portal/v1/jobs?jobCode=a');
    const at = { customerId: customer.id, jobId: body.items[0].id as string };
    await insertReference(app.db, at, 'container', 'MSKU 2');
    await insertReference(app.db, at, 'container', 'MSKU 1');
    await set({ leading: 'container' });
    expect((await overview(all)).settings.leadingReference).toEqual({ type: 'container', name: 'Container' });
    const list = (await all.get('/api/portal/v1/jobs')).body.items as { jobCode: string; leadingReference: string }[];
    expect(list.find((job) => job.jobCode === 'A')!.leadingReference).toBe('MSKU 1, MSKU 2');
    expect(list.find((job) => job.jobCode === 'B')!.leadingReference).toBeNull();
    expect((await all.get(`/api/portal/v1/jobs/${at.jobId}`)).body.leadingReference).toBe('MSKU 1, MSKU 2');
    expect((await csv())[0]).toMatch(/^Job Code,Note,Branch,Container,Order Number,/);
    await app.db.pools.owner.query(
      "insert into reference_types (code, name, built_in, portal) values ('cost_file', 'Cost file', false, false)",
    );
    await insertReference(app.db, at, 'cost_file', 'SECRET-9');
    await set({ leading: 'cost_file' });
    expect((await overview(all)).settings.leadingReference).toBeNull();
    expect((await all.get('/api/portal/v1/jobs')).raw.body).not.toContain('SECRET-9');
    expect((await csv()).join()).not.toContain('SECRET-9');
    await set({});
  });
});

describe('preferences', () => {
  const path = '/api/portal/v1/preferences';
  const table = { order: ['jobCode', 'dueDate', 'note'], hidden: ['note'], density: 'compact' };

  test('are kept for the contact alone, part by part', async () => {
    expect((await overview(all)).preferences).toEqual({ table: null, locale: null });
    expect((await all.patch(path, { table }, 1)).body).toEqual({ table, locale: null });
    expect((await all.patch(path, { locale: 'de-AT' }, 1)).body).toEqual({ table, locale: 'de-AT' });
    expect((await overview(all)).preferences).toEqual({ table, locale: 'de-AT' });
    for (const other of [limited, await signedIn(await insertCustomer(app.db))])
      expect((await overview(other)).preferences).toEqual({ table: null, locale: null });
    expect((await all.patch(path, { table: null }, 1)).body).toEqual({ table: null, locale: 'de-AT' });
  });

  test('what stands beside them stays', async () => {
    const contact = await insertContact(app.db, customer);
    await app.db.pools.owner.query(`update contacts set preferences = '{"other": {"a": 1}}' where id = $1`, [
      contact.id,
    ]);
    const client = await app.signIn('/api/portal/v1/session', contact.signIn);
    await client.patch(path, { table }, 1);
    const { rows } = await app.db.pools.owner.query('select preferences, version from contacts where id = $1', [
      contact.id,
    ]);
    expect(rows[0]).toEqual({ preferences: { other: { a: 1 }, table }, version: 1 });
  });

  test.each([
    [{ table: { ...table, order: ['priority'] } }],
    [{ table: { ...table, density: 'huge' } }],
    [{ table: { ...table, width: 3 } }],
    [{ table: { ...table, hidden: ['note', 'note'] } }],
    [{ notes: 'x' }],
    [{ locale: 'x'.repeat(200) }],
  ])('%j is refused', async (body) => {
    expect((await limited.patch(path, body, 1)).status).toBe(422);
    expect((await overview(limited)).preferences).toEqual({ table: null, locale: null });
  });

  test('not without a session, not for staff', async () => {
    expect((await app.anonymous.patch(path, { table }, 1)).status).toBe(401);
    expect((await app.administrator.patch(path, { table }, 1)).status).toBe(401);
  });
});

test('a job that is late counts at once', async () => {
  const of = await insertCustomer(app.db);
  const client = await signedIn(of);
  await insertJob(app.db, of.id, { due_date: '2026-03-10' });
  expect((await overview(client)).counts).toMatchObject({ open: 1, late: 0, dueThisWeek: 1 });
  app.clock.set('2026-03-10T23:30:00Z'); // 11 March in Amsterdam
  expect((await overview(client)).counts).toMatchObject({ open: 1, late: 1, dueThisWeek: 0 });
});
