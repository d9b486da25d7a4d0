import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jobsClient } from '#tests/support/factories/jobs-client.ts';
import { threadsClient } from '#tests/support/factories/threads-client.ts';
import { makeApiKey, makeContact, makeCustomer, type TestCustomer } from '#tests/support/people.ts';
import { type Client, startTestApp, type TestApp } from '#tests/support/test-app.ts';

let t: TestApp;
let customer: TestCustomer;
let operator: Client & { id: string };
let colleague: Client & { id: string };
let contact: Client & { id: string };
let service: ReturnType<typeof threadsClient>;
let portal: ReturnType<typeof threadsClient>;
let jobs: ReturnType<typeof jobsClient>;

beforeAll(async () => {
  t = await startTestApp();
  operator = await t.userWithRole('customer_service');
  colleague = await t.userWithRole('operations');
  customer = await makeCustomer(t, 'Inboxed', { serviceOperatorId: operator.id });
  contact = await makeContact(t, customer, 'inboxed@example.com');
  jobs = jobsClient(t.administrator, customer.id);
  service = threadsClient(t, operator);
  portal = threadsClient(t, contact, '/api/portal/v1');
});
afterAll(() => t?.stop());

type Row = { id: string; unread: number };
const list = async (client: Client, filter: string, more = '') =>
  (await client.get(`/api/v1/threads?filter=${filter}${more}`)).body as { items: Row[]; nextCursor: string | null };
const ids = async (client: Client, filter: string) => (await list(client, filter)).items.map((one) => one.id);
const counts = async (client: Client) => (await client.get('/api/v1/threads/inbox-counts')).body;
const hours = (count: number) => t.clock.advance(count * 3_600_000);
const inHours = (count: number) => new Date(t.clock.now().getTime() + count * 3_600_000).toISOString();
const change = (client: Client, threadIds: string[], more: object) =>
  client.post('/api/v1/threads/changes', { threadIds, ...more });
const lists = ['unread', 'customer_waits', 'waiting_for_them', 'mine', 'my_customers', 'snoozed'] as const;
const keys = { unread: 'unread', customer_waits: 'customerWaits', waiting_for_them: 'waitingForThem', mine: 'mine' };

/** Every count is the length of its list. */
async function expectExact(client: Client) {
  const all = { ...keys, my_customers: 'myCustomers', snoozed: 'snoozed' };
  const counted = await counts(client);
  for (const filter of lists) expect(await ids(client, filter), filter).toHaveLength(counted[all[filter]]);
}

describe('the inbox', () => {
  test('says who waits since when, what was said last, and how much is unread', async () => {
    const job = await jobs.add({ components: [{ code: 'A' }] });
    const { id } = await portal.open(job.id, job.components[0]!.id);
    const since = t.clock.now().toISOString();
    await portal.post(id, 'Where is\nit?');
    await hours(1);
    await portal.post(id, 'Hello?');
    const { items } = await list(operator, 'customer_waits');
    expect(items.find((one) => one.id === id)).toMatchObject({
      job: { id: job.id, jobCode: job.jobCode },
      component: { code: 'A' },
      customer: { id: customer.id, name: customer.name },
      last: { text: 'Hello?', internal: false, removed: false, files: 0, author: { kind: 'contact' } },
      unread: 2,
      waits: { who: 'customer', since },
      assignedTo: null,
      abilities: { change: true },
    });
    expect(await ids(operator, 'unread')).toContain(id);
    expect(await ids(operator, 'my_customers')).toContain(id);
    expect(await ids(colleague, 'my_customers')).not.toContain(id);
    await service.post(id, 'A note', { internal: true });
    const noted = (await list(operator, 'customer_waits')).items.find((one) => one.id === id);
    expect(noted).toMatchObject({ last: { text: 'A note', internal: true }, waits: { who: 'customer', since } });
    await service.post(id, 'On its way.');
    expect(await ids(operator, 'customer_waits')).not.toContain(id);
    const theirs = (await list(operator, 'waiting_for_them')).items.find((one) => one.id === id);
    expect(theirs).toMatchObject({ waits: { who: 'us', since: t.clock.now().toISOString() } });
    await expectExact(operator);
    await expectExact(colleague);
  });

  test('many at once: given to somebody, put aside until a time, done; what cannot be is said', async () => {
    const made = [];
    for (let index = 0; index < 3; index++) {
      const thread = await portal.open((await jobs.add()).id);
      await portal.post(thread.id, `number ${index}`);
      made.push(thread.id as string);
    }
    const unknown = '01890000-0000-7000-8000-000000000000';
    const given = await change(operator, [...made, unknown], { assignedTo: colleague.id });
    expect(given.body.changed).toEqual(made);
    expect(given.body.failed).toMatchObject([{ threadId: unknown, code: 'not_found' }]);
    expect((await ids(colleague, 'mine')).sort()).toEqual([...made].sort());
    expect((await counts(colleague)).unread).toBeGreaterThanOrEqual(3);
    const [first, second, third] = made as [string, string, string];

    await change(operator, [first, second], { snoozedUntil: inHours(3) });
    await change(operator, [third], { done: true });
    for (const one of made)
      for (const filter of ['customer_waits', 'mine', 'my_customers'])
        expect(await ids(colleague, filter), filter).not.toContain(one);
    expect((await ids(colleague, 'snoozed')).sort()).toEqual([first, second].sort());
    expect(await ids(colleague, 'done')).toContain(third);
    await expectExact(colleague);

    // What the customer writes brings both back; the clock brings back what was put aside.
    await portal.post(first, 'and now?');
    await portal.post(third, 'not done at all');
    expect(await ids(colleague, 'customer_waits')).toEqual(expect.arrayContaining([first, third]));
    expect(await ids(colleague, 'mine')).toEqual(expect.arrayContaining([first, third]));
    expect(await ids(colleague, 'snoozed')).toEqual([second]);
    await hours(4);
    expect(await ids(colleague, 'snoozed')).toEqual([]);
    expect(await ids(colleague, 'customer_waits')).toContain(second);
    await change(operator, [third], { done: true });
    await change(operator, [third], { done: false });
    expect(await ids(operator, 'customer_waits')).toContain(third);
    await expectExact(colleague);
  });

  test('reading, following and moving a job away are counted at once; what was left behind can still be read', async () => {
    const job = await jobs.add();
    const { id } = await portal.open(job.id);
    const message = await portal.post(id, 'Anybody?');
    const unread = (await counts(operator)).unread;
    expect(await ids(operator, 'unread')).toContain(id);
    await service.read(id, message.id);
    expect((await counts(operator)).unread).toBe(unread - 1);
    expect(await ids(operator, 'unread')).not.toContain(id);
    await portal.post(id, 'Hello?');
    expect((await counts(operator)).unread).toBe(unread);
    await operator.put(`/api/v1/threads/${id}/follow`, { following: false });
    expect((await counts(operator)).unread).toBe(unread - 1);
    await service.post(id, 'a word', { internal: true });
    await threadsClient(t, colleague).post(id, 'a note', { internal: true });
    expect(await ids(operator, 'unread')).toContain(id);
    const waiting = (await counts(operator)).customerWaits;
    const other = await makeCustomer(t, 'Elsewhere');
    const { version } = await jobs.read(job);
    const move = { customerId: other.id, reason: 'wrong one' };
    const moved = await t.administrator.post(`/api/v1/jobs/${job.id}/move`, move, { 'if-match': `"${version}"` });
    expect(moved.status, JSON.stringify(moved.body)).toBeLessThan(300);
    expect((await counts(operator)).customerWaits).toBe(waiting - 1);
    const row = (await list(operator, 'unread')).items.find((one) => one.id === id);
    expect(row).toMatchObject({ job: null, waits: null, abilities: { change: false } });
    const read = await operator.get(`/api/v1/threads/${id}/messages`);
    await service.read(id, read.body.items.at(-1).id);
    expect(await ids(operator, 'unread')).not.toContain(id);
    for (const client of [operator, colleague]) await expectExact(client);
  });

  test('pages without a gap and without one twice; the longest wait first', async () => {
    const all = await ids(operator, 'customer_waits');
    for (const filter of ['customer_waits', 'my_customers']) {
      const seen: string[] = [];
      for (let cursor: string | null = ''; cursor !== null; ) {
        const page = await list(operator, filter, `&limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`);
        seen.push(...page.items.map((one) => one.id));
        cursor = page.nextCursor;
      }
      expect(seen).toEqual(await ids(operator, filter));
    }
    const { items } = await list(operator, 'customer_waits');
    const times = items.map((one) => (one as unknown as { waits: { since: string } }).waits.since);
    expect(times).toEqual([...times].sort());
    expect(all.length).toBeGreaterThan(2);
    const page = await list(operator, 'my_customers', '&limit=1');
    const wrong = await operator.get(`/api/v1/threads?filter=done&cursor=${page.nextCursor}`);
    expect([wrong.status, wrong.body.code]).toEqual([422, 'cursor_unknown']);
  });

  test('an API key has nothing of its own; a role that only reads changes nothing', async () => {
    const key = await makeApiKey(t, 'customer_service');
    expect(await counts(key)).toMatchObject({ unread: 0, mine: 0, myCustomers: 0 });
    const display = await t.userWithRole('display');
    const { items } = await list(display, 'customer_waits');
    expect(items[0]).toMatchObject({ abilities: { change: false } });
    expect((await change(display, [items[0]!.id], { done: true })).status).toBe(403);
  });
});
