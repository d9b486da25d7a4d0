import { earliestTimes, placeOf, storeTimes } from '#server/features/exceptions/rules-stored-times.ts';
import type { Draft, Job } from '#server/features/jobs/aggregate.ts';
import type { JobContext } from '#server/features/jobs/context.ts';
import {
  deliveredFromComponents,
  effectiveDueDate,
  isComponentFinished,
  promisedDateFor,
} from '#server/features/jobs/rules-dates.ts';
import { completeWaiting, followCompletion, followDelivered } from '#server/features/jobs/rules-follow.ts';
import { isOpenState } from '#server/features/jobs/rules-states.ts';
import { componentViews, jobViews } from '#server/features/milestones/rules-status.ts';
import { groupsOf, workBranchOf } from '#server/features/workflow/rules-groups.ts';
import { dayOf } from '#server/time/zones.ts';
import { dayNumber } from '#shared/days.ts';

const noDueDate = 900_000;
const closedFrom = 2_000_000;

function settleDates(draft: Draft): void {
  const { job, components, milestones } = draft;
  const own = components.length === 0 ? null : Map.groupBy(milestones, (one) => one.componentId);
  const parts = components.map((one) => ({
    dueDate: one.dueDate,
    deliveredDate: one.deliveredDate,
    finished: isComponentFinished(one.deliveredDate, own?.get(one.id) ?? []),
  }));
  job.dueDate = effectiveDueDate(job.ownDueDate, parts, job.dueDate);
  job.deliveredDate = job.ownDeliveredDate ?? deliveredFromComponents(parts);
}

/** The first due date becomes the promised date where none was given; as first given it is what DIFOT counts. */
function settlePromise(draft: Draft): void {
  const { job, before } = draft;
  const hadDue = before !== null && before.job.dueDate !== null;
  if (job.promisedDate !== null || hadDue || job.dueDate === null) return;
  job.promisedDate = promisedDateFor(null, job.dueDate);
  job.agreedDate = job.promisedDate;
}

function settleViews(draft: Draft): void {
  const { job, components, milestones } = draft;
  const { staff, customer } = jobViews(job.state, milestones);
  job.statusCode = staff.status.code;
  job.status = staff.status.name;
  job.stage = staff.stage;
  job.progress = staff.percent;
  job.customerStatus = customer.status.name;
  job.customerStage = customer.stage;
  job.customerProgress = customer.percent;
  job.componentCount = components.length;
  if (components.length === 0) return;
  const own = Map.groupBy(milestones, (one) => one.componentId);
  for (const component of components) {
    const views = componentViews(own.get(component.id) ?? []);
    component.status = views.staff.status.name;
    component.stage = views.staff.stage;
    component.progress = views.staff.percent;
    component.customerStatus = views.customer.status.name;
    component.customerStage = views.customer.stage;
    component.customerProgress = views.customer.percent;
  }
}

/** Which branch works on the job and which groups apply, stored on open jobs; a closed one keeps what it had (DOMAIN 6). */
function settleWork(draft: Draft, { setup, customers }: JobContext): void {
  const { job } = draft;
  const held = job.state === 'on_hold' ? job.holds.findLast((one) => one.until === null) : undefined;
  job.heldSince = held === undefined ? null : new Date(held.from);
  if (!job.isOpen && draft.before !== null) return;
  job.workBranchId = workBranchOf(job, setup.branchPorts);
  const customer = customers.get(job.customerId);
  if (customer !== undefined) Object.assign(job, groupsOf(job, customer.groups, customer.overrides));
}

/** Shared exceptions end with the exception: completed, moved into the future, or the job closed (DOMAIN 5). */
function settleShared(draft: Draft, now: Date): void {
  const { job, milestones } = draft;
  if (job.sharedExceptions.length === 0) return;
  const clock = job.heldSince ?? now;
  const breached = new Set(
    milestones
      .filter((one) => one.state === 'pending' && one.exceptionAt !== null && one.exceptionAt <= clock)
      .map((one) => one.id),
  );
  const kept = job.sharedExceptions.filter((one) => job.isOpen && breached.has(one.milestoneId));
  if (kept.length < job.sharedExceptions.length) job.sharedExceptions = kept;
}

/** Where a job's working days are counted: the branch that works on it, else the company. */
function placeOfJob(job: Job, { setup }: JobContext) {
  return placeOf(job.workBranchId === null ? undefined : setup.branches.get(job.workBranchId), setup);
}

function settleTimes(draft: Draft, ctx: JobContext, isFirst: (id: string) => boolean): void {
  const { job, milestones } = draft;
  storeTimes(milestones, {
    dates: job,
    holds: job.holds.map((hold) => ({
      from: new Date(hold.from),
      until: hold.until === null ? null : new Date(hold.until),
    })),
    place: placeOfJob(job, ctx),
    isOpen: job.isOpen,
    now: ctx.now,
    isFirst,
  });
  Object.assign(job, earliestTimes(milestones, job.state));
}

/** The place in lists: open jobs by due date, then closed ones, latest first. */
export function listOrderOf(job: Job, zone: string): number {
  if (job.isOpen) return job.dueDate === null ? noDueDate : dayNumber(job.dueDate);
  const day = job.dueDate ?? job.deliveredDate ?? dayOf(job.completedAt ?? job.registeredAt, zone);
  return closedFrom - dayNumber(day);
}

/**
 * Brings everything that follows from a job's fields, components and milestones up to date, in one place and after every command:
 * dates from components, the DOD milestone, JCOM, both statuses, branch and groups, exception times, the place in lists. A second time it changes nothing.
 * `redefined` names milestones whose condition is new although they are not.
 */
export function settle(draft: Draft, ctx: JobContext, redefined: ReadonlySet<string> = new Set()): void {
  const { job, milestones } = draft;
  settleDates(draft);
  for (let round = 0; round <= milestones.length; round += 1) {
    const waited = completeWaiting(draft);
    if (!followDelivered(draft, ctx) && !waited) break;
    settleDates(draft);
  }
  settlePromise(draft);
  followCompletion(draft, ctx);
  job.isOpen = isOpenState(job.state);
  settleViews(draft);
  settleWork(draft, ctx);
  const known = new Set(draft.before?.milestones.map((one) => one.id));
  settleTimes(draft, ctx, (id) => ctx.isImport || !known.has(id) || redefined.has(id));
  settleShared(draft, ctx.now);
  job.listOrder = listOrderOf(job, ctx.setup.zone);
}
