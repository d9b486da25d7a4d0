import { describe, expect, test } from 'vitest';
import { hashOfRecoveryCode, newRecoveryCodes } from './rules-recovery-codes.ts';

describe('recovery codes', () => {
  test('ten, all different, each found again by its hash', () => {
    const { codes, hashes } = newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    for (const [index, code] of codes.entries()) {
      expect(code).toMatch(/^[0-9a-hjkmnp-tv-z]{4}(-[0-9a-hjkmnp-tv-z]{4}){3}$/);
      expect(hashOfRecoveryCode(code)).toEqual(hashes[index]);
    }
  });

  test.each([
    ['0123-4567-89ab-cdef', true],
    ['  0123 4567 89AB CDEF ', true],
    ['O123-4567-89ab-cdef', true],
    ['0I23-4567-89ab-cdef', true],
  ])('%j is the same code', (written, same) => {
    const plain = hashOfRecoveryCode('0123456789abcdef');
    expect(hashOfRecoveryCode(written)?.equals(plain!)).toBe(same);
  });

  test.each(['', '123456', '0123-4567-89ab-cde', '0123-4567-89ab-cdef0', '0123-4567-89ab-cdeu'])(
    '%j is none',
    (written) => {
      expect(hashOfRecoveryCode(written)).toBeNull();
    },
  );
});
