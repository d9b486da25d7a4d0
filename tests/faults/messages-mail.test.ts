import { setTimeout as pause } from 'node:timers/promises';
import type { ParsedMail } from 'mailparser';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { afterEach, expect, test } from 'vitest';
import { freePort } from '#tests/support/served.ts';
import { startSmtp } from '#tests/support/smtp-server.ts';
import { type House, openHouse, type Server, signIn, until } from './messages-support.ts';

const minute = 60_000;
const hour = 60 * minute;
const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function house(smtpPort: number): Promise<House> {
  const made = await openHouse({ SMTP_URL: `smtp://127.0.0.1:${smtpPort}` });
  ends.push(made.close);
  return made;
}

/** Every mail about messages, as the mail log shows it. */
async function log(staff: Awaited<ReturnType<typeof signIn>>, on: Server) {
  const { body } = await staff.call(on, 'GET', '/mails?kind=message_alert&limit=200');
  return body.items as { id: string; state: string; attempts: number; error: string | null }[];
}

test('SMTP is away for the whole run of two servers, and comes back: each alert arrives once', async () => {
  const port = await freePort();
  const made = await house(port);
  const servers = [await made.start(), await made.start()] as const;
  const [first, second] = servers;
  const staff = await signIn(made, first, 'staff');
  const words = ['first', 'second', 'third'];
  const threads: string[] = [];
  for (const word of words) {
    const thread = await staff.openThread(first);
    threads.push(thread);
    expect((await staff.post(word === 'second' ? second : first, thread, `the ${word} message`)).status).toBe(201);
  }
  const advance = (ms: number) => Promise.all(servers.map((server) => server.advance(ms)));
  await advance(2 * minute);
  // Both look for what is due at the same time; each alert is written by one of them and tried in vain.
  const waiting = await until(
    () => log(staff, first),
    (mails) => mails.length === 3 && mails.every((one) => one.state === 'queued' && one.attempts > 0),
  );
  expect(waiting.map((one) => one.error)).not.toContain(null);
  await advance(8 * hour);
  await until(
    () => log(staff, second),
    (mails) => mails.some((one) => one.attempts > 1),
  );
  // Nobody lost a word meanwhile.
  for (const [index, thread] of threads.entries())
    expect((await staff.messages(second, thread)).map((one) => one.body)).toEqual([`the ${words[index]} message`]);

  const smtp = await startSmtp(port);
  ends.push(smtp.stop);
  for (let tries = 0; tries < 12 && smtp.received.length < 3; tries += 1) {
    await advance(6 * hour);
    await pause(6_000);
  }
  await until(
    () => log(staff, first),
    (mails) => mails.every((one) => one.state === 'sent'),
  );
  await advance(12 * hour);
  await pause(12_000);
  const texts = smtp.received.map((mail) => mail.text ?? '');
  for (const word of words) expect(texts.filter((text) => text.includes(`the ${word} message`))).toHaveLength(1);
  expect(smtp.received).toHaveLength(3);
  expect(new Set(smtp.received.map((mail) => mail.messageId)).size).toBe(3);
});

test('killed between the 250 of the mail server and our record: it comes again under the same Message-ID, and the log says so', async () => {
  const port = await freePort();
  const received: ParsedMail[] = [];
  let victim: Server | null = null;
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream, _session, done) {
      simpleParser(stream).then((mail) => {
        received.push(mail);
        // Stopped before it can hear the 250, killed after it was said.
        if (victim !== null) process.kill(victim.pid, 'SIGSTOP');
        done();
      }, done);
    },
  });
  await new Promise<void>((resolve) => smtp.listen(port, '127.0.0.1', resolve));
  ends.push(() => new Promise<void>((resolve) => smtp.close(() => resolve())));
  const made = await house(port);
  victim = await made.start();
  const staff = await signIn(made, victim, 'staff');
  const thread = await staff.openThread(victim);
  await staff.post(victim, thread, 'sent twice at most');
  await victim.advance(2 * minute);
  await until(
    () => received.length,
    (count) => count === 1,
  );
  await pause(300);
  await victim.kill();
  victim = null;

  const next = await made.start();
  expect(await log(staff, next)).toMatchObject([{ state: 'sending' }]);
  // Until the former server's time is over nobody touches it.
  await next.advance(5 * minute);
  await pause(8_000);
  expect(received).toHaveLength(1);
  await next.advance(20 * minute);
  await until(
    () => log(staff, next),
    (mails) => mails[0]?.state === 'sent',
    120,
  );
  expect(received).toHaveLength(2);
  expect(received[1]!.messageId).toBe(received[0]!.messageId);
  const [mail] = await log(staff, next);
  expect(mail!.error).toContain('sent again with the same Message-ID');
  // Another message: once, as ever.
  await staff.post(next, thread, 'the next one');
  await next.advance(2 * minute);
  await until(
    () => received.length,
    (count) => count === 3,
  );
  await next.advance(hour);
  await pause(8_000);
  expect(received).toHaveLength(3);
  expect(received[2]!.text).toContain('the next one');
});
