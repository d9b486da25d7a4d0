import { addDays, type Day } from '#shared/days.ts';
import { makePart, repairedPart, repairSteps } from './job-shop-components.ts';
import { type DemoComponent, type DemoJob, type DemoMilestone, jobShopCustomers } from './job-shop-jobs.ts';
import { type Outcome, outcomeCounts, type Plan, planWork, workday } from './job-shop-plan.ts';
import { type Random, seededRandom } from './random.ts';

/** What distinguishes the making of parts from a repair. */
type Work = Pick<DemoJob, 'components' | 'notApplicableMilestones'> & { done: DemoMilestone[]; rejected: number };

const holdReasons = ['Waits for a new drawing', 'Material blocked by quality', 'Customer asked to wait'];
const cancelReasons = ['Order withdrawn by the customer', 'Replaced by another order'];

function makeWork(plan: Plan, lot: string, random: Random): Work {
  const count = random.whole(1, 6);
  const made = Array.from({ length: count }, (_, index) => makePart(index, count, plan, lot, random));
  const material: DemoMilestone = { eventType: 'MATL', componentCode: null, day: plan.start, note: `Lot ${lot}` };
  return {
    components: made.map((part) => part.component),
    notApplicableMilestones: made.flatMap((part) => part.notApplicable),
    done: [...(plan.start <= plan.known ? [material] : []), ...made.flatMap((part) => part.done)],
    rejected: made.reduce((sum, part) => sum + (part.rejected ?? 0), 0),
  };
}

function repairWork(plan: Plan, serial: string, finished: boolean, random: Random): Work {
  const components = [repairedPart(plan, serial, finished, random)];
  return { components, notApplicableMilestones: [], done: repairSteps(plan), rejected: 0 };
}

/** Delivery and, mostly within a week and never after today, the invoice. */
function closingMilestones(plan: Plan, today: Day, random: Random): DemoMilestone[] {
  const delivery = { eventType: 'DOD', componentCode: null, day: plan.end, note: '' };
  const invoiced = workday(addDays(plan.end, random.whole(2, 7)));
  const open = random.chance(0.05) || invoiced > today;
  return open ? [delivery] : [delivery, { eventType: 'INVC', componentCode: null, day: invoiced, note: '' }];
}

const sum = (components: readonly DemoComponent[], field: 'quantityOrdered' | 'quantityDelivered'): number =>
  components.reduce((total, component) => total + (component[field] ?? 0), 0);

function demoJob(index: number, outcome: Outcome, today: Day, random: Random): DemoJob {
  const repair = index % 6 === 5;
  const plan = planWork(outcome, repair ? random.whole(12, 20) : random.whole(14, 45), today, random);
  const finished = outcome === 'on time' || outcome === 'late';
  const lot = `L${plan.start.slice(2).replaceAll('-', '')}-${String(index + 1).padStart(3, '0')}`;
  const customer = random.pick(jobShopCustomers);
  const work = repair ? repairWork(plan, lot, finished, random) : makeWork(plan, lot, random);
  const delivered = work.components.some((component) => component.quantityDelivered !== null);
  const renegotiated = !repair && random.chance(0.1);
  const ownDueDate = repair || renegotiated || random.chance(0.7);
  const done = [...work.done, ...(finished ? closingMilestones(plan, today, random) : [])];
  return {
    jobCode: `WO-${1001 + index}`,
    customer: customer.name,
    customerBranch: customer.branches.length > 0 && random.chance(0.8) ? random.pick(customer.branches) : null,
    orderNumber: `PO ${random.whole(40_000, 49_999)}`,
    references: [
      { type: 'lot', value: lot },
      { type: 'drawing', value: `D-${random.whole(10_000, 99_999)}` },
    ],
    note: repair ? 'Repair and test' : `${work.components[0]!.description} and parts to drawing`,
    branch: 'HQ',
    department: 'SHOP',
    direction: 'production',
    jobType: repair ? 'repair' : 'make',
    mode: 'unknown',
    containerClass: 'none',
    priority: random.chance(0.15) ? random.whole(1, 3) : 0,
    promisedDate: renegotiated ? workday(addDays(plan.due, -random.whole(3, 10))) : null,
    dueDate: ownDueDate ? plan.due : null,
    deliveredDate: finished ? plan.end : null,
    quantityOrdered: sum(work.components, 'quantityOrdered'),
    quantityDelivered: delivered ? sum(work.components, 'quantityDelivered') : null,
    unit: 'pcs',
    custom: { quantity_rejected: work.rejected },
    registeredOn: plan.registered,
    components: work.components,
    completedMilestones: done.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)),
    notApplicableMilestones: work.notApplicableMilestones,
    hold: outcome === 'on hold' ? { day: plan.known, reason: random.pick(holdReasons) } : null,
    cancelled: outcome === 'cancelled' ? { day: plan.known, reason: random.pick(cancelReasons) } : null,
  };
}

/**
 * The 225 work orders of the demo's job shop as they stand on `today` (a day in the company's zone). Synthetic and seeded: the
 * same day gives the same jobs, another day the same jobs moved (weekends apart).
 */
export function jobShopJobs(today: Day, seed = 225): DemoJob[] {
  const random = seededRandom(seed);
  const outcomes = (Object.keys(outcomeCounts) as Outcome[]).flatMap((outcome) =>
    Array.from({ length: outcomeCounts[outcome] }, () => outcome),
  );
  return random.shuffled(outcomes).map((outcome, index) => demoJob(index, outcome, today, random));
}
