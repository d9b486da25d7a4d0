import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemActor } from '#server/access/actors.ts';
import { ensureBuiltIns } from '#server/features/company/service.ts';
import { startTestApp, type TestApp } from '#tests/support/test-app.ts';
import { eventTypesOf } from './service.ts';

describe('event types', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp();
    await ensureBuiltIns(test.db, test.clock.now());
  });
  afterAll(() => test.stop());
  const add = (body: object) => test.administrator.post('/api/v1/event-types', body);
  const edit = (code: string, body: object, version = 1) =>
    test.administrator.patch(`/api/v1/event-types/${code}`, body, version);

  it('are made by hand, changed, made inactive and deleted', async () => {
    const made = await add({ code: 'pick', name: 'Collected', description: 'The goods were collected.' });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      code: 'PICK',
      system: false,
      customerLabel: 'Collected',
      internal: false,
      dateEffect: null,
      active: true,
      abilities: { edit: true, deactivate: true, remove: true },
    });
    const changed = await edit('PICK', { customerLabel: 'On its way', dateEffect: 'actual_departure', active: false });
    expect(changed.body).toMatchObject({
      name: 'Collected',
      customerLabel: 'On its way',
      dateEffect: 'actual_departure',
      active: false,
      version: 2,
    });
    expect((await edit('PICK', { name: 'Lost' }, 1)).status).toBe(412);
    const types = await test.db.withActor(systemActor('test'), eventTypesOf);
    expect(types.get('PICK')).toMatchObject({ name: 'Collected', active: false, dateEffect: 'actual_departure' });
    expect((await edit('PICK', { customerLabel: '', dateEffect: null }, 2)).body).toMatchObject({
      customerLabel: 'Collected',
      dateEffect: null,
    });
    expect((await test.administrator.delete('/api/v1/event-types/PICK')).status).toBe(204);
    expect((await test.administrator.get('/api/v1/event-types/PICK')).status).toBe(404);
  });

  it('refuse codes of another form and codes that are taken, whatever their case', async () => {
    for (const code of ['AB', 'ABCDEFGHI', 'A-B', 'ÄBC'])
      expect((await add({ code, name: 'x' })).body.faults[0]).toMatchObject({ field: 'code', code: 'code_form' });
    const taken = await add({ code: 'arrv', name: 'x' });
    expect(taken.status).toBe(409);
    expect(taken.body.faults).toMatchObject([{ field: 'code', code: 'event_type_taken' }]);
    expect((await edit('ARRV', { code: 'NEW' })).body.faults[0]).toMatchObject({ field: 'code' });
    expect((await edit('ARRV', { dateEffect: 'due_date' })).body.faults[0].field).toBe('dateEffect');
  });

  it('of the system keep what they do; their texts may be changed', async () => {
    const joba = await edit('JOBA', { name: 'Registered here', customerLabel: 'Known', internal: true });
    expect(joba.body).toMatchObject({ name: 'Registered here', customerLabel: 'Known', internal: true });
    expect(joba.body.abilities).toEqual({ edit: true, deactivate: false, remove: false });
    expect((await edit('JCOM', { active: false })).body.faults[0]).toMatchObject({
      field: 'active',
      code: 'system_type',
    });
    expect((await edit('HOLD', { dateEffect: 'eta' })).body.faults[0]).toMatchObject({ field: 'dateEffect' });
    const refused = await test.administrator.delete('/api/v1/event-types/JCOM');
    expect([refused.status, refused.body.code]).toEqual([409, 'system_type']);
  });

  it('stay while a template names them, as milestone or as base', async () => {
    const profile = { direction: 'import', departmentId: null, jobType: null, mode: null, containerClass: null };
    const exception = { amount: 1, unit: 'days', side: 'after', base: 'milestone', baseType: 'ARRV' };
    const milestones = [
      { eventType: 'JOBA' },
      { eventType: 'ARRV' },
      { eventType: 'CLRD', exception },
      { eventType: 'JCOM' },
    ];
    await test.administrator.post('/api/v1/templates', { name: 'Import', ...profile, milestones });
    const refused = await test.administrator.delete('/api/v1/event-types/ARRV');
    expect(refused.status).toBe(409);
    expect(refused.body.detail).toContain('used by the template "Import". Make it inactive instead');
  });

  it('are changed only with the permission', async () => {
    const operations = await test.userWithRole('operations');
    const list = await operations.get('/api/v1/event-types');
    expect(list.body.items[0].abilities).toEqual({ edit: false, deactivate: false, remove: false });
    expect((await operations.post('/api/v1/event-types', { code: 'XXX', name: 'X' })).status).toBe(403);
    expect((await operations.patch('/api/v1/event-types/ARRV', { name: 'X' }, 1)).status).toBe(403);
    expect((await operations.delete('/api/v1/event-types/ARRV')).status).toBe(403);
  });
});
