import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemActor } from '#server/access/actors.ts';
import { foldKey } from '#shared/fold.ts';
import { startTestApp, type TestApp } from '#tests/support/test-app.ts';
import { branchesOf, branchPlace, branchPlaces, servingBranch, servingBranches } from './service.ts';

describe('branches', () => {
  let test: TestApp;
  let calendarId: string;
  beforeAll(async () => {
    test = await startTestApp();
    calendarId = (await test.administrator.get('/api/v1/calendars')).body.items[0].id;
    await test.db.withActor(systemActor('test'), async (tx) => {
      for (const [code, name] of [
        ['NLRTM', 'Rotterdam'],
        ['NLAMS', 'Amsterdam'],
        ['BEANR', 'Antwerpen'],
      ] as const)
        await tx
          .insertInto('ports')
          .values({ code, name, name_key: foldKey(name), country: code.slice(0, 2), iata: null, functions: '1' })
          .execute();
    });
  });
  afterAll(() => test.stop());
  const branch = (code: string, more: object = {}) => ({
    code,
    name: `Branch ${code}`,
    timeZone: 'Europe/Amsterdam',
    calendarId,
    ...more,
  });
  const add = (body: object) => test.administrator.post('/api/v1/branches', body);
  const inside = <T>(work: Parameters<typeof test.db.withActor<T>>[1]) => test.db.withActor(systemActor('test'), work);

  it('are added with the ports they serve, changed and deleted', async () => {
    const made = await add(branch('WEST', { ports: { import: ['nlrtm', 'NLAMS'], export: ['NLRTM'] } }));
    expect(made.status).toBe(201);
    expect(made.body.ports.import).toEqual([
      { code: 'NLAMS', name: 'Amsterdam' },
      { code: 'NLRTM', name: 'Rotterdam' },
    ]);
    expect(made.body.calendar).toEqual({ id: calendarId, name: 'Monday to Friday' });
    const address = `/api/v1/branches/${made.body.id}`;
    const changed = await test.administrator.patch(address, { ports: { import: ['BEANR'] }, active: false }, 1);
    expect(changed.body.ports).toEqual({
      import: [{ code: 'BEANR', name: 'Antwerpen' }],
      export: [{ code: 'NLRTM', name: 'Rotterdam' }],
    });
    expect(changed.headers.etag).toBe('"2"');
    expect((await test.administrator.patch(address, { name: 'Lost' }, 1)).status).toBe(412);
    expect((await test.administrator.get('/api/v1/branches')).body.items).toHaveLength(1);
    expect((await test.administrator.delete(address)).status).toBe(204);
    expect((await test.administrator.get(address)).status).toBe(404);
  });

  it('serve a port alone in a direction; the refusal names the other branch and changes nothing', async () => {
    await add(branch('ONE', { ports: { import: ['NLRTM'] } }));
    const second = (await add(branch('TWO', { ports: { export: ['NLRTM'] } }))).body;
    const refused = await test.administrator.patch(
      `/api/v1/branches/${second.id}`,
      { name: 'Renamed', ports: { import: ['BEANR', 'NLRTM'] } },
      1,
    );
    expect(refused.status).toBe(409);
    expect(refused.body.faults).toMatchObject([{ field: 'ports.import.1', code: 'port_served' }]);
    expect(refused.body.detail).toContain('"Branch ONE"');
    expect((await test.administrator.get(`/api/v1/branches/${second.id}`)).body).toEqual(second);
  });

  it('refuse what does not exist, and a code that differs only in case', async () => {
    const fault = async (body: object) => (await add(body)).body.faults[0];
    expect(await fault(branch('BAD', { timeZone: 'Europe/Atlantis' }))).toMatchObject({ field: 'timeZone' });
    expect(await fault(branch('BAD', { timeZone: '+02:00' }))).toMatchObject({ field: 'timeZone' });
    const nobody = '019a0000-0000-7000-8000-000000000000';
    expect(await fault(branch('BAD', { calendarId: nobody }))).toMatchObject({ field: 'calendarId' });
    expect(await fault(branch('BAD', { ports: { import: ['XXXXX'] } }))).toMatchObject({ code: 'port_unknown' });
    expect(await fault(branch('BAD', { ports: { import: ['NLAMS', 'nlams'] } }))).toMatchObject({ code: 'port_twice' });
    expect(await fault(branch('one'))).toMatchObject({ field: 'code', code: 'branch_code_taken' });
    const missing = await add({ code: 'BAD', name: 'Bad' });
    expect(missing.body.faults.map((each: { field: string }) => each.field)).toEqual(['timeZone', 'calendarId']);
    expect((await test.administrator.get('/api/v1/branches')).body.items).toHaveLength(2);
  });

  it('move open jobs along in the background when ports, zone or calendar change, and only then', async () => {
    const waiting = async () =>
      (await inside((tx) => tx.selectFrom('background_tasks').select('id').where('state', '=', 'waiting').execute()))
        .length;
    const settle = () => inside((tx) => tx.deleteFrom('background_tasks').execute());
    await settle();
    const { id } = (await add(branch('FLOW'))).body;
    const address = `/api/v1/branches/${id}`;
    await test.administrator.patch(address, { name: 'Flow', timeZone: 'Europe/Amsterdam' }, 1);
    expect(await waiting()).toBe(0);
    for (const [version, change] of [
      [2, { ports: { import: ['BEANR'] } }],
      [3, { timeZone: 'Europe/Lisbon' }],
      [4, { ports: { import: [] } }],
    ] as const) {
      expect((await test.administrator.patch(address, change, version)).status).toBe(200);
      expect(await waiting()).toBe(1);
      await settle();
    }
    const calendar = `/api/v1/calendars/${calendarId}`;
    await test.administrator.patch(calendar, { name: 'Working week', workingDays: [5, 4, 3, 2, 1] }, 1);
    expect(await waiting()).toBe(0);
    await test.administrator.patch(calendar, { workingDays: [1, 2, 3, 4, 5, 6] }, 1);
    expect(await waiting()).toBe(1);
    const none = await test.administrator.patch(calendar, { workingDays: [] }, 1);
    expect(none.body).toMatchObject({ status: 422, code: 'no_working_days', faults: [{ field: 'workingDays' }] });
    expect((await test.administrator.delete(address)).status).toBe(204);
  });

  it('stay while work groups look at them', async () => {
    const { id } = (await add(branch('GROUPS'))).body;
    const group = (await test.administrator.post('/api/v1/work-groups', { name: 'Of the branch', branchId: id })).body;
    const refused = await test.administrator.delete(`/api/v1/branches/${id}`);
    expect(refused.body.detail).toContain('used by the work group "Of the branch"');
    await test.administrator.delete(`/api/v1/work-groups/${group.id}`);
    expect((await test.administrator.delete(`/api/v1/branches/${id}`)).status).toBe(204);
  });

  it('stay while a user belongs to them', async () => {
    const { id } = (await add(branch('USED'))).body;
    await inside((tx) => tx.updateTable('users').set({ branch_id: id }).execute());
    const refused = await test.administrator.delete(`/api/v1/branches/${id}`);
    expect(refused.body.detail).toContain('used by 1 staff user');
  });

  it('tell other features zone, calendar and served ports', async () => {
    const [one] = (await test.administrator.get('/api/v1/branches')).body.items;
    await test.administrator.patch(
      `/api/v1/calendars/${calendarId}`,
      { holidays: [{ day: '2026-04-27', name: '' }] },
      1,
    );
    const place = await inside((tx) => branchPlace(tx, one.id));
    expect(place?.zone).toBe('Europe/Amsterdam');
    expect([...(place?.calendar?.holidays ?? [])]).toEqual(['2026-04-27']);
    expect((await inside(branchPlaces)).size).toBe(3);
    expect(await inside((tx) => servingBranch(tx, 'import', 'NLRTM'))).toBe(one.id);
    expect(await inside((tx) => servingBranch(tx, 'import', 'NLAMS'))).toBeNull();
    expect((await inside(servingBranches)).get('import NLRTM')).toBe(one.id);
    expect((await inside(branchesOf)).map((each) => each.code)).toEqual(['ONE', 'TWO', 'USED']);
  });

  it('are changed only with the permission', async () => {
    const operations = await test.userWithRole('operations');
    const [one] = (await operations.get('/api/v1/branches')).body.items;
    expect((await operations.post('/api/v1/branches', branch('NEW'))).status).toBe(403);
    expect((await operations.patch(`/api/v1/branches/${one.id}`, { name: 'X' }, 1)).status).toBe(403);
    expect((await operations.delete(`/api/v1/branches/${one.id}`)).status).toBe(403);
  });
});
