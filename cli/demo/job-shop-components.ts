import { addDays, type Day, daysBetween } from '#shared/days.ts';
import type { DemoComponent, DemoMilestone, DemoNotApplicable } from './job-shop-jobs.ts';
import { type Plan, stepDays, workday } from './job-shop-plan.ts';
import type { Random } from './random.ts';

/** Operations a part may go through, in order; INSP and PACK end every routing. */
const operations = ['TURN', 'MILL', 'GRND', 'LASR'] as const;

const parts = [
  'Shaft',
  'Bearing block',
  'Flange plate',
  'Gear blank',
  'Valve stem',
  'Bracket',
  'Sleeve',
  'Cover',
  'Guide rail',
  'Nozzle',
  'Coupling half',
  'Thrust washer',
];

/** A component with what happened to it so far. `good` and `rejected` are counted at inspection; null before. */
export type MadePart = {
  component: DemoComponent;
  done: DemoMilestone[];
  notApplicable: DemoNotApplicable[];
  rejected: number | null;
  /** Its last operation has ended by the day known. */
  packed: boolean;
};

function routingOf(random: Random): string[] {
  const routing: string[] = operations.filter(() => random.chance(0.55));
  return routing.length > 0 ? routing : [random.pick(operations)];
}

/** Mostly tens, seldom one or some hundred. */
function orderedQuantity(random: Random): number {
  return Math.max(1, Math.round(10 ** (random.whole(30, 260) / 100)));
}

/** Rejects found at inspection; in half of the cases the shop makes them again. */
function inspected(ordered: number, random: Random): { rejected: number; good: number } {
  if (!random.chance(0.45)) return { rejected: 0, good: ordered };
  const rejected = Math.min(ordered, random.whole(1, Math.ceil(ordered * 0.06)));
  return { rejected, good: random.chance(0.5) ? ordered : ordered - rejected };
}

/** The number of days by which this part is ahead of the last one of its job. */
function aheadDays(index: number, count: number, plan: Plan, random: Random): number {
  if (index === count - 1) return 0;
  return random.whole(0, Math.floor(daysBetween(plan.start, plan.end) / 3));
}

/** One part of a work order, its operations and how far they are by `plan.known`. */
export function makePart(index: number, count: number, plan: Plan, lot: string, random: Random): MadePart {
  const code = `P${String(index + 1).padStart(2, '0')}`;
  const ahead = aheadDays(index, count, plan, random);
  const end = workday(addDays(plan.end, -ahead));
  const steps = [...routingOf(random), 'INSP', 'PACK'];
  const days = stepDays(plan.start, end, steps.length);
  const quantityOrdered = orderedQuantity(random);
  const { rejected, good } = inspected(quantityOrdered, random);
  const note = `${good} good, ${rejected} rejected, lot ${lot}-${code}`;
  const done = steps
    .map((eventType, step) => ({
      eventType,
      componentCode: code,
      day: days[step]!,
      note: eventType === 'INSP' ? note : '',
    }))
    .filter((milestone) => milestone.day <= plan.known);
  const packed = done.length === steps.length;
  const component: DemoComponent = {
    code,
    description: parts[random.whole(0, parts.length - 1)]!,
    quantityOrdered,
    quantityDelivered: packed ? good : null,
    plannedStart: plan.start,
    dueDate: workday(addDays(plan.due, -ahead)),
    deliveredDate: packed ? end : null,
  };
  const notApplicable = operations
    .filter((operation) => !steps.includes(operation))
    .map((eventType) => ({ eventType, componentCode: code, reason: 'Not in the routing of this part' }));
  const counted = done.some((milestone) => milestone.eventType === 'INSP');
  return { component, done, notApplicable, rejected: counted ? rejected : null, packed };
}

/** The operations of a repair in order; they belong to the job, its one component is the thing repaired. */
export function repairSteps(plan: Plan): DemoMilestone[] {
  const steps = ['RECV', 'DIAG', 'QUOA', 'REPD', 'TEST'];
  const days: Day[] = [plan.start, ...stepDays(plan.start, plan.end, steps.length - 1)];
  return steps
    .map((eventType, step) => ({ eventType, componentCode: null, day: days[step]!, note: '' }))
    .filter((milestone) => milestone.day <= plan.known);
}

/** The thing repaired. */
export function repairedPart(plan: Plan, serial: string, finished: boolean, random: Random): DemoComponent {
  return {
    code: 'UNIT',
    description: `${random.pick(['Pump rotor', 'Gearbox', 'Spindle', 'Hydraulic cylinder'])}, serial ${serial}`,
    quantityOrdered: 1,
    quantityDelivered: finished ? 1 : null,
    plannedStart: plan.start,
    dueDate: plan.due,
    deliveredDate: finished ? plan.end : null,
  };
}
