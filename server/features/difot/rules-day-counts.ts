import { type DifotSettings, judgeDifot, type Quantities } from '#server/features/difot/rules-difot.ts';
import type { Day } from '#shared/days.ts';

/** Stands for "no customer branch" in keys, which cannot be null. */
export const noBranch = '00000000-0000-0000-0000-000000000000';

/** What the counts of a day hold; `jobs` includes those not delivered yet. */
export type DayCounts = {
  jobs: number;
  delivered: number;
  onTime: number;
  inFull: number;
  difot: number;
  assumed: number;
};

export type DayKey = { customerId: string; customerBranchId: string; day: Day };
export type DayDelta = DayKey & DayCounts;

/** A job as its day counts see it; `agreedDate`: the promised date as first given or as agreed with the customer. */
export type CountedJob = {
  customerId: string;
  customerBranchId: string | null;
  cancelled: boolean;
  agreedDate: Day | null;
  dueDate: Day | null;
  deliveredDate: Day | null;
  quantityOrdered: number | null;
  quantityDelivered: number | null;
  components: readonly { quantityOrdered: number | null; quantityDelivered: number | null }[];
};

const quantities = (one: { quantityOrdered: number | null; quantityDelivered: number | null }): Quantities => ({
  ordered: one.quantityOrdered,
  delivered: one.quantityDelivered,
});

/** What one job adds to the counts of its day; null when it has no counting date or is cancelled (DOMAIN 7). */
export function contributionOf(job: CountedJob, settings: DifotSettings): DayDelta | null {
  if (job.cancelled) return null;
  const judged = judgeDifot(
    {
      ...quantities(job),
      cancelled: false,
      promisedDate: job.agreedDate,
      dueDate: job.dueDate,
      deliveredDate: job.deliveredDate,
      components: job.components.map(quantities),
    },
    settings,
    // Whether an undelivered job counts already depends on the day of the question, so it is decided when the counts are read.
    '0001-01-01',
  );
  if (judged.day === null) return null;
  return {
    customerId: job.customerId,
    customerBranchId: job.customerBranchId ?? noBranch,
    day: judged.day,
    jobs: 1,
    delivered: +(job.deliveredDate !== null),
    onTime: +judged.onTime,
    inFull: +judged.inFull,
    difot: +judged.difot,
    assumed: +judged.assumed,
  };
}

const counted = ['jobs', 'delivered', 'onTime', 'inFull', 'difot', 'assumed'] as const;

/** Sums of contributions per key. */
export class DayTotals {
  readonly totals = new Map<string, DayDelta>();

  /** Adds (`sign` 1) or takes away (-1) what a job contributes. */
  add(one: DayDelta | null, sign: 1 | -1): void {
    if (one === null) return;
    const key = `${one.customerId} ${one.customerBranchId} ${one.day}`;
    let total = this.totals.get(key);
    if (total === undefined) {
      total = { ...one, jobs: 0, delivered: 0, onTime: 0, inFull: 0, difot: 0, assumed: 0 };
      this.totals.set(key, total);
    }
    for (const name of counted) total[name] += sign * one[name];
  }

  /** What is not zero, in the order of the keys, so that two writers lock the rows in the same order. */
  sorted(): DayDelta[] {
    return [...this.totals]
      .filter(([, one]) => counted.some((name) => one[name] !== 0))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, one]) => one);
  }
}
