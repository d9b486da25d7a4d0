import Type, { type Static } from 'typebox';
import { nullable, object, oneOf, text, uuid } from '#server/http/schemas.ts';
import { portalColumns } from '#shared/vocabulary.ts';

const columns = nullable(Type.Array(oneOf(portalColumns), { minItems: 1, maxItems: portalColumns.length }), {
  description: 'The columns that the portal shows of jobs, in their order; null: all. Job Code and Action always show.',
});
const leadingReference = nullable(text(40, { minLength: 1 }), {
  description: 'Code of the reference type that leads in lists, one that contacts see; null: the order number.',
});
const unassignedTooDefault = Type.Boolean({
  description: 'New contacts that are limited to branches see jobs without a branch too, unless said otherwise.',
});

/** What the customer's portal shows, and how its contacts begin (DOMAIN 7: Edit). */
export const portalSettingsSchema = object({ portalColumns: columns, leadingReference, unassignedTooDefault });

export const portalSettingsChange = object({
  portalColumns: Type.Optional(columns),
  leadingReference: Type.Optional(leadingReference),
  unassignedTooDefault: Type.Optional(unassignedTooDefault),
});
export type PortalSettingsChange = Static<typeof portalSettingsChange>;

/** Publish Attachments and Show DIFOT of many customers at once. */
export const switchSchema = object({
  customerIds: Type.Array(uuid(), { minItems: 1, maxItems: 1000, uniqueItems: true }),
  publishAttachments: Type.Optional(Type.Boolean()),
  showDifot: Type.Optional(Type.Boolean()),
});
export type SwitchInput = Static<typeof switchSchema>;

export const switchedSchema = object({
  changed: Type.Array(uuid(), { description: 'Customers that were set otherwise before: what undoing has to name.' }),
  unchanged: Type.Integer({ description: 'Customers that were set so already.' }),
  unknown: Type.Array(uuid(), { description: 'Ids without a customer, deleted or merged meanwhile.' }),
});
export type Switched = Static<typeof switchedSchema>;
