import type { Draft, Job, JobFields, JobSaving } from '#server/features/jobs/aggregate.ts';
import { allocationOf, newMilestone } from '#server/features/jobs/allocate-milestones.ts';
import { type NewComponent, newComponent } from '#server/features/jobs/change-component.ts';
import type { CustomerSetup, JobContext } from '#server/features/jobs/context.ts';
import { addEvent, completeAt, factsOf, setNotApplicable } from '#server/features/jobs/draft-events.ts';
import { finish } from '#server/features/jobs/explain-changes.ts';
import { recordEvent } from '#server/features/jobs/record-event.ts';
import { type ReferenceInput, replaceReferences } from '#server/features/jobs/references.ts';
import { settle } from '#server/features/jobs/rules-settle.ts';
import { allocate } from '#server/features/milestones/rules-allocation.ts';
import { completeDelivered, importedAsDelivered } from '#server/features/milestones/rules-job-completion.ts';
import { jobAdded } from '#server/features/milestones/rules-milestone.ts';
import type { Day } from '#shared/days.ts';

export type NewJob = {
  fields: Partial<JobFields> & Pick<JobFields, 'jobCode' | 'direction'>;
  references: readonly ReferenceInput[];
  components: readonly NewComponent[];
  /** Events that come with an import, by type. */
  eventDates?: Readonly<Record<string, Day>>;
  completeDelivered?: boolean;
};

const blank: Omit<JobFields, 'jobCode' | 'direction'> = {
  orderNumber: '',
  note: '',
  branchId: null,
  customerBranchId: null,
  departmentId: null,
  jobType: null,
  mode: 'unknown',
  containerClass: null,
  carrier: '',
  vessel: '',
  voyage: '',
  flight: '',
  shipper: '',
  consignee: '',
  originPort: null,
  destinationPort: null,
  etd: null,
  eta: null,
  actualDeparture: null,
  actualArrival: null,
  ownDueDate: null,
  ownDeliveredDate: null,
  promisedDate: null,
  priority: 0,
  quantityOrdered: null,
  quantityDelivered: null,
  unit: '',
  serviceOperatorId: null,
  customPortal: {},
  customInternal: {},
};

function newRow(fields: NewJob['fields'], ctx: JobContext, customer: CustomerSetup): Job {
  return {
    ...blank,
    serviceOperatorId: customer.serviceOperatorId,
    ...fields,
    id: ctx.newId(),
    customerId: customer.id,
    agreedDate: fields.promisedDate ?? null,
    dueDate: null,
    deliveredDate: null,
    state: 'open',
    isOpen: true,
    tracked: false,
    templateId: null,
    statusCode: '',
    status: '',
    stage: 'scheduled',
    progress: 0,
    customerStatus: '',
    customerStage: 'scheduled',
    customerProgress: 0,
    componentCount: 0,
    listOrder: 0,
    holds: [],
    exceptionAt: null,
    atRiskAt: null,
    workBranchId: null,
    customerGroupId: null,
    transportGroupId: null,
    heldSince: null,
    sharedExceptions: [],
    latenessReasonId: null,
    latenessNote: null,
    byPerson: false,
    registeredAt: ctx.now,
    completedAt: null,
    archivedAt: null,
    version: 0,
    updatedAt: ctx.now,
  };
}

/** Events of an import, in the order of the milestones they meet; those that meet none come last. */
export function recordEventDates(draft: Draft, ctx: JobContext, eventDates: Readonly<Record<string, Day>>): void {
  const order = new Map(draft.milestones.map((one) => [one.eventType, one.sequence]));
  const dates = Object.entries(eventDates).sort(
    ([a], [b]) => (order.get(a) ?? Number.MAX_SAFE_INTEGER) - (order.get(b) ?? Number.MAX_SAFE_INTEGER),
  );
  for (const [type, day] of dates) {
    recordEvent(draft, ctx, {
      type,
      componentId: null,
      moment: { precision: 'day', day },
      note: '',
      mustComplete: false,
    });
  }
}

/** History that was delivered: what is still pending and of which nothing is known becomes not applicable (DOMAIN 3). */
export function closeDelivered(draft: Draft, ctx: JobContext): void {
  const pending = completeDelivered(draft.milestones, draft.job.deliveredDate);
  if (pending.length === 0) return;
  const said = new Set(factsOf(draft).map((one) => one.eventType));
  // The delivered date speaks for its milestone, which may only be waiting for those before it.
  for (const type of ctx.setup.eventTypes.values()) if (type.dateEffect === 'delivered_date') said.add(type.code);
  const close = (isKnown: boolean) => {
    for (const one of draft.milestones) {
      if (one.state === 'pending' && pending.includes(one.id) && said.has(one.eventType) === isKnown)
        setNotApplicable(draft, ctx, one, importedAsDelivered);
    }
    settle(draft, ctx);
  };
  // First those without an event, so that one that only waited for them is completed by its own.
  close(false);
  close(true);
}

/**
 * A new job of the customer with its components and allocated milestones; JOBA is completed at once (DOMAIN 2-4). Fields are checked
 * before (`headerFaults`); the promised date is the one given, else the first due date.
 */
export function createJob(ctx: JobContext, customer: CustomerSetup, input: NewJob): JobSaving {
  const job = newRow(input.fields, ctx, customer);
  const draft: Draft = { before: null, job, references: [], components: [], milestones: [], past: [], events: [] };
  replaceReferences(draft, ctx, input.references);
  draft.components = input.components.map((one, index) => newComponent(one, index + 1, ctx));
  const allocation = allocationOf(job, ctx, customer);
  job.tracked = allocation.input.tracked;
  job.templateId = allocation.templateId;
  const ids = draft.components.map((one) => one.id);
  draft.milestones = allocate(allocation.input, ids).map((one) => newMilestone(one, ctx));
  const registered = draft.milestones.find((one) => one.eventType === jobAdded);
  if (registered !== undefined) completeAt(registered, { precision: 'instant', at: ctx.now });
  addEvent(draft, ctx, { type: jobAdded, kind: 'system' });
  if (input.eventDates !== undefined) recordEventDates(draft, ctx, input.eventDates);
  settle(draft, ctx);
  if (input.completeDelivered === true) closeDelivered(draft, ctx);
  return finish(draft, ctx);
}
