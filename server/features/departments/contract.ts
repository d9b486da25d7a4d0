import Type, { type Static } from 'typebox';
import { abilities } from '#server/features/set-up/contract.ts';
import { object, text, uuid, version } from '#server/http/schemas.ts';

export const departmentSchema = object({
  id: uuid(),
  code: Type.String(),
  name: Type.String(),
  active: Type.Boolean({ description: 'An inactive department is not offered for new jobs.' }),
  version: version(),
  abilities: abilities(),
});
export type DepartmentView = Static<typeof departmentSchema>;

const code = () => text(12, { minLength: 1, description: '1-12 characters, unique whatever its case.' });
const name = () => text(100, { minLength: 1 });

export const newDepartmentSchema = object({ code: code(), name: name(), active: Type.Optional(Type.Boolean()) });
export type NewDepartment = Static<typeof newDepartmentSchema>;

export const departmentChangeSchema = object({
  code: Type.Optional(code()),
  name: Type.Optional(name()),
  active: Type.Optional(Type.Boolean()),
});
export type DepartmentChange = Static<typeof departmentChangeSchema>;
