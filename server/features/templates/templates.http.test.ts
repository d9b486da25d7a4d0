import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureBuiltIns } from '#server/features/company/service.ts';
import { startTestApp, type TestApp } from '#tests/support/test-app.ts';

const all = { departmentId: null, jobType: null, mode: null, containerClass: null };
const ends = [{ eventType: 'JOBA' }, { eventType: 'JCOM' }];
const condition = { amount: 2, unit: 'working_days', side: 'after', base: 'eta', baseType: null };

describe('templates', () => {
  let test: TestApp;
  let departmentId: string;
  let categoryId: string;
  beforeAll(async () => {
    test = await startTestApp();
    await ensureBuiltIns(test.db, test.clock.now());
    departmentId = (await test.administrator.post('/api/v1/departments', { code: 'SEA', name: 'Sea' })).body.id;
    categoryId = (await test.administrator.post('/api/v1/categories', { name: 'Customs' })).body.id;
  });
  afterAll(() => test.stop());
  const add = (body: object) => test.administrator.post('/api/v1/templates', body);
  const edit = (id: string, body: object, version: number) =>
    test.administrator.patch(`/api/v1/templates/${id}`, body, version);

  it('are added, read with milestones in order and conditions in words, changed and deleted', async () => {
    const milestones = [
      { eventType: 'joba' },
      { eventType: 'ARRV', weight: 2.5, exception: condition, warning: { amount: 1, unit: 'days' } },
      { eventType: 'CLRD', categoryId, waitsForAll: true },
      { eventType: 'DOD', level: 'component', exception: { ...condition, base: 'milestone', baseType: 'CLRD' } },
      { eventType: 'JCOM' },
    ];
    const made = await add({ name: 'Sea import', direction: 'import', ...all, mode: 'sea', milestones });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ shape: 8, shapeName: '8. mode alone', milestoneCount: 5, version: 1 });
    const address = `/api/v1/templates/${made.body.id}`;
    const read = (await test.administrator.get(address)).body;
    expect(read).toEqual(made.body);
    expect(read.milestones.map((one: { eventType: string }) => one.eventType)).toEqual([
      'JOBA',
      'ARRV',
      'CLRD',
      'DOD',
      'JCOM',
    ]);
    expect(read.milestones[1]).toMatchObject({
      weight: 2.5,
      exceptionWords: '2 working days after ETA',
      warning: { amount: 1, unit: 'days' },
    });
    expect(read.milestones[2]).toMatchObject({ category: { id: categoryId, name: 'Customs' }, waitsForAll: true });
    expect(read.milestones[3]).toMatchObject({
      level: 'component',
      exceptionWords: '2 working days after Cleared customs',
    });

    const [joba, , clrd, , jcom] = milestones;
    const reordered = await edit(read.id, { milestones: [joba, clrd, { eventType: 'ARRV' }, jcom], active: false }, 1);
    expect(reordered.body.milestones.map((one: { eventType: string }) => one.eventType)).toEqual([
      'JOBA',
      'CLRD',
      'ARRV',
      'JCOM',
    ]);
    expect(reordered.body).toMatchObject({ active: false, mode: 'sea', version: 2 });
    expect((await edit(read.id, { name: 'Lost' }, 1)).status).toBe(412);
    expect((await test.administrator.patch(address, { name: 'X' }, Number.NaN)).status).toBe(422);
    expect((await test.administrator.delete(address)).status).toBe(204);
    expect((await test.administrator.get(address)).status).toBe(404);
  });

  it('refuse a profile outside the nine shapes with a sentence that names them', async () => {
    const refused = await add({
      name: 'N',
      direction: 'import',
      ...all,
      mode: 'sea',
      jobType: 'both',
      milestones: ends,
    });
    expect(refused.status).toBe(422);
    expect(refused.body.faults).toMatchObject([{ field: 'profile', code: 'template_shape' }]);
    expect(refused.body.detail).toContain('1. department, job type, mode and container class');
    expect(refused.body.detail).toContain('9. all of them ALL');
    const fault = async (body: object) =>
      (await add({ name: 'N', direction: 'import', ...all, milestones: ends, ...body })).body.faults[0];
    expect(await fault({ mode: 'unknown' })).toMatchObject({ field: 'mode' });
    expect(await fault({ departmentId: randomUUIDv7() })).toMatchObject({ field: 'departmentId' });
    expect(await fault({ departmentId, jobType: 'prepaid' })).toMatchObject({ field: 'jobType' });
    expect((await test.administrator.get('/api/v1/templates')).body.items).toEqual([]);
  });

  it('have a profile each of their own', async () => {
    const first = (await add({ name: 'First', direction: 'export', ...all, milestones: ends })).body;
    const second = await add({ name: 'Second', direction: 'export', ...all, milestones: ends });
    expect(second.status).toBe(409);
    expect(second.body.faults).toMatchObject([{ field: 'profile', code: 'profile_taken' }]);
    expect(second.body.detail).toContain('"First"');
    const copied = await test.administrator.post(`/api/v1/templates/${first.id}/copy`, {
      name: 'Second',
      direction: 'export',
      ...all,
      mode: 'air',
    });
    expect(copied.status).toBe(201);
    expect(copied.body.milestones).toEqual(first.milestones);
    expect((await edit(copied.body.id, { mode: null }, 1)).body.code).toBe('profile_taken');
    expect((await edit(copied.body.id, { direction: 'domestic' }, 1)).body.direction).toBe('domestic');
    const same = { name: 'Third', direction: 'export', ...all };
    expect((await test.administrator.post(`/api/v1/templates/${first.id}/copy`, same)).status).toBe(409);
    expect(
      (await test.administrator.post(`/api/v1/templates/${randomUUIDv7()}/copy`, { ...same, mode: 'sea' })).status,
    ).toBe(404);
  });

  it('refuse milestones that break the rules, each at its place, and keep what was there', async () => {
    const made = (await add({ name: 'Kept', direction: 'production', ...all, milestones: ends })).body;
    const faults = async (middle: object[]) => {
      const milestones = [ends[0], ...middle, ends[1]];
      const answer = await edit(made.id, { milestones }, 1);
      expect(answer.status).toBe(422);
      return answer.body.faults;
    };
    const counting = (eventType: string, baseType: string, level = 'job') => ({
      eventType,
      level,
      exception: { ...condition, base: 'milestone', baseType },
    });
    expect(await faults([counting('ARRV', 'DOD'), counting('DOD', 'ARRV')])).toMatchObject([
      { code: 'exception_circle' },
    ]);
    expect(await faults([counting('ARRV', 'DOD'), { eventType: 'DOD', level: 'component' }])).toMatchObject([
      { field: 'milestones.1.exception', code: 'base_level' },
    ]);
    expect(await faults([counting('ARRV', 'CLRD')])).toMatchObject([{ code: 'base_missing' }]);
    expect(await faults([{ eventType: 'ARRV' }, { eventType: 'arrv' }])).toMatchObject([
      { field: 'milestones.2.eventType', code: 'event_type_twice' },
    ]);
    expect(await faults([{ eventType: 'NONE' }])).toMatchObject([{ field: 'milestones.1.eventType' }]);
    expect(await faults([{ eventType: 'ARRV', categoryId: randomUUIDv7() }])).toMatchObject([
      { field: 'milestones.1.categoryId' },
    ]);
    expect(await faults([{ eventType: 'ARRV', weight: 1.005 }])).toMatchObject([{ code: 'weight_decimals' }]);
    expect(await faults([{ eventType: 'ARRV', weight: -1 }])).toMatchObject([{ field: 'milestones.1.weight' }]);
    expect(await faults([{ eventType: 'ARRV', exception: { ...condition, baseType: 'DOD' } }])).toMatchObject([
      { field: 'milestones.1.exception', code: 'base_type' },
    ]);
    expect((await edit(made.id, { milestones: [] }, 1)).body.faults[0].code).toBe('template_empty');
    expect((await edit(made.id, { milestones: ends.toReversed() }, 1)).body.faults[0].code).toBe('joba_first');
    expect((await test.administrator.get(`/api/v1/templates/${made.id}`)).body).toEqual(made);
  });

  it('keep an event type that became inactive, and take no new one', async () => {
    const [one] = (await test.administrator.get('/api/v1/templates?direction=production')).body.items;
    await test.administrator.patch('/api/v1/event-types/DEPT', { active: false }, 1);
    const milestones = [ends[0], { eventType: 'DEPT' }, ends[1]];
    expect((await edit(one.id, { milestones }, 1)).body.faults[0].code).toBe('event_type_inactive');
    await test.administrator.patch('/api/v1/event-types/DEPT', { active: true }, 2);
    expect((await edit(one.id, { milestones }, 1)).status).toBe(200);
    await test.administrator.patch('/api/v1/event-types/DEPT', { active: false }, 3);
    expect((await edit(one.id, { milestones }, 2)).status).toBe(200);
  });

  it('are explained: the chosen one, every candidate in order, and what is inactive', async () => {
    const of = (profile: object, name: string, more: object = {}) =>
      add({ name, direction: 'import', ...all, ...profile, milestones: ends, ...more });
    await of({}, 'Any import');
    await of({ mode: 'sea' }, 'By sea');
    await of({ departmentId, jobType: 'both', mode: 'sea' }, 'Sea, both');
    await of({ mode: 'air' }, 'By air', { active: false });
    const explain = (job: object) =>
      test.administrator.post('/api/v1/templates/explain', { direction: 'import', ...all, ...job });
    const sea = (await explain({ departmentId, mode: 'sea', jobType: 'customs' })).body;
    expect(sea.chosen.name).toBe('By sea');
    expect(sea.summary).toBe('The job takes "By sea" (shape 8. mode alone).');
    expect(sea.candidates.map((each: { name: string }) => each.name)).toEqual(['Sea, both', 'By sea', 'Any import']);
    expect(sea.candidates[0].reasons).toContain('Job type: the template is for both, the job has customs.');
    expect(sea.candidates[0].reasons).toContain('Department: Sea, as the job has it.');
    expect(sea.inactive.map((each: { name: string }) => each.name)).toEqual(['By air']);
    expect((await explain({ mode: 'unknown' })).body.chosen.name).toBe('Any import');
    const none = (await test.administrator.post('/api/v1/templates/explain', { direction: 'domestic', ...all })).body;
    expect(none.chosen).toBeNull();
    expect(none.summary).toContain('JOBA');
    expect((await explain({ departmentId: randomUUIDv7() })).body.faults[0].field).toBe('departmentId');
  });

  it('are read and changed only with the permissions', async () => {
    const operations = await test.userWithRole('operations');
    const display = await test.userWithRole('display');
    const [one] = (await operations.get('/api/v1/templates')).body.items;
    expect(one.abilities).toEqual({ edit: false, copy: false, remove: false });
    const address = `/api/v1/templates/${one.id}`;
    const body = { name: 'X', direction: 'import', ...all };
    expect((await operations.post('/api/v1/templates', { ...body, milestones: ends })).status).toBe(403);
    expect((await operations.post(`${address}/copy`, body)).status).toBe(403);
    expect((await operations.patch(address, { name: 'X' }, 1)).status).toBe(403);
    expect((await operations.delete(address)).status).toBe(403);
    expect((await display.get('/api/v1/templates')).status).toBe(403);
    expect((await display.get(address)).status).toBe(403);
    expect((await display.post('/api/v1/templates/explain', { direction: 'import', ...all })).status).toBe(403);
  });
});
