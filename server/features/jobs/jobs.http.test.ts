import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { insertBranch, insertEventTypes, insertTemplate } from '#tests/support/factories/job-setup.ts';
import { insertCustomer } from '#tests/support/factories/portal-rows.ts';
import { startTestApp, type TestApp } from '#tests/support/test-app.ts';

let app: TestApp;
let customerId: string;
beforeAll(async () => {
  app = await startTestApp();
  customerId = (await insertCustomer(app.db, { name: 'First Customer', code: 'FIRST' })).id;
  await insertEventTypes(app, [{ code: 'BOOK' }]);
  await insertTemplate(app, [{ event_type: 'BOOK' }, { event_type: 'ARRV' }, { event_type: 'DOD' }]);
});
afterAll(() => app.stop());

const post = (body: object, headers = {}) =>
  app.administrator.post('/api/v1/jobs', { customerId, direction: 'import', ...body }, headers);
const add = async (body: object = {}) => {
  const answer = await post(body);
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return answer.body;
};
const edit = (job: { id: string; version: number }, change: object, version = job.version) =>
  app.administrator.patch(`/api/v1/jobs/${job.id}`, change, version);
const history = async (id: string) => (await app.administrator.get(`/api/v1/jobs/${id}/events`)).body.items;

describe('a new job', () => {
  test('has a code from the counter, its milestones in order, and JOBA completed', async () => {
    const job = await add({ dueDate: '2026-03-20', orderNumber: 'PO 1' });
    expect(job.jobCode).toMatch(/^J\d{6}$/);
    expect(job).toMatchObject({
      state: 'open',
      status: 'Job added',
      customerStatus: 'Registered',
      promisedDate: '2026-03-20',
      progress: { stage: 'scheduled', percent: 0 },
      version: 1,
      tracked: true,
      late: false,
      abilities: { edit: true, hold: true, resume: false, reopen: false, archive: false, complete: true },
    });
    expect(job.milestones.map((one: { eventType: string; state: string }) => `${one.eventType} ${one.state}`)).toEqual([
      'JOBA completed',
      'BOOK pending',
      'ARRV pending',
      'DOD pending',
      'JCOM pending',
    ]);
    expect(await history(job.id)).toMatchObject([{ type: 'JOBA', kind: 'system', actor: { kind: 'staff' } }]);
    const read = await app.administrator.get(`/api/v1/jobs/${job.id}`);
    expect(read.body).toEqual(job);
    expect(read.headers.etag).toBe('"1"');
  });

  test('passes over a counter number whose code somebody used', async () => {
    const first = await add();
    const next = `j${String(Number(first.jobCode.slice(1)) + 1).padStart(6, '0')}`;
    await add({ jobCode: next });
    expect(Number((await add()).jobCode.slice(1))).toBe(Number(first.jobCode.slice(1)) + 2);
  });

  test('keeps all fields, references and custom fields', async () => {
    await app.db.withActor({ kind: 'system', id: null, name: 'test' }, (tx) =>
      tx
        .insertInto('custom_fields')
        .values([
          { key: 'lot', label: 'Lot', type: 'text', portal: true, position: 1 },
          { key: 'net', label: 'Net weight', type: 'number', portal: false, position: 2 },
          { key: 'dry', label: 'Dry', type: 'boolean', portal: false, position: 3 },
        ])
        .execute(),
    );
    const branchId = await insertBranch(app, { code: 'RTM' });
    const fields = {
      orderNumber: 'PO 7',
      note: 'First line\nsecond line',
      branchId,
      jobType: 'both',
      mode: 'sea',
      containerClass: 'FCL',
      carrier: 'Carrier',
      vessel: 'Vessel',
      voyage: '12W',
      flight: '',
      shipper: 'Shipper',
      consignee: 'Consignee',
      etd: '2026-03-01',
      eta: '2026-03-15',
      actualDeparture: '2026-03-02',
      priority: 2,
      quantityOrdered: 10.5,
      unit: 'kg',
      references: [
        { type: 'container', value: 'ABCU 1' },
        { type: 'container', value: 'ABCU 2' },
      ],
    };
    const job = await add({
      ...fields,
      customerBranch: 'North',
      customFields: [
        { key: 'net', value: '12.50' },
        { key: 'lot', value: 'L-9' },
        { key: 'dry', value: 'true' },
      ],
    });
    const { branchId: _, ...plain } = fields;
    expect(job).toMatchObject({
      ...plain,
      branch: { id: branchId, code: 'RTM' },
      customerBranch: { name: 'North' },
      customFields: [
        { key: 'lot', value: 'L-9', type: 'text' },
        { key: 'net', value: '12.5', type: 'number' },
        { key: 'dry', value: 'true', type: 'boolean' },
      ],
    });
    const again = await add({ customerBranch: ' NORTH ' });
    expect(again.customerBranch.id).toBe(job.customerBranch.id);
  });

  test('finds its customer by code or name, and makes one only when asked', async () => {
    const by = (body: object) => app.administrator.post('/api/v1/jobs', { direction: 'import', ...body });
    expect((await by({ customer: 'first' })).body.customer.id).toBe(customerId);
    expect((await by({ customer: 'FIRST customer' })).body.customer.id).toBe(customerId);
    const refused = await by({ customer: 'Nobody yet' });
    expect([refused.status, refused.body.code]).toEqual([422, 'customer_unknown']);
    expect((await by({ customer: 'Nobody yet', createCustomer: true })).body.customer).toMatchObject({
      name: 'Nobody yet',
    });
    expect((await by({})).body.code).toBe('customer_missing');
    const inactive = await insertCustomer(app.db, { state: 'inactive' });
    expect((await by({ customerId: inactive.id })).body.code).toBe('customer_not_active');
  });

  test('is made once for an idempotency key', async () => {
    const body = { orderNumber: 'once' };
    const [one, two] = [await post(body, { 'idempotency-key': 'k1' }), await post(body, { 'idempotency-key': 'k1' })];
    expect(two.body.id).toBe(one.body.id);
    expect((await post({ orderNumber: 'other' }, { 'idempotency-key': 'k1' })).body.code).toBe(
      'idempotency_key_reused',
    );
  });

  test('is untracked where the company leaves it to the customer, who says no', async () => {
    const set = (value: string) =>
      app.db.withActor({ kind: 'system', id: null, name: 'test' }, (tx) =>
        tx.updateTable('company').set({ tracking_import: value }).execute(),
      );
    const shy = await insertCustomer(app.db, { import_tracking: false });
    await set('per_customer');
    const job = await add({ customerId: shy.id });
    const explained = (await app.administrator.get(`/api/v1/jobs/${job.id}/explain`)).body;
    await set('system_wide');
    expect(job.tracked).toBe(false);
    expect(job.milestones.map((one: { eventType: string }) => one.eventType)).toEqual(['JOBA', 'JCOM']);
    expect(explained.trackedBecause).toContain('Import Job Tracking Allow');
    expect(explained.considered).toHaveLength(1);
    const delivered = await edit(job, { deliveredDate: '2026-03-09' });
    expect(delivered.body).toMatchObject({ state: 'completed', status: 'Completed', deliveredDate: '2026-03-09' });
  });
});

describe('editing', () => {
  test('changes what is given, raises the version, and the history says what', async () => {
    const job = await add({ note: 'old', dueDate: '2026-03-20', carrier: 'A' });
    const changed = await edit(job, { note: 'new', dueDate: '2026-03-22', carrier: 'A', reason: 'customer asked' });
    expect(changed.body).toMatchObject({ note: 'new', dueDate: '2026-03-22', promisedDate: '2026-03-20', version: 2 });
    expect((await history(job.id)).slice(0, 2)).toMatchObject([
      { type: 'CHANGED', note: 'customer asked', changes: [{ field: 'note', from: 'old', to: 'new' }] },
      { type: 'DUECHG', changes: [{ field: 'dueDate', from: '2026-03-20', to: '2026-03-22' }] },
    ]);
  });

  test('the same values again change nothing, not even the version', async () => {
    const job = await add({ note: 'same', quantityOrdered: 1.23456, references: [{ type: 'container', value: 'X1' }] });
    const { note, references } = job;
    const again = await edit(job, { note, references, quantityOrdered: 1.23456, customerBranch: null });
    expect(again.body.version).toBe(1);
    expect(await history(job.id)).toHaveLength(1);
  });

  test('a stale version is refused and nothing is overwritten', async () => {
    const job = await add();
    expect((await edit(job, { note: 'first' })).status).toBe(200);
    const stale = await edit(job, { note: 'second' });
    expect([stale.status, stale.body.code]).toEqual([412, 'version_stale']);
    expect((await app.administrator.get(`/api/v1/jobs/${job.id}`)).body.note).toBe('first');
    const missing = await app.administrator.patch(`/api/v1/jobs/${job.id}`, { note: 'x' }, job.version, {
      'if-match': 'x',
    });
    expect(missing.body.code).toBe('version_unreadable');
  });

  test('two writers at once: one wins, the other is told', async () => {
    const job = await add();
    const answers = await Promise.all(['a', 'b', 'c', 'd'].map((note) => edit(job, { note })));
    expect(answers.map((one) => one.status).sort()).toEqual([200, 412, 412, 412]);
  });

  test('the delivered date completes the DOD milestone, moves it, and takes it back', async () => {
    const state = (job: { milestones: { eventType: string; occurredDay: string | null }[] }) =>
      job.milestones.find((one) => one.eventType === 'DOD')?.occurredDay;
    const job = await add();
    const set = await edit(job, { deliveredDate: '2026-03-08' });
    expect(state(set.body)).toBe('2026-03-08');
    const moved = await edit(set.body, { deliveredDate: '2026-03-07' });
    expect(state(moved.body)).toBe('2026-03-07');
    const cleared = await edit(moved.body, { deliveredDate: null });
    expect(state(cleared.body)).toBeNull();
    expect(cleared.body).toMatchObject({ deliveredDate: null, progress: { stage: 'scheduled' } });
    const facts = (await history(job.id)).filter((one: { type: string }) => one.type === 'DOD');
    expect(facts.map((one: { kind: string }) => one.kind)).toEqual(['undone', 'correction', 'recorded']);
  });

  test('the promised date changes with a reason; only an agreed one moves what DIFOT counts', async () => {
    const job = await add({ dueDate: '2026-03-20' });
    const promise = (body: object, version: number) =>
      app.administrator.post(`/api/v1/jobs/${job.id}/promise`, body, { 'if-match': `"${version}"` });
    const told = await promise({ promisedDate: '2026-03-25', reason: 'late vessel', agreed: false }, 1);
    expect(told.body).toMatchObject({ promisedDate: '2026-03-25', version: 2 });
    const agreed = () =>
      app.db.withActor({ kind: 'system', id: null, name: 'test' }, (tx) =>
        tx.selectFrom('jobs').select('agreed_date').where('id', '=', job.id).executeTakeFirstOrThrow(),
      );
    expect((await agreed()).agreed_date).toBe('2026-03-20');
    await promise({ promisedDate: '2026-03-26', reason: 'agreed by phone', agreed: true }, 2);
    expect((await agreed()).agreed_date).toBe('2026-03-26');
    expect((await promise({ promisedDate: '2026-03-27', reason: ' ', agreed: true }, 3)).body.code).toBe(
      'promise_not_valid',
    );
    expect((await history(job.id))[0]).toMatchObject({ type: 'PROMCHG', note: 'agreed by phone' });
  });
});

test('permissions: operations may not change a promise, display may not write', async () => {
  const job = await add();
  const operations = await app.userWithRole('operations');
  const display = await app.userWithRole('display');
  const match = { 'if-match': '"1"' };
  const body = { promisedDate: '2026-03-25', reason: 'x', agreed: true };
  expect((await operations.post(`/api/v1/jobs/${job.id}/promise`, body, match)).status).toBe(403);
  expect((await operations.post(`/api/v1/jobs/${job.id}/actions/archive`, {}, match)).status).toBe(403);
  expect((await display.post('/api/v1/jobs', { customerId, direction: 'import' })).status).toBe(403);
  const seen = (await display.get(`/api/v1/jobs/${job.id}`)).body;
  expect(Object.values(seen.abilities)).not.toContain(true);
  expect(seen.milestones.flatMap((one: { abilities: object }) => Object.values(one.abilities))).not.toContain(true);
});
