import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemActor } from '#server/access/actors.ts';
import type { JobDetail } from '#server/features/jobs/contract.ts';
import { insertEventTypes, insertTemplate } from '#tests/support/factories/job-setup.ts';
import { jobsClient } from '#tests/support/factories/jobs-client.ts';
import { makeCustomer, type TestCustomer } from '#tests/support/people.ts';
import { startTestApp, type TestApp } from '#tests/support/test-app.ts';

let app: TestApp;
let [acme, beta] = [] as unknown as [TestCustomer, TestCustomer];
let seaId: string;
const never = new AbortController().signal;

beforeAll(async () => {
  app = await startTestApp();
  await insertEventTypes(app, [{ code: 'BOOK' }, { code: 'CUST' }]);
  seaId = await insertTemplate(
    app,
    [
      { event_type: 'BOOK' },
      {
        event_type: 'ARRV',
        exception_amount: 1,
        exception_unit: 'days',
        exception_side: 'after',
        exception_base: 'eta',
      },
      { event_type: 'CLRD' },
    ],
    { name: 'Sea import', mode: 'sea' },
  );
  [acme, beta] = [await makeCustomer(app, 'Acme'), await makeCustomer(app, 'Beta')];
  await setTracking({ import: 'per_customer', export: 'per_customer' });
});
afterAll(() => app.stop());

async function setTracking(tracking: object): Promise<void> {
  const { version } = (await app.administrator.get('/api/v1/company')).body;
  const saved = await app.administrator.patch('/api/v1/company', { tracking }, version);
  expect(saved.status).toBe(200);
}
async function setFlag(customer: TestCustomer, tracking: object): Promise<void> {
  const { version } = (await app.administrator.get(`/api/v1/customers/${customer.id}`)).body;
  expect((await app.administrator.patch(`/api/v1/customers/${customer.id}`, { tracking }, version)).status).toBe(200);
}
const jobsOf = (customer: TestCustomer) => jobsClient(app.administrator, customer.id);
const status = async (query = '') => (await app.administrator.get(`/api/v1/tracking${query}`)).body;
const untracked = async (query = '') => {
  const { untracked: list } = await status(query);
  return Object.fromEntries(list.map((one: { direction: string; jobs: number }) => [one.direction, one.jobs]));
};
const preview = async (body: object = {}) =>
  (await app.administrator.post('/api/v1/tracking/allocation/preview', body)).body;

/** Starts the work and does it as the worker would. */
async function run(path: string, body: object | undefined = {}) {
  const started = await app.administrator.post(path, body);
  expect(started.status, JSON.stringify(started.body)).toBe(202);
  await app.app.services.tasks.runTask(started.body.taskId, never);
  return (await app.administrator.get(`/api/v1/background-tasks/${started.body.taskId}`)).body;
}
const milestoneRows = (job: { id: string }) =>
  app.db.withActor(systemActor('test'), (tx) =>
    tx.selectFrom('milestones').selectAll().where('job_id', '=', job.id).orderBy('sequence').execute(),
  );

describe('turning tracking on', () => {
  const made: Record<string, JobDetail> = {};
  beforeAll(async () => {
    const sea = { mode: 'sea', eta: '2026-03-01' };
    made.sea = await jobsOf(acme).add(sea);
    made.arrived = await jobsOf(acme).record(await jobsOf(acme).add(sea), {
      type: 'ARRV',
      occurredDay: '2026-03-02',
    });
    made.air = await jobsOf(acme).add({ mode: 'air' });
    made.cancelled = await jobsOf(acme).action(await jobsOf(acme).add(sea), 'cancel', { reason: 'not needed' });
    made.held = await jobsOf(beta).action(await jobsOf(beta).add(sea), 'hold', { reason: 'papers' });
    made.export = await jobsOf(acme).add({ direction: 'export' });
  });

  test('jobs made while it was off have JOBA and JCOM, and nothing is offered', async () => {
    expect(jobsOf(acme).track(made.sea!)).toBe('JOBA completed, JCOM pending');
    expect(await untracked()).toEqual({ import: 0, export: 0, domestic: 0, production: 0 });
    const nothing = await app.administrator.post('/api/v1/tracking/allocation', {});
    expect([nothing.status, nothing.body.code]).toEqual([409, 'nothing_untracked']);
  });

  test("a customer's flag offers that customer's open jobs, the company's setting those of all", async () => {
    await setFlag(acme, { import: true });
    expect(await untracked()).toEqual({ import: 3, export: 0, domestic: 0, production: 0 });
    expect((await status()).customers).toEqual([
      { customer: { id: acme.id, code: acme.code, name: 'Acme' }, direction: 'import', jobs: 3 },
    ]);
    expect(await untracked(`?customerId=${beta.id}`)).toMatchObject({ import: 0 });
    await setTracking({ import: 'system_wide' });
    expect(await untracked()).toEqual({ import: 4, export: 0, domestic: 0, production: 0 });
    expect(await untracked(`?customerId=${beta.id}`)).toMatchObject({ import: 1 });
    expect((await status(`?customerId=${randomUUIDv7()}`)).code).toBe('not_found');
  });

  test('the preview tells what each would get, which jobs no template fits, and writes nothing', async () => {
    const all = await preview();
    expect(all.total).toBe(4);
    expect(all.templates).toEqual([
      { template: { id: seaId, name: 'Sea import' }, jobs: 3 },
      { template: null, jobs: 1 },
    ]);
    expect(all.withoutTemplate).toMatchObject({ jobs: 1, shown: [{ jobCode: made.air!.jobCode }] });
    const shown = new Map(all.jobs.map((one: { id: string }) => [one.id, one]));
    expect(shown.size).toBe(3);
    expect(shown.get(made.sea!.id)).toMatchObject({
      jobCode: made.sea!.jobCode,
      customer: { name: 'Acme' },
      template: { name: 'Sea import' },
      added: [
        { eventType: 'BOOK', components: 0, done: false },
        { eventType: 'ARRV', done: false },
        { eventType: 'CLRD', done: false },
      ],
      removed: [],
      changed: [],
    });
    expect((shown.get(made.arrived!.id) as { added: object[] }).added[1]).toMatchObject({ done: true });
    expect(await preview({ directions: ['export'] })).toMatchObject({ total: 0, jobs: [] });
    expect(await preview({ customerId: beta.id })).toMatchObject({ total: 1 });
    expect((await jobsOf(acme).read(made.sea!)).version).toBe(made.sea!.version);
  });

  test('the task allocates one customer, then the rest; done once it offers nothing more', async () => {
    const first = await run('/api/v1/tracking/allocation', { customerId: beta.id });
    expect(first).toMatchObject({
      kind: 'allocate_open',
      title: 'Allocate milestones to open import jobs of Beta',
      state: 'done',
      total: 1,
      done: 1,
      changed: 1,
      failed: 0,
    });
    expect(jobsOf(beta).track(await jobsOf(beta).read(made.held!))).toContain('BOOK pending');
    const rest = await run('/api/v1/tracking/allocation', {});
    expect(rest).toMatchObject({ state: 'done', done: 3, changed: 3, failed: 0, faults: [] });
    expect(await untracked()).toEqual({ import: 0, export: 0, domestic: 0, production: 0 });
    expect(jobsOf(acme).track(await jobsOf(acme).read(made.air!))).toBe('JOBA completed, JCOM pending');
    expect(jobsOf(acme).track(await jobsOf(acme).read(made.cancelled!))).toBe('JOBA completed, JCOM pending');
    const event = (await jobsOf(acme).events(made.air!)).find((one) => one.type === 'ALLOC');
    expect(event.changes).toContainEqual(expect.objectContaining({ field: 'tracked' }));
  });

  test('what is past when it is first stored is shown, and nobody is told', async () => {
    const job = await jobsOf(acme).read(made.sea!);
    expect(job.exception).toBe('in_exception');
    const late = (await milestoneRows(made.sea!)).find((one) => one.event_type === 'ARRV')!;
    expect(late.exception_at!.getTime()).toBeLessThan(app.clock.now().getTime());
    expect(late.notified_for).toEqual(late.exception_at);
  });

  test('what had happened already is completed at its own time', async () => {
    const job = await jobsOf(acme).read(made.arrived!);
    expect(jobsOf(acme).track(job)).toBe('JOBA completed, BOOK pending, ARRV completed, CLRD pending, JCOM pending');
    expect(jobsOf(acme).milestone(job, 'ARRV')).toMatchObject({ occurredDay: '2026-03-02' });
    expect(job.exception).toBe('none');
    const undone = await jobsOf(acme).act(job, 'ARRV', 'undo');
    expect(jobsOf(acme).milestone(undone, 'ARRV').state).toBe('pending');
  });

  test('who may not', async () => {
    const operations = await app.userWithRole('operations');
    const service = await app.userWithRole('customer_service');
    const read = (await service.get('/api/v1/tracking')).body;
    expect(read.abilities).toEqual({ edit: false, allocate: true });
    expect((await operations.get('/api/v1/tracking')).body.abilities).toEqual({ edit: false, allocate: false });
    expect((await operations.post('/api/v1/tracking/allocation/preview', {})).status).toBe(403);
    expect((await operations.post('/api/v1/tracking/allocation', {})).status).toBe(403);
    expect((await service.post(`/api/v1/templates/${seaId}/reallocation`)).status).toBe(403);
    expect((await service.post(`/api/v1/templates/${seaId}/reallocation/preview`)).status).toBe(403);
  });
});

describe("a template's jobs", () => {
  const path = () => `/api/v1/templates/${seaId}/reallocation`;
  const edit = async (change: object) => {
    const { version } = (await app.administrator.get(`/api/v1/templates/${seaId}`)).body;
    const saved = await app.administrator.patch(`/api/v1/templates/${seaId}`, change, version);
    expect(saved.status, JSON.stringify(saved.body)).toBe(200);
  };

  test('follow its edits by a task, previewed; completed milestones stay, and the second time nothing changes', async () => {
    const job = await jobsOf(acme).act(await jobsOf(acme).add({ mode: 'sea' }), 'BOOK', 'complete');
    const before = (await app.administrator.post(`${path()}/preview`)).body;
    expect(before.join).toBe(0);
    expect(before.leave).toEqual([]);
    const milestones = ['JOBA', 'CUST', 'CLRD', 'JCOM'].map((eventType) => ({ eventType }));
    await edit({ milestones });
    const shown = (await app.administrator.post(`${path()}/preview`)).body;
    expect(shown.keep).toBe(before.keep);
    const one = shown.jobs.find((each: { id: string }) => each.id === job.id);
    expect(one).toMatchObject({ added: [{ eventType: 'CUST' }], removed: [{ eventType: 'ARRV' }], changed: [] });
    const done = await run(path(), undefined);
    expect(done).toMatchObject({ kind: 'reallocate', title: 'Re-allocate open jobs of the template "Sea import"' });
    expect(done).toMatchObject({ state: 'done', changed: before.keep, failed: 0 });
    expect(jobsOf(acme).track(await jobsOf(acme).read(job))).toBe(
      'JOBA completed, BOOK completed, CUST pending, CLRD pending, JCOM pending',
    );
    expect(await run(path(), undefined)).toMatchObject({ state: 'done', changed: 0, failed: 0 });
  });

  test('join and leave it as the templates now say, also where no milestone differs', async () => {
    const fcl = await jobsOf(acme).add({ mode: 'sea' });
    const road = await jobsOf(acme).add({ mode: 'road' });
    const anyId = await insertTemplate(app, [{ event_type: 'CUST' }, { event_type: 'CLRD' }], { name: 'Any import' });
    await edit({ mode: 'road' });
    const shown = (await app.administrator.post(`${path()}/preview`)).body;
    expect(shown).toMatchObject({ keep: 0, join: 1 });
    expect(shown.leave).toMatchObject([{ template: { id: anyId, name: 'Any import' } }]);
    const done = await run(path(), undefined);
    expect(done.changed).toBe(1 + shown.leave[0].jobs);
    const templateOf = async (job: { id: string }) =>
      (await app.db.withActor(systemActor('test'), (tx) =>
        tx.selectFrom('jobs').select('template_id').where('id', '=', job.id).executeTakeFirstOrThrow(),
      ))!.template_id;
    expect([await templateOf(fcl), await templateOf(road)]).toEqual([anyId, seaId]);
    const [event] = (await jobsOf(acme).events(fcl)).filter((one) => one.type === 'ALLOC');
    expect(event.changes).toEqual([{ field: 'template', from: 'Sea import', to: 'Any import' }]);
    expect((await app.administrator.post(`/api/v1/templates/${randomUUIDv7()}/reallocation`)).status).toBe(404);
  });

  test('a template that no open job has or would take is told', async () => {
    const lonely = await insertTemplate(app, [{ event_type: 'BOOK' }], { name: 'Lonely', direction: 'production' });
    const refused = await app.administrator.post(`/api/v1/templates/${lonely}/reallocation`);
    expect([refused.status, refused.body.code]).toEqual([409, 'nothing_to_reallocate']);
  });
});
