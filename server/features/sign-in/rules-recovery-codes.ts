import { createHash, randomBytes } from 'node:crypto';

const howMany = 10;
const letters = '0123456789abcdefghjkmnpqrstvwxyz';
const length = 16;

/** Ten codes of 80 random bits, written in groups of four without letters that look like digits. */
export function newRecoveryCodes(): { codes: string[]; hashes: Buffer[] } {
  const codes = Array.from({ length: howMany }, () =>
    [...randomBytes(length)].map((byte) => letters[byte % letters.length]).join(''),
  );
  return { codes: codes.map((code) => code.match(/.{4}/g)!.join('-')), hashes: codes.map(hashOf) };
}

/** The hash of a code however it was written (capitals, spaces, o for 0); null where it cannot be one. */
export function hashOfRecoveryCode(written: string): Buffer | null {
  const plain = written.normalize('NFKC').toLowerCase().replace(/[\s-]/g, '').replace(/o/g, '0').replace(/[il]/g, '1');
  const known = plain.length === length && [...plain].every((letter) => letters.includes(letter));
  return known ? hashOf(plain) : null;
}

/** Codes are random, so a plain SHA-256 is enough to make a stolen table useless. */
function hashOf(code: string): Buffer {
  return createHash('sha256').update(`recovery ${code}`).digest();
}
