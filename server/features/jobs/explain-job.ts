import type { Job } from '#server/features/jobs/aggregate.ts';
import { profileOf } from '#server/features/jobs/allocate-milestones.ts';
import type { CustomerSetup, Setup } from '#server/features/jobs/context.ts';
import { explainMatch } from '#server/features/templates/rules-profile.ts';
import { trackingReason } from '#server/features/tracking/rules-tracking.ts';

/** Why a job has the template it would be allocated now: every template looked at, in order, with reasons (DOMAIN 3). */
export function explainJob(job: Job, setup: Setup, customer: CustomerSetup) {
  const active = setup.templates.filter((one) => one.active);
  const candidates = explainMatch(profileOf(job), active, (id) => setup.departments.get(id)?.name ?? id);
  const chosen = candidates.find((one) => one.chosen);
  return {
    tracked: job.tracked,
    trackedBecause: trackingReason(job.direction, setup.tracking, { name: customer.name, allows: customer.tracking }),
    chosen: chosen === undefined ? null : { id: chosen.templateId, name: chosen.name, shape: chosen.shape },
    considered: candidates.map(({ templateId, name, shape, fits, reasons }) => ({
      id: templateId,
      name,
      shape,
      fits,
      reasons,
    })),
  };
}
