import Type, { type Static } from 'typebox';
import { jobListQuery } from '#server/features/jobs/contract-list.ts';
import { mostInBulk } from '#server/features/jobs/rules-bulk.ts';
import { day, nullable, object, oneOf, text, uuid } from '#server/http/schemas.ts';

const { limit: _limit, cursor: _cursor, sort: _sort, ...filters } = jobListQuery.properties;

const selection = object(
  {
    jobIds: Type.Optional(Type.Array(uuid(), { minItems: 1, maxItems: mostInBulk })),
    filter: Type.Optional(object(filters, { description: 'As in the list of jobs: all that match, at most 5,000.' })),
  },
  { description: 'Either jobIds or filter.' },
);

const change = object({
  dueDate: Type.Optional(
    object(
      {
        set: Type.Optional(nullable(day())),
        shiftDays: Type.Optional(Type.Integer({ minimum: -3650, maximum: 3650 })),
      },
      { description: 'Either set, or shiftDays: calendar days later, earlier when negative. The promised date stays.' },
    ),
  ),
  serviceOperatorId: Type.Optional(nullable(uuid())),
  priority: Type.Optional(Type.Integer({ minimum: 0, maximum: 3 })),
});

export const bulkPreviewInput = object({ selection, change });
export type BulkPreviewInput = Static<typeof bulkPreviewInput>;
export const bulkInput = object({
  selection,
  change,
  reason: text(1000, { minLength: 1, description: 'Why, for the history of each job.' }),
});
export type BulkInput = Static<typeof bulkInput>;

const refusedJob = object({ jobId: uuid(), jobCode: Type.String(), code: Type.String(), message: Type.String() });

export const bulkPreviewSchema = object({
  total: Type.Integer(),
  changed: Type.Integer({ description: 'Jobs that the change would change.' }),
  unchanged: Type.Integer({ description: 'Jobs that are so already.' }),
  refused: Type.Integer(),
  refusals: Type.Array(refusedJob, { description: 'The first 200 jobs that are not changed, and why.' }),
  jobIds: Type.Array(uuid(), { description: 'The jobs that would be changed: send these to change just them.' }),
});
export type BulkPreview = Static<typeof bulkPreviewSchema>;

export const bulkResultSchema = object({
  taskId: nullable(uuid(), { description: 'More than 50 jobs: the background task that changes them.' }),
  total: Type.Integer(),
  jobs: Type.Array(
    object({
      jobId: uuid(),
      jobCode: Type.String(),
      outcome: oneOf(['changed', 'unchanged', 'refused'] as const),
      message: nullable(Type.String()),
    }),
    { description: 'What became of each, up to 50 jobs.' },
  ),
});
export type BulkResult = Static<typeof bulkResultSchema>;
