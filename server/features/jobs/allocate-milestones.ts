import type { Draft, JobMilestone } from '#server/features/jobs/aggregate.ts';
import type { CustomerSetup, EventType, JobContext, TemplateSetup } from '#server/features/jobs/context.ts';
import type { AllocationInput, PlannedMilestone } from '#server/features/milestones/rules-allocation.ts';
import { jobAdded, jobCompleted, type MilestoneDefinition } from '#server/features/milestones/rules-milestone.ts';
import { type JobProfile, matchTemplate } from '#server/features/templates/rules-profile.ts';
import { trackingApplies } from '#server/features/tracking/rules-tracking.ts';

/** What of the job decides its template. */
export function profileOf(job: Draft['job']): JobProfile {
  const { direction, departmentId, jobType, mode, containerClass } = job;
  return { direction, departmentId, jobType, mode, containerClass };
}

function endDefinition(type: EventType | undefined, code: string): MilestoneDefinition {
  return {
    eventType: code,
    name: type?.name ?? code,
    customerLabel: type?.customerLabel ?? code,
    internal: type?.internal ?? false,
    level: 'job',
    categoryId: null,
    weight: 1,
    waitsForAll: false,
    warning: null,
    exception: null,
  };
}

/** JOBA and JCOM as they stand where no template says otherwise. */
function endsOf(ctx: JobContext) {
  const of = (code: string) => endDefinition(ctx.setup.eventTypes.get(code), code);
  return { jobAdded: of(jobAdded), jobCompleted: of(jobCompleted) };
}

/** What is allocated to a job of this customer now: whether tracking applies, and by which template (DOMAIN 3, 4). */
export function allocationOf(
  job: Draft['job'],
  ctx: JobContext,
  customer: CustomerSetup,
): { input: AllocationInput; templateId: string | null } {
  const tracked = trackingApplies(job.direction, ctx.setup.tracking, customer.tracking);
  const active = ctx.setup.templates.filter((one) => one.active);
  const template = tracked ? matchTemplate(profileOf(job), active) : null;
  return { templateId: template?.id ?? null, input: inputFor(job, tracked, template, ctx, customer) };
}

/** The template that the job was allocated by, as it is now: for components added later. */
export function ownAllocation(job: Draft['job'], ctx: JobContext, customer: CustomerSetup): AllocationInput {
  const template = ctx.setup.templates.find((one) => one.id === job.templateId) ?? null;
  return inputFor(job, job.tracked, template, ctx, customer);
}

function inputFor(
  job: Draft['job'],
  tracked: boolean,
  template: TemplateSetup | null,
  ctx: JobContext,
  customer: CustomerSetup,
): AllocationInput {
  return {
    direction: job.direction,
    tracked,
    template: template?.milestones ?? null,
    customerMilestones: customer.milestones,
    exemptions: customer.exemptions,
    ends: endsOf(ctx),
  };
}

/** A planned milestone as a pending one of the job. */
export function newMilestone(planned: PlannedMilestone, ctx: JobContext): JobMilestone {
  return {
    ...planned,
    id: ctx.newId(),
    state: 'pending',
    occurred: null,
    estimatedDay: null,
    reason: null,
    jobOpen: true,
    exceptionAt: null,
    atRiskAt: null,
    notifiedFor: null,
    allocatedAt: ctx.now,
    version: 1,
  };
}
