import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { systemActor } from '#server/access/actors.ts';
import { claimDueNotices } from '#server/features/exceptions/queries-notices.ts';
import { exceptionState, isNoticeDue } from '#server/features/exceptions/rules-exception.ts';
import type { JobDetail } from '#server/features/jobs/contract.ts';
import { notifyDueExceptions, sweepNotifications } from '#server/tasks/notify-exceptions.ts';
import { insertExceptionTemplate } from '#tests/support/factories/exception-setup.ts';
import { jobsClient } from '#tests/support/factories/jobs-client.ts';
import { insertCustomer } from '#tests/support/factories/portal-rows.ts';
import { startTestApp, type TestApp } from '#tests/support/test-app.ts';

const hour = 3_600_000;
const actor = systemActor('test');
let app: TestApp;
let jobs: ReturnType<typeof jobsClient>;
let operator: Awaited<ReturnType<TestApp['userWithRole']>>;
beforeAll(async () => {
  app = await startTestApp();
  await insertExceptionTemplate(app);
  operator = await app.userWithRole('customer_service', 'operator@example.com');
});
afterAll(() => app?.stop());
beforeEach(async () => {
  app.clock.set('2026-03-10T09:00:00Z');
  const customer = await insertCustomer(app.db, { service_operator_id: operator.id });
  jobs = jobsClient(app.administrator, customer.id);
  await app.db.pools.owner.query('update milestones set notified_for = exception_at');
  await app.db.pools.owner.query('delete from notifications');
  await app.db.pools.owner.query('delete from mails');
});

const notifyNow = () =>
  notifyDueExceptions({ db: app.db, clock: app.clock, publicUrl: () => 'https://m.example', mailDomain: 'm.example' });
const bells = async () =>
  (
    await app.db.pools.owner.query<{ user_id: string; kind: string; data: Record<string, unknown> }>(
      'select user_id, kind, data from notifications order by created_at, id',
    )
  ).rows;
const mails = async () =>
  (
    await app.db.pools.owner.query<{ to_address: string; subject: string; text_body: string; html_body: string }>(
      "select to_address, subject, text_body, html_body from mails where kind = 'exception_notice' order by created_at, id",
    )
  ).rows;

describe('one notice for each time that passes', () => {
  test('within a minute, by bell and by mail, to the customer service operator; then no more', async () => {
    const job = await jobs.add({ jobCode: 'N-1' });
    expect(await notifyNow()).toBe(0);
    app.clock.set('2026-03-10T13:00:30Z');
    expect(await notifyNow()).toBe(1);
    expect(await notifyNow()).toBe(0);
    expect(await bells()).toMatchObject([
      {
        user_id: operator.id,
        kind: 'exception',
        data: {
          jobCode: 'N-1',
          subject: 'Name of BOOK',
          detail: '4 hours after registration',
          at: '2026-03-10T13:00:00.000Z',
        },
      },
    ]);
    const [mail, ...rest] = await mails();
    expect(rest).toEqual([]);
    expect(mail).toMatchObject({ to_address: 'operator@example.com', subject: 'In exception: N-1 – Name of BOOK' });
    expect(mail!.text_body).toContain('Condition: 4 hours after registration.');
    expect(mail!.text_body).toMatch(
      /completed by Mar 10, 2026, 02:00\sPM GMT\+1; that is over by less than a minute\./,
    );
    expect(mail!.text_body).toContain(`https://m.example/console/jobs/${job.id}`);
    expect(mail!.html_body).toContain(`href="https://m.example/console/jobs/${job.id}"`);
  });

  test('a moved base gives another time, which is told again when it passes', async () => {
    const job = await jobs.add({ jobCode: 'N-2', eta: '2026-03-10' });
    await jobs.act(job, 'BOOK', 'complete');
    app.clock.set('2026-03-13T00:00:00Z');
    expect(await notifyNow()).toBe(1);
    const moved = await jobs.edit(await jobs.read(job), { eta: '2026-03-12' });
    expect(await notifyNow()).toBe(0);
    app.clock.set('2026-03-17T00:00:00Z');
    expect(await notifyNow()).toBe(1);
    await jobs.edit(await jobs.read(moved), { note: 'another change keeps the mark' });
    expect(await notifyNow()).toBe(0);
    expect((await bells()).map((one) => one.data.at)).toEqual(['2026-03-12T22:59:59.999Z', '2026-03-16T22:59:59.999Z']);
  });

  test('what is past when it is first stored is not told', async () => {
    await jobs.add({ jobCode: 'N-3', eta: '2026-03-01' });
    expect(await notifyNow()).toBe(0);
  });

  test('on hold the clock stands: told only what came before, the rest once it comes after the resume', async () => {
    const job = await jobs.add({ jobCode: 'N-4' });
    app.clock.advance(hour);
    const held = await jobs.action(job, 'hold', { reason: 'x' });
    app.clock.advance(10 * hour);
    expect(await notifyNow()).toBe(0);
    const resumed = await jobs.action(held, 'resume');
    expect(await notifyNow()).toBe(0);
    app.clock.advance(3 * hour);
    expect(await notifyNow()).toBe(1);
    await jobs.action(await jobs.read(resumed), 'cancel', { reason: 'x' });
  });
});

describe('safe on several processes', () => {
  const several = async (count: number): Promise<JobDetail[]> => {
    const made: JobDetail[] = [];
    for (let at = 0; at < count; at += 1) made.push(await jobs.add());
    app.clock.set('2026-03-10T13:00:01Z');
    return made;
  };

  test('two at once tell each milestone once', async () => {
    await several(12);
    const told = await Promise.all([notifyNow(), notifyNow(), notifyNow()]);
    expect(told[0]! + told[1]! + told[2]! + (await notifyNow())).toBe(12);
    expect(await bells()).toHaveLength(12);
    expect(new Set((await bells()).map((one) => one.data.recordId)).size).toBe(12);
  });

  test('one that is killed before the end has told nobody; the next one tells', async () => {
    await several(1);
    const killed = app.db.withActor(actor, async (tx) => {
      expect(await claimDueNotices(tx, app.clock.now(), 10)).toHaveLength(1);
      throw new Error('killed');
    });
    await expect(killed).rejects.toThrow('killed');
    expect(await bells()).toEqual([]);
    expect(await notifyNow()).toBe(1);
  });

  test('a job that somebody is changing is left to the next look', async () => {
    const [job] = await several(1);
    await app.db.withActor(actor, async (tx) => {
      await tx.selectFrom('jobs').select('id').where('id', '=', job!.id).forUpdate().execute();
      expect(await notifyNow()).toBe(0);
    });
    expect(await notifyNow()).toBe(1);
  });

  test('more than five at once are told in one mail, each under the bell', async () => {
    await several(6);
    await notifyNow();
    expect(await bells()).toHaveLength(6);
    const [mail, ...rest] = await mails();
    expect(rest).toEqual([]);
    expect(mail!.subject).toBe('In exception: 6 milestones');
    expect(mail!.text_body.match(/console\/jobs\//g)).toHaveLength(6);
  });
});

describe('who is told', () => {
  const told = async () => {
    await app.db.pools.owner.query('update users set away_from = null, away_until = null, cover_user_id = null');
    await app.db.pools.owner.query('delete from notifications');
    return {
      set: (id: string, change: string) => app.db.pools.owner.query(`update users set ${change} where id = $1`, [id]),
      users: async () => {
        await notifyNow();
        return (await bells()).map((one) => one.user_id);
      },
    };
  };

  test('the cover while away; the managers of the department; else the administrators', async () => {
    const cover = await app.userWithRole('operations', 'cover@example.com');
    const manager = await app.userWithRole('manager', 'manager@example.com');
    const { rows } = await app.db.pools.owner.query<{ id: string }>(
      "select u.id from users u join roles r on r.id = u.role_id where r.key = 'administrator'",
    );
    const administrator = rows[0]!.id;
    const department = await app.administrator.post('/api/v1/departments', { code: 'SEA', name: 'Sea' });
    const departmentId = department.body.id as string;
    await app.db.pools.owner.query('insert into department_managers (department_id, user_id) values ($1, $2)', [
      departmentId,
      manager.id,
    ]);
    const due = async (more: object = {}) => {
      app.clock.set('2026-03-10T09:00:00Z');
      await jobs.add(more);
      app.clock.set('2026-03-10T13:00:01Z');
    };
    const away = `away_from = '2026-03-10', away_until = '2026-03-10'`;
    let people = await told();
    await people.set(operator.id, `${away}, cover_user_id = '${cover.id}'`);
    await due({ departmentId });
    expect(await people.users()).toEqual([cover.id]);
    people = await told();
    await people.set(operator.id, `${away}, cover_user_id = '${cover.id}'`);
    await people.set(cover.id, away);
    await due({ departmentId });
    expect(await people.users()).toEqual([manager.id]);
    people = await told();
    await people.set(operator.id, away);
    await due();
    expect(await people.users()).toEqual([administrator]);
    people = await told();
    await due({ serviceOperatorId: null });
    expect(await people.users()).toHaveLength(1);
  });
});

describe('the statement agrees with the rule', () => {
  const at = (text: string | null) => (text === null ? null : new Date(`2026-03-10T${text}Z`));
  const cases = ['open', 'on_hold', 'completed', 'cancelled'].flatMap((job) =>
    ['pending', 'completed', 'not_applicable'].flatMap((milestone) =>
      [null, '10:00:00', '12:00:00', '12:00:01'].flatMap((exceptionAt) =>
        [null, '10:00:00', '12:00:00'].flatMap((notifiedFor) =>
          [null, '09:59:59', '10:00:00', '11:00:00'].map((heldSince) => ({
            job,
            milestone,
            exceptionAt,
            notifiedFor,
            heldSince: job === 'on_hold' ? heldSince : null,
          })),
        ),
      ),
    ),
  );

  test(`${cases.length} combinations`, async () => {
    app.clock.set('2026-03-10T12:00:00Z');
    const now = app.clock.now();
    const job = await jobs.add({ jobCode: 'RULE' });
    const { id } = jobs.milestone(job, 'BOOK');
    await app.db.pools.owner.query('delete from worklist_lines');
    for (const one of cases) {
      const isOpen = one.job === 'open' || one.job === 'on_hold';
      await app.db.pools.owner.query('update jobs set state = $2, is_open = $3, held_since = $4 where id = $1', [
        job.id,
        one.job,
        isOpen,
        at(one.heldSince),
      ]);
      const done = one.milestone === 'completed';
      await app.db.pools.owner.query(
        `update milestones set state = $2, job_open = $3, exception_at = $4, notified_for = $5, occurred_at = $6::timestamptz, occurred_day = ($6::timestamptz)::date,
           occurred_precision = $7, reason = $8 where id = $1`,
        [
          id,
          one.milestone,
          isOpen,
          at(one.exceptionAt),
          at(one.notifiedFor),
          done ? now : null,
          done ? 'instant' : null,
          one.milestone === 'not_applicable' ? 'x' : null,
        ],
      );
      const state = exceptionState({
        milestone: one.milestone as 'pending',
        job: one.job as 'open',
        heldSince: at(one.heldSince),
        exceptionAt: at(one.exceptionAt),
        atRiskAt: null,
        now,
      });
      const isDue = isNoticeDue(state, at(one.exceptionAt), at(one.notifiedFor));
      const claimed = await app.db.withActor(actor, (tx) => claimDueNotices(tx, now, 10));
      expect(
        claimed.map((row) => row.id),
        JSON.stringify(one),
      ).toEqual(isDue ? [id] : []);
    }
  });
});

test('old notifications are removed', async () => {
  await jobs.add();
  app.clock.set('2026-03-10T13:00:01Z');
  await notifyNow();
  app.clock.advance(179 * 24 * hour);
  await sweepNotifications({ db: app.db, clock: app.clock });
  expect(await bells()).toHaveLength(1);
  app.clock.advance(2 * 24 * hour);
  await sweepNotifications({ db: app.db, clock: app.clock });
  expect(await bells()).toEqual([]);
});
