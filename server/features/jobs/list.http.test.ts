import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemActor } from '#server/access/actors.ts';
import type { ImportJob } from '#server/features/jobs/import-types.ts';
import { prefixRange } from '#server/features/jobs/list-jobs.ts';
import { jobPage, type ListFilter, type ListSort } from '#server/features/jobs/queries-list.ts';
import { importBatch } from '#server/features/jobs/service.ts';
import { addDays } from '#shared/days.ts';
import { jobsClient } from '#tests/support/factories/jobs-client.ts';
import { insertCustomer } from '#tests/support/factories/portal-rows.ts';
import { startTestApp, type TestApp } from '#tests/support/test-app.ts';
import { asSuperuser } from '#tests/support/test-database.ts';

const actor = systemActor('test');
const total = 3_000;
let app: TestApp;
let customers: string[];
beforeAll(async () => {
  app = await startTestApp();
  customers = [(await insertCustomer(app.db)).id, (await insertCustomer(app.db)).id];
  const rows = Array.from(
    { length: total },
    (_, index): ImportJob => ({
      jobCode: `L-${String(index).padStart(5, '0')}`,
      customerId: customers[index % 2]!,
      values: {
        direction: 'import',
        orderNumber: `PO ${index % 700}`,
        ...(index % 10 === 0 ? {} : { dueDate: addDays('2026-01-01', (index * 7) % 200) }),
        ...(index % 3 === 0 ? { deliveredDate: addDays('2026-01-01', (index * 5) % 60) } : {}),
      },
      references: index === 77 ? { container: 'ΟΔΟΣ-77' } : {},
      eventDates: {},
      custom: {},
      completeDelivered: true,
    }),
  );
  for (let at = 0; at < total; at += 1_000) {
    app.clock.advance(60_000);
    await app.db.withActor(actor, (tx) => importBatch(tx, actor, rows.slice(at, at + 1_000), app.clock.now()));
  }
  await asSuperuser(app.database.superuser, (client) => client.query('analyze').then(() => undefined));
});
afterAll(() => app.stop());

type Item = {
  id: string;
  jobCode: string;
  dueDate: string | null;
  state: string;
  registeredAt: string;
  late: boolean;
  customer: { id: string };
};
const get = async (query: string) => {
  const answer = await app.administrator.get(`/api/v1/jobs?${query}`);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body as { items: Item[]; nextCursor: string | null };
};
const all = async (query: string) => {
  const items: Item[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: Awaited<ReturnType<typeof get>> = await get(
      `limit=200&${query}${cursor === '' ? '' : `&cursor=${cursor}`}`,
    );
    items.push(...page.items);
    cursor = page.nextCursor;
  }
  return items;
};

describe('pages', () => {
  test.each(['list', 'dueDate', '-dueDate', 'jobCode', '-jobCode', 'registeredAt', '-registeredAt'])(
    'sorted by %s: every job once, in order',
    async (sort) => {
      const items = await all(`sort=${sort}`);
      expect(new Set(items.map((one) => one.id)).size).toBe(total);
      expect(items).toHaveLength(total);
      const key = (one: Item): string =>
        sort.endsWith('dueDate') ? (one.dueDate ?? '9999') : sort.endsWith('jobCode') ? one.jobCode : one.registeredAt;
      if (sort !== 'list') {
        const keys = items.map(key);
        expect(keys).toEqual([...keys].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0) * (sort.startsWith('-') ? -1 : 1)));
        return;
      }
      const open = items.filter((one) => one.state === 'open');
      expect(items.slice(0, open.length)).toEqual(open);
      const due = open.map((one) => one.dueDate ?? '9999');
      expect(due).toEqual(due.toSorted());
      const closed = items
        .slice(open.length)
        .map((one) => one.dueDate)
        .filter((one) => one !== null);
      expect(closed.length).toBeGreaterThan(500);
    },
  );

  test('filters: customer, state, days, late', async () => {
    const own = await all(`customerId=${customers[0]}`);
    expect(own).toHaveLength(total / 2);
    expect(new Set(own.map((one) => one.customer.id))).toEqual(new Set([customers[0]]));
    expect((await all('state=completed')).every((one) => one.state === 'completed')).toBe(true);
    expect(await all('state=archived')).toEqual([]);
    const days = await all('dueFrom=2026-03-01&dueTo=2026-03-05&sort=dueDate');
    expect(days.length).toBeGreaterThan(10);
    expect(days.every((one) => one.dueDate! >= '2026-03-01' && one.dueDate! <= '2026-03-05')).toBe(true);
    const late = await all('late=true');
    expect(late.every((one) => one.late)).toBe(true);
    expect((await all('late=false')).length + late.length).toBe(total);
  });

  test.each([
    ['a cursor of another sort', 'sort=jobCode&cursor=WyJsaXN0IiwxLCJ4Il0'],
    ['a made-up cursor', `cursor=${Buffer.from('["list","1; drop table jobs","x"]').toString('base64url')}`],
    ['a limit above 200', 'limit=201'],
    ['an unknown filter', 'colour=red'],
    ['a state that does not exist', 'state=lost'],
  ])('%s is refused', async (_name, query) => {
    expect((await app.administrator.get(`/api/v1/jobs?${query}`)).status).toBe(422);
  });
});

describe('search', () => {
  test.each([
    ['a code, whatever its case', 'l-00012', 1],
    ['an order number', 'po 699', 4],
    ['a reference by its beginning, also where a word ends in sigma', 'οδοσ', 1],
    ['white space around it', '%20%20L-0001%20', 10],
    ['nothing like it', 'zzz', 0],
    ['a wildcard is a character', 'L%25', 0],
  ])('%s', async (_name, search, count) => {
    expect(await all(`search=${search}`)).toHaveLength(count);
  });

  test('a beginning that fits thousands comes in the order of the list', async () => {
    const found = await all('search=L-');
    expect(found).toHaveLength(total);
    expect(found.map((one) => one.id)).toEqual((await all('')).map((one) => one.id));
    expect(await all(`search=L-&customerId=${customers[1]}`)).toHaveLength(total / 2);
  });

  test('the end of a range is the next beginning', () => {
    expect(prefixRange('ab')).toEqual({ from: 'ab', to: 'ac' });
    expect(prefixRange('a\ud7ff').to).toBe('a\ue000');
    expect(prefixRange('😀').to).toBe('😁');
  });
});

describe('plans', () => {
  const none: ListFilter = { states: ['open', 'on_hold', 'completed', 'cancelled'] };
  const plan = (filter: Partial<ListFilter>, sort: ListSort, after: (string | number)[] | null = null) =>
    app.db.withActor(actor, async (tx) => {
      const page = { sort, after, limit: 51, now: app.clock.now() };
      return JSON.stringify(await jobPage(tx, { ...none, ...filter }, page).explain('text'));
    });
  const id = '01900000-0000-7000-8000-000000000000';

  test.each<[string, Partial<ListFilter>, ListSort, (string | number)[] | null, RegExp]>([
    ['all', {}, 'list', null, /Index Scan using jobs_staff_list/],
    ['the next page', {}, 'list', [20_600, id], /Index Scan using jobs_staff_list/],
    ['of a customer', { customerId: 'CUSTOMER' }, 'list', null, /Index Scan using jobs_list/],
    ['by due date', {}, 'dueDate', null, /Index Scan using jobs_staff_due/],
    ['by due date, latest first', {}, '-dueDate', ['infinity', id], /Index Scan Backward using jobs_staff_due/],
    ['by code', {}, 'jobCode', null, /Index Scan using jobs_code_key/],
    ['by registration', {}, '-registeredAt', null, /Index Scan Backward using jobs_registered/],
    ['archived', { states: ['archived'] }, 'list', null, /Index Scan using jobs_archived/],
    ['cancelled', { states: ['cancelled'] }, 'list', null, /Index Scan using jobs_cancelled_staff_list/],
    ['a search that finds many', { search: prefixRange('l-') }, 'list', null, /Index Scan using jobs_staff_list/],
    ['a search that finds few', { ids: [id] }, 'list', null, /Index Scan using jobs_pk/],
  ])('%s', async (_name, filter, sort, after, index) => {
    const own = filter.customerId === undefined ? filter : { ...filter, customerId: customers[0]! };
    const text = await plan(own, sort, after);
    expect(text).toMatch(index);
    expect(text).not.toContain('Seq Scan on jobs');
  });

  test.each([
    ['code', 'select id from jobs where code_key >= $1 and code_key < $2 limit 1001', /jobs_code_key/],
    [
      'order number',
      'select id from jobs where order_key >= $1 and order_key < $2 limit 1001',
      /jobs_(customer_)?order_key/,
    ],
    ['reference', 'select job_id from job_references where value_key >= $1 and value_key < $2', /job_references_key/],
  ])('search by %s', async (_name, text, index) => {
    await asSuperuser(app.database.superuser, async (client) => {
      await client.query('set enable_seqscan = off');
      await client.query(`prepare search as ${text}`);
      const { rows } = await client.query("explain execute search('po 69', 'po 7')");
      expect(JSON.stringify(rows)).toMatch(index);
    });
  });

  test('history', async () => {
    const rows = await app.db.withActor(actor, (tx) =>
      sql`explain select * from events where customer_id = ${customers[0]} and job_id = ${id} order by recorded_at desc, id desc limit 51`.execute(
        tx,
      ),
    );
    expect(JSON.stringify(rows.rows)).toMatch(/Index Scan Backward using events_job_id/);
  });
});

test('history: newest first, in pages', async () => {
  const jobs = jobsClient(app.administrator, customers[0]!);
  let job = await jobs.add();
  for (let index = 0; index < 7; index += 1) job = await jobs.edit(job, { note: `note ${index}` });
  const seen: string[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: { body: { items: { changes: { to: string }[] }[]; nextCursor: string | null } } =
      await app.administrator.get(`/api/v1/jobs/${job.id}/events?limit=3${cursor === '' ? '' : `&cursor=${cursor}`}`);
    seen.push(...page.body.items.map((one) => one.changes[0]?.to ?? 'added'));
    cursor = page.body.nextCursor;
  }
  expect(seen).toEqual(['note 6', 'note 5', 'note 4', 'note 3', 'note 2', 'note 1', 'note 0', 'added']);
});

test('what does not exist answers 404 everywhere', async () => {
  const none = '01900000-0000-7000-8000-000000000000';
  for (const path of ['', '/events', '/components', '/explain'])
    expect((await app.administrator.get(`/api/v1/jobs/${none}${path}`)).status).toBe(404);
  expect((await app.administrator.patch(`/api/v1/jobs/${none}`, { note: 'x' }, 1)).status).toBe(404);
  expect((await app.administrator.get('/api/v1/jobs/not-an-id')).status).toBe(422);
});
