import { type OfficeActor, requirePermission } from '#server/access/actors.ts';
import type { Clock } from '#server/adapters/clock.ts';
import type { Database, Tx } from '#server/database/database.ts';
import { invalid, notFound } from '#server/errors.ts';
import * as queries from '#server/features/difot/queries.ts';
import type { DifotFilter } from '#server/features/difot/queries-conditions.ts';
import { contributionOf, DayTotals } from '#server/features/difot/rules-day-counts.ts';
import { latenessTable, monthsOf } from '#server/features/difot/rules-months.ts';
import { cancelledStatus } from '#server/features/milestones/rules-status.ts';
import { dayOf } from '#server/time/zones.ts';
import { type Day, firstDayOf, lastDayOf, type Month, monthOf, monthsBetween, shiftMonth } from '#shared/days.ts';
import type { DifotResult } from '#shared/vocabulary.ts';

export { addToDays } from '#server/features/difot/queries.ts';
export { type DifotFilter, difotConditions } from '#server/features/difot/queries-conditions.ts';

export type DifotService = ReturnType<typeof difotService>;

const mostMonths = 600;
export const mostUndated = 10_000;
const pageOfJobs = 2_000;
const firstId = '00000000-0000-0000-0000-000000000000';

/** DIFOT of customers for staff and API keys, whatever their portals show (DOMAIN 7). */
export function difotService({ db, clock }: { db: Database; clock: Clock }) {
  /**
   * Counts per month from the first to the last (at most 600), months without jobs included, and their total; with them how they are
   * counted and how many jobs have no counting date. Without months: those of the customer's screens.
   */
  async function months(actor: OfficeActor, customerId: string, asked: Range) {
    requirePermission(actor, 'jobs:read');
    const now = clock.now();
    return db.withActor(actor, async (tx) => {
      const settings = await settingsOf(tx, customerId);
      const today = dayOf(now, settings.zone);
      const { from, to } = rangeOf(asked, settings.pastMonths, today);
      const [days, undated] = await Promise.all([
        queries.selectDays(tx, customerId, firstDayOf(from), lastDayOf(to)),
        queries.countUndated(tx, customerId, settings, mostUndated),
      ]);
      return {
        ...monthsOf(days, settings.toleranceDays, today, from, to),
        settings: shownSettings(settings),
        today,
        undated: shownUndated(undated),
      };
    });
  }

  /** The late jobs of each month by their reasons. */
  async function reasons(actor: OfficeActor, customerId: string, asked: Range) {
    requirePermission(actor, 'jobs:read');
    const now = clock.now();
    return db.withActor(actor, async (tx) => {
      const settings = await settingsOf(tx, customerId);
      const today = dayOf(now, settings.zone);
      const { from, to } = rangeOf(asked, settings.pastMonths, today);
      const [first, last] = [firstDayOf(from), lastDayOf(to)];
      const [days, rows] = await Promise.all([
        queries.selectDays(tx, customerId, first, last),
        queries.selectLateReasons(tx, customerId, { month: null, result: 'late', settings, today }, first, last),
      ]);
      return latenessTable(monthsOf(days, settings.toleranceDays, today, from, to).months, rows);
    });
  }

  return { months, reasons };
}

type Range = { from?: Month; to?: Month };
type Settings = NonNullable<Awaited<ReturnType<typeof queries.selectSettings>>>;

async function settingsOf(tx: Tx, customerId: string): Promise<Settings> {
  const settings = await queries.selectSettings(tx, customerId);
  if (settings === undefined) throw notFound('customer');
  return settings;
}

/** Errors: backwards, more than 600 months. */
function rangeOf(asked: Range, pastMonths: number, today: Day): { from: Month; to: Month } {
  const to = asked.to ?? monthOf(today);
  const from = asked.from ?? shiftMonth(to, -pastMonths);
  if (from > to) throw invalid('to', 'months_order', `The last month ${to} lies before the first, ${from}.`);
  if (monthsBetween(from, to).length > mostMonths)
    throw invalid('to', 'months_many', `Ask for at most ${mostMonths} months at once.`);
  return { from, to };
}

function shownSettings({ countingDate, toleranceDays, tolerancePercent, pastMonths }: Settings) {
  return { countingDate, toleranceDays, tolerancePercent, pastMonths };
}

/** Up to 10,000, and whether there are more. */
export function shownUndated(found: number): { count: number; more: boolean } {
  return { count: Math.min(found, mostUndated), more: found > mostUndated };
}

/**
 * The filter of a list of jobs behind a number of DIFOT; undefined when none is asked for. Errors: without a customer, whose tolerance
 * decides; a month with jobs that have none.
 */
export async function difotFilterOf(
  tx: Tx,
  query: { customerId?: string; difotMonth?: Month; difotResult?: DifotResult },
  now: Date,
): Promise<DifotFilter | undefined> {
  const { customerId, difotMonth = null, difotResult: result = 'counted' } = query;
  if (query.difotMonth === undefined && query.difotResult === undefined) return undefined;
  checkDifotFilter(difotMonth, result);
  if (customerId === undefined)
    throw invalid(
      'customerId',
      'customer_missing',
      'Name the customer: its tolerance decides which jobs DIFOT counts.',
    );
  const settings = await settingsOf(tx, customerId);
  return { month: difotMonth, result, settings, today: dayOf(now, settings.zone) };
}

/** Errors: a month with jobs that have no counting date. */
export function checkDifotFilter(month: Month | null, result: DifotResult): void {
  if (result === 'none' && month !== null)
    throw invalid('difotMonth', 'month_none', 'Jobs without a counting date are in no month. Leave the month out.');
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
