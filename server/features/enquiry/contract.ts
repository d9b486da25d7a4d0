import Type, { type Static } from 'typebox';
import { day, instant, object, oneOf, uuid } from '#server/http/schemas.ts';
import { directions, modes } from '#shared/vocabulary.ts';

/** The filters of the enquiry and of the reports on jobs; the job list knows them under the same names. */
export const jobFilterFields = {
  workBranchId: Type.Optional(
    Type.String({ format: 'uuid', description: 'The branch that works on the job: its own, else that of its port.' }),
  ),
  departmentId: Type.Optional(uuid()),
  direction: Type.Optional(oneOf(directions)),
  mode: Type.Optional(oneOf(modes)),
  customerId: Type.Optional(uuid()),
  customerGroupId: Type.Optional(
    Type.String({ format: 'uuid', description: 'The customer group that applies to the job.' }),
  ),
  serviceOperatorId: Type.Optional(uuid()),
  dueFrom: Type.Optional(day()),
  dueTo: Type.Optional(day()),
  etaFrom: Type.Optional(day()),
  etaTo: Type.Optional(day()),
};

export const enquiryQuery = object(jobFilterFields);
export type JobFilters = Static<typeof enquiryQuery>;

const count = (description?: string) => Type.Integer({ minimum: 0, ...(description ? { description } : {}) });

export const enquirySchema = object({
  asOf: instant('When it was counted.'),
  jobs: count('Open jobs, held ones included.'),
  onHold: count('Of these, on hold.'),
  inException: count('Jobs with a milestone in exception.'),
  atRisk: count('Jobs at risk that are not in exception.'),
  statuses: Type.Array(
    object({
      code: Type.String({
        description: 'Event type of the status; HOLD for jobs on hold. `statusCode` of the job list.',
      }),
      name: Type.String(),
      jobs: count(),
      inException: count(),
      atRisk: count(),
    }),
    { description: 'Open jobs by status, in the order in which templates name the milestones; on hold last.' },
  ),
  milestones: Type.Array(
    object({
      eventType: Type.String(),
      name: Type.String(),
      jobs: count('Jobs on which it is in exception.'),
      milestones: count('The milestones themselves: those of components count one by one.'),
      since: instant('When the first of them came into exception.'),
    }),
    { description: 'What is in exception, by milestone, in the order of the templates.' },
  ),
});
export type Enquiry = Static<typeof enquirySchema>;
