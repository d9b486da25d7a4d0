import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';
import { AppError, invalid } from '#server/errors.ts';

/** A logo as it is kept: PNG, which every page, mail and printer shows, within the bounds below. */
export type Logo = { sha256: string; png: Buffer; width: number; height: number };

export const mostLogoBytes = 1024 * 1024;
/** Twice what the pages show, for fine screens. */
const bounds = { width: 560, height: 160 };
const mostPixels = 40_000_000;
const taken = new Set(['image/png', 'image/jpeg', 'image/webp']);

/**
 * Makes the logo from a file that arrives: told by its bytes, drawn anew, without margins and whatever else the file held. Errors:
 * `file_too_large`, `logo_type`, `logo_svg`, `logo_unreadable`.
 */
export async function makeLogo(file: Readable): Promise<Logo> {
  const bytes = await readUpTo(file, mostLogoBytes);
  const sniffed = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (sniffed === undefined || !taken.has(sniffed.mime)) throw refusal(bytes, sniffed?.mime);
  try {
    const image = sharp(bytes, { limitInputPixels: mostPixels, pages: 1 }).autoOrient().timeout({ seconds: 15 });
    const upright = await image.png().toBuffer();
    const { data, info } = await sharp(await trimmed(upright), { limitInputPixels: mostPixels })
      .resize({ ...bounds, fit: 'inside', withoutEnlargement: true })
      .png({ compressionLevel: 9 })
      .toBuffer({ resolveWithObject: true });
    const sha256 = createHash('sha256').update(data).digest('hex');
    return { sha256, png: data, width: info.width, height: info.height };
  } catch (cause) {
    throw unreadable(cause);
  }
}

/** Logos come with wide empty margins, which would leave little of them; one that is all margin stays as it is. */
async function trimmed(png: Buffer): Promise<Buffer> {
  return sharp(png, { limitInputPixels: mostPixels })
    .trim({ threshold: 6 })
    .toBuffer()
    .catch(() => png);
}

async function readUpTo(file: Readable, most: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of file as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > most)
      throw new AppError('too_large', 'file_too_large', 'The logo is larger than 1 MB. Save it smaller and try again.');
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function refusal(bytes: Buffer, type: string | undefined): AppError {
  if (type === 'application/xml' || /<svg[\s>]/i.test(bytes.subarray(0, 4096).toString('latin1')))
    return invalid(
      'file',
      'logo_svg',
      'This is an SVG drawing, which can hold a program. Save the logo as PNG, JPEG or WebP and try again.',
    );
  return invalid(
    'file',
    'logo_type',
    'This is no PNG, JPEG or WebP image. Save the logo as one of these and try again.',
  );
}

function unreadable(cause: unknown): AppError {
  const message = 'This image cannot be read to its end, or is far too large. Save it again as PNG and try again.';
  return new AppError('invalid', 'logo_unreadable', message, {
    cause,
    faults: [{ field: 'file', code: 'logo_unreadable', message }],
  });
}
