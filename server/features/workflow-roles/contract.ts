import Type, { type Static } from 'typebox';
import { abilities } from '#server/features/set-up/contract.ts';
import { object, text, uuid, version } from '#server/http/schemas.ts';

export const workflowRoleSchema = object({
  id: uuid(),
  name: Type.String(),
  categories: Type.Array(object({ id: uuid(), name: Type.String() }), {
    description: "Role categories, in the order of the company's list: the milestones its holders work on.",
  }),
  members: Type.Integer({ description: 'How many members of work groups hold it.' }),
  version: version(),
  abilities: abilities(),
});
export type WorkflowRoleView = Static<typeof workflowRoleSchema>;

const name = () => text(100, { minLength: 1, description: 'Unique whatever its case.' });
const categoryIds = () => Type.Array(uuid(), { maxItems: 1_000, uniqueItems: true });

export const newWorkflowRoleSchema = object({ name: name(), categoryIds: categoryIds() });
export type NewWorkflowRole = Static<typeof newWorkflowRoleSchema>;

export const workflowRoleChangeSchema = object({
  name: Type.Optional(name()),
  categoryIds: Type.Optional(categoryIds()),
});
export type WorkflowRoleChange = Static<typeof workflowRoleChangeSchema>;
