import { megabytes, tooLarge } from '#server/tabular/file-errors.ts';
import { removeUpload, storeUpload, type UploadStream, uploadPath } from './store-upload.ts';

export type KeptUpload = { path: string; remove: () => Promise<void> };

/**
 * Keeps an upload on the disk for the time of one request, for the readers of tables. `limit`: the bytes at which the request was cut
 * off. Errors: as `storeUpload`, and `file_too_large` by this limit.
 */
export async function keepUpload(folder: string, id: string, upload: UploadStream, limit: number): Promise<KeptUpload> {
  const path = uploadPath(folder, id);
  try {
    await storeUpload(folder, id, upload);
  } catch (error) {
    if (upload.truncated)
      throw tooLarge('file_too_large', `The list has more than ${megabytes(limit)}, the most at a time. Split it.`);
    throw error;
  }
  return { path, remove: () => removeUpload(path) };
}
