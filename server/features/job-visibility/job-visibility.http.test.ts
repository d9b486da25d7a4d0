import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemActor } from '#server/access/actors.ts';
import type { Tx } from '#server/database/database.ts';
import { insertBranch, insertEventTypes, insertTemplate } from '#tests/support/factories/job-setup.ts';
import { insertCustomer } from '#tests/support/factories/portal-rows.ts';
import { type Client, startTestApp, type TestApp } from '#tests/support/test-app.ts';

describe('why somebody sees a job', () => {
  let test: TestApp;
  let free: Client & { id: string };
  let given: Client & { id: string };
  let customerId: string;
  const ids: Record<string, string> = {};
  const inside = <T>(work: (tx: Tx) => Promise<T>) => test.db.withActor(systemActor('test'), work);
  const post = async (path: string, body: object) => {
    const answer = await test.administrator.post(`/api/v1/${path}`, body);
    expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300);
    return answer.body;
  };
  const addJob = async (more: object = {}) =>
    post('jobs', { customerId, direction: 'import', jobType: 'customs', mode: 'sea', ...more });
  const ask = async (jobId: string, userId: string) =>
    (await test.administrator.get(`/api/v1/jobs/${jobId}/visibility?userId=${userId}`)).body;
  const join = (group: string, user: { id: string }, cherryPick: boolean) =>
    post(`work-groups/${ids[group]}/members`, {
      set: [{ userId: user.id, workflowRoleId: ids.clerk, cherryPick }],
    });

  beforeAll(async () => {
    test = await startTestApp();
    customerId = (await insertCustomer(test.db, { name: 'First Customer', code: 'FIRST' })).id;
    ids.customs = (await post('categories', { name: 'Customs' })).id;
    ids.transport = (await post('categories', { name: 'Transport' })).id;
    ids.clerk = (await post('workflow-roles', { name: 'Clerk', categoryIds: [ids.customs] })).id;
    await insertEventTypes(test, [{ code: 'DOCS' }, { code: 'ENTR' }, { code: 'TRUK' }, { code: 'NOTI' }]);
    await insertTemplate(test, [
      { event_type: 'DOCS', category_id: ids.customs },
      { event_type: 'NOTI' },
      { event_type: 'TRUK', category_id: ids.transport },
      { event_type: 'ENTR', category_id: ids.customs, waits_for_all: true },
    ]);
    ids.rotterdam = await insertBranch(test, { code: 'RTM' });
    ids.antwerp = await insertBranch(test, { code: 'ANR' });
    await inside((tx) =>
      tx
        .insertInto('ports')
        .values({ code: 'NLRTM', name: 'Rotterdam', name_key: 'rotterdam', country: 'NL', iata: null, functions: '1' })
        .onConflict((conflict) => conflict.doNothing())
        .execute(),
    );
    await inside((tx) =>
      tx
        .insertInto('branch_ports')
        .values({ branch_id: ids.rotterdam!, port_code: 'NLRTM', direction: 'import' })
        .execute(),
    );
    ids.rtm = (await post('work-groups', { name: 'Rotterdam imports', branchId: ids.rotterdam })).id;
    ids.anr = (await post('work-groups', { name: 'Antwerp imports', branchId: ids.antwerp })).id;
    free = await test.userWithRole('operations', 'free@staff.example');
    given = await test.userWithRole('customer_service', 'given@staff.example');
    await join('rtm', free, true);
    await join('anr', free, true);
    await join('rtm', given, false);
  });
  afterAll(() => test.stop());

  it('names the milestone shown, where the branch came from, and why another work group does not see the job', async () => {
    const job = await addJob({ destinationPort: 'NLRTM' });
    const answer = await ask(job.id, free.id);
    expect(answer.shown).toBe('shown');
    expect(answer.job).toMatchObject({
      branch: { name: 'Branch RTM' },
      customerGroup: null,
      origin: {
        branch: 'port',
        port: { code: 'NLRTM', name: 'Rotterdam' },
        customerGroup: 'importSea',
        override: null,
        isBehind: false,
      },
      uncategorised: ['Name of NOTI'],
    });
    expect(answer.memberships).toMatchObject([
      {
        workGroup: { name: 'Antwerp imports' },
        sees: false,
        because: 'branch',
        looksAt: { branch: { name: 'Branch ANR' } },
      },
      {
        workGroup: { name: 'Rotterdam imports' },
        workflowRole: { name: 'Clerk' },
        sees: true,
        because: null,
        verdicts: [{ category: { name: 'Customs' }, code: 'shown', milestone: 'Name of DOCS', waitsFor: [] }],
      },
    ]);
    const lines = await inside((tx) =>
      tx.selectFrom('worklist_lines').select(['event_type', 'branch_id']).where('job_id', '=', job.id).execute(),
    );
    expect(lines).toContainEqual({ event_type: 'DOCS', branch_id: ids.rotterdam });
    // Without cherry pick only the line that comes first is shown: the older job's.
    expect((await ask(job.id, given.id)).memberships[0].verdicts[0].code).toBe('shown');
    const later = await addJob({ destinationPort: 'NLRTM' });
    const behind = await ask(later.id, given.id);
    expect(behind).toMatchObject({ shown: 'hidden', first: { jobId: job.id, milestone: 'Name of DOCS' } });
    expect(behind.memberships[0].verdicts[0].code).toBe('behind');
  });

  it('says what a milestone waits for, that a job is held, taken or closed', async () => {
    const job = await addJob({ branchId: ids.rotterdam });
    const verdict = async (userId: string) => {
      const answer = await ask(job.id, userId);
      const group = answer.memberships.find(
        (one: { workGroup: { name: string } }) => one.workGroup.name === 'Rotterdam imports',
      );
      return { shown: answer.shown, ...group.verdicts[0] };
    };
    const line = await inside((tx) =>
      tx
        .selectFrom('worklist_lines')
        .select('id')
        .where('job_id', '=', job.id)
        .where('event_type', '=', 'DOCS')
        .executeTakeFirstOrThrow(),
    );
    await inside((tx) =>
      tx
        .updateTable('worklist_lines')
        .set({ taken_by: free.id, taken_at: test.clock.now() })
        .where('id', '=', line.id)
        .execute(),
    );
    expect(await verdict(free.id)).toMatchObject({ shown: 'shown', code: 'taken_by_self', takenBy: { id: free.id } });
    expect(await verdict(given.id)).toMatchObject({ shown: 'hidden', code: 'taken', takenBy: { id: free.id } });

    const act = async (name: string, body: object) => {
      const { version } = (await test.administrator.get(`/api/v1/jobs/${job.id}`)).body;
      const answer = await test.administrator.post(`/api/v1/jobs/${job.id}/actions/${name}`, body, {
        'if-match': `"${version}"`,
      });
      expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    };
    await act('hold', { reason: 'waiting' });
    expect(await verdict(free.id)).toMatchObject({ shown: 'held', code: 'held' });
    await act('resume', {});
    const event = await test.administrator.post(`/api/v1/jobs/${job.id}/events`, {
      type: 'DOCS',
      occurredAt: '2026-03-10T08:00:00Z',
    });
    expect(event.status, JSON.stringify(event.body)).toBeLessThan(300);
    expect(await verdict(free.id)).toMatchObject({
      shown: 'hidden',
      code: 'waits',
      milestone: 'Name of ENTR',
      waitsFor: ['Name of NOTI', 'Name of TRUK'],
    });
    await act('cancel', { reason: 'not needed' });
    expect(await verdict(free.id)).toMatchObject({ shown: 'hidden', code: 'closed', milestone: null });
  });

  it('shows a covered membership as such, and a disabled user sees nothing', async () => {
    const away = await test.userWithRole('operations', 'away@staff.example');
    const cover = await test.userWithRole('operations', 'cover@staff.example');
    await join('rtm', away, true);
    const absent = { coverUserId: cover.id, awayFrom: '2026-03-09', awayUntil: '2026-03-11' };
    await test.administrator.patch(`/api/v1/users/${away.id}`, absent, 1);
    const job = await addJob({ branchId: ids.rotterdam });
    expect(await ask(job.id, cover.id)).toMatchObject({ shown: 'shown', memberships: [{ coverFor: { id: away.id } }] });
    expect((await ask(job.id, away.id)).user).toMatchObject({ away: true, cover: { id: cover.id } });
    await test.administrator.post(`/api/v1/users/${cover.id}/disable`);
    expect(await ask(job.id, cover.id)).toMatchObject({ shown: 'hidden', user: { disabled: true } });
  });

  it('lists who sees a job', async () => {
    const job = await addJob({ branchId: ids.rotterdam });
    const { workGroups } = (await test.administrator.get(`/api/v1/jobs/${job.id}/viewers`)).body;
    expect(workGroups).toMatchObject([
      { name: 'Antwerp imports', sees: false, because: 'branch', members: [] },
      { name: 'Rotterdam imports', sees: true, because: null },
    ]);
    const codes = workGroups[1].members.map((one: { user: { id: string }; verdicts: { code: string }[] }) => [
      one.user.id,
      one.verdicts.map((verdict) => verdict.code),
    ]);
    expect(codes).toContainEqual([free.id, ['shown']]);
    expect(codes).toContainEqual([given.id, ['given']]);
  });

  it('is told to oneself always, about others with setup:read; unknown users and jobs are not found', async () => {
    const job = await addJob({ branchId: ids.rotterdam });
    const own = await free.get(`/api/v1/jobs/${job.id}/visibility`);
    expect(own.body.user.id).toBe(free.id);
    const { key } = await post('api-keys', { name: 'Narrow', roleKey: 'operations', scopes: ['jobs:read'] });
    const machine = { authorization: `Bearer ${key}` };
    const other = await test.anonymous.get(`/api/v1/jobs/${job.id}/visibility?userId=${free.id}`, machine);
    expect([other.status, other.body.code]).toEqual([403, 'permission_missing']);
    const itself = await test.anonymous.get(`/api/v1/jobs/${job.id}/visibility`, machine);
    expect(itself.body).toMatchObject({ status: 422, code: 'user_missing', faults: [{ field: 'userId' }] });
    expect((await test.anonymous.get(`/api/v1/jobs/${job.id}/viewers`, machine)).status).toBe(403);
    expect((await free.get(`/api/v1/jobs/${free.id}/visibility`)).status).toBe(404);
    expect((await free.get(`/api/v1/jobs/${job.id}/visibility?userId=${job.id}`)).status).toBe(404);
  });
});
