import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeContact, makeCustomer, type TestCustomer } from '#tests/support/people.ts';
import { type Client, startTestApp, type TestApp } from '#tests/support/test-app.ts';
import { upload } from '#tests/support/upload.ts';

let t: TestApp;
let customer: TestCustomer;

beforeAll(async () => {
  t = await startTestApp();
  customer = await makeCustomer(t, 'Shares', { publishAttachments: true });
});
afterAll(() => t?.stop());

const addJob = async (more: object = {}) =>
  (await t.administrator.post('/api/v1/jobs', { customerId: customer.id, direction: 'import', ...more })).body;
const at = (jobId: string) => `/api/v1/jobs/${jobId}/share-links`;
const share = (jobId: string, body: object = {}, by: Client = t.administrator, headers = {}) =>
  by.post(at(jobId), body, headers);
const tokenOf = (url: string) => url.slice(url.indexOf('#') + 1);
const open = (url: string) => t.anonymous.post('/api/portal/v1/shared-job', { token: tokenOf(url) });
const listed = async (jobId: string) => (await t.administrator.get(at(jobId))).body.items;

describe('share links of staff', () => {
  test('are made with 14 days, listed, opened and counted; the address is told once and kept as a hash only', async () => {
    const job = await addJob({ jobCode: 'SHARED-1' });
    const { status, body } = await share(job.id, { label: ' for the\tyard ' });
    expect(status).toBe(201);
    expect(body.url).toMatch(/^http:\/\/127\.0\.0\.1:3000\/s#[\w-]{43}$/);
    expect(body.link).toEqual({
      id: expect.any(String),
      jobId: job.id,
      jobCode: 'SHARED-1',
      label: 'for the yard',
      fileCount: 0,
      madeBy: { kind: 'staff', name: 'Administrator One' },
      createdAt: t.clock.now().toISOString(),
      expiresAt: new Date(t.clock.now().getTime() + 14 * 86_400_000).toISOString(),
      state: 'active',
      opened: { count: 0, lastAt: null },
      abilities: { revoke: true },
    });
    expect((await open(body.url)).status).toBe(200);
    t.clock.advance(60_000);
    expect((await open(body.url)).status).toBe(200);
    expect(await listed(job.id)).toMatchObject([{ opened: { count: 2, lastAt: t.clock.now().toISOString() } }]);
    const { rows } = await t.db.pools.owner.query<{ hash: Buffer }>(
      'select token_hash as hash from share_links where id = $1',
      [body.link.id],
    );
    expect(rows[0]!.hash).toHaveLength(32);
    expect(rows[0]!.hash.toString('base64url')).not.toBe(tokenOf(body.url));
  });

  test.each([
    ['no day', { expiresInDays: 0 }],
    ['more than 90 days', { expiresInDays: 91 }],
    ['a long label', { label: 'x'.repeat(101) }],
    ['a file of another job', { attachmentIds: [randomUUIDv7()] }],
    ['what nobody knows', { unknown: 1 }],
  ])('are refused with %s', async (_, body) => {
    const job = await addJob();
    expect((await share(job.id, body)).status).toBe(422);
    expect(await listed(job.id)).toEqual([]);
  });

  test('show files that are published and were chosen, and no others', async () => {
    const job = await addJob();
    const url = `/api/v1/jobs/${job.id}/attachments`;
    const [chosen, other, hidden] = await Promise.all(
      ['chosen', 'other', 'hidden'].map(
        async (name) => (await upload(t, t.administrator, url, { name, bytes: name })).body,
      ),
    );
    for (const one of [chosen, other])
      await t.administrator.patch(`${url}/${one.id}`, { published: true }, one.version);
    const refused = await share(job.id, { attachmentIds: [chosen.id, hidden.id] });
    expect([refused.status, refused.body.code]).toEqual([422, 'attachment_not_published']);
    const made = (await share(job.id, { attachmentIds: [chosen.id] })).body;
    expect(made.link.fileCount).toBe(1);
    expect((await open(made.url)).body.files).toMatchObject([{ id: chosen.id, name: 'chosen' }]);
  });

  test('end at once when they are revoked, and stay in the list', async () => {
    const job = await addJob();
    const { url, link } = (await share(job.id)).body;
    for (const status of [204, 204])
      expect((await t.administrator.delete(`${at(job.id)}/${link.id}`)).status).toBe(status);
    expect((await open(url)).status).toBe(404);
    expect(await listed(job.id)).toMatchObject([{ state: 'revoked', abilities: { revoke: false } }]);
    expect((await t.administrator.delete(`${at(job.id)}/${randomUUIDv7()}`)).status).toBe(404);
    const another = await addJob();
    expect((await t.administrator.delete(`${at(another.id)}/${link.id}`)).status).toBe(404);
  });

  test('end with their time', async () => {
    const job = await addJob();
    const { url } = (await share(job.id, { expiresInDays: 1 })).body;
    t.clock.advance(86_400_000 - 1);
    expect((await open(url)).status).toBe(200);
    t.clock.advance(1);
    expect((await open(url)).status).toBe(404);
    expect(await listed(job.id)).toMatchObject([{ state: 'expired' }]);
  });

  test('the same key again makes no second link, and gives the one a new address, as the first was lost', async () => {
    const job = await addJob();
    const [first, second] = [await share(job.id, {}, t.administrator, { 'idempotency-key': 'k' })].concat(
      await share(job.id, {}, t.administrator, { 'idempotency-key': 'k' }),
    );
    expect(second!.body.link.id).toBe(first!.body.link.id);
    expect((await open(second!.body.url)).status).toBe(200);
    expect((await open(first!.body.url)).status).toBe(404);
    const other = await addJob();
    expect((await share(other.id, {}, t.administrator, { 'idempotency-key': 'k' })).body.link.jobId).toBe(other.id);
  });

  test('need the permission for contacts to make and end, and are read by all who read jobs', async () => {
    const job = await addJob();
    const { link } = (await share(job.id)).body;
    const operations = await t.userWithRole('operations');
    expect((await share(job.id, {}, operations)).status).toBe(403);
    expect((await operations.delete(`${at(job.id)}/${link.id}`)).status).toBe(403);
    const seen = await operations.get(at(job.id));
    expect(seen.body).toMatchObject({ items: [{ abilities: { revoke: false } }], abilities: { create: false } });
    expect((await t.administrator.get(at(randomUUIDv7()))).status).toBe(404);
  });

  test('the list of a customer has the links of all its jobs, contacts’ too, page by page', async () => {
    const own = await makeCustomer(t, 'Listed');
    const job = (await t.administrator.post('/api/v1/jobs', { customerId: own.id, direction: 'import' })).body;
    const contact = await makeContact(t, own, 'maker@example.com');
    await share(job.id);
    t.clock.advance(1000);
    await contact.post(`/api/portal/v1/jobs/${job.id}/share-links`, { label: 'mine' });
    t.clock.advance(1000);
    await share(job.id);
    const url = `/api/v1/customers/${own.id}/share-links?limit=2`;
    const first = (await t.administrator.get(url)).body;
    const second = (await t.administrator.get(`${url}&cursor=${first.nextCursor}`)).body;
    const kinds = [...first.items, ...second.items].map((one: { madeBy: { kind: string } }) => one.madeBy.kind);
    expect([kinds, second.nextCursor]).toEqual([['staff', 'contact', 'staff'], null]);
    expect((await t.administrator.get(`/api/v1/customers/${randomUUIDv7()}/share-links`)).status).toBe(404);
  });
});

describe('what a link rests on', () => {
  test('a moved job: void for ever, also when the job comes back; staff read it still', async () => {
    const to = await makeCustomer(t, 'New owner');
    const contact = await makeContact(t, customer, 'mover@example.com');
    const job = await addJob({ jobCode: 'MOVED-1' });
    const byStaff = (await share(job.id)).body;
    const byContact = (await contact.post(`/api/portal/v1/jobs/${job.id}/share-links`, {})).body;
    const preview = await t.administrator.get(`/api/v1/jobs/${job.id}/move?customerId=${to.id}`);
    expect(preview.body.stays).toEqual([{ name: 'Share links', count: 2 }]);
    const move = async (customerId: string) => {
      const { version } = (await t.administrator.get(`/api/v1/jobs/${job.id}`)).body;
      const url = `/api/v1/jobs/${job.id}/move`;
      const moved = await t.administrator.post(url, { customerId, reason: 'x' }, { 'if-match': `"${version}"` });
      expect(moved.status).toBe(200);
    };
    await move(to.id);
    for (const { url } of [byStaff, byContact]) expect((await open(url)).status).toBe(404);
    expect(await listed(job.id)).toMatchObject([{ state: 'void' }, { state: 'void' }]);
    const theirs = await makeContact(t, to, 'theirs@example.com');
    expect((await theirs.get('/api/portal/v1/share-links')).body.items).toEqual([]);
    await move(customer.id);
    for (const { url } of [byStaff, byContact]) expect((await open(url)).status).toBe(404);
  });

  test('merged customers: void from the beginning of the merge, calendars too', async () => {
    const [from, into] = [await makeCustomer(t, 'Ends'), await makeCustomer(t, 'Goes on')];
    const job = (await t.administrator.post('/api/v1/jobs', { customerId: from.id, direction: 'import' })).body;
    const contact = await makeContact(t, from, 'passes@example.com');
    const links = [await share(job.id), await contact.post(`/api/portal/v1/jobs/${job.id}/share-links`, {})];
    const feed = new URL((await contact.post('/api/portal/v1/calendar-feed')).body.url).pathname;
    expect((await t.anonymous.get(feed)).status).toBe(200);
    const areVoid = async () => {
      for (const { body } of links) expect((await open(body.url)).status).toBe(404);
      expect((await t.anonymous.get(feed)).status).toBe(404);
    };
    const merge = await t.administrator.post(`/api/v1/customers/${from.id}/merge`, { intoId: into.id });
    expect(merge.status, JSON.stringify(merge.body)).toBe(202);
    await areVoid();
    await t.app.services.tasks.runTask(merge.body.taskId, new AbortController().signal);
    expect((await t.administrator.get(`/api/v1/jobs/${job.id}`)).body.customer.id).toBe(into.id);
    await areVoid();
  });

  test('an inactive customer: void, and none can be made', async () => {
    const own = await makeCustomer(t, 'Inactive later');
    const job = (await t.administrator.post('/api/v1/jobs', { customerId: own.id, direction: 'import' })).body;
    const { url } = (await share(job.id)).body;
    const { version } = (await t.administrator.get(`/api/v1/customers/${own.id}`)).body;
    await t.administrator.patch(`/api/v1/customers/${own.id}`, { state: 'inactive' }, version);
    expect((await open(url)).status).toBe(404);
    expect(await listed(job.id)).toMatchObject([{ state: 'void' }]);
    expect((await share(job.id)).body.code).toBe('customer_not_active');
  });

  test('an archived job is read still', async () => {
    const job = await addJob();
    const { url } = (await share(job.id)).body;
    const act = async (name: string, body: object) => {
      const { version } = (await t.administrator.get(`/api/v1/jobs/${job.id}`)).body;
      const done = await t.administrator.post(`/api/v1/jobs/${job.id}/actions/${name}`, body, {
        'if-match': `"${version}"`,
      });
      expect(done.status, JSON.stringify(done.body)).toBe(200);
    };
    await act('complete', { deliveredDate: '2026-03-01', pendingReason: 'done' });
    await act('archive', {});
    expect((await open(url)).body).toMatchObject({ state: 'archived', deliveredDate: '2026-03-01' });
  });
});
