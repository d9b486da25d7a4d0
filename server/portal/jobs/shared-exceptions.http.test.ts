import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { JobDetail } from '#server/features/jobs/contract.ts';
import { openStream } from '#tests/support/event-stream.ts';
import { insertExceptionTemplate } from '#tests/support/factories/exception-setup.ts';
import { jobsClient } from '#tests/support/factories/jobs-client.ts';
import { insertContact, insertCustomer } from '#tests/support/factories/portal-rows.ts';
import { type Client, startTestApp, type TestApp } from '#tests/support/test-app.ts';

const hour = 3_600_000;
const words = 'The carrier rolled your booking; we expect the next vessel on Friday.';
let app: TestApp;
let contact: Client;
let stranger: Client;
let jobs: ReturnType<typeof jobsClient>;
beforeAll(async () => {
  app = await startTestApp();
  await insertExceptionTemplate(app);
  const customer = await insertCustomer(app.db);
  jobs = jobsClient(app.administrator, customer.id);
  contact = await app.signIn('/api/portal/v1/session', (await insertContact(app.db, customer)).signIn);
  const other = await insertCustomer(app.db);
  stranger = await app.signIn('/api/portal/v1/session', (await insertContact(app.db, other)).signIn);
  await app.app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => app?.stop());

/** Everything a contact can read of jobs, as one text. */
async function whatIsSeen(client: Client, id: string): Promise<string> {
  const paths = [
    'jobs',
    'jobs?view=at_risk',
    'jobs?view=open',
    `jobs/${id}`,
    `jobs/${id}/components`,
    'overview',
    'jobs/export?format=json',
    'jobs/export?format=csv',
  ];
  const answers = await Promise.all(paths.map((path) => client.get(`/api/portal/v1/${path}`)));
  return answers.map((one) => one.raw.body).join('\n');
}
const share = (job: JobDetail, type: string, text: string, componentId?: string) =>
  jobs.act(job, type, 'share', { text }, componentId);
const shown = async (id: string) => (await contact.get(`/api/portal/v1/jobs/${id}`)).body;

test('an exception that is not shared shows nowhere: not when it comes, stands or ends', async () => {
  const job = await jobs.add({ jobCode: 'S-1', components: [{ code: 'C1' }] });
  const before = await whatIsSeen(contact, job.id);
  const url = `http://127.0.0.1:${(app.app.server.address() as AddressInfo).port}/api/portal/v1/stream`;
  const stream = await openStream(url, contact.cookie);
  await stream.until((event) => event.type === 'live.started');
  app.clock.advance(5 * hour);
  expect((await jobs.read(job)).exception).toBe('in_exception');
  expect(await whatIsSeen(contact, job.id)).toBe(before);
  // Internal alone: another priority, while the exception stands.
  const urgent = await jobs.edit(await jobs.read(job), { priority: 3 });
  expect(await whatIsSeen(contact, job.id)).toBe(before);
  await share(urgent, 'BOOK', words);
  await stream.until((event) => event.type === 'job.changed');
  expect(stream.events.filter((event) => event.type === 'job.changed')).toHaveLength(1);
  stream.close();
  const open = await whatIsSeen(contact, job.id);
  for (const secret of [
    'xception_at',
    'exceptionAt',
    'atRiskAt',
    'condition',
    'milestoneId',
    'Name of',
    'registration',
  ])
    expect(open).not.toContain(secret);
  expect(await whatIsSeen(stranger, job.id)).not.toContain('carrier');
});

test('shared: at risk, in those words, on list, page, view and count; changed and taken back', async () => {
  app.clock.set('2026-03-11T09:00:00Z');
  const made = await jobs.add({ jobCode: 'S-2', components: [{ code: 'C1' }] });
  const early = await jobs.tryMilestone(made, 'BOOK', 'share', { text: words });
  expect([early.status, early.body.code]).toEqual([409, 'not_in_exception']);
  app.clock.advance(5 * hour);
  const blank = await jobs.tryMilestone(made, 'BOOK', 'share', { text: '  ' });
  expect([blank.status, blank.body.code]).toEqual([422, 'text_missing']);

  const job = await share(made, 'BOOK', words);
  expect(jobs.milestone(job, 'BOOK')).toMatchObject({ shared: { text: words }, abilities: { share: true } });
  const said = { text: words, componentCode: null, at: '2026-03-11T14:00:00.000Z' };
  expect(await shown(job.id)).toMatchObject({ atRisk: true, sharedExceptions: [said] });
  const { items } = (await contact.get('/api/portal/v1/jobs?view=at_risk&search=S-2')).body;
  expect(items).toMatchObject([{ jobCode: 'S-2', atRisk: true, sharedExceptions: [{ text: words, at: said.at }] }]);
  const { counts } = (await contact.get('/api/portal/v1/overview')).body;
  expect(counts.atRisk).toBe(2);

  const componentId = job.components[0]!.id;
  await share(job, 'CHCK', 'Waits for an inspection.', componentId);
  expect((await shown(job.id)).sharedExceptions).toContainEqual({
    text: 'Waits for an inspection.',
    componentCode: 'C1',
    at: '2026-03-11T14:00:00.000Z',
  });
  const parts = (await contact.get(`/api/portal/v1/jobs/${job.id}/components`)).body.items;
  expect(parts[0].sharedExceptions).toMatchObject([{ text: 'Waits for an inspection.' }]);
  await share(job, 'BOOK', 'Next vessel: Friday.');
  expect((await shown(job.id)).sharedExceptions.map((one: { text: string }) => one.text).sort()).toEqual([
    'Next vessel: Friday.',
    'Waits for an inspection.',
  ]);
  await jobs.act(job, 'CHCK', 'unshare', {}, componentId);
  const last = await jobs.act(job, 'BOOK', 'unshare');
  expect(await shown(job.id)).toMatchObject({ atRisk: false, sharedExceptions: [] });
  const again = await jobs.tryMilestone(last, 'BOOK', 'unshare');
  expect([again.status, again.body.code]).toEqual([409, 'not_shared']);
  const told = (await jobs.events(job)).filter((one) => one.type === 'SHARED');
  expect(told.at(-1)).toMatchObject({
    note: 'Name of BOOK',
    changes: [{ field: 'sharedException', from: null, to: words }],
  });
  expect(told).toHaveLength(5);
});

test('what is shared ends with the exception: completed, moved, closed', async () => {
  app.clock.set('2026-03-12T09:00:00Z');
  const late = await jobs.add({ jobCode: 'S-3', eta: '2026-03-01' });
  await share(late, 'PAY', words);
  expect((await jobs.edit(await jobs.read(late), { eta: '2026-03-20' })).milestones.every((one) => !one.shared)).toBe(
    true,
  );
  expect((await shown(late.id)).sharedExceptions).toEqual([]);
  const moved = await jobs.edit(await jobs.read(late), { eta: '2026-03-02' });
  expect((await shown(late.id)).sharedExceptions).toEqual([]);
  await share(moved, 'PAY', words);
  await jobs.act(moved, 'PAY', 'complete');
  expect((await shown(late.id)).atRisk).toBe(false);
  const other = await jobs.add({ jobCode: 'S-4', eta: '2026-03-01' });
  const shared = await share(other, 'PAY', words);
  await jobs.action(shared, 'cancel', { reason: 'x' });
  expect((await shown(other.id)).sharedExceptions).toEqual([]);
});

test('needs the permission', async () => {
  const operations = await app.userWithRole('operations');
  const job = await jobs.add({ jobCode: 'S-5', eta: '2026-03-01' });
  const { id } = jobs.milestone(job, 'PAY');
  for (const action of ['share', 'unshare']) {
    const answer = await operations.post(`/api/v1/jobs/${job.id}/milestones/${id}/${action}`, { text: words });
    expect([answer.status, answer.body.code]).toEqual([403, 'permission_missing']);
  }
  const read = (await operations.get(`/api/v1/jobs/${job.id}`)).body as JobDetail;
  expect(jobs.milestone(read, 'PAY').abilities.share).toBe(false);
});
