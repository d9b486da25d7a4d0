import type { Day } from '#shared/days.ts';

/** What of a job its followers are told of: as its contacts see it, nothing internal (DOMAIN 9). */
export type NoticedJob = {
  id: string;
  customerId: string;
  customerStatus: string;
  dueDate: Day | null;
  promisedDate: Day | null;
  eta: Day | null;
};

export type Fact = 'status' | 'due_date' | 'promised_date' | 'eta';

/** One fact of a job that is not what it was. */
export type FactChange = { customerId: string; jobId: string; fact: Fact; from: string | null; to: string | null };

const facts: Record<Fact, (job: NoticedJob) => string | null> = {
  status: (job) => job.customerStatus,
  due_date: (job) => job.dueDate,
  promised_date: (job) => job.promisedDate,
  eta: (job) => job.eta,
};

/** What followers are told of a change: a new status as the customer reads it, a due, promised or estimated date that moved. A new job is no change. */
export function changedFacts(before: NoticedJob | null, after: NoticedJob): FactChange[] {
  if (before === null || before.customerId !== after.customerId) return [];
  return (Object.entries(facts) as [Fact, (job: NoticedJob) => string | null][]).flatMap(([fact, of]) => {
    const [from, to] = [of(before), of(after)];
    return from === to ? [] : [{ customerId: after.customerId, jobId: after.id, fact, from, to }];
  });
}
