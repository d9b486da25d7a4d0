import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { JobDetail } from '#server/features/jobs/contract.ts';
import type { WorklistLine } from '#server/features/worklist/contract.ts';
import { insertEventTypes, insertTemplate } from '#tests/support/factories/job-setup.ts';
import { jobsClient } from '#tests/support/factories/jobs-client.ts';
import { worklistClient, worklistSetup } from '#tests/support/factories/worklist-setup.ts';
import { type Client, startTestApp, type TestApp } from '#tests/support/test-app.ts';

/** Many lines at once: what can be done is done, and each line says what happened. Settings of company and user. */

let t: TestApp;
let jobs: ReturnType<typeof jobsClient>;
let worker: Client & { id: string };
let other: Client & { id: string };
const mine = () => worklistClient(worker);

beforeAll(async () => {
  t = await startTestApp();
  const set = worklistSetup(t);
  await insertEventTypes(t, [{ code: 'DOCS' }, { code: 'CLR' }, { code: 'PACK' }]);
  const documents = await set.category('Documents');
  const customs = await set.category('Customs');
  await insertTemplate(t, [
    { event_type: 'DOCS', category_id: documents },
    { event_type: 'CLR', category_id: customs },
    { event_type: 'PACK', category_id: documents, level: 'component' },
  ]);
  const role = await set.role('All', [documents, customs]);
  const group = await set.workGroup({ name: 'All', viewLevel: 'all' });
  worker = await t.userWithRole('operations', 'worker@example.com');
  other = await t.userWithRole('customer_service', 'other@example.com');
  for (const one of [worker, other]) await set.join(group, one.id, role);
  jobs = jobsClient(t.administrator, await set.customer('Customer'));
});
afterAll(() => t.stop());

/** Jobs ... and their lines in the order of the codes. */
async function given(code: string, count: number): Promise<{ made: JobDetail[]; lines: WorklistLine[] }> {
  const made: JobDetail[] = [];
  for (let index = 0; index < count; index += 1) made.push(await jobs.add({ jobCode: `${code}-${index}` }));
  const lines = await mine().lines(`?search=${code}-&sort=job_code&limit=200`);
  return { made, lines };
}

describe('many at once', () => {
  test('completed with one time for all; a line somebody else completed or took meanwhile says so', async () => {
    const { made, lines } = await given('C', 4);
    const docs = lines.filter((line) => line.milestone.eventType === 'DOCS');
    expect(docs).toHaveLength(4);
    await jobs.act(made[1]!, 'DOCS', 'complete', { occurredDay: '2026-03-01' });
    await worklistClient(other).take(docs[2]!.id);
    const answer = await mine().act('complete', docs, { occurredDay: '2026-03-09', note: 'all papers in' });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ done: 2, failed: 2 });
    expect(answer.body.results.map((one: { ok: boolean; code: string | null }) => one.code)).toEqual([
      null,
      'line_done',
      'line_taken',
      null,
    ]);
    expect(answer.body.results[1].message).toBe(
      '“Name of DOCS” of C-1 has been completed meanwhile. Nothing was changed.',
    );
    expect(answer.body.results[2].message).toContain('is taken by customer_service User');
    const days = [];
    for (const job of made) days.push(jobs.milestone(await jobs.read(job), 'DOCS').occurredDay);
    expect(days).toEqual(['2026-03-09', '2026-03-01', null, '2026-03-09']);
    // The next line of the category is that of nobody: DOCS was the only one, so nothing came.
    expect((await mine().lines('?search=C-0')).map((line) => line.milestone.eventType)).toEqual(['CLR']);

    const undone = await mine().act('undo', [docs[0]!, docs[3]!]);
    expect(undone.body).toMatchObject({ done: 2, failed: 0 });
    expect(jobs.milestone(await jobs.read(made[0]!), 'DOCS').state).toBe('pending');
    const again = await mine().act('undo', [docs[0]!]);
    expect(again.body.results[0]).toMatchObject({ ok: false, code: 'line_pending' });
  });

  test('a day in the future, a missing reason or day: refused before any line is touched, or said of each', async () => {
    const { lines } = await given('F', 1);
    const future = await mine().act('complete', lines, { occurredDay: '2026-03-11' });
    expect(future.body).toMatchObject({ done: 0, failed: 2 });
    expect(future.body.results[0].message).toContain('future');
    const refused = async (action: string, body: object) => (await mine().act(action, lines, body)).body.code;
    expect(await refused('not_applicable', {})).toBe('reason_required');
    expect(await refused('hold', { reason: '  ' })).toBe('reason_required');
    expect(await refused('estimate', {})).toBe('day_required');
    expect(await refused('complete', { occurredDay: '2026-03-01', occurredAt: '2026-03-01T10:00:00Z' })).toBe(
      'occurred_twice',
    );
    expect((await mine().act('complete', [], {})).status).toBe(422);
    expect((await mine().act('explode', lines, {})).status).toBe(422);
  });

  test('not applicable, estimate, hold and resume', async () => {
    const { made, lines } = await given('N', 2);
    const clr = lines.filter((line) => line.milestone.eventType === 'CLR');
    expect((await mine().act('estimate', clr, { estimatedDay: '2026-03-20' })).body.done).toBe(2);
    expect((await mine().lines('?search=N-&sort=estimated')).map((line) => line.estimatedDay)).toEqual([
      '2026-03-20',
      '2026-03-20',
      null,
      null,
    ]);
    expect((await mine().act('note', clr, { note: ' ' })).body.faults[0]).toMatchObject({ code: 'note_required' });
    expect((await mine().act('note', clr, { note: 'broker called' })).body.done).toBe(2);
    expect((await jobs.events(made[0]!)).filter((one) => one.type === 'NOTE')).toMatchObject([
      { note: 'Name of CLR: broker called' },
    ]);
    expect((await mine().act('not_applicable', [clr[0]!], { reason: 'no customs' })).body.done).toBe(1);
    expect(jobs.milestone(await jobs.read(made[0]!), 'CLR')).toMatchObject({
      state: 'not_applicable',
      reason: 'no customs',
    });
    // Two lines of one job: the job is held once.
    const rest = await mine().lines('?search=N-1');
    expect(rest).toHaveLength(2);
    const held = await mine().act('hold', rest, { reason: 'papers missing' });
    expect(held.body).toMatchObject({ done: 2, failed: 0 });
    expect((await jobs.read(made[1]!)).state).toBe('on_hold');
    expect(await mine().lines('?search=N-1')).toEqual([]);
    const again = await mine().act('hold', rest, { reason: 'again' });
    expect(again.body.results[0]).toMatchObject({ ok: false, code: 'job_state' });
    const underHold = await mine().lines('?search=N-1&held=true');
    expect((await mine().act('resume', underHold)).body.done).toBe(2);
    expect(await mine().lines('?search=N-1')).toHaveLength(2);
  });

  test('take and release, and a component has lines of its own', async () => {
    const job = await jobs.add({ jobCode: 'K-0', components: [{ code: 'K1', description: 'first' }, { code: 'K2' }] });
    const lines = await mine().lines('?search=K-0&limit=200');
    expect(lines.map((line) => `${line.component?.code ?? 'job'} ${line.milestone.eventType}`).sort()).toEqual([
      'K1 PACK',
      'K2 PACK',
      'job CLR',
      'job DOCS',
    ]);
    expect(lines.find((line) => line.component?.code === 'K1')!.component).toMatchObject({ description: 'first' });
    await worklistClient(other).take(lines[0]!.id);
    const taken = await mine().act('take', lines);
    expect(taken.body).toMatchObject({ done: 3, failed: 1 });
    expect(taken.body.results[0]).toMatchObject({ ok: false, code: 'line_taken' });
    expect((await mine().act('release', lines.slice(1))).body).toMatchObject({ done: 3, failed: 0 });
    const unknown = await mine().act('complete', [{ ...lines[1]!, id: job.id }]);
    expect(unknown.body.results[0]).toMatchObject({ ok: false, code: 'line_gone' });
  });

  test('two who complete the same lines at the same moment: each line is done once, the second hears so', async () => {
    const { made, lines } = await given('R', 6);
    const [a, b] = await Promise.all([
      mine().act('complete', lines, { occurredDay: '2026-03-09' }),
      worklistClient(other).act('complete', lines, { occurredDay: '2026-03-08' }),
    ]);
    expect(a.body.done + b.body.done).toBe(lines.length);
    for (const job of made) {
      const kinds = (await jobs.events(job)).map((event) => event.kind);
      expect(kinds.filter((kind) => kind === 'correction')).toEqual([]);
    }
  });
});

describe('settings', () => {
  const read = async (client: Client) => (await client.get('/api/v1/worklist/settings')).body;
  const columns = { order: ['job', 'milestone'], hidden: ['eta', 'job'], density: 'comfortable' };
  const ordered = (key: string) => ({ order: [{ key, direction: 'desc' }], colours: [], columns });

  test("the company's hold for everybody, one's own for oneself, and there is a way back", async () => {
    const first = await read(worker);
    expect(first).toMatchObject({ mine: null, abilities: { setCompany: false } });
    expect(first.workGroups).toEqual([expect.objectContaining({ name: 'All', workflowRole: 'All', cherryPick: true })]);
    expect(first.categories.map((one: { name: string }) => one.name)).toEqual(['Documents', 'Customs']);
    expect((await worker.put('/api/v1/worklist/company-settings', ordered('job_code'), first.version)).status).toBe(
      403,
    );

    const put = await t.administrator.put('/api/v1/worklist/company-settings', ordered('job_code'), first.version);
    expect(put.body.company).toMatchObject({ order: [{ key: 'job_code', direction: 'desc' }], colours: [] });
    expect(put.body.company.columns.order).toContain('dueDate');
    expect(put.body.company.columns.hidden).not.toContain('job');
    expect(put.body.version).toBe(first.version + 1);
    expect((await t.administrator.put('/api/v1/worklist/company-settings', ordered('eta'), first.version)).status).toBe(
      412,
    );
    expect((await t.administrator.put('/api/v1/worklist/company-settings', ordered('eta'))).status).toBe(428);
    const codes = (await mine().lines('?limit=200')).map((line) => line.job.jobCode);
    expect(codes).toEqual([...codes].sort().reverse());

    const own = await worker.put('/api/v1/worklist/my-settings', {
      settings: { ...ordered('job_code'), order: [{ key: 'job_code', direction: 'asc' }] },
    });
    expect(own.body).toMatchObject({ mine: { order: [{ key: 'job_code', direction: 'asc' }] } });
    expect((await mine().lines('?limit=200')).map((line) => line.job.jobCode)).toEqual([...codes].sort());
    expect((await worklistClient(other).lines('?limit=200')).map((line) => line.job.jobCode)).toEqual(codes);
    const me = await worker.get('/api/v1/me');
    expect(me.body.preferences.map((one: { key: string }) => one.key)).toEqual(['worklist.settings']);
    expect((await worker.put('/api/v1/worklist/my-settings', { settings: null })).body.mine).toBeNull();
  });

  test.each([
    ['an unknown key', { order: [{ key: 'weather', direction: 'asc' }] }],
    ['no order', { order: [] }],
    ['a key twice', { order: ['asc', 'desc'].map((direction) => ({ key: 'eta', direction })) }],
    ['a colour of one’s own', { colours: [{ rule: 'overdue', tone: '#ff0000' }] }],
    ['an unknown column', { columns: { ...columns, order: ['margin'] } }],
    ['something undeclared', { colors: [] }],
  ])('refused: %s', async (_, change) => {
    const answer = await worker.put('/api/v1/worklist/my-settings', { settings: { ...ordered('eta'), ...change } });
    expect(answer.status).toBe(422);
    expect(answer.body.faults.length).toBeGreaterThan(0);
  });
});
