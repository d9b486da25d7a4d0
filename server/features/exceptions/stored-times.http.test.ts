import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { JobDetail } from '#server/features/jobs/contract.ts';
import { insertBranch, insertEventTypes, insertTemplate } from '#tests/support/factories/job-setup.ts';
import { jobsClient } from '#tests/support/factories/jobs-client.ts';
import { insertCustomer } from '#tests/support/factories/portal-rows.ts';
import { startTestApp, type TestApp } from '#tests/support/test-app.ts';

let app: TestApp;
let customerId: string;
let jobs: ReturnType<typeof jobsClient>;
beforeAll(async () => {
  app = await startTestApp();
  customerId = (await insertCustomer(app.db)).id;
  jobs = jobsClient(app.administrator, customerId);
  await insertEventTypes(app, [{ code: 'BOOK' }, { code: 'PAY' }, { code: 'CALL' }]);
  const after = { exception_side: 'after' };
  await insertTemplate(app, [
    {
      event_type: 'BOOK',
      ...after,
      exception_amount: 4,
      exception_unit: 'hours',
      exception_base: 'registration',
      warning_amount: 1,
      warning_unit: 'hours',
    },
    { event_type: 'PAY', ...after, exception_amount: 2, exception_unit: 'working_days', exception_base: 'eta' },
    {
      event_type: 'CALL',
      ...after,
      exception_amount: 1,
      exception_unit: 'days',
      exception_base: 'milestone',
      exception_base_type: 'BOOK',
    },
  ]);
});
afterAll(() => app.stop());

const hour = 3_600_000;
const times = (job: JobDetail, type: string) => {
  const { exceptionAt, atRiskAt, exception } = jobs.milestone(job, type);
  return { exceptionAt, atRiskAt, exception };
};

describe('stored times', () => {
  test('counted from registration, and shown as they pass', async () => {
    const job = await jobs.add();
    expect(times(job, 'BOOK')).toEqual({
      exceptionAt: '2026-03-10T13:00:00.000Z',
      atRiskAt: '2026-03-10T12:00:00.000Z',
      exception: 'none',
    });
    expect(jobs.milestone(job, 'BOOK').condition).toBe('4 hours after registration');
    app.clock.advance(3 * hour);
    expect((await jobs.read(job)).exception).toBe('at_risk');
    app.clock.advance(hour);
    expect((await jobs.read(job)).exception).toBe('in_exception');
    const done = await jobs.act(job, 'BOOK', 'complete');
    expect(done.exception).toBe('none');
    app.clock.set('2026-03-10T09:00:00Z');
  });

  test('move when their base moves: end of the day, working days and zone of the branch', async () => {
    const branchId = await insertBranch(app, { code: 'NYC', zone: 'America/New_York', holidays: ['2026-03-16'] });
    const job = await jobs.add({ eta: '2026-03-13', branchId });
    // Friday 13 March ends in New York; Monday is a holiday, so two working days later is Wednesday.
    expect(times(job, 'PAY').exceptionAt).toBe('2026-03-19T03:59:59.999Z');
    expect(times(await jobs.edit(job, { eta: null }), 'PAY').exceptionAt).toBeNull();
    const moved = await jobs.edit(await jobs.read(job), { eta: '2026-03-17', branchId: null });
    expect(times(moved, 'PAY').exceptionAt).toBe('2026-03-19T22:59:59.999Z');
  });

  test('count from another milestone once it is completed', async () => {
    const job = await jobs.add();
    expect(times(job, 'CALL').exceptionAt).toBeNull();
    const booked = await jobs.act(job, 'BOOK', 'complete', { occurredDay: '2026-03-09' });
    expect(times(booked, 'CALL').exceptionAt).toBe('2026-03-10T22:59:59.999Z');
    expect(jobs.milestone(booked, 'CALL').condition).toBe('1 day after Name of BOOK');
    expect(times(await jobs.act(booked, 'BOOK', 'undo'), 'CALL').exceptionAt).toBeNull();
  });

  test('on hold the clock stops; held time is added', async () => {
    const job = await jobs.add();
    app.clock.advance(hour);
    const held = await jobs.action(job, 'hold', { reason: 'x' });
    app.clock.advance(10 * hour);
    expect((await jobs.read(held)).exception).toBe('none');
    const resumed = await jobs.action(await jobs.read(held), 'resume');
    expect(times(resumed, 'BOOK')).toMatchObject({ exceptionAt: '2026-03-10T23:00:00.000Z', exception: 'none' });
    app.clock.set('2026-03-10T09:00:00Z');
  });

  test('what is in exception stays so through hold and resume; closed jobs have none', async () => {
    const job = await jobs.add();
    app.clock.advance(5 * hour);
    const held = await jobs.action(job, 'hold', { reason: 'x' });
    expect(held.exception).toBe('in_exception');
    app.clock.advance(5 * hour);
    const resumed = await jobs.action(held, 'resume');
    expect(resumed.exception).toBe('in_exception');
    expect((await jobs.action(resumed, 'cancel', { reason: 'x' })).exception).toBe('none');
    app.clock.set('2026-03-10T09:00:00Z');
  });
});

describe('who learns of a change', () => {
  const lastVisible = async () => {
    const { rows } = await app.db.withActor({ kind: 'system', id: null, name: 'test' }, async (tx) => ({
      rows: await tx
        .selectFrom('outbox')
        .select(['visible', 'payload', 'customer_id'])
        .where('kind', '=', 'job.changed')
        .orderBy('seq', 'desc')
        .limit(1)
        .execute(),
    }));
    return rows[0]!;
  };
  test('the customer of what they can see; of internal facts alone nobody outside', async () => {
    const job = await jobs.add();
    expect(await lastVisible()).toMatchObject({
      visible: true,
      customer_id: customerId,
      payload: { jobId: job.id, version: 1 },
    });
    const urgent = await jobs.edit(job, { priority: 3 });
    expect((await lastVisible()).visible).toBe(false);
    const noted = await jobs.edit(urgent, { note: 'for you' });
    expect((await lastVisible()).visible).toBe(true);
    await jobs.act(noted, 'BOOK', 'complete');
    expect((await lastVisible()).visible).toBe(true);
  });
});
