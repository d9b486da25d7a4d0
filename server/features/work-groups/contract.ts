import Type, { type Static } from 'typebox';
import { abilities } from '#server/features/set-up/contract.ts';
import { nullable, object, oneOf, text, uuid, version } from '#server/http/schemas.ts';
import { modes, viewLevels } from '#shared/vocabulary.ts';

const named = () => object({ id: uuid(), name: Type.String() });

export const workGroupSchema = object({
  id: uuid(),
  name: Type.String(),
  transport: Type.Boolean({ description: "Looks at the customer's Transport Group instead of its customer group." }),
  branch: nullable(named(), { description: 'null: all branches.' }),
  department: nullable(named(), { description: 'null: all departments.' }),
  mode: nullable(oneOf(modes), { description: 'null: any mode.' }),
  customerGroup: nullable(object({ id: uuid(), code: Type.String(), name: Type.String() })),
  viewLevel: nullable(oneOf(viewLevels), {
    description: 'Only where the customer group is null: all jobs, or only those of customers without a group.',
  }),
  active: Type.Boolean({ description: 'Members of an inactive work group get no work through it.' }),
  members: Type.Integer({ description: 'How many members it has, disabled users included.' }),
  version: version(),
  abilities: abilities(),
});
export type WorkGroupView = Static<typeof workGroupSchema>;

const entries = {
  name: text(100, { minLength: 1, description: 'Unique whatever its case.' }),
  transport: Type.Boolean(),
  branchId: nullable(uuid()),
  departmentId: nullable(uuid()),
  mode: nullable(oneOf(modes)),
  customerGroupId: nullable(uuid()),
  viewLevel: nullable(oneOf(viewLevels)),
  active: Type.Boolean(),
};

export const newWorkGroupSchema = object({
  name: entries.name,
  transport: Type.Optional(entries.transport),
  branchId: Type.Optional(entries.branchId),
  departmentId: Type.Optional(entries.departmentId),
  mode: Type.Optional(entries.mode),
  customerGroupId: Type.Optional(entries.customerGroupId),
  viewLevel: Type.Optional(entries.viewLevel),
  active: Type.Optional(entries.active),
});
export type NewWorkGroup = Static<typeof newWorkGroupSchema>;

export const workGroupChangeSchema = object({
  name: Type.Optional(entries.name),
  transport: Type.Optional(entries.transport),
  branchId: Type.Optional(entries.branchId),
  departmentId: Type.Optional(entries.departmentId),
  mode: Type.Optional(entries.mode),
  customerGroupId: Type.Optional(entries.customerGroupId),
  viewLevel: Type.Optional(entries.viewLevel),
  active: Type.Optional(entries.active),
});
export type WorkGroupChange = Static<typeof workGroupChangeSchema>;

export const memberSchema = object({
  user: object({
    id: uuid(),
    name: Type.String(),
    disabled: Type.Boolean({ description: 'A disabled user stays a member but gets no work.' }),
  }),
  workflowRole: named(),
  cherryPick: Type.Boolean({ description: 'May choose lines; without it a member gets the first one.' }),
  cover: nullable(named(), { description: 'Who has this membership today, while the user is away.' }),
});
export type MemberView = Static<typeof memberSchema>;

export const membersSchema = object({ items: Type.Array(memberSchema, { description: 'By name.' }) });

export const membersChangeSchema = object({
  set: Type.Optional(
    Type.Array(object({ userId: uuid(), workflowRoleId: uuid(), cherryPick: Type.Boolean() }), {
      maxItems: 500,
      description: 'Members to add, and members to change.',
    }),
  ),
  remove: Type.Optional(Type.Array(uuid(), { maxItems: 500, description: 'Ids of users who leave the group.' })),
});
export type MembersChange = Static<typeof membersChangeSchema>;
