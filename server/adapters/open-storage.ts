import { join } from 'node:path';
import { readS3Url } from './s3-url.ts';
import type { FileStorage } from './storage.ts';
import { diskStorage, sweepParts } from './storage-disk.ts';

/** The file storage of this installation: S3 when its address is set, else the data folder (backups carry it). */
export async function openStorage({ dataDir, s3Url }: { dataDir: string; s3Url: string | null }): Promise<FileStorage> {
  const place = s3Url === null ? null : readS3Url(s3Url);
  if (place) {
    // Loaded only where it is used: the client of S3 is large.
    const { s3Storage } = await import('./storage-s3.ts');
    return s3Storage(place);
  }
  const folder = join(dataDir, 'files');
  await sweepParts(folder, new Date());
  return diskStorage(folder);
}
