import { expect, test } from 'vitest';
import { type BulkDraft, blankDraft, changeOf } from './rules-draft.ts';

test.each<[Partial<BulkDraft>, object | null]>([
  [{}, null],
  [{ due: 'set' }, null],
  [{ due: 'set', day: '2026-03-10' }, { dueDate: { set: '2026-03-10' } }],
  [{ due: 'clear' }, { dueDate: { set: null } }],
  [{ due: 'shift', days: -3 }, { dueDate: { shiftDays: -3 } }],
  [{ due: 'shift', days: '5' }, { dueDate: { shiftDays: 5 } }],
  [{ due: 'shift', days: 0 }, null],
  [{ due: 'shift', days: '' }, null],
  [{ due: 'shift', days: '-' }, null],
  [{ operator: 'nobody' }, { serviceOperatorId: null }],
  [
    { operator: 'x', priority: '0' },
    { serviceOperatorId: 'x', priority: 0 },
  ],
  [{ priority: '3', due: 'set' }, null],
])('%j is sent as %j', (draft, change) => {
  expect(changeOf({ ...blankDraft, ...draft })).toEqual(change);
});
