import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { systemActor } from '#server/access/actors.ts';
import type { ExceptionItem } from '#server/features/exceptions/contract.ts';
import { exceptionPage } from '#server/features/exceptions/queries-list.ts';
import { exceptionState } from '#server/features/exceptions/rules-exception.ts';
import { insertExceptionTemplate } from '#tests/support/factories/exception-setup.ts';
import { insertBranch } from '#tests/support/factories/job-setup.ts';
import { jobsClient } from '#tests/support/factories/jobs-client.ts';
import { insertCustomer } from '#tests/support/factories/portal-rows.ts';
import { startTestApp, type TestApp } from '#tests/support/test-app.ts';

const hour = 3_600_000;
let app: TestApp;
let customerId: string;
let jobs: ReturnType<typeof jobsClient>;
beforeAll(async () => {
  app = await startTestApp();
  await insertExceptionTemplate(app);
});
afterAll(() => app?.stop());
beforeEach(async () => {
  app.clock.set('2026-03-10T09:00:00Z');
  customerId = (await insertCustomer(app.db)).id;
  jobs = jobsClient(app.administrator, customerId);
});

const list = async (query = ''): Promise<{ items: ExceptionItem[]; nextCursor: string | null }> => {
  const { status, body } = await app.administrator.get(`/api/v1/exceptions?customerId=${customerId}${query}`);
  expect(status, JSON.stringify(body)).toBe(200);
  return body;
};
const said = (items: ExceptionItem[]) => items.map((one) => `${one.jobCode} ${one.eventType} ${one.exception}`);

describe('the list', () => {
  test('what is in exception or at risk, the longest breached first, with condition and base', async () => {
    await jobs.add({ jobCode: 'E-1', eta: '2026-03-05', components: [{ code: 'C1' }] });
    expect(said((await list()).items)).toEqual(['E-1 PAY in_exception']);
    app.clock.advance(3 * hour);
    const { items } = await list();
    expect(said(items)).toEqual(['E-1 PAY in_exception', 'E-1 CHCK in_exception', 'E-1 BOOK at_risk']);
    expect(items[0]).toMatchObject({
      condition: '2 working days after ETA',
      baseDay: '2026-03-05',
      baseAt: null,
      exceptionAt: '2026-03-09T22:59:59.999Z',
      component: null,
      heldSince: null,
      shared: null,
      takenBy: null,
      abilities: { share: true },
    });
    expect(items[1]).toMatchObject({ component: { code: 'C1' }, baseDay: null, baseAt: '2026-03-10T09:00:00.000Z' });
    expect(items[2]).toMatchObject({ atRiskAt: '2026-03-10T12:00:00.000Z', abilities: { share: false } });
    const counts = await app.administrator.get(`/api/v1/exceptions/counts?customerId=${customerId}`);
    expect(counts.body).toEqual({ inException: 2, atRisk: 1 });
    expect(said((await list('&state=at_risk')).items)).toEqual(['E-1 BOOK at_risk']);
    expect(said((await list('&state=in_exception&eventType=PAY')).items)).toEqual(['E-1 PAY in_exception']);
  });

  test('a held job keeps what it had; closed jobs have nothing', async () => {
    const held = await jobs.add({ jobCode: 'E-2', components: [{ code: 'C1' }] });
    app.clock.advance(2 * hour);
    await jobs.action(held, 'hold', { reason: 'x' });
    app.clock.advance(20 * hour);
    const { items } = await list();
    expect(said(items)).toEqual(['E-2 CHCK in_exception']);
    expect(items[0]?.heldSince).toBe('2026-03-10T11:00:00.000Z');
    await jobs.action(await jobs.read(held), 'cancel', { reason: 'x' });
    expect((await list()).items).toEqual([]);
  });

  test('filters: branch that works on it, mode, operator; a page of two after another', async () => {
    const branchId = await insertBranch(app, { code: `B${customerId.slice(-4)}` });
    for (const [at, mode] of ['sea', 'air', 'sea', 'air', 'sea'].entries()) {
      await jobs.add({ jobCode: `P-${at}`, mode, ...(at < 2 ? { branchId } : {}) });
      app.clock.advance(60_000);
    }
    app.clock.advance(5 * hour);
    expect(said((await list(`&branchId=${branchId}`)).items)).toEqual([
      'P-0 BOOK in_exception',
      'P-1 BOOK in_exception',
    ]);
    expect((await list('&mode=air')).items).toHaveLength(2);
    expect((await list('&mode=rail')).items).toEqual([]);
    const codes: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page = await list(`&limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`);
      codes.push(...page.items.map((one) => one.jobCode));
      cursor = page.nextCursor;
    }
    expect(codes).toEqual(['P-0', 'P-1', 'P-2', 'P-3', 'P-4']);
    const wrong = await app.administrator.get('/api/v1/exceptions?cursor=abc');
    expect([wrong.status, wrong.body.code]).toEqual([422, 'cursor_unknown']);
  });

  test('walks the index of what is pending, not the jobs', async () => {
    const plan = await app.db.withActor(systemActor('test'), async (tx) => {
      await sql`set local enable_seqscan = off`.execute(tx);
      return JSON.stringify(
        await exceptionPage(tx, {}, { state: 'in_exception', after: null, limit: 50, now: app.clock.now() }).explain(
          'text',
        ),
      );
    });
    expect(plan).toContain('milestones_pending_exception');
  });

  test('needs to read jobs', async () => {
    const key = await app.anonymous.get('/api/v1/exceptions');
    expect(key.status).toBe(401);
  });
});

describe('on lists and pages of jobs', () => {
  test('the breached condition stands beside the job; the list is filtered by it', async () => {
    const job = await jobs.add({ jobCode: 'L-1', eta: '2026-03-20' });
    await jobs.add({ jobCode: 'L-2', direction: 'export' });
    const found = async (query: string) =>
      (await app.administrator.get(`/api/v1/jobs?customerId=${customerId}${query}`)).body.items as {
        jobCode: string;
        exceptionDetail: object | null;
      }[];
    expect((await found('')).map((one) => one.exceptionDetail)).toEqual([null, null]);
    app.clock.advance(3 * hour);
    expect((await found('&exception=at_risk'))[0]).toMatchObject({
      jobCode: 'L-1',
      exceptionDetail: { milestone: 'Name of BOOK', condition: '4 hours after registration', componentCode: null },
    });
    expect(await found('&exception=in_exception')).toEqual([]);
    app.clock.advance(2 * hour);
    expect(await found('&exception=at_risk')).toEqual([]);
    expect(await found('&exception=in_exception')).toHaveLength(1);
    expect((await jobs.read(job)).exceptionDetail).toMatchObject({
      milestoneId: jobs.milestone(job, 'BOOK').id,
      exceptionAt: '2026-03-10T13:00:00.000Z',
    });
    expect((await jobs.act(job, 'BOOK', 'complete')).exceptionDetail).toBeNull();
  });
});

describe('the statements agree with the rule', () => {
  const at = (text: string | null) => (text === null ? null : new Date(`2026-03-10T${text}Z`));
  const cases = ['open', 'on_hold', 'completed', 'archived'].flatMap((job) =>
    ['pending', 'completed'].flatMap((milestone) =>
      ['11:59:59', '12:00:00', '12:00:01'].flatMap((exceptionAt) =>
        [null, '11:00:00', '12:00:00', '12:00:01'].flatMap((atRiskAt) =>
          (job === 'on_hold' ? ['10:59:59', '11:00:00', '11:59:59', '12:00:00'] : [null]).map((heldSince) => ({
            job: job as 'open',
            milestone: milestone as 'pending' | 'completed',
            exceptionAt: at(exceptionAt),
            atRiskAt: at(atRiskAt),
            heldSince: at(heldSince),
          })),
        ),
      ),
    ),
  );

  test(`${cases.length} combinations, on the list, its counts and the list of jobs`, async () => {
    const job = await jobs.add({ jobCode: `RULE-${customerId.slice(-4)}`, direction: 'import' });
    const { id } = jobs.milestone(job, 'BOOK');
    app.clock.set('2026-03-10T12:00:00Z');
    const run = (text: string, values: unknown[]) => app.db.pools.owner.query(text, values);
    for (const one of cases) {
      const isOpen = one.job === 'open' || one.heldSince !== null;
      const done = one.milestone === 'completed' ? app.clock.now() : null;
      await run(
        `update milestones set state = $2, job_open = $3, exception_at = $4, at_risk_at = $5, occurred_at = $6::timestamptz,
          occurred_day = ($6::timestamptz)::date, occurred_precision = $7 where id = $1`,
        [id, one.milestone, isOpen, one.exceptionAt, one.atRiskAt, done, done && 'instant'],
      );
      const shown = done === null && isOpen;
      await run(
        'update jobs set state = $2, is_open = $3, held_since = $4, exception_at = $5, at_risk_at = $6, list_order = $7 where id = $1',
        [
          job.id,
          one.job,
          isOpen,
          one.heldSince,
          shown ? one.exceptionAt : null,
          shown ? one.atRiskAt : null,
          isOpen ? 1 : 1e6,
        ],
      );
      const expected = exceptionState({ ...one, now: app.clock.now() });
      const hint = JSON.stringify(one);
      const query = `customerId=${customerId}`;
      const [both, counts, ...states] = await Promise.all([
        list(),
        app.administrator.get(`/api/v1/exceptions/counts?${query}`),
        ...(['in_exception', 'at_risk'] as const).map(async (state) => ({
          state,
          found: (await list(`&state=${state}`)).items.length,
          listed: (await app.administrator.get(`/api/v1/jobs?${query}&exception=${state}`)).body.items,
        })),
      ]);
      expect(
        both.items.map((item) => item.exception),
        hint,
      ).toEqual(expected === 'none' ? [] : [expected]);
      for (const { state, found, listed } of states) {
        const count = expected === state ? 1 : 0;
        const counted = counts.body[state === 'at_risk' ? 'atRisk' : 'inException'];
        expect([found, counted, listed.length], `${hint} ${state}`).toEqual([count, count, count]);
        if (count > 0) expect(listed[0].exceptionDetail.milestoneId).toBe(id);
      }
    }
  });
});
