import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStream } from '#tests/support/event-stream.ts';
import { makeContact, makeCustomer, type TestCustomer } from '#tests/support/people.ts';
import { startTestApp, type TestApp } from '#tests/support/test-app.ts';

let t: TestApp;
let first: TestCustomer;
let second: TestCustomer;
let origin: string;
beforeAll(async () => {
  t = await startTestApp();
  first = await makeCustomer(t, 'First Customer');
  second = await makeCustomer(t, 'Second Customer');
  await t.app.listen({ port: 0, host: '127.0.0.1' });
  origin = `http://127.0.0.1:${(t.app.server.address() as AddressInfo).port}`;
});
afterAll(() => t.stop());

const within = async (ms: number, work: Promise<unknown>): Promise<boolean> =>
  Promise.race([work.then(() => true), new Promise<boolean>((resolve) => setTimeout(() => resolve(false), ms))]);

describe('where somebody is signed in', () => {
  test('each session with its device; ending one ends its stream within a second and no other', async () => {
    await t.userWithRole('manager');
    const body = { email: 'manager@example.com', password: t.password };
    const here = await t.signIn('/api/v1/session', body);
    const there = await t.signIn('/api/v1/session', body);
    const listed = (await here.get('/api/v1/me/sessions')).body.items;
    expect(listed).toHaveLength(3);
    expect(listed.filter((each: { current: boolean }) => each.current)).toHaveLength(1);
    expect(listed[0]).toMatchObject({ browser: null, customer: null, address: '127.0.0.1' });
    const own = (await there.get('/api/v1/me/sessions')).body.items.find((each: { current: boolean }) => each.current);
    const streams = await Promise.all([here, there].map((one) => openStream(`${origin}/api/v1/stream`, one.cookie)));
    expect((await here.delete(`/api/v1/me/sessions/${own.id}`)).status).toBe(204);
    expect(await within(1000, streams[1]!.ended)).toBe(true);
    expect(await within(100, streams[0]!.ended)).toBe(false);
    expect((await there.get('/api/v1/session')).status).toBe(401);
    expect((await here.get('/api/v1/session')).status).toBe(200);
    streams[0]!.close();
  });

  test('nobody ends the session of another', async () => {
    const stranger = await t.userWithRole('operations');
    const [theirs] = (await t.administrator.get('/api/v1/me/sessions')).body.items;
    expect((await stranger.delete(`/api/v1/me/sessions/${theirs.id}`)).status).toBe(404);
    expect((await t.administrator.get('/api/v1/session')).status).toBe(200);
  });

  test('a contact signs out everywhere else, or everywhere; streams end within a second', async () => {
    const own = await makeContact(t, first, 'everywhere@example.com');
    const body = { slug: first.slug, email: 'everywhere@example.com', password: t.password };
    const other = await t.signIn('/api/portal/v1/session', body);
    const stream = await openStream(`${origin}/api/portal/v1/stream`, other.cookie);
    expect((await own.post('/api/portal/v1/account/sessions/end', { scope: 'others' })).status).toBe(204);
    expect(await within(1000, stream.ended)).toBe(true);
    expect((await other.get('/api/portal/v1/session')).status).toBe(401);
    expect((await own.get('/api/portal/v1/session')).status).toBe(200);
    const all = await own.post('/api/portal/v1/account/sessions/end', { scope: 'all' });
    expect(String(all.headers['set-cookie'])).toMatch(/milepost-contact=;/);
    expect((await own.get('/api/portal/v1/session')).status).toBe(401);
  });

  test('sign-out ends the live streams of the session within a second', async () => {
    const own = await makeContact(t, first, 'leaving@example.com');
    const stream = await openStream(`${origin}/api/portal/v1/stream`, own.cookie);
    await own.delete('/api/portal/v1/session');
    expect(await within(1000, stream.ended)).toBe(true);
  });
});

describe('another password', () => {
  test('asks for the present one and ends the other sessions', async () => {
    const own = await makeContact(t, first, 'changing@example.com');
    const body = { slug: first.slug, email: 'changing@example.com', password: t.password };
    const other = await t.signIn('/api/portal/v1/session', body);
    const change = (password: string, newPassword: string) =>
      own.post('/api/portal/v1/account/password', { password, newPassword });
    const codeOf = async (password: string, next: string) => (await change(password, next)).body.code;
    expect(await codeOf('not this one', 'a quite different phrase')).toBe('password_wrong');
    expect(await codeOf(t.password, t.password)).toBe('password_same');
    expect(await codeOf(t.password, 'eleven char')).toBe('password_short');
    expect(await codeOf(t.password, 'Password12345')).toBe('password_common');
    expect(await codeOf(t.password, 'changing@example.com')).toBe('password_names');
    expect(await codeOf(t.password, 'First Customer')).toBe('password_names');
    expect(await codeOf(t.password, 'Test Company 1')).toBe('password_names');
    expect((await change(t.password, 'a quite different phrase')).status).toBe(204);
    expect((await own.get('/api/portal/v1/session')).status).toBe(200);
    expect((await other.get('/api/portal/v1/session')).status).toBe(401);
    expect((await t.anonymous.post('/api/portal/v1/session', body)).status).toBe(401);
    const next = { ...body, password: 'a quite different phrase' };
    expect((await t.anonymous.post('/api/portal/v1/session', next)).status).toBe(204);
    const { recent } = (await own.get('/api/portal/v1/account/security')).body;
    expect(recent[0]).toMatchObject({ kind: 'password_changed', by: null, address: '127.0.0.1' });
  });

  test('the present one is not guessed through a session left open', async () => {
    const own = await makeContact(t, first, 'left-open@example.com');
    const guess = () => own.post('/api/portal/v1/account/second-factor', { password: 'a guess' });
    for (let i = 0; i < 10; i++) expect((await guess()).status).toBe(422);
    expect((await guess()).status).toBe(429);
    t.clock.advance(901_000);
    expect((await own.post('/api/portal/v1/account/second-factor', { password: t.password })).status).toBe(200);
  });
});

describe('one person at several customers', () => {
  test('goes on at another of the own customers; the former session ends', async () => {
    const own = await makeContact(t, first, 'both@example.com');
    const there = await makeContact(t, second, 'both@example.com');
    const stranger = await makeContact(t, second, 'stranger@example.com');
    const { items } = (await own.get('/api/portal/v1/session/customers')).body;
    expect(items).toEqual([
      { contactId: own.id, customerName: 'First Customer', slug: first.slug, current: true },
      { contactId: there.id, customerName: 'Second Customer', slug: second.slug, current: false },
    ]);
    const refused = await own.post('/api/portal/v1/session/switch', { contactId: stranger.id });
    expect(refused.status).toBe(404);
    expect((await own.get('/api/portal/v1/session')).status).toBe(200);
    const switched = await own.post('/api/portal/v1/session/switch', { contactId: there.id });
    expect(switched.body).toEqual({ slug: second.slug });
    expect((await own.get('/api/portal/v1/session')).status).toBe(401);
    const cookie = String(switched.headers['set-cookie']).split(';')[0]!;
    const session = await t.anonymous.get('/api/portal/v1/session', { cookie });
    expect(session.body).toMatchObject({ slug: second.slug, contact: { id: there.id } });
    const sessions = await t.anonymous.get('/api/portal/v1/account/sessions', { cookie });
    expect(sessions.body.items.map((each: { customer: string }) => each.customer)).toContain('Second Customer');
  });

  test('not where the contact is disabled, and not by one whose session has ended', async () => {
    const own = await makeContact(t, first, 'once@example.com');
    const there = await makeContact(t, second, 'once@example.com');
    const disabled = await t.administrator.post(`/api/v1/customers/${second.id}/contacts/${there.id}/disable`);
    expect(disabled.status).toBe(200);
    expect((await own.get('/api/portal/v1/session/customers')).body.items).toHaveLength(1);
    expect((await own.post('/api/portal/v1/session/switch', { contactId: there.id })).status).toBe(404);
    await own.delete('/api/portal/v1/session');
    expect((await own.post('/api/portal/v1/session/switch', { contactId: own.id })).status).toBe(401);
  });
});
