import Type, { type Static } from 'typebox';
import { nullable, object, oneOf, uuid } from '#server/http/schemas.ts';
import { contactStates, customerStates, directions } from '#shared/vocabulary.ts';

export const mergeSchema = object({ intoId: uuid() });
export const mergeQuery = object({ intoId: uuid() });

const customer = object({ id: uuid(), code: Type.String(), name: Type.String(), state: oneOf(customerStates) });
const names = (description: string) => Type.Array(Type.String(), { description });
const ofDirection = (description: string) =>
  Type.Array(object({ direction: oneOf(directions), name: Type.String() }), { description });

export const mergePreviewSchema = object({
  from: customer,
  into: customer,
  refused: nullable(Type.String(), { description: 'Why they cannot be merged now; null: they can.' }),
  jobs: object({ open: Type.Integer(), closed: Type.Integer() }, { description: 'Jobs that pass, each in turn.' }),
  contacts: object({
    moved: names('E-mail addresses of the contacts that pass.'),
    invited: Type.Integer({ description: 'Of these, invited ones: their links end and they need a new invitation.' }),
    same: Type.Array(object({ email: Type.String(), state: oneOf(contactStates) }), {
      description: 'Contacts of both: the one that is there stays as it is.',
    }),
  }),
  branches: object({
    matched: names('Customer branches that both have, by name.'),
    made: names('Customer branches that are made.'),
  }),
  aliases: object({
    made: names('Code, name and aliases that become aliases.'),
    taken: Type.Array(object({ alias: Type.String(), customer: Type.String() }), {
      description: 'Left out, because they lead to another customer.',
    }),
  }),
  overrides: object({
    moved: Type.Integer(),
    dropped: Type.Array(
      object({
        jobType: Type.String(),
        port: Type.String(),
        department: nullable(Type.String(), { description: 'null: all departments.' }),
        group: Type.String(),
        why: oneOf(['same', 'excluded'] as const, {
          description: 'There is one for the same; or one for all departments excludes those for single ones.',
        }),
      }),
    ),
  }),
  customerMilestones: object({ moved: Type.Integer(), dropped: ofDirection('There already.') }),
  exemptions: object({ moved: Type.Integer(), dropped: ofDirection('There already.') }),
  portal: oneOf(['none', 'kept', 'passes', 'ends'] as const, {
    description: 'kept: only the one that stays has a portal; passes: its address goes on to the one that stays; ends.',
  }),
});
export type MergePreview = Static<typeof mergePreviewSchema>;

export const mergeStartedSchema = object({ taskId: uuid() });
export const mergingSchema = object({
  taskId: nullable(uuid(), { description: 'The merge this customer is part of at the moment; null: none.' }),
  into: nullable(object({ id: uuid(), name: Type.String() }), { description: 'Set on the customer that ends.' }),
});
export type Merging = Static<typeof mergingSchema>;
