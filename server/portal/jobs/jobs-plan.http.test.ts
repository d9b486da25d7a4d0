import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ContactActor } from '#server/access/actors.ts';
import { listOrderOf } from '#server/features/jobs/rules-settle.ts';
import { addDays } from '#shared/days.ts';
import { insertCustomer, insertCustomerBranch, insertJobs, jobRow } from '#tests/support/factories/portal-rows.ts';
import { startTestApp, type TestApp } from '#tests/support/test-app.ts';
import { asSuperuser } from '#tests/support/test-database.ts';
import type { JobSort, JobView } from './contract.ts';
import { findByPrefix, type JobFilter, jobsQuery } from './queries-list.ts';
import { lastOpenOrder } from './rules-shown.ts';

/** The list must not become slower with the customer's history: what PostgreSQL does is looked at, as the portal's own role. */
let app: TestApp;
let actor: ContactActor;
const today = '2026-03-10';
type Plan = {
  'Node Type': string;
  'Index Name'?: string;
  'Relation Name'?: string;
  'Parent Relationship'?: string;
  'Actual Rows': number;
  'Rows Removed by Filter'?: number;
  'Shared Hit Blocks': number;
  'Shared Read Blocks': number;
  Plans?: Plan[];
};

beforeAll(async () => {
  app = await startTestApp();
  const customer = await insertCustomer(app.db);
  const other = await insertCustomer(app.db);
  const branches = [
    await insertCustomerBranch(app.db, customer.id, 'North'),
    await insertCustomerBranch(app.db, customer.id, 'South'),
  ];
  const rows = Array.from({ length: 8_000 }, (_, n) => {
    const state = n % 20 === 0 ? 'open' : n % 20 === 1 ? 'archived' : 'completed';
    return jobRow(customer.id, {
      job_code: `J-${String(n).padStart(5, '0')}`,
      order_number: `PO ${n}`,
      state,
      due_date: addDays(today, state === 'open' ? (n % 200) - 60 : -(n % 900)),
      customer_branch_id: branches[n % 2]!,
    });
  });
  await insertJobs(app.db, rows);
  await insertJobs(
    app.db,
    Array.from({ length: 4_000 }, (_, n) => jobRow(other.id, { job_code: `K-${n}`, due_date: today })),
  );
  await app.db.pools.owner.query(`insert into job_references (id, customer_id, job_id, customer_branch_id, type, value, value_key)
    select gen_random_uuid(), customer_id, id, customer_branch_id, 'container', job_code, code_key from jobs`);
  await asSuperuser(app.database.superuser, (client) => client.query('vacuum analyze'));
  actor = {
    kind: 'contact',
    id: randomUUIDv7(),
    personId: randomUUIDv7(),
    customerId: customer.id,
    name: '',
    email: '',
    branches: null,
    unassignedToo: false,
    sessionId: '',
    slug: '',
  };
}, 180_000);
afterAll(() => app?.stop());

/** Tables with a handful of rows here, which PostgreSQL reads as a whole. */
const small = new Set(['customer_branches', 'customers', 'attachments', 'reference_types']);

async function planOf(filter: Partial<JobFilter>, sort: JobSort, limit = 51) {
  const whole = { view: 'all' as JobView, ids: null, search: null, jobCode: null, orderNumber: null, ...filter };
  return app.db.withActorStreaming(actor, async (tx, client) => {
    const query = jobsQuery(tx, actor, whole, today, { sort, after: null, limit }).compile();
    await client.query('set local plan_cache_mode = force_generic_plan');
    const { rows } = await client.query({
      text: `explain (analyze, buffers, format json) ${query.sql}`,
      values: [...query.parameters],
    });
    const top = rows[0]['QUERY PLAN'][0];
    const nodes: Plan[] = [];
    const walk = (plan: Plan, isOfJob: boolean): void => {
      // What leads a job is a line or two, sorted for itself.
      if (!isOfJob || plan['Node Type'] !== 'Sort') nodes.push(plan);
      for (const inner of plan.Plans ?? []) walk(inner, isOfJob || inner['Parent Relationship'] === 'SubPlan');
    };
    walk(top.Plan, false);
    return {
      names: nodes.filter((node) => !small.has(node['Relation Name'] ?? '')).map((node) => node['Node Type']),
      indexes: nodes.map((node) => node['Index Name']),
      blocks: top.Plan['Shared Hit Blocks'] + top.Plan['Shared Read Blocks'],
      passed: nodes.reduce((sum, node) => sum + (node['Rows Removed by Filter'] ?? 0), 0),
      ms: top['Execution Time'] as number,
    };
  });
}

test('the first 50 rows: by the list index, without a sort, in 200 buffers', async () => {
  const plan = await planOf({}, 'list', 50);
  expect(plan.indexes).toContain('jobs_list');
  expect(plan.names).not.toContain('Sort');
  expect(plan.names).not.toContain('Seq Scan');
  expect(plan.blocks).toBeLessThanOrEqual(200);
});

test('where a reference leads: each job’s by its key, 3 buffers more', async () => {
  const lead = (type: string | null) =>
    app.db.pools.owner.query('update customers set leading_reference = $2 where id = $1', [actor.customerId, type]);
  await lead('container');
  const plan = await planOf({}, 'list', 50);
  await lead(null);
  expect(plan.indexes).toContain('job_references_once');
  expect(plan.names).not.toContain('Seq Scan');
  expect(plan.blocks).toBeLessThanOrEqual(200 + 50 * 3);
});

describe('every view reads its own part of the list', () => {
  test.each(['open', 'late', 'due_this_week', 'completed', 'archived'] as const)('%s', async (view) => {
    const plan = await planOf({ view }, 'list');
    expect(plan.names).not.toContain('Seq Scan');
    expect(plan.indexes.some((name) => /^jobs_(list|archived_list|open_\w+)$/.test(name ?? ''))).toBe(true);
    // At most the open jobs, never the history.
    expect(plan.passed).toBeLessThan(500);
    expect(plan.blocks).toBeLessThan(700);
  });
});

test.each([
  ['dueDate', 'jobs_customer_due'],
  ['-dueDate', 'jobs_customer_due'],
  ['jobCode', 'jobs_code_unique'],
  ['-jobCode', 'jobs_code_unique'],
] as const)('sorted by %s: by %s, without a sort', async (sort, index) => {
  const plan = await planOf({}, sort);
  expect(plan.indexes).toContain(index);
  expect(plan.names).not.toContain('Sort');
});

test('a rare prefix is found by its index, a frequent one in the order of the list', async () => {
  const found = await app.db.withActor(actor, (tx) =>
    findByPrefix(tx, actor, { view: 'all', ids: null, search: 'j-0012', jobCode: null, orderNumber: null }, 1000),
  );
  expect(found).toHaveLength(10);
  const rare = await planOf({ search: 'j-0012', ids: found }, 'list');
  expect(rare.indexes).toContain('jobs_pk');
  expect(rare.blocks).toBeLessThan(200);
  const frequent = await planOf({ search: 'j-' }, 'list');
  expect(frequent.indexes).toContain('jobs_list');
  expect(frequent.names).not.toContain('Sort');
});

test('where open jobs end in the stored order', () => {
  const job = { isOpen: true, dueDate: null } as Parameters<typeof listOrderOf>[0];
  expect(listOrderOf(job, 'UTC')).toBe(lastOpenOrder);
  expect(listOrderOf({ ...job, dueDate: '2199-12-31' }, 'UTC')).toBeLessThan(lastOpenOrder);
  expect(listOrderOf({ ...job, isOpen: false, dueDate: '2199-12-31' }, 'UTC')).toBeGreaterThan(lastOpenOrder);
});
