import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '#tests/support/test-app.ts';

describe('calendars', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp();
  });
  afterAll(() => test.stop());
  const add = (body: object) => test.administrator.post('/api/v1/calendars', body);

  it('are added with holidays, changed and deleted', async () => {
    const holidays = [
      { day: '2026-12-25', name: 'Christmas Day' },
      { day: '2026-01-01', name: '' },
    ];
    const made = await add({ name: 'Six days', workingDays: [6, 1, 2, 3, 4, 5], holidays });
    expect(made.status).toBe(201);
    expect(made.body.workingDays).toEqual([1, 2, 3, 4, 5, 6]);
    expect(made.body.holidays.map((each: { day: string }) => each.day)).toEqual(['2026-01-01', '2026-12-25']);
    const address = `/api/v1/calendars/${made.body.id}`;
    const renamed = await test.administrator.patch(address, { name: 'Saturday too' }, 1);
    expect(renamed.body).toMatchObject({ name: 'Saturday too', holidays: made.body.holidays });
    const emptied = await test.administrator.patch(address, { holidays: [], workingDays: [1] }, 1);
    expect(emptied.body).toMatchObject({ workingDays: [1], holidays: [] });
    expect((await test.administrator.get('/api/v1/calendars')).body.items).toHaveLength(2);
    expect((await test.administrator.delete(address)).status).toBe(204);
    expect((await test.administrator.get(address)).status).toBe(404);
  });

  it('say what is wrong, at the field', async () => {
    const fault = async (body: object) => (await add(body)).body.faults[0];
    expect(await fault({ name: 'N', workingDays: [] })).toMatchObject({
      field: 'workingDays',
      code: 'no_working_days',
    });
    expect(await fault({ name: 'N', workingDays: [8] })).toMatchObject({ field: 'workingDays.0' });
    expect(await fault({ name: 'N', workingDays: [1, 1] })).toMatchObject({ field: 'workingDays' });
    const holiday = (day: string) => fault({ name: 'N', workingDays: [1], holidays: [{ day, name: '' }] });
    expect(await holiday('2026-02-30')).toMatchObject({ field: 'holidays.0.day' });
    expect(await holiday('0000-01-01')).toMatchObject({ field: 'holidays.0.day', code: 'day_far' });
    const twice = [
      { day: '2026-05-01', name: '' },
      { day: '2026-05-01', name: '' },
    ];
    expect(await fault({ name: 'N', workingDays: [1], holidays: twice })).toMatchObject({
      field: 'holidays.1.day',
      code: 'day_twice',
    });
    const taken = await add({ name: 'Monday to Friday', workingDays: [1] });
    expect([taken.status, taken.body.faults[0].field]).toEqual([409, 'name']);
    expect((await test.administrator.get('/api/v1/calendars')).body.items).toHaveLength(1);
  });

  it('stay while a branch works by them', async () => {
    const { id } = (await add({ name: 'In use', workingDays: [1] })).body;
    const branch = { code: 'B', name: 'The branch', timeZone: 'UTC', calendarId: id };
    expect((await test.administrator.post('/api/v1/branches', branch)).status).toBe(201);
    const refused = await test.administrator.delete(`/api/v1/calendars/${id}`);
    expect(refused.status).toBe(409);
    expect(refused.body.detail).toContain('used by the branch "The branch"');
  });

  it('are changed only with the permission', async () => {
    const display = await test.userWithRole('display');
    const list = await display.get('/api/v1/calendars');
    expect(list.status).toBe(200);
    expect((await display.post('/api/v1/calendars', { name: 'N', workingDays: [1] })).status).toBe(403);
    const address = `/api/v1/calendars/${list.body.items[0].id}`;
    expect((await display.patch(address, { name: 'N' }, 1)).status).toBe(403);
    expect((await display.delete(address)).status).toBe(403);
  });
});
