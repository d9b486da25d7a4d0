import Type, { type Static } from 'typebox';
import { abilities } from '#server/features/set-up/contract.ts';
import { object, text } from '#server/http/schemas.ts';

export const referenceTypeSchema = object({
  code: Type.String({ description: 'As used in imports: reference.CODE.' }),
  name: Type.String(),
  builtIn: Type.Boolean(),
  portal: Type.Boolean({ description: 'Whether contacts see references of this type.' }),
  abilities: abilities(),
});
export type ReferenceTypeView = Static<typeof referenceTypeSchema>;

export const codeParams = object({ code: text(40, { minLength: 1 }) });
const name = () => text(100, { minLength: 1 });

export const newReferenceTypeSchema = object({
  code: text(40, { minLength: 1, description: '1-30 letters, digits or underscores, beginning with a letter.' }),
  name: name(),
  portal: Type.Optional(Type.Boolean({ description: 'Default: yes.' })),
});
export type NewReferenceType = Static<typeof newReferenceTypeSchema>;

export const referenceTypeChangeSchema = object({
  name: Type.Optional(name()),
  portal: Type.Optional(Type.Boolean()),
});
export type ReferenceTypeChange = Static<typeof referenceTypeChangeSchema>;
