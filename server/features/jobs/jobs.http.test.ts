import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { insertEventTypes, insertTemplate } from '#tests/support/factories/job-setup.ts';
import { insertCustomer } from '#tests/support/factories/portal-rows.ts';
import { startTestApp, type TestApp } from '#tests/support/test-app.ts';

let app: TestApp;
let customerId: string;
beforeAll(async () => {
  app = await startTestApp();
  customerId = (await insertCustomer(app.db)).id;
  await insertEventTypes(app, [{ code: 'BOOK' }, { code: 'SECR', internal: true }]);
  await insertTemplate(app, [
    {
      event_type: 'BOOK',
      exception_amount: 2,
      exception_unit: 'days',
      exception_side: 'after',
      exception_base: 'registration',
      warning_amount: 1,
      warning_unit: 'days',
    },
    { event_type: 'SECR', weight: 3 },
    { event_type: 'ARRV' },
    { event_type: 'DOD', waits_for_all: true },
  ]);
});
afterAll(() => app.stop());

const add = async (more: object = {}) => {
  const answer = await app.administrator.post('/api/v1/jobs', { customerId, direction: 'import', ...more });
  expect(answer.body).toMatchObject({ direction: 'import' });
  expect(answer.status).toBe(201);
  return answer.body;
};
type Shown = { id: string; milestones: { id: string; eventType: string; state: string }[] };
const milestone = (job: Shown, type: string) => job.milestones.find((one) => one.eventType === type)!;

describe('a new job', () => {
  test('has a code from the counter, its milestones, and JOBA completed', async () => {
    const job = await add({ dueDate: '2026-03-20', orderNumber: 'PO 1' });
    expect(job.jobCode).toMatch(/^J\d{6}$/);
    expect(job).toMatchObject({
      state: 'open',
      status: 'Job added',
      customerStatus: 'Registered',
      promisedDate: '2026-03-20',
      progress: { stage: 'scheduled', percent: 0 },
      version: 1,
      tracked: true,
    });
    expect(job.milestones.map((one: Shown['milestones'][number]) => `${one.eventType} ${one.state}`)).toEqual([
      'JOBA completed',
      'BOOK pending',
      'SECR pending',
      'ARRV pending',
      'DOD pending',
      'JCOM pending',
    ]);
  });

  test('completes a milestone and its progress follows', async () => {
    const job = await add();
    const done = await app.administrator.post(
      `/api/v1/jobs/${job.id}/milestones/${milestone(job, 'ARRV').id}/complete`,
      { occurredDay: '2026-03-09' },
    );
    expect(done.body).toMatchObject({
      status: 'Arrived',
      actualArrival: '2026-03-09',
      progress: { stage: 'in progress', percent: 17 },
      version: 2,
    });
    expect(done.headers.etag).toBe('"2"');
  });
});
