import { createHash, randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openStream } from '#tests/support/event-stream.ts';
import { insertCustomer, insertCustomerBranch } from '#tests/support/factories/portal-rows.ts';
import { threadsClient } from '#tests/support/factories/threads-client.ts';
import { type Person, quoted, type ReplyTest, startReplyTest } from '#tests/support/reply-mails.ts';

let r: ReplyTest;
let contact: Person;
let colleague: Person;
let url: string;
let jobId: string;
let threadId: string;
beforeAll(async () => {
  r = await startReplyTest();
  colleague = await r.colleagueOf('operations');
  await r.t.app.listen({ port: 0, host: '127.0.0.1' });
  url = `http://127.0.0.1:${(r.t.app.server.address() as AddressInfo).port}`;
});
afterAll(() => r?.stop());
beforeEach(async () => {
  await r.retire();
  contact = await r.contactOf();
  jobId = (await r.jobs.add()).id;
  threadId = (await r.staff.open(jobId)).id;
});

const portal = () => threadsClient(r.t, contact, '/api/portal/v1');
async function toContact(body = 'Please confirm') {
  await r.staff.post(threadId, body);
  return r.alertTo(contact.email);
}
async function toStaff(body: string, more: object = {}) {
  await r.follow(threadId, colleague.id);
  if ('internal' in more) await r.staff.post(threadId, body, more);
  else await portal().post(threadId, body);
  return r.alertTo(colleague.email);
}
const last = async () => (await r.staff.page(threadId)).items.at(-1);

describe('posted', () => {
  test('a contact answers the mail: staff see it live, without the quotation, and the mail says how', async () => {
    const mail = await toContact();
    expect(mail.replyAddress).toMatch(/^reply\+[a-z2-7]{48}@company\.example$/);
    expect(mail.text).toMatch(/^##- Please write your answer above this line -##\n/);
    expect(mail.text).toContain('You can also answer by replying to this mail');
    const stream = await openStream(`${url}/api/v1/stream`, r.t.administrator.cookie);
    await stream.until((event) => event.type === 'live.started');
    const sent = await r.send({
      from: `Contact One <${contact.email}>`,
      to: mail.replyAddress,
      text: quoted('Yes, confirmed.', mail),
    });
    expect(sent).toEqual({ code: 250, text: '250 2.0.0 Posted' });
    const event = await stream.until((one) => one.type === 'message.posted' && one.jobId === jobId);
    stream.close();
    expect(JSON.stringify(event)).toContain('Yes, confirmed.');
    expect(await last()).toMatchObject({
      body: 'Yes, confirmed.',
      internal: false,
      author: { kind: 'contact', id: contact.id },
    });
    expect(await r.lastReply()).toMatchObject({
      outcome: 'posted',
      from_address: contact.email,
      subject: 'Re: your message',
    });
  });

  test('staff answer the mail: the contact sees it live', async () => {
    const mail = await toStaff('When does it arrive?');
    const stream = await openStream(`${url}/api/portal/v1/stream`, contact.cookie);
    await stream.until((event) => event.type === 'live.started');
    expect((await r.send({ from: colleague.email, to: mail.replyAddress, text: 'Tomorrow.' })).code).toBe(250);
    await stream.until((one) => one.type === 'message.posted' && JSON.stringify(one).includes('Tomorrow.'));
    stream.close();
    expect(await portal().bodies(threadId)).toEqual(['When does it arrive?', 'Tomorrow.']);
  });

  test('an answer to an internal note is an internal note, also where the mail holds messages too', async () => {
    await r.follow(threadId, colleague.id);
    await portal().post(threadId, 'Where is it?');
    const mail = await toStaff('Do not tell them yet', { internal: true });
    expect(mail.text).toContain('become an internal note, which the customer does not see');
    const file = { filename: 'secret plan.txt', content: 'internal bytes' };
    expect(
      (
        await r.send({
          from: colleague.email,
          to: mail.replyAddress,
          text: quoted('I keep quiet', mail),
          attachments: [file],
        })
      ).code,
    ).toBe(250);
    expect(await last()).toMatchObject({ body: 'I keep quiet', internal: true, files: [{ name: 'secret plan.txt' }] });
    const seen = JSON.stringify([
      await portal().page(threadId),
      (await contact.get(`/api/portal/v1/search?q=quiet`)).body,
    ]);
    expect(seen).not.toMatch(/quiet|secret plan|tell them/);
  });

  test('later mails of a thread belong to the same conversation', async () => {
    const [first, second] = [await toContact('one'), await toContact('two')];
    expect(first.references).toBe(second.references);
    expect(first.messageId).not.toBe(second.messageId);
  });

  test('the address is taken in whatever case a mail system makes of it', async () => {
    const mail = await toContact();
    expect(
      (await r.send({ from: contact.email.toUpperCase(), to: mail.replyAddress.toUpperCase(), text: 'Loud' })).code,
    ).toBe(250);
    expect((await last()).body).toBe('Loud');
  });
});

describe('refused, with the same sentence', () => {
  const sentence = /5\.7\.1 Your answer was not posted\. Answer from the address to which the mail was sent/;
  const refused = async (from: string, to: string) => {
    const before = (await r.staff.page(threadId)).items.length;
    const sent = await r.send({ from, to, text: 'Let me in', attachments: [{ filename: 'a.txt', content: 'x' }] });
    expect((await r.staff.page(threadId)).items).toHaveLength(before);
    expect(await r.t.db.pools.owner.query('select 1 from message_files where message_id is null')).toMatchObject({
      rowCount: 0,
    });
    return sent;
  };

  test.each(['someone@example.com', '"a@example.com" <b@example.com>', 'x@example.com, y@example.com'])(
    'another sender: %s',
    async (from) => {
      const mail = await toContact();
      expect(await refused(from, mail.replyAddress)).toMatchObject({
        code: 550,
        text: expect.stringMatching(sentence),
      });
    },
  );

  test("a contact of another customer, and another contact of the same one, with somebody else's address", async () => {
    const mail = await toContact();
    for (const other of [await r.contactOf(await insertCustomer(r.t.db)), await r.contactOf()])
      expect(await refused(other.email, mail.replyAddress)).toMatchObject({
        code: 550,
        text: expect.stringMatching(sentence),
      });
  });

  const change = (sql: string) => async () => void (await r.t.db.pools.owner.query(sql, [contact.id]));
  test.each([
    ['disabled', change("update contacts set state = 'disabled' where id = $1")],
    ['deleted', change("update contacts set state = 'deleted' where id = $1")],
    [
      'with another address',
      change("update contacts set email = 'new@example.com', email_key = 'new@example.com' where id = $1"),
    ],
    [
      'limited to another branch',
      async () => {
        const branch = await insertCustomerBranch(r.t.db, r.customer.id, `Branch ${randomBytes(4).toString('hex')}`);
        await r.t.db.pools.owner.query(
          'insert into contact_branches (contact_id, customer_branch_id, customer_id) values ($1, $2, $3)',
          [contact.id, branch, r.customer.id],
        );
      },
    ],
    [
      'of a closed thread',
      async () =>
        void (await r.t.db.pools.owner.query(
          "update threads set closed_at = now(), former_customer = 'Former' where id = $1",
          [threadId],
        )),
    ],
  ])('a contact %s', async (_, happen) => {
    const mail = await toContact();
    await happen();
    expect(await refused(contact.email, mail.replyAddress)).toMatchObject({
      code: 550,
      text: expect.stringMatching(sentence),
    });
    expect(await r.lastReply()).toMatchObject({ outcome: 'refused' });
  });

  test('staff who may no longer write', async () => {
    const reader = await r.colleagueOf('customer_service', 'reader@example.com');
    await r.follow(threadId, reader.id);
    await portal().post(threadId, 'Question');
    const mail = await r.alertTo(reader.email);
    await r.t.db.pools.owner.query(
      "update users set role_id = (select id from roles where key = 'display') where id = $1",
      [reader.id],
    );
    expect(await refused(reader.email, mail.replyAddress)).toMatchObject({
      code: 550,
      text: expect.stringMatching(sentence),
    });
  });
});

describe('addresses', () => {
  test.each([
    ['made up', () => `reply+${'a'.repeat(48)}@company.example`],
    ['without token', () => 'reply@company.example'],
    [
      'altered',
      (address: string) => address.replace(/\+(.{10})(.)/, (_, start, one) => `+${start}${one === 'a' ? 'b' : 'a'}`),
    ],
    ['with another signature', (address: string) => address.replace(/(.)@/, (_, one) => `${one === 'a' ? 'b' : 'a'}@`)],
    ['of another domain', (address: string) => address.replace('company.example', 'other.example')],
    ['of somebody else', () => 'director@company.example'],
  ])('%s: refused before any text is sent', async (_, made) => {
    const mail = await toContact();
    const before = (await r.replies()).length;
    const sent = await r.send({ from: contact.email, to: made(mail.replyAddress), text: 'x' });
    expect(sent).toMatchObject({
      code: 550,
      text: expect.stringMatching(/all recipients were rejected: 550 5\.1\.1 There is no such address/),
    });
    expect(await r.replies()).toHaveLength(before);
  });

  test('after 90 days answers are not taken any more, and that is said', async () => {
    const mail = await toContact();
    const was = r.t.clock.now();
    r.t.clock.advance(90 * 24 * 3_600_000);
    expect(await r.send({ from: contact.email, to: mail.replyAddress, text: 'late' })).toMatchObject({
      code: 550,
      text: expect.stringMatching(/too old/),
    });
    expect(await r.lastReply()).toMatchObject({ outcome: 'expired' });
    r.t.clock.set(was.toISOString());
  });

  test('one recipient to a mail: the second is asked to come again', async () => {
    const [one, two] = [await toContact(), await toContact('again')];
    const sent = await r.send({ from: contact.email, to: `${one.replyAddress}, ${two.replyAddress}`, text: 'both' });
    expect(sent.code).toBe(250);
    expect((await r.staff.bodies(threadId)).filter((body: string) => body === 'both')).toHaveLength(1);
  });
});

test('attachments are kept byte for byte, and the list of what came in tells of them', async () => {
  const mail = await toContact();
  const content = randomBytes(3_000_000);
  await r.send({
    from: contact.email,
    to: mail.replyAddress,
    text: 'Here it is',
    attachments: [{ filename: '../../etc/Größe ✓.bin', content }],
  });
  const { files } = await last();
  expect(files).toMatchObject([
    { name: 'Größe ✓.bin', size: content.length, sha256: createHash('sha256').update(content).digest('hex') },
  ]);
  const [latest] = (await r.t.administrator.get('/api/v1/mail-replies?outcome=posted&limit=1')).body.items;
  expect(latest).toMatchObject({ outcome: 'posted', from: contact.email, files: 1, job: { id: jobId } });
  expect((await colleague.get('/api/v1/mail-replies')).status).toBe(403);
});
