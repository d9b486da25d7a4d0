import Type, { type Static } from 'typebox';
import { jobFilterFields } from '#server/features/enquiry/contract.ts';
import { jobListItemSchema } from '#server/features/jobs/contract.ts';
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
import { exportFormats, jobStates, reportPeriods } from '#shared/vocabulary.ts';

/** Contracts of the three reports (DOMAIN 6). Each has a query, a page of rows, and an export of all its rows. */

const page = { limit: limitQuery, cursor: cursorQuery };
const named = () => object({ id: uuid(), name: Type.String() });
const coded = () => object({ id: uuid(), code: Type.String(), name: Type.String() });
const exceptionStates = ['in_exception', 'at_risk'] as const;
const dueWithin = Type.Optional(
  Type.Integer({
    minimum: 0,
    maximum: 3_650,
    description: 'Due at most so many days from today; 0: today or earlier.',
  }),
);

export const jobEnquiryFields = {
  ...jobFilterFields,
  dueWithin,
  state: Type.Optional(Type.Array(oneOf(jobStates), { maxItems: 5, description: 'Without it: all but archived.' })),
  statusCode: Type.Optional(text(8, { minLength: 1, description: 'As the enquiry names it.' })),
  exception: Type.Optional(oneOf(exceptionStates)),
  late: Type.Optional(Type.Boolean()),
};
export const jobExceptionsFields = {
  ...jobFilterFields,
  dueWithin,
  exception: Type.Optional(oneOf(exceptionStates, { description: 'Without it: both.' })),
  eventType: Type.Optional(text(8, { minLength: 1, description: 'Event type of the milestone.' })),
};
export const activeEventsFields = {
  period: Type.Optional(oneOf(reportPeriods, { description: 'Without it and named days: the last 7 days.' })),
  from: Type.Optional(day('First day, instead of a period.')),
  to: Type.Optional(day('Last day, instead of a period.')),
  branchId: Type.Optional(Type.String({ format: 'uuid', description: 'Branch of the staff users.' })),
  departmentId: Type.Optional(Type.String({ format: 'uuid', description: 'Department of the staff users.' })),
};

const jobEnquiryFilters = object(jobEnquiryFields);
const jobExceptionsFilters = object(jobExceptionsFields);
const activeEventsFilters = object(activeEventsFields);
export type JobEnquiryFilters = Static<typeof jobEnquiryFilters>;
export type JobExceptionsFilters = Static<typeof jobExceptionsFilters>;
export type ActiveEventsFilters = Static<typeof activeEventsFilters>;

export const jobEnquiryQuery = object({ ...page, ...jobEnquiryFields });
export const jobExceptionsQuery = object({ ...page, ...jobExceptionsFields });
export const activeEventsQuery = object({ ...page, ...activeEventsFields });
export type PageQuery<Filters> = Filters & { limit?: number; cursor?: string };

const format = oneOf(exportFormats);
export const jobEnquiryExportQuery = object({ format, ...jobEnquiryFields });
export const jobExceptionsExportQuery = object({ format, ...jobExceptionsFields });
export const activeEventsExportQuery = object({ format, ...activeEventsFields });

export const jobEnquirySchema = listOf(jobListItemSchema);

export const exceptionRowSchema = object({
  milestoneId: uuid(),
  job: object({ id: uuid(), jobCode: Type.String(), status: Type.String(), heldSince: nullable(instant()) }),
  customer: coded(),
  component: nullable(Type.String({ description: 'Code of the component; null: a milestone of the job.' })),
  eventType: Type.String(),
  milestone: Type.String(),
  category: nullable(Type.String()),
  condition: Type.String({ description: 'The exception condition in words.' }),
  base: Type.String({ description: 'What the condition counts from, in words.' }),
  baseDay: nullable(day('The day of the base.')),
  state: oneOf(exceptionStates),
  exceptionAt: instant(),
  minutes: Type.Integer({
    description:
      'By how long: since the exception time, or until it (negative). The clock of a held job stands where the hold began.',
  }),
  dueDate: nullable(day()),
  eta: nullable(day()),
  branch: nullable(coded()),
  department: nullable(coded()),
  serviceOperator: nullable(named()),
  takenBy: nullable(named()),
  shared: nullable(object({ text: Type.String(), at: instant() }), { description: 'What the customer reads of it.' }),
});
export type ExceptionRow = Static<typeof exceptionRowSchema>;
export const jobExceptionsSchema = listOf(exceptionRowSchema);

const count = (description?: string) => Type.Integer({ minimum: 0, ...(description ? { description } : {}) });
const eventCounts = {
  taken: count('Lines of the worklist that the user has taken.'),
  ownCustomers: count('Lines of jobs whose customer service operator the user is.'),
  atRisk: count('Of these lines, each counted once, at risk.'),
  inException: count('Of these lines, each counted once, in exception.'),
  recorded: count('Events that the user recorded in the period.'),
};
export const userEventsSchema = object({
  user: object({ id: uuid(), name: Type.String(), email: Type.String() }),
  ...eventCounts,
  events: Type.Array(object({ eventType: Type.String(), name: Type.String(), ...eventCounts })),
});
export type UserEvents = Static<typeof userEventsSchema>;
export type EventCounts = UserEvents['events'][number];

export const activeEventsSchema = object({
  from: day(),
  to: day(),
  items: Type.Array(userEventsSchema),
  nextCursor: nullable(Type.String({ description: 'Send as `cursor` for the next page.' })),
});
