import type { JobAggregate } from '#server/features/jobs/aggregate.ts';
import { isEndMilestone } from '#server/features/milestones/rules-milestone.ts';
import { dayOfMoment } from '#server/time/moment.ts';
import { addDays, type Day, latestDay } from '#shared/days.ts';
import type { Direction } from '#shared/vocabulary.ts';

/** What Milepost does by itself with jobs after some days (DOMAIN 6). */
export const processKinds = ['deliver', 'complete', 'archive'] as const;
export type ProcessKind = (typeof processKinds)[number];
export const processBases = ['eta', 'milestone'] as const;
export type ProcessBase = (typeof processBases)[number];

/**
 * What a process does, after `days` calendar days in the company's zone. *deliver*: sets the delivered date, from the ETA or from the
 * completion of the milestone `baseType`. *complete*: completes pending milestones (`eventTypes`; null: all) after the completion of
 * `baseType`. *archive*: archives jobs after their completion or cancellation.
 */
export type ProcessDefinition = {
  kind: ProcessKind;
  direction: Direction | null;
  days: number;
  base: ProcessBase | null;
  baseType: string | null;
  eventTypes: readonly string[] | null;
};

/** The last day on which the base may lie for the process to be due today. */
export function cutoffOf(process: Pick<ProcessDefinition, 'days'>, today: Day): Day {
  return addDays(today, -process.days);
}

/**
 * The day the process counts from: the ETA; or that on which the milestone was completed, the component's own where it has one. For
 * the job itself a milestone that stands on its components counts once all that apply are completed: the last of them. Null: not yet.
 */
export function baseDayOf(
  process: Pick<ProcessDefinition, 'base' | 'baseType'>,
  { job, milestones }: Pick<JobAggregate, 'job' | 'milestones'>,
  componentId: string | null,
  zone: string,
): Day | null {
  if (process.base === 'eta') return job.eta;
  const ofType = milestones.filter((one) => one.eventType === process.baseType && one.state !== 'not_applicable');
  const own = ofType.filter((one) => one.componentId === componentId);
  const onJob = ofType.filter((one) => one.componentId === null);
  const counted = own.length > 0 ? own : onJob.length > 0 ? onJob : componentId === null ? ofType : [];
  if (counted.some((one) => one.occurred === null)) return null;
  return latestDay(counted.map((one) => (one.occurred === null ? null : dayOfMoment(one.occurred, zone))));
}

/** The day that follows from the base, once it has come; null before. It is never in the future. */
export function dueDayOf(process: ProcessDefinition, base: Day | null, today: Day): Day | null {
  return base === null || base > cutoffOf(process, today) ? null : addDays(base, process.days);
}

export type Delivery = { componentId: string | null; day: Day };

/** The delivered dates that are due: the job's own, or those of its undelivered components. Held and delivered jobs: none. */
export function deliveriesDue(
  process: ProcessDefinition,
  aggregate: JobAggregate,
  today: Day,
  zone: string,
): Delivery[] {
  const { job, components } = aggregate;
  if (job.state !== 'open' || job.deliveredDate !== null) return [];
  const undelivered = components.filter((one) => one.deliveredDate === null).map((one) => one.id);
  return (components.length === 0 ? [null] : undelivered).flatMap((componentId) => {
    const day = dueDayOf(process, baseDayOf(process, aggregate, componentId, zone), today);
    return day === null ? [] : [{ componentId, day }];
  });
}

/** The pending milestones that are due, in sequence, with the day on which they are completed. Held jobs: none. */
export function completionsDue(
  process: ProcessDefinition,
  aggregate: JobAggregate,
  today: Day,
  zone: string,
): { milestoneId: string; day: Day }[] {
  if (aggregate.job.state !== 'open') return [];
  return aggregate.milestones
    .filter((one) => one.state === 'pending' && !isEndMilestone(one) && one.eventType !== process.baseType)
    .filter((one) => process.eventTypes === null || process.eventTypes.includes(one.eventType))
    .sort((a, b) => a.sequence - b.sequence)
    .flatMap((one) => {
      const day = dueDayOf(process, baseDayOf(process, aggregate, one.componentId, zone), today);
      return day === null ? [] : [{ milestoneId: one.id, day }];
    });
}
