import { expect, test } from 'vitest';
import { dueUntil } from '#server/features/worklist/rules-filter.ts';
import { isPlace, leadBy, orderName, type PlaceFacts, placeOf } from '#server/features/worklist/rules-order.ts';
import type { OrderKey } from '#server/features/worklist/rules-settings.ts';
import { worklistOrderKeys } from '#shared/vocabulary.ts';

const id = '0199d0c4-7f00-7000-8000-000000000001';
const blank: PlaceFacts = {
  id,
  code_key: 'j-1',
  exception_at: null,
  at_risk_at: null,
  due_date: null,
  priority: 1,
  registered_at: new Date('2026-03-10T09:00:00Z'),
  eta: null,
  estimated_day: null,
};
const full: PlaceFacts = { ...blank, exception_at: new Date('2026-03-01T00:00:00Z'), due_date: '2026-03-09' };

test('a blank value comes last, whichever way the key runs', () => {
  const order = (direction: OrderKey['direction']): OrderKey[] => [{ key: 'due_date', direction }];
  expect(placeOf(blank, order('asc'))).toEqual(['infinity', 'j-1', id]);
  expect(placeOf(blank, order('desc'))).toEqual(['-infinity', 'j-1', id]);
  expect(placeOf(full, order('desc'))).toEqual(['2026-03-09', 'j-1', id]);
});

test('the leading key comes before the others and once', () => {
  const order: OrderKey[] = [
    { key: 'exception', direction: 'asc' },
    { key: 'eta', direction: 'asc' },
  ];
  expect(orderName(leadBy(order, { key: 'eta', direction: 'desc' }))).toBe('-eta,exception');
  expect(orderName(leadBy(order, null))).toBe('exception,eta');
});

test('each place is one of its order, and none of what somebody makes up', () => {
  for (const key of worklistOrderKeys)
    for (const direction of ['asc', 'desc'] as const)
      for (const line of [blank, full]) {
        const order = [{ key, direction }];
        expect(isPlace(placeOf(line, order), order), key).toBe(true);
      }
  const order: OrderKey[] = [{ key: 'due_date', direction: 'asc' }];
  for (const place of [['x', 'j', id], ['2026-03-01', 'j', 'no'], ['2026-03-01', 'a\0', id], ['2026-03-01', id], []])
    expect(isPlace(place, order)).toBe(false);
});

test.each([
  ['2026-03-10', 'overdue', '2026-03-09'],
  ['2026-03-10', 'today', '2026-03-10'],
  ['2026-03-10', 'week', '2026-03-15'],
  ['2026-03-15', 'week', '2026-03-15'],
  ['2026-03-16', 'week', '2026-03-22'],
] as const)('on %s due "%s" reaches to %s', (today, filter, until) => {
  expect(dueUntil(filter, today)).toBe(until);
});
