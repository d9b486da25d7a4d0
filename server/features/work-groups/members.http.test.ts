import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemActor } from '#server/access/actors.ts';
import { type Client, startTestApp, type TestApp } from '#tests/support/test-app.ts';
import { membershipsOf } from './service.ts';

describe('members of work groups', () => {
  let test: TestApp;
  let ann: Client & { id: string };
  let ben: Client & { id: string };
  let customs: string;
  const roles: Record<string, string> = {};
  const url = '/api/v1/work-groups';
  const post = async (path: string, body: object): Promise<{ id: string }> =>
    (await test.administrator.post(`/api/v1/${path}`, body)).body;
  const group = async (name: string): Promise<string> => (await post('work-groups', { name })).id;
  const save = (id: string, body: object) => test.administrator.post(`${url}/${id}/members`, body);
  const member = (user: { id: string }, role = 'clerk', cherryPick = false) => ({
    userId: user.id,
    workflowRoleId: roles[role],
    cherryPick,
  });
  const memberships = (user: { id: string }, today: string) =>
    test.db.withActor(systemActor('test'), (tx) => membershipsOf(tx, user.id, today));
  beforeAll(async () => {
    test = await startTestApp();
    customs = (await post('categories', { name: 'Customs' })).id;
    roles.clerk = (await post('workflow-roles', { name: 'Clerk', categoryIds: [customs] })).id;
    roles.driver = (await post('workflow-roles', { name: 'Driver', categoryIds: [customs] })).id;
    ann = await test.userWithRole('operations', 'ann@staff.example');
    ben = await test.userWithRole('customer_service', 'ben@staff.example');
  });
  afterAll(() => test.stop());

  it('are added, changed and removed, many at once', async () => {
    const id = await group('Sea imports');
    const added = await save(id, { set: [member(ann), member(ben, 'driver', true)] });
    expect(added.status).toBe(200);
    expect(added.body.items).toEqual([
      {
        user: { id: ben.id, name: 'customer_service User', disabled: false },
        workflowRole: { id: roles.driver, name: 'Driver' },
        cherryPick: true,
        cover: null,
      },
      {
        user: { id: ann.id, name: 'operations User', disabled: false },
        workflowRole: { id: roles.clerk, name: 'Clerk' },
        cherryPick: false,
        cover: null,
      },
    ]);
    const changed = await save(id, { set: [member(ann, 'driver', true)], remove: [ben.id] });
    expect(changed.body.items).toMatchObject([
      { user: { id: ann.id }, workflowRole: { name: 'Driver' }, cherryPick: true },
    ]);
    expect((await test.administrator.get(`${url}/${id}`)).body.members).toBe(1);
    const refused = await test.administrator.delete(`${url}/${id}`);
    expect(refused.body).toMatchObject({ status: 409, code: 'in_use' });
    expect(refused.body.detail).toContain('used by the member "operations User"');
    await save(id, { remove: [ann.id] });
    expect((await test.administrator.delete(`${url}/${id}`)).status).toBe(204);
    expect((await save(id, { set: [member(ann)] })).status).toBe(404);
  });

  it('are refused as a whole when one is wrong, at its place', async () => {
    const id = await group('Refused');
    const wrong = await save(id, { set: [member(ann), { ...member(ben), workflowRoleId: customs }] });
    expect(wrong.body).toMatchObject({ status: 422, faults: [{ field: 'set.1.workflowRoleId' }] });
    expect((await test.administrator.get(`${url}/${id}/members`)).body.items).toEqual([]);
    const twice = await save(id, { set: [member(ann), member(ann)] });
    expect(twice.body.faults[0]).toMatchObject({ field: 'set.1.userId', code: 'user_twice' });
  });

  it('that were disabled are shown as such and stay; new ones are refused', async () => {
    const off = await test.userWithRole('operations', 'off@staff.example');
    const id = await group('With disabled');
    await save(id, { set: [member(off)] });
    await test.administrator.post(`/api/v1/users/${off.id}/disable`);
    const { items } = (await test.administrator.get(`${url}/${id}/members`)).body;
    expect(items[0].user).toMatchObject({ id: off.id, disabled: true });
    expect((await save(id, { set: [member(off, 'driver')] })).status).toBe(200);
    const other = await save(await group('Other'), { set: [member(off)] });
    expect(other.body.faults[0]).toMatchObject({ field: 'set.0.userId', code: 'user_disabled' });
  });

  it('work by their own memberships in active groups, and by those of users they cover while away', async () => {
    const dan = await test.userWithRole('operations', 'dan@staff.example');
    const eve = await test.userWithRole('operations', 'eve@staff.example');
    const [road, rail, resting] = [await group('Road'), await group('Rail'), await group('Resting')];
    await save(road, { set: [member(dan, 'driver', true)] });
    await save(rail, { set: [member(eve)] });
    await save(resting, { set: [member(eve)] });
    await test.administrator.patch(`${url}/${resting}`, { active: false }, 1);
    const away = { coverUserId: eve.id, awayFrom: '2026-03-12', awayUntil: '2026-03-20' };
    await test.administrator.patch(`/api/v1/users/${dan.id}`, away, 1);
    const names = async (today: string) =>
      (await memberships(eve, today)).map((one) => [one.name, one.coverFor?.id ?? null]);

    expect(await names('2026-03-11')).toEqual([['Rail', null]]);
    for (const today of ['2026-03-12', '2026-03-20'])
      expect(await names(today)).toEqual([
        ['Rail', null],
        ['Road', dan.id],
      ]);
    expect(await names('2026-03-21')).toEqual([['Rail', null]]);
    const [, covered] = await memberships(eve, '2026-03-15');
    expect(covered).toMatchObject({
      workGroupId: road,
      workflowRole: { name: 'Driver' },
      categories: [customs],
      cherryPick: true,
      viewLevel: 'all',
      coverFor: { name: 'operations User' },
    });
    // The user who is away still sees their own work.
    expect((await memberships(dan, '2026-03-15')).map((one) => one.name)).toEqual(['Road']);

    await test.administrator.patch(`/api/v1/users/${dan.id}`, { awayUntil: null }, 2);
    expect(await names('2030-01-01')).toHaveLength(2);
    await test.administrator.patch(`/api/v1/users/${dan.id}`, { awayFrom: null }, 3);
    expect(await names('2026-03-15')).toEqual([['Rail', null]]);

    await test.administrator.patch(`/api/v1/users/${dan.id}`, { awayFrom: '2026-03-10' }, 4);
    const shown = (await test.administrator.get(`${url}/${road}/members`)).body.items[0];
    expect(shown.cover).toMatchObject({ id: eve.id });
  });
});
