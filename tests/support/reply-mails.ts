import { connect } from 'node:net';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { smtpSender } from '#server/adapters/mail.ts';
import { openReplyPort, type ReplyPortOptions } from '#server/adapters/reply-port.ts';
import type { FileStorage } from '#server/adapters/storage.ts';
import { mostMailBytes } from '#server/features/mail-replies/rules-verdict.ts';
import { replySigner } from '#server/features/mail-replies/sign-address.ts';
import { sendDueAlerts } from '#server/tasks/send-alerts.ts';
import { sendDueMails } from '#server/tasks/send-mail.ts';
import { jobsClient } from './factories/jobs-client.ts';
import { insertContact, insertCustomer, type PortalCustomer } from './factories/portal-rows.ts';
import { threadsClient } from './factories/threads-client.ts';
import { freePort, startSmtp } from './smtp-server.ts';
import { type Client, startTestApp, testSecret } from './test-app.ts';

export type Person = Client & { id: string; email: string };
export type SmtpResult = { code: number; text: string };
export type ReplyTest = Awaited<ReturnType<typeof startReplyTest>>;

/**
 * A server that takes answers by mail on a port of its own, its alert mails caught by an SMTP server, and a customer with a job, a
 * contact and a staff user who are told of messages at once.
 */
export async function startReplyTest(options: { env?: Record<string, string>; storage?: FileStorage } = {}) {
  const [port, mailPort] = [await freePort(), await freePort()];
  const t = await startTestApp({
    ...(options.storage ? { storage: options.storage } : {}),
    env: {
      MILEPOST_REPLY_PORT: String(port),
      MILEPOST_REPLY_ADDRESS: 'reply+TOKEN@company.example',
      MILEPOST_MAIL_FROM: 'Company <updates@company.example>',
      ...options.env,
    },
  });
  const outside = await startSmtp(mailPort);
  const logged: string[] = [];
  const portOptions: ReplyPortOptions = {
    host: '127.0.0.1',
    port,
    mostBytes: mostMailBytes,
    handler: t.app.services.replies,
    log: (words) => void logged.push(words),
  };
  let answers = await openReplyPort(portOptions);
  const signer = replySigner(testSecret, t.config.replies!.address);
  const customer = await insertCustomer(t.db);
  const jobs = jobsClient(t.administrator, customer.id);
  const staff = threadsClient(t, t.administrator);

  async function contactOf(
    of: PortalCustomer = customer,
    more: Parameters<typeof insertContact>[2] = {},
  ): Promise<Person> {
    const { id, email, signIn } = await insertContact(t.db, of, more);
    await t.db.pools.owner.query("update contacts set created_at = '2026-01-01' where id = $1", [id]);
    return Object.assign(await t.signIn('/api/portal/v1/session', signIn), { id, email });
  }

  async function colleagueOf(role: string, email = `${role}@example.com`): Promise<Person> {
    const user = Object.assign(await t.userWithRole(role, email), { email });
    await user.patch('/api/v1/me/message-alerts', { messageAlerts: 'each' }, 0);
    return user;
  }

  const follow = (threadId: string, userId: string) =>
    t.db.pools.owner.query(
      `insert into thread_staff (customer_id, thread_id, user_id, follows, read_number, has_unread)
      select customer_id, id, $2, true, 0, false from threads where id = $1 on conflict do nothing`,
      [threadId, userId],
    );

  /** Sends the alert mails that are due and answers the last one to the address, as it came over SMTP. */
  async function alertTo(email: string) {
    t.clock.advance(61_000);
    await sendDueAlerts({ ...t, publicUrl: () => 'https://m.example', mailDomain: 'm.example', answerable: true });
    const mailer = smtpSender(`smtp://127.0.0.1:${mailPort}`, t.config.mailFrom);
    await sendDueMails({ ...t, mailer, replies: signer });
    const mail = outside.received.findLast((one) => JSON.stringify(one.to).includes(email));
    if (!mail) throw new Error(`no mail to ${email}`);
    return Object.assign(mail, { replyAddress: mail.replyTo?.value[0]?.address ?? '' });
  }

  /** Hands a mail to the port as a mail server does; what the port said. */
  async function send(mail: SendMailOptions & { from: string; to: string }): Promise<SmtpResult> {
    const transport = createTransport({ host: '127.0.0.1', port, ignoreTLS: true });
    try {
      const { response } = await transport.sendMail({ subject: 'Re: your message', ...mail });
      return { code: Number(response.slice(0, 3)), text: response };
    } catch (error) {
      const { responseCode = 0, message } = error as Error & { responseCode?: number };
      return { code: responseCode, text: message };
    } finally {
      transport.close();
    }
  }

  /** Ends with the contacts that are there: a message is mailed to every contact of the customer, and tests are many. */
  const retire = () => t.db.pools.owner.query("update contacts set state = 'disabled'");

  type Row = { outcome: string; detail: string | null; subject: string; from_address: string; files: number };
  const replies = async (): Promise<Row[]> =>
    (await t.db.pools.owner.query<Row>('select * from mail_replies order by received_at, id')).rows;
  const lastReply = async (): Promise<Row | undefined> => (await replies()).at(-1);

  return {
    t,
    port,
    portOptions,
    logged,
    customer,
    jobs,
    staff,
    contactOf,
    colleagueOf,
    follow,
    alertTo,
    retire,
    send,
    replies,
    lastReply,
    signer,
    closePort: () => answers.close(),
    async reopen(more: Partial<ReplyPortOptions> = {}) {
      await answers.close();
      answers = await openReplyPort({ ...portOptions, ...more });
    },
    async stop() {
      await answers.close();
      await outside.stop();
      await t.stop();
    },
  };
}

/** What a mail program makes of an answer: the text, then the mail it answers with a mark before each line. */
export function quoted(answer: string, mail: { text?: string | undefined }): string {
  const quote = (mail.text ?? '').split('\n').map((line) => `> ${line}`.trimEnd());
  return [answer, '', 'On Tue, 10 Mar 2026 at 10:01, Company <updates@company.example> wrote:', '', ...quote].join(
    '\n',
  );
}

/** Talks to a port line by line; each step is sent when the answer to the one before has come. Answers all that was said. */
export async function talk(port: number, steps: readonly (string | Buffer)[]): Promise<string[]> {
  const socket = connect(port, '127.0.0.1');
  const said: string[] = [];
  let rest = '';
  let wake: () => void = () => undefined;
  socket.on('data', (chunk) => {
    rest += chunk.toString();
    const lines = rest.split('\r\n');
    rest = lines.pop()!;
    for (const line of lines) if (/^\d{3} /.test(line)) said.push(line);
    wake();
  });
  let ended = false;
  for (const event of ['close', 'error'] as const)
    socket.on(event, () => {
      ended = true;
      wake();
    });
  const answered = async (count: number): Promise<void> => {
    while (said.length < count && !ended)
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
  };
  await answered(1);
  for (const [place, step] of steps.entries()) {
    if (ended) break;
    socket.write(step);
    await answered(place + 2);
  }
  socket.destroy();
  return said;
}
