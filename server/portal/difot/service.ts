import type { ContactActor } from '#server/access/actors.ts';
import type { Clock } from '#server/adapters/clock.ts';
import type { Database, Tx } from '#server/database/database.ts';
import { notFound } from '#server/errors.ts';
import type { DifotSettings } from '#server/features/difot/rules-difot.ts';
import { monthsOf } from '#server/features/difot/rules-months.ts';
import { checkDifotFilter, type DifotFilter, mostUndated, shownUndated } from '#server/features/difot/service.ts';
import { selectCompany, selectCustomer } from '#server/portal/queries-company.ts';
import { dayOf } from '#server/time/zones.ts';
import { firstDayOf, lastDayOf, type Month, monthOf, shiftMonth } from '#shared/days.ts';
import type { DifotResult } from '#shared/vocabulary.ts';
import * as queries from './queries.ts';

export { cancelledJobs } from './queries.ts';

export type PortalDifotService = ReturnType<typeof portalDifotService>;

/** How the contact's customer is counted, and today. Errors: Show DIFOT is off, which answers as if there were no such page. */
async function shownSettings(tx: Tx, actor: ContactActor, now: Date) {
  const [company, customer] = await Promise.all([selectCompany(tx), selectCustomer(tx, actor)]);
  if (!customer.show_difot) throw notFound('page');
  const settings: DifotSettings = {
    countingDate: (customer.counting_date ?? company.counting_date) as DifotSettings['countingDate'],
    toleranceDays: customer.difot_tolerance_days,
    tolerancePercent: customer.difot_tolerance_percent,
  };
  return { settings, pastMonths: customer.difot_past_months, today: dayOf(now, company.time_zone) };
}

type DifotQuery = { difotMonth?: Month; difotResult?: DifotResult };
export const isOfDifot = (query: DifotQuery): boolean =>
  query.difotMonth !== undefined || query.difotResult !== undefined;

/** The filter of the contact's list behind a number of DIFOT; null when none is asked for. Errors: Show DIFOT is off. */
export async function contactDifotFilter(
  tx: Tx,
  actor: ContactActor,
  query: DifotQuery,
  now: Date,
): Promise<DifotFilter | null> {
  if (!isOfDifot(query)) return null;
  const { settings, today } = await shownSettings(tx, actor, now);
  const filter = { month: query.difotMonth ?? null, result: query.difotResult ?? 'counted', settings, today } as const;
  checkDifotFilter(filter.month, filter.result);
  return filter;
}

/** DIFOT of the running month and the past ones as the customer's settings say; nothing at all while it is switched off. */
export function portalDifotService({ db, clock }: { db: Database; clock: Clock }) {
  async function read(actor: ContactActor) {
    return db.withActor(actor, async (tx) => {
      const { settings, pastMonths, today } = await shownSettings(tx, actor, clock.now());
      const to = monthOf(today);
      const from = shiftMonth(to, -pastMonths);
      const [days, undated, branches] = await Promise.all([
        queries.selectDayCounts(tx, actor, firstDayOf(from), lastDayOf(to)),
        queries.countUndated(tx, actor, settings, mostUndated),
        queries.selectBranchNames(tx, actor),
      ]);
      return {
        limited: actor.branches !== null,
        branches,
        unassignedToo: actor.branches !== null && actor.unassignedToo,
        ...monthsOf(days, settings.toleranceDays, today, from, to),
        settings: { ...settings, pastMonths },
        today,
        undated: shownUndated(undated),
      };
    });
  }
  return { read };
}
