import { randomUUIDv7 } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { systemActor } from '#server/access/actors.ts';
import { reportSender } from '#server/tasks/send-reports.ts';
import { insertCustomer, insertJob, insertJobs, jobRow } from '#tests/support/factories/portal-rows.ts';
import { type Client, startTestApp, type TestApp } from '#tests/support/test-app.ts';

let t: TestApp;
let manager: Client & { id: string };
let operator: Client & { id: string };
let customerId: string;
const url = '/api/v1/report-schedules';
const asTest = systemActor('test');
const errors: unknown[] = [];
const sender = () =>
  reportSender({
    db: t.db,
    clock: t.clock,
    publicUrl: () => 'https://m.example',
    mailDomain: 'm.example',
    log: (error) => errors.push(error),
  });

beforeAll(async () => {
  t = await startTestApp({ now: '2026-03-10T09:00:00Z', timeZone: 'Europe/Amsterdam' });
  manager = await t.userWithRole('manager');
  operator = await t.userWithRole('customer_service');
  customerId = (await insertCustomer(t.db, { code: 'ONE' })).id;
  await insertJob(t.db, customerId, { job_code: 'J-1', due_date: '2026-03-09' });
});
afterAll(() => t.stop());
beforeEach(async () => {
  t.clock.set('2026-03-10T09:00:00Z');
  errors.length = 0;
  await t.db.withActor(asTest, async (tx) => {
    await tx.deleteFrom('report_schedules').execute();
    await tx.deleteFrom('mails').execute();
  });
});

const input = (more: object = {}) => ({
  name: 'Late jobs',
  report: 'job_enquiry',
  filters: { late: true },
  format: 'csv',
  cadence: 'daily',
  time: '08:00',
  recipientIds: [manager.id, operator.id],
  ...more,
});
const add = async (more: object = {}) => {
  const made = await t.administrator.post(url, input(more));
  expect(made.status, JSON.stringify(made.body)).toBe(201);
  return made.body;
};
const read = async (id: string) => (await t.administrator.get(`${url}/${id}`)).body;
const mails = () =>
  t.db.withActor(asTest, (tx) =>
    tx
      .selectFrom('mails as m')
      .leftJoin('mail_attachments as f', 'f.mail_id', 'm.id')
      .select(['m.id', 'm.kind', 'm.to_address', 'm.subject', 'm.text_body', 'f.name', 'f.content'])
      .orderBy('m.to_address')
      .execute(),
  );

describe('schedules', () => {
  test('are added, listed, changed and deleted', async () => {
    const made = await add();
    expect(made).toMatchObject({
      report: 'job_enquiry',
      filters: { late: true },
      time: '08:00',
      weekday: null,
      active: true,
      nextRunAt: '2026-03-11T07:00:00.000Z',
      lastRunAt: null,
      recipients: [{ name: 'customer_service User', eligible: true }, { name: 'manager User' }],
      abilities: { edit: true, remove: true, send: true },
    });
    expect((await t.administrator.get(url)).body.items).toHaveLength(1);
    const change = { cadence: 'monthly', monthDay: 31, time: '23:30', recipientIds: [manager.id] };
    const changed = await t.administrator.patch(`${url}/${made.id}`, change, made.version);
    expect(changed.body).toMatchObject({ nextRunAt: '2026-03-31T21:30:00.000Z', version: 2, name: 'Late jobs' });
    expect(changed.body.recipients).toHaveLength(1);
    const stale = await t.administrator.patch(`${url}/${made.id}`, { name: 'x' }, 1);
    expect([stale.status, stale.body.code]).toEqual([412, 'version_stale']);
    const paused = await t.administrator.patch(`${url}/${made.id}`, { active: false }, 2);
    expect(paused.body).toMatchObject({ active: false, nextRunAt: null });
    expect((await t.administrator.delete(`${url}/${made.id}`)).status).toBe(204);
    expect((await t.administrator.delete(`${url}/${made.id}`)).status).toBe(404);
  });

  test.each([
    [{ cadence: 'weekly' }, 'weekday'],
    [{ cadence: 'monthly' }, 'monthDay'],
    [{ time: '24:00' }, 'time'],
    [{ filters: { period: 'today' } }, 'filters.period'],
    [{ filters: { from: '2026-03-01' } }, 'filters.from'],
    [{ recipientIds: [] }, 'recipientIds'],
    [{ recipientIds: [randomUUIDv7()] }, 'recipientIds.0'],
    [{ name: '  ' }, 'name'],
  ])('%j is refused at its field', async (more, field) => {
    const refused = await t.administrator.post(url, input(more));
    expect([refused.status, refused.body.faults[0].field]).toEqual([422, field]);
  });

  test('go only to staff who may read reports', async () => {
    const display = await t.userWithRole('display');
    const refused = await t.administrator.post(url, input({ recipientIds: [display.id] }));
    expect(refused.body.faults[0]).toMatchObject({ field: 'recipientIds.0', code: 'recipient_unknown' });
    const names = (await t.administrator.get(`${url}/recipients`)).body.items.map((one: { id: string }) => one.id);
    expect(names).toContain(manager.id);
    expect(names).not.toContain(display.id);
  });

  test('are made once for one Idempotency-Key', async () => {
    const first = await t.administrator.post(url, input(), { 'idempotency-key': 'a' });
    const again = await t.administrator.post(url, input(), { 'idempotency-key': 'a' });
    expect(again.body.id).toBe(first.body.id);
  });

  test('are for those with the permission', async () => {
    expect((await manager.get(url)).status).toBe(200);
    expect((await operator.get(url)).status).toBe(403);
    expect((await operator.post(url, input())).status).toBe(403);
    const { id } = await add();
    expect((await operator.post(`${url}/${id}/send`)).status).toBe(403);
    expect((await t.anonymous.get(url)).status).toBe(401);
  });
});

describe('sending', () => {
  test('one mail for each recipient, with the file, at its time and once', async () => {
    const { id } = await add();
    expect(await sender().sendDue()).toBe(0);
    t.clock.set('2026-03-11T07:00:00Z');
    expect(await sender().sendDue()).toBe(1);
    expect(await sender().sendDue()).toBe(0);
    const sent = await mails();
    expect(sent.map((mail) => mail.to_address)).toEqual(['customer_service@example.com', 'manager@example.com']);
    for (const mail of sent) {
      expect(mail).toMatchObject({
        kind: 'report',
        subject: 'Late jobs – Test Company',
        name: 'Test Company job enquiry 2026-03-11.csv',
      });
      expect(mail.text_body).toContain('https://m.example/console/reports/job-enquiry?late=true');
      expect(mail.content!.toString('utf8')).toMatch(/J-1,ONE,/);
    }
    expect(await read(id)).toMatchObject({
      nextRunAt: '2026-03-12T07:00:00.000Z',
      lastRunAt: '2026-03-11T07:00:00.000Z',
      lastMessage: 'Sent to customer_service User, manager User.',
    });
  });

  test('several processes at the same moment send it once', async () => {
    await add();
    await add({ name: 'Another' });
    t.clock.set('2026-03-11T07:00:20Z');
    const sent = await Promise.all([sender(), sender(), sender()].map((one) => one.sendDue()));
    expect(sent.reduce((sum, one) => sum + one, 0)).toBe(2);
    expect(await mails()).toHaveLength(4);
  });

  test('runs missed while the server was down are made up for once', async () => {
    const { id } = await add();
    t.clock.set('2026-03-13T12:00:00Z');
    expect(await sender().sendDue()).toBe(1);
    expect(await mails()).toHaveLength(2);
    expect(await read(id)).toMatchObject({ nextRunAt: '2026-03-14T07:00:00.000Z' });
  });

  test('who lost the right or was disabled gets nothing, and the schedule says so', async () => {
    const { id } = await add();
    await t.db.withActor(asTest, (tx) =>
      tx.updateTable('users').set({ state: 'disabled' }).where('id', '=', operator.id).execute(),
    );
    const role = (key: string) =>
      t.db.withActor(asTest, (tx) =>
        sql`update users set role_id = (select id from roles where key = ${key}) where id = ${manager.id}`.execute(tx),
      );
    t.clock.set('2026-03-11T07:00:00Z');
    expect(await sender().sendDue()).toBe(1);
    expect((await mails()).map((mail) => mail.to_address)).toEqual(['manager@example.com']);
    expect((await read(id)).lastMessage).toBe('Sent to manager User. Left out: customer_service User (is not active).');
    await role('display');
    t.clock.set('2026-03-12T07:00:00Z');
    expect(await sender().sendDue()).toBe(1);
    expect(await mails()).toHaveLength(1);
    const after = await read(id);
    expect(after.lastMessage).toMatch(/^Not sent: nobody .*no longer has the permission for reports/);
    expect(after.recipients.map((one: { eligible: boolean }) => one.eligible)).toEqual([false, false]);
    const refused = await t.administrator.post(`${url}/${id}/send`);
    expect([refused.status, refused.body.code]).toEqual([409, 'no_recipient']);
    await role('manager');
    await t.db.withActor(asTest, (tx) =>
      tx.updateTable('users').set({ state: 'active' }).where('id', '=', operator.id).execute(),
    );
  });

  test('now, beside its times, also when paused', async () => {
    const { id } = await add({ active: false });
    expect((await t.administrator.post(`${url}/${id}/send`)).status).toBe(202);
    expect((await t.administrator.post(`${url}/${id}/send`)).status).toBe(202);
    expect(await sender().sendDue()).toBe(1);
    expect(await sender().sendDue()).toBe(0);
    expect(await mails()).toHaveLength(2);
    expect(await read(id)).toMatchObject({ nextRunAt: null, lastRunAt: '2026-03-10T09:00:00.000Z' });
    const active = await add();
    await t.administrator.post(`${url}/${active.id}/send`);
    await sender().sendDue();
    expect(await read(active.id)).toMatchObject({ nextRunAt: '2026-03-11T07:00:00.000Z' });
  });

  test('a file of more than 10 MB is linked to instead', async () => {
    const note = 'n'.repeat(3_900);
    const rows = Array.from({ length: 3_000 }, (_, n) =>
      jobRow(customerId, { job_code: `BIG-${n}`, note, mode: 'air' }),
    );
    await insertJobs(t.db, rows);
    const { id } = await add({ filters: { mode: 'air' } });
    t.clock.set('2026-03-11T07:00:00Z');
    expect(await sender().sendDue()).toBe(1);
    const [mail] = await mails();
    expect(mail).toMatchObject({ name: null });
    expect(mail!.text_body).toContain('more than 10 MB');
    expect(mail!.text_body).toContain('/console/reports/job-enquiry?mode=air');
    expect((await read(id)).lastMessage).toContain('link to the report instead');
  });

  test('a changed calendar or zone moves the next run', async () => {
    const { id } = await add({ cadence: 'working_days' });
    expect((await read(id)).nextRunAt).toBe('2026-03-11T07:00:00.000Z');
    const [calendar] = (await t.administrator.get('/api/v1/calendars')).body.items;
    await t.db.withActor(asTest, (tx) =>
      tx.insertInto('calendar_holidays').values({ calendar_id: calendar.id, day: '2026-03-11', name: 'Off' }).execute(),
    );
    await sender().sendDue();
    expect((await read(id)).nextRunAt).toBe('2026-03-12T07:00:00.000Z');
    await t.db.withActor(asTest, (tx) => tx.updateTable('company').set({ time_zone: 'UTC' }).execute());
    await sender().sendDue();
    expect((await read(id)).nextRunAt).toBe('2026-03-12T08:00:00.000Z');
    await t.db.withActor(asTest, (tx) => tx.updateTable('company').set({ time_zone: 'Europe/Amsterdam' }).execute());
    await t.db.withActor(asTest, (tx) => tx.deleteFrom('calendar_holidays').execute());
  });

  test('what cannot be made says why, stays due and stops nothing else', async () => {
    const bad = await add({ name: 'Bad' });
    const good = await add({ name: 'Good' });
    await t.db.withActor(asTest, (tx) =>
      sql`update report_schedules set filters = '{"departmentId": "no uuid"}' where id = ${bad.id}`.execute(tx),
    );
    t.clock.set('2026-03-11T07:00:00Z');
    const one = sender();
    expect(await one.sendDue()).toBe(1);
    expect(errors).toHaveLength(1);
    expect((await read(good.id)).lastMessage).toMatch(/^Sent to/);
    expect(await read(bad.id)).toMatchObject({ nextRunAt: '2026-03-11T07:00:00.000Z', lastRunAt: null });
    expect((await read(bad.id)).lastMessage).toMatch(/^Not sent: .* It is tried again\.$/);
    t.clock.advance(60_000);
    expect(await one.sendDue()).toBe(0);
    expect(errors).toHaveLength(1);
    await t.db.withActor(asTest, (tx) =>
      sql`update report_schedules set filters = '{}' where id = ${bad.id}`.execute(tx),
    );
    t.clock.advance(10 * 60_000);
    expect(await one.sendDue()).toBe(1);
  });
});
