import { afterAll, beforeAll, expect, test } from 'vitest';
import { insertContact, insertCustomer, insertJob, insertJobs, jobRow } from '#tests/support/factories/portal-rows.ts';
import { startTestApp, type TestApp } from '#tests/support/test-app.ts';

let app: TestApp;
let customerId: string;

beforeAll(async () => {
  app = await startTestApp();
  customerId = (await insertCustomer(app.db, { code: 'ONE', name: 'Customer One' })).id;
  await insertJob(app.db, customerId, { job_code: 'J-1', note: '@SUM(A1)', due_date: '2026-03-09' });
  const other = await insertCustomer(app.db, { code: 'TWO' });
  await insertJobs(
    app.db,
    Array.from({ length: 2_200 }, (_, n) => jobRow(other.id, { job_code: `M-${String(n).padStart(4, '0')}` })),
  );
});
afterAll(() => app?.stop());

test('the filters of the list, its columns, formulas made harmless', async () => {
  const { status, raw } = await app.administrator.get(`/api/v1/jobs/export?format=csv&customerId=${customerId}`);
  expect(status).toBe(200);
  expect(raw.headers['content-disposition']).toContain('filename="Test Company jobs 2026-03-10.csv"');
  const [header, line, ...rest] = raw.body.replace('\ufeff', '').trim().split('\r\n');
  expect(header).toMatch(/^Job Code,Customer Id,Customer,/);
  expect(line).toMatch(/^J-1,ONE,Customer One,,,'@SUM\(A1\),/);
  expect(line).toContain('2026-03-09,late');
  expect(rest).toEqual([]);
});

test('everything, in the order of the list, each job once', async () => {
  const { body } = await app.administrator.get('/api/v1/jobs/export?format=json&sort=jobCode');
  expect(body).toHaveLength(2_201);
  expect(body.map((job: { jobCode: string }) => job.jobCode)).toEqual(
    [...new Set(body.map((job: { jobCode: string }) => job.jobCode))].sort(),
  );
});

test('needs the permission; contacts have none', async () => {
  const operations = await app.userWithRole('operations');
  expect((await operations.get('/api/v1/jobs/export?format=csv')).status).toBe(403);
  expect((await app.anonymous.get('/api/v1/jobs/export?format=csv')).status).toBe(401);
  const contact = await insertContact(app.db, await insertCustomer(app.db));
  const client = await app.signIn('/api/portal/v1/session', contact.signIn);
  expect((await client.get('/api/v1/jobs/export?format=csv')).status).toBe(401);
});
