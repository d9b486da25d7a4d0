import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  insertContact,
  insertCustomer,
  insertCustomerBranch,
  insertJob,
  type PortalCustomer,
} from '#tests/support/factories/portal-rows.ts';
import { type Client, startTestApp, type TestApp } from '#tests/support/test-app.ts';

let app: TestApp;
let customer: PortalCustomer;
beforeAll(async () => {
  app = await startTestApp();
  customer = await insertCustomer(app.db);
});
afterAll(() => app?.stop());

const url = '/api/portal/v1/notification-choices';
async function contact(
  options: Parameters<typeof insertContact>[2] = {},
  of = customer,
): Promise<Client & { email: string }> {
  const { email, signIn } = await insertContact(app.db, of, options);
  return Object.assign(await app.signIn('/api/portal/v1/session', signIn), { email });
}

test('a new contact gets each change of the jobs it ticks; what it changes stays, the rest as it was', async () => {
  const one = await contact();
  const first = {
    follow: 'ticked',
    statusChanges: true,
    dateMoves: true,
    delivery: 'each',
    messageAlerts: 'each',
    email: one.email,
    followed: 0,
  };
  expect((await one.get(url)).body).toEqual(first);
  expect((await one.patch(url, { delivery: 'digest_daily' }, 0)).body).toEqual({ ...first, delivery: 'digest_daily' });
  expect((await one.patch(url, { follow: 'all', dateMoves: false }, 0)).body).toEqual({
    ...first,
    delivery: 'digest_daily',
    follow: 'all',
    dateMoves: false,
  });
  expect((await one.patch(url, {}, 0)).body.follow).toBe('all');
  for (const wrong of [{ delivery: 'weekly' }, { follow: null }, { statusChanges: 'yes' }, { contactId: 'x' }])
    expect((await one.patch(url, wrong, 0)).status).toBe(422);
  const other = await contact();
  expect((await other.get(url)).body).toMatchObject({ follow: 'ticked', delivery: 'each' });
});

test('follows jobs one by one, twice is once, and lists them by code in pages', async () => {
  const one = await contact();
  const ids = await Promise.all(
    ['B-2', 'b-1', 'C-3'].map((job_code) =>
      insertJob(app.db, customer.id, { job_code, order_number: `PO ${job_code}` }),
    ),
  );
  const at = (id: string) => `/api/portal/v1/jobs/${id}/follow`;
  expect((await one.get(at(ids[0]!))).body).toEqual({
    following: false,
    ticked: false,
    follow: 'ticked',
    delivery: 'each',
  });
  for (const id of [...ids, ids[0]!])
    expect((await one.put(at(id), undefined)).body).toMatchObject({ following: true, ticked: true });
  expect((await one.get(url)).body.followed).toBe(3);
  const page = (await one.get('/api/portal/v1/followed-jobs?limit=2')).body;
  const rest = (await one.get(`/api/portal/v1/followed-jobs?limit=2&cursor=${page.nextCursor}`)).body;
  expect([...page.items, ...rest.items].map((job: { jobCode: string }) => job.jobCode)).toEqual(['b-1', 'B-2', 'C-3']);
  expect(page.items[0]).toEqual({ id: ids[1], jobCode: 'b-1', orderNumber: 'PO b-1', status: 'Registered' });
  expect(rest.nextCursor).toBeNull();
  expect((await one.get('/api/portal/v1/followed-jobs?cursor=x')).status).toBe(422);
  expect((await one.delete(at(ids[1]!))).body).toMatchObject({ following: false, ticked: false });
  expect((await one.delete(at(ids[1]!))).status).toBe(200);
  await one.patch(url, { follow: 'all' }, 0);
  expect((await one.delete(at(ids[0]!))).body).toEqual({
    following: true,
    ticked: false,
    follow: 'all',
    delivery: 'each',
  });
  const other = await contact();
  expect((await other.get('/api/portal/v1/followed-jobs')).body.items).toEqual([]);
});

test('a job that the contact may not see is not found, and leaves its list with the branch it loses', async () => {
  const north = await insertCustomerBranch(app.db, customer.id, 'North');
  const south = await insertCustomerBranch(app.db, customer.id, 'South');
  const limited = await contact({ branches: [north] });
  const seen = await insertJob(app.db, customer.id, { customer_branch_id: north });
  const hidden = await insertJob(app.db, customer.id, { customer_branch_id: south });
  const foreign = await insertJob(app.db, (await insertCustomer(app.db)).id);
  for (const id of [hidden, foreign, '01890000-0000-7000-8000-000000000000'])
    for (const call of [limited.get, (at: string) => limited.put(at, undefined), limited.delete]) {
      const answer = await call(`/api/portal/v1/jobs/${id}/follow`);
      expect([answer.status, answer.body.code]).toEqual([404, 'not_found']);
    }
  await limited.put(`/api/portal/v1/jobs/${seen}/follow`, undefined);
  expect((await limited.get(url)).body.followed).toBe(1);
  await app.db.pools.owner.query('update jobs set customer_branch_id = $1 where id = $2', [south, seen]);
  expect((await limited.get(url)).body.followed).toBe(0);
  expect((await limited.get('/api/portal/v1/followed-jobs')).body.items).toEqual([]);
});
