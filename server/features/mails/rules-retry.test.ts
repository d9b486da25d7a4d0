import { expect, test } from 'vitest';
import { nextAttempt, withoutSecrets } from './rules-retry.ts';

const created = new Date('2026-03-10T09:00:00Z');
const minutesAfter = (attempts: number) =>
  (nextAttempt(attempts, created, created)!.getTime() - created.getTime()) / 60_000;

test('delays grow from a minute to six hours', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 40].map(minutesAfter)).toEqual([1, 3, 9, 27, 81, 243, 360, 360]);
});

test('through an outage of days it is tried again, and given up after five', () => {
  const after = (hours: number) => nextAttempt(9, created, new Date(created.getTime() + hours * 3_600_000));
  expect(after(4 * 24)).not.toBeNull();
  expect(after(5 * 24 - 7)).not.toBeNull();
  expect(after(5 * 24 - 5)).toBeNull();
});

test('a link that stops somebody’s mails is theirs alone', () => {
  expect(withoutSecrets('Stop these mails: https://m.example/unsubscribe/Ab_c-9\n')).toBe(
    'Stop these mails: https://m.example/unsubscribe/…\n',
  );
});

test('secrets of one-time links are left out, the rest stays', () => {
  const text = 'Reset Password:\nhttps://m.example/reset-password#Ab_c-9\n\nYour portal: https://m.example/p/slug';
  expect(withoutSecrets(text)).toBe(
    'Reset Password:\nhttps://m.example/reset-password#…\n\nYour portal: https://m.example/p/slug',
  );
});
