import Type, { type Static } from 'typebox';
import { reallocationSchema } from '#server/features/jobs/contract-reallocation.ts';
import { nullable, object, text, uuid } from '#server/http/schemas.ts';

export const moveSchema = object({
  customerId: uuid(),
  reason: text(1000, { minLength: 1, description: 'Why, for the history. Staff only.' }),
});
export const movePreviewQuery = object({ customerId: uuid() });

const customer = object({ id: uuid(), code: Type.String(), name: Type.String() });
const change = (description: string) =>
  object({ from: nullable(Type.String()), to: nullable(Type.String()) }, { description });

export const movePreviewSchema = object({
  from: customer,
  to: customer,
  customerBranch: change('By name: the new customer has one of that name, or the job gets none.'),
  serviceOperator: change('The operator a job has from its customer becomes that of the new one.'),
  customerGroup: change('Code of the customer group that applies.'),
  transportGroup: change('Code of the transport group that applies.'),
  moves: object(
    {
      components: Type.Integer(),
      references: Type.Integer(),
      milestones: Type.Integer(),
      events: Type.Integer(),
      files: Type.Integer(),
    },
    { description: 'What passes to the new customer with the job.' },
  ),
  sharedExceptions: Type.Integer({ description: 'Exceptions shared with the former customer, which become void.' }),
  stays: Type.Array(object({ name: Type.String(), count: Type.Integer() }), {
    description: 'What does not pass: staff can still read it under the former customer.',
  }),
  note: Type.Boolean({ description: 'The job has a note, which the new customer will see.' }),
  reallocation: nullable(reallocationSchema, {
    description: 'What allocating milestones again would do after the move; null where it would change nothing.',
  }),
});
export type MovePreview = Static<typeof movePreviewSchema>;
