import { describe, expect, test } from 'vitest';
import { type BulkChange, type BulkJob, bulkOutcome, changeFaults } from './rules-bulk.ts';

const job = (more: Partial<BulkJob> = {}): BulkJob => ({
  state: 'open',
  dueDate: '2026-03-10',
  ownDueDate: '2026-03-10',
  componentCount: 0,
  serviceOperatorId: 'one',
  priority: 0,
  ...more,
});

describe('what a change does to one job', () => {
  test.each<[string, BulkJob, BulkChange, object]>([
    [
      'a due date',
      job(),
      { dueDate: { set: '2026-04-01' } },
      { outcome: 'changed', fields: { ownDueDate: '2026-04-01' } },
    ],
    ['the same due date', job(), { dueDate: { set: '2026-03-10' } }, { outcome: 'unchanged' }],
    ['no due date', job(), { dueDate: { set: null } }, { outcome: 'changed', fields: { ownDueDate: null } }],
    ['later', job(), { dueDate: { shiftDays: 30 } }, { outcome: 'changed', fields: { ownDueDate: '2026-04-09' } }],
    ['earlier', job(), { dueDate: { shiftDays: -10 } }, { outcome: 'changed', fields: { ownDueDate: '2026-02-28' } }],
    [
      'nothing to shift',
      job({ dueDate: null, ownDueDate: null }),
      { dueDate: { shiftDays: 1 } },
      { outcome: 'refused', code: 'due_date_missing' },
    ],
    [
      'the date of its components is not shifted',
      job({ ownDueDate: null, componentCount: 2 }),
      { dueDate: { shiftDays: 1 } },
      { outcome: 'refused', code: 'due_date_of_components' },
    ],
    [
      'but may be set',
      job({ ownDueDate: null, componentCount: 2 }),
      { dueDate: { set: '2026-03-10' } },
      { outcome: 'changed', fields: { ownDueDate: '2026-03-10' } },
    ],
    [
      'out of range',
      job({ dueDate: '2199-12-31', ownDueDate: '2199-12-31' }),
      { dueDate: { shiftDays: 1 } },
      { outcome: 'refused', code: 'date_range' },
    ],
    ['an operator', job(), { serviceOperatorId: 'two' }, { outcome: 'changed', fields: { serviceOperatorId: 'two' } }],
    ['the same operator', job(), { serviceOperatorId: 'one' }, { outcome: 'unchanged' }],
    ['nobody', job(), { serviceOperatorId: null }, { outcome: 'changed', fields: { serviceOperatorId: null } }],
    ['a priority', job({ state: 'on_hold' }), { priority: 3 }, { outcome: 'changed', fields: { priority: 3 } }],
    [
      'only what is other',
      job(),
      { priority: 0, serviceOperatorId: 'two', dueDate: { set: '2026-03-10' } },
      { outcome: 'changed', fields: { serviceOperatorId: 'two' } },
    ],
    ['completed', job({ state: 'completed' }), { priority: 1 }, { outcome: 'refused', code: 'job_state' }],
    ['cancelled', job({ state: 'cancelled' }), { priority: 1 }, { outcome: 'refused', code: 'job_state' }],
    ['archived', job({ state: 'archived' }), { priority: 0 }, { outcome: 'refused', code: 'job_state' }],
  ])('%s', (_name, one, change, expected) => {
    expect(bulkOutcome(one, change)).toMatchObject(expected);
    if ('fields' in expected) expect(bulkOutcome(one, change)).toEqual(expected);
  });
});

test.each<[BulkChange, string[]]>([
  [{}, ['change_empty']],
  [{ dueDate: { shiftDays: 0 } }, ['shift_none']],
  [{ dueDate: { set: '1850-01-01' } }, ['date_range']],
  [{ dueDate: { set: null } }, []],
  [{ priority: 0 }, []],
])('what is missing in %j', (change, codes) => {
  expect(changeFaults(change).map((one) => one.code)).toEqual(codes);
});
