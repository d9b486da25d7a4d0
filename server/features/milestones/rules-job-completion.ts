import { conflict, invalid } from '#server/errors.ts';
import {
  isEndMilestone,
  jobAdded,
  jobCompleted,
  type Milestone,
  workMilestones,
} from '#server/features/milestones/rules-milestone.ts';
import { compareMoments, type Moment } from '#server/time/moment.ts';
import type { Day } from '#shared/days.ts';
import type { JobState } from '#shared/vocabulary.ts';

export type CompletionFacts = {
  state: JobState;
  /** The job's and all its components' milestones. */
  milestones: readonly Milestone[];
  deliveredDate: Day | null;
  /** JCOM was reopened: from then on only a person completes the job. */
  needsPerson: boolean;
};

function followsDelivery(milestones: readonly Milestone[]): boolean {
  return workMilestones(milestones).every((one) => one.state === 'not_applicable');
}

/**
 * Does the job complete by itself? (DOMAIN 3, JCOM) Yes when at least one other milestone is allocated, all others are completed
 * or not applicable and at least one is completed; where nothing else is allocated or applicable, when it is delivered. Only an
 * open job does; a held one when it is resumed.
 */
export function shouldJobComplete(facts: CompletionFacts): boolean {
  if (facts.state !== 'open' || facts.needsPerson) return false;
  if (facts.milestones.some((one) => one.eventType === jobCompleted && one.state !== 'pending')) return false;
  if (followsDelivery(facts.milestones)) return facts.deliveredDate !== null;
  const work = workMilestones(facts.milestones);
  return work.every((one) => one.state !== 'pending') && work.some((one) => one.state === 'completed');
}

/** When the job that completes by itself was completed: with its last milestone, else on the day it was delivered. `zone`: the company's. */
export function completionMoment(
  milestones: readonly Milestone[],
  deliveredDate: Day | null,
  zone: string,
): Moment | null {
  const moments = workMilestones(milestones).flatMap((one) =>
    one.state === 'completed' && one.occurred !== null ? [one.occurred] : [],
  );
  const last = moments.sort((a, b) => compareMoments(a, b, zone)).at(-1);
  return last ?? (deliveredDate === null ? null : { precision: 'day', day: deliveredDate });
}

/**
 * Is JCOM undone? When a milestone is reopened (pending again), or when the job completed by following a delivered date that has
 * been taken back. `completedByPerson`: a job completed by hand does not follow the delivered date.
 */
export function shouldJobReopen(facts: CompletionFacts & { completedByPerson: boolean }): boolean {
  if (facts.state !== 'completed') return false;
  if (workMilestones(facts.milestones).some((one) => one.state === 'pending')) return true;
  return followsDelivery(facts.milestones) && facts.deliveredDate === null && !facts.completedByPerson;
}

/** Completing by hand: the pending milestones, which become not applicable. Throws `reason_required` when there are some and no reason. */
export function completeByHand(milestones: readonly Milestone[], reason: string): string[] {
  const pending = workMilestones(milestones).filter((one) => one.state === 'pending');
  if (pending.length > 0 && reason.trim() === '') {
    const names = [...new Set(pending.map((one) => one.name))].join(', ');
    throw invalid(
      'reason',
      'reason_required',
      `Say why the job is complete without these milestones, which become not applicable: ${names}.`,
    );
  }
  return pending.map((one) => one.id);
}

/** The reason given to milestones that an import of history leaves behind (`completeDelivered`). */
export const importedAsDelivered = 'imported as delivered';

/** The pending milestones of a delivered job that become not applicable when history is imported with `completeDelivered`. */
export function completeDelivered(milestones: readonly Milestone[], deliveredDate: Day | null): string[] {
  if (deliveredDate === null) return [];
  return workMilestones(milestones).flatMap((one) => (one.state === 'pending' ? [one.id] : []));
}

/**
 * The milestones that reopening sets back to pending: those named and, on a completed job, JCOM always. Throws when one named does
 * not exist, is pending already, or is JOBA.
 */
export function reopenMilestones(milestones: readonly Milestone[], named: readonly string[]): string[] {
  const ids = new Set<string>();
  for (const id of named) {
    const milestone = milestones.find((one) => one.id === id);
    if (milestone === undefined)
      throw invalid('milestones', 'unknown_milestone', 'A milestone named for reopening is not one of this job.');
    if (milestone.eventType === jobAdded)
      throw conflict('end_milestone', `"${milestone.name}" cannot be reopened: the job is there.`);
    if (milestone.state === 'pending' && !isEndMilestone(milestone)) {
      throw conflict('milestone_pending', `"${milestone.name}" is pending already; leave it out.`);
    }
    if (milestone.state !== 'pending') ids.add(id);
  }
  for (const one of milestones) if (one.eventType === jobCompleted && one.state !== 'pending') ids.add(one.id);
  return [...ids];
}
