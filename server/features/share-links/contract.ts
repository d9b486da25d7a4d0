import Type, { type Static } from 'typebox';
import { cursorQuery, instant, limitQuery, listOf, nullable, object, oneOf, text, uuid } from '#server/http/schemas.ts';
import { linkDays, linkStates } from './rules-links.ts';

/** Contracts of share links for staff and API keys; making one is asked for in the same way on the portal. */

export const jobParams = object({ id: uuid() });
export const customerParams = object({ id: uuid() });
export const linkParams = object({ id: uuid(), linkId: uuid() });

export const newLinkSchema = object({
  label: Type.Optional(text(100, { description: 'For whom it is; who opens the link does not see it.' })),
  expiresInDays: Type.Optional(
    Type.Integer({
      minimum: 1,
      maximum: linkDays.most,
      description: `Days for which it is good, ${linkDays.standard} unless said otherwise.`,
    }),
  ),
  attachmentIds: Type.Optional(
    Type.Array(uuid(), { maxItems: 100, uniqueItems: true, description: 'Published files that it shows too.' }),
  ),
});
export type NewLink = Static<typeof newLinkSchema>;

export const urlSchema = Type.String({
  description: 'The address to give away. It is told this once: only its hash is kept.',
});

export const linkFields = {
  id: uuid(),
  jobId: uuid(),
  jobCode: Type.String(),
  label: Type.String(),
  fileCount: Type.Integer({ description: 'Files that were chosen for it.' }),
  createdAt: instant(),
  expiresAt: instant(),
  state: oneOf(linkStates, {
    description:
      'void: the job moved to another customer, the contact who made it is not active any more, or the customer is inactive.',
  }),
  opened: object({ count: Type.Integer(), lastAt: nullable(instant()) }),
  abilities: object({ revoke: Type.Boolean() }),
};

export const shareLinkSchema = object({
  ...linkFields,
  madeBy: object({ kind: oneOf(['staff', 'contact', 'api_key', 'system'] as const), name: Type.String() }),
});
export type ShareLink = Static<typeof shareLinkSchema>;

export const jobLinksSchema = object({
  items: Type.Array(shareLinkSchema, {
    description: 'The latest first; also those of a customer to whom the job belonged before.',
  }),
  abilities: object({ create: Type.Boolean() }),
});
export const madeLinkSchema = object({ link: shareLinkSchema, url: urlSchema });

export const customerLinksQuery = object({ limit: limitQuery, cursor: cursorQuery });
export type CustomerLinksQuery = Static<typeof customerLinksQuery>;
export const customerLinksSchema = listOf(shareLinkSchema);
