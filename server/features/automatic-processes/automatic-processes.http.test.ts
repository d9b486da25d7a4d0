import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemActor } from '#server/access/actors.ts';
import type { Tx } from '#server/database/database.ts';
import { runAutomaticProcesses } from '#server/tasks/automatic-processes.ts';
import { insertEventTypes, insertTemplate } from '#tests/support/factories/job-setup.ts';
import { jobsClient } from '#tests/support/factories/jobs-client.ts';
import { insertCustomer } from '#tests/support/factories/portal-rows.ts';
import { makeApiKey } from '#tests/support/people.ts';
import { type Client, startTestApp, type TestApp } from '#tests/support/test-app.ts';

let app: TestApp;
// A key: the clock jumps over the end of every session.
let key: Client;
let jobs: ReturnType<typeof jobsClient>;
let others: ReturnType<typeof jobsClient>;
const address = '/api/v1/automatic-processes';
const never = new AbortController().signal;
const inside = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => app.db.withActor(systemActor('test'), work);
const run = (signal = never) => runAutomaticProcesses(app, signal);

beforeAll(async () => {
  app = await startTestApp();
  key = await makeApiKey(app, 'administrator');
  const automatic = await insertCustomer(app.db, { automatic_delivery: true });
  jobs = jobsClient(key, automatic.id);
  others = jobsClient(key, (await insertCustomer(app.db)).id);
  await insertEventTypes(app, [{ code: 'ACCT' }, { code: 'EMPTY' }, { code: 'PACK' }]);
  await insertTemplate(app, [
    { event_type: 'CLRD' },
    { event_type: 'DOD' },
    { event_type: 'ACCT' },
    { event_type: 'EMPTY', waits_for_all: true },
  ]);
  await insertTemplate(app, [{ event_type: 'CLRD', level: 'component' }, { event_type: 'PACK' }], {
    direction: 'export',
  });
});
afterAll(() => app.stop());

async function add(body: object) {
  const made = await key.post(address, { active: true, ...body });
  expect(made.status, JSON.stringify(made.body)).toBe(201);
  return made.body;
}
const dryRun = async (body: object) => (await key.post(`${address}/dry-run`, { name: 'x', ...body })).body;
const log = async (id: string) => (await key.get(`${address}/${id}/runs`)).body.items;
const actions = async (id: string, runId: string) =>
  (await key.get(`${address}/${id}/runs/${runId}/actions`)).body.items;
const remove = (process: { id: string }) =>
  inside((tx) => tx.deleteFrom('automatic_processes').where('id', '=', process.id).execute());

describe('automatic processes', () => {
  test('are added, listed, changed, switched and deleted by those who may', async () => {
    const made = await add({
      name: ' Delivered ',
      kind: 'deliver',
      days: 3,
      base: 'milestone',
      baseType: 'CLRD',
      active: false,
    });
    expect(made).toMatchObject({
      name: 'Delivered',
      active: false,
      direction: null,
      baseType: { code: 'CLRD', name: 'Cleared customs' },
      eventTypes: null,
      lastRunAt: null,
      abilities: { edit: true, remove: true },
    });
    const changed = await key.patch(
      `${address}/${made.id}`,
      { base: 'eta', baseType: null, direction: 'import', active: true },
      1,
    );
    expect(changed.body).toMatchObject({ base: 'eta', baseType: null, direction: 'import', active: true, version: 2 });
    expect((await key.patch(`${address}/${made.id}`, { days: 1 }, 1)).status).toBe(412);
    const operations = await app.userWithRole('operations');
    expect((await operations.get(address)).body.items).toHaveLength(1);
    expect((await operations.get(`${address}/${made.id}`)).body.abilities).toEqual({ edit: false, remove: false });
    expect((await operations.post(address, { name: 'x', kind: 'archive', days: 1 })).status).toBe(403);
    expect((await operations.patch(`${address}/${made.id}`, { active: false }, 2)).status).toBe(403);
    expect((await operations.post(`${address}/${made.id}/run`)).status).toBe(403);
    expect((await operations.delete(`${address}/${made.id}`)).status).toBe(403);
    expect((await app.administrator.delete(`${address}/${made.id}`)).status).toBe(204);
    expect((await key.get(`${address}/${made.id}`)).status).toBe(404);
  });

  test.each([
    [{ kind: 'deliver', days: 1 }, 'base'],
    [{ kind: 'deliver', days: 1, base: 'milestone' }, 'baseType'],
    [{ kind: 'deliver', days: 1, base: 'milestone', baseType: 'NONE' }, 'baseType'],
    [{ kind: 'deliver', days: 1, base: 'milestone', baseType: 'JCOM' }, 'baseType'],
    [{ kind: 'complete', days: 1, base: 'eta' }, 'base'],
    [{ kind: 'complete', days: 1, base: 'milestone', baseType: 'CLRD', eventTypes: ['DOD', 'GONE'] }, 'eventTypes.1'],
    [{ kind: 'archive', days: 1, base: 'eta' }, 'base'],
    [{ kind: 'archive', days: -1 }, 'days'],
    [{ kind: 'archive', days: 1, name: '  ' }, 'name'],
  ])('refuse %j at its field', async (body, field) => {
    const answer = await key.post(address, { name: 'Wrong', ...body });
    expect([answer.status, answer.body.faults[0].field]).toEqual([422, field]);
  });

  test('deliver: only jobs of customers that have it, without a delivered date, and twice changes nothing', async () => {
    app.clock.set('2026-03-27T12:00:00Z');
    const eta = { eta: '2026-03-27' };
    const due = await jobs.add({ ...eta, dueDate: '2026-03-20' });
    const later = await jobs.add({ eta: '2026-03-28' });
    const held = await jobs.action(await jobs.add(eta), 'hold', { reason: 'payment' });
    const other = await others.add(eta);
    const delivered = await jobs.add({ ...eta, deliveredDate: '2026-03-01' });
    const process = await add({
      name: 'Delivered after ETA',
      kind: 'deliver',
      days: 3,
      base: 'eta',
      direction: 'import',
    });
    // Clocks go forward on 29 March: three days later is the 30th, from its first minute in Amsterdam.
    app.clock.set('2026-03-29T21:59:00Z');
    expect(await dryRun({ kind: 'deliver', days: 3, base: 'eta' })).toEqual({ total: 0, items: [] });
    app.clock.set('2026-03-29T22:00:00Z');
    const preview = await dryRun({ kind: 'deliver', days: 3, base: 'eta' });
    expect(preview).toMatchObject({
      total: 1,
      items: [{ jobId: due.id, jobCode: due.jobCode, what: 'Delivered date set to 2026-03-30.', refused: false }],
    });
    expect((await jobs.read(due)).version).toBe(due.version);
    await run();
    const after = await jobs.read(due);
    expect(after).toMatchObject({ deliveredDate: '2026-03-30', state: 'open', late: true });
    expect(jobs.milestone(after, 'DOD')).toMatchObject({ state: 'completed' });
    const said = (await jobs.events(due)).find((one) =>
      one.changes.some((each: { field: string }) => each.field === 'deliveredDate'),
    );
    expect(said).toMatchObject({
      actor: { kind: 'system', name: 'Delivered after ETA' },
      note: 'Automatic process, 3 days after the ETA',
    });
    for (const same of [later, held, other, delivered])
      expect((await jobs.read(same)).version, same.jobCode).toBe(same.version);
    const runs = await log(process.id);
    expect(runs).toMatchObject([{ done: 1, failed: 0, message: null }]);
    expect(await actions(process.id, runs[0].id)).toEqual([
      {
        position: 1,
        jobId: due.id,
        jobCode: due.jobCode,
        customer: due.customer.name,
        what: 'Delivered date set to 2026-03-30.',
        failed: false,
      },
    ]);
    app.clock.advance(3_600_000);
    await run();
    expect((await jobs.read(due)).version).toBe(after.version);
    expect(await log(process.id)).toHaveLength(1);
    await remove(process);
  });

  test('deliver: components, after a milestone of their own; the job when all are', async () => {
    const job = await jobs.add({ direction: 'export', components: [{ code: 'A' }, { code: 'B' }] });
    const [a, b] = job.components.map((one) => one.id);
    await jobs.act(job, 'CLRD', 'complete', { occurredDay: '2026-03-20' }, a);
    const process = await add({
      name: 'Cleared',
      kind: 'deliver',
      days: 5,
      base: 'milestone',
      baseType: 'CLRD',
      direction: 'export',
    });
    await run();
    expect(await jobs.read(job)).toMatchObject({
      deliveredDate: null,
      components: [
        { code: 'A', deliveredDate: '2026-03-25' },
        { code: 'B', deliveredDate: null },
      ],
    });
    await jobs.act(job, 'CLRD', 'complete', { occurredDay: '2026-03-24' }, b);
    app.clock.advance(3_600_000);
    await run();
    expect(await jobs.read(job)).toMatchObject({ deliveredDate: '2026-03-29' });
    await remove(process);
  });

  test('complete: those chosen, in sequence, and one that waits only once nothing is pending before it', async () => {
    const job = await jobs.add();
    await jobs.act(job, 'CLRD', 'complete', { occurredDay: '2026-03-20' });
    const process = await add({
      name: 'Close',
      kind: 'complete',
      days: 2,
      base: 'milestone',
      baseType: 'CLRD',
      eventTypes: ['ACCT', 'EMPTY'],
    });
    await run();
    let now = await jobs.read(job);
    expect(jobs.track(now)).toBe(
      'JOBA completed, CLRD completed, DOD pending, ACCT completed, EMPTY pending, JCOM pending',
    );
    expect(jobs.milestone(now, 'ACCT')).toMatchObject({ occurredDay: '2026-03-22' });
    await jobs.act(now, 'DOD', 'complete', { occurredDay: '2026-03-21' });
    app.clock.advance(3_600_000);
    await run();
    now = await jobs.read(job);
    expect(now).toMatchObject({ state: 'completed', deliveredDate: '2026-03-21' });
    expect(jobs.milestone(now, 'EMPTY')).toMatchObject({ state: 'completed', occurredDay: '2026-03-22' });
    const [first] = (await jobs.events(job)).filter((one) => one.type === 'EMPTY');
    expect(first.actor).toEqual({ kind: 'system', name: 'Close' });
    expect((await log(process.id)).map((one: { done: number }) => one.done)).toEqual([1, 1]);
    await remove(process);
  });

  test('archive: completed and cancelled ones, by the day of their end in the zone of the company', async () => {
    app.clock.set('2026-05-31T21:30:00Z');
    const done = await others.action(await others.add(), 'complete', { pendingReason: 'x' });
    app.clock.set('2026-05-31T22:30:00Z');
    const late = await others.action(await others.add(), 'complete', { pendingReason: 'x' });
    const cancelled = await others.action(await others.add(), 'cancel', { reason: 'x' });
    const edited = await others.edit(cancelled, { note: 'kept' });
    const definition = { kind: 'archive', days: 30, direction: 'import' };
    const process = await add({ name: 'Archive', ...definition });
    app.clock.set('2026-06-29T22:30:00Z');
    const first = await dryRun(definition);
    expect(first.items.map((one: { jobId: string }) => one.jobId)).toContain(done.id);
    expect(first.items.map((one: { jobId: string }) => one.jobId)).not.toContain(late.id);
    await run();
    expect((await others.read(done)).state).toBe('archived');
    expect([(await others.read(late)).state, (await others.read(edited)).state]).toEqual(['completed', 'cancelled']);
    app.clock.set('2026-06-30T22:30:00Z');
    await run();
    expect([(await others.read(late)).state, (await others.read(edited)).state]).toEqual(['archived', 'archived']);
    await remove(process);
  });

  test('a job that fails is told once and does not stop the others', async () => {
    const bad = await jobs.add({ eta: '2026-06-01', components: [{ code: 'A' }] });
    const good = await jobs.add({ eta: '2026-06-01' });
    // A date that no rule lets in, written past them.
    await inside((tx) => tx.updateTable('jobs').set({ eta: '1850-01-01' }).where('id', '=', bad.id).execute());
    const definition = { kind: 'deliver', days: 0, base: 'eta' };
    const sentence = 'The delivered date 1850-01-01 is not between 1970-01-01 and 2199-12-31.';
    const preview = await dryRun(definition);
    expect(preview.items.find((one: { jobId: string }) => one.jobId === bad.id)).toMatchObject({
      what: sentence,
      refused: true,
    });
    const process = await add({ name: 'Fails', ...definition });
    await run();
    expect((await jobs.read(good)).deliveredDate).toBe('2026-06-01');
    expect((await jobs.read(bad)).version).toBe(bad.version);
    const [logged] = await log(process.id);
    expect(logged).toMatchObject({ failed: 1 });
    const failed = (await actions(process.id, logged.id)).filter((one: { failed: boolean }) => one.failed);
    expect(failed).toMatchObject([{ jobCode: bad.jobCode, what: sentence }]);
    app.clock.advance(3_600_000);
    await run();
    expect(await log(process.id)).toHaveLength(1);
    app.clock.advance(7 * 86_400_000 + 3_600_000);
    await run();
    expect(await log(process.id)).toMatchObject([{ done: 0, failed: 1 }, { failed: 1 }]);
    await jobs.action(await jobs.read(bad), 'cancel', { reason: 'x' });
    await remove(process);
  });

  test('two server processes do each job once; an interrupted run is gone on with', async () => {
    app.clock.set('2026-07-10T10:00:00Z');
    const all = await Promise.all(Array.from({ length: 6 }, () => jobs.add({ eta: '2026-07-01' })));
    const process = await add({ name: 'Twice', kind: 'deliver', days: 1, base: 'eta' });
    let asked = 0;
    // The server ends after two jobs.
    await run({
      get aborted() {
        asked += 1;
        return asked > 3;
      },
    } as AbortSignal);
    expect(await log(process.id)).toMatchObject([{ done: 2, finishedAt: null }]);
    await Promise.all([run(), run(), run()]);
    const runs = await log(process.id);
    expect(runs).toMatchObject([
      { done: 4, failed: 0, message: null },
      { done: 2, message: 'The server ended before the run was complete. The next run went on from there.' },
    ]);
    for (const one of all) {
      const events = (await jobs.events(one)).filter((each) => each.actor.name === 'Twice' && each.type === 'CHANGED');
      expect(events).toHaveLength(1);
    }
    await remove(process);
  });

  test('run hourly, or at once when asked; a process that is off does not run', async () => {
    const process = await add({ name: 'Hourly', kind: 'deliver', days: 1, base: 'eta' });
    await run();
    const ran = (await key.get(`${address}/${process.id}`)).body;
    expect(ran.lastRunAt).toBe(app.clock.now().toISOString());
    const job = await jobs.add({ eta: '2026-07-01' });
    app.clock.advance(59 * 60_000);
    await run();
    expect((await jobs.read(job)).deliveredDate).toBeNull();
    expect((await key.post(`${address}/${process.id}/run`)).status).toBe(202);
    await run();
    expect((await jobs.read(job)).deliveredDate).toBe('2026-07-02');
    await key.patch(`${address}/${process.id}`, { active: false }, process.version);
    expect((await key.post(`${address}/${process.id}/run`)).body.code).toBe('process_off');
    const next = await jobs.add({ eta: '2026-07-01' });
    app.clock.advance(7_200_000);
    await run();
    expect((await jobs.read(next)).deliveredDate).toBeNull();
  });
});
