import Type, { type Static } from 'typebox';
import { day, instant, nullable, object, oneOf, text, uuid } from '#server/http/schemas.ts';

/** What can be done to many lines at once. `undo` takes back a completion or a "not applicable" that was just made. */
export const lineActions = [
  'take',
  'release',
  'complete',
  'not_applicable',
  'estimate',
  'note',
  'hold',
  'resume',
  'undo',
] as const;
export type LineAction = (typeof lineActions)[number];

export const mostLines = 200;

export const actionsSchema = object({
  action: oneOf(lineActions),
  lines: Type.Array(object({ id: uuid(), jobId: uuid() }), {
    minItems: 1,
    maxItems: mostLines,
    description: 'The lines, each with its job.',
  }),
  occurredAt: Type.Optional(instant('complete: when it happened; without it and occurredDay now.')),
  occurredDay: Type.Optional(day('complete: on which day it happened.')),
  estimatedDay: Type.Optional(nullable(day('estimate: null takes the estimate away.'))),
  reason: Type.Optional(text(2000, { description: 'not_applicable, hold: why. Staff only.' })),
  note: Type.Optional(text(2000, { description: 'note (required), complete, estimate, resume, undo. Staff only.' })),
});
export type LineActions = Static<typeof actionsSchema>;

export const actionsAnswerSchema = object({
  done: Type.Integer(),
  failed: Type.Integer(),
  results: Type.Array(
    object({
      id: uuid(),
      jobId: uuid(),
      jobCode: Type.String(),
      name: Type.String({ description: 'The milestone.' }),
      ok: Type.Boolean(),
      code: nullable(Type.String({ description: 'Stable code of the refusal.' })),
      message: nullable(Type.String({ description: 'Why it was not done, in a sentence.' })),
    }),
    { description: 'What happened to each line, in the order sent.' },
  ),
});
export type ActionsAnswer = Static<typeof actionsAnswerSchema>;
