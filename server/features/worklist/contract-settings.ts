import Type, { type Static } from 'typebox';
import { mostOrderKeys } from '#server/features/worklist/rules-settings.ts';
import { nullable, object, oneOf, uuid, version } from '#server/http/schemas.ts';
import { worklistColourRules, worklistColumns, worklistOrderKeys, worklistTones } from '#shared/vocabulary.ts';

const named = object({ id: uuid(), name: Type.String() });

/** Order, colours and columns of the worklist (DOMAIN 6). */
export const settingsSchema = object({
  order: Type.Array(object({ key: oneOf(worklistOrderKeys), direction: oneOf(['asc', 'desc'] as const) }), {
    minItems: 1,
    maxItems: mostOrderKeys,
    description: 'Keys, the first leads; lines without a value come last.',
  }),
  colours: Type.Array(object({ rule: oneOf(worklistColourRules), tone: oneOf(worklistTones) }), {
    maxItems: worklistColourRules.length,
    description: 'What colours a line; the first that applies.',
  }),
  columns: object({
    order: Type.Array(oneOf(worklistColumns), { maxItems: worklistColumns.length }),
    hidden: Type.Array(oneOf(worklistColumns), { maxItems: worklistColumns.length }),
    density: oneOf(['compact', 'comfortable'] as const),
  }),
});

export const settingsAnswerSchema = object({
  company: settingsSchema,
  mine: nullable(settingsSchema, { description: "The user's own; null: the company's hold." }),
  version: version(),
  workGroups: Type.Array(
    object({
      id: uuid(),
      name: Type.String(),
      workflowRole: Type.String(),
      cherryPick: Type.Boolean(),
      coverFor: nullable(named),
    }),
    { description: 'Active work groups of which the user is or covers a member.' },
  ),
  categories: Type.Array(named, { description: "Categories of the user's workflow roles." }),
  covering: Type.Array(named, { description: 'Users who are away and whom the user covers.' }),
  ownCustomers: Type.Boolean({ description: 'Whether the user is, or covers, the operator of a customer or job.' }),
  abilities: object({ setCompany: Type.Boolean() }),
});
export type SettingsAnswer = Static<typeof settingsAnswerSchema>;

export const mySettingsSchema = object({
  settings: nullable(settingsSchema, { description: "null: back to the company's." }),
});
