import { afterAll, beforeAll, expect, test } from 'vitest';
import { notifyDueExceptions } from '#server/tasks/notify-exceptions.ts';
import { insertExceptionTemplate } from '#tests/support/factories/exception-setup.ts';
import { insertCustomer } from '#tests/support/factories/portal-rows.ts';
import { checkFile, workOn } from '#tests/support/import-files.ts';
import { startTestApp, type TestApp } from '#tests/support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
  await insertExceptionTemplate(app);
  await insertCustomer(app.db, { code: 'ACME', name: 'Acme' });
});
afterAll(() => app?.stop());

const mapping = {
  columns: { jobCode: 'Job', customer: 'Customer', eta: 'ETA' },
  constants: { direction: 'import' },
  dateFormats: { eta: 'YYYY-MM-DD' },
};

async function imported(content: string) {
  const { id } = await checkFile(app, content, mapping);
  const before = (await app.administrator.get(`/api/v1/imports/${id}`)).body;
  expect(before.inException).toBeNull();
  await app.administrator.post(`/api/v1/imports/${id}/apply`);
  return workOn(app, id);
}

test('what was past when it was first stored is counted and told once to whoever ran the import, never as notices', async () => {
  const rows = ['X-1,Acme,2026-03-01', 'X-2,Acme,2026-03-02', 'X-3,Acme,2026-03-20'];
  const done = await imported(`Job,Customer,ETA\n${rows.join('\n')}\n`);
  expect(done).toMatchObject({ state: 'done', created: 3, inException: 2 });
  const deps = { db: app.db, clock: app.clock, publicUrl: () => 'http://m.example', mailDomain: 'm.example' };
  expect(await notifyDueExceptions(deps)).toBe(0);
  const { items } = (await app.administrator.get('/api/v1/notifications')).body;
  expect(items).toMatchObject([
    { kind: 'exceptions_imported', count: 2, subject: done.fileName, recordId: done.id, jobId: null },
  ]);
  const listed = (await app.administrator.get('/api/v1/exceptions?state=in_exception')).body.items;
  expect(listed.map((one: { jobCode: string }) => one.jobCode)).toEqual(['X-1', 'X-2']);
});

test('an import without any says so and rings no bell', async () => {
  const done = await imported('Job,Customer,ETA\nX-3,Acme,2026-03-21\nX-4,Acme,2026-03-22\n');
  expect(done).toMatchObject({ state: 'done', created: 1, updated: 1, inException: 0 });
  expect((await app.administrator.get('/api/v1/notifications')).body.items).toHaveLength(1);
});
