import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemActor } from '#server/access/actors.ts';
import { startTestApp, type TestApp } from '#tests/support/test-app.ts';

let t: TestApp;
let customerId: string;
let portalUrl: string;
let slug: string;
beforeAll(async () => {
  t = await startTestApp();
  ({ customerId, portalUrl, slug } = await customerWithPortal('First Customer'));
});
afterAll(() => t.stop());

async function customerWithPortal(name: string) {
  const body = { name, branches: ['East', 'West'].map((each) => ({ name: each, active: true })) };
  const { id } = (await t.administrator.post('/api/v1/customers', body)).body;
  const made = (await t.administrator.post(`/api/v1/customers/${id}/portal`)).body;
  return {
    customerId: id as string,
    portalUrl: made.portalUrl as string,
    slug: made.portalUrl.split('/').at(-1) as string,
    branches: made.branches as { id: string; name: string }[],
  };
}

const contactsOf = (id = customerId) => `/api/v1/customers/${id}/contacts`;

async function makeContact(email: string, more: object = {}, id = customerId) {
  const contact = { email, firstName: 'Contact', lastName: 'One', ...more };
  const answer = await t.administrator.post(contactsOf(id), { contacts: [contact] });
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return answer.body.items[0];
}

async function mailsTo(address: string) {
  return t.db.withActor(systemActor('test'), (tx) =>
    tx.selectFrom('mails').selectAll().where('to_address', '=', address).orderBy('id').execute(),
  );
}

const tokenIn = (text: string) => /reset-password#([\w-]+)/.exec(text)?.[1];

async function invite(contact: { id: string; email: string }, id = customerId) {
  const answer = await t.administrator.post(`${contactsOf(id)}/${contact.id}/invite`);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  const mail = (await mailsTo(contact.email)).at(-1)!;
  return { contact: answer.body, mail, token: tokenIn(mail.text_body) };
}

const redeem = (token: string | undefined, password = 'a password of a contact') =>
  t.anonymous.post('/api/v1/reset-password', { token, password });
const linkState = async (token: string | undefined) => (await t.anonymous.post('/api/v1/link', { token })).body.state;
const signIn = (email: string, at = slug, password = 'a password of a contact') =>
  t.signIn('/api/portal/v1/session', { slug: at, email, password });

async function activeContact(email: string) {
  const made = await makeContact(email);
  const { token } = await invite(made);
  expect((await redeem(token)).status).toBe(200);
  return { ...made, client: await signIn(email) };
}

describe('making contacts', () => {
  test('many at once, all or none', async () => {
    const person = (email: string, firstName = 'P') => ({ email, firstName, lastName: '' });
    const made = await t.administrator.post(contactsOf(), {
      contacts: [person('a@many.example'), person('b@many.example')],
    });
    expect(made.status).toBe(201);
    expect(made.body.items).toMatchObject([{ state: 'draft' }, { state: 'draft' }]);
    const refused = await t.administrator.post(contactsOf(), {
      contacts: [
        person('c@many.example'),
        person('A@Many.example'),
        person('c@many.EXAMPLE'),
        person('d@x.example', ' '),
      ],
    });
    expect(refused.status).toBe(422);
    expect(refused.body.faults.map((fault: { field: string }) => fault.field)).toEqual([
      'contacts.1.email',
      'contacts.2.email',
      'contacts.3.firstName',
    ]);
    const all = (await t.administrator.get(`${contactsOf()}?limit=200`)).body.items;
    expect(all.filter((each: { email: string }) => each.email.includes('many'))).toHaveLength(2);
    expect(await mailsTo('a@many.example')).toEqual([]);
  });

  test('one e-mail is one person, whatever the customer and the case', async () => {
    const other = await customerWithPortal('Second for person');
    const first = await makeContact('shared@person.example');
    const second = await makeContact('Shared@Person.EXAMPLE', {}, other.customerId);
    const rows = await t.db.withActor(systemActor('test'), (tx) =>
      tx.selectFrom('contacts').select('person_id').where('id', 'in', [first.id, second.id]).execute(),
    );
    expect(new Set(rows.map((row) => row.person_id)).size).toBe(1);
  });

  test('a contact may be limited to branches of the same customer only', async () => {
    const own = await customerWithPortal('Own branches');
    const foreign = await customerWithPortal('Foreign branches');
    const east = own.branches[0]!;
    const limited = await makeContact(
      'limited@b.example',
      { customerBranchIds: [east.id], unassignedToo: true },
      own.customerId,
    );
    expect(limited).toMatchObject({ customerBranches: [{ id: east.id, name: 'East' }], unassignedToo: true });
    const wrong = { email: 'w@b.example', firstName: 'W', lastName: '', customerBranchIds: [foreign.branches[0]!.id] };
    const refused = await t.administrator.post(contactsOf(own.customerId), { contacts: [wrong] });
    expect(refused.body.code).toBe('branch_unknown');
    const changed = await t.administrator.patch(
      `${contactsOf(own.customerId)}/${limited.id}`,
      { customerBranchIds: [] },
      1,
    );
    expect(changed.body.customerBranches).toEqual([]);
  });
});

describe('invitations', () => {
  test('without a portal there is a sentence and no mail', async () => {
    const { id } = (await t.administrator.post('/api/v1/customers', { name: 'No portal' })).body;
    const made = await makeContact('early@portal.example', {}, id);
    const refused = await t.administrator.post(`${contactsOf(id)}/${made.id}/invite`);
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({ code: 'portal_missing' });
    expect(refused.body.detail).toContain('Create its portal first');
    expect(await mailsTo('early@portal.example')).toEqual([]);
  });

  test('the mail holds the account URL and a link that sets the password once; the login screen follows', async () => {
    const made = await makeContact('new@invited.example');
    const { contact, mail, token } = await invite(made);
    expect(contact).toMatchObject({ state: 'invited', invitedAt: '2026-03-10T09:00:00.000Z' });
    for (const body of [mail.text_body, mail.html_body]) {
      expect(body).toContain(portalUrl);
      expect(body).toContain('Reset Password');
      expect(body).toContain(`http://127.0.0.1:3000/reset-password#${token}`);
    }
    await expect(signIn('new@invited.example')).rejects.toThrow('401');
    expect(await linkState(token)).toBe('valid');
    const done = await redeem(token);
    expect(done.body).toEqual({ slug, email: 'new@invited.example' });
    expect(done.headers['set-cookie']).toBeUndefined();
    const client = await signIn('NEW@invited.example');
    expect((await client.get('/api/portal/v1/session')).body.slug).toBe(slug);
    const again = await redeem(token, 'another long password');
    expect(again.body.code).toBe('link_void');
    expect(await linkState(token)).toBe('used');
    await signIn('new@invited.example');
  });

  test('a newer invitation replaces the older one', async () => {
    const made = await makeContact('twice@invited.example');
    const first = await invite(made);
    const second = await invite(made);
    expect(await linkState(first.token)).toBe('void');
    expect((await redeem(first.token)).status).toBe(409);
    expect((await redeem(second.token)).status).toBe(200);
  });

  test('an invitation expires after 7 days, and another can be sent', async () => {
    const made = await makeContact('late@invited.example');
    const { token } = await invite(made);
    const before = t.clock.now();
    t.clock.advance(7 * 86_400_000 - 1000);
    expect(await linkState(token)).toBe('valid');
    t.clock.advance(1000);
    expect(await linkState(token)).toBe('expired');
    expect((await redeem(token)).status).toBe(409);
    t.clock.set(before);
    const again = await invite(made);
    expect((await redeem(again.token)).status).toBe(200);
  });

  test('deleting the contact or changing its address makes the link void', async () => {
    const deleted = await makeContact('gone@invited.example');
    const { token } = await invite(deleted);
    expect((await t.administrator.delete(`${contactsOf()}/${deleted.id}`)).status).toBe(204);
    expect(await linkState(token)).toBe('void');
    expect((await redeem(token)).status).toBe(409);

    const moved = await makeContact('old@address.example');
    const sent = await invite(moved);
    const changed = await t.administrator.patch(`${contactsOf()}/${moved.id}`, { email: 'new@address.example' }, 2);
    expect(changed.body).toMatchObject({ email: 'new@address.example', state: 'draft', invitedAt: null });
    expect((await redeem(sent.token)).status).toBe(409);
    await expect(signIn('old@address.example')).rejects.toThrow('401');
    await expect(signIn('new@address.example')).rejects.toThrow('401');
  });

  test('who has a password already is asked to sign in with it, and that accepts the invitation', async () => {
    await activeContact('known@person.example');
    const other = await customerWithPortal('Another Customer');
    const made = await makeContact('known@person.example', {}, other.customerId);
    const { mail, token } = await invite(made, other.customerId);
    expect(token).toBeUndefined();
    expect(mail.text_body).toContain(other.portalUrl);
    expect(mail.text_body).toContain('You have a password already');
    await signIn('known@person.example', other.slug);
    const { items } = (await t.administrator.get(contactsOf(other.customerId))).body;
    expect(items[0]).toMatchObject({ state: 'active', activatedAt: expect.any(String) });
  });

  test('two invitations on their way: the second one does not reset what the first one set', async () => {
    const other = await customerWithPortal('Parallel Customer');
    const first = await makeContact('parallel@person.example');
    const second = await makeContact('parallel@person.example', {}, other.customerId);
    const one = await invite(first);
    const two = await invite(second, other.customerId);
    expect((await redeem(one.token)).status).toBe(200);
    const refused = await redeem(two.token, 'some other password');
    expect(refused.body.code).toBe('password_exists');
    await signIn('parallel@person.example', other.slug);
  });
});

describe('disabling and deleting', () => {
  test('disabling ends the sessions of this contact only; enabling brings back the former state', async () => {
    const contact = await activeContact('toggled@c.example');
    const other = await customerWithPortal('Untouched Customer');
    const twin = await makeContact('toggled@c.example', {}, other.customerId);
    await invite(twin, other.customerId);
    const twinClient = await signIn('toggled@c.example', other.slug);
    const disabled = await t.administrator.post(`${contactsOf()}/${contact.id}/disable`);
    expect(disabled.body).toMatchObject({
      state: 'disabled',
      abilities: { enable: true, disable: false, invite: false },
    });
    expect((await contact.client.get('/api/portal/v1/session')).status).toBe(401);
    expect((await twinClient.get('/api/portal/v1/session')).status).toBe(200);
    await expect(signIn('toggled@c.example')).rejects.toThrow('401');
    expect((await t.administrator.post(`${contactsOf()}/${contact.id}/invite`)).body.code).toBe('contact_disabled');
    expect((await t.administrator.post(`${contactsOf()}/${contact.id}/disable`)).body.code).toBe('contact_state');
    const enabled = await t.administrator.post(`${contactsOf()}/${contact.id}/enable`);
    expect(enabled.body.state).toBe('active');
    await signIn('toggled@c.example');
    const told = await t.db.withActor(systemActor('test'), (tx) =>
      tx.selectFrom('outbox').select('payload').where('kind', '=', 'access.changed').execute(),
    );
    expect(told.map((row) => row.payload)).toContainEqual({ contactId: contact.id });
  });

  test('a disabled invitation counts again after enabling', async () => {
    const made = await makeContact('paused@c.example');
    const { token } = await invite(made);
    await t.administrator.post(`${contactsOf()}/${made.id}/disable`);
    expect((await redeem(token)).status).toBe(409);
    expect((await t.administrator.post(`${contactsOf()}/${made.id}/enable`)).body.state).toBe('invited');
    expect((await redeem(token)).status).toBe(200);
  });

  test('a deleted contact is out at once, and its address is free again', async () => {
    const contact = await activeContact('deleted@c.example');
    expect((await t.administrator.delete(`${contactsOf()}/${contact.id}`)).status).toBe(204);
    expect((await contact.client.get('/api/portal/v1/session')).status).toBe(401);
    expect((await t.administrator.delete(`${contactsOf()}/${contact.id}`)).status).toBe(404);
    const again = await makeContact('deleted@c.example');
    expect(again.id).not.toBe(contact.id);
    await expect(signIn('deleted@c.example')).rejects.toThrow('401');
    const gone = (await t.administrator.get(`${contactsOf()}?state=deleted&limit=200`)).body.items;
    expect(gone.map((each: { id: string }) => each.id)).toContain(contact.id);
  });

  test('another address ends the session of the one before', async () => {
    const contact = await activeContact('leaves@c.example');
    const version = (await t.administrator.get(`${contactsOf()}?limit=200`)).body.items.find(
      (each: { id: string }) => each.id === contact.id,
    ).version;
    const changed = await t.administrator.patch(`${contactsOf()}/${contact.id}`, { email: 'comes@c.example' }, version);
    expect(changed.status).toBe(200);
    expect((await contact.client.get('/api/portal/v1/session')).status).toBe(401);
  });
});

test('pages follow each other and leave out deleted ones', async () => {
  const { customerId: id } = await customerWithPortal('Paged');
  const contacts = ['e', 'c', 'a', 'd', 'b'].map((each) => ({
    email: `${each}@p.example`,
    firstName: each,
    lastName: '',
  }));
  await t.administrator.post(contactsOf(id), { contacts });
  const first = (await t.administrator.get(`${contactsOf(id)}?limit=3`)).body;
  const second = (await t.administrator.get(`${contactsOf(id)}?limit=3&cursor=${first.nextCursor}`)).body;
  expect([...first.items, ...second.items].map((each) => each.firstName)).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(second.nextCursor).toBeNull();
});

test("the same idempotency key makes the same contacts, and not another customer's", async () => {
  const headers = { 'idempotency-key': 'contacts-1' };
  const body = { contacts: [{ email: 'once@i.example', firstName: 'Once', lastName: '' }] };
  const first = await t.administrator.post(contactsOf(), body, headers);
  const again = await t.administrator.post(contactsOf(), body, headers);
  expect(again.body.items[0].id).toBe(first.body.items[0].id);
  const { customerId: other } = await customerWithPortal('Other for key');
  expect((await t.administrator.post(contactsOf(other), body, headers)).status).toBe(409);
});

test('a cookie of the other population opens nothing; a contact of another customer is not found', async () => {
  const { client, id } = await activeContact('cookie@c.example');
  expect((await client.get(contactsOf())).status).toBe(401);
  expect((await client.post(`${contactsOf()}/${id}/disable`)).status).toBe(401);
  expect((await t.administrator.get('/api/portal/v1/session')).status).toBe(401);
  const staffToken = t.administrator.cookie.split('=')[1];
  const forged = await t.anonymous.get('/api/portal/v1/session', { cookie: `__Host-milepost-contact=${staffToken}` });
  expect(forged.status).toBe(401);
  const contactToken = client.cookie.split('=')[1];
  const swapped = await t.anonymous.get(contactsOf(), { cookie: `__Host-milepost-staff=${contactToken}` });
  expect(swapped.status).toBe(401);
  const { customerId: other } = await customerWithPortal('Not theirs');
  expect((await t.administrator.post(`${contactsOf(other)}/${id}/disable`)).status).toBe(404);
  const operations = await t.userWithRole('operations');
  expect((await operations.post(`${contactsOf()}/${id}/disable`)).status).toBe(403);
});
