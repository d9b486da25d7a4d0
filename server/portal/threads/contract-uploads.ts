import type { Static } from 'typebox';
import { uploadOf } from '#server/features/threads/contract-uploads.ts';
import { portalMessageFileSchema } from './contract.ts';

export const portalUploadSchema = uploadOf(portalMessageFileSchema);
export type PortalUpload = Static<typeof portalUploadSchema>;
