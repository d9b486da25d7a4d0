import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemActor } from '#server/access/actors.ts';
import type { Tx } from '#server/database/database.ts';
import type { ImportJob } from '#server/features/jobs/import-types.ts';
import { importBatch, planBatch } from '#server/features/jobs/service.ts';
import { insertBranch, insertEventTypes, insertTemplate } from '#tests/support/factories/job-setup.ts';
import { jobsClient } from '#tests/support/factories/jobs-client.ts';
import { insertCustomer } from '#tests/support/factories/portal-rows.ts';
import { startTestApp, type TestApp } from '#tests/support/test-app.ts';

let app: TestApp;
let customerId: string;
let otherId: string;
let jobs: ReturnType<typeof jobsClient>;
beforeAll(async () => {
  app = await startTestApp();
  customerId = (await insertCustomer(app.db)).id;
  otherId = (await insertCustomer(app.db)).id;
  jobs = jobsClient(app.administrator, customerId);
  await insertEventTypes(app, [{ code: 'BOOK' }, { code: 'PICK' }]);
  await insertTemplate(app, [
    {
      event_type: 'BOOK',
      exception_amount: 1,
      exception_unit: 'days',
      exception_side: 'before',
      exception_base: 'etd',
    },
    { event_type: 'ARRV' },
    { event_type: 'DOD', waits_for_all: true },
  ]);
  await insertBranch(app, { code: 'RTM' });
});
afterAll(() => app.stop());

const actor = systemActor('import');
const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => app.db.withActor(actor, work);
const row = (jobCode: string, more: Partial<ImportJob> = {}): ImportJob => ({
  jobCode,
  customerId,
  references: {},
  eventDates: {},
  custom: {},
  completeDelivered: false,
  ...more,
  values: { direction: 'import', ...more.values },
});
const bring = (...rows: ImportJob[]) => run((tx) => importBatch(tx, actor, rows, app.clock.now()));
const plan = (...rows: ImportJob[]) => run((tx) => planBatch(tx, actor, rows, app.clock.now()));
const one = async (more: ImportJob) => (await bring(more))[0]!;
const read = async (jobCode: string) => {
  const { items } = (
    await app.administrator.get(`/api/v1/jobs?search=${jobCode}&limit=1&state=open&state=completed&state=on_hold`)
  ).body;
  return jobs.read(items[0]);
};

test('creates, then the same rows change nothing, then only what differs', async () => {
  const first = row('A-1', {
    values: {
      dueDate: '2026-03-20',
      orderNumber: 'PO 1',
      branch: 'rtm',
      quantityOrdered: 1.23456,
      customerBranch: 'North',
    },
    references: { container: 'ABCU 1' },
    eventDates: { BOOK: '2026-03-01', PICK: '2026-03-02' },
  });
  expect((await plan(first, row('A-2'))).map((each) => each.outcome)).toEqual(['created', 'created']);
  expect((await app.administrator.get('/api/v1/jobs?search=A-1')).body.items).toEqual([]);
  expect((await bring(first, row('A-2'))).map((each) => each.outcome)).toEqual(['created', 'created']);
  expect((await bring(first, row('a-2 '))).map((each) => each.outcome)).toEqual(['unchanged', 'unchanged']);
  expect(
    (await bring({ ...first, values: { ...first.values, note: 'new' } }, row('A-2'))).map((each) => each.outcome),
  ).toEqual(['updated', 'unchanged']);
  const job = await read('A-1');
  expect(job).toMatchObject({
    note: 'new',
    branch: { code: 'RTM' },
    customerBranch: { name: 'North' },
    promisedDate: '2026-03-20',
    version: 2,
    references: [{ type: 'container', value: 'ABCU 1' }],
  });
  expect(jobs.track(job)).toBe('JOBA completed, BOOK completed, ARRV pending, DOD pending, JCOM pending');
});

test('history that was delivered is closed when that is asked for', async () => {
  const delivered = {
    values: { deliveredDate: '2026-02-02', dueDate: '2026-02-01' },
    eventDates: { BOOK: '2026-01-05' },
  };
  await bring(row('D-1', delivered), row('D-2', { ...delivered, completeDelivered: true }));
  expect(await read('D-1')).toMatchObject({ state: 'open', deliveredDate: '2026-02-02', late: true });
  const closed = await read('D-2');
  expect(closed).toMatchObject({ state: 'completed', status: 'Completed', progress: { percent: 100 } });
  expect(jobs.track(closed)).toBe('JOBA completed, BOOK completed, ARRV not_applicable, DOD completed, JCOM completed');
  expect(jobs.milestone(closed, 'JCOM').occurredDay).toBe('2026-02-02');
  expect(jobs.milestone(closed, 'ARRV').reason).toBe('imported as delivered');
  expect((await bring(row('D-2', { ...delivered, completeDelivered: true })))[0]).toMatchObject({
    outcome: 'unchanged',
  });
});

describe('a row is wrong', () => {
  test.each<[string, Partial<ImportJob>, string, string]>([
    ['no direction for a new job', { values: { direction: undefined as never } }, 'direction', 'direction_missing'],
    ['an event in the future', { eventDates: { ARRV: '2026-03-11' } }, 'event.ARRV', 'in_future'],
    ['an unknown event', { eventDates: { NOPE: '2026-03-01' } }, 'event.NOPE', 'event_type_unknown'],
    ['an event that arises by itself', { eventDates: { JCOM: '2026-03-01' } }, 'event.JCOM', 'event_type_system'],
    [
      'a delivered date against the date of delivery',
      { values: { direction: 'import', deliveredDate: '2026-03-01' }, eventDates: { DOD: '2026-03-02' } },
      'deliveredDate',
      'delivered_contradiction',
    ],
    ['an unknown port', { values: { originPort: 'ZZZZZ' } }, 'originPort', 'port_unknown'],
    ['an unknown branch', { values: { branch: 'nowhere' } }, 'branch', 'branch_unknown'],
    ['an unknown operator', { values: { serviceOperator: 'nobody' } }, 'serviceOperator', 'service_operator_unknown'],
    ['an unknown reference type', { references: { nope: 'x' } }, 'reference.nope', 'reference_type_unknown'],
    ['an unknown custom field', { custom: { nope: 'x' } }, 'custom.nope', 'custom_field_unknown'],
    ['a job type of another direction', { values: { jobType: 'make' } }, 'jobType', 'job_type_direction'],
    ['a code with a line break', { jobCode: 'x\ny' }, 'jobCode', 'code_characters'],
  ])('%s', async (_name, more, field, code) => {
    const wrong = row(`W-${code}-${field}`.slice(0, 40), more);
    const good = row(`G-${code}-${field}`.slice(0, 40));
    const expected = { outcome: 'failed', jobId: null, faults: [expect.objectContaining({ field, code })] };
    expect((await plan(wrong))[0]).toEqual(expected);
    const [failed, made] = await bring(wrong, good);
    expect(failed).toEqual(expected);
    expect(made).toMatchObject({ outcome: 'created' });
  });

  test("another customer's code", async () => {
    await bring(row('X-1'));
    expect(await one(row('x-1', { customerId: otherId }))).toMatchObject({
      outcome: 'failed',
      faults: [{ field: 'jobCode', code: 'job_code_other_customer' }],
    });
    expect((await plan(row('X-1', { customerId: null })))[0]).toMatchObject({ outcome: 'failed' });
    expect((await plan(row('X-2', { customerId: null })))[0]).toMatchObject({ outcome: 'created' });
  });

  test('a promised date other than the stored one; the first one is taken', async () => {
    await bring(row('P-1', { values: { promisedDate: '2026-04-01' } }), row('P-2'));
    expect(await one(row('P-1', { values: { promisedDate: '2026-04-02' } }))).toMatchObject({
      outcome: 'failed',
      faults: [{ field: 'promisedDate', code: 'promised_date_fixed' }],
    });
    expect(await one(row('P-1', { values: { promisedDate: '2026-04-01' } }))).toMatchObject({ outcome: 'unchanged' });
    expect(await one(row('P-2', { values: { promisedDate: '2026-04-02' } }))).toMatchObject({ outcome: 'updated' });
    expect((await read('P-2')).promisedDate).toBe('2026-04-02');
  });

  test('an archived job: only where the row says something new', async () => {
    await bring(row('R-1', { values: { note: 'a' } }));
    const cancelled = await jobs.action(await read('R-1'), 'cancel', { reason: 'x' });
    await jobs.action(cancelled, 'archive');
    expect(await one(row('R-1', { values: { note: 'a' } }))).toMatchObject({ outcome: 'unchanged' });
    expect(await one(row('R-1', { values: { note: 'b' } }))).toMatchObject({
      outcome: 'failed',
      faults: [{ code: 'job_state' }],
    });
  });
});

test('null clears, an absent field stays', async () => {
  await bring(row('N-1', { values: { note: 'a', eta: '2026-04-01', carrier: 'C' }, references: { container: 'X' } }));
  expect(await one(row('N-1', { values: { note: null, eta: null }, references: { container: null } }))).toMatchObject({
    outcome: 'updated',
  });
  expect(await read('N-1')).toMatchObject({ note: '', eta: null, carrier: 'C', references: [] });
});

test('a reference replaces the only one of its type and stands beside several', async () => {
  await bring(row('F-1', { references: { container: 'A' } }));
  await bring(row('F-1', { references: { container: 'B' } }));
  expect((await read('F-1')).references.map((each) => each.value)).toEqual(['B']);
  await jobs.edit(await read('F-1'), {
    references: [
      { type: 'container', value: 'B' },
      { type: 'container', value: 'C' },
    ],
  });
  expect(await one(row('F-1', { references: { container: 'b' } }))).toMatchObject({ outcome: 'unchanged' });
  await bring(row('F-1', { references: { container: 'D' } }));
  expect((await read('F-1')).references.map((each) => each.value)).toEqual(['B', 'C', 'D']);
});

test('an event date again is nothing, another one a correction; what is past at once is not notified', async () => {
  const first = row('E-1', { values: { etd: '2026-03-01' } });
  await bring(first);
  const stored = await run((tx) =>
    tx
      .selectFrom('milestones')
      .select(['exception_at', 'notified_for'])
      .where('event_type', '=', 'BOOK')
      .where('job_id', '=', (eb) => eb.selectFrom('jobs').select('id').where('job_code', '=', 'E-1'))
      .executeTakeFirstOrThrow(),
  );
  // The day before the end of 1 March (a Sunday) in Amsterdam is a Saturday: before-conditions roll to the Friday.
  expect(stored.exception_at?.toISOString()).toBe('2026-02-27T22:59:59.999Z');
  expect(stored.notified_for).toEqual(stored.exception_at);
  await bring({ ...first, eventDates: { BOOK: '2026-03-02' } });
  expect(await one({ ...first, eventDates: { BOOK: '2026-03-02' } })).toMatchObject({ outcome: 'unchanged' });
  expect(await one({ ...first, eventDates: { BOOK: '2026-03-03' } })).toMatchObject({ outcome: 'updated' });
  expect((await jobs.events(await read('E-1'))).map((each) => each.kind)).toEqual(['correction', 'recorded', 'system']);
});

test('an import announces nothing for each job', async () => {
  const count = () => run((tx) => tx.selectFrom('outbox').select('seq').where('kind', '=', 'job.changed').execute());
  const before = (await count()).length;
  await bring(row('S-1'), row('S-2'));
  expect((await count()).length).toBe(before);
});
