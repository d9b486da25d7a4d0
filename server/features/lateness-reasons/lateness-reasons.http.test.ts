import { afterAll, beforeAll, expect, test } from 'vitest';
import type { JobDetail } from '#server/features/jobs/contract.ts';
import { jobsClient } from '#tests/support/factories/jobs-client.ts';
import { insertContact, insertCustomer } from '#tests/support/factories/portal-rows.ts';
import { startTestApp, type TestApp } from '#tests/support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app?.stop());

const add = async (code: string, label: string, customerLabel?: string) => {
  const answer = await app.administrator.post('/api/v1/lateness-reasons', { code, label, customerLabel });
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return answer.body as { id: string; customerLabel: string; active: boolean };
};
const give = (job: { id: string }, reasonId: string | null, note?: string) =>
  app.administrator.post(`/api/v1/jobs/${job.id}/lateness`, { reasonId, note });

test('the list: by code, codes once whatever their case, changed only with the permission', async () => {
  const port = await add('PORT', 'Port congested', ' The port was congested. ');
  expect(port).toMatchObject({ customerLabel: 'The port was congested.', active: true });
  await add('CREW', 'Own crew missing');
  const { items } = (await app.administrator.get('/api/v1/lateness-reasons')).body;
  expect(items.map((one: { code: string }) => one.code)).toEqual(['CREW', 'PORT']);
  const twice = await app.administrator.post('/api/v1/lateness-reasons', { code: 'port', label: 'x' });
  expect([twice.status, twice.body.faults[0].code]).toEqual([409, 'lateness_reason_taken']);
  expect((await app.administrator.post('/api/v1/lateness-reasons', { code: 'X', label: ' ' })).status).toBe(422);
  const operations = await app.userWithRole('operations');
  expect((await operations.get('/api/v1/lateness-reasons')).status).toBe(200);
  expect((await operations.post('/api/v1/lateness-reasons', { code: 'Y', label: 'y' })).status).toBe(403);
  expect((await operations.patch(`/api/v1/lateness-reasons/${port.id}`, { label: 'y' }, 1)).status).toBe(403);
  expect((await app.administrator.delete(`/api/v1/lateness-reasons/${port.id}`)).status).toBe(204);
});

test('a late job gets a reason: on the job, in its history, per month; the customer reads its own words alone', async () => {
  const weather = await add('WEATHER', 'Storm at sea', 'Held up by a storm');
  const internal = await add('LOST', 'Papers lost by us');
  const customer = await insertCustomer(app.db, { show_difot: true });
  const jobs = jobsClient(app.administrator, customer.id);
  const late: JobDetail = await jobs.add({ jobCode: 'R-1', dueDate: '2026-03-05', deliveredDate: '2026-03-08' });
  await jobs.add({ jobCode: 'R-2', dueDate: '2026-03-05' });
  const punctual = await jobs.add({ jobCode: 'R-3', dueDate: '2026-03-20' });
  const contact = await app.signIn('/api/portal/v1/session', (await insertContact(app.db, customer)).signIn);
  const shown = async () => (await contact.get(`/api/portal/v1/jobs/${late.id}`)).body;

  expect(late.lateness.late).toBe(true);
  expect(late.abilities.setLateness).toBe(true);
  expect(punctual.abilities.setLateness).toBe(false);
  expect((await give(punctual, weather.id)).body.code).toBe('not_late');
  expect((await give(late, '01900000-0000-7000-8000-000000000000')).body.code).toBe('reason_unknown');

  const { body } = await give(late, internal.id, ' secret of the house ');
  expect(body).toMatchObject({
    latenessReason: { code: 'LOST', name: 'Papers lost by us' },
    lateness: { note: 'secret of the house', customerLabel: '' },
    version: late.version + 1,
  });
  expect((await shown()).latenessReason).toBeNull();
  expect(JSON.stringify(await shown())).not.toMatch(/LOST|Papers|secret/);
  await give(late, weather.id);
  expect((await shown()).latenessReason).toBe('Held up by a storm');
  const events = (await jobs.events(late)).filter((one) => one.type === 'LATENESS');
  expect(events.map((one) => one.changes[0])).toEqual([
    { field: 'latenessReason', from: 'Papers lost by us', to: 'Storm at sea' },
    { field: 'latenessReason', from: null, to: 'Papers lost by us' },
  ]);

  const table = await app.administrator.get(`/api/v1/customers/${customer.id}/difot/reasons?from=2026-02&to=2026-03`);
  expect(table.body).toEqual({
    reasons: [{ id: weather.id, code: 'WEATHER', label: 'Storm at sea', customerLabel: 'Held up by a storm' }],
    months: [
      { month: '2026-02', late: 0, withoutReason: 0, jobs: [0] },
      { month: '2026-03', late: 2, withoutReason: 1, jobs: [1] },
    ],
  });
  const { items } = (await app.administrator.get(`/api/v1/jobs?customerId=${customer.id}&difotResult=late`)).body;
  expect(items.map((one: JobDetail) => [one.jobCode, one.latenessReason?.code ?? null]).sort()).toEqual([
    ['R-1', 'WEATHER'],
    ['R-2', null],
  ]);

  // Another label reaches the portal at once; a reason in use stays, switched off it is not given any more.
  await app.administrator.patch(`/api/v1/lateness-reasons/${weather.id}`, { customerLabel: ' ', active: false }, 1);
  expect((await shown()).latenessReason).toBeNull();
  const refused = await app.administrator.delete(`/api/v1/lateness-reasons/${weather.id}`);
  expect([refused.status, refused.body.detail]).toEqual([409, expect.stringContaining('used by 1 job')]);
  expect((await give(await jobs.read({ id: items[0].id }), internal.id)).status).toBe(200);
  const second = items.find((one: JobDetail) => one.jobCode === 'R-2');
  expect((await give(second, weather.id)).body.code).toBe('reason_inactive');
  expect((await give(late, null)).body).toMatchObject({ latenessReason: null, lateness: { note: '' } });
  const display = await app.userWithRole('display');
  expect((await display.post(`/api/v1/jobs/${late.id}/lateness`, { reasonId: null })).status).toBe(403);
});

test('open portals hear of a reason only where the customer is told', async () => {
  const told = await add('TOLD', 'Told', 'Told to you');
  const untold = await add('UNTOLD', 'Untold');
  const customer = await insertCustomer(app.db);
  const job = await jobsClient(app.administrator, customer.id).add({ dueDate: '2026-03-01' });
  const last = async () => {
    const { rows } = await app.db.pools.owner.query<{ visible: boolean }>(
      `select visible from outbox where job_id = $1 order by seq desc limit 1`,
      [job.id],
    );
    return rows[0]!.visible;
  };
  await give(job, untold.id);
  expect(await last()).toBe(false);
  await give(job, told.id);
  expect(await last()).toBe(true);
});
