import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemActor } from '#server/access/actors.ts';
import { createCustomer } from '#server/features/customers/service.ts';
import { checkFile, faultsOf, importAll, uploadFile, workOn } from '#tests/support/import-files.ts';
import { startTestApp, type TestApp } from '#tests/support/test-app.ts';
import { importFile } from './import-file.ts';
import { unfinishedImports, work } from './run-import.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const mapping = { columns: { jobCode: 'Job', customer: 'Customer', note: 'Note' }, constants: { direction: 'import' } };
const deps = () => ({ db: app.db, clock: app.clock });
const file = (stem: string, count: number, note = 'x'): string =>
  `Job,Customer,Note\n${Array.from({ length: count }, (_, at) => `${stem}-${at},Acme ${at % 3},${note}`).join('\n')}\n`;

async function count(sql: string, values: unknown[] = []): Promise<number> {
  return (await app.db.pools.staff.query(`select count(*)::int as n from ${sql}`, values)).rows[0].n;
}
const post = (id: string, action: string) => app.administrator.post(`/api/v1/imports/${id}/${action}`);

describe('an import that is interrupted', () => {
  test('in the middle of applying: the rest is applied, nothing twice', async () => {
    const { id } = await checkFile(app, file('A', 1200), mapping);
    await post(id, 'apply');
    const stop = new AbortController();
    await expect(work(deps(), id, stop.signal, ({ done }) => done >= 500 && stop.abort())).rejects.toThrow();
    expect(await count(`jobs where job_code like 'A-%'`)).toBe(500);
    expect(await unfinishedImports(deps())).toEqual([id]);
    const done = await workOn(app, id);
    expect(done).toMatchObject({ state: 'done', created: 1200, unchanged: 0, rowsDone: 1200, rowsTotal: 1200 });
    expect(await count(`jobs where job_code like 'A-%'`)).toBe(1200);
    expect(await count(`events e join jobs j on j.id = e.job_id where j.job_code like 'A-%' and e.type = 'JOBA'`)).toBe(
      1200,
    );
  });

  test('in the middle of the check: it goes on behind the last row', async () => {
    const { body } = await uploadFile(app, 'b.csv', file('B', 2500));
    const id = body.import.id;
    await app.administrator.put(`/api/v1/imports/${id}/mapping`, { mapping });
    await post(id, 'check');
    const stop = new AbortController();
    await expect(work(deps(), id, stop.signal, () => stop.abort())).rejects.toThrow();
    const checked = await workOn(app, id);
    expect(checked).toMatchObject({ state: 'checked', created: 2500, rowsTotal: 2500, failed: 0 });
  });

  test('two processes at once do each row once', async () => {
    const { id } = await checkFile(app, file('C', 1100), mapping);
    await post(id, 'apply');
    const signal = new AbortController().signal;
    // Without the lock that keeps one of them out: the rows' own marks must be enough.
    await Promise.allSettled([work(deps(), id, signal, () => undefined), work(deps(), id, signal, () => undefined)]);
    expect(await workOn(app, id)).toMatchObject({ state: 'done', created: 1100, unchanged: 0 });
    expect(await count(`events e join jobs j on j.id = e.job_id where j.job_code like 'C-%' and e.type = 'JOBA'`)).toBe(
      1100,
    );
  });
});

describe('an import that is cancelled', () => {
  test('before anything was applied', async () => {
    const { id } = await checkFile(app, file('D', 3), mapping);
    const { body } = await post(id, 'cancel');
    expect(body).toMatchObject({ state: 'cancelled', message: 'Cancelled; nothing was applied.' });
    expect(await count('import_rows where import_id = $1', [id])).toBe(0);
    expect((await post(id, 'apply')).status).toBe(409);
  });

  test('while it is applied: what is in stays', async () => {
    const { id } = await checkFile(app, file('E', 5000), mapping);
    await post(id, 'apply');
    let cancelled: Promise<unknown> | undefined;
    await work(deps(), id, new AbortController().signal, () => {
      cancelled ??= post(id, 'cancel');
    });
    await cancelled;
    const after = await workOn(app, id);
    expect(after).toMatchObject({ state: 'cancelled' });
    expect(await count(`jobs where job_code like 'E-%'`)).toBe(after.rowsDone);
    expect(after.rowsDone).toBeLessThan(5000);
  });
});

describe('what changes between check and application', () => {
  test('with stop the import ends with a sentence, and can be checked again', async () => {
    const dated = { ...mapping, columns: { ...mapping.columns, promisedDate: 'Note' } };
    const { id } = await checkFile(app, file('F', 2, '2026-05-01'), dated);
    await importAll(app, file('F', 1, '2026-07-01'), dated);
    await post(id, 'apply');
    const failed = await workOn(app, id);
    expect(failed).toMatchObject({ state: 'failed', abilities: { apply: false, check: true } });
    expect(failed.message).toContain('Row 2 was right when the file was checked');
    await post(id, 'check');
    await workOn(app, id);
    expect(await faultsOf(app, id)).toEqual(['2 Note promised_date_fixed']);
  });
});

describe('what others hear of it', () => {
  test('progress now and then, and the end once for each customer', async () => {
    const before = Number((await app.db.pools.staff.query('select coalesce(max(seq), 0) as n from outbox')).rows[0].n);
    await importAll(app, file('G', 900), mapping);
    const { rows } = await app.db.pools.staff.query(
      'select kind, customer_id, visible, count(*)::int as n from outbox where seq > $1 group by 1, 2, 3',
      [before],
    );
    const of = (kind: string) => rows.filter((row) => row.kind === kind);
    expect(of('job.changed')).toEqual([]);
    expect(of('import.done')).toHaveLength(3);
    expect(of('import.done').every((row) => row.visible && row.n === 1)).toBe(true);
    expect(of('import.progress')[0].n).toBeLessThan(20);
  });
});

describe('customers', () => {
  test('unknown ones are shown with similar ones, and a choice becomes part of the mapping', async () => {
    const made = await app.db.withActor(systemActor('test'), (tx) =>
      createCustomer(tx, { name: 'Northern Timber Ltd' }, app.clock.now()),
    );
    const content = 'Job,Customer,Note\nH-1,Northern Timbre,x\nH-2,northern timbre,x\nH-3,Something Else,x\n';
    const { id } = await checkFile(app, content, mapping);
    const { body } = await app.administrator.get(`/api/v1/imports/${id}/customers`);
    expect(body.items).toMatchObject([
      { name: 'Northern Timbre', rows: 2, near: [{ id: made.id, code: made.code }] },
      { name: 'Something Else', rows: 1, near: [] },
    ]);
    const chosen = { ...mapping, values: { customer: { 'Northern Timbre': made.code } } };
    await importAll(app, content, chosen);
    expect(await count(`jobs where customer_id = $1`, [made.id])).toBe(2);
  });
});

describe('mappings that are kept', () => {
  test('are listed, saved over, deleted; a name stands once', async () => {
    const made = await app.administrator.post('/api/v1/import-mappings', { name: 'Weekly list', mapping });
    expect(made.status).toBe(201);
    const again = await app.administrator.post('/api/v1/import-mappings', { name: 'weekly LIST', mapping });
    expect([again.status, again.body.code]).toEqual([409, 'mapping_name_taken']);
    const { id } = made.body;
    await app.administrator.put(`/api/v1/import-mappings/${id}`, { name: 'Monthly', mapping });
    const { body } = await app.administrator.get('/api/v1/import-mappings');
    expect(body.items).toMatchObject([{ id, name: 'Monthly' }]);
    expect(JSON.parse(body.items[0].mapping)).toEqual(mapping);
    expect((await app.administrator.delete(`/api/v1/import-mappings/${id}`)).status).toBe(204);
    const wrong = await app.administrator.post('/api/v1/import-mappings', { name: 'x', mapping: { colums: {} } });
    expect(wrong.body.faults.map((fault: { code: string }) => fault.code)).toContain('mapping_unknown_key');
  });
});

describe('who may', () => {
  test('look and not import', async () => {
    const operations = await app.userWithRole('operations');
    expect((await operations.get('/api/v1/imports')).status).toBe(200);
    expect((await uploadFile(app, 'a.csv', file('I', 1), operations)).status).toBe(403);
    const { id } = await checkFile(app, file('I', 1), mapping);
    expect((await operations.post(`/api/v1/imports/${id}/apply`)).status).toBe(403);
    expect((await operations.get(`/api/v1/imports/${id}`)).body.abilities).toEqual({
      edit: false,
      check: false,
      apply: false,
      cancel: false,
    });
    expect((await app.anonymous.get('/api/v1/imports')).status).toBe(401);
  });

  test('the list goes page by page', async () => {
    const first = await app.administrator.get('/api/v1/imports?limit=2');
    const second = await app.administrator.get(`/api/v1/imports?limit=200&cursor=${first.body.nextCursor}`);
    const ids = [...first.body.items, ...second.body.items].map((one: { id: string }) => one.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(await count('imports')).toBe(ids.length);
  });
});

describe('the command line', () => {
  test('stops without applying, or skips; names rows; leaves the file where it is', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'milepost-import-'));
    const path = join(folder, 'jobs.csv');
    await writeFile(path, 'Job,Customer,Note\nK-1,Acme,x\n,Acme,y\n');
    expect(await importFile(deps(), path, mapping)).toEqual({
      rows: 2,
      created: 0,
      updated: 0,
      unchanged: 0,
      failed: 1,
      applied: false,
      errors: [expect.objectContaining({ row: 3, column: 'Job', code: 'job_code_missing' })],
    });
    expect(await count(`jobs where job_code = 'K-1'`)).toBe(0);
    const skipped = await importFile(deps(), path, { ...mapping, onError: 'skip' });
    expect(skipped).toMatchObject({ rows: 2, created: 1, failed: 1, applied: true });
    await expect(importFile(deps(), path, { columns: {} })).rejects.toMatchObject({ code: 'mapping_not_valid' });
    await writeFile(path, `${file('K', 40)}K-41,Acme,"y\n`);
    await expect(importFile(deps(), path, mapping)).rejects.toMatchObject({
      code: 'import_failed',
      faults: [{ row: 42, code: 'quote_not_closed' }],
    });
    await rm(folder, { recursive: true });
  });
});
