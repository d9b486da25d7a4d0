import type { Fault } from '#server/errors.ts';
import { type Day, earliestDay, latestDay } from '#shared/days.ts';

/** A component's dates; `finished`: delivered, or none of its milestones pending. */
export type ComponentDates = { dueDate: Day | null; deliveredDate: Day | null; finished: boolean };

/** Is a component finished? Delivered, or it has milestones and none is pending. */
export function isComponentFinished(deliveredDate: Day | null, milestones: readonly { state: string }[]): boolean {
  return deliveredDate !== null || (milestones.length > 0 && milestones.every((one) => one.state !== 'pending'));
}

/**
 * The due date a job shows and stores (DOMAIN 2): its own; without one the earliest of its unfinished components; when all are
 * finished the last value it had (`stored`).
 */
export function effectiveDueDate(
  own: Day | null,
  components: readonly ComponentDates[],
  stored: Day | null,
): Day | null {
  if (own !== null || components.length === 0) return own;
  const unfinished = components.filter((one) => !one.finished);
  if (unfinished.length > 0) return earliestDay(unfinished.map((one) => one.dueDate));
  return stored ?? latestDay(components.map((one) => one.dueDate));
}

/** The delivered date a job has from its components: the latest, when all are delivered; null otherwise, and without components. */
export function deliveredFromComponents(components: readonly Pick<ComponentDates, 'deliveredDate'>[]): Day | null {
  if (components.some((one) => one.deliveredDate === null)) return null;
  return latestDay(components.map((one) => one.deliveredDate));
}

/** The promised date a job has when none is given: the first due date. Once there it stays until changed as such. */
export function promisedDateFor(promised: Day | null, dueDate: Day | null): Day | null {
  return promised ?? dueDate;
}

/** One change of the promised date; `agreed`: with the customer. */
export type PromisedChange = { day: Day | null; agreed: boolean };

/** What a change of the promised date lacks (DOMAIN 2). Giving the first one, or the same again, is no change. */
export function promisedChangeFaults(
  from: Day | null,
  to: Day | null,
  reason: string,
  agreed: boolean | null,
): Fault[] {
  if (from === null || from === to) return [];
  const faults: Fault[] = [];
  if (reason.trim() === '') {
    faults.push({ field: 'reason', code: 'reason_required', message: 'Say why the promised date changes.' });
  }
  if (agreed === null) {
    faults.push({
      field: 'agreed',
      code: 'agreed_required',
      message: 'Say whether the new promised date is agreed with the customer: yes or no.',
    });
  }
  return faults;
}

/** The promised date that DIFOT counts: as first given, or as last agreed with the customer (DOMAIN 7). */
export function countingPromisedDate(first: Day | null, changes: readonly PromisedChange[]): Day | null {
  const agreed = changes.findLast((one) => one.agreed);
  return agreed === undefined ? first : agreed.day;
}

/**
 * Is the job late, shown in red (DOMAIN 7)? Not delivered: from the day after the due date; delivered: after it. Held jobs too,
 * cancelled ones never. `today` is the day in the company's zone.
 */
export function isLate(
  job: { cancelled: boolean; dueDate: Day | null; deliveredDate: Day | null },
  today: Day,
): boolean {
  if (job.cancelled || job.dueDate === null) return false;
  return (job.deliveredDate ?? today) > job.dueDate;
}
