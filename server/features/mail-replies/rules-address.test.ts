import { randomUUIDv7 } from 'node:crypto';
import { expect, test } from 'vitest';
import { type ReplyClaim, readAddress, readAddressForm } from './rules-address.ts';
import { replySigner } from './sign-address.ts';

const form = readAddressForm('reply+TOKEN@company.example')!;
const claim: ReplyClaim = {
  mailId: randomUUIDv7(),
  threadId: randomUUIDv7(),
  personId: randomUUIDv7(),
  internal: false,
  until: new Date('2026-06-01T00:00:00Z'),
};
const signer = replySigner('a secret of an installation', form);
const address = signer.addressFor(claim);
const isGood = (given: string, of = claim, by = signer) => {
  const token = readAddress(form, given);
  return token !== null && token.mailId === of.mailId && by.isSigned(token, of);
};

test('an address fits into a local part, in small letters, and is read back', () => {
  expect(address).toMatch(/^reply\+[a-z2-7]{48}@company\.example$/);
  expect(address.split('@')[0]!.length).toBeLessThanOrEqual(64);
  expect(isGood(address)).toBe(true);
  expect(isGood(address.toUpperCase())).toBe(true);
  expect(isGood(` ${address} `)).toBe(true);
});

test('every letter of the token counts', () => {
  for (let at = 'reply+'.length; at < address.indexOf('@'); at += 1) {
    const altered = `${address.slice(0, at)}${address[at] === 'q' ? 'r' : 'q'}${address.slice(at + 1)}`;
    expect(isGood(altered), altered).toBe(false);
  }
});

test.each<[string, Partial<ReplyClaim>]>([
  ['thread', { threadId: randomUUIDv7() }],
  ['person', { personId: randomUUIDv7() }],
  ['kind of answer', { internal: true }],
  ['time', { until: new Date('2027-06-01T00:00:00Z') }],
])('the signature is over the %s too', (_, more) => {
  expect(isGood(address, { ...claim, ...more })).toBe(false);
});

test("another installation's secret makes other addresses", () => {
  expect(isGood(address, claim, replySigner('another secret', form))).toBe(false);
});

test.each([
  'reply@company.example',
  'reply+@company.example',
  `reply+${'a'.repeat(47)}@company.example`,
  `reply+${'a'.repeat(49)}@company.example`,
  `reply+${'1'.repeat(48)}@company.example`,
  `reply+${'a'.repeat(48)}@other.example`,
  `reply+${'a'.repeat(48)}@company.example@evil.example`,
  `xreply+${'a'.repeat(48)}@company.example`,
  `reply+${'é'.repeat(48)}@company.example`,
  'reply+TOKEN@company.example',
  '',
  '@',
])('%s is none of ours', (given) => {
  expect(readAddress(form, given)).toBeNull();
});

test.each([
  ['reply+TOKEN@company.example', { before: 'reply+', after: '', domain: 'company.example' }],
  ['TOKEN@Replies.Company.Example', { before: '', after: '', domain: 'replies.company.example' }],
  ['m-TOKEN.r@company.example', { before: 'm-', after: '.r', domain: 'company.example' }],
  ['sixteen-letters+TOKEN@company.example', { before: 'sixteen-letters+', after: '', domain: 'company.example' }],
  ['seventeen-letters+TOKEN@company.example', null],
  ['reply@company.example', null],
  ['reply+TOKEN', null],
  ['reply+TOKEN@', null],
  ['.TOKEN@company.example', null],
  ['a..TOKEN@company.example', null],
  ['a b+TOKEN@company.example', null],
  ['reply+TOKEN@company..example', null],
])('the setting %s', (given, expected) => {
  expect(readAddressForm(given)).toEqual(expected);
});
