import Type, { type Static } from 'typebox';
import { cursorQuery, day, limitQuery, object, oneOf, text, uuid } from '#server/http/schemas.ts';
import { difotResults, directions, jobStates, modes } from '#shared/vocabulary.ts';

/** What the list of jobs can be asked for; exports and bulk changes take the same filters. */
export const jobListQuery = object({
  limit: limitQuery,
  cursor: cursorQuery,
  customerId: Type.Optional(uuid()),
  search: Type.Optional(text(200, { description: 'Beginning of a job code, order number or reference.' })),
  jobCode: Type.Optional(text(200, { description: 'Beginning of the job code.' })),
  state: Type.Optional(Type.Array(oneOf(jobStates), { maxItems: 5, description: 'Without it: all but archived.' })),
  branchId: Type.Optional(uuid()),
  workBranchId: Type.Optional(
    Type.String({ format: 'uuid', description: 'The branch that works on the job: its own, else that of its port.' }),
  ),
  departmentId: Type.Optional(uuid()),
  direction: Type.Optional(oneOf(directions)),
  mode: Type.Optional(oneOf(modes)),
  customerGroupId: Type.Optional(
    Type.String({ format: 'uuid', description: 'The customer group that applies to the job.' }),
  ),
  serviceOperatorId: Type.Optional(uuid()),
  statusCode: Type.Optional(
    text(8, { minLength: 1, description: 'Event type of the status, HOLD, CANC or JCOM: as the enquiry counts it.' }),
  ),
  late: Type.Optional(Type.Boolean()),
  exception: Type.Optional(
    oneOf(['in_exception', 'at_risk'] as const, {
      description: 'Open jobs with a milestone in exception, or at risk.',
    }),
  ),
  difotMonth: Type.Optional(
    text(7, {
      pattern: '^\\d{4}-(0[1-9]|1[0-2])$',
      description:
        'YYYY-MM, with customerId: jobs whose counting date lies in it, as DIFOT counts them; archived ones too.',
    }),
  ),
  difotResult: Type.Optional(
    oneOf(difotResults, {
      description:
        'With customerId: which of them (counted without it); none: jobs without a counting date, of no month.',
    }),
  ),
  windowFrom: Type.Optional(
    day(
      'With customerId and windowTo: all open jobs, and those whose due or delivered date lies in these days; archived ones too.',
    ),
  ),
  windowTo: Type.Optional(day()),
  dueFrom: Type.Optional(day()),
  dueTo: Type.Optional(day()),
  etaFrom: Type.Optional(day()),
  etaTo: Type.Optional(day()),
  sort: Type.Optional(
    oneOf(['list', 'dueDate', '-dueDate', 'jobCode', '-jobCode', 'registeredAt', '-registeredAt'] as const, {
      description: 'list: open jobs by due date, then finished ones, latest first.',
    }),
  ),
});
export type JobListQuery = Static<typeof jobListQuery>;
