import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { keepReplyPort } from '#server/adapters/keep-reply-port.ts';
import { type Person, type ReplyTest, startReplyTest, talk } from '#tests/support/reply-mails.ts';
import { mostInAnHour } from './rules-verdict.ts';

let r: ReplyTest;
let contact: Person;
let threadId: string;
let address: string;
beforeAll(async () => {
  r = await startReplyTest({ env: { MILEPOST_REPLY_TRUSTED: 'MX.company.example' } });
});
afterAll(() => r?.stop());
beforeEach(async () => {
  await r.retire();
  contact = await r.contactOf();
  threadId = (await r.staff.open((await r.jobs.add()).id)).id;
  await r.staff.post(threadId, 'Please confirm');
  address = (await r.alertTo(contact.email)).replyAddress;
});

const passed = 'mx.company.example; dmarc=pass header.from=example.com';
const send = (mail: object, headers: Record<string, string> = {}) =>
  r.send({
    from: contact.email,
    to: address,
    text: 'Confirmed',
    headers: { 'Authentication-Results': passed, ...headers },
    ...mail,
  });
const bodies = async () => (await r.staff.bodies(threadId)).slice(1);

describe('authentication by the own mail server', () => {
  test('what passed is posted', async () => {
    expect((await send({})).code).toBe(250);
    expect(await bodies()).toEqual(['Confirmed']);
  });

  test.each([
    ['missing', {}],
    ['failed', { 'Authentication-Results': 'mx.company.example; dmarc=fail header.from=example.com' }],
    ["the sender's own", { 'Authentication-Results': 'mx.sender.example; dmarc=pass header.from=example.com' }],
  ])('%s: refused', async (_, headers) => {
    const sent = await r.send({ from: contact.email, to: address, text: 'x', headers });
    expect(sent).toMatchObject({ code: 550, text: expect.stringMatching(/5\.7\.1/) });
    expect(await r.lastReply()).toMatchObject({ outcome: 'refused', detail: 'not authenticated' });
  });
});

const machines: [detail: string, headers: Record<string, string>, more: object, envelopeFrom?: string][] = [
  ['auto-submitted', { 'Auto-Submitted': 'auto-replied' }, {}],
  ['precedence', { Precedence: 'bulk' }, {}],
  ['x-auto-response-suppress', { 'X-Auto-Response-Suppress': 'OOF' }, {}],
  ['list-id', { 'List-Id': '<l.x.example>' }, {}],
  ['x-loop', { 'X-Loop': 'a@x.example' }, {}],
  ['own message-id', {}, { messageId: '<1@milepost.localhost>' }],
  ['own address', {}, {}, 'updates@company.example'],
  ['subject', {}, { subject: 'Out of Office: Re: your message' }],
  ['no envelope sender', {}, {}, ''],
  ['multipart/report', { 'Content-Type': 'multipart/report; report-type=delivery-status; boundary=x' }, {}],
];
test.each(machines)('written by a machine, taken and not posted: %s', async (detail, headers, more, envelopeFrom) => {
  const envelope = { from: envelopeFrom ?? contact.email, to: [address] };
  expect((await send({ ...more, envelope }, headers)).code).toBe(250);
  expect(await bodies()).toEqual([]);
  expect(await r.lastReply()).toMatchObject({ outcome: 'automatic', detail });
});

describe('once', () => {
  test('the same mail delivered again is posted once', async () => {
    const mail = { messageId: '<same@x.example>' };
    for (const _ of [1, 2, 3]) expect((await send(mail)).code).toBe(250);
    expect(await bodies()).toEqual(['Confirmed']);
    expect(await r.lastReply()).toMatchObject({ outcome: 'duplicate' });
  });

  test('also when two servers deliver it at the same moment, with a file', async () => {
    const mail = { messageId: '<moment@x.example>', attachments: [{ filename: 'a.txt', content: 'a' }] };
    const sent = await Promise.all([1, 2, 3, 4].map(() => send(mail)));
    expect(sent.map((one) => one.code)).toEqual([250, 250, 250, 250]);
    const page = await r.staff.page(threadId);
    expect(page.items.slice(1)).toMatchObject([{ body: 'Confirmed', files: [{ name: 'a.txt' }] }]);
    const waiting = await r.t.db.pools.owner.query('select 1 from message_files where message_id is null');
    expect(waiting.rowCount).toBe(0);
  });

  test('also when the line broke after it was posted and before the sender heard of it', async () => {
    const { handler } = r.portOptions;
    let broken = 0;
    await r.reopen({
      handler: {
        ...handler,
        receive: async (...mail) => {
          const answer = await handler.receive(...mail);
          broken += 1;
          return broken === 1 ? { code: 421, text: 'the server died' } : answer;
        },
      },
    });
    const mail = { messageId: '<broken@x.example>' };
    expect((await send(mail)).code).not.toBe(250);
    expect((await send(mail)).code).toBe(250);
    expect(await bodies()).toEqual(['Confirmed']);
    await r.reopen();
  });

  test('without a Message-ID by what its sender wrote above it; two different mails are two messages', async () => {
    const head = (subject: string) =>
      `From: ${contact.email}\r\nAuthentication-Results: ${passed}\r\nDate: Tue, 10 Mar 2026 10:00:00 +0100\r\nSubject: ${subject}\r\n\r\nText of ${subject}\r\n.\r\n`;
    const deliver = (subject: string) =>
      talk(r.port, [
        'EHLO x\r\n',
        `MAIL FROM:<${contact.email}>\r\n`,
        `RCPT TO:<${address}>\r\n`,
        'DATA\r\n',
        head(subject),
      ]);
    for (const subject of ['one', 'one', 'two']) expect((await deliver(subject)).at(-1)).toMatch(/^250 /);
    expect(await bodies()).toEqual(['Text of one', 'Text of two']);
  });
});

test('too many answers within an hour are refused, and taken again later', async () => {
  expect((await send({ text: 'The first' })).code).toBe(250);
  const others =
    "'posted', gen_random_uuid(), 0 from mail_replies, generate_series(3, $2) n where thread_id = $1 and outcome = 'posted'";
  const columns = 'received_at, from_address, subject, message_key, mail_id, thread_id, contact_id';
  const values = columns
    .replace('message_key', "'key ' || n")
    .replace('received_at', "received_at - interval '1 minute'");
  await r.t.db.pools.owner.query(
    `insert into mail_replies (id, ${columns}, outcome, message_id, files)
    select gen_random_uuid(), ${values}, ${others}`,
    [threadId, mostInAnHour],
  );
  expect((await send({ text: 'The last' })).code).toBe(250);
  expect(await send({})).toMatchObject({ code: 550, text: expect.stringMatching(/too many answers in the last hour/) });
  expect(await r.lastReply()).toMatchObject({ outcome: 'too_many' });
  r.t.clock.advance(3_600_001);
  expect((await send({})).code).toBe(250);
  expect(await bodies()).toEqual(['The first', 'The last', 'Confirmed']);
});

describe('the port', () => {
  test('relays nothing, takes no sign-in, and tells its limit', async () => {
    const said = await talk(r.port, [
      'EHLO x\r\n',
      'AUTH PLAIN AGEAYg==\r\n',
      'MAIL FROM:<a@x.example>\r\n',
      'RCPT TO:<b@elsewhere.example>\r\n',
      'DATA\r\n',
      'VRFY root\r\n',
    ]);
    expect(said.map((line) => line.slice(0, 3))).toEqual(['220', '250', '500', '250', '550', '503', '500']);
    expect(said[1]).toBe('250 SIZE 104857600');
  });

  test('a mail that says it is too large is refused before it comes', async () => {
    const said = await talk(r.port, ['EHLO x\r\n', `MAIL FROM:<${contact.email}> SIZE=104857601\r\n`]);
    expect(said.at(-1)).toMatch(/^552 /);
  });

  test('one that does not say so is refused when it is, and nothing of it is posted', async () => {
    await r.reopen({ mostBytes: 200_000 });
    const mail = { attachments: [{ filename: 'a.bin', content: Buffer.alloc(200_000, 1) }] };
    const said = await talk(r.port, [
      'EHLO x\r\n',
      `MAIL FROM:<${contact.email}>\r\n`,
      `RCPT TO:<${address}>\r\n`,
      'DATA\r\n',
      `From: ${contact.email}\r\nAuthentication-Results: ${passed}\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\ntext\r\n--b\r\nContent-Type: application/octet-stream\r\n\r\n${mail.attachments[0]!.content.toString('base64')}\r\n--b--\r\n.\r\n`,
    ]);
    expect(said.at(-1)).toMatch(/^552 5\.3\.4 /);
    expect(await bodies()).toEqual([]);
    expect(await r.lastReply()).toMatchObject({ outcome: 'too_large' });
    await r.reopen();
  });

  test('one without end is cut off', async () => {
    await r.reopen({ mostBytes: 20_000 });
    const endless = talk(r.port, [
      'EHLO x\r\n',
      `MAIL FROM:<${contact.email}>\r\n`,
      `RCPT TO:<${address}>\r\n`,
      'DATA\r\n',
      'x'.repeat(200_000),
    ]);
    expect((await endless).at(-1)).toMatch(/^421 /);
    await r.reopen();
  });

  test('lines too long, too many unknown addresses, idle clients and slow mails are sent away', async () => {
    await r.reopen({ idleMs: 400, mailMs: 700 });
    expect((await talk(r.port, [`EHLO ${'x'.repeat(5_000)}\r\n`])).at(-1)).toMatch(/^421 /);
    const guesses = Array.from({ length: 12 }, (_, at) => `RCPT TO:<reply+${at}@company.example>\r\n`);
    const guessed = await talk(r.port, ['EHLO x\r\n', 'MAIL FROM:<a@x.example>\r\n', ...guesses]);
    expect(guessed.filter((line) => line.startsWith('550'))).toHaveLength(10);
    expect(guessed.at(-1)).toMatch(/^421 /);
    expect((await talk(r.port, ['EHLO x\r\n', ''])).at(-1)).toMatch(/^421 /);
    const start = ['EHLO x\r\n', `MAIL FROM:<${contact.email}>\r\n`, `RCPT TO:<${address}>\r\n`, 'DATA\r\n'];
    expect((await talk(r.port, [...start, 'From: slow\r\n'])).at(-1)).toMatch(/^421 /);
    await r.reopen();
    expect((await send({})).code).toBe(250);
  });

  test('of two processes one takes the answers; when it ends, the other goes on', async () => {
    const logged: string[] = [];
    const second = keepReplyPort({ ...r.portOptions, log: (words) => void logged.push(words) }, 100);
    await expect.poll(() => logged.length).toBe(1);
    expect(logged[0]).toMatch(/are not taken by this process on 127\.0\.0\.1:\d+: another process has it/);
    expect((await send({ text: 'to the first' })).code).toBe(250);
    await r.closePort();
    await expect.poll(() => logged.length, { timeout: 5_000 }).toBe(2);
    expect((await send({ text: 'to the second' })).code).toBe(250);
    await second.close();
    expect(await bodies()).toEqual(['to the first', 'to the second']);
    await r.reopen();
  });

  test('when the server stops, idle sessions are ended with 421 and a mail that is arriving is finished', async () => {
    const { handler } = r.portOptions;
    await r.reopen({
      handler: {
        ...handler,
        receive: async (...mail) => {
          await pause(300);
          return handler.receive(...mail);
        },
      },
    });
    const idle = talk(r.port, ['EHLO x\r\n', '']);
    const arriving = send({ text: 'just in time' });
    await pause(400);
    await r.closePort();
    expect((await idle).at(-1)).toMatch(/^421 4\.3\.2 Milepost is stopping/);
    expect((await arriving).code).toBe(250);
    expect(await bodies()).toEqual(['just in time']);
    await r.reopen();
  });
});
