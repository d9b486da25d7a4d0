import Type, { type Static } from 'typebox';
import { abilities } from '#server/features/set-up/contract.ts';
import { object, oneOf, text } from '#server/http/schemas.ts';
import { customFieldTypes } from './rules-types.ts';

export const customFieldSchema = object({
  key: Type.String({ description: 'As used in imports: custom.KEY.' }),
  label: Type.String(),
  type: oneOf(customFieldTypes),
  portal: Type.Boolean({ description: 'Whether contacts see the field.' }),
  position: Type.Integer(),
  abilities: abilities(),
});
export type CustomFieldView = Static<typeof customFieldSchema>;

export const keyParams = object({ key: text(40, { minLength: 1 }) });
const label = () => text(100, { minLength: 1 });

export const newCustomFieldSchema = object({
  key: text(40, { minLength: 1, description: '1-30 letters, digits or underscores, beginning with a letter.' }),
  label: label(),
  type: oneOf(customFieldTypes),
  portal: Type.Optional(Type.Boolean({ description: 'Default: no.' })),
});
export type NewCustomField = Static<typeof newCustomFieldSchema>;

export const customFieldChangeSchema = object({
  label: Type.Optional(label()),
  type: Type.Optional(oneOf(customFieldTypes, { description: 'Only while no job has a value.' })),
  portal: Type.Optional(Type.Boolean()),
});
export type CustomFieldChange = Static<typeof customFieldChangeSchema>;

export const customFieldOrderSchema = object({
  keys: Type.Array(text(40), { maxItems: 1_000, description: 'All fields, each once, in the wanted order.' }),
});
