import Type, { type Static } from 'typebox';
import { permissions } from '#server/access/permissions.ts';
import { object, oneOf, text, uuid, version } from '#server/http/schemas.ts';

export const roleParams = object({ id: uuid() });

const granted = (description: string) => Type.Array(oneOf(permissions), { description });

export const roleSchema = object({
  id: uuid(),
  key: Type.String({ description: 'What users and API keys name it by; it stays when the role is renamed.' }),
  name: Type.String(),
  builtIn: Type.Boolean({ description: 'Belongs to the product: it can be copied, not edited.' }),
  permissions: granted('What it lets one do, as module:action.'),
  users: Type.Integer({ description: 'Staff users that have it, disabled ones included.' }),
  apiKeys: Type.Integer({ description: 'API keys that have it and are not revoked.' }),
  version: version(),
  abilities: object({
    edit: Type.Boolean(),
    copy: Type.Boolean(),
    remove: Type.Boolean({ description: 'A role in use cannot be removed all the same.' }),
    give: Type.Boolean({
      description: 'Whether the asker may give it to users and API keys: it may do no more than they.',
    }),
  }),
});
export const rolesSchema = object({ items: Type.Array(roleSchema) });

const name = () => text(60, { minLength: 1 });
const chosen = () => Type.Array(oneOf(permissions), { minItems: 1, uniqueItems: true });

export const newRoleSchema = object({ name: name(), permissions: chosen() });
export type NewRole = Static<typeof newRoleSchema>;

export const roleChangeSchema = object({
  name: Type.Optional(name()),
  permissions: Type.Optional(chosen()),
});
export type RoleChange = Static<typeof roleChangeSchema>;
