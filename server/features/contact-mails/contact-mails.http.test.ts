import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemActor } from '#server/access/actors.ts';
import { smtpSender } from '#server/adapters/mail.ts';
import { queueMail } from '#server/features/mails/queue-mail.ts';
import { sendDueMails } from '#server/tasks/send-mail.ts';
import { sendDueNotices } from '#server/tasks/send-notices.ts';
import { jobsClient } from '#tests/support/factories/jobs-client.ts';
import { insertContact, insertCustomer, type PortalCustomer } from '#tests/support/factories/portal-rows.ts';
import { freePort, startSmtp } from '#tests/support/smtp-server.ts';
import { type Client, startTestApp, type TestApp } from '#tests/support/test-app.ts';

let app: TestApp;
let customer: PortalCustomer;
beforeAll(async () => {
  app = await startTestApp();
  customer = await insertCustomer(app.db);
});
afterAll(() => app?.stop());

const stored = async (id: string) =>
  (
    await app.db.pools.owner.query<{ bounced_at: Date | null; bounce_reason: string | null }>(
      'select bounced_at, bounce_reason from contacts where id = $1',
      [id],
    )
  ).rows[0]!;
const queueTo = (contact: { id: string; email: string }, kind = 'job_notice') =>
  app.db.withActor(systemActor('test'), (tx) => {
    const to = { address: contact.email, name: 'Contact' };
    const mail = {
      kind,
      to,
      subject: 'S',
      text: 'T',
      html: '<p>T</p>',
      customerId: customer.id,
      contactId: contact.id,
    };
    return queueMail(tx, mail, app.clock.now(), 'm.example');
  });
const bounces = '/api/v1/mails/bounces';

describe('an address that cannot be reached', () => {
  test('is noted when the mail server refuses it, not when it refuses the mail', async () => {
    const port = await freePort();
    const mailer = smtpSender(`smtp://127.0.0.1:${port}`, 'Test Company <updates@company.example>');
    const [gone, later, full, spam] = await Promise.all([1, 2, 3, 4].map(() => insertContact(app.db, customer)));
    const server = await startSmtp(port, (stage, address) => {
      if (address === gone!.email) return stage === 'to' ? { code: 550, text: '5.1.1 no such user here' } : null;
      if (address === later!.email) return stage === 'data' ? { code: 554, text: '5.1.2 no such host' } : null;
      if (address === full!.email) return stage === 'to' ? { code: 552, text: '5.2.2 mailbox full' } : null;
      return address === spam!.email && stage === 'data' ? { code: 554, text: '5.7.1 looks like spam' } : null;
    });
    const all = [gone!, later!, full!, spam!];
    for (const each of all) await queueTo(each);
    expect(await sendDueMails({ db: app.db, clock: app.clock, mailer })).toBe(0);
    await server.stop();
    const notes = await Promise.all(all.map(async ({ id }) => (await stored(id)).bounce_reason));
    expect(notes.map((note) => note !== null)).toEqual([true, true, false, false]);
    expect(notes[0]).toContain('5.1.1 no such user here');
    expect((await stored(gone!.id)).bounced_at).toEqual(app.clock.now());
    const log = (await app.administrator.get(`/api/v1/mails?contactId=${gone!.id}`)).body.items;
    expect(log).toMatchObject([{ state: 'failed', kind: 'job_notice', to: { address: gone!.email } }]);
    expect(log[0].error).toContain('5.1.1');
  });

  test('is noted when the mail service reports it, by Message-ID or address, once', async () => {
    const contact = await insertContact(app.db, customer);
    const id = await queueTo(contact);
    await app.db.pools.owner.query("update mails set state = 'sent', sent_at = created_at where id = $1", [id]);
    const report = {
      recipient: 'forwarded@elsewhere.example',
      messageId: `${id}@m.example`,
      reason: 'mailbox\r\nclosed',
    };
    expect((await app.administrator.post(bounces, report)).body).toEqual({ mailId: id, contacts: 1 });
    const since = (await stored(contact.id)).bounced_at;
    app.clock.advance(60_000);
    expect((await app.administrator.post(bounces, { ...report, messageId: `<${id}@m.example>` })).body).toEqual({
      mailId: id,
      contacts: 1,
    });
    expect(await stored(contact.id)).toEqual({ bounced_at: since, bounce_reason: 'mailbox closed' });
    const log = (await app.administrator.get(`/api/v1/mails?state=bounced&kind=job_notice`)).body.items;
    expect(log).toMatchObject([{ id, state: 'bounced', error: 'mailbox closed', bouncedAt: since!.toISOString() }]);

    const other = await insertContact(app.db, customer);
    const byAddress = { recipient: other.email.toUpperCase(), messageId: 'unknown@x.example', reason: 'no' };
    expect((await app.administrator.post(bounces, byAddress)).body).toEqual({ mailId: null, contacts: 1 });
    const nobody = await app.administrator.post(bounces, { recipient: 'nobody@x.example', reason: 'no' });
    expect(nobody.body).toEqual({ mailId: null, contacts: 0 });
    expect((await app.administrator.post(bounces, { recipient: 'no address', reason: '' })).status).toBe(422);
  });

  test('gets no mails about jobs until staff clear it; an API key may report, others may not', async () => {
    const contact = await insertContact(app.db, customer);
    const client = await app.signIn('/api/portal/v1/session', contact.signIn);
    await client.patch('/api/portal/v1/notification-choices', { follow: 'all' }, 0);
    const key = (
      await app.administrator.post('/api/v1/api-keys', { name: 'Mail service', roleKey: 'customer_service' })
    ).body;
    const bearer = { authorization: `Bearer ${key.key ?? key.secret ?? key.token}` };
    expect((await app.anonymous.post(bounces, { recipient: contact.email, reason: 'gone' }, bearer)).status).toBe(200);
    const operations = await app.userWithRole('operations');
    expect((await operations.post(bounces, { recipient: contact.email, reason: 'gone' })).status).toBe(403);

    const jobs = jobsClient(app.administrator, customer.id);
    const sent = async () => {
      app.clock.advance(60_000);
      const found = await sendDueNotices({
        db: app.db,
        clock: app.clock,
        publicUrl: () => 'https://m.example',
        mailDomain: 'm.example',
      });
      return found;
    };
    const held = await jobs.action(await jobs.add(), 'hold', { reason: 'x' });
    expect(await sent()).toBe(0);
    const clear = `/api/v1/customers/${customer.id}/contacts/${contact.id}/clear-bounce`;
    expect((await operations.post(clear)).status).toBe(403);
    expect((await app.administrator.post(clear)).body).toEqual({ bouncedAt: null, bounceReason: null });
    expect(await stored(contact.id)).toEqual({ bounced_at: null, bounce_reason: null });
    await jobs.action(held, 'resume');
    expect(await sent()).toBe(1);
    const other = await insertCustomer(app.db);
    const foreign = await app.administrator.post(`/api/v1/customers/${other.id}/contacts/${contact.id}/clear-bounce`);
    expect(foreign.status).toBe(404);
  });
});

describe('the link that stops mails', () => {
  let contact: Client & { id: string; email: string };
  let path: string;
  const choices = async () => (await contact.get('/api/portal/v1/notification-choices')).body;
  beforeAll(async () => {
    const row = await insertContact(app.db, customer);
    contact = Object.assign(await app.signIn('/api/portal/v1/session', row.signIn), row);
    await contact.patch('/api/portal/v1/notification-choices', { follow: 'all', dateMoves: false }, 0);
    const jobs = jobsClient(app.administrator, customer.id);
    await jobs.action(await jobs.add(), 'hold', { reason: 'x' });
    app.clock.advance(60_000);
    await sendDueNotices({
      db: app.db,
      clock: app.clock,
      publicUrl: () => 'https://m.example',
      mailDomain: 'm.example',
    });
    const { rows } = await app.db.pools.owner.query<{ unsubscribe_url: string }>(
      'select unsubscribe_url from mails where contact_id = $1',
      [contact.id],
    );
    path = new URL(rows[0]!.unsubscribe_url).pathname;
  });

  test('opened it asks and changes nothing, also for a scanner that opens it often', async () => {
    for (let at = 0; at < 3; at += 1) {
      const page = await app.anonymous.get(path);
      expect(page.status).toBe(200);
      expect(page.body).toContain(contact.email);
      expect(page.body).toContain('<form method="post">');
      expect(page.headers['content-security-policy']).toMatch(/default-src 'none'; style-src 'sha256-/);
      expect(page.headers['referrer-policy']).toBe('same-origin');
      expect(page.headers['cache-control']).toBe('no-store');
    }
    expect(await choices()).toMatchObject({ delivery: 'each' });
  });

  test.each([
    ['a letter changed', (at: string) => at.slice(0, -3) + (at.at(-3) === 'a' ? 'b' : 'a') + at.slice(-2)],
    ['cut off', (at: string) => at.slice(0, -5)],
    ['the signature of another', (at: string) => at.slice(0, -43) + 'A'.repeat(43)],
    ['nonsense', () => '/unsubscribe/<script>'],
  ])('with %s it does nothing', async (_, spoil) => {
    const wrong = encodeURI(spoil(path));
    const page = await app.anonymous.get(wrong);
    expect(page.status).toBe(404);
    expect(page.body).toContain('no longer valid');
    expect(page.body).not.toMatch(/<script|@example/);
    expect((await app.anonymous.post(wrong)).status).toBe(404);
    expect(await choices()).toMatchObject({ delivery: 'each' });
  });

  test('one click stops them, without a session, as a mail program posts it; what was chosen else stays', async () => {
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const foreign = await app.anonymous.post(path, 'x=1', { ...form, origin: 'https://evil.example' });
    expect(foreign.status).toBe(403);
    const answer = await app.anonymous.post(path, 'List-Unsubscribe=One-Click', form);
    expect(answer.status).toBe(200);
    expect(answer.body).toContain('Stopped');
    expect((await app.anonymous.post(path)).status).toBe(200);
    expect(await choices()).toMatchObject({ delivery: 'off', follow: 'all', dateMoves: false });
    await contact.patch('/api/portal/v1/notification-choices', { delivery: 'each' }, 0);
    expect(await choices()).toMatchObject({ delivery: 'each' });
  });
});
