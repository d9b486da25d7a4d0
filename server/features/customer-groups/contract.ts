import Type, { type Static } from 'typebox';
import { abilities } from '#server/features/set-up/contract.ts';
import { cursorQuery, limitQuery, object, text, uuid, version } from '#server/http/schemas.ts';

export const customerGroupSchema = object({
  id: uuid(),
  code: Type.String(),
  name: Type.String(),
  customers: Type.Integer({ description: 'Customers that have it as one of their four groups.' }),
  overrides: Type.Integer({ description: 'Customer group overrides that set it.' }),
  workGroups: Type.Integer({ description: 'Work groups that look at it.' }),
  version: version(),
  abilities: abilities(),
});
export type CustomerGroupView = Static<typeof customerGroupSchema>;

export const customerGroupListQuery = object({
  search: Type.Optional(text(100, { description: 'Beginning of the code or of the name; case does not count.' })),
  limit: limitQuery,
  cursor: cursorQuery,
});
export type CustomerGroupListQuery = Static<typeof customerGroupListQuery>;

const code = () => text(12, { minLength: 1, description: '1-12 characters such as AUTO, unique whatever its case.' });
const name = () => text(100, { minLength: 1 });

export const newCustomerGroupSchema = object({ code: code(), name: name() });
export type NewCustomerGroup = Static<typeof newCustomerGroupSchema>;

export const customerGroupChangeSchema = object({ code: Type.Optional(code()), name: Type.Optional(name()) });
export type CustomerGroupChange = Static<typeof customerGroupChangeSchema>;
