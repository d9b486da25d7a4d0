import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '#tests/support/test-app.ts';

const unknown = '01890000-0000-7000-8000-000000000000';

describe('work groups', () => {
  let test: TestApp;
  const url = '/api/v1/work-groups';
  const add = (body: object) => test.administrator.post(url, body);
  let groupId: string;
  let departmentId: string;
  beforeAll(async () => {
    test = await startTestApp();
    departmentId = (await test.administrator.post('/api/v1/departments', { code: 'SEA', name: 'Sea freight' })).body.id;
    groupId = unknown.replace('01890000', '01890001');
    const { systemActor } = await import('#server/access/actors.ts');
    const now = test.clock.now();
    await test.db.withActor(systemActor('test'), (tx) =>
      tx
        .insertInto('customer_groups')
        .values({
          id: groupId,
          code: 'AUTO',
          code_key: 'auto',
          name: 'Automotive',
          version: 1,
          created_at: now,
          updated_at: now,
        })
        .execute(),
    );
  });
  afterAll(() => test.stop());

  it('are added, read, listed by name, changed and deleted', async () => {
    const made = await add({ name: ' Sea imports ', departmentId, mode: 'sea' });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      name: 'Sea imports',
      transport: false,
      branch: null,
      department: { id: departmentId, name: 'Sea freight' },
      mode: 'sea',
      customerGroup: null,
      viewLevel: 'all',
      active: true,
      members: 0,
      version: 1,
      abilities: { edit: true, remove: true },
    });
    await add({ name: 'Automotive', customerGroupId: groupId, transport: true });
    const list = (await test.administrator.get(url)).body;
    expect(list.items.map((one: { name: string }) => one.name)).toEqual(['Automotive', 'Sea imports']);
    expect(list.items[0]).toMatchObject({ customerGroup: { code: 'AUTO' }, viewLevel: null, transport: true });

    const address = `${url}/${made.body.id}`;
    const changed = await test.administrator.patch(address, { mode: null, viewLevel: 'general', active: false }, 1);
    expect(changed.body).toMatchObject({ mode: null, viewLevel: 'general', active: false, version: 2 });
    const grouped = await test.administrator.patch(address, { customerGroupId: groupId }, 2);
    expect(grouped.body).toMatchObject({ customerGroup: { id: groupId }, viewLevel: null });
    const again = await test.administrator.patch(address, { customerGroupId: null }, 3);
    expect(again.body).toMatchObject({ customerGroup: null, viewLevel: 'all' });
    expect((await test.administrator.patch(address, { name: 'Lost' }, 1)).status).toBe(412);
    expect((await test.administrator.delete(address)).status).toBe(204);
    expect((await test.administrator.get(address)).status).toBe(404);
  });

  it('are refused at their fields', async () => {
    await add({ name: 'Air' });
    expect((await add({ name: 'AIR' })).body).toMatchObject({ code: 'work_group_taken', faults: [{ field: 'name' }] });
    const both = await add({ name: 'Both', customerGroupId: groupId, viewLevel: 'all' });
    expect(both.body).toMatchObject({ code: 'view_level_with_group', faults: [{ field: 'viewLevel' }] });
    const gone = await add({ name: 'G', branchId: unknown, departmentId: unknown, customerGroupId: unknown });
    expect(gone.body.faults.map((fault: { field: string }) => fault.field)).toEqual([
      'branchId',
      'departmentId',
      'customerGroupId',
    ]);
    expect((await add({ name: 'M', mode: 'camel' })).status).toBe(422);
  });

  it('keep the branch and the department that they look at', async () => {
    await add({ name: 'Holds the department', departmentId });
    const refused = await test.administrator.delete(`/api/v1/departments/${departmentId}`);
    expect(refused.body).toMatchObject({ status: 409, code: 'in_use' });
    expect(refused.body.detail).toContain('used by the work group "Holds the department"');
  });

  it('are read with setup:read and changed with workflow:write', async () => {
    const operations = await test.userWithRole('operations');
    const { items } = (await operations.get(url)).body;
    expect(items[0].abilities).toEqual({ edit: false, remove: false });
    expect((await operations.post(url, { name: 'X' })).status).toBe(403);
    expect((await operations.patch(`${url}/${items[0].id}`, { name: 'X' }, 1)).status).toBe(403);
    expect((await operations.delete(`${url}/${items[0].id}`)).status).toBe(403);
    expect((await operations.post(`${url}/${items[0].id}/members`, { remove: [] })).status).toBe(403);
  });
});
