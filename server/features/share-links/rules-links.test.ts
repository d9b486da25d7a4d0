import { describe, expect, test } from 'vitest';
import { cleanLabel, expiryOf, linkState, linkUrl } from './rules-links.ts';

const now = new Date('2026-03-10T09:00:00Z');
const later = new Date('2026-03-11T09:00:00Z');
const dates = { revoked_at: null, voided_at: null, expires_at: later };

describe('the state of a share link', () => {
  test.each([
    ['good', dates, true, 'active'],
    ['what it rests on is gone', dates, false, 'void'],
    ['the job moved', { ...dates, voided_at: now }, true, 'void'],
    ['revoked, whatever else', { ...dates, revoked_at: now, voided_at: now, expires_at: now }, false, 'revoked'],
    ['the very instant at which it expires', { ...dates, expires_at: now }, true, 'expired'],
    ['over and not served', { ...dates, expires_at: now }, false, 'expired'],
  ] as const)('%s', (_, of, isServed, state) => {
    expect(linkState(of, isServed, now)).toBe(state);
  });
});

test('it is good for 14 days, or as many as asked for', () => {
  expect(expiryOf(now)).toEqual(new Date('2026-03-24T09:00:00Z'));
  expect(expiryOf(now, 1)).toEqual(later);
});

test('the secret stands in the fragment', () => {
  expect(linkUrl('https://updates.example.com', 'abc')).toBe('https://updates.example.com/s#abc');
  expect(linkUrl('http://127.0.0.1:3000/', 'abc')).toBe('http://127.0.0.1:3000/s#abc');
});

test('a label is one line of what can be seen', () => {
  expect(cleanLabel(' for the\n yard\u0000 ')).toBe('for the yard');
  expect(cleanLabel('yard \u202elaretal')).toBe('yard laretal');
  expect(cleanLabel(undefined)).toBe('');
});
