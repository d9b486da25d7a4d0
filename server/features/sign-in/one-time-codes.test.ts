import { describe, expect, test } from 'vitest';
import { keyAsText, keyAsUri, newFactorKey, plainCode, stepOfCode } from './one-time-codes.ts';

// RFC 6238, appendix B: the key is the ASCII text below; the codes are the last six digits of the eight in the table.
const rfcKey = Buffer.from('12345678901234567890', 'ascii');
const at = (seconds: number) => new Date(seconds * 1000);

describe('one-time codes', () => {
  test.each([
    [59, '287082', 1],
    [1111111109, '081804', 37037036],
    [1111111111, '050471', 37037037],
    [1234567890, '005924', 41152263],
    [2000000000, '279037', 66666666],
    [20000000000, '353130', 666666666],
  ])('RFC 6238 at %i seconds', (seconds, code, step) => {
    expect(stepOfCode(rfcKey, code, at(seconds))).toBe(step);
  });

  test.each([
    ['the step before', 59 + 30, 1],
    ['the step after', 59 - 30, 1],
    ['two steps before', 59 + 61, null],
    ['two steps after', 59 - 60, null],
  ])('a clock that differs: %s', (_name, seconds, step) => {
    expect(stepOfCode(rfcKey, '287082', at(seconds))).toBe(step);
  });

  test.each([
    ['287082', '287082'],
    [' 287 082 ', '287082'],
    ['287-082', '287082'],
    ['２８７０８２', '287082'],
    ['28708', null],
    ['2870822', null],
    ['28708a', null],
    ['', null],
  ])('as written %j', (written, plain) => {
    expect(plainCode(written)).toBe(plain);
  });

  test('a key is 160 bits, said in groups of four, and stands in the address of the QR code', () => {
    const key = newFactorKey();
    expect(key.length).toBe(20);
    expect(keyAsText(key)).toMatch(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/);
    const uri = new URL(keyAsUri(key, { issuer: 'Company & Sons', account: 'a@example.com' }));
    expect(uri.protocol).toBe('otpauth:');
    expect(uri.searchParams.get('secret')).toBe(keyAsText(key).replaceAll(' ', ''));
    expect(uri.searchParams.get('issuer')).toBe('Company & Sons');
    expect(uri.searchParams.get('digits')).toBe('6');
  });
});
