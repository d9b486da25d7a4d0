import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemActor } from '#server/access/actors.ts';
import type { Tx } from '#server/database/database.ts';
import { startTestApp, type TestApp } from '#tests/support/test-app.ts';

const url = '/api/v1/customers';
type Named = { id: string; code: string; name: string };
let app: TestApp;
let auto: Named;
let pharma: Named;
beforeAll(async () => {
  app = await startTestApp();
  auto = await made('/api/v1/customer-groups', { code: 'AUTO', name: 'Automotive' });
  pharma = await made('/api/v1/customer-groups', { code: 'PHARMA', name: 'Pharmaceuticals' });
});
afterAll(() => app.stop());

async function made(address: string, body: object) {
  const answer = await app.administrator.post(address, body);
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return answer.body;
}
const inside = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => app.db.withActor(systemActor('test'), work);
const change = (customer: { id: string }, body: object, version: number) =>
  app.administrator.patch(`${url}/${customer.id}`, body, version);
const resettles = async (customer: { id: string }) =>
  (
    await inside((tx) =>
      tx.selectFrom('background_tasks').select('parameters').where('kind', '=', 'resettle').execute(),
    )
  ).filter((task) => JSON.stringify(task.parameters) === JSON.stringify({ customerId: customer.id })).length;
const named = ({ id, code, name }: Named) => ({ id, code, name });

describe('the configuration of a customer', () => {
  test('starts with every flag off and every other field blank', async () => {
    expect(await made(url, { name: 'Fresh' })).toMatchObject({
      tracking: { import: false, export: false, domestic: false, production: false },
      groups: { importAir: null, importSea: null, export: null, transport: null },
      serviceOperator: null,
      automaticDelivery: false,
    });
  });

  test('takes flags, groups and operator, each alone, and gives them back', async () => {
    const operator = await app.userWithRole('operations', 'operator@example.com');
    const customer = await made(url, { name: 'Configured', groups: { importAir: auto.id } });
    expect(customer.groups).toEqual({ importAir: named(auto), importSea: null, export: null, transport: null });
    const all = {
      tracking: { import: true },
      groups: { importSea: pharma.id, export: auto.id, transport: pharma.id },
      serviceOperatorId: operator.id,
      automaticDelivery: true,
    };
    expect((await change(customer, all, 1)).body).toMatchObject({
      version: 2,
      tracking: { import: true, export: false },
      groups: { importAir: named(auto), importSea: named(pharma), export: named(auto), transport: named(pharma) },
      serviceOperator: { id: operator.id, name: 'operations User', state: 'active' },
      automaticDelivery: true,
    });
    const cleared = await change(customer, { groups: { importAir: null }, serviceOperatorId: null }, 2);
    expect(cleared.body).toMatchObject({
      groups: { importAir: null, importSea: named(pharma), export: named(auto), transport: named(pharma) },
      serviceOperator: null,
      automaticDelivery: true,
    });
    expect((await change(customer, { groups: {} }, 2)).body.code).toBe('version_stale');
    expect((await app.administrator.get(`${url}/${customer.id}`)).body).toEqual(cleared.body);
  });

  test('open jobs follow a change of groups, and only that', async () => {
    const customer = await made(url, { name: 'Follows', groups: { export: auto.id } });
    await change(customer, { tracking: { export: true }, groups: { export: auto.id }, automaticDelivery: true }, 1);
    expect(await resettles(customer)).toBe(0);
    await change(customer, { groups: { export: pharma.id } }, 2);
    expect(await resettles(customer)).toBe(1);
    await change(customer, { groups: { export: null } }, 3);
    expect(await resettles(customer)).toBe(1);
  });

  test('refuses groups that are not there, each at its field, and changes nothing', async () => {
    const customer = await made(url, { name: 'Strict' });
    const groups = { importAir: randomUUIDv7(), importSea: auto.id, transport: randomUUIDv7() };
    const refused = await change(customer, { name: 'Changed', groups }, 1);
    expect([refused.status, refused.body.code]).toEqual([422, 'customer_group_unknown']);
    expect(refused.body.faults.map((fault: { field: string }) => fault.field)).toEqual([
      'groups.importAir',
      'groups.transport',
    ]);
    expect((await change(customer, { groups: { importAir: 'AUTO' } }, 1)).status).toBe(422);
    expect((await app.administrator.post(url, { name: 'New', groups })).body.code).toBe('customer_group_unknown');
    expect((await app.administrator.get(`${url}/${customer.id}`)).body).toEqual(customer);
  });

  test('refuses a disabled operator by name; one disabled later stays, shows so, and hinders nothing', async () => {
    const leaver = await app.userWithRole('customer_service', 'leaver@example.com');
    const customer = await made(url, { name: 'Looked after', serviceOperatorId: leaver.id });
    const { version } = (await app.administrator.get(`/api/v1/users/${leaver.id}`)).body;
    const disabled = await app.administrator.post(
      `/api/v1/users/${leaver.id}/disable`,
      {},
      { 'if-match': `"${version}"` },
    );
    expect(disabled.status, JSON.stringify(disabled.body)).toBeLessThan(300);
    const read = await app.administrator.get(`${url}/${customer.id}`);
    expect(read.body.serviceOperator).toEqual({ id: leaver.id, name: 'customer_service User', state: 'disabled' });

    const other = await made(url, { name: 'Would like them too' });
    const refused = await change(other, { serviceOperatorId: leaver.id }, 1);
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({
      code: 'operator_disabled',
      faults: [{ field: 'serviceOperatorId' }],
      detail:
        'customer_service User is disabled and cannot be the customer service operator. Choose another one, or enable this user first.',
    });
    const saved = await change(customer, { serviceOperatorId: leaver.id, address: 'Dock 7' }, read.body.version);
    expect([saved.status, saved.body.address]).toEqual([200, 'Dock 7']);
    const replaced = await change(customer, { serviceOperatorId: null }, saved.body.version);
    expect(replaced.body.serviceOperator).toBeNull();
  });

  test('two who configure at the same moment: one wins, the other is told', async () => {
    const customer = await made(url, { name: 'Contended' });
    const both = await Promise.all([
      change(customer, { groups: { export: auto.id } }, 1),
      change(customer, { groups: { export: pharma.id } }, 1),
    ]);
    expect(both.map((one) => one.status).sort()).toEqual([200, 412]);
  });

  test('a group that is deleted at the moment it is chosen: either it is chosen or it is gone', async () => {
    for (let round = 0; round < 4; round += 1) {
      const group = await made('/api/v1/customer-groups', { code: `R${round}`, name: 'Racing' });
      const customer = await made(url, { name: `Racing ${round}` });
      const [chosen, gone] = await Promise.all([
        change(customer, { groups: { export: group.id } }, 1),
        app.administrator.delete(`/api/v1/customer-groups/${group.id}`),
      ]);
      const read = await app.administrator.get(`${url}/${customer.id}`);
      expect(read.body.groups.export?.id ?? null).toBe(chosen.status === 200 ? group.id : null);
      expect(gone.status).toBe(chosen.status === 200 ? 409 : 204);
      for (const one of [chosen, gone]) if (one.status >= 400) expect(one.body.detail).toMatch(/\.$/);
    }
  });

  test('is changed with customers:write alone', async () => {
    const customer = await made(url, { name: 'Guarded' });
    const service = await app.userWithRole('customer_service', 'service@example.com');
    const body = { groups: { export: auto.id } };
    expect((await service.patch(`${url}/${customer.id}`, body, 1)).status).toBe(200);
    const operations = await app.userWithRole('operations');
    expect((await operations.patch(`${url}/${customer.id}`, body, 2)).status).toBe(403);
    expect((await operations.get(`${url}/${customer.id}`)).body.groups.export).toEqual(named(auto));
  });
});
