import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { smtpSender } from '#server/adapters/mail.ts';
import { sendDueMails } from '#server/tasks/send-mail.ts';
import { sendDueNotices } from '#server/tasks/send-notices.ts';
import { insertEventTypes, insertTemplate } from '#tests/support/factories/job-setup.ts';
import { jobsClient } from '#tests/support/factories/jobs-client.ts';
import {
  insertContact,
  insertCustomer,
  insertCustomerBranch,
  type PortalCustomer,
} from '#tests/support/factories/portal-rows.ts';
import { checkFile, workOn } from '#tests/support/import-files.ts';
import { freePort, startSmtp } from '#tests/support/smtp-server.ts';
import { type Client, startTestApp, type TestApp } from '#tests/support/test-app.ts';

const minute = 60_000;
let app: TestApp;
let customer: PortalCustomer;
let jobs: ReturnType<typeof jobsClient>;
let number = 0;
beforeAll(async () => {
  app = await startTestApp();
  await insertEventTypes(app, [{ code: 'BOOK' }, { code: 'CUST', internal: true }, { code: 'ARRD' }]);
  await insertTemplate(app, [{ event_type: 'BOOK' }, { event_type: 'CUST' }, { event_type: 'ARRD' }]);
});
afterAll(() => app?.stop());
beforeEach(async () => {
  app.clock.set('2026-03-10T09:00:00Z');
  await app.db.pools.owner.query('delete from contact_notices');
  await app.db.pools.owner.query('delete from mails');
  customer = await insertCustomer(app.db);
  jobs = jobsClient(app.administrator, customer.id);
});

type Follower = Client & { id: string; email: string };
async function follower(
  choices: object = { follow: 'all' },
  options: Parameters<typeof insertContact>[2] = {},
  of = customer,
): Promise<Follower> {
  const { id, email, signIn } = await insertContact(app.db, of, options);
  const client = await app.signIn('/api/portal/v1/session', signIn);
  const url = '/api/portal/v1/notification-choices';
  const answer = await client.patch(url, choices, 0);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return Object.assign(client, { id, email });
}
const newJob = (more: object = {}) => jobs.add({ jobCode: `F-${++number}`, ...more });
const deps = () => ({
  db: app.db,
  clock: app.clock,
  publicUrl: () => 'https://m.example',
  mailDomain: 'm.example',
});
const send = () => sendDueNotices(deps());
async function sendAfter(milliseconds = minute) {
  app.clock.advance(milliseconds);
  return send();
}
type Mail = { to_address: string; subject: string; text_body: string; html_body: string; kind: string; id: string };
const mails = async () =>
  (await app.db.pools.owner.query<Mail>('select * from mails where kind like $1 order by created_at, id', ['job_%']))
    .rows;

describe('a mail about a followed job', () => {
  test('tells the status as the customer reads it and dates that moved, after a short wait, once', async () => {
    const contact = await follower({});
    const job = await newJob({ dueDate: '2026-03-20', orderNumber: 'PO 7' });
    expect((await contact.put(`/api/portal/v1/jobs/${job.id}/follow`, undefined)).status).toBe(200);
    const booked = await jobs.act(job, 'BOOK', 'complete', {
      note: 'told by telephone',
      occurredAt: '2026-03-10T08:00:00Z',
    });
    app.clock.advance(30_000);
    await jobs.edit(booked, { dueDate: '2026-03-24', reason: 'the ship is slow' });
    expect(await sendAfter(29_000)).toBe(0);
    expect(await sendAfter(1_000)).toBe(1);
    expect(await sendAfter(60 * minute)).toBe(0);
    const [mail, ...rest] = await mails();
    expect(rest).toEqual([]);
    expect(mail).toMatchObject({
      to_address: contact.email,
      kind: 'job_notice',
      subject: `Job ${job.jobCode}: Label of BOOK`,
    });
    expect(mail!.text_body).toContain(
      `Your job ${job.jobCode} (order PO 7) has changed.\n\nStatus: Label of BOOK (before: Registered)\nDue date: March 24, 2026 (before: March 20, 2026)`,
    );
    expect(mail!.text_body).toContain(`https://m.example/p/${customer.slug}/jobs/${job.id}`);
    expect(mail!.text_body).toContain('You receive this because you follow this job');
    expect(`${mail!.text_body}${mail!.html_body}`).not.toMatch(/telephone|slow/);
  });

  test('never of what is internal, of a change that was taken back, of a new job, or of what only follows from the set-up', async () => {
    await follower();
    const job = await newJob({ dueDate: '2026-03-20' });
    const internal = await jobs.act(job, 'CUST', 'complete', { occurredAt: '2026-03-10T08:00:00Z' });
    const moved = await jobs.edit(internal, { dueDate: '2026-03-21' });
    await jobs.edit(moved, { dueDate: '2026-03-20', priority: 3 });
    expect(await sendAfter()).toBe(0);
    expect((await app.db.pools.owner.query('select from contact_notices')).rowCount).toBe(0);
  });

  test('says why it is late only in the words meant for the customer', async () => {
    await follower();
    const add = async (code: string, customerLabel: string): Promise<string> =>
      (await app.administrator.post('/api/v1/lateness-reasons', { code, label: `staff words ${code}`, customerLabel }))
        .body.id;
    const told = await add('TOLD', 'Congestion at the port');
    const quiet = await add('QUIET', '');
    const [first, second] = [await newJob({ dueDate: '2026-03-08' }), await newJob({ dueDate: '2026-03-08' })];
    await app.db.pools.owner.query('update jobs set lateness_reason_id = $1 where id = $2', [told, first.id]);
    await app.db.pools.owner.query('update jobs set lateness_reason_id = $1 where id = $2', [quiet, second.id]);
    await jobs.edit(first, { eta: '2026-03-12' });
    await jobs.edit(second, { eta: '2026-03-12' });
    expect(await sendAfter()).toBe(2);
    const texts = (await mails()).map((mail) => mail.text_body);
    expect(texts[0]).toContain('ETA: March 12, 2026 (before: none)\nReason: Congestion at the port');
    expect(texts[1]).not.toContain('Reason');
    expect(texts.join()).not.toContain('staff words');
  });

  test('by choice only of the status, or only of dates, or nothing', async () => {
    const only = {
      status: await follower({ follow: 'all', dateMoves: false }),
      dates: await follower({ follow: 'all', statusChanges: false }),
      off: await follower({ follow: 'all', delivery: 'off' }),
      unticked: await follower({ follow: 'ticked' }),
    };
    const job = await newJob({ dueDate: '2026-03-20' });
    await jobs.edit(await jobs.action(job, 'hold', { reason: 'unpaid' }), { dueDate: '2026-03-22' });
    expect(await sendAfter()).toBe(2);
    const found = new Map((await mails()).map((mail) => [mail.to_address, mail.text_body]));
    expect([...found.keys()].sort()).toEqual([only.status.email, only.dates.email].sort());
    expect(found.get(only.status.email)).toContain('Status: On Hold (before: Registered)');
    expect(found.get(only.status.email)).not.toContain('Due date');
    expect(found.get(only.dates.email)).not.toMatch(/On Hold/);
    expect(JSON.stringify([...found])).not.toContain('unpaid');
  });
});

describe('only those who may', () => {
  const change = async (body: object = {}) => {
    const job = await newJob(body);
    return jobs.action(job, 'hold', { reason: 'x' });
  };

  test("another customer's contact gets nothing and cannot follow the job", async () => {
    const other = await insertCustomer(app.db);
    const stranger = await follower({ follow: 'all' }, {}, other);
    const job = await change();
    const answer = await stranger.put(`/api/portal/v1/jobs/${job.id}/follow`, undefined);
    expect([answer.status, answer.body.code]).toEqual([404, 'not_found']);
    expect(await sendAfter()).toBe(0);
    expect(
      (await app.db.pools.owner.query('select from job_follows where contact_id = $1', [stranger.id])).rowCount,
    ).toBe(0);
  });

  test('a limited contact hears of its branches, as they are when the mail is made', async () => {
    const north = await insertCustomerBranch(app.db, customer.id, 'North');
    const limited = await follower({ follow: 'all' }, { branches: [north] });
    const unassigned = await follower({ follow: 'all' }, { branches: [north], unassignedToo: true });
    const inside = await change({ customerBranch: 'North' });
    const outside = await change({ customerBranch: 'South' });
    const without = await change();
    // It moves away before the mail is made.
    const away = await change({ customerBranch: 'North' });
    await jobs.edit(away, { customerBranch: 'South' });
    expect(await sendAfter()).toBe(3);
    const told = (await mails()).map((mail) => [mail.to_address, mail.subject.split(':')[0]!.slice(4)]);
    expect(told.sort()).toEqual(
      [
        [limited.email, inside.jobCode],
        [unassigned.email, inside.jobCode],
        [unassigned.email, without.jobCode],
      ].sort(),
    );
    expect(outside.jobCode).toBeTruthy();
  });

  test.each([
    ['disabled', "update contacts set state = 'disabled', state_before_disabled = 'active' where id = $1"],
    ['deleted', "update contacts set state = 'deleted' where id = $1"],
    ['not reachable', "update contacts set bounced_at = '2026-03-10', bounce_reason = 'x' where id = $1"],
    ['turned off since', "update notice_choices set delivery = 'off' where contact_id = $1"],
    ['following no more', 'update notice_choices set all_jobs = false where contact_id = $1'],
  ])('a contact that is %s gets nothing', async (_, statement) => {
    const contact = await follower();
    await change();
    await app.db.pools.owner.query(statement, [contact.id]);
    expect(await sendAfter()).toBe(0);
    expect((await app.db.pools.owner.query('select from contact_notices')).rowCount).toBe(0);
  });

  test('a moved job takes neither followers nor news along', async () => {
    const contact = await follower({ follow: 'ticked' });
    const job = await newJob();
    await contact.put(`/api/portal/v1/jobs/${job.id}/follow`, undefined);
    const held = await jobs.action(job, 'hold', { reason: 'x' });
    const to = await insertCustomer(app.db);
    const url = `/api/v1/jobs/${job.id}/move`;
    const moved = await app.administrator.post(
      url,
      { customerId: to.id, reason: 'x' },
      { 'if-match': `"${held.version}"` },
    );
    expect(moved.status, JSON.stringify(moved.body)).toBeLessThan(300);
    expect(await sendAfter()).toBe(0);
    expect((await app.db.pools.owner.query('select from job_follows where job_id = $1', [job.id])).rowCount).toBe(0);
  });

  test('imports tell contacts only when it was asked for', async () => {
    const contact = await follower();
    const job = await newJob({ eta: '2026-03-12' });
    const { rows } = await app.db.pools.owner.query<{ code: string }>('select code from customers where id = $1', [
      customer.id,
    ]);
    const mapping = {
      columns: { jobCode: 'Job', customer: 'Customer', eta: 'ETA' },
      constants: { direction: 'import' },
      dateFormats: { eta: 'YYYY-MM-DD' },
    };
    const imported = async (eta: string, query: string) => {
      const { id } = await checkFile(app, `Job,Customer,ETA\n${job.jobCode},${rows[0]!.code},${eta}\n`, mapping);
      await app.administrator.post(`/api/v1/imports/${id}/apply${query}`);
      return workOn(app, id);
    };
    expect(await imported('2026-03-14', '')).toMatchObject({ updated: 1, mailContacts: false });
    expect(await sendAfter()).toBe(0);
    expect(await imported('2026-03-16', '?mailContacts=true')).toMatchObject({ updated: 1, mailContacts: true });
    expect(await sendAfter()).toBe(1);
    expect(await mails()).toMatchObject([
      { to_address: contact.email, subject: `Job ${job.jobCode}: ETA March 16, 2026` },
    ]);
  });
});

describe('digests and many at once', () => {
  const holdSome = async (count: number) => {
    for (let at = 0; at < count; at += 1) await jobs.action(await newJob(), 'hold', { reason: 'x' });
  };

  test('a daily digest comes at seven in the company’s zone, all in one', async () => {
    await follower({ follow: 'all', delivery: 'digest_daily' });
    await holdSome(2);
    app.clock.set('2026-03-11T05:59:59Z');
    expect(await send()).toBe(0);
    app.clock.set('2026-03-11T06:00:00Z'); // 07:00 in Amsterdam
    expect(await send()).toBe(1);
    const [mail] = await mails();
    expect(mail).toMatchObject({ kind: 'job_digest', subject: '2 jobs have changed – Test Company' });
    expect(mail!.text_body.match(/Status: On Hold/g)).toHaveLength(2);
  });

  test('every four hours, for who wants that', async () => {
    await follower({ follow: 'all', delivery: 'digest_4h' });
    await holdSome(1);
    app.clock.set('2026-03-10T10:00:00Z'); // 11:00
    expect(await send()).toBe(1);
  });

  test('more than five jobs at the same time are one mail also at once', async () => {
    await follower();
    await holdSome(6);
    expect(await sendAfter()).toBe(1);
    expect((await mails())[0]!.subject).toBe('6 jobs have changed – Test Company');
  });

  test('several processes at once write each mail once', async () => {
    for (let at = 0; at < 4; at += 1) await follower();
    await holdSome(2);
    app.clock.advance(minute);
    const written = await Promise.all([send(), send(), send()]);
    expect(written.reduce((sum, one) => sum + one, 0)).toBe(8);
    expect(await send()).toBe(0);
    const all = await mails();
    expect(new Set(all.map((mail) => `${mail.to_address} ${mail.subject}`)).size).toBe(8);
    expect(all).toHaveLength(8);
  });

  test('a change that fails leaves no news, a change while the mail is made is not lost', async () => {
    await follower();
    const job = await newJob();
    expect((await jobs.tryAction(job, 'hold', {})).status).toBe(422);
    expect((await app.db.pools.owner.query('select from contact_notices')).rowCount).toBe(0);
    const held = await jobs.action(job, 'hold', { reason: 'x' });
    app.clock.advance(minute);
    const [, resumed] = await Promise.all([send(), jobs.action(held, 'resume')]);
    await sendAfter();
    const told = (await mails()).map((mail) => /Status: (.*?)( \(|\n)/.exec(mail.text_body)?.[1]);
    // Either both were told one after the other, or it came back before anybody was told.
    expect([[], ['On Hold', 'Registered']]).toContainEqual(told);
    expect(resumed.state).toBe('open');
  });
});

test('through an outage of hours nothing is lost, each mail arrives once, with the headers that stop it', async () => {
  const port = await freePort();
  const mailer = smtpSender(`smtp://127.0.0.1:${port}`, 'Test Company <updates@company.example>');
  const outgoing = { db: app.db, clock: app.clock, mailer };
  const contact = await follower();
  const codes: string[] = [];
  for (let at = 0; at < 3; at += 1) {
    const job = await newJob();
    codes.push(job.jobCode);
    await jobs.action(job, 'hold', { reason: 'x' });
    await sendAfter(61 * minute);
    expect(await sendDueMails(outgoing)).toBe(0);
  }
  app.clock.advance(7 * 60 * minute);
  const server = await startSmtp(port);
  expect(await sendDueMails(outgoing)).toBe(3);
  expect(await sendDueMails(outgoing)).toBe(0);
  await server.stop();
  expect(server.received.map((mail) => mail.subject).sort()).toEqual(
    codes.map((code) => `Job ${code}: On Hold`).sort(),
  );
  const ids = (await mails()).map((mail) => `<${mail.id}@m.example>`);
  expect(server.received.map((mail) => mail.messageId).sort()).toEqual(ids.sort());
  const [mail] = server.received;
  expect(mail!.to).toMatchObject({ value: [{ address: contact.email }] });
  const line = (key: string) => mail!.headerLines.find((header) => header.key === key)?.line.replace(/\r?\n\s+/g, '');
  const url = /<(.+)>/.exec(line('list-unsubscribe') ?? '')?.[1];
  expect(url).toMatch(/^https:\/\/m\.example\/unsubscribe\/[\w-]{86}$/);
  expect(line('list-unsubscribe-post')).toBe('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
  expect(mail!.text).toContain(url);
});

test('mails are in the language of the reader, else of the customer, else of the company', async () => {
  const contact = await follower();
  await app.db.pools.owner.query(`update contacts set preferences = '{"locale":"en-GB"}' where id = $1`, [contact.id]);
  await jobs.edit(await newJob({ dueDate: '2026-03-20' }), { dueDate: '2026-03-22' });
  expect(await sendAfter()).toBe(1);
  expect((await mails())[0]!.text_body).toContain('Due date: 22 March 2026 (before: 20 March 2026)');
});
