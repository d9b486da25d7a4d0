import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '#tests/support/test-app.ts';

describe('departments', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp();
  });
  afterAll(() => test.stop());
  const add = (body: object, headers?: Record<string, string>) =>
    test.administrator.post('/api/v1/departments', body, headers);

  it('are added, read, listed by code, changed and deleted', async () => {
    const made = await add({ code: ' SEA ', name: 'Sea freight' });
    expect(made.status).toBe(201);
    expect(made.headers.etag).toBe('"1"');
    expect(made.body).toMatchObject({ code: 'SEA', active: true, abilities: { edit: true, remove: true } });
    await add({ code: 'AIR', name: 'Air freight', active: false });
    const list = await test.administrator.get('/api/v1/departments');
    expect(list.body.items.map((each: { code: string }) => each.code)).toEqual(['AIR', 'SEA']);
    expect(list.body.nextCursor).toBeNull();

    const address = `/api/v1/departments/${made.body.id}`;
    const changed = await test.administrator.patch(address, { name: 'Ocean freight' }, 1);
    expect(changed.body).toMatchObject({ code: 'SEA', name: 'Ocean freight', version: 2 });
    const stale = await test.administrator.patch(address, { name: 'Lost' }, 1);
    expect([stale.status, stale.body.code]).toEqual([412, 'version_stale']);
    expect((await test.administrator.get(address)).body.name).toBe('Ocean freight');
    expect((await test.administrator.delete(address)).status).toBe(204);
    expect((await test.administrator.get(address)).status).toBe(404);
  });

  it('refuse a code that differs only in case, and a blank name, at their fields', async () => {
    await add({ code: 'Exp', name: 'Export' });
    const twice = await add({ code: 'EXP', name: 'Export again' });
    expect(twice.status).toBe(409);
    expect(twice.body).toMatchObject({ code: 'department_code_taken', faults: [{ field: 'code' }] });
    const blank = await add({ code: 'NEW', name: ' \u200b ' });
    expect([blank.status, blank.body.faults[0].field]).toEqual([422, 'name']);
    const broken = await add({ code: 'NEW', name: 'one\ntwo' });
    expect(broken.body.faults[0]).toMatchObject({ field: 'name', code: 'line_characters' });
    const unknown = await add({ code: 'NEW', name: 'x', colour: 'red' });
    expect([unknown.status, unknown.body.faults[0].field]).toEqual([422, 'colour']);
  });

  it('are made once for one Idempotency-Key', async () => {
    const body = { code: 'ONCE', name: 'Once' };
    const first = await add(body, { 'idempotency-key': 'a' });
    const again = await add(body, { 'idempotency-key': 'a' });
    expect(again.body.id).toBe(first.body.id);
    expect((await add({ code: 'TWO', name: 'Two' }, { 'idempotency-key': 'a' })).status).toBe(409);
  });

  it('stay while a template uses them, and the refusal names it', async () => {
    const { id } = (await add({ code: 'USED', name: 'Used' })).body;
    const profile = { direction: 'import', departmentId: id, jobType: null, mode: null, containerClass: null };
    const milestones = [{ eventType: 'JOBA' }, { eventType: 'JCOM' }];
    await test.administrator.post('/api/v1/templates', { name: 'Holds it', ...profile, milestones });
    const refused = await test.administrator.delete(`/api/v1/departments/${id}`);
    expect([refused.status, refused.body.code]).toEqual([409, 'in_use']);
    expect(refused.body.detail).toBe(
      'The department "Used" cannot be deleted: used by the template "Holds it". Make it inactive instead: then it is not offered any more.',
    );
  });

  it('name their managers; a disabled user cannot become one but is shown as such', async () => {
    const manager = await test.userWithRole('manager', 'managers@staff.example');
    const made = (await add({ code: 'MAN', name: 'Managed', managerIds: [manager.id] })).body;
    expect(made.managers).toEqual([{ id: manager.id, name: 'manager User', disabled: false }]);
    const address = `/api/v1/departments/${made.id}`;
    await test.administrator.post(`/api/v1/users/${manager.id}/disable`);
    expect((await test.administrator.get(address)).body.managers[0].disabled).toBe(true);
    const kept = await test.administrator.patch(address, { name: 'Kept', managerIds: [manager.id] }, 1);
    expect(kept.body.managers).toHaveLength(1);
    expect((await test.administrator.patch(address, { managerIds: [] }, 2)).body.managers).toEqual([]);
    const refused = await test.administrator.patch(address, { managerIds: [manager.id] }, 3);
    expect(refused.body).toMatchObject({ status: 422, code: 'manager_unknown', faults: [{ field: 'managerIds' }] });
  });

  it('are read by those who may and changed by those who may', async () => {
    const operations = await test.userWithRole('operations');
    const list = await operations.get('/api/v1/departments');
    expect(list.body.items[0].abilities).toEqual({ edit: false, remove: false });
    expect((await operations.post('/api/v1/departments', { code: 'X', name: 'X' })).status).toBe(403);
    const { id } = list.body.items[0];
    expect((await operations.patch(`/api/v1/departments/${id}`, { name: 'X' }, 1)).status).toBe(403);
    expect((await operations.delete(`/api/v1/departments/${id}`)).status).toBe(403);
    expect((await test.anonymous.get('/api/v1/departments')).status).toBe(401);
    expect((await operations.get(`/api/v1/departments/${randomUUIDv7()}`)).status).toBe(404);
    expect((await operations.get('/api/v1/departments/x')).status).toBe(422);
  });
});
