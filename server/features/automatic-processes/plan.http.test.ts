import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemActor } from '#server/access/actors.ts';
import { insertCustomer, insertJobs, jobRow } from '#tests/support/factories/portal-rows.ts';
import { startTestApp, type TestApp } from '#tests/support/test-app.ts';
import { selectCandidates } from './queries-candidates.ts';
import type { ProcessDefinition } from './rules-process.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
  const { id } = await insertCustomer(app.db, { automatic_delivery: true });
  const closed = Array.from({ length: 6_000 }, (_, at) =>
    jobRow(id, {
      state: at % 3 === 0 ? 'completed' : 'archived',
      completed_at: new Date(Date.UTC(2026, 2, 1, 0, at)),
      eta: '2026-01-01',
    }),
  );
  await insertJobs(app.db, closed);
  await insertJobs(
    app.db,
    Array.from({ length: 50 }, () => jobRow(id, { eta: '2026-01-01' })),
  );
  await app.db.pools.owner.query('analyze jobs');
});
afterAll(() => app.stop());

/** Rows of jobs that one page of candidates reads, as PostgreSQL counts them. */
async function rowsRead(process: ProcessDefinition, cutoff: string): Promise<{ read: number; found: number }> {
  return app.db.withActor(systemActor('test'), async (tx) => {
    const reads = async () => {
      const result = await sql<{ reads: number }>`
        select seq_tup_read + coalesce(idx_tup_fetch, 0) as reads from pg_stat_xact_user_tables where relname = 'jobs'`.execute(
        tx,
      );
      return Number(result.rows[0]!.reads);
    };
    const before = await reads();
    const due = { cutoff, before: new Date(`${cutoff}T23:00:00Z`) };
    const page = await selectCandidates(tx, process, due, null, 200);
    return { read: (await reads()) - before, found: page.jobs.length };
  });
}

const blank = { direction: null, days: 1, base: null, baseType: null, eventTypes: null };

test('candidates of open jobs are found without reading closed ones', async () => {
  const deliver = await rowsRead({ ...blank, kind: 'deliver', base: 'eta' }, '2026-02-01');
  expect(deliver.found).toBe(50);
  expect(deliver.read).toBeLessThanOrEqual(100);
  const complete = await rowsRead({ ...blank, kind: 'complete', base: 'milestone', baseType: 'CLRD' }, '2026-02-01');
  expect(complete.found).toBe(0);
  expect(complete.read).toBeLessThanOrEqual(100);
});

test('jobs to archive are found by the day of completion', async () => {
  const { read, found } = await rowsRead({ ...blank, kind: 'archive' }, '2026-02-28');
  expect(found).toBe(0);
  expect(read).toBeLessThanOrEqual(10);
  const some = await rowsRead({ ...blank, kind: 'archive' }, '2026-03-20');
  expect(some.found).toBe(200);
  expect(some.read).toBeLessThanOrEqual(250);
});
