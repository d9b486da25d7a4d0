import Type, { type Static } from 'typebox';
import {
  cursorQuery,
  instant,
  limitQuery,
  listOf,
  nullable,
  object,
  oneOf,
  text,
  uuid,
  version,
} from '#server/http/schemas.ts';
import { configurationName } from '#shared/customer-configuration.ts';
import { textLimits } from '#shared/texts.ts';
import { customerStates } from '#shared/vocabulary.ts';
import { portalSettingsChange, portalSettingsSchema } from './contract-portal.ts';

const userStates = ['invited', 'active', 'disabled'] as const;
const countingDate = () =>
  nullable(oneOf(['promised_date', 'due_date'] as const), { description: "Null: the company's setting." });
const tracking = {
  import: Type.Boolean({ description: configurationName('importTracking') }),
  export: Type.Boolean({ description: configurationName('exportTracking') }),
  domestic: Type.Boolean({ description: configurationName('domesticTracking') }),
  production: Type.Boolean({ description: configurationName('productionTracking') }),
};
const group = (description: string) =>
  nullable(object({ id: uuid(), code: Type.String(), name: Type.String() }), { description });
const groupId = (description: string) => Type.Optional(nullable(uuid(), { description }));
const automaticDelivery = () =>
  Type.Boolean({
    description: `${configurationName('automaticDelivery')}: automatic processes may set the delivered date of this customer's jobs.`,
  });
const name = () => text(textLimits.line, { minLength: 1 });
const aliases = () =>
  Type.Array(name(), { maxItems: 50, description: 'Other names under which files know the customer.' });

export const customerParams = object({ id: uuid() });

export const customerSorts = [
  'name',
  '-name',
  'code',
  '-code',
  'publishAttachments',
  '-publishAttachments',
  'showDifot',
  '-showDifot',
] as const;
export type CustomerSort = (typeof customerSorts)[number];

export const customerListQuery = object({
  search: Type.Optional(
    text(200, { description: 'Beginning of the code, the name or an alias; case does not count.' }),
  ),
  state: Type.Optional(oneOf(customerStates)),
  portal: Type.Optional(
    Type.Boolean({ description: 'True: only customers whose portal was created; false: only those without one.' }),
  ),
  named: Type.Optional(Type.Boolean({ description: 'True: only customers named on jobs; false: only the others.' })),
  sort: Type.Optional(oneOf(customerSorts, { description: 'Without it: by name.' })),
  limit: limitQuery,
  cursor: cursorQuery,
});
export type CustomerListQuery = Static<typeof customerListQuery>;

export const customerAbilities = object({
  edit: Type.Boolean(),
  delete: Type.Boolean(),
  createPortal: Type.Boolean(),
  editContacts: Type.Boolean(),
});

export const customerItemSchema = object({
  id: uuid(),
  code: Type.String(),
  name: Type.String(),
  state: oneOf(customerStates),
  portalUrl: nullable(Type.String({ description: 'Null until the portal is created.' })),
  publishAttachments: Type.Boolean(),
  showDifot: Type.Boolean(),
  contacts: Type.Integer({ description: 'Contacts that are not deleted.' }),
  version: version(),
  abilities: customerAbilities,
});
export const customerListSchema = listOf(customerItemSchema);

const branchShape = { name: Type.String(), active: Type.Boolean() };
export const customerSchema = object({
  id: uuid(),
  code: Type.String(),
  name: Type.String(),
  contactName: Type.String(),
  address: Type.String(),
  state: oneOf(customerStates),
  aliases: Type.Array(Type.String()),
  branches: Type.Array(object({ id: uuid(), ...branchShape })),
  serviceOperator: nullable(
    object({
      id: uuid(),
      name: Type.String(),
      state: oneOf(userStates, { description: 'Disabled: the cover, else the managers are told in their place.' }),
    }),
    { description: configurationName('serviceOperator') },
  ),
  tracking: object(tracking),
  groups: object({
    importAir: group(configurationName('importAirGroup')),
    importSea: group(configurationName('importSeaGroup')),
    export: group(configurationName('exportGroup')),
    transport: group(configurationName('transportGroup')),
  }),
  automaticDelivery: automaticDelivery(),
  portalUrl: nullable(Type.String()),
  portalCreatedAt: nullable(instant()),
  publishAttachments: Type.Boolean(),
  showDifot: Type.Boolean(),
  difot: object({
    pastMonths: Type.Integer(),
    toleranceDays: Type.Integer({ description: 'Calendar days.' }),
    tolerancePercent: Type.Number(),
    countingDate: countingDate(),
  }),
  portal: portalSettingsSchema,
  version: version(),
  createdAt: instant(),
  updatedAt: instant(),
  abilities: customerAbilities,
});

const details = {
  contactName: Type.Optional(text(textLimits.line)),
  address: Type.Optional(text(textLimits.note)),
  state: Type.Optional(oneOf(customerStates)),
  aliases: Type.Optional(aliases()),
  serviceOperatorId: Type.Optional(nullable(uuid(), { description: 'An active staff user.' })),
  tracking: Type.Optional(
    object({
      import: Type.Optional(tracking.import),
      export: Type.Optional(tracking.export),
      domestic: Type.Optional(tracking.domestic),
      production: Type.Optional(tracking.production),
    }),
  ),
  groups: Type.Optional(
    object({
      importAir: groupId(configurationName('importAirGroup')),
      importSea: groupId(configurationName('importSeaGroup')),
      export: groupId(configurationName('exportGroup')),
      transport: groupId(configurationName('transportGroup')),
    }),
  ),
  automaticDelivery: Type.Optional(automaticDelivery()),
  publishAttachments: Type.Optional(Type.Boolean()),
  showDifot: Type.Optional(Type.Boolean()),
  difot: Type.Optional(
    object({
      pastMonths: Type.Optional(Type.Integer({ minimum: 1, maximum: 24 })),
      toleranceDays: Type.Optional(Type.Integer({ minimum: 0, maximum: 365 })),
      tolerancePercent: Type.Optional(Type.Number({ minimum: 0, maximum: 100 })),
      countingDate: Type.Optional(countingDate()),
    }),
  ),
  portal: Type.Optional(portalSettingsChange),
  branches: Type.Optional(
    Type.Array(object({ id: Type.Optional(uuid()), name: name(), active: Type.Boolean() }), {
      maxItems: 500,
      description: 'With id: changed; without: added. Branches that are not named stay as they are.',
    }),
  ),
};
const code = () => text(12, { description: '1 to 12 characters; blank: made from the name.' });

export const newCustomerSchema = object({ code: Type.Optional(code()), name: name(), ...details });
export type NewCustomer = Static<typeof newCustomerSchema>;

export const customerChangeSchema = object({
  code: Type.Optional(code()),
  name: Type.Optional(name()),
  ...details,
});
export type CustomerChange = Static<typeof customerChangeSchema>;

export const nearQuery = object({ name: name() });
export const nearSchema = object({
  items: Type.Array(
    object({
      id: uuid(),
      code: Type.String(),
      name: Type.String(),
      state: oneOf(customerStates),
      matched: Type.String({ description: 'The name or alias that is similar.' }),
      exact: Type.Boolean({ description: 'The same name, apart from case and spaces.' }),
    }),
  ),
});
