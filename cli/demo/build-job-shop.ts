import { systemActor } from '#server/access/actors.ts';
import type { Database } from '#server/database/database.ts';
import type { Draft, JobSaving } from '#server/features/jobs/aggregate.ts';
import { completeMilestone, makeNotApplicable } from '#server/features/jobs/change-milestone.ts';
import { cancelJob, holdJob } from '#server/features/jobs/change-state.ts';
import type { CustomerSetup, JobContext } from '#server/features/jobs/context.ts';
import { createJob } from '#server/features/jobs/create-job.ts';
import { jobContext, loadCustomers, loadSetup } from '#server/features/jobs/load-setup.ts';
import { saveJobs } from '#server/features/jobs/save-jobs.ts';
import { endOfDay } from '#server/time/zones.ts';
import type { Day } from '#shared/days.ts';
import { foldKey } from '#shared/fold.ts';
import type { DemoJob } from './job-shop-jobs.ts';
import { selectDemoCustomers } from './queries.ts';

const actor = systemActor('demo');

/** Writes the work orders with their whole history, each step as on the day it happened, by the product's own commands. */
export async function buildJobShop(db: Database, jobs: DemoJob[], now: Date): Promise<void> {
  await db.withActor(actor, async (tx) => {
    const setup = await loadSetup(tx, { templates: true });
    const rows = await selectDemoCustomers(tx);
    const customers = await loadCustomers(
      tx,
      rows.map((row) => row.id),
      setup,
    );
    const context = jobContext(setup, customers, now);
    /** The context of a past day: towards its end, so that whole days are not in the future. */
    const on = (day: Day): JobContext => {
      const end = endOfDay(day, setup.zone);
      const then = end < now ? end : now;
      return { ...context, now: then, today: day, isImport: true };
    };
    const savings = jobs.map((job) => {
      const row = rows.find((each) => each.name_key === foldKey(job.customer))!;
      return lived(job, on, customers.get(row.id)!, {
        branchId: [...setup.branches.values()].find((each) => each.code === job.branch)?.id ?? null,
        departmentId: [...setup.departments.values()].find((each) => each.code === job.department)?.id ?? null,
        customerBranchId: row.branches.find((branch) => branch.name === job.customerBranch)?.id ?? null,
      });
    });
    for (let start = 0; start < savings.length; start += 200) {
      await saveJobs(tx, savings.slice(start, start + 200), { setup, customers, actor, now, silent: true });
    }
  });
}

type Places = { branchId: string | null; departmentId: string | null; customerBranchId: string | null };

/** One work order from its registration to today. */
function lived(job: DemoJob, on: (day: Day) => JobContext, customer: CustomerSetup, places: Places): JobSaving {
  const created = createJob(on(job.registeredOn), customer, {
    fields: {
      ...places,
      jobCode: job.jobCode,
      direction: job.direction,
      jobType: job.jobType,
      mode: job.mode,
      containerClass: job.containerClass,
      orderNumber: job.orderNumber,
      note: job.note,
      priority: job.priority,
      promisedDate: job.promisedDate,
      ownDueDate: job.dueDate,
      quantityOrdered: job.quantityOrdered,
      quantityDelivered: job.quantityDelivered,
      unit: job.unit,
      customPortal: {},
      customInternal: job.custom,
    },
    references: job.references,
    components: job.components.map((component) => ({ ...component, unit: job.unit })),
  });
  const draft: Draft = { before: null, ...created.after, events: created.events };
  const find = (eventType: string, componentCode: string | null) => {
    const componentId =
      componentCode === null ? null : draft.components.find((each) => each.code === componentCode)!.id;
    return draft.milestones.find((each) => each.eventType === eventType && each.componentId === componentId);
  };
  for (const { eventType, componentCode, reason } of job.notApplicableMilestones) {
    const milestone = find(eventType, componentCode);
    if (milestone?.state === 'pending') makeNotApplicable(draft, on(job.registeredOn), milestone, reason);
  }
  for (const { eventType, componentCode, day, note } of job.completedMilestones) {
    const milestone = find(eventType, componentCode);
    if (milestone?.state === 'pending')
      completeMilestone(draft, on(day), milestone, { moment: { precision: 'day', day }, note });
  }
  if (job.hold) holdJob(draft, on(job.hold.day), job.hold.reason);
  if (job.cancelled) cancelJob(draft, on(job.cancelled.day), job.cancelled.reason);
  const { before: _, events, ...after } = draft;
  return { before: null, after, events };
}
