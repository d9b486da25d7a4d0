import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemActor } from '#server/access/actors.ts';
import type { Tx } from '#server/database/database.ts';
import { rebuildDayCounts } from '#server/features/difot/service.ts';
import { draftOf, type JobAggregate } from '#server/features/jobs/aggregate.ts';
import type { JobDetail } from '#server/features/jobs/contract.ts';
import { explainedComponentFields, explainedFields } from '#server/features/jobs/explain-changes.ts';
import { loadJobs } from '#server/features/jobs/load-jobs.ts';
import { jobContext, loadSetup } from '#server/features/jobs/load-setup.ts';
import { linesOf } from '#server/features/jobs/rules-lines.ts';
import { settle } from '#server/features/jobs/rules-settle.ts';
import { addDays } from '#shared/days.ts';
import { insertEventTypes, insertTemplate } from '#tests/support/factories/job-setup.ts';
import { jobsClient } from '#tests/support/factories/jobs-client.ts';
import { insertCustomer } from '#tests/support/factories/portal-rows.ts';
import { startTestApp, type TestApp } from '#tests/support/test-app.ts';

let app: TestApp;
let customerId: string;
let jobs: ReturnType<typeof jobsClient>;
beforeAll(async () => {
  app = await startTestApp();
  customerId = (await insertCustomer(app.db, { difot_tolerance_days: 1, difot_tolerance_percent: 10 })).id;
  jobs = jobsClient(app.administrator, customerId);
  await insertEventTypes(app, [{ code: 'BOOK' }, { code: 'SECR', internal: true }, { code: 'CUT' }]);
  const etd = { exception_amount: 2, exception_unit: 'working_days', exception_side: 'after', exception_base: 'etd' };
  const [papers, goods] = ['Papers', 'Goods'].map((name, position) => ({
    id: randomUUIDv7(),
    name,
    name_key: name,
    position,
  }));
  await app.db.withActor(systemActor('test'), (tx) => tx.insertInto('categories').values([papers!, goods!]).execute());
  await insertTemplate(app, [
    { event_type: 'BOOK', category_id: papers!.id, ...etd, warning_amount: 4, warning_unit: 'hours' },
    { event_type: 'SECR' },
    {
      event_type: 'CUT',
      category_id: goods!.id,
      level: 'component',
      exception_amount: 1,
      exception_unit: 'days',
      exception_side: 'after',
      exception_base: 'milestone',
      exception_base_type: 'BOOK',
    },
    { event_type: 'ARRV', category_id: goods!.id },
    { event_type: 'DOD', category_id: papers!.id, waits_for_all: true },
  ]);
});
afterAll(() => app.stop());

/** The same numbers in every run (mulberry32). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const asSystem = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => app.db.withActor(systemActor('test'), work);

async function load(ids: string[]): Promise<JobAggregate[]> {
  return asSystem(async (tx) => {
    const { zone } = await loadSetup(tx, { templates: false });
    const keys = ids.map((id) => ({ id, customerId }));
    return [...(await loadJobs(tx, keys, { lock: false, zone })).values()];
  });
}

const pick = (random: (below: number) => number, job: JobDetail) => job.milestones[random(job.milestones.length)]!;

/** One random thing a person might do; most are allowed, some are refused. Answers the status. */
async function step(random: (below: number) => number, job: JobDetail): Promise<number> {
  const day = (from: string, span: number) => (random(4) === 0 ? null : addDays(from, random(span)));
  const past = () => addDays('2026-02-20', random(18));
  const url = `/api/v1/jobs/${job.id}`;
  const client = app.administrator;
  const milestone = pick(random, job);
  const component = job.components[random(Math.max(1, job.components.length))];
  switch (random(14)) {
    case 0:
      return (
        await jobs.tryEdit(job, {
          dueDate: day('2026-03-01', 30),
          note: `note ${random(3)}`,
          quantityDelivered: random(20),
        })
      ).status;
    case 1:
      return (await jobs.tryEdit(job, { deliveredDate: random(3) === 0 ? null : past() })).status;
    case 2:
      return (
        await jobs.tryEdit(job, { etd: day('2026-02-20', 30), customerBranch: ['North', 'South', null][random(3)] })
      ).status;
    case 3:
    case 4:
    case 5:
      return (await client.post(`${url}/milestones/${milestone.id}/complete`, { occurredDay: past() })).status;
    case 6:
      return (await client.post(`${url}/milestones/${milestone.id}/undo`, {})).status;
    case 7:
      return (await client.post(`${url}/milestones/${milestone.id}/not-applicable`, { reason: 'random' })).status;
    case 8:
      return (
        await jobs.tryRecord(job, {
          type: ['DOD', 'ARRV', 'CUT', 'CLRD'][random(4)],
          occurredDay: past(),
          ...(component && random(2) === 0 ? { componentId: component.id } : {}),
        })
      ).status;
    case 9:
      return (
        await jobs.tryAddComponent(job, {
          code: `C${random(4)}`,
          dueDate: day('2026-03-01', 30),
          quantityOrdered: 10,
          quantityDelivered: 8 + random(3),
          reopen: random(2) === 0,
        })
      ).status;
    case 10:
      if (!component) return 0;
      if (random(3) === 0) return (await client.delete(`${url}/components/${component.id}`, component.version)).status;
      return (
        await client.patch(
          `${url}/components/${component.id}`,
          { deliveredDate: random(3) === 0 ? null : past(), quantityDelivered: random(12) },
          component.version,
        )
      ).status;
    case 11:
      return (
        await jobs.tryAction(job, ['hold', 'resume', 'resume'][random(3)]!, random(2) === 0 ? { reason: 'x' } : {})
      ).status;
    case 12: {
      const name = ['complete', 'cancel', 'reopen', 'reopen'][random(4)]!;
      const body = {
        complete: { pendingReason: 'x', deliveredDate: past() },
        cancel: { reason: 'x' },
        reopen: { milestoneIds: milestone.state === 'pending' ? [] : [milestone.id] },
      }[name];
      return (await jobs.tryAction(job, name, body)).status;
    }
    default:
      return (
        await client.post(
          `${url}/promise`,
          { promisedDate: addDays('2026-03-01', random(20)), reason: 'x', agreed: random(2) === 0 },
          { 'if-match': `"${job.version}"` },
        )
      ).status;
  }
}

/** Every explained field that differs must be told by an event recorded since, with its value before and after. */
function unexplained(before: JobAggregate, after: JobAggregate): string[] {
  const events = after.past.slice(before.past.length);
  const told = (componentId: string | null, names: string[], to: unknown) =>
    events.some((event) =>
      event.changes.some(
        (one) => one.to === to && (event.componentId === componentId ? one.field === names[0] : one.field === names[1]),
      ),
    );
  const aliases: Record<string, string> = { customerBranchId: 'customerBranch' };
  const missing: string[] = [];
  for (const field of explainedFields) {
    if (before.job[field] === after.job[field]) continue;
    const name = aliases[field] ?? field;
    const isNamed = name !== field;
    const found = isNamed
      ? events.some((event) => event.changes.some((one) => one.field === name))
      : told(null, [name, `job.${name}`], after.job[field]);
    if (!found) missing.push(`${field}: ${String(before.job[field])} -> ${String(after.job[field])}`);
  }
  for (const component of after.components) {
    const was = before.components.find((one) => one.id === component.id);
    if (was === undefined) {
      if (!events.some((one) => one.type === 'COMPADD' && one.componentId === component.id))
        missing.push(`new ${component.code}`);
      continue;
    }
    for (const field of explainedComponentFields) {
      if (
        was[field] === component[field] ||
        told(component.id, [field, `components.${was.code}.${field}`], component[field])
      )
        continue;
      missing.push(`component ${field}: ${String(was[field])} -> ${String(component[field])}`);
    }
  }
  for (const one of after.milestones) {
    const was = before.milestones.find((each) => each.id === one.id);
    const changed =
      was !== undefined && (was.state !== one.state || JSON.stringify(was.occurred) !== JSON.stringify(one.occurred));
    const isSaid = after.past.some(
      (event) =>
        event.type === one.eventType &&
        (event.componentId === one.componentId || event.componentId === null || one.componentId === null),
    );
    if (changed && (events.length === 0 || !isSaid)) missing.push(`milestone ${one.eventType}`);
  }
  return missing;
}

test('after any sequence of commands: counts equal the rows, a recomputation changes nothing, every change is told', async () => {
  const random = numbers(20_260_310);
  const ids: string[] = [];
  for (let index = 0; index < 6; index += 1) {
    const components =
      index % 2 === 0
        ? []
        : [
            { code: 'C0', quantityOrdered: 10 },
            { code: 'C1', dueDate: '2026-03-15' },
          ];
    ids.push((await jobs.add({ dueDate: index % 3 === 0 ? null : '2026-03-12', quantityOrdered: 15, components })).id);
  }
  const statuses = new Map<number, number>();
  for (let count = 0; count < 260; count += 1) {
    app.clock.advance(60_000);
    const id = ids[random(ids.length)]!;
    const [before] = await load([id]);
    const status = await step(random, await jobs.read({ id }));
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    const [after] = await load([id]);
    expect(status, 'no step may fail by itself').toBeLessThan(500);
    expect(unexplained(before!, after!), `step ${count}`).toEqual([]);
    expect(after!.job.version).toBe(before!.job.version + (after!.past.length > before!.past.length ? 1 : 0));
    if (status >= 400) expect(after).toEqual(before);
  }
  expect(statuses.get(200)).toBeGreaterThan(80);

  const counts = () =>
    asSystem((tx) =>
      tx
        .selectFrom('day_counts')
        .selectAll()
        .where('jobs', '>', 0)
        .orderBy('day')
        .orderBy('customer_branch_id')
        .execute(),
    );
  const kept = await counts();
  expect(kept.length).toBeGreaterThan(1);
  await asSystem((tx) => rebuildDayCounts(tx, customerId));
  expect(kept).toEqual(await counts());

  const setup = await asSystem((tx) => loadSetup(tx, { templates: true }));
  const storedLines = await asSystem((tx) => tx.selectFrom('worklist_lines').selectAll().execute());
  const linesKept = Map.groupBy(storedLines, (one) => one.job_id);
  let lineCount = 0;
  for (const stored of await load(ids)) {
    const due = linesOf(stored).map(({ id, categoryId, dueDate, exceptionAt }) => [
      id,
      categoryId,
      dueDate,
      exceptionAt,
    ]);
    const lines = (linesKept.get(stored.job.id) ?? []).map((one) => [
      one.id,
      one.category_id,
      one.due_date,
      one.exception_at,
    ]);
    expect(lines.sort()).toEqual(due.sort());
    lineCount += lines.length;
    const draft = draftOf(stored);
    settle(draft, jobContext(setup, new Map(), app.clock.now()));
    expect(draft.job).toEqual(stored.job);
    expect(draft.milestones).toEqual(stored.milestones);
    expect(draft.components).toEqual(stored.components);
    expect(draft.events).toEqual([]);
  }
  expect(lineCount).toBeGreaterThan(0);
}, 180_000);
