import { randomUUIDv7 } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemActor } from '#server/access/actors.ts';
import type { Tx } from '#server/database/database.ts';
import { rebuildDayCounts } from '#server/features/difot/service.ts';
import type { JobDetail } from '#server/features/jobs/contract.ts';
import { openStream } from '#tests/support/event-stream.ts';
import { insertEventTypes, insertTemplate } from '#tests/support/factories/job-setup.ts';
import { jobsClient } from '#tests/support/factories/jobs-client.ts';
import { makeContact, makeCustomer, type TestCustomer } from '#tests/support/people.ts';
import { type Client, startTestApp, type TestApp } from '#tests/support/test-app.ts';
import { movedTables } from './queries-move.ts';

let app: TestApp;
let from: TestCustomer;
let to: TestCustomer;
let jobs: ReturnType<typeof jobsClient>;
let formerContact: Client;
let newContact: Client;
let base: string;
const inside = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => app.db.withActor(systemActor('test'), work);

beforeAll(async () => {
  app = await startTestApp();
  await app.app.listen({ port: 0, host: '127.0.0.1' });
  base = `http://127.0.0.1:${(app.app.server.address() as AddressInfo).port}`;
  from = await makeCustomer(app, 'Former', { showDifot: true });
  to = await makeCustomer(app, 'New owner', { showDifot: true, branches: [{ name: 'HARBOUR', active: true }] });
  jobs = jobsClient(app.administrator, from.id);
  formerContact = await makeContact(app, from, 'former@example.com');
  newContact = await makeContact(app, to, 'new@example.com');
  await insertEventTypes(app, [{ code: 'PACK' }]);
  await app.administrator.post('/api/v1/categories', { name: 'Goods' });
  const { id: category } = await inside((tx) =>
    tx.selectFrom('categories').select('id').where('name', '=', 'Goods').executeTakeFirstOrThrow(),
  );
  await insertTemplate(app, [
    { event_type: 'ARRV', category_id: category },
    { event_type: 'PACK', level: 'component', category_id: category },
    { event_type: 'DOD' },
  ]);
});
afterAll(() => app.stop());

const addJob = (more: object = {}) =>
  jobs.add({
    dueDate: '2026-03-05',
    note: 'with care',
    customerBranch: 'Harbour',
    references: [{ type: 'container', value: 'MSCU1234566' }],
    components: [{ code: 'A', quantityOrdered: 2 }, { code: 'B' }],
    ...more,
  });
const preview = (job: { id: string }, customerId = to.id) =>
  app.administrator.get(`/api/v1/jobs/${job.id}/move?customerId=${customerId}`);
const move = (job: JobDetail, customerId = to.id, who: Client = app.administrator) =>
  who.post(`/api/v1/jobs/${job.id}/move`, { customerId, reason: 'Wrong customer' }, { 'if-match': `"${job.version}"` });
/** All rows of a job in every table that passes, without what a move changes. */
const rows = (customerId: string, id: string) =>
  inside(async (tx) => {
    const found: Record<string, object[]> = {};
    for (const { table, job } of movedTables) {
      if (job === null) continue;
      const list = await tx
        .selectFrom(table as 'milestones')
        .selectAll()
        .where('customer_id', '=', customerId)
        .where(job as 'job_id', '=', id)
        .orderBy('id')
        .execute();
      found[table] = list.map(({ customer_id: _owner, customer_branch_id: _branch, ...rest }) => rest);
    }
    return found;
  });
const difot = async (customer: TestCustomer) =>
  (await app.administrator.get(`/api/v1/customers/${customer.id}/difot?from=2026-03&to=2026-03`)).body.total;
const counts = () =>
  inside((tx) =>
    tx
      .selectFrom('day_counts')
      .selectAll()
      .where('jobs', '>', 0)
      .orderBy('customer_id')
      .orderBy('customer_branch_id')
      .orderBy('day')
      .execute(),
  );

describe('moving a job to another customer', () => {
  test('everything passes with the same ids, the history says from where and by whom', async () => {
    const made = await addJob();
    await jobs.act(made, 'ARRV', 'complete', { occurredDay: '2026-03-02' });
    const job = await jobs.action(await jobs.read(made), 'hold', { reason: 'payment' });
    await inside(async (tx) => {
      const { id } = await tx.selectFrom('users').select('id').executeTakeFirstOrThrow();
      const taken = { taken_by: id, taken_at: app.clock.now() };
      await tx.updateTable('worklist_lines').set(taken).where('job_id', '=', job.id).execute();
    });
    const before = await rows(from.id, job.id);
    expect(before.worklist_lines).toHaveLength(2);
    const said = await preview(job);
    expect(said.body).toMatchObject({
      from: { id: from.id },
      to: { id: to.id, name: 'New owner' },
      customerBranch: { from: 'Harbour', to: 'HARBOUR' },
      moves: { components: 2, references: 1, milestones: 6, events: 3, files: 0 },
      sharedExceptions: 0,
      stays: [],
      note: true,
      reallocation: null,
    });
    expect((await jobs.read(job)).version).toBe(job.version);

    const moved = await move(job);
    expect(moved.status, JSON.stringify(moved.body)).toBe(200);
    expect(moved.body).toMatchObject({
      id: job.id,
      jobCode: job.jobCode,
      customer: { id: to.id, name: 'New owner' },
      customerBranch: { name: 'HARBOUR' },
      state: 'on_hold',
      version: job.version + 1,
    });
    const after = await rows(to.id, job.id);
    for (const list of Object.values(await rows(from.id, job.id))) expect(list).toEqual([]);
    for (const table of ['job_references', 'components', 'milestones', 'worklist_lines'])
      expect(after[table], table).toEqual(before[table]);
    expect(after.events!.slice(0, 3)).toEqual(before.events);
    expect(after.jobs).toMatchObject([{ ...before.jobs![0], version: job.version + 1 }]);
    expect((await jobs.events(job))[0]).toMatchObject({
      type: 'MOVED',
      note: 'Wrong customer',
      actor: { kind: 'staff', name: 'Administrator One' },
      changes: [
        { field: 'customer', from: 'Former', to: 'New owner' },
        { field: 'customerBranch', from: 'Harbour', to: 'HARBOUR' },
      ],
    });
    const codes = await inside((tx) => tx.selectFrom('job_codes').selectAll().where('job_id', '=', job.id).execute());
    expect(codes).toMatchObject([{ customer_id: to.id }]);
    // It lives on there as before.
    const resumed = await jobs.action(moved.body, 'resume');
    expect(await jobs.act(resumed, 'DOD', 'complete', { occurredDay: '2026-03-04' })).toMatchObject({
      deliveredDate: '2026-03-04',
    });
  });

  test("nothing of it is visible to the former customer's contact, and all to the new one's", async () => {
    const job = await addJob({ customFields: [] });
    const portal = async (client: Client) => ({
      list: (await client.get('/api/portal/v1/jobs?limit=200')).body.items.some(
        (one: { id: string }) => one.id === job.id,
      ),
      detail: (await client.get(`/api/portal/v1/jobs/${job.id}`)).status,
      components: (await client.get(`/api/portal/v1/jobs/${job.id}/components`)).status,
      search: (await client.get(`/api/portal/v1/jobs?search=${job.jobCode}`)).body.items.length,
      exported: String((await client.get('/api/portal/v1/jobs/export?format=csv')).raw.body).includes(job.jobCode),
    });
    const seen = { list: true, detail: 200, components: 200, search: 1, exported: true };
    const unseen = { list: false, detail: 404, components: 404, search: 0, exported: false };
    expect(await portal(formerContact)).toEqual(seen);
    expect(await portal(newContact)).toEqual(unseen);
    const [counted, other] = [await difot(from), await difot(to)];
    const portalCounts = async (client: Client) =>
      (await client.get('/api/portal/v1/difot')).body.months.reduce(
        (sum: number, one: { counted: number }) => sum + one.counted,
        0,
      );
    const [shown, otherShown] = [await portalCounts(formerContact), await portalCounts(newContact)];
    const former = await openStream(`${base}/api/portal/v1/stream`, formerContact.cookie);
    const next = await openStream(`${base}/api/portal/v1/stream`, newContact.cookie);
    await Promise.all([former, next].map((one) => one.until((event) => event.type === 'live.started')));

    expect((await move(job)).status).toBe(200);

    await former.until((event) => event.type === 'job.removed' && event.jobId === job.id);
    await next.until((event) => event.type === 'job.changed' && event.jobId === job.id);
    expect(former.events.filter((one) => one.type === 'job.changed' && one.jobId === job.id)).toEqual([]);
    former.close();
    next.close();
    expect(await portal(formerContact)).toEqual(unseen);
    expect(await portal(newContact)).toEqual(seen);
    expect(await difot(from)).toEqual({ ...counted, counted: counted.counted - 1 });
    expect(await difot(to)).toEqual({ ...other, counted: other.counted + 1 });
    expect(await portalCounts(formerContact)).toBe(shown - 1);
    expect(await portalCounts(newContact)).toBe(otherShown + 1);
    const kept = await counts();
    await inside((tx) => rebuildDayCounts(tx, from.id));
    await inside((tx) => rebuildDayCounts(tx, to.id));
    expect(kept).toEqual(await counts());
  });

  test('a customer branch without its like is dropped; the operator, group and shared exceptions follow the rule', async () => {
    const [one, two] = [await app.userWithRole('operations'), await app.userWithRole('manager')];
    const own = await makeCustomer(app, 'With operator', { serviceOperatorId: one.id });
    const other = await makeCustomer(app, 'Other operator', { serviceOperatorId: two.id });
    const theirs = jobsClient(app.administrator, own.id);
    const job = await theirs.add({ customerBranch: 'Only here' });
    const chosen = await theirs.add({ serviceOperatorId: (await app.userWithRole('customer_service')).id });
    await inside((tx) =>
      tx
        .updateTable('jobs')
        .set({
          shared_exceptions: JSON.stringify([{ milestoneId: job.milestones[1]!.id, text: 'late', sharedAt: 'x' }]),
        })
        .where('id', '=', job.id)
        .execute(),
    );
    expect((await preview(job, other.id)).body).toMatchObject({
      customerBranch: { from: 'Only here', to: null },
      serviceOperator: { from: 'operations User', to: 'manager User' },
      sharedExceptions: 1,
    });
    const moved = (await move(job, other.id)).body;
    expect(moved).toMatchObject({ customerBranch: null, serviceOperator: { id: two.id } });
    const stored = await inside((tx) =>
      tx.selectFrom('jobs').select('shared_exceptions').where('id', '=', job.id).executeTakeFirstOrThrow(),
    );
    expect(stored.shared_exceptions).toEqual([]);
    expect((await move(chosen, other.id)).body.serviceOperator).toEqual(chosen.serviceOperator);
  });

  test('files pass with their bytes, published to nobody then', async () => {
    const job = await addJob();
    const [fileId, shared] = [randomUUIDv7(), randomUUIDv7()];
    const now = app.clock.now();
    const add = (tx: Tx, jobId: string, file: string) =>
      tx
        .insertInto('attachments')
        .values({
          id: randomUUIDv7(),
          customer_id: from.id,
          job_id: jobId,
          file_id: file,
          name: 'bill.pdf',
          published: true,
          published_at: now,
          series_id: randomUUIDv7(),
          version_number: 1,
          is_latest: true,
          uploaded_by_kind: 'system',
          uploaded_by_name: 'test',
          version: 1,
          created_at: now,
          updated_at: now,
        })
        .execute();
    const other = await addJob();
    await inside(async (tx) => {
      for (const id of [fileId, shared])
        await tx
          .insertInto('stored_files')
          .values({
            id,
            customer_id: from.id,
            sha256: 'a'.repeat(64),
            size: 1,
            media_type: 'application/pdf',
            kind: 'other',
            storage_key: id,
            has_location: false,
            created_at: now,
          })
          .execute();
      await add(tx, job.id, fileId);
      await add(tx, job.id, shared);
      await add(tx, other.id, shared);
    });
    expect((await preview(job)).body).toMatchObject({
      moves: { files: 2 },
      stays: [{ name: 'Published marks of files', count: 2 }],
    });
    expect((await move(job)).status).toBe(200);
    const attached = await inside((tx) =>
      tx.selectFrom('attachments').select(['customer_id', 'published']).where('job_id', '=', job.id).execute(),
    );
    expect(attached).toEqual([1, 2].map(() => ({ customer_id: to.id, published: false })));
    const files = await inside((tx) =>
      tx
        .selectFrom('stored_files')
        .select(['customer_id', 'storage_key'])
        .where('id', 'in', [fileId, shared])
        .execute(),
    );
    expect(new Set(files.map((one) => `${one.customer_id} ${one.storage_key}`))).toEqual(
      new Set([`${to.id} ${fileId}`, `${to.id} ${shared}`, `${from.id} ${shared}`]),
    );
  });

  test('milestones stay as allocated; allocating again is offered with the preview', async () => {
    const job = await addJob();
    await inside((tx) => tx.updateTable('company').set({ tracking_import: 'per_customer' }).execute());
    expect((await preview(job)).body.reallocation).toMatchObject({ tracked: false, added: [] });
    const moved = (await move(job)).body;
    expect(moved.milestones).toHaveLength(job.milestones.length);
    await inside((tx) => tx.updateTable('company').set({ tracking_import: 'system_wide' }).execute());
  });

  test('refused with a sentence: unknown, same or inactive customer, archived job, stale version, no permission', async () => {
    const job = await addJob();
    const code = async (answer: Promise<{ status: number; body: { code: string } }>) => {
      const { status, body } = await answer;
      return [status, body.code];
    };
    expect(await code(move(job, job.id))).toEqual([422, 'customer_unknown']);
    expect(await code(move(job, from.id))).toEqual([422, 'customer_same']);
    expect(await code(preview(job, from.id))).toEqual([422, 'customer_same']);
    const idle = await makeCustomer(app, 'Idle');
    await app.administrator.patch(`/api/v1/customers/${idle.id}`, { state: 'inactive' }, 2);
    expect(await code(move(job, idle.id))).toEqual([422, 'customer_not_active']);
    expect(await code(move({ ...job, version: 9 }))).toEqual([412, 'version_stale']);
    const service = await app.userWithRole('customer_service', 'service@example.com');
    expect((await move(job, to.id, service)).status).toBe(403);
    expect((await service.get(`/api/v1/jobs/${job.id}/move?customerId=${to.id}`)).status).toBe(403);
    const done = await jobs.action(await jobs.add(), 'cancel', { reason: 'x' });
    const archived = await jobs.action(done, 'archive');
    expect(archived.abilities.move).toBe(false);
    expect(await code(move(archived))).toEqual([409, 'job_state']);
    const cancelled = await jobs.action(job, 'cancel', { reason: 'x' });
    expect((await move(cancelled)).body).toMatchObject({ state: 'cancelled', customer: { id: to.id } });
  });

  test('writers at the same moment: their change reaches the job where it is, and no row comes back', async () => {
    const all = await Promise.all(Array.from({ length: 8 }, () => addJob()));
    const outcomes = await Promise.all(
      all.flatMap((job) => [
        move(job),
        jobs.tryMilestone(job, 'ARRV', 'complete', { occurredDay: '2026-03-03' }),
        jobs.tryRecord(job, { type: 'DEPT', occurredDay: '2026-03-01' }),
        app.administrator.post('/api/v1/jobs/bulk', {
          selection: { jobIds: [job.id] },
          change: { priority: 3 },
          reason: 'urgent',
        }),
      ]),
    );
    for (const { status, body } of outcomes) expect([200, 201, 412], JSON.stringify(body)).toContain(status);
    for (const job of all) {
      const now = await jobs.read(job);
      if (now.customer.id === from.id) await move(now);
      const at = await jobs.read(job);
      expect(at).toMatchObject({ customer: { id: to.id }, priority: 3, actualDeparture: '2026-03-01' });
      expect(jobs.milestone(at, 'ARRV').state).toBe('completed');
      for (const list of Object.values(await rows(from.id, job.id))) expect(list).toEqual([]);
    }
    const kept = await counts();
    await inside((tx) => rebuildDayCounts(tx, from.id));
    await inside((tx) => rebuildDayCounts(tx, to.id));
    expect(kept).toEqual(await counts());
  });

  test('every table with rows of a job is told to pass or to stay', async () => {
    const { rows: found } = await inside(async (tx) => {
      const { sql } = await import('kysely');
      return sql<{ table: string }>`
        select c.table_name as table from information_schema.columns c
        join information_schema.columns o on o.table_schema = c.table_schema and o.table_name = c.table_name and o.column_name = 'customer_id'
        where c.table_schema = 'public' and c.column_name = 'job_id'`.execute(tx);
    });
    // Coordinator tables only point at the job by its id.
    const pointing = ['job_codes', 'outbox', 'notifications', 'automatic_actions'];
    // What the former customer keeps: links are void, threads closed, its contacts follow the job no more (DOMAIN 1).
    const staying = ['share_links', 'calendar_entries', 'threads', 'job_follows', 'contact_notices'];
    const passing = movedTables.filter((one) => one.job !== null).map((one) => one.table);
    expect(
      found
        .map((one) => one.table)
        .filter((one) => !pointing.includes(one) && !staying.includes(one))
        .sort(),
    ).toEqual(passing.filter((one) => one !== 'jobs').sort());
  });
});
