import Type, { type Static } from 'typebox';
import { dueFilters } from '#server/features/worklist/rules-filter.ts';
import {
  cursorQuery,
  day,
  instant,
  limitQuery,
  nullable,
  object,
  oneOf,
  text,
  uuid,
  version,
} from '#server/http/schemas.ts';
import { directions, jobStates, modes, worklistOrderKeys } from '#shared/vocabulary.ts';

/** The worklist of a staff user (DOMAIN 6). */

export const lineParams = object({ id: uuid() });
export const sorts = worklistOrderKeys.flatMap((key) => [key, `-${key}` as const]);

export const worklistQuery = object({
  view: Type.Optional(
    oneOf(['work_groups', 'my_customers'] as const, {
      description:
        "work_groups (unless said otherwise): what the user's work groups bring, and what the user took. my_customers: all lines of customers whose customer service operator the user is or covers.",
    }),
  ),
  taken: Type.Optional(oneOf(['me', 'nobody'] as const)),
  exception: Type.Optional(oneOf(['in_exception', 'at_risk'] as const)),
  due: Type.Optional(
    oneOf(dueFilters, { description: "Due before today, until today, or until this week's Sunday; overdue included." }),
  ),
  categoryId: Type.Optional(uuid()),
  workGroupId: Type.Optional(uuid()),
  customerId: Type.Optional(uuid()),
  serviceOperatorId: Type.Optional(uuid()),
  jobId: Type.Optional(Type.Array(uuid(), { maxItems: 50, description: 'Lines of these jobs.' })),
  held: Type.Optional(Type.Boolean({ description: 'Lines of jobs on hold; without it those of all others.' })),
  search: Type.Optional(text(200, { description: 'Beginning of the job code.' })),
  sort: Type.Optional(
    oneOf(sorts, { description: "The key that leads, before the user's own order. With -: the other way round." }),
  ),
  limit: limitQuery,
  cursor: cursorQuery,
  until: Type.Optional(
    text(2000, {
      description: 'A `nextCursor`: only lines that come no later, for what is new among those already read.',
    }),
  ),
});
export type WorklistQuery = Static<typeof worklistQuery>;

const named = object({ id: uuid(), name: Type.String() });

export const lineSchema = object({
  id: uuid(),
  job: object({
    id: uuid(),
    jobCode: Type.String(),
    orderNumber: Type.String(),
    status: Type.String({ description: 'Status for staff.' }),
    state: oneOf(jobStates),
    direction: oneOf(directions),
    mode: oneOf(modes),
    version: version(),
  }),
  customer: object({ id: uuid(), code: Type.String(), name: Type.String() }),
  component: nullable(object({ id: uuid(), code: Type.String(), description: Type.String() })),
  milestone: object({ eventType: Type.String(), name: Type.String() }),
  category: named,
  dueDate: nullable(day("Due date of the component, else of the job; in the company's zone.")),
  late: Type.Boolean({ description: 'Red, DOMAIN 7.' }),
  eta: nullable(day()),
  estimatedDay: nullable(day('Estimated day of the milestone.')),
  priority: Type.Integer({ minimum: 0, maximum: 3 }),
  registeredAt: instant(),
  held: Type.Boolean(),
  heldSince: nullable(instant()),
  exception: oneOf(['none', 'at_risk', 'in_exception'] as const),
  exceptionAt: nullable(instant('Since when the milestone is in exception, or when it will be.')),
  atRiskAt: nullable(instant()),
  condition: nullable(Type.String({ description: 'Exception condition in words: "2 working days after ETA".' })),
  serviceOperator: nullable(named),
  takenBy: nullable(named),
  takenAt: nullable(instant()),
  workGroups: Type.Array(
    object({
      id: uuid(),
      name: Type.String(),
      coverFor: nullable(named, { description: 'The user who is away and covered; null: the own membership.' }),
    }),
    { description: 'The work groups that brought the line to the one who asks; none in the view of own customers.' },
  ),
  abilities: object({
    complete: Type.Boolean(),
    notApplicable: Type.Boolean(),
    estimate: Type.Boolean(),
    note: Type.Boolean(),
    hold: Type.Boolean(),
    resume: Type.Boolean(),
    take: Type.Boolean(),
    release: Type.Boolean(),
    takeOver: Type.Boolean({ description: 'Take it from the user who has it, naming that user.' }),
  }),
});
export type WorklistLine = Static<typeof lineSchema>;

export const worklistSchema = object({
  items: Type.Array(lineSchema),
  nextCursor: nullable(Type.String({ description: 'Send as `cursor` for the next page.' })),
  total: nullable(
    object({
      count: Type.Integer({ description: 'Lines with these filters, counted up to 1,000.' }),
      more: Type.Boolean({ description: 'There are more than were counted.' }),
    }),
    { description: 'With the first page; null on later ones.' },
  ),
});
export type Worklist = Static<typeof worklistSchema>;

/** Figures of the badges. */
export const countsSchema = object({
  member: Type.Boolean({ description: 'Whether the user is or covers a member of an active work group.' }),
  lines: Type.Integer(),
  inException: Type.Integer(),
  atRisk: Type.Integer(),
  overdue: Type.Integer(),
  taken: Type.Integer({ description: 'Taken by the user.' }),
});

export const takeSchema = object({
  takeOverFrom: Type.Optional(
    Type.String({ format: 'uuid', description: 'The user who has the line now, when it is to be taken from them.' }),
  ),
});
export type TakeLine = Static<typeof takeSchema>;

export const nextSchema = object({
  line: nullable(lineSchema, { description: 'The line that was taken; null: nothing is waiting.' }),
});
