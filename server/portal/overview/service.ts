import type { ContactActor } from '#server/access/actors.ts';
import type { Clock } from '#server/adapters/clock.ts';
import type { Database } from '#server/database/database.ts';
import { endOfWeek } from '#server/portal/jobs/rules-shown.ts';
import { selectCompany, selectCustomer } from '#server/portal/queries-company.ts';
import { dayOf } from '#server/time/zones.ts';
import { countOpen } from './queries.ts';

export type OverviewService = ReturnType<typeof overviewService>;

/** What stands at the top of the portal: whose it is, and how the open jobs stand. */
export function overviewService({ db, clock }: { db: Database; clock: Clock }) {
  async function read(actor: ContactActor) {
    return db.withActor(actor, async (tx) => {
      const [company, customer] = await Promise.all([selectCompany(tx), selectCustomer(tx, actor)]);
      const today = dayOf(clock.now(), company.time_zone);
      const counts = await countOpen(tx, actor, today, endOfWeek(today));
      return {
        companyName: company.name,
        accent: company.accent,
        timeZone: company.time_zone,
        locale: company.locale,
        today,
        customer: { code: customer.code, name: customer.name },
        showDifot: customer.show_difot,
        counts: {
          open: counts.open,
          late: counts.late,
          atRisk: counts.at_risk,
          dueThisWeek: counts.due_this_week,
        },
      };
    });
  }
  return { read };
}
