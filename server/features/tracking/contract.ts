import Type, { type Static } from 'typebox';
import { nullable, object, oneOf, uuid, version } from '#server/http/schemas.ts';
import { directions } from '#shared/vocabulary.ts';

const scope = () => oneOf(['system_wide', 'per_customer'] as const);
const customer = () => object({ id: uuid(), code: Type.String(), name: Type.String() });
const template = () => object({ id: uuid(), name: Type.String() });

export const trackingQuery = object({
  customerId: Type.Optional(Type.String({ format: 'uuid', description: 'Count the jobs of this customer alone.' })),
});

export const trackingSchema = object({
  tracking: object({ import: scope(), export: scope(), domestic: scope(), production: scope() }),
  version: version(),
  customer: nullable(customer(), { description: 'The customer asked for.' }),
  untracked: Type.Array(object({ direction: oneOf(directions), jobs: Type.Integer() }), {
    description: 'Open jobs that would be tracked were they made now, and are not.',
  }),
  customers: Type.Array(object({ customer: customer(), direction: oneOf(directions), jobs: Type.Integer() }), {
    description: 'The same by customer and direction, most first; 200 at most.',
  }),
  furtherCustomers: Type.Integer({ description: 'Lines of customers that are not listed.' }),
  abilities: object({ edit: Type.Boolean(), allocate: Type.Boolean() }),
});
export type TrackingView = Static<typeof trackingSchema>;

export const allocationSchema = object({
  customerId: Type.Optional(nullable(uuid(), { description: 'null: of all customers.' })),
  directions: Type.Optional(Type.Array(oneOf(directions), { minItems: 1, maxItems: 4, description: 'Default: all.' })),
});
export type AllocationInput = Static<typeof allocationSchema>;

const lines = () =>
  Type.Array(
    object({
      eventType: Type.String(),
      name: Type.String(),
      components: Type.Integer({ description: 'On how many components; 0: on the job.' }),
      done: Type.Boolean({ description: 'It has happened already: an event of the job says so.' }),
    }),
  );
const namedJob = { id: uuid(), jobCode: Type.String(), customer: customer() };
const effects = () =>
  Type.Array(
    object({
      ...namedJob,
      template: nullable(template()),
      added: lines(),
      removed: lines(),
      changed: lines(),
    }),
    { description: '50 jobs at most, one by one; those that change come first.' },
  );
const uses = (description: string) =>
  Type.Array(object({ template: nullable(template()), jobs: Type.Integer() }), { description });

export const allocationPreviewSchema = object({
  total: Type.Integer({ description: 'Open jobs that would be allocated.' }),
  templates: uses('How many take which template; null: none fits, JOBA and JCOM only.'),
  jobs: effects(),
  withoutTemplate: object({
    jobs: Type.Integer(),
    shown: Type.Array(object(namedJob), { description: 'The first 50 that no template fits.' }),
  }),
});

export const reallocationPreviewSchema = object({
  template: template(),
  keep: Type.Integer({ description: 'Open jobs that have the template and keep it.' }),
  join: Type.Integer({ description: 'Open jobs that would take it now and do not have it.' }),
  leave: uses('Open jobs that have it and would take another, or none (null).'),
  jobs: effects(),
});

export const startedSchema = object({ taskId: uuid() });
export const templateParams = object({ id: uuid() });
