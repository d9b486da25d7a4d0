import Type, { type Static } from 'typebox';
import { nullable, object, uuid } from '#server/http/schemas.ts';

const reallocatedSchema = object({
  eventType: Type.String(),
  name: Type.String(),
  componentId: nullable(uuid()),
  sequence: Type.Integer(),
});

/** What re-allocation does, or would do (preview): completed milestones always stay. */
export const reallocationSchema = object({
  template: nullable(object({ id: uuid(), name: Type.String() })),
  tracked: Type.Boolean(),
  added: Type.Array(reallocatedSchema),
  removed: Type.Array(reallocatedSchema),
  changed: Type.Array(reallocatedSchema),
});
export type Reallocation = Static<typeof reallocationSchema>;
