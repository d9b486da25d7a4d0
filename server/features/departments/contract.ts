import Type, { type Static } from 'typebox';
import { abilities } from '#server/features/set-up/contract.ts';
import { object, text, uuid, version } from '#server/http/schemas.ts';

export const departmentSchema = object({
  id: uuid(),
  code: Type.String(),
  name: Type.String(),
  active: Type.Boolean({ description: 'An inactive department is not offered for new jobs.' }),
  managers: Type.Array(object({ id: uuid(), name: Type.String(), disabled: Type.Boolean() }), {
    description:
      'Told of messages and exceptions of its jobs where the customer has no active customer service operator or cover.',
  }),
  version: version(),
  abilities: abilities(),
});
export type DepartmentView = Static<typeof departmentSchema>;

const code = () => text(12, { minLength: 1, description: '1-12 characters, unique whatever its case.' });
const name = () => text(100, { minLength: 1 });
const managerIds = () =>
  Type.Array(uuid(), { maxItems: 50, uniqueItems: true, description: 'Ids of users; replaces the whole list.' });

export const newDepartmentSchema = object({
  code: code(),
  name: name(),
  active: Type.Optional(Type.Boolean()),
  managerIds: Type.Optional(managerIds()),
});
export type NewDepartment = Static<typeof newDepartmentSchema>;

export const departmentChangeSchema = object({
  code: Type.Optional(code()),
  name: Type.Optional(name()),
  active: Type.Optional(Type.Boolean()),
  managerIds: Type.Optional(managerIds()),
});
export type DepartmentChange = Static<typeof departmentChangeSchema>;
