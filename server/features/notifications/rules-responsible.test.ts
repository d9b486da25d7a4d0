import { describe, expect, test } from 'vitest';
import { chooseResponsible, isAway, type Person } from './rules-responsible.ts';

const today = '2026-03-10';
const person = (id: string, more: Partial<Person> = {}): Person => ({
  id,
  state: 'active',
  coverUserId: null,
  awayFrom: null,
  awayUntil: null,
  ...more,
});
const away = { awayFrom: '2026-03-09', awayUntil: '2026-03-12' };

test.each<[string | null, string | null, boolean]>([
  [null, null, false],
  ['2026-03-10', '2026-03-10', true],
  ['2026-03-11', null, false],
  ['2026-03-01', null, true],
  [null, '2026-03-09', false],
  [null, '2026-03-10', true],
  ['2026-03-01', '2026-03-09', false],
])('away from %s until %s: %s', (awayFrom, awayUntil, expected) => {
  expect(isAway({ awayFrom, awayUntil }, today)).toBe(expected);
});

describe('who is told first', () => {
  const there = person('operator');
  const gone = [
    person('operator', away),
    person('operator', { state: 'disabled' }),
    person('operator', { state: 'invited' }),
    null,
  ];
  const managers = ['m1', 'm2'];
  const administrators = ['a'];

  test('the operator who is there, whoever else is', () => {
    for (const cover of [person('cover'), null])
      expect(chooseResponsible({ operator: there, cover, managers, administrators }, today)).toEqual(['operator']);
  });
  test.each(gone.map((operator) => [operator]))('the cover for %j', (operator) => {
    const cover = person('cover');
    expect(chooseResponsible({ operator, cover, managers, administrators }, today)).toEqual(['cover']);
    for (const absent of gone) {
      const facts = { operator, cover: absent, administrators };
      expect(chooseResponsible({ ...facts, managers }, today)).toEqual(managers);
      expect(chooseResponsible({ ...facts, managers: [] }, today)).toEqual(administrators);
    }
  });
});
