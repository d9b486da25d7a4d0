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
