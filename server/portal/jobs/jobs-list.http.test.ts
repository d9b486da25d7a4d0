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
let contact: Client;
const ids: Record<string, string> = {};

async function signedIn(of: PortalCustomer, options: Parameters<typeof insertContact>[2] = {}): Promise<Client> {
  return app.signIn('/api/portal/v1/session', (await insertContact(app.db, of, options)).signIn);
}
const codes = async (query: string, client = contact): Promise<string[]> =>
  (await client.get(`/api/portal/v1/jobs?${query}`)).body.items.map((job: { jobCode: string }) => job.jobCode);

beforeAll(async () => {
  app = await startTestApp();
  customer = await insertCustomer(app.db);
  contact = await signedIn(customer);
  const add = async (code: string, more: Parameters<typeof insertJob>[2] = {}) => {
    ids[code] = await insertJob(app.db, customer.id, { job_code: code, ...more });
  };
  await add('LATE-1', { due_date: '2026-03-09', order_number: 'PO 77' });
  await add('TODAY-1', { due_date: '2026-03-10', eta: '2026-03-14' });
  await add('SUN-1', { due_date: '2026-03-15', state: 'on_hold', customer_status: 'On Hold' });
  await add('NEXT-1', { due_date: '2026-03-16' });
  await add('NODATE-1');
  await add('DONE-1', { state: 'completed', due_date: '2026-02-10', delivered_date: '2026-02-11' });
  await add('DONE-2', { state: 'completed', due_date: '2026-02-20', delivered_date: '2026-02-20' });
  await add('VOID-1', { state: 'cancelled', due_date: '2026-01-10', customer_status: 'Cancelled' });
  await add('OLD-1', { state: 'archived', due_date: '2025-12-01', delivered_date: '2025-12-01' });
  await insertReference(app.db, { customerId: customer.id, jobId: ids['NEXT-1']! }, 'container', 'MSKU 1234565');
  await insertReference(app.db, { customerId: customer.id, jobId: ids['SUN-1']! }, 'order_number', 'PO 78');
});
afterAll(() => app?.stop());

describe('views', () => {
  test.each([
    ['', ['LATE-1', 'TODAY-1', 'SUN-1', 'NEXT-1', 'NODATE-1', 'DONE-2', 'DONE-1', 'VOID-1']],
    ['view=open', ['LATE-1', 'TODAY-1', 'SUN-1', 'NEXT-1', 'NODATE-1']],
    ['view=late', ['LATE-1']],
    ['view=at_risk', ['TODAY-1']],
    ['view=due_this_week', ['TODAY-1', 'SUN-1']],
    ['view=completed', ['DONE-2', 'DONE-1']],
    ['view=archived', ['OLD-1']],
    ['view=open&sort=-dueDate', ['NODATE-1', 'NEXT-1', 'SUN-1', 'TODAY-1', 'LATE-1']],
    ['view=completed&sort=dueDate', ['DONE-1', 'DONE-2']],
    ['view=open&sort=jobCode', ['LATE-1', 'NEXT-1', 'NODATE-1', 'SUN-1', 'TODAY-1']],
  ])('%s', async (query, expected) => {
    expect(await codes(query)).toEqual(expected);
  });

  test('red: open after its day or delivered after it, never when cancelled', async () => {
    const { body } = await contact.get('/api/portal/v1/jobs');
    const late = body.items.filter((job: { late: boolean }) => job.late).map((job: { jobCode: string }) => job.jobCode);
    expect(late).toEqual(['LATE-1', 'DONE-1']);
    const cancelled = body.items.find((job: { jobCode: string }) => job.jobCode === 'VOID-1');
    expect(cancelled).toMatchObject({ status: 'Cancelled', state: 'cancelled', late: false });
  });

  test("what is today is the company's day", async () => {
    app.clock.set('2026-03-10T23:30:00Z'); // 11 March in Amsterdam
    expect(await codes('view=late')).toEqual(['LATE-1', 'TODAY-1']);
    app.clock.set('2026-03-10T09:00:00Z');
  });

  test('the overview counts what the views list', async () => {
    const { status, body } = await contact.get('/api/portal/v1/overview');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      companyName: 'Test Company',
      today: '2026-03-10',
      timeZone: 'Europe/Amsterdam',
      customer: { code: customer.code },
      showDifot: false,
      counts: { open: 5, late: 1, atRisk: 1, dueThisWeek: 2 },
    });
  });
});

describe('search', () => {
  test.each([
    ['search=late', ['LATE-1']],
    ['search=po%2077', ['LATE-1']],
    ['search=msku', ['NEXT-1']],
    ['search=old', []],
    ['search=old&view=archived', ['OLD-1']],
    ['search=ate', []],
    ['search=', ['LATE-1', 'TODAY-1', 'SUN-1', 'NEXT-1', 'NODATE-1', 'DONE-2', 'DONE-1', 'VOID-1']],
    ['jobCode=done', ['DONE-2', 'DONE-1']],
    ['jobCode=po', []],
    ['orderNumber=po', ['LATE-1', 'SUN-1']],
    ['orderNumber=po%2078', ['SUN-1']],
    ['orderNumber=msku', []],
    ['search=po&view=late', ['LATE-1']],
    ['search=%25', []],
  ])('%s', async (query, expected) => {
    expect(await codes(query)).toEqual(expected);
  });

  test('a control character is refused with a sentence', async () => {
    const { status, body } = await contact.get('/api/portal/v1/jobs?search=a%07b');
    expect([status, body.code]).toEqual([422, 'text_characters']);
    expect((await contact.get('/api/portal/v1/jobs?search=a%00b')).status).toBe(422);
  });

  test('a reference type that portals do not show finds nothing', async () => {
    await app.db.pools.owner.query(
      "insert into reference_types (code, name, built_in, portal) values ('cost_file', 'Cost file', false, false)",
    );
    await insertReference(app.db, { customerId: customer.id, jobId: ids['NEXT-1']! }, 'cost_file', 'SECRET-9');
    expect(await codes('search=secret')).toEqual([]);
  });

  test('by ids: only these, and only the own', async () => {
    const other = await insertCustomer(app.db);
    const foreign = await insertJob(app.db, other.id);
    expect(await codes(`ids=${ids['OLD-1']}&ids=${ids['LATE-1']}&ids=${foreign}`)).toEqual(['LATE-1', 'OLD-1']);
    expect(await codes(`ids=${ids['OLD-1']}&ids=${ids['LATE-1']}&view=open`)).toEqual(['LATE-1']);
  });
});

describe('pages', () => {
  test.each(['list', 'dueDate', '-dueDate', 'jobCode', '-jobCode'])(
    'sort %s: each job once, in order',
    async (sort) => {
      const all = await codes(`sort=${sort}`);
      const paged: string[] = [];
      let cursor: string | null = null;
      do {
        const { body }: { body: { items: { jobCode: string }[]; nextCursor: string | null } } = await contact.get(
          `/api/portal/v1/jobs?sort=${sort}&limit=3${cursor ? `&cursor=${cursor}` : ''}`,
        );
        paged.push(...body.items.map((job) => job.jobCode));
        cursor = body.nextCursor;
      } while (cursor);
      expect(paged).toEqual(all);
      expect(all).toHaveLength(8);
    },
  );

  test('a made-up cursor is refused, not sent to the database', async () => {
    for (const keys of [
      ['list', 'x', 'y'],
      ['list', 1, 'not-an-id'],
      ['dueDate', 'soon', ids['LATE-1']],
      ['jobCode', 'a\u0000'],
    ]) {
      const cursor = Buffer.from(JSON.stringify(keys)).toString('base64url');
      const { status } = await contact.get(`/api/portal/v1/jobs?sort=${keys[0]}&cursor=${cursor}`);
      expect(status).toBe(422);
    }
  });
});

describe('who sees what', () => {
  test('limited contacts: their branches, and jobs without a branch only when ticked', async () => {
    const of = await insertCustomer(app.db);
    const [north, south] = [
      await insertCustomerBranch(app.db, of.id, 'North'),
      await insertCustomerBranch(app.db, of.id, 'South'),
    ];
    await insertJobs(app.db, [
      jobRow(of.id, { job_code: 'N-1', customer_branch_id: north, due_date: '2026-03-20' }),
      jobRow(of.id, { job_code: 'S-1', customer_branch_id: south, due_date: '2026-03-21' }),
      jobRow(of.id, { job_code: 'X-1', due_date: '2026-03-22' }),
    ]);
    expect(await codes('', await signedIn(of))).toEqual(['N-1', 'S-1', 'X-1']);
    const limited = await signedIn(of, { branches: [north] });
    expect(await codes('', limited)).toEqual(['N-1']);
    expect(await codes('search=s-1', limited)).toEqual([]);
    expect((await limited.get('/api/portal/v1/overview')).body.counts.open).toBe(1);
    expect(await codes('', await signedIn(of, { branches: [north], unassignedToo: true }))).toEqual(['N-1', 'X-1']);
  });

  test("another customer's contact sees none of it", async () => {
    const stranger = await signedIn(await insertCustomer(app.db));
    expect(await codes('', stranger)).toEqual([]);
    expect((await stranger.get('/api/portal/v1/overview')).body.counts.open).toBe(0);
  });

  test('nobody without a session, nor staff, nor a contact on staff routes, nor one that was disabled', async () => {
    expect((await app.anonymous.get('/api/portal/v1/jobs')).status).toBe(401);
    expect((await app.administrator.get('/api/portal/v1/jobs')).status).toBe(401);
    expect((await app.administrator.get('/api/portal/v1/overview')).status).toBe(401);
    expect((await contact.get('/api/v1/company')).status).toBe(401);
    const row = await insertContact(app.db, customer);
    const client = await app.signIn('/api/portal/v1/session', row.signIn);
    await app.db.pools.owner.query("update contacts set state = 'disabled' where id = $1", [row.id]);
    expect((await client.get('/api/portal/v1/jobs')).status).toBe(401);
    expect((await client.get('/api/portal/v1/jobs/export?format=csv')).status).toBe(401);
  });
});
