import type { TrackStep } from '../../../ui/status/track.tsx';
import type { JobDetail, Milestone } from '../../types.ts';

/** A milestone that answers "what is done?" or "what is next?"; on a component, with its code. */
export type Step = { label: string; day: string | null; component: string | null };
/** When the job is here: the fact, else the best that is known. */
export type When = { kind: 'delivered' | 'eta' | 'promised' | 'dueDate' | 'noDate'; day: string | null };

export function isOver({ state }: Pick<JobDetail, 'state'>): boolean {
  return state === 'completed' || state === 'cancelled' || state === 'archived';
}

type Placed = { milestone: Milestone; component: string | null };

/** All milestones in the order of the work: the job's own up to its last, the components', and the one that ends the job. */
function inOrder(job: Pick<JobDetail, 'milestones' | 'components'>): Placed[] {
  const own = job.milestones.map((milestone) => ({ milestone, component: null }));
  const parts = job.components.flatMap((one) =>
    one.milestones.map((milestone) => ({ milestone, component: one.code })),
  );
  return [...own.slice(0, -1), ...parts, ...own.slice(-1)];
}

/** What was done last, by its day; the later in order where several were done that day. */
export function lastDone(job: Pick<JobDetail, 'milestones' | 'components'>): Step | null {
  let last: Placed | null = null;
  for (const one of inOrder(job)) {
    const day = one.milestone.occurredDay;
    if (day !== null && (last === null || day >= last.milestone.occurredDay!)) last = one;
  }
  return last && { label: last.milestone.label, day: last.milestone.occurredDay, component: last.component };
}

/** The first milestone that is still to do. */
function firstPending(job: Pick<JobDetail, 'milestones' | 'components'>): Placed | undefined {
  return inOrder(job).find(({ milestone }) => milestone.state === 'pending');
}

export function nextStep(job: Pick<JobDetail, 'milestones' | 'components' | 'state'>): Step | null {
  if (isOver(job)) return null;
  const next = firstPending(job);
  return next ? { label: next.milestone.label, day: next.milestone.estimatedDay, component: next.component } : null;
}

export function whenHere(job: Pick<JobDetail, 'deliveredDate' | 'eta' | 'promisedDate' | 'dueDate'>): When {
  if (job.deliveredDate) return { kind: 'delivered', day: job.deliveredDate };
  if (job.eta) return { kind: 'eta', day: job.eta };
  if (job.promisedDate) return { kind: 'promised', day: job.promisedDate };
  return job.dueDate ? { kind: 'dueDate', day: job.dueDate } : { kind: 'noDate', day: null };
}

/** Milestones as steps of a track: the first pending one is the current one while the job goes on. */
export function toSteps(milestones: readonly Milestone[], goesOn: boolean): TrackStep[] {
  const current = goesOn ? milestones.find((one) => one.state === 'pending')?.id : undefined;
  return milestones.map(({ id, label, state, estimatedDay, occurredDay }) => ({
    id,
    name: label,
    state:
      state === 'completed' ? 'done' : state === 'not_applicable' ? 'skipped' : id === current ? 'current' : 'pending',
    plan: estimatedDay,
    fact: occurredDay,
  }));
}
