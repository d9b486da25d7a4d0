import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { insertEventTypes, insertTemplate } from '#tests/support/factories/job-setup.ts';
import { jobsClient } from '#tests/support/factories/jobs-client.ts';
import { insertCustomer } from '#tests/support/factories/portal-rows.ts';
import { startTestApp, type TestApp } from '#tests/support/test-app.ts';

let app: TestApp;
let jobs: ReturnType<typeof jobsClient>;
let templateId: string;
beforeAll(async () => {
  app = await startTestApp();
  jobs = jobsClient(app.administrator, (await insertCustomer(app.db)).id);
  await insertEventTypes(app, [{ code: 'BOOK' }, { code: 'CUT' }, { code: 'LATE' }]);
  await insertTemplate(app, [{ event_type: 'BOOK' }, { event_type: 'DOD' }]);
  templateId = await insertTemplate(app, [{ event_type: 'CUT', level: 'component' }, { event_type: 'BOOK' }], {
    direction: 'production',
  });
});
afterAll(() => app.stop());

describe('states', () => {
  test('hold and resume; milestones may be completed meanwhile', async () => {
    const held = await jobs.action(await jobs.add(), 'hold', { reason: 'payment' });
    expect(held).toMatchObject({ state: 'on_hold', status: 'On Hold', customerStatus: 'On Hold' });
    const booked = await jobs.act(held, 'BOOK', 'complete');
    expect(booked.status).toBe('On Hold');
    expect((await jobs.tryAction(booked, 'complete')).body.code).toBe('job_state');
    const resumed = await jobs.action(booked, 'resume');
    expect(resumed).toMatchObject({ state: 'open', status: 'Name of BOOK' });
    expect((await jobs.events(held)).map((one) => one.type).slice(0, 3)).toEqual(['RESUMED', 'BOOK', 'HOLD']);
  });

  test('an action needs its version, and a reason where the table asks for one', async () => {
    const job = await jobs.add();
    const without = await app.administrator.post(`/api/v1/jobs/${job.id}/actions/hold`, { reason: 'x' });
    expect([without.status, without.body.code]).toEqual([428, 'version_missing']);
    expect((await jobs.tryAction(job, 'hold')).body.code).toBe('not_valid');
    expect((await jobs.tryAction({ ...job, version: 7 }, 'cancel', { reason: 'x' })).body.code).toBe('version_stale');
  });

  test('completing by hand makes pending milestones not applicable, with a reason', async () => {
    const job = await jobs.add({ dueDate: '2026-03-01' });
    const refused = await jobs.tryAction(job, 'complete', { deliveredDate: '2026-03-09' });
    expect([refused.status, refused.body.faults[0].field]).toEqual([422, 'pendingReason']);
    expect((await jobs.read(job)).version).toBe(1);
    const done = await jobs.action(job, 'complete', { deliveredDate: '2026-03-09', pendingReason: 'never told' });
    expect(done).toMatchObject({ state: 'completed', deliveredDate: '2026-03-09', late: true });
    expect(jobs.track(done)).toBe('JOBA completed, BOOK not_applicable, DOD completed, JCOM completed');
    const future = await jobs.tryAction(await jobs.add(), 'complete', {
      deliveredDate: '2026-03-11',
      pendingReason: 'x',
    });
    expect(future.body.faults[0]).toMatchObject({ field: 'deliveredDate', code: 'in_future' });
  });

  test('completed without a delivered date it is not delivered, and late from the day after the due date', async () => {
    const done = await jobs.action(await jobs.add({ dueDate: '2026-03-09' }), 'complete', { pendingReason: 'x' });
    expect(done).toMatchObject({ state: 'completed', deliveredDate: null, late: true });
  });

  test('reopening names the milestones; JCOM then needs a person', async () => {
    const booked = await jobs.act(await jobs.add(), 'BOOK', 'complete');
    const done = await jobs.act(booked, 'DOD', 'complete');
    expect(done.state).toBe('completed');
    const open = await jobs.action(done, 'reopen', { milestoneIds: [jobs.milestone(done, 'DOD').id] });
    expect(open).toMatchObject({ state: 'open', deliveredDate: null });
    const again = await jobs.act(open, 'DOD', 'complete');
    expect(again).toMatchObject({ state: 'open', progress: { percent: 100 } });
    const closed = await jobs.act(again, 'JCOM', 'complete');
    expect(closed.state).toBe('completed');
  });

  test('cancelled, reopened, archived: read only from then on', async () => {
    const cancelled = await jobs.action(await jobs.add({ dueDate: '2026-01-01' }), 'cancel', { reason: 'mistake' });
    expect(cancelled).toMatchObject({ state: 'cancelled', late: false, status: 'Cancelled' });
    expect((await jobs.tryMilestone(cancelled, 'BOOK', 'complete')).body.code).toBe('job_state');
    const open = await jobs.action(cancelled, 'reopen', { milestoneIds: [] });
    expect(open.state).toBe('open');
    expect((await jobs.tryAction(open, 'archive')).body.code).toBe('job_state');
    const archived = await jobs.action(await jobs.action(open, 'cancel', { reason: 'x' }), 'archive');
    expect(archived).toMatchObject({ state: 'archived', status: 'Cancelled', late: false });
    for (const answer of [
      await jobs.tryEdit(archived, { note: 'x' }),
      await jobs.tryRecord(archived, { type: 'ARRV' }),
      await jobs.tryAddComponent(archived, { code: 'A' }),
      await jobs.tryAction(archived, 'reopen', { milestoneIds: [] }),
    ])
      expect(answer.body.code).toBe('job_state');
    expect(Object.values(archived.abilities)).not.toContain(true);
  });
});

describe('components', () => {
  test('without a due date of its own the job shows the earliest unfinished one', async () => {
    const job = await jobs.add({
      direction: 'production',
      components: [
        { code: 'A', dueDate: '2026-04-02' },
        { code: 'B', dueDate: '2026-04-01' },
      ],
    });
    expect(job).toMatchObject({
      dueDate: '2026-04-01',
      ownDueDate: null,
      promisedDate: '2026-04-01',
      componentCount: 2,
    });
    const b = job.components[1]!;
    const cut = await jobs.act(job, 'CUT', 'complete', {}, b.id);
    expect(cut.dueDate).toBe('2026-04-02');
    const all = await jobs.act(cut, 'CUT', 'complete', {}, job.components[0]!.id);
    expect(all.dueDate).toBe('2026-04-02');
    expect((await jobs.edit(all, { dueDate: '2026-05-01' })).dueDate).toBe('2026-05-01');
  });

  test('are added with their milestones, edited with their version, removed', async () => {
    const job = await jobs.add({ direction: 'production', components: [{ code: 'A' }] });
    const more = await jobs.addComponent(job, { code: 'B', quantityOrdered: 3, dueDate: '2026-04-01' });
    const added = more.components[1]!;
    expect(jobs.track(more, added.id)).toBe('CUT pending');
    const url = `/api/v1/jobs/${job.id}/components/${added.id}`;
    expect((await jobs.tryAddComponent(job, { code: ' b ' })).body.faults[0].code).toBe('component_code_taken');
    const edited = await app.administrator.patch(url, { quantityDelivered: 2, description: 'Plate' }, added.version);
    expect(edited.body.components[1]).toMatchObject({ quantityDelivered: 2, description: 'Plate', version: 2 });
    expect((await app.administrator.patch(url, { description: 'x' }, added.version)).body.code).toBe('version_stale');
    const other = await jobs.add({ direction: 'production', components: [{ code: 'A' }] });
    const foreign = await app.administrator.patch(`/api/v1/jobs/${other.id}/components/${added.id}`, { unit: 'x' }, 2);
    expect([foreign.status, foreign.body.code]).toEqual([404, 'component_unknown']);
    const unfolded = await app.administrator.get(`/api/v1/jobs/${job.id}/components`);
    expect(unfolded.body.items).toEqual(edited.body.components);
    const gone = await app.administrator.delete(url, 2);
    expect(gone.body.components.map((one: { code: string }) => one.code)).toEqual(['A']);
    const types = (await jobs.events(job)).map((one) => one.type);
    expect(types).toEqual(expect.arrayContaining(['COMPADD', 'COMPCHG', 'COMPDEL']));
  });

  test('adding one to a completed job reopens it, after asking', async () => {
    const job = await jobs.add({ direction: 'production', components: [{ code: 'A' }] });
    const done = await jobs.act(await jobs.act(job, 'CUT', 'complete', {}, job.components[0]!.id), 'BOOK', 'complete');
    expect(done.state).toBe('completed');
    const asked = await jobs.tryAddComponent(done, { code: 'B' });
    expect([asked.status, asked.body.code]).toEqual([409, 'reopen_needed']);
    const open = await jobs.addComponent(done, { code: 'B', reopen: true });
    expect(open).toMatchObject({ state: 'open', completedAt: null });
    expect((await jobs.act(open, 'CUT', 'complete', {}, open.components[1]!.id)).state).toBe('completed');
  });
});

test('re-allocation is previewed, keeps completed milestones, and reports what it did', async () => {
  const job = await jobs.add({ direction: 'production', components: [{ code: 'A' }] });
  await jobs.act(job, 'BOOK', 'complete');
  await app.db.withActor({ kind: 'system', id: null, name: 'test' }, async (tx) => {
    await tx
      .deleteFrom('template_milestones')
      .where('template_id', '=', templateId)
      .where('event_type', '=', 'BOOK')
      .execute();
    await tx
      .updateTable('template_milestones')
      .set({ event_type: 'LATE' })
      .where('template_id', '=', templateId)
      .where('event_type', '=', 'CUT')
      .execute();
  });
  const post = (query: string) => app.administrator.post(`/api/v1/jobs/${job.id}/reallocate${query}`);
  const preview = await post('?preview=true');
  expect(preview.body).toMatchObject({ added: [{ eventType: 'LATE' }], removed: [{ eventType: 'CUT' }], changed: [] });
  expect((await jobs.read(job)).version).toBe(2);
  expect((await post('')).body).toEqual(preview.body);
  const after = await jobs.read(job);
  expect(jobs.track(after)).toBe('JOBA completed, BOOK completed, JCOM pending');
  expect(jobs.track(after, job.components[0]!.id)).toBe('LATE pending');
  expect((await post('')).body).toMatchObject({ added: [], removed: [], changed: [] });
  expect((await jobs.read(job)).version).toBe(after.version);
});
