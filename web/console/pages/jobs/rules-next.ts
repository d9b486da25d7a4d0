import type { Job, Milestone } from './api/types.ts';

/** JOBA and JCOM frame a job; they are not work to be done (DOMAIN 3). */
export const isFrame = (milestone: Pick<Milestone, 'eventType'>) =>
  milestone.eventType === 'JOBA' || milestone.eventType === 'JCOM';

/** The milestone to do next: the pending one lowest in sequence, frame left out; of components that of the first by position. */
export function nextMilestone(job: Pick<Job, 'milestones' | 'components'>): Milestone | undefined {
  const positions = new Map(job.components.map((component) => [component.id, component.position]));
  const place = (milestone: Milestone) =>
    milestone.componentId === null ? -1 : (positions.get(milestone.componentId) ?? 0);
  return job.milestones
    .filter((milestone) => milestone.state === 'pending' && !isFrame(milestone))
    .sort((a, b) => a.sequence - b.sequence || place(a) - place(b))[0];
}

/** The last milestone that was completed, by when it happened. JOBA only where nothing else is done. */
export function lastDone(job: Pick<Job, 'milestones'>): Milestone | undefined {
  const moment = (milestone: Milestone) => milestone.occurredAt ?? '';
  const done = job.milestones.filter((milestone) => milestone.state === 'completed');
  const work = done.filter((milestone) => !isFrame(milestone));
  const pool = work.length > 0 ? work : done.filter((milestone) => milestone.eventType === 'JOBA');
  return pool.sort((a, b) => moment(b).localeCompare(moment(a)) || b.sequence - a.sequence)[0];
}

/** How many milestones apply and how many of them are done, without the frame. */
export function countMilestones(milestones: readonly Milestone[]): { done: number; all: number } {
  const applicable = milestones.filter((milestone) => milestone.state !== 'not_applicable' && !isFrame(milestone));
  return { done: applicable.filter((milestone) => milestone.state === 'completed').length, all: applicable.length };
}
