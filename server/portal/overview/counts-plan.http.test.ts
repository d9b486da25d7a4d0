import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ContactActor } from '#server/access/actors.ts';
import { addDays } from '#shared/days.ts';
import { insertCustomer, insertCustomerBranch, insertJobs, jobRow } from '#tests/support/factories/portal-rows.ts';
import { startTestApp, type TestApp } from '#tests/support/test-app.ts';
import { asSuperuser } from '#tests/support/test-database.ts';
import { countsQuery } from './queries.ts';

/** The counts must not become slower with the customer's history: what PostgreSQL does is looked at, as the portal's own role. */
let app: TestApp;
let customerId: string;
let [big, small] = ['', ''];
const today = '2026-03-10';
const most = 200;
type Plan = {
  'Node Type': string;
  'Index Name'?: string;
  'Relation Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  'Rows Removed by Index Recheck'?: number;
  Plans?: Plan[];
};

beforeAll(async () => {
  app = await startTestApp();
  customerId = (await insertCustomer(app.db)).id;
  const other = await insertCustomer(app.db);
  [big, small] = [
    await insertCustomerBranch(app.db, customerId, 'Big'),
    await insertCustomerBranch(app.db, customerId, 'Small'),
  ];
  // 400 open jobs, 8,600 closed ones of one branch, 5 completed ones of the other.
  const rows = Array.from({ length: 9_000 }, (_, n) => {
    const state = n < 400 ? 'open' : n % 2 === 0 ? 'completed' : 'archived';
    const due = state === 'open' ? addDays(today, (n % 100) - 20) : addDays(today, -(n % 900));
    const eta = n % 40 === 0 ? addDays(due, 2) : null;
    return jobRow(customerId, { state, customer_branch_id: big, due_date: due, eta });
  });
  const few = Array.from({ length: 5 }, () =>
    jobRow(customerId, { state: 'completed', customer_branch_id: small, due_date: '2026-01-05' }),
  );
  await insertJobs(app.db, [...rows, ...few]);
  await insertJobs(
    app.db,
    Array.from({ length: 4_000 }, () => jobRow(other.id, { due_date: today })),
  );
  await asSuperuser(app.database.superuser, (client) => client.query('vacuum analyze'));
}, 180_000);
afterAll(() => app?.stop());

async function planFor(branches: string[] | null, unassignedToo = false) {
  const ids = { id: randomUUIDv7(), personId: randomUUIDv7(), customerId };
  const actor: ContactActor = {
    kind: 'contact',
    ...ids,
    name: '',
    email: '',
    branches,
    unassignedToo,
    sessionId: '',
    slug: '',
  };
  return app.db.withActorStreaming(actor, async (tx, client) => {
    const query = countsQuery(actor, today, '2026-03-15', most).compile(tx);
    await client.query('set local plan_cache_mode = force_generic_plan');
    const text = `explain (analyze, format json) ${query.sql}`;
    const { rows } = await client.query({ text, values: [...query.parameters] });
    const nodes: Plan[] = [];
    const walk = (plan: Plan): void => {
      nodes.push(plan);
      for (const inner of plan.Plans ?? []) walk(inner);
    };
    walk(rows[0]['QUERY PLAN'][0].Plan);
    const scans = nodes.filter((node) => node['Relation Name'] === 'jobs');
    const read = scans.reduce(
      (sum, node) => sum + (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'],
      0,
    );
    return { kinds: nodes.map((node) => node['Node Type']), indexes: nodes.map((node) => node['Index Name']), read };
  });
}

test('of all jobs: open ones by their index, closed ones up to the most that is counted', async () => {
  const plan = await planFor(null);
  expect(plan.kinds).not.toContain('Seq Scan');
  expect(plan.indexes).toEqual(expect.arrayContaining(['jobs_open_at_risk', 'jobs_closed_state']));
  // 400 open, 10 at risk, 201 completed, 201 archived.
  expect(plan.read).toBeLessThanOrEqual(400 + 10 + 2 * (most + 1));
});

test('of a small branch: the closed jobs of the big one are not read', async () => {
  for (const unassignedToo of [false, true]) {
    const plan = await planFor([small], unassignedToo);
    expect(plan.kinds).not.toContain('Seq Scan');
    expect(plan.read).toBeLessThanOrEqual(400 + 10 + 5);
  }
});
