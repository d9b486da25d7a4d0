import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '#tests/support/test-app.ts';

describe('reference types', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp();
    const { ensureBuiltIns } = await import('#server/features/company/service.ts');
    await ensureBuiltIns(test.db, test.clock.now());
  });
  afterAll(() => test.stop());
  const add = (body: object) => test.administrator.post('/api/v1/reference-types', body);

  it('are added beside the built-in ones, changed and deleted', async () => {
    const made = await add({ code: 'Seal_No', name: 'Seal number' });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ code: 'seal_no', builtIn: false, portal: true });
    const changed = await test.administrator.patch('/api/v1/reference-types/seal_no', { portal: false }, 1);
    expect(changed.body).toMatchObject({ name: 'Seal number', portal: false });
    expect((await test.administrator.get('/api/v1/reference-types/SEAL_NO')).body.portal).toBe(false);
    const list = await test.administrator.get('/api/v1/reference-types');
    expect(list.body.items.at(-1).code).toBe('seal_no');
    expect((await test.administrator.delete('/api/v1/reference-types/seal_no')).status).toBe(204);
    expect((await test.administrator.get('/api/v1/reference-types/seal_no')).status).toBe(404);
  });

  it('refuse codes that machines cannot use, and codes that are taken', async () => {
    expect((await add({ code: '1st', name: 'x' })).body.faults[0]).toMatchObject({ field: 'code', code: 'key_form' });
    expect((await add({ code: 'bl no', name: 'x' })).body.faults[0]).toMatchObject({ field: 'code' });
    const taken = await add({ code: 'CONTAINER', name: 'x' });
    expect(taken.status).toBe(409);
    expect(taken.body.faults).toMatchObject([{ field: 'code', code: 'reference_type_taken' }]);
  });

  it('of the product cannot be deleted', async () => {
    const refused = await test.administrator.delete('/api/v1/reference-types/container');
    expect([refused.status, refused.body.code]).toEqual([409, 'built_in']);
    const own = await test.administrator.get('/api/v1/reference-types/container');
    expect(own.body.abilities).toEqual({ edit: true, remove: false });
  });

  it('are changed only with the permission', async () => {
    const operations = await test.userWithRole('operations');
    expect((await operations.get('/api/v1/reference-types')).status).toBe(200);
    expect((await operations.post('/api/v1/reference-types', { code: 'x', name: 'X' })).status).toBe(403);
    expect((await operations.patch('/api/v1/reference-types/container', { name: 'X' }, 1)).status).toBe(403);
    expect((await operations.delete('/api/v1/reference-types/container')).status).toBe(403);
  });
});
