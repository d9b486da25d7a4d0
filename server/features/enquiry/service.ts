import { type OfficeActor, requirePermission } from '#server/access/actors.ts';
import type { Clock } from '#server/adapters/clock.ts';
import type { Database } from '#server/database/database.ts';
import type { Enquiry, JobFilters } from './contract.ts';
import * as queries from './queries.ts';
import { holdStatus, inWorkOrder, statusName } from './rules-enquiry.ts';

export type EnquiryService = ReturnType<typeof enquiryService>;

const sum = <Row>(rows: readonly Row[], of: (row: Row) => number): number =>
  rows.reduce((total, row) => total + of(row), 0);

/** Job status enquiry (DOMAIN 6): how many open jobs there are in each status, and what is in exception. Needs jobs:read. */
export function enquiryService({ db, clock }: { db: Database; clock: Clock }) {
  async function count(actor: OfficeActor, filters: JobFilters): Promise<Enquiry> {
    requirePermission(actor, 'jobs:read');
    const now = clock.now();
    const [statuses, milestones, places] = await db.withActor(actor, (tx) =>
      Promise.all([
        queries.countByStatus(tx, filters, now),
        queries.countByMilestone(tx, filters, now),
        queries.selectPlaces(tx),
      ]),
    );
    return {
      asOf: now.toISOString(),
      jobs: sum(statuses, (row) => row.jobs),
      onHold: statuses.find((row) => row.code === holdStatus)?.jobs ?? 0,
      inException: sum(statuses, (row) => row.in_exception),
      atRisk: sum(statuses, (row) => row.at_risk),
      statuses: inWorkOrder(statuses, (row) => row.code, places).map((row) => ({
        code: row.code,
        name: statusName(row.code, row.name),
        jobs: row.jobs,
        inException: row.in_exception,
        atRisk: row.at_risk,
      })),
      milestones: inWorkOrder(milestones, (row) => row.event_type, places).map((row) => ({
        eventType: row.event_type,
        name: row.name ?? row.event_type,
        jobs: row.jobs,
        milestones: row.milestones,
        since: row.since.toISOString(),
      })),
    };
  }
  return { count };
}
