import Type, { type Static } from 'typebox';
import {
  cursorQuery,
  day,
  instant,
  limitQuery,
  listOf,
  nullable,
  object,
  oneOf,
  text,
  uuid,
  version,
} from '#server/http/schemas.ts';
import {
  containerClasses,
  directions,
  jobStates,
  jobTypes,
  milestoneLevels,
  milestoneStates,
  modes,
  precisions,
  stages,
} from '#shared/vocabulary.ts';

/** Contracts of jobs for staff and API keys. The portal has its own shapes (server/portal). */

export const referenceSchema = object({
  type: text(30, { minLength: 1, description: 'Code of a reference type.' }),
  value: text(200, { minLength: 1 }),
});
export const customValueSchema = object({
  key: Type.String(),
  label: Type.String(),
  type: oneOf(['text', 'number', 'date', 'boolean'] as const),
  value: Type.String({ description: 'As text: numbers with a point, days as YYYY-MM-DD, true or false.' }),
});
const quantity = () => Type.Number({ minimum: 0, maximum: 1e13 });

const progressSchema = object({ stage: oneOf(stages), percent: Type.Integer({ minimum: 0, maximum: 100 }) });
const namedSchema = object({ id: uuid(), name: Type.String() });
const codedSchema = object({ id: uuid(), code: Type.String(), name: Type.String() });
const portSchema = object({ code: Type.String(), name: Type.String(), country: Type.String() });

/** The milestone whose exception came first (in exception) or whose warning came first (at risk). */
const exceptionDetailSchema = object({
  milestoneId: uuid(),
  milestone: Type.String(),
  componentCode: nullable(Type.String()),
  condition: nullable(Type.String({ description: 'The breached condition in words: "2 working days after ETA".' })),
  exceptionAt: instant('Since when, or from when on, it is in exception.'),
  heldSince: nullable(instant('The job is on hold since then: the clock stands.')),
});

const listFields = {
  id: uuid(),
  jobCode: Type.String(),
  customer: codedSchema,
  customerBranch: nullable(namedSchema),
  orderNumber: Type.String(),
  note: Type.String({ description: 'The customer sees this.' }),
  branch: nullable(codedSchema),
  department: nullable(codedSchema),
  direction: oneOf(directions),
  jobType: nullable(oneOf(jobTypes)),
  mode: oneOf(modes),
  containerClass: nullable(oneOf(containerClasses)),
  origin: nullable(portSchema),
  destination: nullable(portSchema),
  etd: nullable(day()),
  eta: nullable(day()),
  dueDate: nullable(day('Due date; without one of its own that of the earliest unfinished component.')),
  promisedDate: nullable(day()),
  deliveredDate: nullable(day()),
  late: Type.Boolean({
    description:
      'Red, DOMAIN 7: not delivered from the day after the due date, or delivered after it; never when cancelled.',
  }),
  priority: Type.Integer({ minimum: 0, maximum: 3 }),
  serviceOperator: nullable(namedSchema),
  state: oneOf(jobStates),
  status: Type.String({ description: 'Status for staff.' }),
  customerStatus: Type.String({ description: 'Status as the customer sees it.' }),
  progress: progressSchema,
  exception: oneOf(['none', 'at_risk', 'in_exception'] as const),
  exceptionDetail: nullable(exceptionDetailSchema),
  latenessReason: nullable(codedSchema, { description: 'Why it is late, as staff coded it.' }),
  componentCount: Type.Integer(),
  attachmentCount: Type.Integer({
    description: 'Documents attached to it or its components; versions of one count once.',
  }),
  registeredAt: instant(),
  updatedAt: instant(),
  version: version(),
};

export const jobListItemSchema = object(listFields);
export type JobListItem = Static<typeof jobListItemSchema>;
export const jobListSchema = listOf(jobListItemSchema);

export const milestoneSchema = object({
  id: uuid(),
  componentId: nullable(uuid()),
  sequence: Type.Integer(),
  level: oneOf(milestoneLevels),
  eventType: Type.String(),
  name: Type.String(),
  customerLabel: Type.String(),
  internal: Type.Boolean(),
  category: nullable(namedSchema),
  weight: Type.Number(),
  waitsForAll: Type.Boolean(),
  state: oneOf(milestoneStates),
  occurredAt: nullable(instant()),
  occurredPrecision: nullable(oneOf(precisions)),
  occurredDay: nullable(day()),
  estimatedDay: nullable(day()),
  reason: nullable(Type.String()),
  condition: nullable(Type.String({ description: 'Exception condition in words.' })),
  exceptionAt: nullable(instant()),
  atRiskAt: nullable(instant()),
  exception: oneOf(['none', 'at_risk', 'in_exception'] as const),
  shared: nullable(object({ text: Type.String(), at: instant() }), {
    description: "What the customer reads of the exception, in staff's words.",
  }),
  abilities: object({
    complete: Type.Boolean(),
    undo: Type.Boolean(),
    notApplicable: Type.Boolean(),
    estimate: Type.Boolean(),
    share: Type.Boolean({ description: 'The exception may be shared with the customer, or no longer.' }),
  }),
});
export type MilestoneView = Static<typeof milestoneSchema>;

export const componentSchema = object({
  id: uuid(),
  position: Type.Integer(),
  code: Type.String(),
  description: Type.String(),
  quantityOrdered: nullable(Type.Number()),
  quantityDelivered: nullable(Type.Number()),
  unit: Type.String(),
  plannedStart: nullable(day()),
  dueDate: nullable(day()),
  deliveredDate: nullable(day()),
  late: Type.Boolean(),
  status: Type.String(),
  customerStatus: Type.String(),
  progress: progressSchema,
  version: version(),
});
export type ComponentView = Static<typeof componentSchema>;

export const jobDetailSchema = object({
  ...listFields,
  carrier: Type.String(),
  vessel: Type.String(),
  voyage: Type.String(),
  flight: Type.String(),
  shipper: Type.String(),
  consignee: Type.String(),
  actualDeparture: nullable(day()),
  actualArrival: nullable(day()),
  ownDueDate: nullable(day('The due date given for the job itself; null: it follows its components.')),
  quantityOrdered: nullable(Type.Number()),
  quantityDelivered: nullable(Type.Number()),
  unit: Type.String(),
  lateness: object({
    late: Type.Boolean({ description: 'Red, or not on time for DIFOT: a reason may be given.' }),
    note: Type.String({ description: 'Staff only.' }),
    customerLabel: Type.String({ description: 'What the customer reads of the reason; blank: nothing.' }),
  }),
  tracked: Type.Boolean(),
  template: nullable(namedSchema),
  completedAt: nullable(instant()),
  archivedAt: nullable(instant()),
  references: Type.Array(referenceSchema),
  customFields: Type.Array(customValueSchema),
  components: Type.Array(componentSchema),
  milestones: Type.Array(milestoneSchema),
  abilities: object({
    edit: Type.Boolean(),
    changePromise: Type.Boolean(),
    hold: Type.Boolean(),
    resume: Type.Boolean(),
    cancel: Type.Boolean(),
    complete: Type.Boolean(),
    reopen: Type.Boolean(),
    archive: Type.Boolean(),
    move: Type.Boolean(),
    addComponent: Type.Boolean(),
    reallocate: Type.Boolean(),
    completeMilestones: Type.Boolean(),
    setLateness: Type.Boolean({ description: 'Give, change or take away the reason for lateness.' }),
  }),
});
export type JobDetail = Static<typeof jobDetailSchema>;

/** Fields that a person or machine may give. null empties a field, an absent one stays as it is. */
const inputFields = {
  customerBranch: Type.Optional(
    nullable(text(200, { description: 'Name of a branch of the customer; an unknown one is made.' })),
  ),
  orderNumber: Type.Optional(text(200)),
  note: Type.Optional(text(4000)),
  branchId: Type.Optional(nullable(uuid())),
  departmentId: Type.Optional(nullable(uuid())),
  direction: Type.Optional(oneOf(directions)),
  jobType: Type.Optional(nullable(oneOf(jobTypes))),
  mode: Type.Optional(oneOf(modes)),
  containerClass: Type.Optional(nullable(oneOf(containerClasses))),
  carrier: Type.Optional(text(200)),
  vessel: Type.Optional(text(200)),
  voyage: Type.Optional(text(100)),
  flight: Type.Optional(text(100)),
  shipper: Type.Optional(text(300)),
  consignee: Type.Optional(text(300)),
  originPort: Type.Optional(nullable(text(5, { description: 'UN/LOCODE, or the IATA code of an airport.' }))),
  destinationPort: Type.Optional(nullable(text(5))),
  etd: Type.Optional(nullable(day())),
  eta: Type.Optional(nullable(day())),
  actualDeparture: Type.Optional(nullable(day())),
  actualArrival: Type.Optional(nullable(day())),
  dueDate: Type.Optional(nullable(day())),
  deliveredDate: Type.Optional(nullable(day())),
  priority: Type.Optional(Type.Integer({ minimum: 0, maximum: 3, description: '0 normal ... 3 highest.' })),
  quantityOrdered: Type.Optional(nullable(quantity())),
  quantityDelivered: Type.Optional(nullable(quantity())),
  unit: Type.Optional(text(30)),
  serviceOperatorId: Type.Optional(nullable(uuid())),
  references: Type.Optional(Type.Array(referenceSchema, { maxItems: 200 })),
  customFields: Type.Optional(
    Type.Array(object({ key: text(30, { minLength: 1 }), value: nullable(text(2000)) }), { maxItems: 100 }),
  ),
};

export const componentInputFields = {
  code: text(60, { minLength: 1 }),
  description: Type.Optional(text(1000)),
  quantityOrdered: Type.Optional(nullable(quantity())),
  quantityDelivered: Type.Optional(nullable(quantity())),
  unit: Type.Optional(text(30)),
  plannedStart: Type.Optional(nullable(day())),
  dueDate: Type.Optional(nullable(day())),
  deliveredDate: Type.Optional(nullable(day())),
};
export const componentInputSchema = object({
  ...componentInputFields,
  reopen: Type.Optional(Type.Boolean({ description: 'Adding to a completed job reopens it: must be true then.' })),
});
export type ComponentInput = Static<typeof componentInputSchema>;
export const componentChangeSchema = object({
  ...componentInputFields,
  code: Type.Optional(text(60, { minLength: 1 })),
});
export type ComponentChange = Static<typeof componentChangeSchema>;

export const jobInputSchema = object({
  jobCode: Type.Optional(text(40, { description: "Made from the company's counter when left out." })),
  customerId: Type.Optional(uuid()),
  customer: Type.Optional(
    text(200, {
      minLength: 1,
      description:
        'Code, name or alias, instead of customerId; an unknown name is made a new customer when createCustomer is true.',
    }),
  ),
  createCustomer: Type.Optional(Type.Boolean()),
  ...inputFields,
  direction: oneOf(directions),
  promisedDate: Type.Optional(nullable(day('When left out: the first due date.'))),
  components: Type.Optional(Type.Array(object(componentInputFields), { maxItems: 500 })),
});
export type JobInput = Static<typeof jobInputSchema>;

export const jobChangeSchema = object({
  jobCode: Type.Optional(text(40, { minLength: 1 })),
  ...inputFields,
  reason: Type.Optional(text(1000, { description: 'Why, for the history.' })),
});
export type JobChange = Static<typeof jobChangeSchema>;

/** When something happened: an instant, or a whole day in the company's zone. */
export const occurredSchema = {
  occurredAt: Type.Optional(instant('When it happened; not in the future. Without it and occurredDay: now.')),
  occurredDay: Type.Optional(day('Instead of occurredAt, when only the day is known; today or earlier.')),
};

export const completeMilestoneSchema = object({
  ...occurredSchema,
  note: Type.Optional(text(2000, { description: 'Staff only.' })),
});
export const undoMilestoneSchema = object({ note: Type.Optional(text(2000)) });
export const notApplicableSchema = object({ reason: text(1000, { minLength: 1, description: 'Staff only.' }) });
export const estimateSchema = object({ estimatedDay: nullable(day()), note: Type.Optional(text(2000)) });
export const shareExceptionSchema = object({
  text: text(500, { minLength: 1, description: 'What the customer reads.' }),
});
export const latenessSchema = object({
  reasonId: nullable(uuid(), { description: 'From /lateness-reasons; null takes the reason away.' }),
  note: Type.Optional(text(1000, { description: 'Staff only.' })),
});
export type LatenessInput = Static<typeof latenessSchema>;
/** An event on a job or component by its type: completes the milestone of that type, or corrects its time (DOMAIN 3). */
export const recordEventSchema = object({
  type: text(8, { minLength: 3 }),
  componentId: Type.Optional(uuid()),
  ...occurredSchema,
  note: Type.Optional(text(2000)),
});
export type RecordEvent = Static<typeof recordEventSchema>;

export const actionSchemas = {
  hold: object({ reason: text(1000, { minLength: 1, description: 'Staff only.' }) }),
  resume: object({ note: Type.Optional(text(1000)) }),
  cancel: object({ reason: text(1000, { minLength: 1 }) }),
  complete: object({
    deliveredDate: Type.Optional(
      nullable(day('Today is proposed; without one the job is not delivered for Red and DIFOT.')),
    ),
    pendingReason: Type.Optional(
      text(1000, { description: 'Why pending milestones become not applicable; needed when there are any.' }),
    ),
  }),
  reopen: object({
    milestoneIds: Type.Array(uuid(), { maxItems: 500, description: 'Milestones to reopen beside JCOM.' }),
    reason: Type.Optional(text(1000)),
  }),
  archive: object({}),
} as const;
export type ActionName = keyof typeof actionSchemas;
export const changePromiseSchema = object({
  promisedDate: nullable(day()),
  reason: text(1000, { minLength: 1 }),
  agreed: Type.Boolean({ description: 'Agreed with the customer.' }),
});

export const eventSchema = object({
  id: uuid(),
  type: Type.String(),
  name: Type.String(),
  kind: oneOf(['recorded', 'correction', 'undone', 'not_applicable', 'estimate', 'change', 'system'] as const),
  component: nullable(object({ id: uuid(), code: Type.String() })),
  occurredAt: instant(),
  occurredPrecision: oneOf(precisions),
  recordedAt: instant(),
  actor: object({ kind: Type.String(), name: Type.String() }),
  note: Type.String(),
  changes: Type.Array(
    object({
      field: Type.String(),
      from: nullable(Type.Union([Type.String(), Type.Number(), Type.Boolean()])),
      to: nullable(Type.Union([Type.String(), Type.Number(), Type.Boolean()])),
    }),
  ),
});
export const eventListSchema = listOf(eventSchema);

/** Why this template: every template that was considered, in order. */
export const jobExplanationSchema = object({
  tracked: Type.Boolean(),
  trackedBecause: Type.String(),
  chosen: nullable(object({ id: uuid(), name: Type.String(), shape: Type.Integer() })),
  considered: Type.Array(
    object({
      id: uuid(),
      name: Type.String(),
      shape: Type.Integer(),
      fits: Type.Boolean(),
      reasons: Type.Array(Type.String()),
    }),
  ),
});

export type CompleteMilestone = Static<typeof completeMilestoneSchema>;
export type ChangePromise = Static<typeof changePromiseSchema>;
export type ActionInputs = { [Name in ActionName]: Static<(typeof actionSchemas)[Name]> };

export const jobParams = object({ id: uuid() });
export const componentParams = object({ id: uuid(), componentId: uuid() });
export const milestoneParams = object({ id: uuid(), milestoneId: uuid() });
export const eventParams = object({ id: uuid(), eventId: uuid() });
export const componentListSchema = listOf(componentSchema);
export const pageQuery = object({ limit: limitQuery, cursor: cursorQuery });
export const previewQuery = object({
  preview: Type.Optional(Type.Boolean({ description: 'true: only show what would change.' })),
});
