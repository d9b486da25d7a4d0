import { type DifotSettings, judgeDifot } from '#server/features/difot/rules-difot.ts';
import { isLate } from '#server/features/jobs/rules-dates.ts';
import type { Day } from '#shared/days.ts';

/** A job as a reason for its lateness looks at it; `promisedDate` as first given or as agreed with the customer. */
type LatenessJob = Pick<DifotSettings, 'countingDate' | 'toleranceDays'> & {
  cancelled: boolean;
  dueDate: Day | null;
  promisedDate: Day | null;
  deliveredDate: Day | null;
};

/** May staff say why it is late? It is Red (DOMAIN 7), or DIFOT counts it as not on time. `today`: in the company's zone. */
export function isLateForReason(job: LatenessJob, today: Day): boolean {
  const quantities = { ordered: null, delivered: null, components: [] };
  const judged = judgeDifot({ ...job, ...quantities }, { ...job, tolerancePercent: 0 }, today);
  return isLate(job, today) || (judged.counted && !judged.onTime);
}
