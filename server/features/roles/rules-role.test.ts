import { expect, test } from 'vitest';
import { inOrder, isSameName, roleKeyOf } from './rules-role.ts';

test.each([
  ['Night shift', [], 'night_shift'],
  ['  Zoll & Überführung ', [], 'zoll_uberfuhrung'],
  ['Night  SHIFT', ['night_shift'], 'night_shift_2'],
  ['Night shift', ['night_shift', 'night_shift_2'], 'night_shift_3'],
  ['夜勤', [], 'role'],
  ['__', ['role'], 'role_2'],
  ['a'.repeat(60), [], 'a'.repeat(50)],
])('the key of %s beside %j is %s', (name, taken, key) => {
  expect(roleKeyOf(name, new Set(taken))).toBe(key);
});

test('permissions stand in the order of the list, each once', () => {
  expect(inOrder(['setup:read', 'jobs:read', 'setup:read'])).toEqual(['jobs:read', 'setup:read']);
});

test('names that differ in case or space only are the same', () => {
  expect(isSameName('Night  Shift ', 'night shift')).toBe(true);
  expect(isSameName('Night shift', 'Day shift')).toBe(false);
});
