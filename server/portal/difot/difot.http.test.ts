import { afterAll, beforeAll, expect, test } from 'vitest';
import { insertContact, insertCustomer, insertCustomerBranch } from '#tests/support/factories/portal-rows.ts';
import { startTestApp, type TestApp } from '#tests/support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app?.stop());

const none = '00000000-0000-0000-0000-000000000000';

test('404 while it is off; counts of the months that the customer sees, of the own branches', async () => {
  const customer = await insertCustomer(app.db, { difot_past_months: 2 });
  const north = await insertCustomerBranch(app.db, customer.id, 'North');
  const contact = await app.signIn('/api/portal/v1/session', (await insertContact(app.db, customer)).signIn);
  const limited = await app.signIn(
    '/api/portal/v1/session',
    (await insertContact(app.db, customer, { branches: [north] })).signIn,
  );
  expect((await contact.get('/api/portal/v1/difot')).status).toBe(404);

  await app.db.pools.owner.query('update customers set show_difot = true where id = $1', [customer.id]);
  for (const [branch, day, ...counts] of [
    [none, '2025-12-31', 9, 9, 9, 9, 9],
    [none, '2026-01-15', 4, 3, 2, 3, 1],
    [north, '2026-01-15', 1, 1, 1, 0, 0],
    // Not past yet on 10 March: only what is delivered counts.
    [north, '2026-03-10', 5, 1, 1, 1, 1],
  ]) {
    await app.db.pools.owner.query(
      `insert into day_counts (customer_id, customer_branch_id, day, jobs, delivered, on_time, in_full, difot, assumed) values ($1, $2, $3, $4, $5, $6, $7, $8, 0)`,
      [customer.id, branch, day, ...counts],
    );
  }
  const { body } = await contact.get('/api/portal/v1/difot');
  expect(body).toEqual({
    limited: false,
    months: [
      { month: '2026-01', counted: 5, onTime: 3, inFull: 3, difot: 1 },
      { month: '2026-02', counted: 0, onTime: 0, inFull: 0, difot: 0 },
      { month: '2026-03', counted: 1, onTime: 1, inFull: 1, difot: 1 },
    ],
    total: { counted: 6, onTime: 4, inFull: 4, difot: 2 },
  });
  const own = (await limited.get('/api/portal/v1/difot')).body;
  expect([own.limited, own.total.counted]).toEqual([true, 2]);
});
