import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '#tests/support/test-app.ts';
import type { GuideView } from './contract.ts';

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t.stop());

const guide = async (): Promise<GuideView> => {
  const answer = await t.administrator.get('/api/v1/guide');
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body;
};
const open = (view: GuideView) => view.steps.filter((step) => !step.done).map((step) => step.key);
const made = async (url: string, body: object) => {
  const answer = await t.administrator.post(`/api/v1${url}`, body);
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return answer.body;
};

test('from an empty installation to a first tracked job, step by step as the data say', async () => {
  // The first run gave the company its name and zone; tracking begins system-wide.
  const first = await guide();
  expect(open(first)).toEqual(['branch', 'template', 'customer', 'job']);
  expect(first).toMatchObject({
    finished: false,
    company: { name: 'Test Company', timeZone: 'Europe/Amsterdam' },
    tracking: ['import', 'export', 'domestic', 'production'],
    branch: null,
    template: null,
    customer: null,
    job: null,
  });
  expect(first.steps.every((step) => step.allowed)).toBe(true);

  const calendarId = (await t.administrator.get('/api/v1/calendars')).body.items[0].id;
  const body = { code: 'HQ', name: 'Head office', timeZone: 'Europe/Amsterdam', calendarId };
  const branch = await made('/branches', body);
  expect((await guide()).branch).toEqual({ id: branch.id, name: 'Head office' });

  const template = await made('/guide/templates', { starter: 'import_sea' });
  const offered = (await guide()).starters;
  expect(offered.map((one) => [one.key, one.templateId])).toEqual([
    ['import_sea', template.templateId],
    ['import_air', null],
    ['export', null],
    ['job_shop', null],
  ]);
  expect((await guide()).template).toMatchObject({ name: 'Import by sea', direction: 'import', mode: 'sea' });

  const customer = await made('/customers', { name: 'First customer' });
  expect(open(await guide())).toEqual(['job']);
  const job = await made('/jobs', {
    customerId: customer.id,
    direction: 'import',
    mode: 'sea',
    eta: '2026-03-20',
    dueDate: '2026-03-25',
  });
  expect(job).toMatchObject({ tracked: true, template: { name: 'Import by sea' } });
  const track = job.milestones.map((one: { eventType: string }) => one.eventType).join(' ');
  expect(track).toBe('JOBA PREA DEPT ARRV ENTL CLRD DLVB DOD MTRT INVC JCOM');
  const last = await guide();
  expect(open(last)).toEqual([]);
  expect(last).toMatchObject({ finished: true, job: { id: job.id, jobCode: job.jobCode } });
});

test('every ready-made template can be added once, with its types of work, and then be edited', async () => {
  for (const starter of ['import_air', 'export', 'job_shop']) {
    const { templateId, name } = await made('/guide/templates', { starter });
    const template = (await t.administrator.get(`/api/v1/templates/${templateId}`)).body;
    expect(template.milestones[0].eventType).toBe('JOBA');
    expect(template.milestones.at(-1).eventType).toBe('JCOM');
    const inner = template.milestones.slice(1, -1);
    expect(inner.every((one: { category: object | null }) => one.category !== null)).toBe(true);
    const renamed = await t.administrator.patch(`/api/v1/templates/${templateId}`, { name: `${name} of ours` }, 1);
    expect(renamed.status, JSON.stringify(renamed.body)).toBe(200);
  }
  const again = await t.administrator.post('/api/v1/guide/templates', { starter: 'export' });
  expect(again.body).toMatchObject({ status: 409, code: 'profile_taken' });
  const names = (await t.administrator.get('/api/v1/categories')).body.items.map((one: { name: string }) => one.name);
  expect(new Set(names).size).toBe(names.length);
  const labels = (await t.administrator.get('/api/v1/event-types')).body.items;
  expect(labels.find((one: { code: string }) => one.code === 'INVC')).toMatchObject({ internal: true });
});

test('an event type that the company has already keeps its texts', async () => {
  const second = await startTestApp();
  try {
    await second.administrator.post('/api/v1/event-types', { code: 'PACK', name: 'In the crate' });
    await second.administrator.post('/api/v1/categories', { name: 'PRODUCTION' });
    const offered = (await second.administrator.get('/api/v1/guide')).body as GuideView;
    expect(offered.starters[3]!.milestones).toContain('In the crate');
    const answer = await second.administrator.post('/api/v1/guide/templates', { starter: 'job_shop' });
    expect(answer.status, JSON.stringify(answer.body)).toBe(201);
    const { items } = (await second.administrator.get('/api/v1/categories')).body;
    expect(items.map((one: { name: string }) => one.name)).toEqual([
      'PRODUCTION',
      'Purchasing',
      'Delivery',
      'Accounts',
    ]);
  } finally {
    await second.stop();
  }
});

test('it tells each what they may do, and names customer and job only to those who may read them', async () => {
  const operations = await t.userWithRole('operations');
  const seen = (await operations.get('/api/v1/guide')).body as GuideView;
  expect(seen.steps.filter((step) => step.allowed).map((step) => step.key)).toEqual(['job']);
  expect((await operations.post('/api/v1/guide/templates', { starter: 'export' })).status).toBe(403);
  const role = await made('/roles', { name: 'Set-up only', permissions: ['setup:read', 'templates:write'] });
  const narrow = await t.userWithRole(role.key, 'narrow@example.com');
  expect((await narrow.get('/api/v1/guide')).body).toMatchObject({ finished: true, customer: null, job: null });
  expect((await narrow.post('/api/v1/guide/templates', { starter: 'export' })).body.code).toBe('permission_missing');
});
