import { Secret, TOTP } from 'otpauth';

/** One-time codes as RFC 6238 has them and every authenticator app reads them: SHA-1, six digits, thirty seconds. */
const periodSeconds = 30;
/** Clocks may differ by one step to either side. */
const windowSteps = 1;
const shape = { algorithm: 'SHA1', digits: 6, period: periodSeconds } as const;

/** A new key: 160 random bits. */
export function newFactorKey(): Buffer {
  return Buffer.from(new Secret({ size: 20 }).bytes);
}

/** The key as text in groups of four, for those who type it in. */
export function keyAsText(key: Uint8Array): string {
  return (base32(key).match(/.{1,4}/g) ?? []).join(' ');
}

/** What the QR code holds: otpauth://totp/<issuer>:<account>?... */
export function keyAsUri(key: Uint8Array, { issuer, account }: { issuer: string; account: string }): string {
  return new TOTP({ ...shape, issuer, label: account, secret: Secret.fromBase32(base32(key)) }).toString();
}

/** The step of the clock to which the code belongs, or null where it is not right now. The same step must not be taken twice. */
export function stepOfCode(key: Uint8Array, code: string, now: Date): number | null {
  const token = plainCode(code);
  if (token === null) return null;
  const secret = Secret.fromBase32(base32(key));
  const timestamp = now.getTime();
  const delta = TOTP.validate({ ...shape, token, secret, timestamp, window: windowSteps });
  return delta === null ? null : TOTP.counter({ period: periodSeconds, timestamp }) + delta;
}

/** Six digits, however they were written ("123 456", "123-456"); null for everything else. */
export function plainCode(code: string): string | null {
  const digits = code.normalize('NFKC').replace(/[\s-]/g, '');
  return /^[0-9]{6}$/.test(digits) ? digits : null;
}

function base32(key: Uint8Array): string {
  return new Secret({ buffer: new Uint8Array(key).buffer }).base32;
}
