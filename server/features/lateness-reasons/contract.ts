import Type, { type Static } from 'typebox';
import { abilities } from '#server/features/set-up/contract.ts';
import { object, text, uuid } from '#server/http/schemas.ts';

export const latenessReasonSchema = object({
  id: uuid(),
  code: Type.String(),
  label: Type.String({ description: 'What staff read.' }),
  customerLabel: Type.String({ description: 'What the customer reads on late jobs; blank: internal only.' }),
  active: Type.Boolean({ description: 'Inactive ones stay where they are and are not offered any more.' }),
  abilities: abilities(),
});
export type LatenessReasonView = Static<typeof latenessReasonSchema>;

const fields = {
  code: text(12, { minLength: 1, description: '1-12 characters such as WEATHER, unique whatever its case.' }),
  label: text(100, { minLength: 1 }),
};
const optional = {
  customerLabel: Type.Optional(text(100, { description: 'What the customer reads; blank: internal only.' })),
  active: Type.Optional(Type.Boolean()),
};
export const newLatenessReasonSchema = object({ ...fields, ...optional });
export type NewLatenessReason = Static<typeof newLatenessReasonSchema>;
export const latenessReasonChangeSchema = object({
  code: Type.Optional(fields.code),
  label: Type.Optional(fields.label),
  ...optional,
});
export type LatenessReasonChange = Static<typeof latenessReasonChangeSchema>;
