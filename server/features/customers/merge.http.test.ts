import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemActor } from '#server/access/actors.ts';
import type { Tx } from '#server/database/database.ts';
import { rebuildDayCounts } from '#server/features/difot/service.ts';
import { insertEventTypes, insertTemplate } from '#tests/support/factories/job-setup.ts';
import { jobsClient } from '#tests/support/factories/jobs-client.ts';
import { makeContact, makeCustomer, type TestCustomer } from '#tests/support/people.ts';
import { startTestApp, type TestApp } from '#tests/support/test-app.ts';

let app: TestApp;
const never = new AbortController().signal;
const inside = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => app.db.withActor(systemActor('test'), work);
beforeAll(async () => {
  app = await startTestApp();
  await insertEventTypes(app, [{ code: 'PACK' }]);
  await insertTemplate(app, [{ event_type: 'ARRV' }]);
});
afterAll(() => app.stop());

const preview = (from: { id: string }, into: { id: string }) =>
  app.administrator.get(`/api/v1/customers/${from.id}/merge?intoId=${into.id}`);
const start = (from: { id: string }, into: { id: string }, headers: Record<string, string> = {}) =>
  app.administrator.post(`/api/v1/customers/${from.id}/merge`, { intoId: into.id }, headers);
const merging = async (customer: { id: string }) =>
  (await app.administrator.get(`/api/v1/customers/${customer.id}/merging`)).body;
const finish = (taskId: string) => app.app.services.tasks.runTask(taskId, never);
const task = async (id: string) => (await app.administrator.get(`/api/v1/background-tasks/${id}`)).body;
const customer = async ({ id }: { id: string }) => app.administrator.get(`/api/v1/customers/${id}`);
const jobsOf = (one: TestCustomer) => jobsClient(app.administrator, one.id);
const countsOf = (id: string) =>
  inside((tx) =>
    tx
      .selectFrom('day_counts')
      .selectAll()
      .where('customer_id', '=', id)
      .where('jobs', '>', 0)
      .orderBy('customer_branch_id')
      .orderBy('day')
      .execute(),
  );

/** Milestones, exemptions and overrides of a customer, written past their own pages. */
async function setUp(of: TestCustomer, department: string | null, types: string[]): Promise<void> {
  const now = app.clock.now();
  const base = { customer_id: of.id, version: 1, created_at: now, updated_at: now };
  await inside(async (tx) => {
    const group = await tx.selectFrom('customer_groups').select('id').executeTakeFirstOrThrow();
    const scope = { customer_id: of.id, job_type: 'customs', port_code: 'NLRTM', all_departments: department === null };
    await tx.insertInto('group_override_scopes').values(scope).execute();
    await tx
      .insertInto('group_overrides')
      .values({ ...base, ...scope, id: randomUUIDv7(), department_id: department, group_id: group.id })
      .execute();
    for (const [index, type] of types.entries()) {
      const milestone = {
        direction: 'import',
        position: index + 1,
        after_type: 'JOBA',
        event_type: type,
        level: 'job',
      };
      await tx
        .insertInto('customer_milestones')
        .values({ ...base, ...milestone, id: randomUUIDv7(), weight: 1, waits_for_all: false })
        .execute();
      await tx
        .insertInto('customer_exemptions')
        .values({ id: randomUUIDv7(), customer_id: of.id, direction: 'export', event_type: type, created_at: now })
        .execute();
    }
  });
}

describe('merging customers', () => {
  test('preview names what passes and what stands in its way; then everything passes and the emptied one is deleted', async () => {
    const now = app.clock.now();
    await inside(async (tx) => {
      const times = { version: 1, created_at: now, updated_at: now };
      await tx
        .insertInto('customer_groups')
        .values({ id: randomUUIDv7(), code: 'AUTO', code_key: 'auto', name: 'Auto', ...times })
        .execute();
      await tx
        .insertInto('ports')
        .values({ code: 'NLRTM', name: 'Rotterdam', name_key: 'rotterdam', country: 'NL', functions: '1' })
        .onConflict((oc) => oc.column('code').doNothing())
        .execute();
    });
    const department = (await app.administrator.post('/api/v1/departments', { code: 'SEA', name: 'Sea' })).body.id;
    const branches = (...names: string[]) => names.map((name) => ({ name, active: true }));
    const from = await makeCustomer(app, 'Pump Works Old', {
      aliases: ['Pumps', 'Third'],
      branches: branches('North', 'South'),
    });
    const into = await makeCustomer(app, 'Pump Works', { branches: branches('NORTH') });
    await makeCustomer(app, 'Third');
    await inside((tx) =>
      tx
        .insertInto('customer_aliases')
        .values({ id: randomUUIDv7(), customer_id: from.id, alias: 'Third', alias_key: 'third' })
        .onConflict((oc) => oc.doNothing())
        .execute(),
    );
    await setUp(from, null, ['PACK', 'ARRV']);
    await setUp(into, department, ['PACK']);
    const ownBranches = (await customer(from)).body.branches as { id: string; name: string }[];
    const north = ownBranches.find((one) => one.name === 'North')!.id;
    const south = ownBranches.find((one) => one.name === 'South')!.id;
    const mover = await makeContact(app, from, 'mover@example.com', { customerBranchIds: [north, south] });
    await app.db.pools.owner.query(
      "insert into notice_choices (contact_id, customer_id, all_jobs, status_changes, date_moves, delivery, updated_at) values ($1, $2, true, true, false, 'digest_daily', $3)",
      [mover.id, from.id, app.clock.now()],
    );
    const both = await makeContact(app, from, 'both@example.com');
    await makeContact(app, into, 'both@example.com');
    const invited = await app.administrator.post(`/api/v1/customers/${from.id}/contacts`, {
      contacts: [{ email: 'invited@example.com', firstName: 'In', lastName: 'Vited' }],
    });
    await app.administrator.post(`/api/v1/customers/${from.id}/contacts/${invited.body.items[0].id}/invite`);
    const jobs = jobsOf(from);
    const open = await jobs.add({ dueDate: '2026-03-05', customerBranch: 'North' });
    const made = await jobs.add({ dueDate: '2026-03-06', customerBranch: 'West' });
    const done = await jobs.action(await jobs.add(), 'complete', { deliveredDate: '2026-03-09', pendingReason: 'x' });
    const archived = await jobs.action(done, 'archive');

    expect((await preview(from, into)).body).toMatchObject({
      from: { id: from.id, name: 'Pump Works Old' },
      into: { id: into.id, state: 'active' },
      refused: null,
      jobs: { open: 2, closed: 1 },
      contacts: {
        moved: ['invited@example.com', 'mover@example.com'],
        invited: 1,
        same: [{ email: 'both@example.com', state: 'active' }],
      },
      branches: { matched: ['North'], made: ['South', 'West'] },
      aliases: { made: [from.code, 'Pump Works Old', 'Pumps'], taken: [{ alias: 'Third', customer: 'Third' }] },
      overrides: {
        moved: 0,
        dropped: [{ jobType: 'customs', port: 'NLRTM', department: null, group: 'AUTO', why: 'excluded' }],
      },
      customerMilestones: { moved: 1, dropped: [{ direction: 'import', name: 'Name of PACK' }] },
      exemptions: { moved: 1, dropped: [{ direction: 'export', name: 'Name of PACK' }] },
      portal: 'ends',
    });

    const { status, body } = await start(from, into, { 'idempotency-key': 'merge' });
    expect(status).toBe(202);
    expect((await start(from, into, { 'idempotency-key': 'merge' })).body).toEqual(body);
    expect((await customer(from)).body.state).toBe('inactive');
    expect(await merging(from)).toEqual({ taskId: body.taskId, into: { id: into.id, name: 'Pump Works' } });
    expect(await merging(into)).toEqual({ taskId: body.taskId, into: null });
    await finish(body.taskId);
    expect(await task(body.taskId)).toMatchObject({
      title: 'Merge “Pump Works Old” into “Pump Works”',
      state: 'done',
      total: 3,
      done: 3,
      changed: 3,
      failed: 0,
    });

    expect((await customer(from)).status).toBe(404);
    expect(await merging(into)).toEqual({ taskId: null, into: null });
    expect(await jobs.read(open)).toMatchObject({ customer: { id: into.id }, customerBranch: { name: 'NORTH' } });
    expect(await jobs.read(made)).toMatchObject({ customer: { id: into.id }, customerBranch: { name: 'West' } });
    expect(await jobs.read(archived)).toMatchObject({ customer: { id: into.id }, state: 'archived' });
    const [event] = await jobs.events(open);
    expect(event).toMatchObject({
      type: 'MOVED',
      actor: { kind: 'staff' },
      note: `Merge of “Pump Works Old” (${from.code}) into “Pump Works” (${into.code})`,
    });
    const after = (await customer(into)).body;
    expect(after.aliases.sort()).toEqual([from.code, 'Pump Works Old', 'Pumps'].sort());
    expect(after.branches.map((one: { name: string }) => one.name)).toEqual(['NORTH', 'South', 'West']);
    const contacts = (await app.administrator.get(`/api/v1/customers/${into.id}/contacts`)).body.items;
    expect(contacts.map((one: { email: string; state: string }) => [one.email, one.state])).toEqual([
      ['both@example.com', 'active'],
      ['invited@example.com', 'draft'],
      ['mover@example.com', 'active'],
    ]);
    // Its link ended with the former customer, so nothing expires any more.
    expect(contacts[1]).toMatchObject({ invitedAt: null, invitationExpiresAt: null });
    expect(contacts[2].customerBranches.map((one: { name: string }) => one.name)).toEqual(['NORTH', 'South']);
    const { rows: choices } = await app.db.pools.owner.query(
      'select customer_id, all_jobs, date_moves, delivery from notice_choices where contact_id = $1',
      [mover.id],
    );
    expect(choices).toEqual([{ customer_id: into.id, all_jobs: true, date_moves: false, delivery: 'digest_daily' }]);
    const milestones = await inside((tx) =>
      tx
        .selectFrom('customer_milestones')
        .select(['event_type', 'position'])
        .where('customer_id', '=', into.id)
        .orderBy('position')
        .execute(),
    );
    expect(milestones).toEqual([
      { event_type: 'PACK', position: 1 },
      { event_type: 'ARRV', position: 3 },
    ]);
    const kept = await countsOf(into.id);
    await inside((tx) => rebuildDayCounts(tx, into.id));
    expect(await countsOf(into.id)).toEqual(kept);

    // Sessions at the former portal are over; at the other one the person sees what the limits allow.
    expect((await mover.get('/api/portal/v1/jobs')).status).toBe(401);
    expect((await both.get('/api/portal/v1/jobs')).status).toBe(401);
    const signIn = { slug: into.slug, email: 'mover@example.com', password: app.password };
    const again = await app.signIn('/api/portal/v1/session', signIn);
    expect((await again.get('/api/portal/v1/jobs')).body.items.map((one: { id: string }) => one.id)).toEqual([open.id]);
    // Files that name the former customer reach the one it became.
    const named = await app.administrator.post('/api/v1/jobs', { customer: 'pump works OLD', direction: 'import' });
    expect(named.body.customer.id).toBe(into.id);
  });

  test('the portal address passes on where the other has none, and contacts sign in there', async () => {
    const from = await makeCustomer(app, 'With portal');
    const bare = (await app.administrator.post('/api/v1/customers', { name: 'Without portal' })).body;
    await makeContact(app, from, 'portal@example.com');
    expect((await preview(from, bare)).body.portal).toBe('passes');
    await finish((await start(from, bare)).body.taskId);
    expect((await customer(bare)).body.portalUrl).toContain(from.slug);
    const signIn = { slug: from.slug, email: 'portal@example.com', password: app.password };
    const client = await app.signIn('/api/portal/v1/session', signIn);
    expect((await client.get('/api/portal/v1/jobs')).body.items).toEqual([]);
  });

  test('jobs written meanwhile are not lost, new ones are refused with a sentence; it goes on after a kill', async () => {
    const [from, into] = [await makeCustomer(app, 'Busy'), await makeCustomer(app, 'Busy group')];
    const jobs = jobsOf(from);
    const all = await Promise.all(Array.from({ length: 12 }, () => jobs.add({ dueDate: '2026-03-05' })));
    // Added and begun at the same moment: whichever comes first, no job is left behind.
    const [racing, begun] = await Promise.all([jobs.tryAdd({ dueDate: '2026-03-05' }), start(from, into)]);
    expect([201, 422]).toContain(racing.status);
    const refused = await jobs.tryAdd();
    expect([refused.status, refused.body.code]).toEqual([422, 'customer_not_active']);
    expect(refused.body.detail).toContain('"Busy" is not active');
    const stopped = new AbortController();
    const { taskId } = begun.body;
    const writers = all.map(async (job, index) => {
      if (index === 6) stopped.abort();
      const event = await jobs.tryRecord(job, { type: 'DEPT', occurredDay: '2026-03-01' });
      const done = await jobs.tryMilestone(job, 'ARRV', 'complete', { occurredDay: '2026-03-03' });
      return [event.status, done.status];
    });
    const [, ...statuses] = await Promise.all([app.app.services.tasks.runTask(taskId, stopped.signal), ...writers]);
    expect(statuses.flat().every((one) => one === 200 || one === 201)).toBe(true);
    await app.app.services.tasks.runTask(taskId, never);
    expect(await task(taskId)).toMatchObject({ state: 'done', failed: 0 });
    const codes = [...all, ...(racing.status === 201 ? [racing.body] : [])];
    for (const job of codes) expect((await jobs.read(job)).customer.id).toBe(into.id);
    for (const job of all) {
      const now = await jobs.read(job);
      expect(now).toMatchObject({ actualDeparture: '2026-03-01', actualArrival: '2026-03-03' });
    }
    const left = await inside((tx) => tx.selectFrom('jobs').select('id').where('customer_id', '=', from.id).execute());
    expect(left).toEqual([]);
    const kept = await countsOf(into.id);
    await inside((tx) => rebuildDayCounts(tx, into.id));
    expect(await countsOf(into.id)).toEqual(kept);
  });

  test('refused with a sentence: itself, unknown, inactive, already at work; a stopped one can be begun again', async () => {
    const [one, two, three] = [
      await makeCustomer(app, 'One'),
      await makeCustomer(app, 'Two'),
      await makeCustomer(app, 'Three'),
    ];
    await jobsOf(one).add();
    expect((await start(one, one)).body.code).toBe('customer_same');
    expect((await start(one, { id: randomUUIDv7() })).body.code).toBe('customer_unknown');
    expect((await start({ id: randomUUIDv7() }, one)).status).toBe(404);
    await app.administrator.patch(`/api/v1/customers/${two.id}`, { state: 'inactive' }, 2);
    expect((await preview(one, two)).body.refused).toContain('“Two” is not active');
    expect((await start(one, two)).body.code).toBe('customer_not_active');
    await app.administrator.patch(`/api/v1/customers/${two.id}`, { state: 'active' }, 3);
    const { taskId } = (await start(one, two)).body;
    expect((await start(one, three)).body.code).toBe('merge_running');
    expect((await start(two, three)).body.code).toBe('merge_running');
    expect((await preview(three, one)).body.refused).not.toBeNull();
    const state = (await customer(one)).body;
    const revived = await app.administrator.patch(`/api/v1/customers/${one.id}`, { state: 'active' }, state.version);
    expect([revived.status, revived.body.code]).toEqual([409, 'merge_running']);
    await app.administrator.post(`/api/v1/background-tasks/${taskId}/cancel`);
    expect((await customer(one)).body.state).toBe('inactive');
    await finish((await start(one, three)).body.taskId);
    expect((await customer(one)).status).toBe(404);
    const service = await app.userWithRole('customer_service');
    expect((await service.post(`/api/v1/customers/${two.id}/merge`, { intoId: three.id })).status).toBe(403);
    expect((await service.get(`/api/v1/customers/${two.id}/merge?intoId=${three.id}`)).status).toBe(403);
  });
});
