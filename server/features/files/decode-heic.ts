import { Worker } from 'node:worker_threads';

export type Pixels = { width: number; height: number; data: Uint8Array };

const patienceMs = 30_000;

/**
 * The pixels (RGBA) of a HEIC photo, turned as the camera was held. Null: larger than `mostPixels`. Errors: not a photo that can be
 * decoded, or not within half a minute.
 */
export function decodeHeic(buffer: Buffer, mostPixels: number): Promise<Pixels | null> {
  const worker = new Worker(new URL('./heic-worker.ts', import.meta.url), { workerData: { buffer, mostPixels } });
  return new Promise<Pixels | null>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The photo took too long to decode.')), patienceMs);
    worker.once('message', (found: Pixels | null) => {
      clearTimeout(timer);
      resolve(found);
    });
    worker.once('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    worker.once('exit', () => {
      clearTimeout(timer);
      reject(new Error('The photo could not be decoded.'));
    });
  }).finally(() => void worker.terminate());
}
