import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '#tests/support/test-app.ts';

describe('workflow roles', () => {
  let test: TestApp;
  let customs: string;
  let transport: string;
  const url = '/api/v1/workflow-roles';
  const category = async (name: string) =>
    (await test.administrator.post('/api/v1/categories', { name })).body.id as string;
  beforeAll(async () => {
    test = await startTestApp();
    transport = await category('Transport');
    customs = await category('Customs');
  });
  afterAll(() => test.stop());

  it('are added with their categories, listed by name, changed and deleted', async () => {
    const made = await test.administrator.post(url, { name: ' Driver ', categoryIds: [customs, transport] });
    expect(made.status).toBe(201);
    expect(made.headers.etag).toBe('"1"');
    expect(made.body).toMatchObject({
      name: 'Driver',
      categories: [{ name: 'Transport' }, { name: 'Customs' }],
      members: 0,
      abilities: { edit: true, remove: true },
    });
    const address = `${url}/${made.body.id}`;
    await test.administrator.post(url, { name: 'Clerk', categoryIds: [customs] });
    const { items } = (await test.administrator.get(url)).body;
    expect(items.map((one: { name: string }) => one.name)).toEqual(['Clerk', 'Driver']);
    const changed = await test.administrator.patch(address, { categoryIds: [transport] }, 1);
    expect(changed.body).toMatchObject({ name: 'Driver', categories: [{ id: transport }], version: 2 });
    expect((await test.administrator.patch(address, { name: 'Lost' }, 1)).body.code).toBe('version_stale');
    expect((await test.administrator.delete(address)).status).toBe(204);
    expect((await test.administrator.get(address)).status).toBe(404);
  });

  it('are refused at their field: a name in another case, no category, an unknown one', async () => {
    await test.administrator.post(url, { name: 'Broker', categoryIds: [customs] });
    const twice = await test.administrator.post(url, { name: 'BROKER', categoryIds: [customs] });
    expect(twice.body).toMatchObject({ status: 409, code: 'workflow_role_taken', faults: [{ field: 'name' }] });
    const none = await test.administrator.post(url, { name: 'Idle', categoryIds: [] });
    expect(none.body).toMatchObject({ status: 422, code: 'no_categories', faults: [{ field: 'categoryIds' }] });
    const gone = await test.administrator.post(url, {
      name: 'Lost',
      categoryIds: ['01890000-0000-7000-8000-000000000000'],
    });
    expect(gone.body).toMatchObject({ status: 422, code: 'category_unknown', faults: [{ field: 'categoryIds' }] });
  });

  it('stay while members hold them, and the refusal names the work group', async () => {
    const role = (await test.administrator.post(url, { name: 'Held', categoryIds: [customs] })).body;
    const group = (await test.administrator.post('/api/v1/work-groups', { name: 'Sea imports' })).body;
    const user = await test.userWithRole('operations');
    await test.administrator.post(`/api/v1/work-groups/${group.id}/members`, {
      set: [{ userId: user.id, workflowRoleId: role.id, cherryPick: false }],
    });
    const refused = await test.administrator.delete(`${url}/${role.id}`);
    expect([refused.status, refused.body.code]).toEqual([409, 'in_use']);
    expect(refused.body.detail).toBe(
      'The workflow role "Held" cannot be deleted: used by 1 member of the work group "Sea imports". Give these members another workflow role first.',
    );
    expect((await test.administrator.get(`${url}/${role.id}`)).body.members).toBe(1);
  });

  it('are read with setup:read and changed with workflow:write', async () => {
    const service = await test.userWithRole('customer_service');
    const { items } = (await service.get(url)).body;
    expect(items[0].abilities).toEqual({ edit: false, remove: false });
    expect((await service.post(url, { name: 'X', categoryIds: [customs] })).status).toBe(403);
    expect((await service.patch(`${url}/${items[0].id}`, { name: 'X' }, 1)).status).toBe(403);
    expect((await service.delete(`${url}/${items[0].id}`)).status).toBe(403);
  });
});
