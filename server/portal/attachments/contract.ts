import Type, { type Static } from 'typebox';
import { fileKinds } from '#server/features/files/service.ts';
import { instant, nullable, object, oneOf, uuid } from '#server/http/schemas.ts';

/** What contacts get of files: published ones, and nothing of who brought them in or when (DOMAIN 7, 9). */
export const portalAttachmentSchema = object({
  id: uuid(),
  component: nullable(object({ id: uuid(), code: Type.String() })),
  name: Type.String(),
  mediaType: Type.String(),
  kind: oneOf(fileKinds),
  size: Type.Integer({ description: 'Bytes.' }),
  hasThumbnail: Type.Boolean(),
  seriesId: uuid(),
  versionNumber: Type.Integer(),
  publishedAt: instant('When it was published.'),
});
export type PortalAttachment = Static<typeof portalAttachmentSchema>;
export const portalAttachmentListSchema = object({
  items: Type.Array(portalAttachmentSchema, { description: 'The latest version of each first.' }),
});
