import type { Tx } from '#server/database/database.ts';
import type { JobAggregate } from '#server/features/jobs/aggregate.ts';
import type { CustomerSetup, Setup } from '#server/features/jobs/context.ts';
import { loadJobs } from '#server/features/jobs/load-jobs.ts';
import { loadCustomers } from '#server/features/jobs/load-setup.ts';
import { type JobKey, selectJobKeys } from '#server/features/jobs/queries-load.ts';

/** A job that changes hands again and again while one waits for it is given up: it counts as not there. */
const mostRounds = 3;

/**
 * Jobs locked for a change, with the settings of their customers held. One that was moved to another customer while this waited for
 * its lock is looked for again there, so that the change reaches the job and not the rows it had. Jobs that are gone are missing.
 */
export async function loadCurrent(
  tx: Tx,
  keys: readonly JobKey[],
  setup: Setup,
): Promise<{ jobs: Map<string, JobAggregate>; customers: Map<string, CustomerSetup> }> {
  const jobs = new Map<string, JobAggregate>();
  const customers = new Map<string, CustomerSetup>();
  let wanted = keys;
  for (let round = 0; round < mostRounds && wanted.length > 0; round += 1) {
    const ids = wanted.map((one) => one.customerId);
    for (const [id, customer] of await loadCustomers(tx, ids, setup)) customers.set(id, customer);
    const found = await loadJobs(tx, wanted, { lock: true, zone: setup.zone });
    for (const [id, job] of found) jobs.set(id, job);
    const gone = wanted.filter((one) => !found.has(one.id)).map((one) => one.id);
    wanted = gone.length === 0 ? [] : await selectJobKeys(tx, gone);
  }
  return { jobs, customers };
}
