import Type, { type Static } from 'typebox';
import { fileKinds } from '#server/features/files/service.ts';
import { instant, nullable, object, oneOf, text, uuid, version } from '#server/http/schemas.ts';

/** Contracts of the files attached to jobs, for staff and API keys. The portal has its own shapes (server/portal/attachments). */

export const jobParams = object({ id: uuid() });
export const attachmentParams = object({ id: uuid(), attachmentId: uuid() });

export const uploadQuery = object({
  componentId: Type.Optional(uuid()),
});
export type UploadQuery = Static<typeof uploadQuery>;

export const removeQuery = object({
  allVersions: Type.Optional(Type.Boolean({ description: 'Remove the other versions of the document too.' })),
});

export const attachmentSchema = object({
  id: uuid(),
  jobId: uuid(),
  component: nullable(object({ id: uuid(), code: Type.String() }), { description: 'Null: it belongs to the job.' }),
  name: Type.String(),
  mediaType: Type.String({ description: 'As its bytes tell, whatever the name says.' }),
  kind: oneOf(fileKinds, { description: 'Images and videos open in the browser, all else is downloaded.' }),
  size: Type.Integer({ description: 'Bytes.' }),
  sha256: Type.String(),
  width: nullable(Type.Integer()),
  height: nullable(Type.Integer()),
  hasThumbnail: Type.Boolean(),
  hasDisplay: Type.Boolean({
    description:
      'A copy to show instead of the file: of HEIC as JPEG, of a photo that says where it was taken without that.',
  }),
  published: Type.Boolean({
    description: "The file's own mark; it counts while the customer's Publish Attachments is on.",
  }),
  seriesId: uuid(),
  versionNumber: Type.Integer(),
  isLatest: Type.Boolean(),
  uploadedBy: object({ kind: Type.String(), name: Type.String() }),
  createdAt: instant(),
  version: version(),
  abilities: object({ edit: Type.Boolean(), remove: Type.Boolean() }),
});
export type AttachmentView = Static<typeof attachmentSchema>;

export const attachmentListSchema = object({
  items: Type.Array(attachmentSchema, {
    description: 'All versions: documents by age, the latest version of each first.',
  }),
  publishAttachments: Type.Boolean({
    description: "The customer's Publish Attachments: off hides all, and keeps the marks.",
  }),
  maxBytes: Type.Integer({ description: 'The most that one file may have.' }),
  abilities: object({ upload: Type.Boolean() }),
});
export type AttachmentList = Static<typeof attachmentListSchema>;

export const attachmentChangeSchema = object({
  name: Type.Optional(text(300, { minLength: 1 })),
  published: Type.Optional(Type.Boolean()),
});
export type AttachmentChange = Static<typeof attachmentChangeSchema>;
