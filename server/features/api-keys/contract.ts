import Type, { type Static } from 'typebox';
import { permissions } from '#server/access/permissions.ts';
import { instant, nullable, object, oneOf, text, uuid } from '#server/http/schemas.ts';

export const apiKeyParams = object({ id: uuid() });

const shape = {
  id: uuid(),
  name: Type.String(),
  role: object({ key: Type.String(), name: Type.String() }),
  scopes: nullable(Type.Array(oneOf(permissions)), { description: 'Narrow the role to these; null: the whole role.' }),
  createdAt: instant(),
  lastUsedAt: nullable(instant('Last use, to the minute.')),
  revokedAt: nullable(instant()),
  abilities: object({ revoke: Type.Boolean() }),
};
export const apiKeySchema = object(shape);
export const apiKeysSchema = object({ items: Type.Array(apiKeySchema) });
export const apiKeyMadeSchema = object({
  ...shape,
  key: Type.String({ description: 'The key itself: shown this once, only its hash is kept.' }),
});
export const newApiKeySchema = object({
  name: text(100, { minLength: 1, description: 'The machine that uses it.' }),
  roleKey: text(60, { minLength: 1 }),
  scopes: Type.Optional(nullable(Type.Array(oneOf(permissions), { minItems: 1, uniqueItems: true }))),
});
export type NewApiKey = Static<typeof newApiKeySchema>;
