import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { insertEventTypes, insertTemplate } from '#tests/support/factories/job-setup.ts';
import { jobsClient } from '#tests/support/factories/jobs-client.ts';
import { insertCustomer } from '#tests/support/factories/portal-rows.ts';
import { startTestApp, type TestApp } from '#tests/support/test-app.ts';

let app: TestApp;
let jobs: ReturnType<typeof jobsClient>;
beforeAll(async () => {
  app = await startTestApp();
  jobs = jobsClient(app.administrator, (await insertCustomer(app.db)).id);
  await insertEventTypes(app, [{ code: 'BOOK' }, { code: 'SECR', internal: true }, { code: 'CUT' }, { code: 'PACK' }]);
  await insertTemplate(app, [
    { event_type: 'BOOK' },
    { event_type: 'SECR', weight: 3 },
    { event_type: 'ARRV' },
    { event_type: 'DOD', waits_for_all: true },
  ]);
  await insertTemplate(
    app,
    [
      { event_type: 'CUT', level: 'component' },
      { event_type: 'PACK', level: 'component' },
      { event_type: 'DOD', level: 'component' },
    ],
    { direction: 'production' },
  );
});
afterAll(() => app.stop());

describe('completing', () => {
  test('moves both statuses and both progresses; what is internal shows to staff alone', async () => {
    const job = await jobs.add();
    const secret = await jobs.act(job, 'SECR', 'complete', {});
    expect(secret).toMatchObject({
      status: 'Name of SECR',
      customerStatus: 'Registered',
      progress: { stage: 'in progress', percent: 50 },
    });
    const booked = await jobs.act(secret, 'BOOK', 'complete', { occurredDay: '2026-03-01', note: 'by phone' });
    expect(booked).toMatchObject({ status: 'Name of SECR', customerStatus: 'Label of BOOK' });
    const [event] = await jobs.events(job);
    expect(event).toMatchObject({ type: 'BOOK', kind: 'recorded', note: 'by phone', occurredPrecision: 'day' });
    // 2026-03-01 in the company's zone (Europe/Amsterdam) begins at 23:00 UTC of the day before.
    expect(event.occurredAt).toBe('2026-02-28T23:00:00.000Z');
  });

  test('again with the same time changes nothing; with another it is a correction that stays in the history', async () => {
    const job = await jobs.act(await jobs.add(), 'ARRV', 'complete', { occurredDay: '2026-03-05' });
    const same = await jobs.act(job, 'ARRV', 'complete', { occurredDay: '2026-03-05' });
    expect(same.version).toBe(job.version);
    const corrected = await jobs.act(same, 'ARRV', 'complete', { occurredDay: '2026-03-06' });
    expect(corrected.actualArrival).toBe('2026-03-06');
    const [now, then] = await jobs.events(job);
    expect(now).toMatchObject({
      kind: 'correction',
      changes: [{ field: 'actualArrival', from: '2026-03-05', to: '2026-03-06' }],
    });
    expect(then).toMatchObject({ kind: 'recorded' });
    const undone = await jobs.act(corrected, 'ARRV', 'undo');
    expect(undone.actualArrival).toBe('2026-03-05');
    expect(jobs.milestone(undone, 'ARRV')).toMatchObject({ state: 'completed', occurredDay: '2026-03-05' });
    const gone = await jobs.act(undone, 'ARRV', 'undo', { note: 'wrong job' });
    expect(gone.actualArrival).toBeNull();
    expect(jobs.milestone(gone, 'ARRV').state).toBe('pending');
  });

  test('undo gives a date the value it had before', async () => {
    const job = await jobs.add({ actualArrival: '2026-02-20' });
    const arrived = await jobs.record(job, { type: 'ARRV', occurredDay: '2026-03-05' });
    expect((await jobs.act(arrived, 'ARRV', 'undo')).actualArrival).toBe('2026-02-20');
  });

  test('waits for all before: refused with what is pending, named', async () => {
    const job = await jobs.act(await jobs.add(), 'BOOK', 'complete');
    for (const answer of [
      await jobs.tryMilestone(job, 'DOD', 'complete'),
      await jobs.tryRecord(job, { type: 'DOD' }),
    ]) {
      expect([answer.status, answer.body.code]).toEqual([409, 'waits_for_all_before']);
      expect(answer.body.detail).toContain('Name of SECR, Arrived');
    }
    const delivered = await jobs.edit(job, { deliveredDate: '2026-03-09' });
    expect(jobs.milestone(delivered, 'DOD').state).toBe('pending');
    const arrived = await jobs.act(await jobs.act(delivered, 'SECR', 'complete'), 'ARRV', 'complete');
    expect(arrived).toMatchObject({ state: 'completed', deliveredDate: '2026-03-09', progress: { percent: 100 } });
  });

  test('all done completes the job; undo takes JCOM back', async () => {
    let job = await jobs.add();
    for (const type of ['BOOK', 'SECR', 'ARRV', 'DOD'])
      job = await jobs.act(job, type, 'complete', { occurredDay: '2026-03-08' });
    expect(job).toMatchObject({ state: 'completed', status: 'Completed', deliveredDate: '2026-03-08' });
    expect(jobs.milestone(job, 'JCOM').occurredDay).toBe('2026-03-08');
    job = await jobs.act(job, 'ARRV', 'undo');
    expect(job).toMatchObject({ state: 'open', completedAt: null });
    expect(jobs.milestone(job, 'JCOM').state).toBe('pending');
    job = await jobs.act(job, 'ARRV', 'complete');
    expect(job.state).toBe('completed');
  });
});

describe('refused', () => {
  test.each([
    ['a day in the future', { occurredDay: '2026-03-11' }, 422, 'in_future'],
    ['an instant in the future', { occurredAt: '2026-03-10T09:00:01Z' }, 422, 'in_future'],
    [
      'both ways of saying when',
      { occurredDay: '2026-03-01', occurredAt: '2026-03-01T09:00:00Z' },
      422,
      'occurred_twice',
    ],
    ['an instant without zone', { occurredAt: '2026-03-01T09:00:00' }, 422, 'not_valid'],
    ['an unknown key', { when: '2026-03-01' }, 422, 'not_valid'],
    ['null where a note belongs', { note: null }, 422, 'not_valid'],
  ])('%s', async (_name, body, status, code) => {
    const job = await jobs.add();
    const answer = await jobs.tryMilestone(job, 'BOOK', 'complete', body);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect((await jobs.read(job)).version).toBe(1);
  });

  test('today is not in the future where the company is, though it is elsewhere', async () => {
    app.clock.set('2026-03-10T23:30:00Z'); // already the 11th in Amsterdam
    const job = await jobs.act(await jobs.add(), 'BOOK', 'complete', { occurredDay: '2026-03-11' });
    app.clock.set('2026-03-10T09:00:00Z');
    expect(jobs.milestone(job, 'BOOK').occurredDay).toBe('2026-03-11');
  });

  test('a milestone or component of another job', async () => {
    const [one, two] = [await jobs.add(), await jobs.add({ direction: 'production', components: [{ code: 'P1' }] })];
    const foreign = await app.administrator.post(
      `/api/v1/jobs/${one.id}/milestones/${jobs.milestone(two, 'JCOM').id}/complete`,
      {},
    );
    expect([foreign.status, foreign.body.code]).toEqual([404, 'milestone_unknown']);
    const component = two.components[0]!.id;
    const event = await jobs.tryRecord(one, { type: 'ARRV', componentId: component });
    expect([event.status, event.body.code]).toEqual([422, 'component_unknown']);
    expect((await jobs.read(one)).version).toBe(1);
  });

  test('an event type that is unknown, or arises by itself', async () => {
    const job = await jobs.add();
    expect((await jobs.tryRecord(job, { type: 'NOPE' })).body.code).toBe('event_type_unknown');
    expect((await jobs.tryRecord(job, { type: 'JCOM' })).body.code).toBe('event_type_system');
  });

  test('JOBA cannot be undone, JCOM cannot be not applicable', async () => {
    const job = await jobs.add();
    expect((await jobs.tryMilestone(job, 'JOBA', 'undo')).body.code).toBe('end_milestone');
    expect((await jobs.tryMilestone(job, 'JCOM', 'not-applicable', { reason: 'x' })).body.code).toBe('end_milestone');
    expect((await jobs.tryMilestone(job, 'BOOK', 'undo')).body.code).toBe('milestone_pending');
  });
});

test('not applicable needs a reason, counts no more, and can be undone', async () => {
  const job = await jobs.add();
  const without = await jobs.tryMilestone(job, 'SECR', 'not-applicable', { reason: '  ' });
  expect([without.status, without.body.code]).toEqual([422, 'reason_required']);
  const skipped = await jobs.act(job, 'SECR', 'not-applicable', { reason: 'no secret this time' });
  const booked = await jobs.act(skipped, 'BOOK', 'complete');
  expect(booked.progress.percent).toBe(33);
  expect(jobs.milestone(booked, 'SECR').reason).toBe('no secret this time');
  expect((await jobs.tryMilestone(booked, 'SECR', 'complete')).body.code).toBe('milestone_not_applicable');
  expect((await jobs.act(booked, 'SECR', 'undo')).progress.percent).toBe(17);
});

test('a change of the estimate is an event; the same again is none', async () => {
  const job = await jobs.act(await jobs.add(), 'ARRV', 'estimate', { estimatedDay: '2026-03-30', note: 'storm' });
  await jobs.act(job, 'ARRV', 'estimate', { estimatedDay: '2026-03-30' });
  const events = (await jobs.events(job)).filter((one) => one.kind === 'estimate');
  expect(events).toMatchObject([
    { type: 'ARRV', note: 'storm', changes: [{ field: 'estimatedDay', from: null, to: '2026-03-30' }] },
  ]);
  expect((await jobs.act(job, 'ARRV', 'estimate', { estimatedDay: null })).milestones).toBeDefined();
});

describe('components', () => {
  const two = () => jobs.add({ direction: 'production', components: [{ code: 'P1' }, { code: 'P2' }] });

  test('an event of the job completes the milestone of all components; one of a component only its own', async () => {
    const job = await two();
    const [first, second] = job.components.map((one) => one.id) as [string, string];
    const one = await jobs.record(job, { type: 'CUT', componentId: first });
    expect(jobs.track(one, first)).toBe('CUT completed, PACK pending, DOD pending');
    expect(jobs.track(one, second)).toBe('CUT pending, PACK pending, DOD pending');
    // The status is that of the least advanced unfinished component.
    expect(one.status).toBe('Job added');
    const all = await jobs.record(one, { type: 'CUT' });
    expect(jobs.track(all, second)).toBe('CUT completed, PACK pending, DOD pending');
    expect(all.status).toBe('Name of CUT');
  });

  test('a component delivered sets its date; the last one delivers the job', async () => {
    const job = await two();
    const [first, second] = job.components.map((one) => one.id) as [string, string];
    const one = await jobs.record(job, { type: 'DOD', componentId: first, occurredDay: '2026-03-05' });
    expect(one).toMatchObject({
      deliveredDate: null,
      components: [{ deliveredDate: '2026-03-05' }, { deliveredDate: null }],
    });
    const both = await jobs.record(one, { type: 'DOD', componentId: second, occurredDay: '2026-03-07' });
    expect(both.deliveredDate).toBe('2026-03-07');
    const back = await jobs.act(both, 'DOD', 'undo', {}, second);
    expect(back).toMatchObject({
      deliveredDate: null,
      components: [{ deliveredDate: '2026-03-05' }, { deliveredDate: null }],
    });
  });

  test("undoing one component's share of an event of the job leaves the others' and takes the job's date back", async () => {
    const all = await jobs.record(await two(), { type: 'DOD', occurredDay: '2026-03-05' });
    expect(all).toMatchObject({
      deliveredDate: '2026-03-05',
      components: [{ deliveredDate: '2026-03-05' }, { deliveredDate: '2026-03-05' }],
    });
    const [first, second] = all.components.map((one) => one.id) as [string, string];
    const part = await jobs.act(all, 'DOD', 'undo', {}, first);
    expect(part).toMatchObject({
      deliveredDate: null,
      components: [{ deliveredDate: null }, { deliveredDate: '2026-03-05' }],
    });
    expect(jobs.milestone(part, 'DOD', second).state).toBe('completed');
  });
});

test('an event on an untracked job sets its date, and can be undone by itself', async () => {
  const job = await jobs.add({ direction: 'domestic' });
  expect(jobs.track(job)).toBe('JOBA completed, JCOM pending');
  const arrived = await jobs.record(job, { type: 'ARRV', occurredDay: '2026-03-04' });
  expect(arrived).toMatchObject({ actualArrival: '2026-03-04', state: 'open' });
  const [event] = await jobs.events(job);
  const undone = await app.administrator.post(`/api/v1/jobs/${job.id}/events/${event.id}/undo`, {});
  expect(undone.body.actualArrival).toBeNull();
  const twice = await app.administrator.post(`/api/v1/jobs/${job.id}/events/${event.id}/undo`, {});
  expect(twice.body.code).toBe('event_undone');
});
