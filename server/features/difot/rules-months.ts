import type { DayCounts } from '#server/features/difot/rules-day-counts.ts';
import { type DifotCounts, sumMonths } from '#server/features/difot/rules-difot.ts';
import { addDays, type Day, type Month } from '#shared/days.ts';

type MonthCounts = DifotCounts & { month: Month };

/**
 * Counts of days as months, and their total. Undelivered jobs count once their day and the tolerance are past (DOMAIN 7). `today`: in
 * the company's zone.
 */
export function monthsOf(
  days: readonly (DayCounts & { day: Day })[],
  toleranceDays: number,
  today: Day,
  from: Month,
  to: Month,
): { months: MonthCounts[]; total: DifotCounts } {
  const counted = days.map(({ day, jobs, delivered, onTime, inFull, difot, assumed }) => ({
    day,
    counts: { counted: today > addDays(day, toleranceDays) ? jobs : delivered, onTime, inFull, difot, assumed },
  }));
  return sumMonths(counted, from, to);
}

type Reason = { id: string; code: string; label: string; customerLabel: string };

/** Late jobs of each month by reason; what carries none is what is left. `rows`: in the order of the reasons. */
export function latenessTable(
  months: readonly MonthCounts[],
  rows: readonly (Reason & { month: Month; jobs: number })[],
) {
  const reasons = new Map(
    rows.map(({ id, code, label, customerLabel }) => [id, { id, code, label, customerLabel }] as const),
  );
  const found = new Map(rows.map((row) => [`${row.month} ${row.id}`, row.jobs]));
  return {
    reasons: [...reasons.values()],
    months: months.map(({ month, counted, onTime }) => {
      const late = counted - onTime;
      const jobs = [...reasons.keys()].map((id) => found.get(`${month} ${id}`) ?? 0);
      return { month, late, withoutReason: late - jobs.reduce((sum, one) => sum + one, 0), jobs };
    }),
  };
}
