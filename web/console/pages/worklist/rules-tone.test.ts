import { expect, test } from 'vitest';
import type { Line, Settings } from './api.ts';
import { keysLeft, movedBy, rulesLeft, withKey, withRule } from './rules-settings-draft.ts';
import { toneOf } from './rules-tone.ts';

const line = (more: object): Line =>
  ({ exception: 'none', late: false, dueDate: null, priority: 0, ...more }) as unknown as Line;
const colours: Settings['colours'] = [
  { rule: 'exception', tone: 'late' },
  { rule: 'priority', tone: 'info' },
  { rule: 'overdue', tone: 'risk' },
  { rule: 'due_today', tone: 'done' },
  { rule: 'at_risk', tone: 'quiet' },
];

test.each([
  ['nothing applies', {}, undefined],
  ['in exception', { exception: 'in_exception', priority: 3, late: true }, 'late'],
  ['priority before overdue, as set', { priority: 1, late: true }, 'info'],
  ['overdue', { late: true }, 'risk'],
  ['due today', { dueDate: '2026-03-10' }, 'done'],
  ['at risk', { exception: 'at_risk' }, 'quiet'],
  ['gone', { exception: 'in_exception', gone: true }, undefined],
] as const)('%s', (_, more, tone) => {
  expect(toneOf(line(more), colours, '2026-03-10')).toBe(tone);
  expect(toneOf(line(more), [], '2026-03-10')).toBeUndefined();
});

test('an order is put together: at most five keys, each once', () => {
  let order: Settings['order'] = [{ key: 'eta', direction: 'asc' }];
  expect(keysLeft(order)).not.toContain('eta');
  order = withKey(order, 'priority');
  expect(order.at(-1)).toEqual({ key: 'priority', direction: 'desc' });
  for (const key of ['due_date', 'registered', 'job_code'] as const) order = withKey(order, key);
  expect(keysLeft(order)).toEqual([]);
  expect(
    movedBy(order, 1, -1)
      .map((one) => one.key)
      .slice(0, 2),
  ).toEqual(['priority', 'eta']);
  expect(movedBy(order, 0, -1)).toEqual(order);
  expect(movedBy(order, 4, 1)).toEqual(order);
});

test('each colour rule once', () => {
  expect(rulesLeft(colours)).toEqual([]);
  expect(rulesLeft(withRule([], 'overdue'))).not.toContain('overdue');
});
