import { expect, test } from 'vitest';
import { toSteps } from './rules-track.ts';

const milestone = (state: 'pending' | 'completed' | 'not_applicable') => ({
  label: state,
  state,
  estimatedDay: '2026-03-02',
  occurredDay: state === 'completed' ? '2026-03-01' : null,
});
const all = [milestone('completed'), milestone('not_applicable'), milestone('pending'), milestone('pending')];

test.each([
  ['open', ['done', 'skipped', 'current', 'pending']],
  ['on_hold', ['done', 'skipped', 'current', 'pending']],
  ['cancelled', ['done', 'skipped', 'pending', 'pending']],
] as const)('the steps of a job that is %s', (state, expected) => {
  expect(toSteps(all, state).map((one) => one.state)).toEqual(expected);
});

test('a step has its plan and its fact', () => {
  expect(toSteps(all, 'open')[0]).toEqual({
    id: '0',
    name: 'completed',
    state: 'done',
    plan: '2026-03-02',
    fact: '2026-03-01',
  });
});
