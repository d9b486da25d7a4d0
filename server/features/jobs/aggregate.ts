import type { Change, CustomValues, Hold, SharedException } from '#server/database/json.ts';
import type { MilestoneDefinition, Milestone as RuleMilestone } from '#server/features/milestones/rules-milestone.ts';
import type { StoredMoment } from '#server/time/moment.ts';
import type { Day } from '#shared/days.ts';
import type { ContainerClass, Direction, JobState, JobType, Mode, Stage } from '#shared/vocabulary.ts';

/** What a person or file may say about a job, as it is stored. */
export type JobFields = {
  jobCode: string;
  orderNumber: string;
  note: string;
  branchId: string | null;
  customerBranchId: string | null;
  departmentId: string | null;
  direction: Direction;
  jobType: JobType | null;
  mode: Mode;
  containerClass: ContainerClass | null;
  carrier: string;
  vessel: string;
  voyage: string;
  flight: string;
  shipper: string;
  consignee: string;
  originPort: string | null;
  destinationPort: string | null;
  etd: Day | null;
  eta: Day | null;
  actualDeparture: Day | null;
  actualArrival: Day | null;
  /** The due date given for the job itself; without one it follows its components. */
  ownDueDate: Day | null;
  ownDeliveredDate: Day | null;
  promisedDate: Day | null;
  priority: number;
  quantityOrdered: number | null;
  quantityDelivered: number | null;
  unit: string;
  serviceOperatorId: string | null;
  customPortal: CustomValues;
  customInternal: CustomValues;
};

/** What follows from the fields, the milestones and the components: written by `settle` alone. */
export type JobDerived = {
  dueDate: Day | null;
  deliveredDate: Day | null;
  /** The promised date that DIFOT counts: as first given, or as last agreed with the customer. */
  agreedDate: Day | null;
  isOpen: boolean;
  statusCode: string;
  status: string;
  stage: Stage;
  progress: number;
  customerStatus: string;
  customerStage: Stage;
  customerProgress: number;
  componentCount: number;
  /** Open jobs: day number of the due date (900000 without); closed ones: 2000000 minus it, so that the latest come first. */
  listOrder: number;
  exceptionAt: Date | null;
  atRiskAt: Date | null;
  /** The branch that works on it: its own, else the one that serves its port. */
  workBranchId: string | null;
  /** The customer group and the transport group that apply (DOMAIN 6). */
  customerGroupId: string | null;
  transportGroupId: string | null;
  /** Since when it is held; null otherwise. */
  heldSince: Date | null;
};

export type Job = JobFields &
  JobDerived & {
    id: string;
    customerId: string;
    state: JobState;
    tracked: boolean;
    templateId: string | null;
    holds: Hold[];
    /** Exceptions that staff shared with the customer, in their words; `settle` drops those that are over. */
    sharedExceptions: SharedException[];
    /** Why it is late, from the company's list, and what staff note of it. */
    latenessReasonId: string | null;
    latenessNote: string | null;
    /** Open: only a person completes it (JCOM was reopened). Completed: a person did, it does not follow the delivered date. */
    byPerson: boolean;
    registeredAt: Date;
    completedAt: Date | null;
    archivedAt: Date | null;
    version: number;
    updatedAt: Date;
  };

export type Reference = { id: string; type: string; value: string; valueKey: string };

export type ComponentFields = {
  code: string;
  description: string;
  quantityOrdered: number | null;
  quantityDelivered: number | null;
  unit: string;
  plannedStart: Day | null;
  dueDate: Day | null;
  deliveredDate: Day | null;
};

export type Component = ComponentFields & {
  id: string;
  position: number;
  status: string;
  stage: Stage;
  progress: number;
  customerStatus: string;
  customerStage: Stage;
  customerProgress: number;
  version: number;
  createdAt: Date;
  updatedAt: Date;
};

export type JobMilestone = RuleMilestone &
  MilestoneDefinition & {
    estimatedDay: Day | null;
    reason: string | null;
    jobOpen: boolean;
    exceptionAt: Date | null;
    atRiskAt: Date | null;
    notifiedFor: Date | null;
    allocatedAt: Date;
    version: number;
  };

export type EventKind = 'recorded' | 'correction' | 'undone' | 'not_applicable' | 'estimate' | 'change' | 'system';

/** An event of a job. `correctsId`: the event it corrects, or (undone) takes back. */
export type JobEvent = StoredMoment & {
  id: string;
  type: string;
  kind: EventKind;
  componentId: string | null;
  recordedAt: Date;
  note: string;
  changes: Change[];
  correctsId: string | null;
};

/** A job with everything below it that the rules look at. `past` holds its events in the order recorded, where they were loaded. */
export type JobAggregate = {
  job: Job;
  references: Reference[];
  components: Component[];
  milestones: JobMilestone[];
  past: JobEvent[];
};

/** A job while a command works on it; `before` is null for a new one. */
export type Draft = JobAggregate & {
  before: JobAggregate | null;
  events: JobEvent[];
  /** Why fields are changed, for the history. */
  reason?: string;
};

/** What a command did to one job; `after` equals `before` but for its events where nothing changed. */
export type JobSaving = {
  before: JobAggregate | null;
  after: JobAggregate;
  events: JobEvent[];
  /** Nothing happened to the job, but what follows from the set-up is other: saved without an event and with the same version. */
  isResettled?: boolean;
};

/** A copy to work on: rows may be changed in place, `before` stays. */
export function draftOf(before: JobAggregate): Draft {
  return {
    before,
    job: { ...before.job },
    references: [...before.references],
    components: before.components.map((one) => ({ ...one })),
    milestones: before.milestones.map((one) => ({ ...one })),
    past: before.past,
    events: [],
  };
}
