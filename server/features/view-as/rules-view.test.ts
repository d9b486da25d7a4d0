import { expect, test } from 'vitest';
import { outcome } from './rules-view.ts';

const at = (time: string) => new Date(`2026-03-10T${time}:00Z`);
const opened = { created_at: at('09:00'), opened_at: at('09:01'), expires_at: at('09:31'), ended_at: null };

test.each([
  ['never opened', { ...opened, opened_at: null, expires_at: null }, '12:00', { state: 'not_opened', endedAt: null }],
  ['open', opened, '09:30', { state: 'open', endedAt: null }],
  ['ran out', opened, '09:31', { state: 'ended', endedAt: at('09:31') }],
  ['ended before', { ...opened, ended_at: at('09:05') }, '12:00', { state: 'ended', endedAt: at('09:05') }],
] as const)('a view: %s', (_, view, now, expected) => {
  expect(outcome(view, at(now))).toEqual(expected);
});
