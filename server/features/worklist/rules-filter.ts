import { addDays, type Day, weekdayOf } from '#shared/days.ts';

/** A prefix as a range of keys: from <= key < to. */
export type KeyRange = { from: string; to: string };

export const dueFilters = ['overdue', 'today', 'week'] as const;
export type DueFilter = (typeof dueFilters)[number];

/** The last due date a filter lets through: yesterday, today, or this week's Sunday. What is overdue is always among them. */
export function dueUntil(filter: DueFilter, today: Day): Day {
  if (filter === 'overdue') return addDays(today, -1);
  return filter === 'today' ? today : addDays(today, 7 - weekdayOf(today));
}
