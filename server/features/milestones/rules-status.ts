import {
  isEndMilestone,
  jobAdded,
  jobCompleted,
  type Milestone,
  workMilestones,
} from '#server/features/milestones/rules-milestone.ts';
import type { JobState, Stage } from '#shared/vocabulary.ts';

/** `code` is the event type of the milestone, or HOLD, CANC, JCOM where the job's state replaces it. */
export type Status = { code: string; name: string };

/** What a job or component shows: to staff, or to its customer (nothing internal takes part). */
export type View = { status: Status; stage: Stage; percent: number };

/** The status code of a cancelled job, also when it is archived since. */
export const cancelledStatus = 'CANC';

const replaced = {
  on_hold: { code: 'HOLD', name: 'On Hold' },
  cancelled: { code: cancelledStatus, name: 'Cancelled' },
  completed: { code: jobCompleted, name: 'Completed' },
} as const;
const scheduled: Status = { code: jobAdded, name: 'Scheduled' };

function isJobComplete(milestones: readonly Milestone[]): boolean {
  return milestones.some((one) => one.eventType === jobCompleted && one.state === 'completed');
}

function replacement(state: JobState, milestones: readonly Milestone[]): Status | null {
  if (state === 'open') return null;
  if (state !== 'archived') return replaced[state];
  return isJobComplete(milestones) ? replaced.completed : replaced.cancelled;
}

function furthest(milestones: readonly Milestone[]): Milestone | null {
  return milestones.reduce<Milestone | null>(
    (best, one) => (one.state === 'completed' && (best === null || one.sequence >= best.sequence) ? one : best),
    null,
  );
}

/** The furthest milestone of the least advanced component that still has something pending; of the least advanced of all when none has. */
function leastAdvanced(milestones: readonly Milestone[]): Milestone | null {
  const components = [...Map.groupBy(workMilestones(milestones), (one) => one.componentId).values()];
  const unfinished = components.filter((own) => own.some((one) => one.state === 'pending'));
  const reached = (unfinished.length > 0 ? unfinished : components).map((own) => furthest(own));
  const least = reached.reduce((a, b) => ((a?.sequence ?? 0) <= (b?.sequence ?? 0) ? a : b));
  return least ?? furthest(milestones.filter((one) => one.componentId === null));
}

/** The milestone that gives the status: the furthest completed in sequence; all on components: the least advanced component's (DOMAIN 3). */
function statusMilestone(milestones: readonly Milestone[], allOnComponents: boolean): Milestone | null {
  return allOnComponents && workMilestones(milestones).length > 0 ? leastAdvanced(milestones) : furthest(milestones);
}

/** Weight completed / weight applicable in whole per cent, JOBA and JCOM left out; 100 only when all is done, nothing applicable: 0 before JCOM, 100 after. */
export function progressPercent(milestones: readonly Milestone[]): number {
  const applicable = workMilestones(milestones).filter((one) => one.state !== 'not_applicable');
  const total = applicable.reduce((sum, one) => sum + one.weight, 0);
  if (total === 0) return isJobComplete(milestones) ? 100 : 0;
  if (applicable.every((one) => one.state === 'completed' || one.weight === 0)) return 100;
  const done = applicable.reduce((sum, one) => sum + (one.state === 'completed' ? one.weight : 0), 0);
  return Math.min(99, Math.round((done / total) * 100));
}

/** Scheduled: nothing but JOBA is completed; completed: JCOM is; else in progress (DOMAIN 3). */
export function stageOf(milestones: readonly Milestone[]): Stage {
  if (isJobComplete(milestones)) return 'completed';
  return workMilestones(milestones).some((one) => one.state === 'completed') ? 'in progress' : 'scheduled';
}

function viewOf(
  state: JobState,
  milestones: readonly Milestone[],
  allOnComponents: boolean,
  nameOf: (one: Milestone) => string,
): View {
  const reached = statusMilestone(milestones, allOnComponents);
  const own = reached === null ? scheduled : { code: reached.eventType, name: nameOf(reached) };
  return {
    status: replacement(state, milestones) ?? own,
    stage: stageOf(milestones),
    percent: progressPercent(milestones),
  };
}

/** What staff and the customer see of a job, from its own and its components' milestones. */
export function jobViews(state: JobState, milestones: readonly Milestone[]): { staff: View; customer: View } {
  const work = workMilestones(milestones);
  const allOnComponents = work.length > 0 && work.every((one) => one.componentId !== null);
  const visible = milestones.filter((one) => !one.internal || one.eventType === jobCompleted);
  return {
    staff: viewOf(state, milestones, allOnComponents, (one) => one.name),
    customer: viewOf(state, visible, allOnComponents, (one) =>
      one.customerLabel.trim() === '' ? one.name : one.customerLabel,
    ),
  };
}

/**
 * What staff and the customer see of one component, from its own milestones. A component has no JOBA or JCOM: it is scheduled
 * while none is completed and completed when none is pending and one is completed.
 */
export function componentViews(milestones: readonly Milestone[]): { staff: View; customer: View } {
  const view = (own: readonly Milestone[], nameOf: (one: Milestone) => string): View => {
    const base = viewOf('open', own, false, nameOf);
    const finished = base.stage === 'in progress' && own.every((one) => one.state !== 'pending');
    return finished ? { ...base, stage: 'completed' } : base;
  };
  const own = milestones.filter((one) => one.componentId !== null && !isEndMilestone(one));
  return {
    staff: view(own, (one) => one.name),
    customer: view(
      own.filter((one) => !one.internal),
      (one) => (one.customerLabel.trim() === '' ? one.name : one.customerLabel),
    ),
  };
}
