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
import { contactStates } from '#shared/vocabulary.ts';

export const customerContactsParams = object({ id: uuid() });
export const contactParams = object({ id: uuid(), contactId: uuid() });

export const contactListQuery = object({
  state: Type.Optional(oneOf(contactStates, { description: 'Without it: all but deleted ones.' })),
  search: Type.Optional(text(200, { description: 'Part of the e-mail address or the name.' })),
  limit: limitQuery,
  cursor: cursorQuery,
});
export type ContactListQuery = Static<typeof contactListQuery>;

export const contactSchema = object({
  id: uuid(),
  email: Type.String(),
  firstName: Type.String(),
  lastName: Type.String(),
  state: oneOf(contactStates),
  customerBranches: Type.Array(object({ id: uuid(), name: Type.String() }), {
    description: 'The customer branches whose jobs the contact sees; none means all.',
  }),
  unassignedToo: Type.Boolean({ description: 'A limited contact sees jobs without a branch, too.' }),
  invitedAt: nullable(instant('The last invitation.')),
  invitationExpiresAt: nullable(
    instant('Until when the link of the last invitation can be used; null where the person has a password already.'),
  ),
  activatedAt: nullable(instant()),
  disabledAt: nullable(instant()),
  deletedAt: nullable(instant()),
  lastSignedInAt: nullable(instant()),
  bouncedAt: nullable(instant('Since when mail does not reach the address; no mails but invitations go there.')),
  bounceReason: nullable(Type.String({ description: 'What the mail server said.' })),
  createdAt: instant(),
  updatedAt: instant(),
  version: version(),
  abilities: object({
    edit: Type.Boolean(),
    invite: Type.Boolean(),
    disable: Type.Boolean(),
    enable: Type.Boolean(),
    delete: Type.Boolean(),
    viewAs: Type.Boolean(),
  }),
});
export const contactListSchema = listOf(contactSchema);

const email = () => Type.String({ format: 'email', maxLength: 254 });
const branchIds = () => Type.Array(uuid(), { maxItems: 500, uniqueItems: true });

const newContact = object({
  email: email(),
  firstName: text(100, { minLength: 1 }),
  lastName: text(100),
  customerBranchIds: Type.Optional(branchIds()),
  unassignedToo: Type.Optional(Type.Boolean()),
});
export type NewContact = Static<typeof newContact>;
export const newContactsSchema = object({ contacts: Type.Array(newContact, { minItems: 1, maxItems: 100 }) });
export const contactsMadeSchema = object({ items: Type.Array(contactSchema) });

export const contactChangeSchema = object({
  email: Type.Optional(email()),
  firstName: Type.Optional(text(100, { minLength: 1 })),
  lastName: Type.Optional(text(100)),
  customerBranchIds: Type.Optional(branchIds()),
  unassignedToo: Type.Optional(Type.Boolean()),
});
export type ContactChange = Static<typeof contactChangeSchema>;
