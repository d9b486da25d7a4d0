import { randomUUIDv7 } from 'node:crypto';
import type { Insertable } from 'kysely';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemActor } from '#server/access/actors.ts';
import type { Jobs, Milestones } from '#server/database/types.gen.ts';
import { insertBranch, insertEventTypes, insertTemplate } from '#tests/support/factories/job-setup.ts';
import { insertCustomer, insertJobs, jobRow } from '#tests/support/factories/portal-rows.ts';
import { startTestApp, type TestApp } from '#tests/support/test-app.ts';
import { asSuperuser } from '#tests/support/test-database.ts';
import { milestoneCounts, statusCounts } from './queries.ts';
import { filterTerms } from './rules-filters.ts';

type Pending = { event_type: string; exception_at: Date | null; at_risk_at: Date | null };
type Made = { job: Insertable<Jobs>; pending: Pending[] };

let t: TestApp;
const now = new Date('2026-03-10T09:00:00Z');
const hour = 3_600_000;
let made: Made[] = [];
const ids = { branches: [] as string[], customers: [] as string[], group: randomUUIDv7(), operator: '' };

/** A generator of its own, so that every run tests the same jobs. */
let seed = 20260310;
function random(below: number): number {
  seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
  return (seed >>> 8) % below;
}
const pick = <T>(list: readonly T[]): T => list[random(list.length)]!;
const at = (hours: number) => new Date(now.getTime() + hours * hour);
const maybe = <T>(value: () => T): T | null => (random(4) === 0 ? null : value());

function randomJob(): Made {
  const state = pick(['open', 'open', 'open', 'on_hold', 'completed', 'cancelled'] as const);
  const isOpen = state === 'open' || state === 'on_hold';
  const pending = Array.from({ length: random(4) }, (_, index) => {
    const exception = maybe(() => at(random(200) - 100));
    return {
      event_type: ['BOOK', 'ARRV', 'CLRD'][index]!,
      exception_at: exception,
      at_risk_at: exception && maybe(() => new Date(exception.getTime() - random(60) * hour)),
    };
  });
  const earliest = (key: 'exception_at' | 'at_risk_at') =>
    pending.reduce<Date | null>((best, one) => {
      const time = one[key];
      return time !== null && (best === null || time < best) ? time : best;
    }, null);
  const job = jobRow(pick(ids.customers), {
    state,
    status_code: state === 'on_hold' ? 'HOLD' : isOpen ? pick(['JOBA', 'BOOK', 'ARRV']) : 'JCOM',
    direction: pick(['import', 'export'] as const),
    mode: pick(['sea', 'air'] as const),
    due_date: maybe(() => `2026-03-${10 + random(15)}`),
    eta: maybe(() => `2026-03-${10 + random(15)}`),
    work_branch_id: maybe(() => pick(ids.branches)),
    customer_group_id: random(3) === 0 ? ids.group : null,
    service_operator_id: random(2) === 0 ? ids.operator : null,
    held_since: state === 'on_hold' ? at(-random(120)) : null,
    exception_at: isOpen ? earliest('exception_at') : null,
    at_risk_at: isOpen ? earliest('at_risk_at') : null,
  });
  return { job, pending };
}

beforeAll(async () => {
  t = await startTestApp();
  await insertEventTypes(
    t,
    ['BOOK', 'ARRV', 'CLRD'].map((code) => ({ code })),
  );
  await insertTemplate(t, [{ event_type: 'BOOK' }, { event_type: 'ARRV' }, { event_type: 'CLRD' }]);
  ids.branches = [await insertBranch(t, { code: 'RTM' }), await insertBranch(t, { code: 'AMS' })];
  ids.customers = await Promise.all(['A', 'B', 'C'].map(async (code) => (await insertCustomer(t.db, { code })).id));
  ids.operator = (await t.userWithRole('customer_service')).id;
  await t.db.withActor(systemActor('test'), (tx) =>
    tx
      .insertInto('customer_groups')
      .values({
        id: ids.group,
        code: 'AUTO',
        code_key: 'auto',
        name: 'Auto',
        version: 1,
        created_at: now,
        updated_at: now,
      })
      .execute(),
  );
  made = Array.from({ length: 3_000 }, randomJob);
  await insertJobs(
    t.db,
    made.map(({ job }) => job),
  );
  const rows = made.flatMap(({ job, pending }) =>
    pending.map(
      (one, index): Insertable<Milestones> => ({
        id: randomUUIDv7(),
        customer_id: job.customer_id,
        job_id: job.id,
        sequence: index + 2,
        level: 'job',
        name: one.event_type,
        customer_label: one.event_type,
        internal: false,
        weight: 1,
        waits_for_all: false,
        state: 'pending',
        job_open: job.is_open,
        allocated_at: now,
        version: 1,
        ...one,
      }),
    ),
  );
  await t.db.withActor(systemActor('test'), async (tx) => {
    for (let from = 0; from < rows.length; from += 500)
      await tx
        .insertInto('milestones')
        .values(rows.slice(from, from + 500))
        .execute();
  });
});
afterAll(() => t.stop());

/** What the enquiry should say, worked out from the rows as they were written, by the words of DOMAIN 5. */
function expected(fits: (job: Insertable<Jobs>) => boolean) {
  const open = made.filter(({ job }) => job.is_open && fits(job));
  const clockOf = (job: Insertable<Jobs>) => ((job.held_since as Date | null) ?? now).getTime();
  const isPast = (time: unknown, job: Insertable<Jobs>) => time != null && (time as Date).getTime() <= clockOf(job);
  const inException = open.filter(({ job }) => isPast(job.exception_at, job));
  const atRisk = open.filter((one) => isPast(one.job.at_risk_at, one.job) && !inException.includes(one));
  const byStatus = Object.entries(Object.groupBy(open, ({ job }) => job.status_code)).map(([code, jobs = []]) => ({
    code,
    jobs: jobs.length,
    inException: jobs.filter((one) => inException.includes(one)).length,
    atRisk: jobs.filter((one) => atRisk.includes(one)).length,
  }));
  const breached = open.flatMap(({ job, pending }) => pending.filter((one) => isPast(one.exception_at, job)));
  const byMilestone = Object.entries(Object.groupBy(breached, (one) => one.event_type)).map(
    ([eventType, all = []]) => ({
      eventType,
      jobs: all.length,
      milestones: all.length,
      since: new Date(Math.min(...all.map((one) => one.exception_at!.getTime()))).toISOString(),
    }),
  );
  return {
    jobs: open.length,
    onHold: open.filter(({ job }) => job.state === 'on_hold').length,
    inException: inException.length,
    atRisk: atRisk.length,
    byStatus,
    byMilestone,
  };
}

const sorted = <Row extends object>(rows: Row[]) =>
  rows.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

// biome-ignore lint/suspicious/noExplicitAny: the answer is compared as a whole
function plain(body: any) {
  const { jobs, onHold, inException, atRisk } = body;
  const without = ({ name: _, ...rest }: { name: string }) => rest;
  return {
    ...{ jobs, onHold, inException, atRisk },
    byStatus: sorted(body.statuses.map(without)),
    byMilestone: sorted(body.milestones.map(without)),
  };
}

describe('counts', () => {
  test.each([
    ['all', () => ({}), () => true],
    [
      'branch',
      () => ({ workBranchId: ids.branches[0]! }),
      (job: Insertable<Jobs>) => job.work_branch_id === ids.branches[0],
    ],
    [
      'customer and mode',
      () => ({ customerId: ids.customers[1]!, mode: 'air' }),
      (job: Insertable<Jobs>) => job.customer_id === ids.customers[1] && job.mode === 'air',
    ],
    [
      'group, direction',
      () => ({ customerGroupId: ids.group, direction: 'export' }),
      (job: Insertable<Jobs>) => job.customer_group_id === ids.group && job.direction === 'export',
    ],
    [
      'CSO',
      () => ({ serviceOperatorId: ids.operator }),
      (job: Insertable<Jobs>) => job.service_operator_id === ids.operator,
    ],
    [
      'due',
      () => ({ dueFrom: '2026-03-12', dueTo: '2026-03-15' }),
      (job: Insertable<Jobs>) => job.due_date != null && job.due_date >= '2026-03-12' && job.due_date <= '2026-03-15',
    ],
    ['ETA', () => ({ etaFrom: '2026-03-14' }), (job: Insertable<Jobs>) => job.eta != null && job.eta >= '2026-03-14'],
  ] as [string, () => Record<string, string>, (job: Insertable<Jobs>) => boolean][])(
    'by %s are those of the jobs',
    async (_, filters, fits) => {
      const { status, body } = await t.administrator.get(`/api/v1/enquiry?${new URLSearchParams(filters())}`);
      expect(status).toBe(200);
      const { byStatus, byMilestone, ...totals } = expected(fits);
      expect(plain(body)).toEqual({ ...totals, byStatus: sorted(byStatus), byMilestone: sorted(byMilestone) });
      expect(totals.inException).toBeGreaterThan(0);
    },
  );

  test('stand in the order of the templates, on hold last', async () => {
    const { body } = await t.administrator.get('/api/v1/enquiry');
    expect(body.statuses.map((one: { code: string; name: string }) => [one.code, one.name])).toEqual([
      ['JOBA', 'Job added'],
      ['BOOK', 'Name of BOOK'],
      ['ARRV', 'Arrived'],
      ['HOLD', 'On Hold'],
    ]);
    expect(body.milestones.map((one: { eventType: string }) => one.eventType)).toEqual(['BOOK', 'ARRV', 'CLRD']);
  });

  test('lead to the very jobs that were counted', async () => {
    const more = { dueFrom: '2026-03-11', etaTo: '2026-03-22', workBranchId: ids.branches[1]! };
    const { body } = await t.administrator.get(`/api/v1/enquiry?${new URLSearchParams(more)}`);
    const listed = async (filters: object) => {
      const query = new URLSearchParams({ ...more, ...filters, limit: '200' });
      for (const state of ['open', 'on_hold']) query.append('state', state);
      return (await t.administrator.get(`/api/v1/jobs?${query}`)).body.items.length;
    };
    expect(body.jobs).toBeGreaterThan(20);
    for (const one of body.statuses) {
      expect(await listed({ statusCode: one.code })).toBe(one.jobs);
      expect(await listed({ statusCode: one.code, exception: 'in_exception' })).toBe(one.inException);
      expect(await listed({ statusCode: one.code, exception: 'at_risk' })).toBe(one.atRisk);
    }
  });

  test('with no jobs are none', async () => {
    const { body } = await t.administrator.get(`/api/v1/enquiry?customerId=${randomUUIDv7()}`);
    expect(body).toMatchObject({ jobs: 0, onHold: 0, inException: 0, atRisk: 0, statuses: [], milestones: [] });
  });
});

test('is for those who may read jobs; filters that make no sense are named', async () => {
  expect((await t.anonymous.get('/api/v1/enquiry')).status).toBe(401);
  const display = await t.userWithRole('display');
  expect((await display.get('/api/v1/enquiry')).status).toBe(200);
  const wrong = await t.administrator.get('/api/v1/enquiry?mode=rocket&dueFrom=soon');
  expect([wrong.status, wrong.body.faults.map((fault: { field: string }) => fault.field).sort()]).toEqual([
    422,
    ['dueFrom', 'mode'],
  ]);
});

describe('plans', () => {
  beforeAll(async () => {
    const closed = Array.from({ length: 8_000 }, () =>
      jobRow(pick(ids.customers), { state: 'completed', status_code: 'JCOM' }),
    );
    await insertJobs(t.db, closed);
    await asSuperuser(t.database.superuser, (client) => client.query('vacuum (freeze, analyze) jobs, milestones'));
  });
  type Node = { 'Node Type': string; 'Relation Name'?: string; 'Index Name'?: string; Plans?: Node[] };
  const nodes = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodes)];
  const planOf = (query: ReturnType<typeof statusCounts> | ReturnType<typeof milestoneCounts>) =>
    t.db.withActor(systemActor('test'), async (tx) => {
      const { rows } = await sql<{ 'QUERY PLAN': { Plan: Node }[] }>`explain (format json) ${query}`.execute(tx);
      return nodes(rows[0]!['QUERY PLAN'][0]!.Plan);
    });
  const ofTable = (all: Node[], table: string) => all.filter((node) => node['Relation Name'] === table);

  test('statuses are counted in an index of open jobs alone', async () => {
    for (const filters of [{}, { mode: 'air' as const, dueFrom: '2026-03-12' }, { workBranchId: ids.branches[0]! }]) {
      expect(filterTerms(filters)).toHaveLength(Object.keys(filters).length);
      const all = await planOf(statusCounts(filters, now));
      const indexes = all.flatMap((node) => node['Index Name'] ?? []).filter((name) => name.startsWith('jobs'));
      expect(ofTable(all, 'jobs').map((node) => node['Node Type'])).not.toContain('Seq Scan');
      expect(indexes).toEqual([expect.stringMatching(/^jobs_open_/)]);
    }
  });

  test('milestones are counted from those in exception; no table is read through', async () => {
    const all = await planOf(milestoneCounts({}, now));
    expect(JSON.stringify(all)).toContain('milestones_pending_exception');
    expect(ofTable(all, 'jobs').map((node) => node['Node Type'])).not.toContain('Seq Scan');
    expect(ofTable(all, 'milestones').map((node) => node['Node Type'])).not.toContain('Seq Scan');
  });
});
