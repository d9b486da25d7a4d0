import { type Day, daysBetween } from '#shared/days.ts';
import type { Job } from './api/types.ts';

/** When a job will be here, or was: which date answers, and how it stands to the due date. */
export type Arrival =
  | { kind: 'delivered'; day: Day; against: Against | null }
  | { kind: 'cancelled' }
  | { kind: 'expected'; by: 'eta' | 'due'; day: Day; inDays: number; against: Against | null }
  | { kind: 'unknown' };

/** Days after the due date when positive, before it when negative. */
export type Against = { due: Day; days: number };

type Dates = Pick<Job, 'state' | 'deliveredDate' | 'actualArrival' | 'eta' | 'dueDate'>;

/**
 * The answer to "when?": the delivered date, else the ETA while it still lies ahead, else the due date.
 *
 * @param today the day in the company's zone
 */
export function arrivalOf(job: Dates, today: Day): Arrival {
  const against = (day: Day): Against | null =>
    job.dueDate ? { due: job.dueDate, days: daysBetween(job.dueDate, day) } : null;
  if (job.state === 'cancelled') return { kind: 'cancelled' };
  if (job.deliveredDate) return { kind: 'delivered', day: job.deliveredDate, against: against(job.deliveredDate) };
  if (job.eta && !job.actualArrival && job.eta >= today) {
    return {
      kind: 'expected',
      by: 'eta',
      day: job.eta,
      inDays: daysBetween(today, job.eta),
      against: against(job.eta),
    };
  }
  if (job.dueDate) {
    return { kind: 'expected', by: 'due', day: job.dueDate, inDays: daysBetween(today, job.dueDate), against: null };
  }
  return { kind: 'unknown' };
}
