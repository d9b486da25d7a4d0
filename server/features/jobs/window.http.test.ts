import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemActor } from '#server/access/actors.ts';
import { addDays } from '#shared/days.ts';
import { insertCustomer, insertJobs, jobRow } from '#tests/support/factories/portal-rows.ts';
import { startTestApp, type TestApp } from '#tests/support/test-app.ts';
import { asSuperuser } from '#tests/support/test-database.ts';
import { windowIds } from './queries-window.ts';

/** A customer's open jobs and those due or delivered in a span of days (DOMAIN 7: View). */
let t: TestApp;
let customerId: string;
const [from, to] = ['2026-02-01', '2026-03-31'];
const url = '/api/v1/jobs';

type Item = { id: string; jobCode: string };
type Case = { job_code: string; state: string; due_date: string | null; delivered_date: string | null };
const belongs: Case[] = [
  { job_code: 'OPEN-OLD', state: 'open', due_date: '2025-01-05', delivered_date: null },
  { job_code: 'OPEN-NONE', state: 'open', due_date: null, delivered_date: null },
  { job_code: 'HELD-FAR', state: 'on_hold', due_date: '2027-01-05', delivered_date: null },
  { job_code: 'OPEN-DELIVERED', state: 'open', due_date: '2026-01-05', delivered_date: '2026-01-06' },
  { job_code: 'FIRST-DAY', state: 'completed', due_date: from, delivered_date: '2026-01-20' },
  { job_code: 'LAST-DAY', state: 'completed', due_date: to, delivered_date: null },
  { job_code: 'LATE-INTO', state: 'completed', due_date: '2025-11-30', delivered_date: from },
  { job_code: 'EARLY-INTO', state: 'completed', due_date: '2026-06-30', delivered_date: to },
  { job_code: 'NO-DUE', state: 'completed', due_date: null, delivered_date: '2026-03-01' },
  { job_code: 'CANCELLED', state: 'cancelled', due_date: '2026-03-09', delivered_date: null },
  { job_code: 'ARCHIVED', state: 'archived', due_date: '2026-02-03', delivered_date: '2026-02-03' },
];
const outside: Case[] = [
  { job_code: 'DAY-BEFORE', state: 'completed', due_date: '2026-01-31', delivered_date: '2026-01-31' },
  { job_code: 'DAY-AFTER', state: 'completed', due_date: '2026-04-01', delivered_date: '2026-04-01' },
  { job_code: 'LATE-BEFORE', state: 'completed', due_date: '2025-11-30', delivered_date: '2026-01-31' },
  { job_code: 'LATE-OVER', state: 'completed', due_date: '2026-01-30', delivered_date: '2026-04-01' },
  { job_code: 'NEVER', state: 'cancelled', due_date: '2025-11-30', delivered_date: null },
  { job_code: 'NO-DATES', state: 'completed', due_date: null, delivered_date: null },
];

beforeAll(async () => {
  t = await startTestApp();
  customerId = (await insertCustomer(t.db, { code: 'WIN', name: 'Window' })).id;
  const other = (await insertCustomer(t.db, { code: 'OTHER' })).id;
  await insertJobs(
    t.db,
    [...belongs, ...outside].map((one) =>
      jobRow(customerId, { ...one, ...(one.state === 'cancelled' ? { status_code: 'CANC' } : {}) }),
    ),
  );
  await insertJobs(t.db, [jobRow(other, { job_code: 'OTHERS', due_date: from })]);
});
afterAll(() => t?.stop());

const ask = (query: string) => t.administrator.get(`${url}?${query}`);
const inWindow = () => `customerId=${customerId}&windowFrom=${from}&windowTo=${to}`;
const codes = (items: Item[]) => items.map((one) => one.jobCode);

/** All pages, three jobs at a time. */
async function paged(query: string): Promise<string[]> {
  const seen: string[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const { body } = await ask(`${query}&limit=3${cursor === '' ? '' : `&cursor=${cursor}`}`);
    seen.push(...codes(body.items));
    cursor = body.nextCursor;
  }
  return seen;
}

describe('what belongs to the window', () => {
  test.each(['list', 'dueDate', '-dueDate', 'jobCode', '-jobCode', 'registeredAt', '-registeredAt'])(
    'sorted by %s: every job once over all pages, and no other',
    async (sort) => {
      const seen = await paged(`${inWindow()}&sort=${sort}`);
      expect(seen.toSorted()).toEqual(belongs.map((one) => one.job_code).toSorted());
      if (sort === 'jobCode') expect(seen).toEqual(seen.toSorted());
    },
  );

  test('in the order of the list: open ones by due date, then the latest first', async () => {
    expect(await paged(inWindow())).toEqual([
      'OPEN-OLD',
      'OPEN-DELIVERED',
      'HELD-FAR',
      'OPEN-NONE',
      'EARLY-INTO',
      'LAST-DAY',
      'CANCELLED',
      'NO-DUE',
      'ARCHIVED',
      'FIRST-DAY',
      'LATE-INTO',
    ]);
  });

  test('together with other filters and searches', async () => {
    expect(await paged(`${inWindow()}&state=archived`)).toEqual(['ARCHIVED']);
    expect(await paged(`${inWindow()}&late=true`)).toEqual(['OPEN-OLD', 'OPEN-DELIVERED', 'LATE-INTO']);
    expect(await paged(`${inWindow()}&jobCode=late`)).toEqual(['LATE-INTO']);
    expect(await paged(`${inWindow()}&jobCode=open-`)).toEqual(['OPEN-OLD', 'OPEN-DELIVERED', 'OPEN-NONE']);
    expect(await paged(`${inWindow()}&jobCode=day`)).toEqual([]);
    expect(await paged(`${inWindow()}&search=cancel`)).toEqual(['CANCELLED']);
  });

  test.each([
    ['half a window', () => `customerId=${customerId}&windowFrom=${from}`, 'windowTo'],
    ['the other half', () => `customerId=${customerId}&windowTo=${from}`, 'windowFrom'],
    ['backwards', () => `customerId=${customerId}&windowFrom=${to}&windowTo=${from}`, 'windowTo'],
    ['no customer', () => `windowFrom=${from}&windowTo=${to}`, 'customerId'],
    ['no day', () => `customerId=${customerId}&windowFrom=2026-02-30&windowTo=${to}`, 'windowFrom'],
  ])('refused: %s', async (_, query, field) => {
    const answer = await ask(query());
    expect(answer.status).toBe(422);
    expect(answer.body.faults.map((one: { field: string }) => one.field)).toContain(field);
  });
});

describe('job codes', () => {
  test('are searched by their beginning alone, whatever their case', async () => {
    const two = [
      jobRow(customerId, { job_code: 'Code-1', order_number: 'X', due_date: '2024-01-01', state: 'completed' }),
      jobRow(customerId, { job_code: 'X-1', order_number: 'Code-1', due_date: '2024-01-01', state: 'completed' }),
    ];
    await insertJobs(t.db, two);
    expect(codes((await ask(`customerId=${customerId}&jobCode=CODE`)).body.items)).toEqual(['Code-1']);
    expect(codes((await ask(`jobCode=code-1`)).body.items)).toEqual(['Code-1']);
    expect(codes((await ask(`customerId=${customerId}&jobCode=%25`)).body.items)).toEqual([]);
  });
});

test('the export of the same list: its columns, its jobs', async () => {
  const answer = await t.administrator.get(`${url}/export?format=json&layout=customer&${inWindow()}`);
  expect(answer.status).toBe(200);
  expect(answer.body.map((one: Item) => one.jobCode)).toEqual(await paged(inWindow()));
  const csv = await t.administrator.get(`${url}/export?format=csv&layout=customer&${inWindow()}&jobCode=late-into`);
  const [head, line, ...rest] = csv.raw.body.replace('\ufeff', '').trim().split('\r\n');
  expect(head).toBe(
    'Job Code,Order #,Customer Branch,Note,Due Date,Late,Current Status,Progress,Progress %,Delivered Date,Components,Attachments',
  );
  expect(line).toMatch(/^LATE-INTO,,,,2025-11-30,late,internal status,Completed,/);
  expect(rest).toEqual([]);
  const bad = await t.administrator.get(`${url}/export?format=csv&layout=all`);
  expect(bad.status).toBe(422);
});

test('a long history is not read: the plan stays within the window', async () => {
  const customer = await insertCustomer(t.db, { code: 'LONG' });
  const rows = Array.from({ length: 12_000 }, (_, n) => {
    const state = n % 100 === 0 ? 'open' : n % 10 === 1 ? 'archived' : 'completed';
    const due = addDays(to, -(n % 1_500));
    const delivered = state === 'open' ? null : addDays(due, n % 7 === 0 ? 5 : 0);
    return jobRow(customer.id, { job_code: `L-${n}`, state, due_date: due, delivered_date: delivered });
  });
  await insertJobs(t.db, rows);
  await asSuperuser(t.database.superuser, (client) => client.query('vacuum analyze'));
  const everything = ['open', 'on_hold', 'completed', 'cancelled', 'archived'] as const;
  const filter = { customerId: customer.id, states: everything, window: { from: '2026-03-01', to } };
  const read = async (after: (string | number)[] | null) =>
    t.db.withActorStreaming(systemActor('test'), async (tx, client) => {
      const query = windowIds(tx, filter, { sort: 'list', after, limit: 51, now: t.clock.now() }).compile();
      const { rows: plan } = await client.query({
        text: `explain (analyze, buffers, format json) ${query.sql}`,
        values: [...query.parameters],
      });
      const text = JSON.stringify(plan);
      const removed = [...text.matchAll(/"Rows Removed by Filter":(\d+)/g)].reduce(
        (sum, one) => sum + Number(one[1]),
        0,
      );
      return { text, removed };
    });
  const first = await read(null);
  expect(first.text).toContain('jobs_list');
  expect(first.text).toContain('jobs_customer_delivered_late');
  expect(first.text).not.toContain('Seq Scan","Parallel Aware":false,"Async Capable":false,"Relation Name":"jobs"');
  expect(first.removed).toBeLessThan(300);
  // The end of the list: behind its last row there are eleven thousand older jobs.
  const last = await read([2_000_000 - 1, 'ffffffff-ffff-7fff-bfff-ffffffffffff']);
  expect(last.removed).toBeLessThan(300);
});
