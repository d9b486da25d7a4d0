import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ContactActor } from '#server/access/actors.ts';
import { jobsClient } from '#tests/support/factories/jobs-client.ts';
import { threadsClient } from '#tests/support/factories/threads-client.ts';
import { makeContact, makeCustomer } from '#tests/support/people.ts';
import { startTestApp, type TestApp } from '#tests/support/test-app.ts';
import { asSuperuser } from '#tests/support/test-database.ts';
import { pageQuery, selectOwn } from './queries.ts';

/** A page of a long thread must cost what one of a short thread does: blocks are counted, as the portal's own role. */
let t: TestApp;
let actor: ContactActor;
const threads: Record<'short' | 'long', string> = { short: '', long: '' };

beforeAll(async () => {
  t = await startTestApp();
  const customer = await makeCustomer(t, 'Talkative');
  const contact = await makeContact(t, customer, 'talks@example.com');
  const jobs = jobsClient(t.administrator, customer.id);
  const staff = threadsClient(t, t.administrator);
  for (const name of ['short', 'long'] as const) threads[name] = (await staff.open((await jobs.add()).id)).id;
  await asSuperuser(t.database.superuser, async (client) => {
    const fill = `insert into messages (id, customer_id, thread_id, number, author_kind, author_name, client_id, body, internal, mentions, created_at)
      select gen_random_uuid(), $1::uuid, $2::uuid, n, 'system', 'Talker', ($2::uuid)::text || n, 'message ' || n, n % 2 = 0, '[]', $4::timestamptz from generate_series(1, $3::int) n`;
    await client.query(fill, [customer.id, threads.short, 100, t.clock.now()]);
    await client.query(fill, [customer.id, threads.long, 50_000, t.clock.now()]);
    await client.query('vacuum analyze');
  });
  actor = {
    kind: 'contact',
    id: contact.id,
    personId: contact.id,
    customerId: customer.id,
    name: '',
    email: '',
    branches: null,
    unassignedToo: true,
    sessionId: '',
    slug: '',
  };
}, 180_000);
afterAll(() => t?.stop());

async function blocksOf(threadId: string, before: number | null): Promise<{ rows: number; blocks: number }> {
  return t.db.withActorStreaming(actor, async (tx, client) => {
    const query = pageQuery(tx, actor, threadId, { before, after: null, limit: 51 }).compile();
    await client.query('set local plan_cache_mode = force_generic_plan');
    const { rows } = await client.query({
      text: `explain (analyze, buffers, format json) ${query.sql}`,
      values: [...query.parameters],
    });
    const plan = rows[0]['QUERY PLAN'][0].Plan;
    return { rows: plan['Actual Rows'], blocks: plan['Shared Hit Blocks'] + plan['Shared Read Blocks'] };
  });
}

test('the latest page, and one in the middle, read no more of 50,000 messages than of 100', async () => {
  const short = await blocksOf(threads.short, null);
  expect(short.rows).toBe(50);
  for (const before of [null, 25_000]) {
    const long = await blocksOf(threads.long, before);
    expect(long.rows).toBe(51);
    expect(long.blocks).toBeLessThan(short.blocks * 1.3 + 20);
  }
});

test('counting what is unread stops at 100', async () => {
  expect((await t.db.withActor(actor, (tx) => selectOwn(tx, actor, threads.long))).unread).toBe(100);
});
