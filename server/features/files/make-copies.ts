import sharp, { type Sharp } from 'sharp';
import { decodeHeic } from './decode-heic.ts';
import { isHeic, isShownByBrowsers, tellsPlace } from './rules-media.ts';

/** Two cores serve everybody: one picture at a time takes one of them. */
sharp.concurrency(1);
sharp.cache(false);

/** More pixels than any camera makes: whatever claims them is a bomb. */
export const mostPixels = 120_000_000;
const thumbnailEdge = 480;
const displayEdge = 4096;
const seconds = 30;

export type Copy = { mediaType: string; bytes: Buffer };
export type Copies = {
  width: number | null;
  height: number | null;
  hasLocation: boolean;
  /** WebP. */
  thumbnail: Buffer | null;
  /** What is shown instead of the file: of forms that browsers do not know, and of photos that say where they were taken. */
  display: Copy | null;
};

/** `bomb`: more pixels than can be shown to anybody; `broken`: not an image after all. */
export type Pictured = { outcome: 'copies'; copies: Copies } | { outcome: 'bomb' } | { outcome: 'broken' };

/**
 * Makes the copies of an image that are shown: upright, and without anything the camera wrote into it. What cannot be decoded to its end
 * has no copies and stays an image.
 */
export async function makeCopies(bytes: Buffer, mediaType: string): Promise<Pictured> {
  const heic = isHeic(mediaType);
  const head = await sharp(bytes, { limitInputPixels: false, failOn: 'none' })
    .metadata()
    .catch(() => null);
  if (head === null && !heic) return { outcome: 'broken' };
  const { width = 0, height = 0, orientation = 1 } = head ?? {};
  if (width * height > mostPixels) return { outcome: 'bomb' };
  const hasLocation = tellsPlace({ exif: heic ? bytes : head?.exif, xmp: head?.xmp });
  const turned = orientation >= 5;
  const size = head === null ? null : { width: turned ? height : width, height: turned ? width : height };
  const none: Copies = { width: null, height: null, ...size, hasLocation, thumbnail: null, display: null };
  try {
    // A photo that says where it was taken goes out as its copy only, so a damaged one gets a copy of what is left of it.
    const open = heic ? await openHeic(bytes) : openImage(bytes, hasLocation ? 'none' : 'warning');
    if (open === null) return { outcome: 'bomb' };
    const thumbnail = await open().resize(within(thumbnailEdge)).webp({ quality: 78 }).toBuffer();
    const needsDisplay = hasLocation || !isShownByBrowsers(mediaType);
    const display = needsDisplay ? await displayOf(open()) : null;
    const shown = heic ? await open().metadata() : none;
    return { outcome: 'copies', copies: { ...none, width: shown.width, height: shown.height, thumbnail, display } };
  } catch {
    return { outcome: 'copies', copies: none };
  }
}

function openImage(bytes: Buffer, failOn: 'none' | 'warning'): () => Sharp {
  const options = { limitInputPixels: mostPixels, sequentialRead: true, failOn };
  return () => sharp(bytes, options).autoOrient().timeout({ seconds });
}

async function openHeic(bytes: Buffer): Promise<(() => Sharp) | null> {
  const pixels = await decodeHeic(bytes, mostPixels);
  if (pixels === null) return null;
  const { data, width, height } = pixels;
  return () => sharp(data, { raw: { width, height, channels: 4 }, limitInputPixels: mostPixels }).timeout({ seconds });
}

const within = (edge: number) => ({ width: edge, height: edge, fit: 'inside', withoutEnlargement: true }) as const;

/** See-through images stay so (WebP), all others become JPEG; sharp leaves metadata out. */
async function displayOf(image: Sharp): Promise<Copy> {
  const { hasAlpha } = await image.metadata();
  const isOpaque = !hasAlpha || (await image.clone().stats()).isOpaque;
  const fitted = image.resize(within(displayEdge));
  const bytes = isOpaque
    ? await fitted.jpeg({ quality: 88 }).toBuffer()
    : await fitted.webp({ quality: 88 }).toBuffer();
  return { mediaType: isOpaque ? 'image/jpeg' : 'image/webp', bytes };
}
