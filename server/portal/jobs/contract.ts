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
} from '#server/http/schemas.ts';
import {
  containerClasses,
  difotResults,
  directions,
  jobStates,
  jobTypes,
  milestoneStates,
  modes,
  stages,
} from '#shared/vocabulary.ts';

/** What contacts get of jobs: shapes of their own, so that nothing internal can slip in with a field added for staff (DOMAIN 9). */

export const jobViews = ['all', 'open', 'late', 'at_risk', 'due_this_week', 'completed', 'archived'] as const;
export type JobView = (typeof jobViews)[number];
export const jobSorts = ['list', 'dueDate', '-dueDate', 'jobCode', '-jobCode'] as const;
export type JobSort = (typeof jobSorts)[number];

const progress = object({ stage: oneOf(stages), percent: Type.Integer({ minimum: 0, maximum: 100 }) });
const late = () =>
  Type.Boolean({
    description: 'Not delivered from the day after the due date, or delivered after it; never when cancelled.',
  });

const saidFields = {
  text: Type.String({ description: 'What the company says of it.' }),
  at: instant('When the company said so.'),
};

const rowFields = {
  id: uuid(),
  jobCode: Type.String(),
  note: Type.String(),
  branch: nullable(Type.String(), { description: "The customer's branch." }),
  orderNumber: Type.String(),
  leadingReference: nullable(Type.String(), {
    description:
      'The values of the type of reference that leads on this portal (overview, `settings`); several with commas.',
  }),
  dueDate: nullable(day()),
  promisedDate: nullable(day()),
  eta: nullable(day()),
  deliveredDate: nullable(day()),
  late: late(),
  atRisk: Type.Boolean({
    description:
      'Open, and the company has said that something holds it up; or it is not delivered and its ETA lies after the due date.',
  }),
  sharedExceptions: Type.Array(object(saidFields), { description: 'What holds it up, the latest first.' }),
  status: Type.String({ description: 'Current status.' }),
  state: oneOf(jobStates),
  progress,
  componentCount: Type.Integer(),
  attachmentCount: Type.Integer({ description: 'Files that the company has published on it.' }),
  mode: oneOf(modes),
  registeredAt: instant(),
};
export const portalJobSchema = object(rowFields);
export type PortalJob = Static<typeof portalJobSchema>;
export const portalJobListSchema = listOf(portalJobSchema);

const milestone = object({
  id: uuid(),
  label: Type.String(),
  state: oneOf(milestoneStates),
  estimatedDay: nullable(day('Plan.')),
  occurredDay: nullable(day('Fact.')),
});
export type PortalMilestone = Static<typeof milestone>;

const componentFields = {
  id: uuid(),
  code: Type.String(),
  description: Type.String(),
  quantityOrdered: nullable(Type.Number()),
  quantityDelivered: nullable(Type.Number()),
  unit: Type.String(),
  plannedStart: nullable(day()),
  dueDate: nullable(day()),
  deliveredDate: nullable(day()),
  late: late(),
  sharedExceptions: Type.Array(object(saidFields)),
  status: Type.String(),
  progress,
};
export const portalComponentSchema = object(componentFields);
export type PortalComponent = Static<typeof portalComponentSchema>;
export const portalComponentsSchema = object({ items: Type.Array(portalComponentSchema) });

const port = object({ code: Type.String(), name: Type.String(), country: Type.String() });
export const portalJobDetailSchema = object({
  ...rowFields,
  sharedExceptions: Type.Array(
    object({ ...saidFields, componentCode: nullable(Type.String({ description: 'Null: it concerns the job.' })) }),
  ),
  direction: oneOf(directions),
  jobType: nullable(oneOf(jobTypes)),
  containerClass: nullable(oneOf(containerClasses)),
  carrier: Type.String(),
  vessel: Type.String(),
  voyage: Type.String(),
  flight: Type.String(),
  shipper: Type.String(),
  consignee: Type.String(),
  origin: nullable(port),
  destination: nullable(port),
  etd: nullable(day()),
  actualDeparture: nullable(day()),
  actualArrival: nullable(day()),
  quantityOrdered: nullable(Type.Number()),
  quantityDelivered: nullable(Type.Number()),
  unit: Type.String(),
  latenessReason: nullable(Type.String({ description: 'Why it is late, as the company tells it.' })),
  references: Type.Array(object({ type: Type.String(), name: Type.String(), value: Type.String() })),
  customFields: Type.Array(
    object({
      key: Type.String(),
      label: Type.String(),
      type: oneOf(['text', 'number', 'date', 'boolean'] as const),
      value: Type.String({ description: 'As text: numbers with a point, days as YYYY-MM-DD, true or false.' }),
    }),
  ),
  milestones: Type.Array(milestone, { description: "The job's own, in their order." }),
  components: Type.Array(object({ ...componentFields, milestones: Type.Array(milestone) })),
});
export type PortalJobDetail = Static<typeof portalJobDetailSchema>;

const filters = {
  search: Type.Optional(text(200, { description: 'Beginning of a job code, order number or reference.' })),
  jobCode: Type.Optional(text(200, { description: 'Beginning of the job code.' })),
  orderNumber: Type.Optional(text(200, { description: 'Beginning of an order number.' })),
  view: Type.Optional(oneOf(jobViews, { description: 'all (the default): all but archived ones.' })),
  difotMonth: Type.Optional(
    text(7, {
      pattern: '^\\d{4}-(0[1-9]|1[0-2])$',
      description: 'YYYY-MM: jobs that DIFOT counts in this month, archived ones too; 404 while DIFOT is not shown.',
    }),
  ),
  difotResult: Type.Optional(
    oneOf(difotResults, { description: 'Which of them; none: jobs without a counting date, of no month.' }),
  ),
  sort: Type.Optional(
    oneOf(jobSorts, { description: 'list: open jobs by due date, then finished ones, latest first.' }),
  ),
};
export const portalJobQuery = object({
  limit: limitQuery,
  cursor: cursorQuery,
  ids: Type.Optional(
    Type.Array(uuid(), { maxItems: 50, description: 'These jobs only, archived ones too unless a view is named.' }),
  ),
  ...filters,
});
export type PortalJobQuery = Static<typeof portalJobQuery>;

export const exportFormats = ['xlsx', 'json', 'csv'] as const;
export type ExportFormat = (typeof exportFormats)[number];
export const portalExportQuery = object({ format: oneOf(exportFormats), ...filters });
export type PortalExportQuery = Static<typeof portalExportQuery>;
export type JobFilters = Omit<PortalExportQuery, 'format'> & { ids?: string[] };
