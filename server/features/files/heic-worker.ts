import { parentPort, workerData } from 'node:worker_threads';
import decode from 'heic-decode';

/** Decodes a HEIC photo to bare pixels, away from the server's own thread: it takes seconds of arithmetic. */
type Asked = { buffer: Uint8Array; mostPixels: number };

async function pixels({ buffer, mostPixels }: Asked) {
  const images = await decode.all({ buffer });
  try {
    const [image] = images;
    if (!image || image.width * image.height > mostPixels) return null;
    return await image.decode();
  } finally {
    images.dispose();
  }
}

const found = await pixels(workerData as Asked);
parentPort?.postMessage(found, found ? [found.data.buffer as ArrayBuffer] : []);
