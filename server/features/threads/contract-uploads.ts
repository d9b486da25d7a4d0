import Type, { type Static, type TSchema } from 'typebox';
import { instant, nullable, object, text, uuid } from '#server/http/schemas.ts';
import { messageFileSchema } from './contract.ts';

/** Contracts of files that arrive piece by piece and go on after a dropped line; the portal's own differ in the file alone. */

export const uploadParams = object({ threadId: uuid(), uploadId: uuid() });

export const newUploadSchema = object({
  clientId: text(64, {
    minLength: 1,
    description: 'Made by the sender, one for each file: sent again, it answers the same upload and how far it is.',
  }),
  name: text(20_000, { minLength: 1 }),
  size: Type.Integer({ minimum: 0, description: 'Bytes; refused before they are sent when it is over the limit.' }),
});
export type NewUpload = Static<typeof newUploadSchema>;

export const bytesQuery = object({
  offset: Type.Integer({ minimum: 0, description: 'Which byte of the file the body begins with: `received`.' }),
});

export const uploadOf = <T extends TSchema>(file: T) =>
  object({
    id: uuid(),
    name: Type.String(),
    size: Type.Integer({ description: 'Bytes, as announced.' }),
    received: Type.Integer({ description: 'So many bytes are there: go on with the one that follows.' }),
    expiresAt: instant('What is not complete by then is removed.'),
    file: nullable(file, { description: 'Set once all is there: send its id in `fileIds` of a message.' }),
  });

export const uploadSchema = uploadOf(messageFileSchema);
export type UploadView = Static<typeof uploadSchema>;

export const uploadWords = {
  begin: {
    summary: 'Begin a file for a message, or ask how far it is',
    description:
      'For files that go on after a dropped line. Send the bytes with PUT to the upload; when the line drops, ask here again with the same `clientId` and send what is missing. What is not complete within a day is removed.',
  },
  read: { summary: 'Read how much of a file has arrived' },
  send: {
    summary: 'Send bytes of a file, to its end or a part of them',
    description:
      'application/octet-stream. What arrived stays when the line drops. Another `offset` than `received` is refused (409 `upload_offset`, which says where to go on); more bytes than announced end the upload (413 `file_grew`).',
  },
  drop: { summary: 'Give up a file that is arriving' },
} as const;
