import Type, { type Static } from 'typebox';
import { nullable, object, oneOf, uuid } from '#server/http/schemas.ts';
import { directions, jobStates, jobTypes, modes, viewLevels } from '#shared/vocabulary.ts';
import { groupFields } from './rules-origin.ts';
import { verdictCodes } from './rules-visibility.ts';

const named = () => object({ id: uuid(), name: Type.String() });
const group = () => object({ id: uuid(), code: Type.String(), name: Type.String() });
const unseen = ['inactive', 'branch', 'department', 'mode', 'group', 'general'] as const;

export const visibilityQuery = object({
  userId: Type.Optional(Type.String({ format: 'uuid', description: 'The user asked about; blank: oneself.' })),
});

const jobSchema = object({
  id: uuid(),
  jobCode: Type.String(),
  customer: named(),
  state: oneOf(jobStates),
  direction: oneOf(directions),
  mode: oneOf(modes),
  jobType: nullable(oneOf(jobTypes)),
  department: nullable(named()),
  branch: nullable(named(), { description: 'The branch that works on it.' }),
  customerGroup: nullable(group()),
  transportGroup: nullable(group()),
  origin: object(
    {
      branch: oneOf(['own', 'port', 'none']),
      port: nullable(object({ code: Type.String(), name: Type.String() })),
      customerGroup: oneOf(['override', ...groupFields, 'none']),
      override: nullable(
        object({
          jobType: oneOf(jobTypes),
          port: Type.String(),
          department: nullable(named(), { description: 'null: all departments.' }),
        }),
      ),
      isBehind: Type.Boolean({ description: 'The set-up changed; open jobs are being brought up to date.' }),
    },
    { description: 'Where the branch and the customer group come from.' },
  ),
  uncategorised: Type.Array(Type.String(), { description: 'Pending milestones without a category: in no worklist.' }),
});
export type VisibleJobView = Static<typeof jobSchema>;

const looksAt = () =>
  object(
    {
      transport: Type.Boolean(),
      branch: nullable(named()),
      department: nullable(named()),
      mode: nullable(oneOf(modes)),
      customerGroup: nullable(group()),
      viewLevel: nullable(oneOf(viewLevels)),
      active: Type.Boolean(),
    },
    { description: 'What the work group looks at; null: all.' },
  );

const verdictSchema = object({
  category: named(),
  code: oneOf(verdictCodes),
  component: nullable(Type.String({ description: 'Code of the component; null: the job itself.' })),
  milestone: nullable(Type.String()),
  waitsFor: Type.Array(Type.String(), { description: 'Names of the pending milestones before it.' }),
  takenBy: nullable(named()),
});
export type VerdictView = Static<typeof verdictSchema>;

const becauseSchema = () => nullable(oneOf(unseen), { description: 'The first condition that the job does not meet.' });

export const visibilitySchema = object({
  job: jobSchema,
  user: object({
    id: uuid(),
    name: Type.String(),
    disabled: Type.Boolean(),
    away: Type.Boolean(),
    cover: nullable(named()),
    operator: Type.Boolean({
      description: 'Customer service operator of the job or its customer: finds it under "my customers" too.',
    }),
  }),
  shown: oneOf(['shown', 'held', 'hidden'], {
    description: 'In the worklist as it opens; only under the filter for held jobs; not at all.',
  }),
  taken: Type.Array(Type.String(), { description: 'Milestones of the job that the user took.' }),
  first: nullable(object({ jobId: uuid(), jobCode: Type.String(), milestone: Type.String() }), {
    description: 'The line that memberships without cherry pick are given now.',
  }),
  memberships: Type.Array(
    object({
      workGroup: named(),
      coverFor: nullable(named()),
      workflowRole: named(),
      cherryPick: Type.Boolean(),
      looksAt: looksAt(),
      sees: Type.Boolean(),
      because: becauseSchema(),
      verdicts: Type.Array(verdictSchema, { description: 'Of each role category, where the work group sees the job.' }),
    }),
  ),
});
export type VisibilityView = Static<typeof visibilitySchema>;

export const viewersSchema = object({
  job: jobSchema,
  workGroups: Type.Array(
    object({
      id: uuid(),
      name: Type.String(),
      looksAt: looksAt(),
      sees: Type.Boolean(),
      because: becauseSchema(),
      members: Type.Array(
        object({
          user: object({ id: uuid(), name: Type.String(), disabled: Type.Boolean() }),
          cover: nullable(named()),
          workflowRole: named(),
          cherryPick: Type.Boolean(),
          verdicts: Type.Array(verdictSchema),
        }),
        { description: 'Only of work groups that see the job.' },
      ),
    }),
  ),
});
export type ViewersView = Static<typeof viewersSchema>;
