import type { ContactActor } from '#server/access/actors.ts';
import type { Clock } from '#server/adapters/clock.ts';
import type { Database } from '#server/database/database.ts';
import { notFound } from '#server/errors.ts';
import { type DifotCounts, sumMonths } from '#server/features/difot/rules-difot.ts';
import { selectCompany, selectCustomer } from '#server/portal/queries-company.ts';
import { dayOf } from '#server/time/zones.ts';
import { addDays, firstDayOf, lastDayOf, monthOf, shiftMonth } from '#shared/days.ts';
import { selectDayCounts } from './queries.ts';

export type PortalDifotService = ReturnType<typeof portalDifotService>;

const shown = ({ counted, onTime, inFull, difot }: DifotCounts) => ({ counted, onTime, inFull, difot });

/** DIFOT of the running month and the past ones as the customer's settings say; nothing at all while it is switched off. */
export function portalDifotService({ db, clock }: { db: Database; clock: Clock }) {
  async function read(actor: ContactActor) {
    return db.withActor(actor, async (tx) => {
      const [company, customer] = await Promise.all([selectCompany(tx), selectCustomer(tx, actor)]);
      if (!customer.show_difot) throw notFound('page');
      const today = dayOf(clock.now(), company.time_zone);
      const to = monthOf(today);
      const from = shiftMonth(to, -customer.difot_past_months);
      const rows = await selectDayCounts(tx, actor, firstDayOf(from), lastDayOf(to));
      const days = rows.map((row) => ({
        day: row.day,
        counts: {
          // Undelivered jobs count once their day and the tolerance are past (DOMAIN 7).
          counted: today > addDays(row.day, customer.difot_tolerance_days) ? row.jobs : row.delivered,
          onTime: row.on_time,
          inFull: row.in_full,
          difot: row.difot,
          assumed: row.assumed,
        },
      }));
      const sums = sumMonths(days, from, to);
      return {
        limited: actor.branches !== null,
        months: sums.months.map((one) => ({ month: one.month, ...shown(one) })),
        total: shown(sums.total),
      };
    });
  }
  return { read };
}
