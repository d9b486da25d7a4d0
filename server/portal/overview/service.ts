import type { ContactActor } from '#server/access/actors.ts';
import type { Clock } from '#server/adapters/clock.ts';
import type { Database } from '#server/database/database.ts';
import { logoPath } from '#server/features/company/rules-logo.ts';
import { endOfWeek } from '#server/portal/jobs/rules-shown.ts';
import { shownPreferences } from '#server/portal/preferences/rules-preferences.ts';
import { selectCompany, selectCustomer } from '#server/portal/queries-company.ts';
import { portalSettings } from '#server/portal/rules-settings.ts';
import { dayOf } from '#server/time/zones.ts';
import { countJobs, selectPreferences } from './queries.ts';

export type OverviewService = ReturnType<typeof overviewService>;

/** Closed jobs are counted up to so many: nobody needs more, and a long history must not be read for it. */
const mostCounted = 1000;
const capped = (found: number) => ({ count: Math.min(found, mostCounted), more: found > mostCounted });

/** What stands at the top of the portal: whose it is, how it is set, and how the jobs stand. */
export function overviewService({ db, clock }: { db: Database; clock: Clock }) {
  async function read(actor: ContactActor) {
    return db.withActor(actor, async (tx) => {
      const [company, customer, preferences] = await Promise.all([
        selectCompany(tx),
        selectCustomer(tx, actor),
        selectPreferences(tx, actor),
      ]);
      const today = dayOf(clock.now(), company.time_zone);
      const counts = await countJobs(tx, actor, today, endOfWeek(today), mostCounted);
      return {
        companyName: company.name,
        accent: company.accent,
        logoUrl: logoPath(company.logo_file),
        timeZone: company.time_zone,
        locale: company.locale,
        today,
        customer: { code: customer.code, name: customer.name },
        showDifot: customer.show_difot,
        settings: portalSettings(customer),
        preferences: shownPreferences(preferences),
        counts: {
          open: counts.open,
          late: counts.late,
          atRisk: counts.at_risk,
          dueThisWeek: counts.due_this_week,
          completed: capped(counts.completed),
          archived: capped(counts.archived),
        },
      };
    });
  }
  return { read };
}
