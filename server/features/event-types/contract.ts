import Type, { type Static } from 'typebox';
import { nullable, object, oneOf, text, version } from '#server/http/schemas.ts';
import { dateEffects } from '#shared/vocabulary.ts';

const dateEffect = () =>
  nullable(oneOf(dateEffects), { description: 'The date of the job that an event of this type sets; null: none.' });

export const eventTypeSchema = object({
  code: Type.String({ description: '3-8 capitals or digits; fixed.' }),
  name: Type.String(),
  description: Type.String({ description: 'When it arises.' }),
  system: Type.Boolean({ description: 'Arises by itself.' }),
  customerLabel: Type.String({ description: 'What the customer reads.' }),
  internal: Type.Boolean({ description: 'Never shown to the customer.' }),
  dateEffect: dateEffect(),
  active: Type.Boolean({ description: 'An inactive type is not offered any more.' }),
  version: version(),
  abilities: object({
    edit: Type.Boolean(),
    deactivate: Type.Boolean({ description: 'Also: whether the date it sets may be changed.' }),
    remove: Type.Boolean(),
  }),
});
export type EventTypeView = Static<typeof eventTypeSchema>;

export const eventTypeParams = object({ code: text(12, { minLength: 1 }) });
const entries = {
  name: text(100, { minLength: 1 }),
  description: text(1_000),
  customerLabel: text(100, { description: 'Blank: the name.' }),
  internal: Type.Boolean(),
  dateEffect: dateEffect(),
  active: Type.Boolean(),
};

export const newEventTypeSchema = object({
  code: text(12, { minLength: 1, description: '3-8 letters or digits, kept in capitals.' }),
  name: entries.name,
  description: Type.Optional(entries.description),
  customerLabel: Type.Optional(entries.customerLabel),
  internal: Type.Optional(entries.internal),
  dateEffect: Type.Optional(entries.dateEffect),
  active: Type.Optional(entries.active),
});
export type NewEventType = Static<typeof newEventTypeSchema>;

export const eventTypeChangeSchema = object({
  name: Type.Optional(entries.name),
  description: Type.Optional(entries.description),
  customerLabel: Type.Optional(entries.customerLabel),
  internal: Type.Optional(entries.internal),
  dateEffect: Type.Optional(entries.dateEffect),
  active: Type.Optional(entries.active),
});
export type EventTypeChange = Static<typeof eventTypeChangeSchema>;
