import { createHash, randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** Random tokens of 256 bits, written as URL-safe text. Only their hash is stored. */
export function newToken(): { token: string; hash: Buffer } {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: tokenHash(token) };
}

/** Tokens are random, so a plain SHA-256 is enough to make a stolen table useless. */
export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

// argon2id (the library's default algorithm), OWASP's parameters of 2024: 19 MiB, 2 passes.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), cost);
}

let decoy: Promise<string> | undefined;

/** Checks a password. Without a stored hash it takes the same time and fails, so that an answer's time does not tell which accounts exist. */
export async function checkPassword(stored: string | null | undefined, password: string): Promise<boolean> {
  decoy ??= hashPassword(randomBytes(16).toString('hex'));
  const against = stored ?? (await decoy);
  const right = await verify(against, password.normalize('NFKC'));
  return right && stored !== null && stored !== undefined;
}
