import type { Day } from '#shared/days.ts';
import type { JobType } from '#shared/vocabulary.ts';

/** A part of a work order. Days are YYYY-MM-DD; what has not happened is null. */
export type DemoComponent = {
  /** Unique in its job. */
  code: string;
  description: string;
  quantityOrdered: number;
  quantityDelivered: number | null;
  plannedStart: Day;
  dueDate: Day;
  deliveredDate: Day | null;
};

/** A milestone that was completed; `componentCode` null = of the job. The note is for staff. */
export type DemoMilestone = { eventType: string; componentCode: string | null; day: Day; note: string };

/** A milestone of the template that the component's routing does not have. */
export type DemoNotApplicable = { eventType: string; componentCode: string | null; reason: string };

/** A work order of the demo's job shop, by the names of DOMAIN 2. Synthetic. */
export type DemoJob = {
  jobCode: string;
  /** Name of the customer, one of `jobShopCustomers`. */
  customer: string;
  /** Name of a branch of that customer. */
  customerBranch: string | null;
  orderNumber: string;
  /** By reference type. */
  references: { type: 'lot' | 'drawing'; value: string }[];
  note: string;
  branch: string;
  department: string;
  direction: 'production';
  jobType: Extract<JobType, 'make' | 'repair'>;
  mode: 'unknown';
  containerClass: 'none';
  /** 0 (none) to 3 (highest). */
  priority: number;
  /** Null: the first due date. */
  promisedDate: Day | null;
  /** Null: the earliest of the unfinished components'. */
  dueDate: Day | null;
  /** The day of the DOD milestone; null while not everything is delivered. */
  deliveredDate: Day | null;
  quantityOrdered: number;
  quantityDelivered: number | null;
  unit: 'pcs';
  custom: { quantity_rejected: number };
  registeredOn: Day;
  components: DemoComponent[];
  /** In order of day; none after today, after the hold or after the cancellation. */
  completedMilestones: DemoMilestone[];
  notApplicableMilestones: DemoNotApplicable[];
  hold: { day: Day; reason: string } | null;
  cancelled: { day: Day; reason: string } | null;
};

export type DemoCustomer = { code: string; name: string; branches: string[] };

/** Invented; named for what they do, so that nobody takes them for a real business. */
export const jobShopCustomers: readonly DemoCustomer[] = [
  { code: 'PUMP', name: 'Demo Pump Works', branches: ['North plant', 'South plant'] },
  { code: 'VALVE', name: 'Demo Valve Works', branches: [] },
  { code: 'CRANE', name: 'Demo Crane Services', branches: [] },
  { code: 'TURBINE', name: 'Demo Turbine Services', branches: [] },
  { code: 'PACKMACH', name: 'Demo Packaging Machines', branches: ['Assembly', 'Spare parts'] },
  { code: 'FARM', name: 'Demo Farm Machinery', branches: [] },
  { code: 'RAIL', name: 'Demo Rail Workshop', branches: [] },
  { code: 'HARBOUR', name: 'Demo Harbour Equipment', branches: [] },
  { code: 'LAB', name: 'Demo Laboratory Instruments', branches: [] },
  { code: 'DRILL', name: 'Demo Drilling Tools', branches: [] },
];
