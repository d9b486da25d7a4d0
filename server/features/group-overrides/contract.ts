import Type, { type Static } from 'typebox';
import { abilities } from '#server/features/set-up/contract.ts';
import { cursorQuery, limitQuery, nullable, object, oneOf, text, uuid, version } from '#server/http/schemas.ts';
import { overridableJobTypes } from '#shared/vocabulary.ts';

const named = () => object({ id: uuid(), code: Type.String(), name: Type.String() });
const jobType = () =>
  oneOf(overridableJobTypes, { description: 'A job type of imports or of exports; "both" is a type of its own.' });

export const overrideSchema = object({
  id: uuid(),
  customer: named(),
  jobType: jobType(),
  port: object({ code: Type.String(), name: Type.String() }),
  department: nullable(named(), { description: 'Null: all departments.' }),
  group: named(),
  version: version(),
  abilities: abilities(),
});
export type OverrideView = Static<typeof overrideSchema>;

export const overrideListQuery = object({
  search: Type.Optional(
    text(100, { description: "Beginning of the customer's code or name, of the port's code, or of the group's code." }),
  ),
  customerId: Type.Optional(uuid()),
  groupId: Type.Optional(uuid()),
  limit: limitQuery,
  cursor: cursorQuery,
});
export type OverrideListQuery = Static<typeof overrideListQuery>;

const port = () =>
  text(10, { minLength: 1, description: 'UN/LOCODE: the destination of imports, the origin of exports.' });
const departmentId = () => nullable(uuid(), { description: 'Null: all departments, those without one included.' });

export const newOverrideSchema = object({
  customerId: uuid(),
  jobType: jobType(),
  port: port(),
  departmentId: departmentId(),
  groupId: uuid(),
});
export type NewOverride = Static<typeof newOverrideSchema>;

export const overrideChangeSchema = object({
  jobType: Type.Optional(jobType()),
  port: Type.Optional(port()),
  departmentId: Type.Optional(departmentId()),
  groupId: Type.Optional(uuid()),
});
export type OverrideChange = Static<typeof overrideChangeSchema>;
