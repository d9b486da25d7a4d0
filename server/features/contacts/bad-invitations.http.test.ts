import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemActor } from '#server/access/actors.ts';
import { openStream } from '#tests/support/event-stream.ts';
import { makeCustomer, type TestCustomer } from '#tests/support/people.ts';
import { startTestApp, type TestApp } from '#tests/support/test-app.ts';

let t: TestApp;
let customer: TestCustomer;
let base: string;
beforeAll(async () => {
  t = await startTestApp();
  customer = await makeCustomer(t, 'Inviting');
  await t.app.listen({ port: 0, host: '127.0.0.1' });
  base = `http://127.0.0.1:${(t.app.server.address() as AddressInfo).port}`;
});
afterAll(() => t.stop());

const password = 'the words of a contact';
const url = (id = '', at = customer) => `/api/v1/customers/${at.id}/contacts${id && `/${id}`}`;
async function draft(email: string, at = customer) {
  const made = await t.administrator.post(url('', at), { contacts: [{ email, firstName: 'Someone', lastName: '' }] });
  expect(made.status, JSON.stringify(made.body)).toBe(201);
  return made.body.items[0] as { id: string; email: string; version: number };
}
const mailsTo = (address: string) =>
  t.db.withActor(systemActor('test'), (tx) =>
    tx.selectFrom('mails').selectAll().where('to_address', '=', address).orderBy('id').execute(),
  );
async function invited(email: string, at = customer) {
  const contact = await draft(email, at);
  const { body } = await t.administrator.post(`${url(contact.id, at)}/invite`);
  expect(body.state, JSON.stringify(body)).toBe('invited');
  return { ...contact, version: body.version as number, token: await tokenFor(email) };
}
const tokenFor = async (email: string) => /reset-password#([\w-]+)/.exec((await mailsTo(email)).at(-1)!.text_body)?.[1];
const redeem = (token: string | undefined, words = password) =>
  t.anonymous.post('/api/v1/reset-password', { token, password: words });
const look = async (token: string | undefined) => (await t.anonymous.post('/api/v1/link', { token })).body;
const signIn = (email: string, words = password, at = customer) =>
  t.signIn('/api/portal/v1/session', { slug: at.slug, email, password: words });
const shown = async (id: string, at = customer) =>
  (await t.administrator.get(`${url('', at)}?limit=200`)).body.items.find((one: { id: string }) => one.id === id);

describe('an invitation', () => {
  test('used twice: the second try changes nothing and says what to do', async () => {
    const { token } = await invited('twice@bad.example');
    expect((await redeem(token)).status).toBe(200);
    const again = await redeem(token, 'some words of an attacker');
    expect([again.status, again.body.code]).toEqual([409, 'link_void']);
    expect(again.body.detail).toContain('Ask for a new link');
    await signIn('twice@bad.example');
    await expect(signIn('twice@bad.example', 'some words of an attacker')).rejects.toThrow('401');
  });

  test('opened by somebody who is signed in as another contact: it is for the address it was sent to, and for nobody else', async () => {
    const other = await invited('other@bad.example');
    await redeem(other.token);
    const client = await signIn('other@bad.example');
    const { token } = await invited('meant@bad.example');
    const done = await client.post('/api/v1/reset-password', { token, password: 'words for the one who is meant' });
    expect(done.body).toEqual({ slug: customer.slug, email: 'meant@bad.example' });
    expect(done.headers['set-cookie']).toBeUndefined();
    expect((await client.get('/api/portal/v1/session')).body.contact.email).toBe('other@bad.example');
    await signIn('other@bad.example');
  });

  test('two that use it at the same instant: one wins', async () => {
    const { token } = await invited('race@bad.example');
    const words = ['words of the first one', 'words of the second one'];
    const answers = await Promise.all(words.map((each) => redeem(token, each)));
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
    const winner = words[answers.findIndex((answer) => answer.status === 200)]!;
    await signIn('race@bad.example', winner);
    await expect(signIn('race@bad.example', words.find((each) => each !== winner)!)).rejects.toThrow('401');
  });

  test('opened by a mail scanner: GET and HEAD of the page, and looking at the link, do not use it up', async () => {
    const { token } = await invited('scanner@bad.example');
    for (let n = 0; n < 3; n++) {
      for (const method of ['GET', 'HEAD'] as const)
        await t.app.inject({ method, url: `/reset-password?${token}`, headers: { 'user-agent': 'scanner' } });
      expect((await look(token)).state).toBe('valid');
    }
    expect((await redeem(token)).status).toBe(200);
  });

  test('expired: the page offers a new one, and asking for it sends one to the same address', async () => {
    const { token } = await invited('slow@bad.example');
    const before = t.clock.now();
    t.clock.advance(8 * 86_400_000);
    expect(await look(token)).toMatchObject({ state: 'expired', email: 'slow@bad.example', slug: customer.slug });
    expect((await redeem(token)).status).toBe(409);
    const asked = await t.anonymous.post('/api/portal/v1/forgotten-password', {
      slug: customer.slug,
      email: 'slow@bad.example',
    });
    expect(asked.status).toBe(202);
    await expect.poll(async () => (await mailsTo('slow@bad.example')).length).toBe(2);
    const next = await tokenFor('slow@bad.example');
    expect((await redeem(next)).status).toBe(200);
    await signIn('slow@bad.example');
    t.clock.set(before);
  });

  test.each(['delete', 'disable'])('after the contact was gone: %s', async (how) => {
    const { id, token } = await invited(`${how}@bad.example`);
    if (how === 'delete') await t.administrator.delete(url(id));
    else await t.administrator.post(`${url(id)}/disable`);
    expect((await look(token)).state).toBe('void');
    expect((await redeem(token)).body.code).toBe('link_void');
    await expect(signIn(`${how}@bad.example`)).rejects.toThrow('401');
  });

  test('to an address with a password, from another portal: sign in, no link, and none after asking again', async () => {
    const elsewhere = await makeCustomer(t, 'Elsewhere');
    await redeem((await invited('known@bad.example', elsewhere)).token);
    const contact = await draft('Known@BAD.example');
    const sent = await t.administrator.post(`${url(contact.id)}/invite`);
    expect(sent.body).toMatchObject({ state: 'invited', invitationExpiresAt: null });
    const mail = (await mailsTo('Known@BAD.example')).at(-1)!;
    expect(mail.text_body).not.toContain('reset-password');
    expect(mail.text_body).toContain('You have a password already');
    await signIn('known@bad.example');
    expect((await shown(contact.id)).state).toBe('active');
  });
});

describe('another e-mail address', () => {
  async function active(email: string) {
    const contact = await invited(email);
    expect((await redeem(contact.token)).status).toBe(200);
    return { ...contact, client: await signIn(email) };
  }
  const change = async (id: string, email: string) =>
    t.administrator.patch(url(id), { email }, (await shown(id)).version);

  test('of an active contact: it becomes a draft of the new person, sessions and links end, the old address is told', async () => {
    const { id, client } = await active('before@move.example');
    await t.anonymous.post('/api/portal/v1/forgotten-password', { slug: customer.slug, email: 'before@move.example' });
    await expect.poll(async () => (await mailsTo('before@move.example')).length).toBe(2);
    const reset = await tokenFor('before@move.example');
    const changed = await change(id, 'after@move.example');
    expect(changed.body).toMatchObject({ state: 'draft', invitedAt: null, activatedAt: null, lastSignedInAt: null });
    expect((await client.get('/api/portal/v1/session')).status).toBe(401);
    expect((await redeem(reset, 'the former one comes back')).status).toBe(409);
    await expect(signIn('before@move.example')).rejects.toThrow('401');
    await expect(signIn('after@move.example')).rejects.toThrow('401');
    const note = (await mailsTo('before@move.example')).at(-1)!;
    expect(note).toMatchObject({ kind: 'contact_moved', contact_id: id });
    expect(note.text_body).toContain('before@move.example');
    expect(note.text_body).not.toContain('after@move.example');
    expect(await mailsTo('after@move.example')).toEqual([]);
  });

  test('to the address of somebody with a password: nothing is inherited before an invitation is accepted', async () => {
    const elsewhere = await makeCustomer(t, 'Second portal');
    await redeem((await invited('owner@move.example', elsewhere)).token, 'the words of the owner');
    const owner = await signIn('owner@move.example', 'the words of the owner', elsewhere);
    const { id, client } = await active('giver@move.example');
    expect((await change(id, 'owner@move.example')).body.state).toBe('draft');
    expect((await client.get('/api/portal/v1/session')).status).toBe(401);
    expect((await owner.get('/api/portal/v1/session')).status).toBe(200);
    await expect(signIn('owner@move.example', 'the words of the owner')).rejects.toThrow('401');
    await t.administrator.post(`${url(id)}/invite`);
    await expect(signIn('owner@move.example', password)).rejects.toThrow('401');
    await signIn('owner@move.example', 'the words of the owner');
  });

  test('of an invited contact: the link is void; of a disabled one: it stays disabled and comes back as a draft', async () => {
    const { id, token } = await invited('waiting@move.example');
    expect((await change(id, 'waiting-too@move.example')).body).toMatchObject({
      state: 'draft',
      invitationExpiresAt: null,
    });
    expect((await look(token)).state).toBe('void');
    expect((await redeem(token)).status).toBe(409);
    expect((await mailsTo('waiting@move.example')).at(-1)!.kind).toBe('contact_moved');

    const off = await active('off@move.example');
    const { disabledAt } = (await t.administrator.post(`${url(off.id)}/disable`)).body;
    expect(disabledAt).toBe('2026-03-10T09:00:00.000Z');
    expect((await change(off.id, 'off-too@move.example')).body).toMatchObject({ state: 'disabled', disabledAt });
    expect((await t.administrator.post(`${url(off.id)}/enable`)).body).toMatchObject({
      state: 'draft',
      disabledAt: null,
    });
  });

  test('of a draft: nobody was told anything, so nobody is; only other capitals: nothing ends', async () => {
    const { id } = await draft('quiet@move.example');
    await change(id, 'quiet-too@move.example');
    expect(await mailsTo('quiet@move.example')).toEqual([]);

    const { id: same, client } = await active('capitals@move.example');
    expect((await change(same, 'Capitals@Move.example')).body).toMatchObject({
      email: 'Capitals@Move.example',
      state: 'active',
    });
    expect((await client.get('/api/portal/v1/session')).status).toBe(200);
  });

  test('one that is taken at this customer is refused and changes nothing', async () => {
    const { id, client } = await active('keeps@move.example');
    await draft('taken@move.example');
    const refused = await change(id, 'TAKEN@move.example');
    expect([refused.status, refused.body.faults[0].field]).toEqual([422, 'email']);
    expect((await client.get('/api/portal/v1/session')).status).toBe(200);
  });
});

test('each state says since when', async () => {
  const { id, token } = await invited('times@state.example');
  expect(await shown(id)).toMatchObject({
    state: 'invited',
    invitedAt: '2026-03-10T09:00:00.000Z',
    invitationExpiresAt: '2026-03-17T09:00:00.000Z',
  });
  await redeem(token);
  await signIn('times@state.example');
  expect(await shown(id)).toMatchObject({
    state: 'active',
    activatedAt: '2026-03-10T09:00:00.000Z',
    lastSignedInAt: '2026-03-10T09:00:00.000Z',
    abilities: { viewAs: true },
  });
  expect((await t.administrator.post(`${url(id)}/disable`)).body).toMatchObject({
    disabledAt: '2026-03-10T09:00:00.000Z',
    abilities: { viewAs: false },
  });
  await t.administrator.delete(url(id));
  const deleted = (await t.administrator.get(`${url()}?state=deleted&search=times@state`)).body.items;
  expect(deleted).toMatchObject([{ id, state: 'deleted', deletedAt: '2026-03-10T09:00:00.000Z' }]);
});

test('a name that turns its text, and one that is too long, are refused by name', async () => {
  const person = (firstName: string) => ({ email: 'names@bad.example', firstName, lastName: '' });
  for (const name of ['Ann\u202e', 'x'.repeat(101), 'A\u0007nn']) {
    const refused = await t.administrator.post(url(), { contacts: [person(name)] });
    expect(refused.status, name).toBeGreaterThanOrEqual(400);
    expect(refused.body.faults[0].field).toBe('contacts.0.firstName');
  }
});

test('disabling ends the live streams of the contact within a second, and no others', async () => {
  const first = await invited('stream@end.example');
  const second = await invited('stays@end.example');
  await redeem(first.token);
  await redeem(second.token);
  const streams = await Promise.all(
    ['stream@end.example', 'stays@end.example'].map(async (email) =>
      openStream(`${base}/api/portal/v1/stream`, (await signIn(email)).cookie),
    ),
  );
  for (const stream of streams) await stream.until((event) => event.type === 'live.started');
  const began = performance.now();
  expect((await t.administrator.post(`${url(first.id)}/disable`)).status).toBe(200);
  await streams[0]!.ended;
  // Far below the next ping of a stream (20 s), far above what a busy machine takes.
  expect(performance.now() - began).toBeLessThan(10_000);
  const still = await Promise.race([streams[1]!.ended.then(() => 'ended'), new Promise((go) => setTimeout(go, 300))]);
  expect(still).toBeUndefined();
  streams[1]!.close();
});
