import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { systemActor } from '#server/access/actors.ts';
import type { Tx } from '#server/database/database.ts';
import { startTestApp, type TestApp } from '#tests/support/test-app.ts';

const url = '/api/v1/group-overrides';
type Named = { id: string; code: string; name: string };
let app: TestApp;
let customer: Named;
let auto: Named;
let pharma: Named;
let sea: Named;
let air: Named;
let made = 0;

const inside = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => app.db.withActor(systemActor('test'), work);
const post = async (address: string, body: object): Promise<Named> => {
  const answer = await app.administrator.post(address, body);
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return answer.body;
};

beforeAll(async () => {
  app = await startTestApp();
  await inside((tx) =>
    tx
      .insertInto('ports')
      .values(
        ['AUSYD Sydney', 'AUMEL Melbourne', 'NZAKL Auckland'].map((port) => {
          const [code = '', name = ''] = port.split(' ');
          return { code, name, name_key: name.toLowerCase(), country: code.slice(0, 2), functions: '1' };
        }),
      )
      .execute(),
  );
  auto = await post('/api/v1/customer-groups', { code: 'AUTO', name: 'Automotive' });
  pharma = await post('/api/v1/customer-groups', { code: 'PHARMA', name: 'Pharmaceuticals' });
  sea = await post('/api/v1/departments', { code: 'SEA', name: 'Sea freight' });
  air = await post('/api/v1/departments', { code: 'AIR', name: 'Air freight' });
});
afterAll(() => app.stop());
beforeEach(async () => {
  made += 1;
  customer = await post('/api/v1/customers', { name: `Customer ${made}` });
});

const entry = (more: object = {}) => ({
  customerId: customer.id,
  jobType: 'customs',
  port: 'AUSYD',
  departmentId: null,
  groupId: auto.id,
  ...more,
});
const add = (more: object = {}, headers?: Record<string, string>) => app.administrator.post(url, entry(more), headers);
const ofCustomer = async () => (await app.administrator.get(`${url}?customerId=${customer.id}`)).body.items;
const scopes = () =>
  inside((tx) =>
    tx
      .selectFrom('group_override_scopes')
      .select(['job_type', 'port_code', 'all_departments'])
      .where('customer_id', '=', customer.id)
      .execute(),
  );
const resettles = async () =>
  (
    await inside((tx) =>
      tx.selectFrom('background_tasks').select('parameters').where('kind', '=', 'resettle').execute(),
    )
  ).filter((task) => JSON.stringify(task.parameters) === JSON.stringify({ customerId: customer.id })).length;

describe('customer group overrides', () => {
  test('are added, read, changed and deleted, and open jobs follow', async () => {
    const answer = await add({ port: ' ausyd ', departmentId: sea.id });
    expect([answer.status, answer.headers.etag]).toEqual([201, '"1"']);
    const { id } = answer.body;
    expect(answer.body).toEqual({
      id,
      customer: { id: customer.id, code: customer.code, name: customer.name },
      jobType: 'customs',
      port: { code: 'AUSYD', name: 'Sydney' },
      department: { id: sea.id, code: 'SEA', name: 'Sea freight' },
      group: { id: auto.id, code: 'AUTO', name: 'Automotive' },
      version: 1,
      abilities: { edit: true, remove: true },
    });
    expect(await resettles()).toBe(1);
    const changed = await app.administrator.patch(`${url}/${id}`, { groupId: pharma.id, port: 'AUMEL' }, 1);
    expect(changed.body).toMatchObject({ id, port: { code: 'AUMEL' }, group: { code: 'PHARMA' }, version: 2 });
    const stale = await app.administrator.patch(`${url}/${id}`, { groupId: auto.id }, 1);
    expect([stale.status, stale.body.code]).toEqual([412, 'version_stale']);
    expect((await app.administrator.get(`${url}/${id}`)).body.group.code).toBe('PHARMA');
    expect(await scopes()).toEqual([{ job_type: 'customs', port_code: 'AUMEL', all_departments: false }]);
    expect((await app.administrator.delete(`${url}/${id}`)).status).toBe(204);
    expect((await app.administrator.get(`${url}/${id}`)).status).toBe(404);
    expect(await scopes()).toEqual([]);
  });

  test('one for all departments and one for a single department exclude each other, both ways', async () => {
    await add();
    const single = await add({ departmentId: sea.id, groupId: pharma.id });
    expect([single.status, single.body.code]).toEqual([409, 'override_excluded']);
    expect(single.body.faults[0].field).toBe('departmentId');
    expect(single.body.detail).toBe(
      `There is already an override for “${customer.name}”, customs, AUSYD, all departments, and it sets AUTO. One for all departments and one for a single department exclude each other. Change or delete that one first.`,
    );
    await add({ port: 'AUMEL', departmentId: sea.id });
    const all = await add({ port: 'AUMEL' });
    expect([all.status, all.body.code]).toEqual([409, 'override_excluded']);
    expect(all.body.detail).toContain('department Sea freight');
    // Another job type, port or customer is another matter, and so is another single department.
    expect((await add({ jobType: 'both', departmentId: sea.id })).status).toBe(201);
    expect((await add({ port: 'NZAKL', departmentId: sea.id })).status).toBe(201);
    expect((await add({ port: 'AUMEL', departmentId: air.id })).status).toBe(201);
    expect(await ofCustomer()).toHaveLength(5);
  });

  test('the same one twice is refused, for one department and for all', async () => {
    await add();
    await add({ port: 'AUMEL', departmentId: sea.id });
    const again = [await add({ groupId: pharma.id }), await add({ port: 'AUMEL', departmentId: sea.id })];
    expect(again.map((one) => [one.status, one.body.code])).toEqual([
      [409, 'override_taken'],
      [409, 'override_taken'],
    ]);
  });

  test('two that exclude each other, entered at the same moment: one stands, the other gets a sentence', async () => {
    for (let round = 0; round < 5; round += 1) {
      customer = await post('/api/v1/customers', { name: `Race ${round}` });
      const both = await Promise.all([add(), add({ departmentId: sea.id }), add({ departmentId: air.id })]);
      const refused = both.filter((one) => one.status !== 201);
      expect(refused.length).toBeGreaterThan(0);
      for (const one of refused) expect([one.status, one.body.code]).toEqual([409, 'override_excluded']);
      const kinds = new Set((await ofCustomer()).map((one: { department: unknown }) => one.department === null));
      expect(kinds.size).toBe(1);
    }
  });

  test('the database refuses them too, whoever writes past the service', async () => {
    await add();
    const { id } = customer;
    const times = { version: 1, created_at: app.clock.now(), updated_at: app.clock.now() };
    const row = { customer_id: id, job_type: 'customs', port_code: 'AUSYD', group_id: auto.id, ...times };
    const write = (department: string | null, all: boolean) =>
      inside((tx) =>
        tx
          .insertInto('group_overrides')
          .values({ ...row, id: randomUUIDv7(), department_id: department, all_departments: all })
          .execute(),
      );
    await expect(write(sea.id, false)).rejects.toMatchObject({ code: 'override_excluded' });
    await expect(write(null, true)).rejects.toMatchObject({ code: 'override_taken' });
    await expect(write(sea.id, true)).rejects.toThrow(/group_overrides_all/);
    await expect(
      inside((tx) =>
        tx
          .insertInto('group_override_scopes')
          .values({ customer_id: id, job_type: 'customs', port_code: 'AUSYD', all_departments: false })
          .execute(),
      ),
    ).rejects.toMatchObject({ code: 'override_excluded' });
    expect(await ofCustomer()).toHaveLength(1);
  });

  test('the only one of its scope may change its kind, one beside others may not', async () => {
    const { id } = (await add()).body;
    const single = await app.administrator.patch(`${url}/${id}`, { departmentId: sea.id }, 1);
    expect([single.status, single.body.department?.code]).toEqual([200, 'SEA']);
    expect(await scopes()).toEqual([{ job_type: 'customs', port_code: 'AUSYD', all_departments: false }]);
    const all = await app.administrator.patch(`${url}/${id}`, { departmentId: null }, 2);
    expect([all.status, all.body.department]).toEqual([200, null]);
    await app.administrator.patch(`${url}/${id}`, { departmentId: sea.id }, 3);
    await add({ departmentId: air.id });
    const refused = await app.administrator.patch(`${url}/${id}`, { departmentId: null }, 4);
    expect([refused.status, refused.body.code]).toEqual([409, 'override_excluded']);
    const twice = await app.administrator.patch(`${url}/${id}`, { departmentId: air.id }, 4);
    expect([twice.status, twice.body.code]).toEqual([409, 'override_taken']);
    expect((await app.administrator.get(`${url}/${id}`)).body).toMatchObject({
      version: 4,
      department: { code: 'SEA' },
    });
  });

  test('two changes at the same moment: one wins, the other is told that it is stale', async () => {
    const { id } = (await add()).body;
    const both = await Promise.all([
      app.administrator.patch(`${url}/${id}`, { departmentId: sea.id }, 1),
      app.administrator.patch(`${url}/${id}`, { port: 'AUMEL' }, 1),
    ]);
    expect(both.map((one) => one.status).sort()).toEqual([200, 412]);
    expect(await ofCustomer()).toHaveLength(1);
    expect(await scopes()).toHaveLength(1);
  });

  test('what they name must exist, and domestic and production jobs have none', async () => {
    const unknown = randomUUIDv7();
    for (const [more, field] of [
      [{ customerId: unknown }, 'customerId'],
      [{ port: 'XXXXX' }, 'port'],
      [{ departmentId: unknown }, 'departmentId'],
      [{ groupId: unknown }, 'groupId'],
      [{ jobType: 'make' }, 'jobType'],
      [{ departmentId: undefined }, 'departmentId'],
    ] as const) {
      const refused = await add(more);
      expect([refused.status, refused.body.faults[0]?.field], field).toEqual([422, field]);
    }
    expect(await ofCustomer()).toEqual([]);
  });

  test('are listed by customer, port and job type, searched and paged', async () => {
    const [zebra, alpha] = [
      await post('/api/v1/customers', { name: 'Zebra' }),
      await post('/api/v1/customers', { name: 'Alpha' }),
    ];
    await add({ customerId: zebra.id });
    await add({ customerId: alpha.id, port: 'NZAKL' });
    await add({ customerId: alpha.id, port: 'AUMEL', jobType: 'prepaid', groupId: pharma.id });
    await add({ customerId: alpha.id, port: 'AUMEL' });
    const rows = async (query: string) =>
      (await app.administrator.get(`${url}?${query}`)).body.items.map(
        (one: { customer: Named; port: Named; jobType: string }) =>
          `${one.customer.name} ${one.port.code} ${one.jobType}`,
      );
    const three = ['Alpha AUMEL customs', 'Alpha AUMEL prepaid', 'Alpha NZAKL customs'];
    expect(await rows('search=alp')).toEqual(three);
    expect(await rows(`customerId=${alpha.id}`)).toEqual(three);
    expect(await rows(`search=nzakl&customerId=${alpha.id}`)).toEqual([three[2]]);
    expect(await rows(`customerId=${alpha.id}&groupId=${pharma.id}`)).toEqual([three[1]]);
    const first = (await app.administrator.get(`${url}?customerId=${alpha.id}&limit=2`)).body;
    expect(await rows(`customerId=${alpha.id}&limit=2&cursor=${first.nextCursor}`)).toEqual([three[2]]);
  });

  test('are made once for one Idempotency-Key', async () => {
    const first = await add({}, { 'idempotency-key': 'override' });
    const again = await add({}, { 'idempotency-key': 'override' });
    expect([again.status, again.body.id]).toEqual([201, first.body.id]);
  });

  test('reach new jobs at once: the group of the port, not the one of the customer', async () => {
    await app.administrator.patch(`/api/v1/customers/${customer.id}`, { groups: { importSea: pharma.id } }, 1);
    await add();
    const job = async (destinationPort: string) => {
      const body = { customerId: customer.id, direction: 'import', jobType: 'customs', mode: 'sea', destinationPort };
      const { id } = (await app.administrator.post('/api/v1/jobs', body)).body;
      return inside((tx) =>
        tx.selectFrom('jobs').select('customer_group_id').where('id', '=', id).executeTakeFirstOrThrow(),
      );
    };
    expect((await job('AUSYD')).customer_group_id).toBe(auto.id);
    expect((await job('AUMEL')).customer_group_id).toBe(pharma.id);
  });

  test('reach open jobs through the task that follows, and leave them when they are deleted', async () => {
    const never = new AbortController().signal;
    const { tasks } = app.app.services;
    const follow = async () => {
      for (const id of await tasks.unfinishedTasks()) await tasks.runTask(id, never);
    };
    await app.administrator.patch(`/api/v1/customers/${customer.id}`, { groups: { importSea: pharma.id } }, 1);
    const body = { direction: 'import', jobType: 'customs', mode: 'sea', destinationPort: 'AUSYD' };
    const job = await app.administrator.post('/api/v1/jobs', { ...body, customerId: customer.id });
    const group = async () =>
      (
        await inside((tx) =>
          tx.selectFrom('jobs').select('customer_group_id').where('id', '=', job.body.id).executeTakeFirstOrThrow(),
        )
      ).customer_group_id;
    expect(await group()).toBe(pharma.id);
    const { id } = (await add()).body;
    await follow();
    expect(await group()).toBe(auto.id);
    await app.administrator.delete(`${url}/${id}`);
    await follow();
    expect(await group()).toBe(pharma.id);
    await app.administrator.patch(`/api/v1/customers/${customer.id}`, { groups: { importSea: null } }, 2);
    await follow();
    expect(await group()).toBeNull();
  });

  test('are read by those who may and changed by those who may', async () => {
    const { id } = (await add()).body;
    const service = await app.userWithRole('customer_service');
    const read = await service.get(`${url}/${id}`);
    expect([read.status, read.body.abilities]).toEqual([200, { edit: false, remove: false }]);
    expect((await service.post(url, entry({ port: 'AUMEL' }))).status).toBe(403);
    expect((await service.patch(`${url}/${id}`, { groupId: pharma.id }, 1)).status).toBe(403);
    expect((await service.delete(`${url}/${id}`)).status).toBe(403);
    expect((await app.anonymous.get(url)).status).toBe(401);
    const manager = await app.userWithRole('manager');
    expect((await manager.delete(`${url}/${id}`)).status).toBe(204);
  });
});
