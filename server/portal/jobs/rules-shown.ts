import { isLate } from '#server/features/jobs/rules-dates.ts';
import { addDays, type Day, dayNumber, weekdayOf } from '#shared/days.ts';

/** Open jobs stand at their due date's day number in the list, those without one here; closed ones after it (rules-settle.ts). */
export const lastOpenOrder = 900_000;

type Dates = { dueDate: Day | null; deliveredDate: Day | null };
export type ShownState = Dates & { state: string; stage: string; eta: Day | null };

/** Cancelled, also when archived since: an archived job was either completed or cancelled. */
export function isCancelled({ state, stage }: Pick<ShownState, 'state' | 'stage'>): boolean {
  return state === 'cancelled' || (state === 'archived' && stage !== 'completed');
}

/** Red (DOMAIN 7) as the portal shows it. `today` is the day in the company's zone. */
export function isShownLate(job: Omit<ShownState, 'eta'>, today: Day): boolean {
  const { dueDate, deliveredDate } = job;
  return isLate({ dueDate, deliveredDate, cancelled: isCancelled(job) }, today);
}

/**
 * On the portal at risk means an exception that staff shared, or an ETA after the due date while the job is not delivered (DOMAIN 5);
 * open jobs only.
 */
export function isShownAtRisk({
  state,
  dueDate,
  deliveredDate,
  eta,
  isShared,
}: Omit<ShownState, 'stage'> & { isShared: boolean }): boolean {
  const open = state === 'open' || state === 'on_hold';
  return open && (isShared || (deliveredDate === null && dueDate !== null && eta !== null && eta > dueDate));
}

/** The Sunday of the day's week. */
export function endOfWeek(today: Day): Day {
  return addDays(today, 7 - weekdayOf(today));
}

/** The part of the list, by its stored order, in which open jobs due from one day to another stand. */
export function openOrders(from: Day | null, to: Day | null): { from: number | null; to: number } {
  return { from: from === null ? null : dayNumber(from), to: to === null ? lastOpenOrder : dayNumber(to) };
}

/** The end of a prefix's range: every key that begins with it lies from the prefix up to, not including, this text (collate C). */
export function prefixEnd(prefix: string): string {
  return `${prefix}\u{10FFFF}`;
}
