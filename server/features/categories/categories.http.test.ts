import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '#tests/support/test-app.ts';

describe('categories', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp();
  });
  afterAll(() => test.stop());
  const add = (name: string) => test.administrator.post('/api/v1/categories', { name });
  const names = (body: { items: { name: string }[] }) => body.items.map((each) => each.name);

  it('are kept in order', async () => {
    const made = [await add('Booking'), await add('Transport'), await add('Customs')].map((answer) => answer.body);
    expect(made.map((each) => each.position)).toEqual([1, 2, 3]);
    const [a, b, c] = made.map((each) => each.id);
    const ordered = await test.administrator.put('/api/v1/categories/order', { ids: [c, a, b] });
    expect(names(ordered.body)).toEqual(['Customs', 'Booking', 'Transport']);
    expect(names((await test.administrator.get('/api/v1/categories')).body)).toEqual([
      'Customs',
      'Booking',
      'Transport',
    ]);
    for (const ids of [
      [c, a],
      [c, a, a],
      [c, a, '019a0000-0000-7000-8000-000000000000'],
    ]) {
      const refused = await test.administrator.put('/api/v1/categories/order', { ids });
      expect([refused.status, refused.body.code]).toEqual([409, 'order_incomplete']);
    }
    const renamed = await test.administrator.patch(`/api/v1/categories/${a}`, { name: 'Bookings' }, 1);
    expect(renamed.body).toMatchObject({ name: 'Bookings', position: 2 });
    expect((await test.administrator.get(`/api/v1/categories/${a}`)).body.name).toBe('Bookings');
    expect((await test.administrator.delete(`/api/v1/categories/${b}`)).status).toBe(204);
    expect((await add('Delivery')).body.position).toBe(3);
  });

  it('have names that differ in more than case', async () => {
    const twice = await add('BOOKINGS');
    expect(twice.status).toBe(409);
    expect(twice.body.faults).toMatchObject([{ field: 'name', code: 'category_taken' }]);
    expect((await add('  ')).body.faults[0]).toMatchObject({ field: 'name', code: 'blank' });
  });

  it('stay while a template uses them', async () => {
    const { id } = (await add('Used')).body;
    const profile = { direction: 'export', departmentId: null, jobType: null, mode: null, containerClass: null };
    const milestones = [{ eventType: 'JOBA', categoryId: id }, { eventType: 'JCOM' }];
    await test.administrator.post('/api/v1/templates', { name: 'Export', ...profile, milestones });
    const refused = await test.administrator.delete(`/api/v1/categories/${id}`);
    expect(refused.status).toBe(409);
    expect(refused.body.detail).toContain('used by the template "Export"');
  });

  it('are changed only with the permission', async () => {
    const operations = await test.userWithRole('operations');
    const [one] = (await operations.get('/api/v1/categories')).body.items;
    expect((await operations.post('/api/v1/categories', { name: 'X' })).status).toBe(403);
    expect((await operations.patch(`/api/v1/categories/${one.id}`, { name: 'X' }, 1)).status).toBe(403);
    expect((await operations.put('/api/v1/categories/order', { ids: [] })).status).toBe(403);
    expect((await operations.delete(`/api/v1/categories/${one.id}`)).status).toBe(403);
  });
});
