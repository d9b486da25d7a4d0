import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '#tests/support/test-app.ts';

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t?.stop());

test('added, changed, named once, deleted; operations reads them and changes none', async () => {
  const url = '/api/v1/quick-replies';
  const made = await t.administrator.post(url, { name: 'On its way', body: 'Your job is on its way.' });
  expect(made).toMatchObject({ status: 201, body: { name: 'On its way', abilities: { edit: true } } });
  expect((await t.administrator.post(url, { name: 'ON ITS WAY', body: 'x' })).body).toMatchObject({
    code: 'quick_reply_taken',
    faults: [{ field: 'name' }],
  });
  const changed = await t.administrator.patch(`${url}/${made.body.id}`, { body: 'It left today.' }, 1);
  expect(changed.body).toMatchObject({ name: 'On its way', body: 'It left today.' });
  const reader = await t.userWithRole('operations');
  expect((await reader.get(url)).body.items).toEqual([{ ...changed.body, abilities: { edit: false, remove: false } }]);
  expect((await reader.post(url, { name: 'a', body: 'b' })).status).toBe(403);
  expect((await t.administrator.delete(`${url}/${made.body.id}`)).status).toBe(204);
  expect((await t.administrator.get(`${url}/${made.body.id}`)).status).toBe(404);
});

test('stand in the company’s order, the new one last; one that is not active stays in the list', async () => {
  const url = '/api/v1/quick-replies';
  const add = async (name: string) => (await t.administrator.post(url, { name, body: 'text' })).body;
  const names = async () => (await t.administrator.get(url)).body.items.map((one: { name: string }) => one.name);
  const [b, a, c] = [await add('B'), await add('A'), await add('C')];
  expect([b.position, a.position, b.active]).toEqual([1, 2, true]);
  expect(await names()).toEqual(['B', 'A', 'C']);
  const ids = [c.id, b.id, a.id];
  const ordered = await t.administrator.put(`${url}/order`, { ids });
  expect(ordered.body.items.map((one: { name: string }) => one.name)).toEqual(['C', 'B', 'A']);
  expect(await names()).toEqual(['C', 'B', 'A']);
  expect((await t.administrator.put(`${url}/order`, { ids: ids.slice(1) })).body.code).toBe('order_incomplete');
  const off = await t.administrator.patch(`${url}/${b.id}`, { active: false }, 1);
  expect(off.body).toMatchObject({ name: 'B', active: false, position: 2 });
  expect(await names()).toEqual(['C', 'B', 'A']);
  const reader = await t.userWithRole('customer_service');
  expect((await reader.put(`${url}/order`, { ids })).status).toBe(403);
});
