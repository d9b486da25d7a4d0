import { readXlsx } from 'hucre';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { insertContact, insertCustomer, insertJob, insertJobs, jobRow } from '#tests/support/factories/portal-rows.ts';
import { type Client, startTestApp, type TestApp } from '#tests/support/test-app.ts';

let app: TestApp;
let contact: Client;

beforeAll(async () => {
  app = await startTestApp();
  const customer = await insertCustomer(app.db);
  contact = await app.signIn('/api/portal/v1/session', (await insertContact(app.db, customer)).signIn);
  await insertJob(app.db, customer.id, {
    job_code: 'J-1',
    note: '=HYPERLINK("http://example.com")',
    order_number: 'PO, "7"',
    due_date: '2026-03-09',
    customer_progress: 40,
    customer_stage: 'in progress',
  });
  await insertJob(app.db, customer.id, {
    job_code: 'J-2',
    state: 'completed',
    due_date: '2026-03-01',
    delivered_date: '2026-03-01',
  });
  await insertJob(app.db, (await insertCustomer(app.db)).id, { job_code: 'FOREIGN' });
});
afterAll(() => app?.stop());

const exported = (query: string) => contact.get(`/api/portal/v1/jobs/export?${query}`);

test('CSV: labels, the filtered rows, formulas made harmless', async () => {
  const { status, raw } = await exported('format=csv');
  expect(status).toBe(200);
  expect(raw.headers['content-disposition']).toContain('filename="Test Company jobs 2026-03-10.csv"');
  const lines = raw.body.replace('\ufeff', '').trim().split('\r\n');
  expect(lines[0]).toBe(
    'Job Code,Note,Branch,Order Number,Due Date,Late,Current Status,Progress,Stage,Promised Date,ETA,Delivered Date',
  );
  expect(lines[1]).toBe(
    `J-1,"'=HYPERLINK(""http://example.com"")",,"PO, ""7""",2026-03-09,late,Registered,40,In Progress,,,`,
  );
  expect(lines).toHaveLength(3);
});

test('JSON: the same rows, nothing that is not declared', async () => {
  const { body } = await exported('format=json&view=open');
  expect(body).toHaveLength(1);
  expect(Object.keys(body[0]).sort()).toEqual(
    [
      'branch',
      'deliveredDate',
      'dueDate',
      'eta',
      'jobCode',
      'late',
      'note',
      'orderNumber',
      'progress',
      'promisedDate',
      'stage',
      'status',
    ].sort(),
  );
  expect(body[0]).toMatchObject({ jobCode: 'J-1', progress: 40, dueDate: '2026-03-09' });
});

test('Excel: dates are dates, progress is a number', async () => {
  const { raw } = await exported('format=xlsx&search=j-1');
  const book = await readXlsx(raw.rawPayload);
  const [header, first, ...rest] = book.sheets[0]!.rows;
  expect(header?.[4]).toBe('Due Date');
  expect(first?.[4]).toEqual(new Date('2026-03-09T00:00:00Z'));
  expect(first?.[7]).toBe(0.4);
  expect(first?.[1]).toBe('=HYPERLINK("http://example.com")');
  expect(rest).toEqual([]);
});

test('more rows than are read at a time, each once and in the order of the list', async () => {
  const customer = await insertCustomer(app.db);
  const client = await app.signIn('/api/portal/v1/session', (await insertContact(app.db, customer)).signIn);
  await insertJobs(
    app.db,
    Array.from({ length: 2_500 }, (_, n) => jobRow(customer.id, { job_code: `M-${String(n).padStart(4, '0')}` })),
  );
  const { body } = await client.get('/api/portal/v1/jobs/export?format=json&sort=-jobCode');
  expect(body).toHaveLength(2_500);
  expect([body[0].jobCode, body[2_499].jobCode]).toEqual(['M-2499', 'M-0000']);
});

test('an unknown format is refused with the ones there are', async () => {
  const { status, body } = await exported('format=pdf');
  expect(status).toBe(422);
  expect(body.detail).toContain('xlsx, json, csv');
});
