import Type, { type Static } from 'typebox';
import { cursorQuery, instant, limitQuery, listOf, nullable, object, oneOf, uuid } from '#server/http/schemas.ts';

/** States of long work on many jobs. */
export const taskStates = ['waiting', 'running', 'done', 'failed', 'cancelled'] as const;
export type TaskState = (typeof taskStates)[number];

export const taskParams = object({ id: uuid() });
export const taskListQuery = object({ limit: limitQuery, cursor: cursorQuery });
export type TaskListQuery = Static<typeof taskListQuery>;

export const taskSchema = object({
  id: uuid(),
  kind: Type.String({
    description: 'What is done: allocate_open, reallocate, resettle, bulk_change, merge_customers ...',
  }),
  title: Type.String({ description: 'What is done, in words.' }),
  state: oneOf(taskStates),
  total: Type.Integer({ description: 'Jobs to look at, as counted at the start.' }),
  done: Type.Integer({ description: 'Jobs looked at so far.' }),
  changed: Type.Integer({ description: 'Jobs changed so far.' }),
  failed: Type.Integer({ description: 'Jobs that could not be changed.' }),
  faults: Type.Array(object({ jobId: uuid(), jobCode: Type.String(), message: Type.String() }), {
    description: 'The first of the jobs that could not be changed, and why.',
  }),
  message: nullable(Type.String({ description: 'Why it ended early, in a sentence.' })),
  by: Type.String({ description: 'Who started it.' }),
  createdAt: instant(),
  startedAt: nullable(instant()),
  finishedAt: nullable(instant()),
  abilities: object({ cancel: Type.Boolean() }),
});
export type TaskView = Static<typeof taskSchema>;
export const taskListSchema = listOf(taskSchema);
