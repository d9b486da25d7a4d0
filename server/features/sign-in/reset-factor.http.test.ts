import type { AddressInfo } from 'node:net';
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemActor } from '#server/access/actors.ts';
import { openStream } from '#tests/support/event-stream.ts';
import { makeContact, makeCustomer, type TestCustomer } from '#tests/support/people.ts';
import { type Client, startTestApp, type TestApp } from '#tests/support/test-app.ts';
import { staffResetLink } from './reset-link.ts';

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

async function enrol(own: Client, base: string): Promise<void> {
  const { body } = await own.post(`${base}/second-factor`, { password: t.password });
  const code = TOTP.generate({
    secret: Secret.fromBase32(body.key.replaceAll(' ', '')),
    timestamp: t.clock.now().getTime(),
  });
  expect((await own.post(`${base}/second-factor/confirm`, { code })).status).toBe(200);
}

const mailTo = (address: string) =>
  t.db.withActor(systemActor('test'), (tx) =>
    tx
      .selectFrom('mails')
      .select(['subject', 'text_body'])
      .where('to_address', '=', address)
      .where('kind', '=', 'factor_reset')
      .execute(),
  );

const within = (ms: number, work: Promise<unknown>): Promise<boolean> =>
  Promise.race([work.then(() => true), new Promise<boolean>((resolve) => setTimeout(() => resolve(false), ms))]);

describe('resetting a second factor that was lost', () => {
  test('of a staff user: by who may manage users; it is told, noted, and sessions end', async () => {
    const lost = await t.userWithRole('operations');
    const manager = await t.userWithRole('manager');
    const path = `/api/v1/users/${lost.id}`;
    expect((await t.administrator.get(path)).body).toMatchObject({
      secondFactor: false,
      abilities: { resetSecondFactor: false },
    });
    expect((await t.administrator.post(`${path}/second-factor/reset`)).body.code).toBe('factor_missing');
    await enrol(lost, '/api/v1/me');
    expect((await t.administrator.get(path)).body).toMatchObject({
      secondFactor: true,
      abilities: { resetSecondFactor: true },
    });
    const listed = (await t.administrator.get('/api/v1/users')).body.items;
    expect(listed.filter((user: { secondFactor: boolean }) => user.secondFactor)).toHaveLength(1);
    expect((await manager.post(`${path}/second-factor/reset`)).status).toBe(403);
    const stream = await openStream(`${origin}/api/v1/stream`, lost.cookie);
    expect((await t.administrator.post(`${path}/second-factor/reset`)).status).toBe(200);
    expect(await within(1000, stream.ended)).toBe(true);
    expect((await lost.get('/api/v1/session')).status).toBe(401);
    const [mail] = await mailTo('operations@example.com');
    expect(mail?.text_body).toContain('Administrator One at Test Company has reset your second factor');
    const again = await t.signIn('/api/v1/session', { email: 'operations@example.com', password: t.password });
    const { recent, secondFactor } = (await again.get('/api/v1/me/security')).body;
    expect(secondFactor.since).toBeNull();
    expect(recent[0]).toMatchObject({ kind: 'factor_reset', by: 'Administrator One' });
  });

  test('of the last administrator: at the command line, with a link for a new password', async () => {
    const last = await t.userWithRole('administrator', 'last@example.com');
    await enrol(last, '/api/v1/me');
    const context = { now: t.clock.now(), publicUrl: 'http://127.0.0.1:3000' };
    await staffResetLink(t.db, 'last@example.com', context);
    expect((await last.get('/api/v1/session')).status).toBe(200);
    const { url } = await staffResetLink(t.db, 'last@example.com', { ...context, dropFactor: true });
    expect((await last.get('/api/v1/session')).status).toBe(401);
    const password = 'four lamps along the quay';
    const set = await t.anonymous.post('/api/v1/reset-password', { token: url.split('#')[1], password });
    expect(set.status).toBe(200);
    await t.signIn('/api/v1/session', { email: 'last@example.com', password });
  });

  test('of a contact: by who may manage contacts, for the person at all customers', async () => {
    const own = await makeContact(t, first, 'lost@example.com');
    await enrol(own, '/api/portal/v1/account');
    const there = await t.administrator.post(`/api/v1/customers/${second.id}/contacts`, {
      contacts: [{ email: 'lost@example.com', firstName: 'Contact', lastName: 'Lost' }],
    });
    const path = `/api/v1/customers/${second.id}/contacts/${there.body.items[0].id}/second-factor`;
    expect((await t.administrator.get(path)).body).toEqual({ secondFactor: true });
    const display = await t.userWithRole('display');
    expect((await display.post(`${path}/reset`)).status).toBe(403);
    const elsewhere = path.replace(second.id, first.id);
    expect((await t.administrator.post(`${elsewhere}/reset`)).status).toBe(404);
    const service = await t.userWithRole('customer_service');
    expect((await service.post(`${path}/reset`)).status).toBe(204);
    expect((await own.get('/api/portal/v1/session')).status).toBe(401);
    expect(await mailTo('lost@example.com')).toHaveLength(1);
    expect((await service.post(`${path}/reset`)).body.code).toBe('factor_missing');
    const body = { slug: first.slug, email: 'lost@example.com', password: t.password };
    expect((await t.anonymous.post('/api/portal/v1/session', body)).status).toBe(204);
  });
});
