import Type, { type Static } from 'typebox';
import { abilities } from '#server/features/set-up/contract.ts';
import { object, text, uuid } from '#server/http/schemas.ts';

export const categorySchema = object({
  id: uuid(),
  name: Type.String(),
  position: Type.Integer({ description: 'Place in the order of the list, from 1.' }),
  abilities: abilities(),
});
export type CategoryView = Static<typeof categorySchema>;

export const newCategorySchema = object({ name: text(100, { minLength: 1 }) });
export const categoryOrderSchema = object({
  ids: Type.Array(uuid(), { maxItems: 1_000, description: 'All categories, each once, in the wanted order.' }),
});
