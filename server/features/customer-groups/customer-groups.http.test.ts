import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemActor } from '#server/access/actors.ts';
import { startTestApp, type TestApp } from '#tests/support/test-app.ts';

const url = '/api/v1/customer-groups';
let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
  await app.db.withActor(systemActor('test'), (tx) =>
    tx
      .insertInto('ports')
      .values({ code: 'AUSYD', name: 'Sydney', name_key: 'sydney', country: 'AU', functions: '1' })
      .execute(),
  );
});
afterAll(() => app.stop());

const add = (body: object, headers?: Record<string, string>) => app.administrator.post(url, body, headers);
async function made(code: string, name = `Group ${code}`) {
  const answer = await add({ code, name });
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return answer.body;
}
const codes = async (query = '') =>
  (await app.administrator.get(`${url}${query}`)).body.items.map((one: { code: string }) => one.code);

describe('customer groups', () => {
  test('are added, read, changed and deleted', async () => {
    const answer = await add({ code: ' AUTO ', name: 'Automotive' });
    expect([answer.status, answer.headers.etag]).toEqual([201, '"1"']);
    const { id } = answer.body;
    expect(answer.body).toEqual({
      id,
      code: 'AUTO',
      name: 'Automotive',
      customers: 0,
      overrides: 0,
      workGroups: 0,
      version: 1,
      abilities: { edit: true, remove: true },
    });
    const changed = await app.administrator.patch(`${url}/${id}`, { name: 'Cars and parts' }, 1);
    expect(changed.body).toMatchObject({ code: 'AUTO', name: 'Cars and parts', version: 2 });
    const stale = await app.administrator.patch(`${url}/${id}`, { name: 'Lost' }, 1);
    expect([stale.status, stale.body.code]).toEqual([412, 'version_stale']);
    expect((await app.administrator.get(`${url}/${id}`)).body.name).toBe('Cars and parts');
    expect((await app.administrator.delete(`${url}/${id}`)).status).toBe(204);
    expect((await app.administrator.get(`${url}/${id}`)).status).toBe(404);
  });

  test('are listed by code, searched by the beginning of code or name, and come in pages', async () => {
    await made('PHARMA', 'Pharmaceuticals');
    await made('Perish', 'Flowers and fish');
    await made('BULK', 'Bulk goods');
    expect(await codes()).toEqual(['BULK', 'Perish', 'PHARMA']);
    expect(await codes('?search=p')).toEqual(['Perish', 'PHARMA']);
    expect(await codes('?search=FLOW')).toEqual(['Perish']);
    expect(await codes('?search=nothing')).toEqual([]);
    const first = (await app.administrator.get(`${url}?limit=2`)).body;
    expect(first.items).toHaveLength(2);
    expect(await codes(`?limit=2&cursor=${first.nextCursor}`)).toEqual(['PHARMA']);
    expect((await app.administrator.get(`${url}?cursor=x`)).body.code).toBe('cursor_unknown');
  });

  test('refuse a code that differs only in case and a blank one, at the field', async () => {
    await made('Case');
    const twice = await add({ code: 'CASE', name: 'Again' });
    expect(twice.status).toBe(409);
    expect(twice.body).toMatchObject({ code: 'customer_group_taken', faults: [{ field: 'code' }] });
    const other = await made('OTHER');
    const renamed = await app.administrator.patch(`${url}/${other.id}`, { code: 'case' }, 1);
    expect([renamed.status, renamed.body.code]).toEqual([409, 'customer_group_taken']);
    expect((await add({ code: ' \u200b ', name: 'x' })).body.faults[0].field).toBe('code');
    expect((await add({ code: 'X', name: 'one\ntwo' })).body.faults[0].field).toBe('name');
    expect((await add({ code: 'MUCHTOOLONGACODE', name: 'x' })).status).toBe(422);
  });

  test('are made once for one Idempotency-Key, and once by two at the same moment', async () => {
    const body = { code: 'ONCE', name: 'Once' };
    const first = await add(body, { 'idempotency-key': 'group' });
    expect((await add(body, { 'idempotency-key': 'group' })).body.id).toBe(first.body.id);
    const race = await Promise.all([add({ code: 'RACE', name: 'One' }), add({ code: 'race', name: 'Two' })]);
    expect(race.map((one) => one.status).sort()).toEqual([201, 409]);
  });

  test('stay while something uses them, and the refusal names what', async () => {
    const group = await made('USED');
    const customer = await app.administrator.post('/api/v1/customers', {
      name: 'Car Parts',
      groups: { importAir: group.id, importSea: group.id },
    });
    const override = await app.administrator.post('/api/v1/group-overrides', {
      customerId: customer.body.id,
      jobType: 'customs',
      port: 'AUSYD',
      departmentId: null,
      groupId: group.id,
    });
    await app.administrator.post('/api/v1/work-groups', { name: 'Car desk', customerGroupId: group.id });
    expect((await app.administrator.get(`${url}/${group.id}`)).body).toMatchObject({
      customers: 1,
      overrides: 1,
      workGroups: 1,
    });
    const refused = await app.administrator.delete(`${url}/${group.id}`);
    expect([refused.status, refused.body.code]).toEqual([409, 'in_use']);
    expect(refused.body.detail).toBe(
      'The customer group "USED" cannot be deleted: used by the customer "Car Parts", the override "Car Parts: customs, AUSYD" and the work group "Car desk". Give them another group, or none, first.',
    );
    await app.administrator.delete(`/api/v1/group-overrides/${override.body.id}`);
    await app.administrator.patch(
      `/api/v1/customers/${customer.body.id}`,
      { groups: { importAir: null, importSea: null } },
      1,
    );
    const [desk] = (await app.administrator.get('/api/v1/work-groups')).body.items;
    await app.administrator.delete(`/api/v1/work-groups/${desk.id}`);
    expect((await app.administrator.delete(`${url}/${group.id}`)).status).toBe(204);
  });

  test('stay while jobs carry them', async () => {
    const group = await made('JOBS');
    const customer = (
      await app.administrator.post('/api/v1/customers', { name: 'Has a job', groups: { export: group.id } })
    ).body;
    const job = await app.administrator.post('/api/v1/jobs', { customerId: customer.id, direction: 'export' });
    expect(job.status, JSON.stringify(job.body)).toBe(201);
    await app.administrator.patch(`/api/v1/customers/${customer.id}`, { groups: { export: null } }, 1);
    const refused = await app.administrator.delete(`${url}/${group.id}`);
    expect(refused.status).toBe(409);
    expect(refused.body.detail).toContain('used by 1 job.');
  });

  test('are read by those who may and changed by those who may', async () => {
    const operations = await app.userWithRole('operations');
    const { items } = (await operations.get(url)).body;
    expect(items[0].abilities).toEqual({ edit: false, remove: false });
    expect((await operations.post(url, { code: 'NO', name: 'No' })).status).toBe(403);
    expect((await operations.patch(`${url}/${items[0].id}`, { name: 'No' }, 1)).status).toBe(403);
    expect((await operations.delete(`${url}/${items[0].id}`)).status).toBe(403);
    expect((await app.anonymous.get(url)).status).toBe(401);
    expect((await operations.get(`${url}/${randomUUIDv7()}`)).status).toBe(404);
    const manager = await app.userWithRole('manager');
    expect((await manager.post(url, { code: 'YES', name: 'Yes' })).status).toBe(201);
  });
});
