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
import { modes } from '#shared/vocabulary.ts';

const coded = object({ id: uuid(), code: Type.String(), name: Type.String() });
const named = object({ id: uuid(), name: Type.String() });

export const exceptionStates = ['in_exception', 'at_risk'] as const;

/** A milestone in exception or at risk, with what one needs to judge it and to act. Texts such as "3 days over" are made by the reader. */
export const exceptionSchema = object({
  milestoneId: uuid(),
  milestone: Type.String(),
  eventType: Type.String(),
  jobId: uuid(),
  jobCode: Type.String(),
  customer: coded,
  component: nullable(object({ id: uuid(), code: Type.String() })),
  branch: nullable(coded, {
    description: "The branch that works on it: the job's own, else the one that serves its port.",
  }),
  department: nullable(coded),
  mode: oneOf(modes),
  dueDate: nullable(day()),
  priority: Type.Integer({ minimum: 0, maximum: 3 }),
  serviceOperator: nullable(named),
  exception: oneOf(exceptionStates),
  condition: nullable(Type.String({ description: 'The condition in words: "2 working days after ETA".' })),
  baseDay: nullable(day('The day that the condition counts from, where its base is a day.')),
  baseAt: nullable(instant('The instant that the condition counts from, where its base is one.')),
  exceptionAt: instant('When it came, or will come, into exception.'),
  atRiskAt: nullable(instant()),
  heldSince: nullable(instant('The job is on hold since then: the clock stands.')),
  shared: nullable(object({ text: Type.String(), at: instant() }), { description: 'What the customer reads of it.' }),
  takenBy: nullable(named, { description: 'Who has taken its line of the worklist.' }),
  abilities: object({ share: Type.Boolean() }),
});
export type ExceptionItem = Static<typeof exceptionSchema>;
export const exceptionListSchema = listOf(exceptionSchema);

const filters = {
  branchId: Type.Optional(uuid()),
  departmentId: Type.Optional(uuid()),
  mode: Type.Optional(oneOf(modes)),
  customerId: Type.Optional(uuid()),
  groupId: Type.Optional(Type.String({ format: 'uuid', description: 'Customer group that applies to the job.' })),
  serviceOperatorId: Type.Optional(uuid()),
  eventType: Type.Optional(text(8, { minLength: 3 })),
};
export const exceptionListQuery = object({
  limit: limitQuery,
  cursor: cursorQuery,
  state: Type.Optional(oneOf(exceptionStates, { description: 'Without it: both.' })),
  ...filters,
});
export type ExceptionListQuery = Static<typeof exceptionListQuery>;
export const exceptionCountQuery = object(filters);
export type ExceptionFilters = Static<typeof exceptionCountQuery>;
export const exceptionCountsSchema = object({
  inException: Type.Integer({ description: 'Milestones in exception.' }),
  atRisk: Type.Integer({ description: 'Milestones at risk.' }),
});
