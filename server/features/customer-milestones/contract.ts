import Type, { type Static } from 'typebox';
import { conditionSchema, spanSchema } from '#server/features/templates/contract.ts';
import { instant, listOf, nullable, object, oneOf, text, uuid, version } from '#server/http/schemas.ts';
import { directions, milestoneLevels } from '#shared/vocabulary.ts';

export const customerParams = object({ id: uuid() });
export const milestoneParams = object({ id: uuid(), milestoneId: uuid() });
export const exemptionParams = object({ id: uuid(), exemptionId: uuid() });

const code = (description: string) => text(12, { minLength: 1, description });

export const customerMilestoneSchema = object({
  id: uuid(),
  direction: oneOf(directions),
  afterType: Type.String(),
  afterName: Type.String(),
  eventType: Type.String(),
  name: Type.String(),
  customerLabel: Type.String(),
  internal: Type.Boolean(),
  category: nullable(object({ id: uuid(), name: Type.String() })),
  level: oneOf(milestoneLevels),
  weight: Type.Number(),
  waitsForAll: Type.Boolean(),
  warning: nullable(spanSchema()),
  exception: nullable(conditionSchema()),
  exceptionWords: nullable(Type.String({ description: 'The condition in words, such as "2 working days after ETA".' })),
  version: version(),
  abilities: object({ edit: Type.Boolean(), remove: Type.Boolean() }),
});
export type CustomerMilestoneView = Static<typeof customerMilestoneSchema>;
export const customerMilestonesSchema = listOf(customerMilestoneSchema);

const settings = {
  categoryId: Type.Optional(nullable(uuid())),
  level: Type.Optional(oneOf(milestoneLevels, { description: 'Default: job.' })),
  weight: Type.Optional(Type.Number({ description: 'Default: 1.' })),
  waitsForAll: Type.Optional(Type.Boolean()),
  warning: Type.Optional(nullable(spanSchema())),
  exception: Type.Optional(nullable(conditionSchema())),
};

export const newCustomerMilestoneSchema = object({
  direction: oneOf(directions),
  afterType: code('Event type after which it stands; before JCOM where a job has none of that type.'),
  eventType: code('Event type of the milestone; JOBA and JCOM cannot be added.'),
  ...settings,
});
export type NewCustomerMilestone = Static<typeof newCustomerMilestoneSchema>;

export const customerMilestoneChangeSchema = object({
  afterType: Type.Optional(code('Event type after which it stands.')),
  ...settings,
});
export type CustomerMilestoneChange = Static<typeof customerMilestoneChangeSchema>;

export const orderSchema = object({
  direction: oneOf(directions),
  ids: Type.Array(uuid(), { maxItems: 500, description: "Every milestone of the direction, in the customer's order." }),
});
export type MilestoneOrder = Static<typeof orderSchema>;

export const exemptionSchema = object({
  id: uuid(),
  direction: oneOf(directions),
  eventType: Type.String(),
  name: Type.String(),
  createdAt: instant(),
  abilities: object({ remove: Type.Boolean() }),
});
export type ExemptionView = Static<typeof exemptionSchema>;
export const exemptionsSchema = listOf(exemptionSchema);

export const newExemptionSchema = object({
  direction: oneOf(directions),
  eventType: code('Event type that jobs of the customer do not get; JOBA and JCOM cannot be left out.'),
});
export type NewExemption = Static<typeof newExemptionSchema>;
