import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemActor } from '#server/access/actors.ts';
import type { Tx } from '#server/database/database.ts';
import type { ImportJob } from '#server/features/jobs/import-types.ts';
import { importBatch, planBatch } from '#server/features/jobs/service.ts';
import { insertCustomer } from '#tests/support/factories/portal-rows.ts';
import { startTestApp, type TestApp } from '#tests/support/test-app.ts';

let app: TestApp;
let customerId: string;
beforeAll(async () => {
  app = await startTestApp();
  customerId = (await insertCustomer(app.db)).id;
});
afterAll(() => app.stop());

const actor = systemActor('test');
const row = (jobCode: string, more: Partial<ImportJob> = {}): ImportJob => ({
  jobCode,
  customerId,
  values: { direction: 'import', ...more.values },
  references: {},
  eventDates: {},
  custom: {},
  completeDelivered: false,
  ...more,
});
const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => app.db.withActor(actor, work);
const bring = (rows: ImportJob[]) => run((tx) => importBatch(tx, actor, rows, app.clock.now()));

test('makes jobs, and the same rows again change nothing', async () => {
  const rows = [row('A-1', { values: { direction: 'import', dueDate: '2026-03-20' } }), row('A-2')];
  expect((await run((tx) => planBatch(tx, actor, rows, app.clock.now()))).map((one) => one.outcome)).toEqual([
    'created',
    'created',
  ]);
  expect((await bring(rows)).map((one) => one.outcome)).toEqual(['created', 'created']);
  expect((await bring(rows)).map((one) => one.outcome)).toEqual(['unchanged', 'unchanged']);
});
