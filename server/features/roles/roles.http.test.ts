import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemActor } from '#server/access/actors.ts';
import { openStream } from '#tests/support/event-stream.ts';
import { type Client, startTestApp, type TestApp } from '#tests/support/test-app.ts';

let t: TestApp;
let origin: string;
beforeAll(async () => {
  t = await startTestApp();
  await t.app.listen({ port: 0, host: '127.0.0.1' });
  origin = `http://127.0.0.1:${(t.app.server.address() as AddressInfo).port}`;
});
afterAll(() => t.stop());

const url = '/api/v1/roles';
type Role = { id: string; key: string; name: string; permissions: string[]; version: number };
const roles = async (): Promise<Role[]> => (await t.administrator.get(url)).body.items;
const roleOf = async (key: string) => (await roles()).find((role) => role.key === key)!;
const add = async (name: string, permissions: string[]): Promise<Role> => {
  const made = await t.administrator.post(url, { name, permissions });
  expect(made.status, JSON.stringify(made.body)).toBe(201);
  return made.body;
};

describe('the list', () => {
  test('built-in roles come first, name their permissions and cannot be edited or deleted', async () => {
    const all = await roles();
    const builtIn = ['administrator', 'customer_service', 'display', 'manager', 'operations'];
    expect(
      all
        .slice(0, 5)
        .map((role) => role.key)
        .sort(),
    ).toEqual(builtIn);
    const display = await roleOf('display');
    expect(display).toMatchObject({
      builtIn: true,
      users: 0,
      abilities: { edit: false, copy: true, remove: false, give: true },
    });
    expect(display.permissions).toContain('jobs:read');
    const changed = await t.administrator.patch(`${url}/${display.id}`, { name: 'Wall' }, display.version);
    expect(changed.body).toMatchObject({ status: 409, code: 'built_in' });
    expect((await t.administrator.delete(`${url}/${display.id}`)).body.code).toBe('built_in');
    expect(await roleOf('administrator')).toMatchObject({ users: 1 });
  });

  test('who may not change users may look, who may not see users may not', async () => {
    const manager = await t.userWithRole('manager');
    const seen = (await manager.get(url)).body.items.find((role: Role) => role.key === 'display');
    expect(seen.abilities).toEqual({ edit: false, copy: false, remove: false, give: false });
    expect((await manager.post(url, { name: 'X', permissions: ['jobs:read'] })).status).toBe(403);
    const operations = await t.userWithRole('operations');
    expect((await operations.get(url)).status).toBe(403);
  });
});

describe('own roles', () => {
  test('the key comes from the name and stays when the role is renamed', async () => {
    const made = await add('Night Shift', ['jobs:milestones', 'jobs:read']);
    expect(made).toMatchObject({ key: 'night_shift', builtIn: false, version: 1, users: 0, apiKeys: 0 });
    // In the order of the product's list, whatever was sent.
    expect(made.permissions).toEqual(['jobs:read', 'jobs:milestones']);
    const renamed = await t.administrator.patch(`${url}/${made.id}`, { name: 'Late shift' }, 1);
    expect(renamed.body).toMatchObject({ key: 'night_shift', name: 'Late shift', version: 2 });
    expect(renamed.headers.etag).toBe('"2"');
    expect((await add('Night shift', ['jobs:read'])).key).toBe('night_shift_2');
    expect((await t.administrator.patch(`${url}/${made.id}`, { name: 'Lost' }, 1)).status).toBe(412);
    expect((await t.administrator.get(`${url}/${made.id}`)).body.name).toBe('Late shift');
  });

  test('two roles cannot read alike; a blank name or nothing ticked is named', async () => {
    const twice = await t.administrator.post(url, { name: ' MANAGER ', permissions: ['jobs:read'] });
    expect(twice.body).toMatchObject({ status: 409, code: 'role_taken', faults: [{ field: 'name' }] });
    const blank = await t.administrator.post(url, { name: '  ', permissions: ['jobs:read'] });
    expect(blank.body.faults[0].field).toBe('name');
    const none = await t.administrator.post(url, { name: 'Nothing', permissions: [] });
    expect(none.body.faults[0].field).toBe('permissions');
    const unknown = await t.administrator.post(url, { name: 'Odd', permissions: ['jobs:fly'] });
    expect(unknown.status).toBe(422);
  });

  test('the same request again makes no second role', async () => {
    const body = { name: 'Once', permissions: ['jobs:read'] };
    const headers = { 'idempotency-key': 'role-once' };
    const first = await t.administrator.post(url, body, headers);
    const second = await t.administrator.post(url, body, headers);
    expect(second.body.id).toBe(first.body.id);
  });

  test('a role in use is not deleted and says who has it; a revoked key does not hold it', async () => {
    const made = await add('Weighbridge', ['jobs:read']);
    const user = await t.userWithRole(made.key, 'weigher@example.com');
    const key = await t.administrator.post('/api/v1/api-keys', { name: 'Scale', roleKey: made.key });
    expect((await t.administrator.get(`${url}/${made.id}`)).body).toMatchObject({ users: 1, apiKeys: 1 });
    const refused = await t.administrator.delete(`${url}/${made.id}`);
    expect(refused.body).toMatchObject({ status: 409, code: 'in_use' });
    expect(refused.body.detail).toContain('the staff user "weighbridge User" and the API key "Scale"');
    const { version } = (await t.administrator.get(`/api/v1/users/${user.id}`)).body;
    await t.administrator.patch(`/api/v1/users/${user.id}`, { roleKey: 'operations' }, version);
    await t.administrator.post(`/api/v1/api-keys/${key.body.id}/revoke`);
    expect((await t.administrator.delete(`${url}/${made.id}`)).status).toBe(204);
    expect((await t.administrator.get(`${url}/${made.id}`)).status).toBe(404);
    const kept = (await t.administrator.get('/api/v1/api-keys')).body.items.find(
      (one: { id: string }) => one.id === key.body.id,
    );
    expect(kept).toMatchObject({ name: 'Scale', scopes: ['jobs:read'] });
    expect(kept.revokedAt).not.toBeNull();
  });
});

describe('nobody gives or changes more than they have', () => {
  let narrow: Client;
  beforeAll(async () => {
    const role = await add('User desk', ['jobs:read', 'users:read', 'users:write']);
    narrow = await t.userWithRole(role.key, 'user-desk@example.com');
  });

  test('by making, widening, narrowing or deleting a role', async () => {
    const wider = { name: 'Wider', permissions: ['jobs:read', 'company:write'] };
    expect((await narrow.post(url, wider)).body.code).toBe('role_beyond_own');
    const desk = await roleOf('user_desk');
    const widened = await narrow.patch(`${url}/${desk.id}`, { permissions: [...desk.permissions, 'jobs:write'] }, 1);
    expect(widened.body.code).toBe('role_beyond_own');
    const strong = await add('Strong', ['company:write']);
    expect((await narrow.patch(`${url}/${strong.id}`, { permissions: ['jobs:read'] }, 1)).body.code).toBe(
      'role_beyond_own',
    );
    expect((await narrow.delete(`${url}/${strong.id}`)).body.code).toBe('role_beyond_own');
    const within = await narrow.post(url, { name: 'Within', permissions: ['jobs:read'] });
    expect(within.status).toBe(201);
    expect(within.body.abilities).toEqual({ edit: true, copy: true, remove: true, give: true });
  });

  test('by giving a role, to a user or an API key, or by editing one who may do more', async () => {
    const seen = (await narrow.get(url)).body.items.find((role: Role) => role.key === 'manager');
    expect(seen.abilities.give).toBe(false);
    const user = { email: 'up@example.com', firstName: 'Up', lastName: '', roleKey: 'manager' };
    expect((await narrow.post('/api/v1/users', user)).body.code).toBe('role_beyond_own');
    expect((await narrow.post('/api/v1/api-keys', { name: 'Up', roleKey: 'manager' })).body.code).toBe(
      'role_beyond_own',
    );
    const { items } = (await narrow.get('/api/v1/users?role=administrator')).body;
    expect(items[0].abilities).toEqual({
      edit: false,
      invite: false,
      disable: false,
      enable: false,
      resetSecondFactor: false,
    });
  });
});

describe('a change works at once', () => {
  test('the next request has the new rights; the open stream stays and tells the page', async () => {
    const role = await add('Import desk', ['jobs:read', 'customers:read', 'customers:write']);
    const user = await t.userWithRole(role.key, 'import-desk@example.com');
    const stream = await openStream(`${origin}/api/v1/stream`, user.cookie);
    await stream.until((event) => event.type === 'live.started');
    expect((await user.post('/api/v1/customers', { name: 'Before' })).status).toBe(201);

    await t.administrator.patch(`${url}/${role.id}`, { permissions: ['jobs:read', 'customers:read'] }, 1);
    expect((await user.post('/api/v1/customers', { name: 'After' })).body.code).toBe('permission_missing');
    expect((await user.get('/api/v1/session')).body.permissions).toEqual(['jobs:read', 'customers:read']);
    await stream.until((event) => event.type === 'setup.changed' && event.part === 'roles');

    const { version } = (await t.administrator.get(`/api/v1/users/${user.id}`)).body;
    await t.administrator.patch(`/api/v1/users/${user.id}`, { roleKey: 'customer_service' }, version);
    await stream.until((event) => event.type === 'access.changed');
    expect((await user.post('/api/v1/customers', { name: 'Again' })).status).toBe(201);
    // The line still stands: it hears of the customer just made.
    await stream.until((event) => event.type === 'customer.changed' && event.customerId !== null);
    await t.administrator.post('/api/v1/customers', { name: 'Heard' });
    stream.close();
  });

  test('other users hear nothing of another one’s rights', async () => {
    const stream = await openStream(`${origin}/api/v1/stream`, t.administrator.cookie);
    await stream.until((event) => event.type === 'live.started');
    const user = await t.userWithRole('operations', 'moved@example.com');
    await t.administrator.patch(`/api/v1/users/${user.id}`, { roleKey: 'display' }, 1);
    await stream.until((event) => event.type === 'setup.changed' && event.part === 'users');
    expect(stream.events.some((event) => event.type === 'access.changed')).toBe(false);
    stream.close();
  });

  test('an API key has the rights of its role as it is now, and its stream ends when it is revoked', async () => {
    const role = await add('Machine', ['customers:read', 'jobs:read']);
    const made = (await t.administrator.post('/api/v1/api-keys', { name: 'M', roleKey: role.key })).body;
    const machine = { authorization: `Bearer ${made.key}` };
    expect((await t.anonymous.get('/api/v1/customers', machine)).status).toBe(200);
    await t.administrator.patch(`${url}/${role.id}`, { permissions: ['jobs:read'] }, 1);
    expect((await t.anonymous.get('/api/v1/customers', machine)).status).toBe(403);
    const line = await fetch(`${origin}/api/v1/stream`, { headers: { ...machine, accept: 'text/event-stream' } });
    expect(line.status).toBe(200);
    await t.administrator.post(`/api/v1/api-keys/${made.id}/revoke`);
    await expect(line.text()).resolves.toContain('live.started');
    expect((await t.anonymous.get('/api/v1/jobs', machine)).status).toBe(401);
  });
});

test('two administrators who take each other’s role at the same moment leave one', async () => {
  const second = await t.userWithRole('administrator', 'second@example.com');
  const users = (await t.administrator.get('/api/v1/users?role=administrator')).body.items;
  const first = users.find((user: { email: string }) => user.email === 'administrator@example.com');
  const answers = await Promise.all([
    t.administrator.patch(`/api/v1/users/${second.id}`, { roleKey: 'manager' }, 1),
    second.patch(`/api/v1/users/${first.id}`, { roleKey: 'manager' }, first.version),
  ]);
  expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
  expect(answers.find((answer) => answer.status === 409)!.body.code).toBe('last_administrator');
  const left = await t.db.withActor(systemActor('test'), (tx) =>
    tx
      .selectFrom('users')
      .innerJoin('roles', 'roles.id', 'users.role_id')
      .select('users.id')
      .where('roles.key', '=', 'administrator')
      .where('users.state', '=', 'active')
      .execute(),
  );
  expect(left).toHaveLength(1);
});
