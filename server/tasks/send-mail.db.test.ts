import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { systemActor } from '#server/access/actors.ts';
import { fixedClock } from '#server/adapters/clock.ts';
import { type MailSender, smtpSender } from '#server/adapters/mail.ts';
import { queueMail } from '#server/features/mails/queue-mail.ts';
import { freePort, startSmtp } from '#tests/support/smtp-server.ts';
import { createTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { sendDueMails, sendMail } from './send-mail.ts';

const actor = systemActor('test');
const from = 'Test Company <updates@company.example>';
const clock = fixedClock('2026-03-10T09:00:00Z');
let database: TestDatabase;
let port: number;
beforeAll(async () => {
  database = await createTestDatabase();
  port = await freePort();
});
afterAll(() => database.drop());
beforeEach(() => clock.set('2026-03-10T09:00:00Z'));

const smtp = (reply: (stage: 'to' | 'data', address: string) => number | null = () => null) =>
  startSmtp(port, (stage, address) => {
    const code = reply(stage, address);
    return code === null ? null : { code, text: `said ${code}` };
  });

const deps = (mailer: MailSender | null = smtpSender(`smtp://127.0.0.1:${port}`, from)) => ({
  db: database.db,
  clock,
  mailer,
});

function queue(address: string, text = 'Hello,\n\nhttp://m.example/reset-password#secret-Token_1\n'): Promise<string> {
  const mail = { kind: 'test', to: { address, name: 'Zoë “Q” <x>' }, subject: 'Größe ✓', text, html: `<p>${text}</p>` };
  return database.db.withActor(actor, (tx) => queueMail(tx, mail, clock.now(), 'company.example'));
}

const row = (id: string) =>
  database.db.withActor(actor, (tx) =>
    tx.selectFrom('mails').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
  );

test('a mail arrives whole, with a stable Message-ID, and its secret is not kept', async () => {
  const server = await smtp();
  const id = await queue('whole@receiver.example');
  expect(await sendMail(deps(), id)).toBe('sent');
  expect(await sendMail(deps(), id)).toBe('not_due');
  await server.stop();
  expect(server.received).toHaveLength(1);
  const [mail] = server.received;
  expect(mail).toMatchObject({ subject: 'Größe ✓', messageId: `<${id}@company.example>` });
  expect(mail!.from?.text).toContain('updates@company.example');
  expect(mail!.to).toMatchObject({ value: [{ address: 'whole@receiver.example', name: 'Zoë “Q” <x>' }] });
  expect(mail!.text).toContain('reset-password#secret-Token_1');
  expect(mail!.html).toContain('reset-password#secret-Token_1');
  expect(mail!.headers.get('auto-submitted')).toBe('auto-generated');
  const stored = await row(id);
  expect(stored).toMatchObject({ state: 'sent', attempts: 1, sent_at: clock.now(), last_error: null });
  expect(`${stored.text_body}${stored.html_body}`).not.toContain('secret-Token_1');
});

test('through an outage of days the mail is tried with growing delays and arrives once', async () => {
  const id = await queue('outage@receiver.example');
  const waits: number[] = [];
  for (let i = 0; i < 12; i += 1) {
    expect(await sendMail(deps(), id)).toBe('away');
    const { state, next_attempt_at, last_error } = await row(id);
    expect(state).toBe('queued');
    expect(last_error).toMatch(/ECONNREFUSED|connect/i);
    waits.push((next_attempt_at!.getTime() - clock.now().getTime()) / 60_000);
    expect(await sendMail(deps(), id)).toBe('not_due');
    clock.set(next_attempt_at!);
  }
  expect(waits).toEqual([1, 3, 9, 27, 81, 243, 360, 360, 360, 360, 360, 360]);
  const server = await smtp();
  expect(await sendDueMails(deps())).toBe(1);
  expect(await sendDueMails(deps())).toBe(0);
  await server.stop();
  expect(server.received.map((mail) => mail.messageId)).toEqual([`<${id}@company.example>`]);
  expect(await row(id)).toMatchObject({ state: 'sent', attempts: 13 });
});

test('4xx is tried again, 5xx fails at once and stops nothing else', async () => {
  let busy = true;
  const server = await smtp((stage, address) => {
    if (address.startsWith('unknown')) return stage === 'to' ? 550 : null;
    if (address.startsWith('refused')) return stage === 'data' ? 554 : null;
    return address.startsWith('grey') && busy ? 451 : null;
  });
  const ids = await Promise.all(['unknown', 'refused', 'grey', 'fine'].map((name) => queue(`${name}@r.example`)));
  expect(await sendDueMails(deps())).toBe(1);
  const states = (await Promise.all(ids.map(row))).map((mail) => [mail.state, mail.next_attempt_at !== null]);
  expect(states).toEqual([
    ['failed', false],
    ['failed', false],
    ['queued', true],
    ['sent', false],
  ]);
  expect((await row(ids[0]!)).last_error).toContain('550');
  busy = false;
  clock.advance(60_000);
  expect(await sendDueMails(deps())).toBe(1);
  await server.stop();
  expect(server.received).toHaveLength(2);
});

test('after five days a mail is given up', async () => {
  const id = await queue('never@receiver.example');
  clock.advance(5 * 86_400_000);
  expect(await sendMail(deps(), id)).toBe('failed');
  expect(await row(id)).toMatchObject({ state: 'failed', next_attempt_at: null });
});

test('killed between acceptance and record: sent again with the same Message-ID, and the log says so', async () => {
  const server = await smtp();
  const id = await queue('twice@receiver.example');
  const real = smtpSender(`smtp://127.0.0.1:${port}`, from);
  const killed: MailSender = {
    async send(mail) {
      await real.send(mail);
      throw new Error('killed');
    },
  };
  await expect(sendMail(deps(killed), id)).rejects.toThrow('killed');
  expect(await row(id)).toMatchObject({ state: 'sending', attempts: 1 });
  expect(await sendMail(deps(), id)).toBe('not_due');
  clock.advance(10 * 60_000);
  expect(await sendDueMails(deps())).toBe(1);
  await server.stop();
  expect(server.received.map((mail) => mail.messageId)).toEqual(Array(2).fill(`<${id}@company.example>`));
  expect((await row(id)).last_error).toContain('same Message-ID');
});

test('two processes at once hand a mail over once', async () => {
  const server = await smtp();
  const id = await queue('race@receiver.example');
  const results = await Promise.all([1, 2, 3, 4].map(() => sendMail(deps(), id)));
  await server.stop();
  expect(results.sort()).toEqual(['not_due', 'not_due', 'not_due', 'sent']);
  expect(server.received).toHaveLength(1);
});

test('without an SMTP server mail is kept with its text', async () => {
  const id = await queue('kept@receiver.example');
  expect(await sendMail(deps(null), id)).toBe('kept');
  expect(await row(id)).toMatchObject({ state: 'kept', attempts: 0, next_attempt_at: null });
  expect((await row(id)).text_body).toContain('secret-Token_1');
});

test('files arrive as they were, also with copies of the same mail; once sent only their names are kept', async () => {
  let busy = true;
  const server = await smtp((stage) => (stage === 'data' && busy ? 451 : null));
  const content = randomBytes(300_000);
  const report = { name: 'Größe ✓ report 2026-03-10.xlsx', mediaType: 'application/octet-stream', content };
  const mail = { kind: 'report', subject: 'Report', text: 'Attached.', html: '<p>Attached.</p>' };
  const to = (name: string) => ({ ...mail, to: { address: `${name}@files.example`, name } });
  const ids = await database.db.withActor(actor, async (tx) => {
    const first = await queueMail(tx, { ...to('one'), attachments: [report] }, clock.now(), 'company.example');
    return [first, await queueMail(tx, { ...to('two'), attachmentsOf: first }, clock.now(), 'company.example')];
  });
  expect(await sendMail(deps(), ids[0]!)).toBe('queued');
  busy = false;
  clock.advance(60_000);
  for (const id of ids) expect(await sendMail(deps(), id)).toBe('sent');
  await server.stop();
  expect(server.received).toHaveLength(2);
  for (const { attachments } of server.received) {
    expect(attachments.map((file) => file.filename)).toEqual([report.name]);
    expect(attachments[0]!.content.equals(content)).toBe(true);
  }
  const kept = await database.db.withActor(actor, (tx) =>
    tx.selectFrom('mail_attachments').select(['name', 'content']).where('mail_id', 'in', ids).execute(),
  );
  expect(kept.map((file) => [file.name, file.content.length])).toEqual([
    [report.name, 0],
    [report.name, 0],
  ]);
});

test('a text can neither name another receiver nor make the server read a file', async () => {
  const server = await smtp();
  const hostile = {
    kind: 'test',
    to: { address: 'one@receiver.example', name: 'A\r\nBcc: two@receiver.example' },
    subject: 'S\r\nBcc: two@receiver.example',
    text: '/etc/passwd',
    html: 'file:///etc/passwd',
  };
  const id = await database.db.withActor(actor, (tx) => queueMail(tx, hostile, clock.now(), 'company.example'));
  expect(await sendMail(deps(), id)).toBe('sent');
  await server.stop();
  expect(server.received[0]!.bcc).toBeUndefined();
  expect(server.received[0]!.text).toContain('/etc/passwd');
  expect(server.received[0]!.text).not.toContain('root:');
});
