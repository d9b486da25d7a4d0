import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { JobDetail } from '#server/features/jobs/contract.ts';
import { insertTemplate } from '#tests/support/factories/job-setup.ts';
import { jobsClient } from '#tests/support/factories/jobs-client.ts';
import { insertCustomer } from '#tests/support/factories/portal-rows.ts';
import { startTestApp, type TestApp } from '#tests/support/test-app.ts';

let app: TestApp;
let jobs: ReturnType<typeof jobsClient>;
let customerId: string;
const never = new AbortController().signal;
beforeAll(async () => {
  app = await startTestApp();
  customerId = (await insertCustomer(app.db)).id;
  jobs = jobsClient(app.administrator, customerId);
  await insertTemplate(app, [{ event_type: 'ARRV' }]);
});
afterAll(() => app.stop());

const preview = (body: object) => app.administrator.post('/api/v1/jobs/bulk/preview', body);
const apply = (body: object, headers: Record<string, string> = {}) =>
  app.administrator.post('/api/v1/jobs/bulk', { reason: 'Vessel is late', ...body }, headers);
const ids = (list: JobDetail[]) => ({ jobIds: list.map((one) => one.id) });

describe('changing many jobs at once', () => {
  test('the preview says how many change and which not and why; nothing is written', async () => {
    const open = await jobs.add({ dueDate: '2026-03-20' });
    const same = await jobs.add({ dueDate: '2026-03-27' });
    const parts = await jobs.add({ components: [{ code: 'A', dueDate: '2026-03-15' }] });
    const done = await jobs.action(await jobs.add(), 'complete', { pendingReason: 'x' });
    const cancelled = await jobs.action(await jobs.add(), 'cancel', { reason: 'x' });
    const selection = ids([open, same, parts, done, cancelled]);
    const set = await preview({ selection, change: { dueDate: { set: '2026-03-27' } } });
    expect(set.body).toMatchObject({ total: 5, changed: 2, unchanged: 1, refused: 2, jobIds: [open.id, parts.id] });
    const shift = await preview({ selection, change: { dueDate: { shiftDays: 7 } } });
    expect(shift.body).toMatchObject({ total: 5, changed: 2, unchanged: 0, refused: 3 });
    expect(shift.body.refusals.map((one: { jobCode: string; code: string }) => [one.jobCode, one.code])).toEqual([
      [parts.jobCode, 'due_date_of_components'],
      [done.jobCode, 'job_state'],
      [cancelled.jobCode, 'job_state'],
    ]);
    expect((await jobs.read(open)).version).toBe(open.version);
  });

  test('up to 50 at once: each with its event and the reason; the promised date stays', async () => {
    const operator = await app.userWithRole('customer_service');
    const first = await jobs.add({ dueDate: '2026-03-20' });
    const held = await jobs.action(await jobs.add({ dueDate: '2026-03-30' }), 'hold', { reason: 'payment' });
    const done = await jobs.action(await jobs.add(), 'complete', { pendingReason: 'x' });
    const change = { dueDate: { shiftDays: 7 }, serviceOperatorId: operator.id, priority: 2 };
    const answer = await operator.post('/api/v1/jobs/bulk', {
      selection: ids([first, held, done]),
      change,
      reason: ' Vessel is late ',
    });
    expect(answer.body).toEqual({
      taskId: null,
      total: 3,
      jobs: [
        { jobId: first.id, jobCode: first.jobCode, outcome: 'changed', message: null },
        { jobId: held.id, jobCode: held.jobCode, outcome: 'changed', message: null },
        {
          jobId: done.id,
          jobCode: done.jobCode,
          outcome: 'refused',
          message: 'It is completed. Only open jobs and jobs on hold are changed.',
        },
      ],
    });
    const after = await jobs.read(first);
    expect(after).toMatchObject({
      dueDate: '2026-03-27',
      promisedDate: '2026-03-20',
      priority: 2,
      serviceOperator: { id: operator.id },
      version: first.version + 1,
    });
    expect(await jobs.read(held)).toMatchObject({ dueDate: '2026-04-06', state: 'on_hold' });
    const [changed, due] = (await jobs.events(first)).slice(0, 2);
    expect(due).toMatchObject({
      type: 'DUECHG',
      note: 'Vessel is late',
      changes: [{ field: 'dueDate', from: '2026-03-20', to: '2026-03-27' }],
    });
    expect(changed).toMatchObject({ type: 'CHANGED', note: 'Vessel is late' });
    expect(changed.changes).toContainEqual({
      field: 'serviceOperator',
      from: null,
      to: 'customer_service User',
    });
  });

  test('the same Idempotency-Key shifts once', async () => {
    const job = await jobs.add({ dueDate: '2026-03-20' });
    const body = { selection: ids([job]), change: { dueDate: { shiftDays: 1 } } };
    const first = await apply(body, { 'idempotency-key': 'shift' });
    const again = await apply(body, { 'idempotency-key': 'shift' });
    expect(again.body).toEqual(first.body);
    expect(await jobs.read(job)).toMatchObject({ dueDate: '2026-03-21', version: 2 });
  });

  test('more than 50, or all that match a filter: a task in the background, with what it could not change', async () => {
    const all = await Promise.all(Array.from({ length: 130 }, () => jobs.add({ mode: 'rail', dueDate: '2026-05-01' })));
    await jobs.action(all[3]!, 'cancel', { reason: 'x' });
    const selection = { filter: { customerId, mode: 'rail' } };
    const change = { dueDate: { shiftDays: 3 } };
    expect((await preview({ selection, change })).body).toMatchObject({ total: 130, changed: 129, refused: 1 });
    const answer = await apply({ selection, change });
    expect(answer.body).toMatchObject({ total: 130, jobs: [] });
    expect((await jobs.read(all[0]!)).dueDate).toBe('2026-05-01');
    const stop = new AbortController();
    stop.abort();
    await app.app.services.tasks.runTask(answer.body.taskId, stop.signal);
    await app.app.services.tasks.runTask(answer.body.taskId, never);
    await app.app.services.tasks.runTask(answer.body.taskId, never);
    const task = (await app.administrator.get(`/api/v1/background-tasks/${answer.body.taskId}`)).body;
    expect(task).toMatchObject({
      kind: 'bulk_change',
      title: 'Change due date of 130 jobs',
      state: 'done',
      done: 130,
      changed: 129,
      failed: 1,
      faults: [{ jobId: all[3]!.id, jobCode: all[3]!.jobCode }],
    });
    const moved = await app.administrator.get(
      `/api/v1/jobs?customerId=${customerId}&mode=rail&dueFrom=2026-05-04&limit=200`,
    );
    expect(moved.body.items).toHaveLength(129);
    const [event] = await jobs.events(all[0]!);
    expect(event).toMatchObject({ type: 'DUECHG', note: 'Vessel is late', actor: { kind: 'staff' } });
  });

  test('what is wrong is said at its field; only those who may', async () => {
    const job = await jobs.add();
    const selection = ids([job]);
    const field = async (body: object) => (await preview(body)).body.faults[0].field;
    expect(await field({ selection, change: {} })).toBe('change');
    expect(await field({ selection, change: { dueDate: {} } })).toBe('change.dueDate');
    expect(await field({ selection, change: { dueDate: { set: '2026-03-01', shiftDays: 1 } } })).toBe('change.dueDate');
    expect(await field({ selection, change: { priority: 9 } })).toBe('change.priority');
    expect(await field({ selection, change: { serviceOperatorId: customerId } })).toBe('change.serviceOperatorId');
    expect(await field({ selection: {}, change: { priority: 1 } })).toBe('selection');
    expect(await field({ selection: { ...selection, filter: {} }, change: { priority: 1 } })).toBe('selection');
    expect((await apply({ selection, change: { priority: 1 }, reason: '  ' })).body.faults[0].field).toBe('reason');
    const operations = await app.userWithRole('operations');
    const body = { selection, change: { priority: 1 }, reason: 'x' };
    expect((await operations.post('/api/v1/jobs/bulk', body)).status).toBe(403);
    expect((await operations.post('/api/v1/jobs/bulk/preview', { selection, change: { priority: 1 } })).status).toBe(
      403,
    );
  });
});
