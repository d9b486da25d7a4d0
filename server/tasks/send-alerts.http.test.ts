import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { smtpSender } from '#server/adapters/mail.ts';
import { sendDueAlerts } from '#server/tasks/send-alerts.ts';
import { sendDueMails } from '#server/tasks/send-mail.ts';
import { jobsClient } from '#tests/support/factories/jobs-client.ts';
import {
  insertContact,
  insertCustomer,
  insertCustomerBranch,
  type PortalCustomer,
} from '#tests/support/factories/portal-rows.ts';
import { threadsClient } from '#tests/support/factories/threads-client.ts';
import { freePort, startSmtp } from '#tests/support/smtp-server.ts';
import { type Client, startTestApp, type TestApp } from '#tests/support/test-app.ts';

const minute = 60_000;
let app: TestApp;
let customer: PortalCustomer;
let jobs: ReturnType<typeof jobsClient>;
let staff: ReturnType<typeof threadsClient>;
let colleague: Client & { id: string };
beforeAll(async () => {
  app = await startTestApp();
  colleague = await app.userWithRole('operations');
  staff = threadsClient(app, app.administrator);
});
afterAll(() => app?.stop());
beforeEach(async () => {
  app.clock.set('2026-03-10T09:00:00Z');
  for (const table of ['threads', 'mails']) await app.db.pools.owner.query(`delete from ${table}`);
  await app.db.pools.owner.query("update users set message_alerts = 'off'");
  customer = await insertCustomer(app.db);
  jobs = jobsClient(app.administrator, customer.id);
});

type Reader = Client & { id: string; email: string };
async function reader(
  options: Parameters<typeof insertContact>[2] = {},
  of = customer,
  choice?: string,
): Promise<Reader> {
  const { id, email, signIn } = await insertContact(app.db, of, options);
  await app.db.pools.owner.query("update contacts set created_at = '2026-01-01' where id = $1", [id]);
  const client = await app.signIn('/api/portal/v1/session', signIn);
  if (choice) {
    const answer = await client.patch('/api/portal/v1/notification-choices', { messageAlerts: choice }, 0);
    expect(answer.body.messageAlerts, JSON.stringify(answer.body)).toBe(choice);
  }
  return Object.assign(client, { id, email });
}
const deps = () => ({ db: app.db, clock: app.clock, publicUrl: () => 'https://m.example', mailDomain: 'm.example' });
const send = () => sendDueAlerts(deps());
async function sendAfter(milliseconds = minute) {
  app.clock.advance(milliseconds);
  return send();
}
const choose = async (client: Client, messageAlerts: string) => {
  const answer = await client.patch('/api/v1/me/message-alerts', { messageAlerts }, 0);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
};
const follow = (threadId: string, userId: string) =>
  app.db.pools.owner.query(
    `insert into thread_staff (customer_id, thread_id, user_id, follows, read_number, has_unread)
    select customer_id, id, $2, true, 0, false from threads where id = $1`,
    [threadId, userId],
  );
type Mail = {
  to_address: string;
  subject: string;
  text_body: string;
  html_body: string;
  kind: string;
  unsubscribe_url: string;
  message_id: string;
};
const mails = async () =>
  (await app.db.pools.owner.query<Mail>("select * from mails where kind like 'message%' order by created_at, id")).rows;
const receivers = async () => (await mails()).map((mail) => mail.to_address).sort();

describe('contacts', () => {
  test('get what is unread after a minute, with its text, files and a link, once', async () => {
    const contact = await reader();
    const job = await jobs.add({ components: [{ code: 'A' }] });
    const { id } = await staff.open(job.id, job.components[0]!.id);
    const file = await staff.upload(id, 'drawing.txt', 'x');
    await staff.post(id, 'Please look', { fileIds: [file.body.id] });
    expect(await sendAfter(59_000)).toBe(0);
    await staff.post(id, 'and answer');
    expect(await sendAfter(1_000)).toBe(1);
    expect(await sendAfter(5 * minute)).toBe(0);
    const [mail, ...rest] = await mails();
    expect(rest).toEqual([]);
    expect(mail).toMatchObject({
      to_address: contact.email,
      kind: 'message_alert',
      subject: `2 new messages about ${job.jobCode} / A`,
    });
    expect(mail!.text_body).toMatch(/Please look\nFiles: drawing\.txt[\s\S]+and answer/);
    expect(mail!.text_body).toContain(
      `https://m.example/p/${customer.slug}/jobs/${job.id}/components/${job.components[0]!.id}/messages`,
    );
  });

  test('nothing of what they read, wrote, or what was removed; the edited text counts', async () => {
    const contact = await reader();
    const portal = threadsClient(app, contact, '/api/portal/v1');
    const { id } = await staff.open((await jobs.add()).id);
    await portal.read(id, (await staff.post(id, 'seen')).id);
    await portal.post(id, 'mine');
    await staff.remove(id, (await staff.post(id, 'taken back')).id);
    expect(await sendAfter()).toBe(0);
    await staff.edit(id, (await staff.post(id, 'worng')).id, 'right');
    expect(await sendAfter()).toBe(1);
    const { text_body: text } = (await mails())[0]!;
    expect(text).toContain('right');
    expect(text).not.toMatch(/seen|mine|taken back|worng/);
  });

  test('never an internal note, nor its file, also between visible messages', async () => {
    await reader();
    const { id } = await staff.open((await jobs.add()).id);
    const file = await staff.upload(id, 'hiddenplan.txt', 'x');
    await staff.post(id, 'secret words', { internal: true, fileIds: [file.body.id] });
    expect(await sendAfter()).toBe(0);
    await staff.post(id, 'secret again', { internal: true });
    await staff.post(id, 'plain');
    await staff.post(id, 'secret last', { internal: true });
    expect(await sendAfter()).toBe(1);
    const [mail] = await mails();
    expect(mail!.subject).toContain('wrote about');
    expect(JSON.stringify(mail)).not.toMatch(/secret|hiddenplan/);
  });

  test("another customer's gets nothing; limited ones hear of their branches as they are at the time of sending", async () => {
    const north = await insertCustomerBranch(app.db, customer.id, 'North');
    const limited = await reader({ branches: [north] });
    const all = await reader();
    await reader({}, await insertCustomer(app.db));
    const post = async (branch?: string) => {
      const job = await jobs.add(branch ? { customerBranch: branch } : {});
      await staff.post((await staff.open(job.id)).id, `about ${branch}`);
      return job;
    };
    await post('North');
    await post('South');
    await post();
    const away = await post('North');
    await jobs.edit(away, { customerBranch: 'South' });
    await sendAfter();
    expect(await receivers()).toEqual([limited.email, ...Array(4).fill(all.email)].sort());
  });

  test('a job that leaves the branch while its digest waits is not in it', async () => {
    const north = await insertCustomerBranch(app.db, customer.id, 'North');
    await reader({ branches: [north] }, customer, 'digest_1h');
    const job = await jobs.add({ customerBranch: 'North' });
    await staff.post((await staff.open(job.id)).id, 'x');
    await sendAfter();
    await jobs.edit(job, { customerBranch: 'South' });
    expect(await sendAfter(60 * minute)).toBe(0);
  });

  test.each([
    ['disabled', "update contacts set state = 'disabled', state_before_disabled = 'active' where id = $1"],
    ['deleted', "update contacts set state = 'deleted' where id = $1"],
    ['not reachable', "update contacts set bounced_at = '2026-03-10', bounce_reason = 'x' where id = $1"],
    ['turned off', "update notice_choices set message_alerts = 'off' where contact_id = $1"],
  ])('a contact that is %s gets nothing, before or after its digest waits', async (_, statement) => {
    const contact = await reader({}, customer, 'digest_1h');
    const { id } = await staff.open((await jobs.add()).id);
    await staff.post(id, 'x');
    await sendAfter();
    await app.db.pools.owner.query(statement, [contact.id]);
    await staff.post(id, 'y');
    expect(await sendAfter()).toBe(0);
    expect(await sendAfter(60 * minute)).toBe(0);
  });

  test('a moved job takes its conversation from them', async () => {
    await reader();
    const job = await jobs.add();
    await staff.post((await staff.open(job.id)).id, 'x');
    const to = await insertCustomer(app.db);
    const moved = await app.administrator.post(
      `/api/v1/jobs/${job.id}/move`,
      { customerId: to.id, reason: 'x' },
      { 'if-match': `"${(await jobs.read(job)).version}"` },
    );
    expect(moved.status, JSON.stringify(moved.body)).toBeLessThan(300);
    expect(await sendAfter()).toBe(0);
  });
});

describe('staff', () => {
  test('start with off; get followed threads with internal notes when switched on, and not what came before', async () => {
    const contact = await reader({}, customer, 'off');
    const { id } = await staff.open((await jobs.add()).id);
    await follow(id, colleague.id);
    await threadsClient(app, contact, '/api/portal/v1').post(id, 'from a time without');
    expect(await sendAfter()).toBe(0);
    await choose(colleague, 'each');
    const other = await staff.open((await jobs.add()).id);
    await staff.post(other.id, 'not followed');
    await staff.post(id, 'between us', { internal: true });
    expect(await sendAfter()).toBe(1);
    const [mail] = await mails();
    expect(mail!.text_body).toContain('internal note');
    expect(mail!.text_body).toContain('between us');
    expect(mail!.text_body).not.toMatch(/without|not followed/);
    expect(mail!.text_body).toContain('https://m.example/console/jobs/');
  });

  test('a mention goes at once, whatever digest was chosen, and is not told again', async () => {
    await choose(colleague, 'digest_daily');
    const { id } = await staff.open((await jobs.add()).id);
    const mentions = [{ kind: 'staff', id: colleague.id }];
    await staff.post(id, 'context');
    await staff.post(id, 'look here', { mentions });
    expect(await send()).toBe(1);
    expect((await mails())[0]!.text_body).toMatch(/context[\s\S]+look here/);
    await staff.post(id, 'later');
    expect(await sendAfter()).toBe(0);
    app.clock.set('2026-03-11T06:00:00Z'); // 07:00 in Amsterdam
    expect(await send()).toBe(1);
    const { text_body: digest, kind } = (await mails())[1]!;
    expect(kind).toBe('message_digest');
    expect(digest).toContain('later');
    expect(digest).not.toContain('look here');
    await choose(colleague, 'off');
    await staff.post(id, 'again', { mentions });
    expect(await sendAfter()).toBe(0);
  });

  test('an administrator switches them on in the user dialog; a disabled user gets nothing', async () => {
    const user = await app.userWithRole('customer_service');
    const { body } = await app.administrator.get(`/api/v1/users/${user.id}`);
    expect(body.messageAlerts).toBe('off');
    const changed = await app.administrator.patch(`/api/v1/users/${user.id}`, { messageAlerts: 'each' }, body.version);
    expect(changed.body.messageAlerts, JSON.stringify(changed.body)).toBe('each');
    const { id } = await staff.open((await jobs.add()).id);
    await follow(id, user.id);
    await staff.post(id, 'x');
    await app.administrator.post(`/api/v1/users/${user.id}/disable`);
    expect(await sendAfter()).toBe(0);
  });
});

test('several processes at once write each mail once', async () => {
  const contacts = [await reader(), await reader(), await reader()];
  const { id } = await staff.open((await jobs.add()).id);
  await staff.post(id, 'x');
  app.clock.advance(minute);
  await Promise.all([send(), send(), send()]);
  await send();
  expect(await receivers()).toEqual(contacts.map((one) => one.email).sort());
});

test('what fails half-way is neither taken nor mailed, and comes with the next look', async () => {
  const contact = await reader();
  const { id } = await staff.open((await jobs.add()).id);
  await staff.post(id, 'x');
  app.clock.advance(minute);
  const broken = {
    ...deps(),
    mailDomain: undefined as unknown as string,
    publicUrl: (): string => {
      throw new Error('ended');
    },
  };
  await expect(sendDueAlerts(broken)).rejects.toThrow('ended');
  expect(await mails()).toEqual([]);
  expect(await send()).toBe(1);
  expect(await receivers()).toEqual([contact.email]);
});

test('through an outage of hours nothing is lost; one click stops these mails and leaves those about jobs', async () => {
  const port = await freePort();
  const outgoing = {
    db: app.db,
    clock: app.clock,
    mailer: smtpSender(`smtp://127.0.0.1:${port}`, 'Test Company <updates@company.example>'),
  };
  const contact = await reader();
  const { id } = await staff.open((await jobs.add()).id);
  for (const body of ['one', 'two']) {
    await staff.post(id, body);
    await sendAfter(61 * minute);
    expect(await sendDueMails(outgoing)).toBe(0);
  }
  app.clock.advance(7 * 60 * minute);
  const server = await startSmtp(port);
  expect(await sendDueMails(outgoing)).toBe(2);
  expect(await sendDueMails(outgoing)).toBe(0);
  await server.stop();
  expect(server.received.map((mail) => mail.messageId).sort()).toEqual(
    (await mails()).map((mail) => mail.message_id).sort(),
  );
  const line = (key: string) =>
    server.received[0]!.headerLines.find((header) => header.key === key)?.line.replace(/\r?\n\s+/g, '');
  const url = new URL(/<(.+)>/.exec(line('list-unsubscribe') ?? '')![1]!);
  expect(line('list-unsubscribe-post')).toBe('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
  const asked = await app.app.inject({ method: 'GET', url: url.pathname });
  expect(asked.body).toContain('new messages');
  const choices = async () => (await contact.get('/api/portal/v1/notification-choices')).body;
  expect((await choices()).messageAlerts).toBe('each');
  const stopped = await app.app.inject({
    method: 'POST',
    url: url.pathname,
    payload: 'List-Unsubscribe=One-Click',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  expect(stopped.statusCode).toBe(200);
  expect(await choices()).toMatchObject({ messageAlerts: 'off', delivery: 'each' });
});

test("a staff user's link stops theirs; a forged one stops nothing", async () => {
  await choose(colleague, 'each');
  const { id } = await staff.open((await jobs.add()).id);
  await follow(id, colleague.id);
  await staff.post(id, 'x');
  await sendAfter();
  const { pathname } = new URL((await mails())[0]!.unsubscribe_url);
  const token = Buffer.from(pathname.split('/').pop()!, 'base64url');
  const forged = Buffer.concat([token.subarray(0, 32), createHmac('sha256', 'guess').update('x').digest()]).toString(
    'base64url',
  );
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const click = (url: string) => app.app.inject({ method: 'POST', url, payload: 'a=b', headers });
  const own = async () => (await colleague.get('/api/v1/me')).body.messageAlerts;
  expect((await click(`/unsubscribe/${forged}`)).statusCode).toBe(404);
  expect(await own()).toBe('each');
  expect((await click(pathname)).statusCode).toBe(200);
  expect(await own()).toBe('off');
});
