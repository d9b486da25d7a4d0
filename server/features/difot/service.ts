import { type OfficeActor, requirePermission } from '#server/access/actors.ts';
import type { Clock } from '#server/adapters/clock.ts';
import type { Database, Tx } from '#server/database/database.ts';
import { invalid, notFound } from '#server/errors.ts';
import * as queries from '#server/features/difot/queries.ts';
import { contributionOf, DayTotals } from '#server/features/difot/rules-day-counts.ts';
import { sumMonths } from '#server/features/difot/rules-difot.ts';
import { cancelledStatus } from '#server/features/milestones/rules-status.ts';
import { dayOf } from '#server/time/zones.ts';
import { addDays, firstDayOf, lastDayOf, type Month, monthsBetween } from '#shared/days.ts';

export { addToDays } from '#server/features/difot/queries.ts';

export type DifotService = ReturnType<typeof difotService>;

const mostMonths = 600;
const pageOfJobs = 2_000;
const firstId = '00000000-0000-0000-0000-000000000000';

export function difotService({ db, clock }: { db: Database; clock: Clock }) {
  /** Counts per month from the first to the last (at most 600), months without jobs included, and their total. */
  async function months(actor: OfficeActor, customerId: string, from: Month, to: Month) {
    requirePermission(actor, 'jobs:read');
    if (from > to) throw invalid('to', 'months_order', `The last month ${to} lies before the first, ${from}.`);
    if (monthsBetween(from, to).length > mostMonths)
      throw invalid('to', 'months_many', `Ask for at most ${mostMonths} months at once.`);
    const now = clock.now();
    return db.withActor(actor, async (tx) => {
      const [settings, days] = await Promise.all([
        queries.selectSettings(tx, customerId),
        queries.selectDays(tx, customerId, firstDayOf(from), lastDayOf(to)),
      ]);
      if (settings === undefined) throw notFound('customer');
      const today = dayOf(now, settings.zone);
      // Undelivered jobs count once their day and the tolerance are past.
      const counted = days.map(({ day, jobs, delivered, onTime, inFull, difot, assumed }) => ({
        day,
        counts: {
          counted: today > addDays(day, settings.toleranceDays) ? jobs : delivered,
          onTime,
          inFull,
          difot,
          assumed,
        },
      }));
      const { months: list, total } = sumMonths(counted, from, to);
      return { months: list.map(({ month, ...counts }) => ({ month, ...shown(counts) })), total: shown(total) };
    });
  }

  return { months };
}

function shown({ counted, onTime, inFull, difot }: { counted: number; onTime: number; inFull: number; difot: number }) {
  return { counted, onTime, inFull, difot };
}

/**
 * Counts a customer's days again from its jobs, in the caller's transaction: after its tolerance or counting date, or the company's,
 * has changed. Savers of jobs wait meanwhile.
 */
export async function rebuildDayCounts(tx: Tx, customerId: string): Promise<void> {
  const settings = await queries.lockSettings(tx, customerId);
  if (settings === undefined) return;
  const totals = new DayTotals();
  for (let after = firstId; ; ) {
    const jobs = await queries.selectCountedJobs(tx, customerId, after, pageOfJobs);
    for (const { statusCode, components, ...job } of jobs) {
      const cancelled = statusCode === cancelledStatus;
      totals.add(contributionOf({ ...job, cancelled, components: components ?? [] }, settings), 1);
    }
    const last = jobs.at(-1);
    if (last === undefined || jobs.length < pageOfJobs) break;
    after = last.id;
  }
  await queries.deleteDays(tx, customerId);
  await queries.addToDays(tx, totals.sorted());
}
