import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { systemActor } from '#server/access/actors.ts';
import { insertEventTypes, insertTemplate } from '#tests/support/factories/job-setup.ts';
import { jobsClient } from '#tests/support/factories/jobs-client.ts';
import { makeCustomer, type TestCustomer } from '#tests/support/people.ts';
import { startTestApp, type TestApp } from '#tests/support/test-app.ts';

type Line = { id: string; eventType: string; version: number };

let test: TestApp;
let templateId: string;
let customer: TestCustomer;
let counter = 0;
const following = (eventType: string, afterType: string, more: object = {}) => ({
  direction: 'import',
  afterType,
  eventType,
  ...more,
});
const countsFrom = (baseType: string) => ({
  exception: { amount: 2, unit: 'days', side: 'after', base: 'milestone', baseType },
});

beforeAll(async () => {
  test = await startTestApp();
  await insertEventTypes(
    test,
    ['BOOK', 'PHOT', 'WEIG', 'SEAL', 'CALL'].map((code) => ({ code })),
  );
  templateId = await insertTemplate(test, [
    { event_type: 'BOOK' },
    { event_type: 'ARRV' },
    {
      event_type: 'CLRD',
      exception_amount: 1,
      exception_unit: 'days',
      exception_side: 'after',
      exception_base: 'milestone',
      exception_base_type: 'ARRV',
    },
    { event_type: 'WEIG', level: 'component' },
  ]);
  await test.administrator.patch('/api/v1/company', { tracking: { export: 'per_customer' } }, 1);
});
afterAll(() => test.stop());
beforeEach(async () => {
  counter += 1;
  customer = await makeCustomer(test, `Customer ${counter}`);
});

const at = (rest = '') => `/api/v1/customers/${customer.id}/milestones${rest}`;
const exemptionsAt = (rest = '') => `/api/v1/customers/${customer.id}/exemptions${rest}`;
const add = (body: object) => test.administrator.post(at(), body);
const added = async (body: object): Promise<Line> => {
  const answer = await add(body);
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return answer.body;
};
const exempt = (eventType: string, direction = 'import') =>
  test.administrator.post(exemptionsAt(), { direction, eventType });
const typesOf = (job: { milestones: { eventType: string; sequence: number }[] }) =>
  [...new Set(job.milestones.toSorted((a, b) => a.sequence - b.sequence).map((one) => one.eventType))].join(' ');
const newJob = (body: object = {}) => jobsClient(test.administrator, customer.id).add(body);

describe("a customer's own milestones", () => {
  it('carry all that milestones of templates carry, are listed in order, changed and removed', async () => {
    const category = (await test.administrator.post('/api/v1/categories', { name: `Photos ${counter}` })).body;
    const made = await add({
      ...following('phot', 'arrv'),
      categoryId: category.id,
      level: 'component',
      weight: 2.5,
      waitsForAll: true,
      warning: { amount: 4, unit: 'hours' },
      exception: { amount: 2, unit: 'working_days', side: 'after', base: 'eta', baseType: null },
    });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      direction: 'import',
      afterType: 'ARRV',
      eventType: 'PHOT',
      category: { id: category.id },
      level: 'component',
      weight: 2.5,
      waitsForAll: true,
      warning: { amount: 4, unit: 'hours' },
      exceptionWords: '2 working days after ETA',
      version: 1,
      abilities: { edit: true, remove: true },
    });
    const changed = await test.administrator.patch(at(`/${made.body.id}`), { afterType: 'BOOK', level: 'job' }, 1);
    expect(changed.body).toMatchObject({ afterType: 'BOOK', level: 'job', weight: 2.5, version: 2 });
    expect((await test.administrator.patch(at(`/${made.body.id}`), { weight: 1 }, 1)).status).toBe(412);
    const second = await added(following('SEAL', 'BOOK'));
    const order = await test.administrator.put(at('/order'), {
      direction: 'import',
      ids: [second.id, made.body.id],
    });
    expect(order.body.items.map((one: Line) => one.eventType)).toEqual(['SEAL', 'PHOT']);
    expect((await test.administrator.put(at('/order'), { direction: 'import', ids: [second.id] })).status).toBe(409);
    const read = (await test.administrator.get(at())).body;
    expect(read).toEqual(order.body);
    expect((await test.administrator.delete(at(`/${second.id}`))).status).toBe(204);
    expect((await test.administrator.delete(at(`/${second.id}`))).status).toBe(404);
    expect((await test.administrator.delete(`/api/v1/categories/${category.id}`)).body.detail).toContain(customer.name);
    expect((await test.administrator.delete('/api/v1/event-types/PHOT')).body.detail).toContain(customer.name);
  });

  it('are given to the jobs of the customer at their place, and to no other', async () => {
    await added(following('PHOT', 'ARRV'));
    await added(following('SEAL', 'ARRV'));
    await added(following('CALL', 'DEPT'));
    await added(following('BOOK', 'JOBA', { direction: 'export' }));
    await added(following('WEIG', 'SEAL', countsFrom('PHOT')));
    const job = await newJob({ components: [{ code: 'A' }] });
    expect(typesOf(job)).toBe('JOBA BOOK ARRV PHOT SEAL WEIG CLRD CALL JCOM');
    expect(job.milestones.filter((one) => one.eventType === 'WEIG').map((one) => one.componentId === null)).toEqual([
      true,
      false,
    ]);
    const other = await makeCustomer(test, `Other ${counter}`);
    expect(typesOf(await jobsClient(test.administrator, other.id).add())).toBe('JOBA BOOK ARRV CLRD JCOM');
  });

  it('take away by exemption; re-allocation brings both to jobs there are and keeps what was completed', async () => {
    const jobs = jobsClient(test.administrator, customer.id);
    const job = await jobs.act(await newJob(), 'BOOK', 'complete');
    await added(following('PHOT', 'BOOK'));
    const one = await exempt('CLRD');
    expect(one.body).toMatchObject({ eventType: 'CLRD', direction: 'import', abilities: { remove: true } });
    expect((await exempt('BOOK')).status).toBe(201);
    expect((await exempt('CLRD')).body.code).toBe('exemption_twice');
    expect(typesOf(await newJob())).toBe('JOBA ARRV PHOT JCOM');
    expect(typesOf(await jobs.read(job))).toBe('JOBA BOOK ARRV CLRD JCOM');
    const effect = await test.administrator.post(`/api/v1/jobs/${job.id}/reallocate`);
    expect(effect.body).toMatchObject({ added: [{ eventType: 'PHOT' }], removed: [{ eventType: 'CLRD' }] });
    expect(jobs.track(await jobs.read(job))).toBe(
      'JOBA completed, BOOK completed, ARRV pending, PHOT pending, JCOM pending',
    );
    expect((await test.administrator.delete(exemptionsAt(`/${one.body.id}`))).status).toBe(204);
    const left = (await test.administrator.get(exemptionsAt())).body.items;
    expect(left.map((each: Line) => each.eventType)).toEqual(['BOOK']);
    expect(typesOf(await newJob())).toBe('JOBA ARRV CLRD PHOT JCOM');
  });

  it('are explained with the template, and with what is left out', async () => {
    await added(following('PHOT', 'ARRV', countsFrom('CLRD')));
    await exempt('CLRD');
    await exempt('ARRV');
    await added(following('ARRV', 'JOBA'));
    const blank = { departmentId: null, jobType: null, mode: null, containerClass: null };
    const explain = (more: object) =>
      test.administrator.post('/api/v1/templates/explain', { direction: 'import', ...blank, ...more });
    const { body } = await explain({ customerId: customer.id });
    expect(body.chosen.id).toBe(templateId);
    expect(body.tracking).toEqual({ applies: true, because: expect.stringContaining('all customers') });
    expect(body.milestones.map((one: Line & { origin: string }) => `${one.eventType} ${one.origin}`)).toEqual([
      'JOBA template',
      'ARRV customer',
      'PHOT customer',
      'BOOK template',
      'WEIG template',
      'JCOM template',
    ]);
    expect(body.milestones[2]).toMatchObject({ exceptionWords: '2 days after Cleared customs', baseMissing: true });
    expect(body.exempted.map((one: Line) => one.eventType)).toEqual(['ARRV', 'CLRD']);
    const plain = (await explain({})).body;
    expect(plain).toMatchObject({ tracking: null, exempted: [] });
    expect(plain.milestones.map((one: Line) => one.eventType)).toEqual([
      'JOBA',
      'BOOK',
      'ARRV',
      'CLRD',
      'WEIG',
      'JCOM',
    ]);
    const untracked = (await explain({ direction: 'export', customerId: customer.id })).body;
    expect(untracked.tracking.applies).toBe(false);
    expect(untracked.summary).toContain('not tracked');
    expect((await explain({ customerId: randomUUIDv7() })).status).toBe(404);
  });
});

describe('refusals, each a sentence', () => {
  const fault = async (body: object, status = 422) => {
    const answer = await add(body);
    expect(answer.status, JSON.stringify(answer.body)).toBe(status);
    expect((await test.administrator.get(at())).body.items.map((one: Line) => one.eventType)).not.toContain('XXXX');
    return answer.body.faults[0];
  };

  it('JOBA and JCOM, what does not exist, what stands twice', async () => {
    expect(await fault(following('JOBA', 'BOOK'))).toMatchObject({ field: 'eventType', code: 'end_milestone' });
    expect(await fault(following('jcom', 'BOOK'))).toMatchObject({ field: 'eventType', code: 'end_milestone' });
    expect((await exempt('JOBA')).body.detail).toContain('cannot be left out');
    expect((await exempt('JCOM')).status).toBe(422);
    expect((await exempt('NONE')).body.faults[0]).toMatchObject({ field: 'eventType', code: 'event_type_unknown' });
    expect(await fault(following('NONE', 'BOOK'))).toMatchObject({ field: 'eventType' });
    expect(await fault(following('PHOT', 'NONE'))).toMatchObject({ field: 'afterType' });
    expect(await fault(following('PHOT', 'JCOM'))).toMatchObject({ field: 'afterType' });
    expect(await fault(following('PHOT', 'PHOT'))).toMatchObject({ field: 'afterType' });
    expect(await fault(following('PHOT', 'BOOK', { categoryId: randomUUIDv7() }))).toMatchObject({
      field: 'categoryId',
    });
    expect(await fault(following('PHOT', 'BOOK', { weight: -1 }))).toMatchObject({ field: 'weight' });
    expect(await fault(following('PHOT', 'BOOK', { warning: { amount: 1, unit: 'days' } }))).toMatchObject({
      field: 'warning',
    });
    await added(following('PHOT', 'BOOK'));
    expect(await fault(following('PHOT', 'ARRV'), 409)).toMatchObject({ code: 'customer_milestone_twice' });
    await added(following('PHOT', 'ARRV', { level: 'component' }));
    await added(following('PHOT', 'ARRV', { direction: 'export' }));
  });

  it('bases in a circle, within the list and with the templates of the direction', async () => {
    expect(await fault(following('PHOT', 'BOOK', countsFrom('PHOT')))).toMatchObject({ code: 'exception_circle' });
    const phot = await added(following('PHOT', 'BOOK'));
    await added(following('SEAL', 'BOOK', countsFrom('PHOT')));
    const closing = await test.administrator.patch(at(`/${phot.id}`), countsFrom('SEAL'), 1);
    expect(closing.status).toBe(422);
    expect(closing.body.detail).toContain('PHOT -> SEAL -> PHOT');
    // The template's CLRD counts from ARRV. In place of an exempted ARRV the customer's own may not count from CLRD.
    await exempt('ARRV');
    const own = await add(following('ARRV', 'BOOK', countsFrom('CLRD')));
    expect(own.status).toBe(422);
    expect(own.body.detail).toContain('In jobs of the template "Template');
    expect(own.body.detail).toContain('CLRD');
    // Without the exemption the template's own ARRV wins, and there is no circle; it would come with the exemption.
    const second = await makeCustomer(test, `Second ${counter}`);
    const path = `/api/v1/customers/${second.id}`;
    const body = following('ARRV', 'BOOK', countsFrom('CLRD'));
    expect((await test.administrator.post(`${path}/milestones`, body)).status).toBe(201);
    const exempted = await test.administrator.post(`${path}/exemptions`, { direction: 'import', eventType: 'ARRV' });
    expect([exempted.status, exempted.body.code]).toEqual([422, 'exception_circle']);
    expect((await test.administrator.get(`${path}/exemptions`)).body.items).toEqual([]);
  });

  it('a template that closes a circle with what a customer adds', async () => {
    const id = await insertTemplate(test, [{ event_type: 'BOOK' }, { event_type: 'CALL' }], {
      direction: 'domestic',
    });
    await added({ ...following('PHOT', 'BOOK', countsFrom('CALL')), direction: 'domestic', level: 'component' });
    const milestones = [
      { eventType: 'JOBA' },
      { eventType: 'PHOT' },
      { eventType: 'CALL', level: 'component', ...countsFrom('PHOT') },
      { eventType: 'JCOM' },
    ];
    const refused = await test.administrator.patch(`/api/v1/templates/${id}`, { milestones }, 1);
    expect(refused.status).toBe(422);
    expect(refused.body.detail).toContain(`With the milestones added for "${customer.name}"`);
    expect(refused.body.faults).toMatchObject([{ field: 'milestones', code: 'exception_circle' }]);
    expect((await test.administrator.get(`/api/v1/templates/${id}`)).body).toMatchObject({ version: 1 });
  });

  it('two that together make a circle, entered at the same moment', async () => {
    await added(following('PHOT', 'BOOK'));
    await added(following('SEAL', 'BOOK'));
    const rows: Line[] = (await test.administrator.get(at())).body.items;
    const idOf = (type: string) => rows.find((one) => one.eventType === type)!.id;
    const answers = await Promise.all([
      test.administrator.patch(at(`/${idOf('PHOT')}`), countsFrom('SEAL'), 1),
      test.administrator.patch(at(`/${idOf('SEAL')}`), countsFrom('PHOT'), 1),
    ]);
    expect(answers.map((one) => one.status).sort()).toEqual([200, 422]);
  });

  it('a base that no job of the customer gets, and taking away the base of another', async () => {
    expect(await fault(following('PHOT', 'BOOK', countsFrom('DEPT')))).toMatchObject({
      field: 'exception',
      code: 'base_missing',
    });
    expect(await fault(following('PHOT', 'BOOK', countsFrom('WEIG')))).toMatchObject({ code: 'base_missing' });
    await added(following('PHOT', 'BOOK', { level: 'component', ...countsFrom('WEIG') }));
    const seal = await added(following('SEAL', 'BOOK'));
    await added(following('CALL', 'SEAL', countsFrom('SEAL')));
    const removal = await test.administrator.delete(at(`/${seal.id}`));
    expect([removal.status, removal.body.code]).toEqual([409, 'base_of_another']);
    expect(removal.body.detail).toContain('CALL');
  });

  it('who may not, and customers that do not exist', async () => {
    const service = await test.userWithRole('customer_service', `service${counter}@example.com`);
    const display = await test.userWithRole('display', `display${counter}@example.com`);
    const one = await added(following('PHOT', 'BOOK'));
    const read = (await service.get(at())).body.items[0];
    expect(read.abilities).toEqual({ edit: false, remove: false });
    expect((await display.get(at())).status).toBe(200);
    expect((await service.post(at(), following('SEAL', 'BOOK'))).status).toBe(403);
    expect((await service.patch(at(`/${one.id}`), { weight: 2 }, 1)).status).toBe(403);
    expect((await service.delete(at(`/${one.id}`))).status).toBe(403);
    expect((await service.put(at('/order'), { direction: 'import', ids: [one.id] })).status).toBe(403);
    expect((await service.post(exemptionsAt(), { direction: 'import', eventType: 'ARRV' })).status).toBe(403);
    const nobody = `/api/v1/customers/${randomUUIDv7()}`;
    for (const rest of ['milestones', 'exemptions'])
      expect((await test.administrator.get(`${nobody}/${rest}`)).status).toBe(404);
    expect((await test.administrator.post(`${nobody}/milestones`, following('SEAL', 'BOOK'))).status).toBe(404);
    const other = await makeCustomer(test, `Stranger ${counter}`);
    const strange = `/api/v1/customers/${other.id}/milestones/${one.id}`;
    expect((await test.administrator.patch(strange, { weight: 2 }, 1)).status).toBe(404);
    expect((await test.administrator.delete(strange)).status).toBe(404);
  });

  it('the database stands behind the code', async () => {
    const now = test.clock.now();
    const row = {
      id: randomUUIDv7(),
      customer_id: customer.id,
      direction: 'import',
      position: 1,
      after_type: 'BOOK',
      event_type: 'PHOT',
      level: 'job',
      weight: 1,
      waits_for_all: false,
      version: 1,
      created_at: now,
      updated_at: now,
    };
    const insert = (more: object) =>
      test.db.withActor(systemActor('test'), (tx) =>
        tx
          .insertInto('customer_milestones')
          .values({ ...row, ...more })
          .execute(),
      );
    await insert({});
    await expect(insert({ id: randomUUIDv7() })).rejects.toThrow(/already has a milestone/);
    await expect(insert({ id: randomUUIDv7(), event_type: 'JOBA' })).rejects.toThrow();
    await expect(insert({ id: randomUUIDv7(), event_type: 'SEAL', after_type: 'JCOM' })).rejects.toThrow();
  });
});

it('the same key adds once', async () => {
  const key = { 'idempotency-key': randomUUIDv7() };
  const first = await test.administrator.post(at(), following('PHOT', 'BOOK'), key);
  const again = await test.administrator.post(at(), following('PHOT', 'BOOK'), key);
  expect([again.status, again.body.id]).toEqual([201, first.body.id]);
  expect((await test.administrator.get(at())).body.items).toHaveLength(1);
});
