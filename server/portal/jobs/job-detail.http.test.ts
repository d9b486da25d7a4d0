import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  insertComponent,
  insertContact,
  insertCustomer,
  insertCustomerBranch,
  insertJob,
  insertMilestone,
  insertReference,
  type PortalCustomer,
} from '#tests/support/factories/portal-rows.ts';
import { type Client, startTestApp, type TestApp } from '#tests/support/test-app.ts';

let app: TestApp;
let customer: PortalCustomer;
let contact: Client;
let jobId: string;

beforeAll(async () => {
  app = await startTestApp();
  customer = await insertCustomer(app.db);
  contact = await app.signIn('/api/portal/v1/session', (await insertContact(app.db, customer)).signIn);
  await app.db.pools.owner.query(
    `insert into custom_fields (key, label, type, portal, position) values ('colour', 'Colour', 'text', true, 1), ('margin', 'Margin', 'number', false, 2)`,
  );
  await app.db.pools.owner.query(
    "insert into reference_types (code, name, built_in, portal) values ('cost_file', 'Cost file', false, false)",
  );
  jobId = await insertJob(app.db, customer.id, {
    job_code: 'J-1',
    due_date: '2026-03-09',
    priority: 3,
    component_count: 1,
    custom_portal: JSON.stringify({ colour: 'red', gone: 'internal by now' }),
    custom_internal: JSON.stringify({ margin: 12 }),
  });
  const of = { customerId: customer.id, jobId };
  await insertReference(app.db, of, 'container', 'MSKU 1234565');
  await insertReference(app.db, of, 'cost_file', 'internal file');
  await insertMilestone(app.db, of, { type: 'JOBA', sequence: 1, label: 'Registered', occurredDay: '2026-03-01' });
  await insertMilestone(app.db, of, { type: 'CLRD', sequence: 2, internal: true, label: 'internal step' });
  await insertMilestone(app.db, of, { type: 'DOD', sequence: 3, label: 'Delivered', plan: '2026-03-12' });
  const componentId = await insertComponent(app.db, of, 'PART-1', { due_date: '2026-03-08', quantity_ordered: 2.5 });
  await insertMilestone(app.db, { ...of, componentId }, { type: 'ARRV', sequence: 2, label: 'Arrived' });
});
afterAll(() => app?.stop());

test('the whole of what a contact may see', async () => {
  const { status, body } = await contact.get(`/api/portal/v1/jobs/${jobId}`);
  expect(status).toBe(200);
  expect(body).toMatchObject({ jobCode: 'J-1', late: true, status: 'Registered', componentCount: 1 });
  expect(body.references).toEqual([{ type: 'container', name: 'Container', value: 'MSKU 1234565' }]);
  expect(body.customFields).toEqual([{ key: 'colour', label: 'Colour', type: 'text', value: 'red' }]);
  expect(body.milestones.map(({ id: _, ...rest }: { id: string }) => rest)).toEqual([
    { label: 'Registered', state: 'completed', estimatedDay: null, occurredDay: '2026-03-01' },
    { label: 'Delivered', state: 'pending', estimatedDay: '2026-03-12', occurredDay: null },
  ]);
  expect(body.components).toHaveLength(1);
  expect(body.components[0]).toMatchObject({ code: 'PART-1', quantityOrdered: 2.5, late: true, status: 'Scheduled' });
  expect(body.components[0].milestones).toMatchObject([{ label: 'Arrived' }]);
});

test('nothing internal, under any name', async () => {
  const raw = (await contact.get(`/api/portal/v1/jobs/${jobId}`)).raw.body;
  for (const secret of ['internal', 'margin', 'priority', 'staff name', 'sequence', 'updatedAt', 'version'])
    expect(raw).not.toContain(secret);
});

test('what unfolds under a row', async () => {
  const { body } = await contact.get(`/api/portal/v1/jobs/${jobId}/components`);
  expect(body.items).toMatchObject([{ code: 'PART-1', late: true, progress: { stage: 'scheduled', percent: 0 } }]);
  expect(body.items[0]).not.toHaveProperty('milestones');
});

test('unknown, foreign and hidden jobs give the same 404', async () => {
  const other = await insertCustomer(app.db);
  const foreign = await insertJob(app.db, other.id);
  const north = await insertCustomerBranch(app.db, customer.id, 'North');
  const south = await insertCustomerBranch(app.db, customer.id, 'South');
  const limited = await app.signIn(
    '/api/portal/v1/session',
    (await insertContact(app.db, customer, { branches: [north] })).signIn,
  );
  const southern = await insertJob(app.db, customer.id, { customer_branch_id: south });
  const unknown = '0199aaaa-0000-7000-8000-000000000000';
  const answers = [];
  for (const [client, id] of [
    [contact, foreign],
    [contact, unknown],
    [limited, southern],
    [limited, jobId],
  ] as const) {
    for (const path of [`/api/portal/v1/jobs/${id}`, `/api/portal/v1/jobs/${id}/components`]) {
      const { status, body } = await client.get(path);
      answers.push([status, body.code, body.detail]);
    }
  }
  expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1);
  expect(answers[0]?.[0]).toBe(404);
});

test('a cancelled job is never late, nor are its components, not even in the archive', async () => {
  for (const state of ['cancelled', 'archived']) {
    const id = await insertJob(app.db, customer.id, { state, due_date: '2026-01-01', customer_stage: 'scheduled' });
    await insertComponent(app.db, { customerId: customer.id, jobId: id }, 'P', { due_date: '2026-01-01' });
    const { body } = await contact.get(`/api/portal/v1/jobs/${id}`);
    expect([body.late, body.components[0].late]).toEqual([false, false]);
  }
});
