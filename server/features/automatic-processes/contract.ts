import Type, { type Static } from 'typebox';
import { abilities } from '#server/features/set-up/contract.ts';
import {
  cursorQuery,
  instant,
  limitQuery,
  listOf,
  nullable,
  object,
  oneOf,
  text,
  uuid,
  version,
} from '#server/http/schemas.ts';
import { directions } from '#shared/vocabulary.ts';
import { processBases, processKinds } from './rules-process.ts';

const named = object({ code: Type.String(), name: Type.String() });

export const processSchema = object({
  id: uuid(),
  name: Type.String(),
  kind: oneOf(processKinds),
  active: Type.Boolean(),
  direction: nullable(oneOf(directions), { description: 'null: every direction.' }),
  days: Type.Integer({ description: "Calendar days after the base, in the company's time zone." }),
  base: nullable(oneOf(processBases), {
    description: 'null for archive, which counts from completion or cancellation.',
  }),
  baseType: nullable(named, { description: 'The milestone counted from, for base "milestone".' }),
  eventTypes: nullable(Type.Array(named), { description: 'complete: the milestones to complete; null: all.' }),
  lastRunAt: nullable(instant('When it last looked for jobs.')),
  version: version(),
  abilities: abilities(),
});
export type ProcessView = Static<typeof processSchema>;

const fields = {
  direction: nullable(oneOf(directions)),
  days: Type.Integer({ minimum: 0, maximum: 3650 }),
  base: nullable(oneOf(processBases)),
  baseType: nullable(text(8, { minLength: 3 })),
  eventTypes: nullable(Type.Array(text(8, { minLength: 3 }), { minItems: 1, maxItems: 200 })),
};
const name = () => text(100, { minLength: 1 });

export const newProcessSchema = object({
  name: name(),
  kind: oneOf(processKinds),
  active: Type.Optional(Type.Boolean({ description: 'Off unless said otherwise.' })),
  days: fields.days,
  direction: Type.Optional(fields.direction),
  base: Type.Optional(fields.base),
  baseType: Type.Optional(fields.baseType),
  eventTypes: Type.Optional(fields.eventTypes),
});
export type NewProcess = Static<typeof newProcessSchema>;

export const processChangeSchema = object({
  name: Type.Optional(name()),
  active: Type.Optional(Type.Boolean()),
  days: Type.Optional(fields.days),
  direction: Type.Optional(fields.direction),
  base: Type.Optional(fields.base),
  baseType: Type.Optional(fields.baseType),
  eventTypes: Type.Optional(fields.eventTypes),
});
export type ProcessChange = Static<typeof processChangeSchema>;

export const dryRunSchema = object({
  total: Type.Integer({ description: 'How many jobs it would act on now.' }),
  items: Type.Array(
    object({
      jobId: uuid(),
      jobCode: Type.String(),
      customer: Type.String(),
      what: Type.String(),
      refused: Type.Boolean({ description: 'It would try, and fail for the reason in `what`.' }),
    }),
    { description: 'The first 200 of them.' },
  ),
});
export type DryRun = Static<typeof dryRunSchema>;

export const runSchema = object({
  id: uuid(),
  startedAt: instant(),
  finishedAt: nullable(instant()),
  done: Type.Integer(),
  failed: Type.Integer(),
  message: nullable(Type.String()),
});
export const actionSchema = object({
  position: Type.Integer(),
  jobId: uuid(),
  jobCode: Type.String(),
  customer: nullable(Type.String()),
  what: Type.String(),
  failed: Type.Boolean(),
});
export const runListSchema = listOf(runSchema);
export const actionListSchema = listOf(actionSchema);
export const runParams = object({ id: uuid(), runId: uuid() });
export const pageQuery = object({ limit: limitQuery, cursor: cursorQuery });
export type PageQuery = Static<typeof pageQuery>;
