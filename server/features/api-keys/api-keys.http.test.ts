import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '#tests/support/test-app.ts';
import { apiKeyService } from './service.ts';

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t.stop());

const url = '/api/v1/api-keys';
const as = (key: string) => ({ authorization: `Bearer ${key}` });

test('a key is shown once, works with its role, and is refused once revoked', async () => {
  const made = await t.administrator.post(url, { name: 'ERP', roleKey: 'operations' });
  expect(made.status).toBe(201);
  expect(made.body).toMatchObject({ name: 'ERP', role: { key: 'operations' }, scopes: null, lastUsedAt: null });
  const { key, id } = made.body;
  expect(key).toMatch(/^mp_[\w-]{43}$/);
  expect((await t.anonymous.get('/api/v1/customers', as(key))).status).toBe(200);
  expect((await t.anonymous.post('/api/v1/customers', { name: 'No' }, as(key))).status).toBe(403);
  const listed = (await t.administrator.get(url)).body.items.find((each: { id: string }) => each.id === id);
  expect(listed.lastUsedAt).toBe('2026-03-10T09:00:00.000Z');
  expect(JSON.stringify(listed)).not.toContain(key);
  const revoked = await t.administrator.post(`${url}/${id}/revoke`);
  expect(revoked.body.revokedAt).toBe('2026-03-10T09:00:00.000Z');
  expect((await t.anonymous.get('/api/v1/customers', as(key))).status).toBe(401);
});

test('scopes narrow the role and never widen it', async () => {
  const scopes = ['customers:read', 'users:write'];
  const { key } = (await t.administrator.post(url, { name: 'Narrow', roleKey: 'operations', scopes })).body;
  expect((await t.anonymous.get('/api/v1/customers', as(key))).status).toBe(200);
  expect((await t.anonymous.get(url, as(key))).status).toBe(403);
  expect((await t.anonymous.post(url, { name: 'X', roleKey: 'display' }, as(key))).status).toBe(403);
});

test('the same request again makes no second key and cannot show the first', async () => {
  const headers = { 'idempotency-key': 'key-1' };
  const body = { name: 'Once', roleKey: 'display' };
  expect((await t.administrator.post(url, body, headers)).status).toBe(201);
  expect((await t.administrator.post(url, body, headers)).body.code).toBe('key_already_created');
  const named = (await t.administrator.get(url)).body.items.filter((each: { name: string }) => each.name === 'Once');
  expect(named).toHaveLength(1);
});

test('the command line makes one with the role it names', async () => {
  const service = apiKeyService({ db: t.db, clock: t.clock });
  const key = await service.createApiKey('From the command line', 'administrator');
  expect((await t.anonymous.get('/api/v1/users', as(key))).status).toBe(200);
  await expect(service.createApiKey('Wrong', 'boss')).rejects.toThrow('There is no role “boss”');
});

test('only administrators make keys', async () => {
  const manager = await t.userWithRole('manager');
  expect((await manager.get(url)).status).toBe(200);
  expect((await manager.post(url, { name: 'X', roleKey: 'display' })).status).toBe(403);
});
