import type { Tx } from '#server/database/database.ts';
import { AppError } from '#server/errors.ts';
import { draftOf } from '#server/features/jobs/aggregate.ts';
import { loadJobs } from '#server/features/jobs/load-jobs.ts';
import { jobContext, loadCustomers, loadSetup } from '#server/features/jobs/load-setup.ts';
import { applyProcess, whatOf } from './apply-process.ts';
import type { DryRun } from './contract.ts';
import { selectCustomerNames } from './queries.ts';
import { type Candidate, countArchivable, type Due, type Place, selectCandidates } from './queries-candidates.ts';
import type { ProcessDefinition } from './rules-process.ts';

export const mostListed = 200;
const pageSize = 400;

type Named = ProcessDefinition & { name: string };
type Item = DryRun['items'][number];

/**
 * What a process would do now: the first 200 jobs, and how many in all, exactly. Works on copies with the commands of the run itself;
 * writes nothing.
 */
export async function dryRun(tx: Tx, process: Named, due: Due, now: Date): Promise<DryRun> {
  const items: Item[] = [];
  let total = 0;
  let after: Place | null = null;
  do {
    const page = await selectCandidates(tx, process, due, after, pageSize);
    const found = await actionsOn(tx, process, page.jobs, now);
    total += found.length;
    items.push(...found.slice(0, mostListed - items.length));
    after = page.next;
    // Whether a job is archived does not depend on more than the database sees, so the rest need not be loaded.
    if (process.kind === 'archive' && items.length === mostListed) {
      total = await countArchivable(tx, process, due);
      break;
    }
  } while (after !== null);
  return { total, items };
}

async function actionsOn(tx: Tx, process: Named, jobs: readonly Candidate[], now: Date): Promise<Item[]> {
  if (jobs.length === 0) return [];
  const setup = await loadSetup(tx, { templates: false });
  const customerIds = [...new Set(jobs.map((one) => one.customerId))];
  const customers = await loadCustomers(tx, customerIds, setup);
  const [loaded, names] = [
    await loadJobs(tx, jobs, { lock: false, zone: setup.zone }),
    await selectCustomerNames(tx, customerIds),
  ];
  const ctx = jobContext(setup, customers, now);
  return jobs.flatMap(({ id, customerId }): Item[] => {
    const job = loaded.get(id);
    if (job === undefined) return [];
    const one = { jobId: id, jobCode: job.job.jobCode, customer: names.get(customerId) ?? '' };
    try {
      const what = whatOf(applyProcess(draftOf(job), ctx, process));
      return what === '' ? [] : [{ ...one, what, refused: false }];
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return [{ ...one, what: error.message, refused: true }];
    }
  });
}
