import Type, { type Static } from 'typebox';
import { linkFields, urlSchema } from '#server/features/share-links/contract.ts';
import { listOf, object } from '#server/http/schemas.ts';

/** What contacts get of share links: those that contacts of their customer made, none of staff's. */
export const portalLinkSchema = object({
  ...linkFields,
  madeBy: object({ name: Type.String(), isYou: Type.Boolean() }),
});
export type PortalLink = Static<typeof portalLinkSchema>;

export const portalJobLinksSchema = object({
  items: Type.Array(portalLinkSchema, { description: 'The latest first.' }),
  abilities: object({ create: Type.Boolean() }),
});
export const portalLinksSchema = listOf(portalLinkSchema);
export const portalMadeLinkSchema = object({ link: portalLinkSchema, url: urlSchema });
