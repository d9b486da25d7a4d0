import { randomUUIDv7 } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStream } from '#tests/support/event-stream.ts';
import { makeApiKey, makeContact, makeCustomer, type TestCustomer } from '#tests/support/people.ts';
import { type Client, client, startTestApp, type TestApp } from '#tests/support/test-app.ts';

let t: TestApp;
let customer: TestCustomer;
let base: string;
beforeAll(async () => {
  t = await startTestApp();
  customer = await makeCustomer(t, 'Viewed Customer', { branches: [{ name: 'East', active: true }] });
  for (const [jobCode, customerBranch] of [
    ['EAST-1', 'East'],
    ['NONE-1', undefined],
  ])
    await t.administrator.post('/api/v1/jobs', {
      jobCode,
      customerId: customer.id,
      direction: 'import',
      ...(customerBranch ? { customerBranch } : {}),
    });
  await t.app.listen({ port: 0, host: '127.0.0.1' });
  base = `http://127.0.0.1:${(t.app.server.address() as AddressInfo).port}`;
});
afterAll(() => t.stop());

const start = (contactId: string | null, by: Client = t.administrator, id = customer.id) =>
  by.post(`/api/v1/customers/${id}/view-as`, { contactId });
const tokenOf = (url: string) => url.split('#')[1]!;
const exchange = (token: string) => t.anonymous.post('/api/portal/v1/view-as', { token });

async function view(contactId: string | null, by: Client = t.administrator): Promise<Client> {
  const started = await start(contactId, by);
  expect(started.status, JSON.stringify(started.body)).toBe(201);
  const opened = await exchange(tokenOf(started.body.url));
  expect(opened.status, JSON.stringify(opened.body)).toBe(200);
  return client(t.app, String(opened.headers['set-cookie']).split(';')[0]!);
}

const codes = async (viewer: Client) =>
  (await viewer.get('/api/portal/v1/jobs')).body.items.map((job: { jobCode: string }) => job.jobCode).sort();
const session = (viewer: Client) => viewer.get('/api/portal/v1/session');
const log = async () => (await t.administrator.get(`/api/v1/customers/${customer.id}/views`)).body.items;

describe('starting', () => {
  test('the address holds a token in its fragment, good once and for a minute; the cookie is one of its own', async () => {
    const started = await start(null);
    expect(started.body.url).toMatch(new RegExp(`/p/${customer.slug}/view-as#[\\w-]{43}$`));
    expect(started.body.expiresAt).toBe('2026-03-10T09:01:00.000Z');
    const opened = await exchange(tokenOf(started.body.url));
    expect(opened.body).toEqual({ slug: customer.slug, expiresAt: '2026-03-10T09:30:00.000Z' });
    expect(String(opened.headers['set-cookie'])).toMatch(/^__Host-milepost-view=.*HttpOnly.*SameSite=Lax/);
    const again = await exchange(tokenOf(started.body.url));
    expect(again.status).toBe(409);
    expect(again.body.code).toBe('view_link_void');

    const late = await start(null);
    const before = t.clock.now();
    t.clock.advance(60_000);
    expect((await exchange(tokenOf(late.body.url))).status).toBe(409);
    t.clock.set(before);
    expect((await exchange('made up')).body.code).toBe('view_link_void');
  });

  test('two that open at the same instant: one wins', async () => {
    const token = tokenOf((await start(null)).body.url);
    const answers = await Promise.all([exchange(token), exchange(token)]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
  });

  test('who may not, an API key, a customer without a portal, a disabled or foreign contact', async () => {
    expect((await start(null, await t.userWithRole('operations'))).status).toBe(403);
    expect((await start(null, await t.userWithRole('customer_service', 'cs@example.com'))).status).toBe(201);
    const key = await start(null, await makeApiKey(t, 'manager'));
    expect([key.status, key.body.code]).toEqual([403, 'staff_only']);
    const bare = (await t.administrator.post('/api/v1/customers', { name: 'No portal here' })).body.id;
    expect((await start(null, t.administrator, bare)).body.code).toBe('portal_missing');
    const disabled = await makeContact(t, customer, 'disabled@view.example');
    await t.administrator.post(`/api/v1/customers/${customer.id}/contacts/${disabled.id}/disable`);
    expect((await start(disabled.id)).body.code).toBe('contact_disabled');
    const other = await makeCustomer(t, 'Other Viewed');
    const foreign = await makeContact(t, other, 'foreign@view.example');
    expect((await start(foreign.id)).status).toBe(404);
  });
});

describe('what is seen', () => {
  test('a limited contact: its branches only, under its own name, and who looks', async () => {
    const all = await t.administrator.get(`/api/v1/customers/${customer.id}`);
    const contact = await makeContact(t, customer, 'east@view.example', {
      customerBranchIds: [all.body.branches[0].id],
    });
    const viewer = await view(contact.id);
    expect(await codes(viewer)).toEqual(['EAST-1']);
    expect((await session(viewer)).body).toMatchObject({
      contact: { id: contact.id, email: 'east@view.example' },
      limited: true,
      slug: customer.slug,
      viewedBy: { name: 'Administrator One', until: '2026-03-10T09:30:00.000Z' },
    });
    expect((await session(contact)).body.viewedBy).toBeNull();
  });

  test('without a contact: everything, under the name of the customer', async () => {
    const viewer = await view(null);
    expect(await codes(viewer)).toEqual(['EAST-1', 'NONE-1']);
    expect((await session(viewer)).body).toMatchObject({
      contact: { name: 'Viewed Customer', email: '' },
      limited: false,
    });
  });

  test('a draft can be looked at before it is invited; looking leaves no mark at the contact', async () => {
    const made = await t.administrator.post(`/api/v1/customers/${customer.id}/contacts`, {
      contacts: [{ email: 'draft@view.example', firstName: 'Draft', lastName: '' }],
    });
    const viewer = await view(made.body.items[0].id);
    expect(await codes(viewer)).toHaveLength(2);
    const list = await t.administrator.get(`/api/v1/customers/${customer.id}/contacts?state=draft`);
    expect(list.body.items[0]).toMatchObject({ state: 'draft', lastSignedInAt: null, version: 1 });
  });

  test('nothing can be changed, not even by signing out', async () => {
    const viewer = await view(null);
    for (const answer of [await viewer.delete('/api/portal/v1/session')]) {
      expect(answer.status).toBe(403);
      expect(answer.body).toMatchObject({ code: 'view_as_read_only' });
      expect(answer.body.detail).toContain('nothing can be changed');
    }
    expect((await session(viewer)).status).toBe(200);
  });

  test('the cookie opens neither the console nor a contact session', async () => {
    const viewer = await view(null);
    expect((await viewer.get('/api/v1/jobs')).status).toBe(401);
    const token = viewer.cookie.split('=')[1]!;
    for (const name of ['contact', 'staff'])
      for (const url of ['/api/portal/v1/jobs', '/api/v1/jobs'])
        expect((await client(t.app, `__Host-milepost-${name}=${token}`).get(url)).status).toBe(401);
    const signedIn = await makeContact(t, customer, 'mixed@view.example');
    const contactToken = signedIn.cookie.split('=')[1]!;
    expect((await client(t.app, `__Host-milepost-view=${contactToken}`).get('/api/portal/v1/jobs')).status).toBe(401);
  });

  test('a view goes before a session in the same browser; signing in ends it', async () => {
    const contact = await makeContact(t, customer, 'both@view.example');
    const viewer = await view(null);
    const both = client(t.app, `${contact.cookie}; ${viewer.cookie}`);
    expect((await session(both)).body.viewedBy).not.toBeNull();
    expect((await both.delete('/api/portal/v1/session')).status).toBe(403);
    const signedIn = await both.post('/api/portal/v1/session', {
      slug: customer.slug,
      email: 'both@view.example',
      password: t.password,
    });
    expect(signedIn.status).toBe(204);
    expect(String(signedIn.headers['set-cookie'])).toMatch(/__Host-milepost-view=;/);
  });
});

describe('the end', () => {
  const gone = async (viewer: Client) => {
    const answer = await session(viewer);
    expect([answer.status, answer.body.code]).toEqual([401, 'view_ended']);
    expect(String(answer.headers['set-cookie'])).toMatch(/__Host-milepost-view=;/);
  };

  test('End: the session is gone and the log says when', async () => {
    const viewer = await view(null);
    expect((await log())[0]).toMatchObject({ state: 'open', endedAt: null });
    const before = t.clock.now();
    t.clock.advance(120_000);
    expect((await viewer.delete('/api/portal/v1/view-as')).status).toBe(204);
    await gone(viewer);
    expect((await log())[0]).toMatchObject({
      state: 'ended',
      viewer: { name: 'Administrator One' },
      contact: null,
      startedAt: '2026-03-10T09:00:00.000Z',
      endedAt: '2026-03-10T09:02:00.000Z',
    });
    t.clock.set(before);
  });

  test('after 30 minutes, however busy it was', async () => {
    const viewer = await view(null);
    const before = t.clock.now();
    t.clock.advance(29 * 60_000);
    expect((await session(viewer)).status).toBe(200);
    t.clock.advance(60_000);
    await gone(viewer);
    expect((await log())[0]).toMatchObject({ state: 'ended', endedAt: '2026-03-10T09:30:00.000Z' });
    t.clock.set(before);
  });

  test.each(['disable', 'delete', 'e-mail'])('when the contact goes: %s', async (how) => {
    const contact = await makeContact(t, customer, `${how}@end.example`);
    const viewer = await view(contact.id);
    const stream = await openStream(`${base}/api/portal/v1/stream`, viewer.cookie);
    await stream.until((event) => event.type === 'live.started');
    const url = `/api/v1/customers/${customer.id}/contacts/${contact.id}`;
    const done = {
      disable: () => t.administrator.post(`${url}/disable`),
      delete: () => t.administrator.delete(url),
      'e-mail': async () => {
        const all = await t.administrator.get(`/api/v1/customers/${customer.id}/contacts?limit=200`);
        const { version } = all.body.items.find((one: { id: string }) => one.id === contact.id);
        return t.administrator.patch(url, { email: 'somebody-else@end.example' }, version);
      },
    }[how]!;
    expect((await done()).status).toBeLessThan(300);
    const began = performance.now();
    await stream.ended;
    // Far below the next ping of a stream (20 s), far above what a busy machine takes.
    expect(performance.now() - began).toBeLessThan(10_000);
    await gone(viewer);
    expect((await log())[0]).toMatchObject({ state: 'ended', endedAt: '2026-03-10T09:00:00.000Z' });
  });

  test('when the staff user is disabled, within a second, its streams too', async () => {
    const manager = await t.userWithRole('manager', 'leaves@example.com');
    const viewer = await view(null, manager);
    const stream = await openStream(`${base}/api/portal/v1/stream`, viewer.cookie);
    await stream.until((event) => event.type === 'live.started');
    expect((await t.administrator.post(`/api/v1/users/${manager.id}/disable`)).status).toBe(200);
    const began = performance.now();
    await stream.ended;
    // Far below the next ping of a stream (20 s), far above what a busy machine takes.
    expect(performance.now() - began).toBeLessThan(10_000);
    await gone(viewer);
    expect((await log())[0]).toMatchObject({ state: 'ended', viewer: { id: manager.id } });
  });

  test('when the staff user gets a role without the permission, or the role loses it', async () => {
    const moved = await t.userWithRole('customer_service', 'moved@example.com');
    const viewer = await view(null, moved);
    const { version } = (await t.administrator.get(`/api/v1/users/${moved.id}`)).body;
    const changed = await t.administrator.patch(`/api/v1/users/${moved.id}`, { roleKey: 'operations' }, version);
    expect(changed.status, JSON.stringify(changed.body)).toBe(200);
    await gone(viewer);

    const permissions = ['customers:read', 'customers:view_as'];
    const role = await t.administrator.post('/api/v1/roles', { name: 'Looker', permissions });
    expect(role.status, JSON.stringify(role.body)).toBe(201);
    const looker = await t.userWithRole(role.body.key, 'looker@example.com');
    const looking = await view(null, looker);
    await t.administrator.patch(
      `/api/v1/roles/${role.body.id}`,
      { permissions: ['customers:read'] },
      role.body.version,
    );
    await gone(looking);
    expect((await log())[0]).toMatchObject({ state: 'ended', viewer: { name: 'looker User' } });
  });

  test('when the customer is merged into another; its log passes', async () => {
    const from = await makeCustomer(t, 'Merged Viewed');
    const contact = await makeContact(t, from, 'merged@view.example');
    const started = await start(contact.id, t.administrator, from.id);
    const opened = await exchange(tokenOf(started.body.url));
    const viewer = client(t.app, String(opened.headers['set-cookie']).split(';')[0]!);
    const merged = await t.administrator.post(`/api/v1/customers/${from.id}/merge`, { intoId: customer.id });
    if (merged.status >= 300) throw new Error(JSON.stringify(merged.body));
    await t.app.services.tasks.runTask(merged.body.taskId, new AbortController().signal);
    await gone(viewer);
    expect((await log()).map((one: { contact: { email: string } | null }) => one.contact?.email)).toContain(
      'merged@view.example',
    );
  });
});

test('the log comes page by page, the newest first, and says which were never opened', async () => {
  const other = await makeCustomer(t, 'Logged Customer');
  const url = `/api/v1/customers/${other.id}/views`;
  for (let n = 0; n < 3; n++) await start(null, t.administrator, other.id);
  const first = (await t.administrator.get(`${url}?limit=2`)).body;
  const second = (await t.administrator.get(`${url}?limit=2&cursor=${first.nextCursor}`)).body;
  const all = [...first.items, ...second.items];
  expect(all.map((one) => one.state)).toEqual(['not_opened', 'not_opened', 'not_opened']);
  expect(new Set(all.map((one) => one.id)).size).toBe(3);
  expect(second.nextCursor).toBeNull();
  expect((await t.administrator.get(`/api/v1/customers/${randomUUIDv7()}/views`)).status).toBe(404);
});
