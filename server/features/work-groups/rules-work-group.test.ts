import { describe, expect, it } from 'vitest';
import { memberFaults, storedViewLevel } from './rules-work-group.ts';

describe('the view level', () => {
  it.each([
    [null, null, 'all'],
    [null, 'all', 'all'],
    [null, 'general', 'general'],
    ['group', null, null],
  ] as const)('customer group %s, entered %s: %s is stored', (group, entered, stored) => {
    expect(storedViewLevel(group, entered)).toBe(stored);
  });

  it('is refused beside a customer group', () => {
    expect(() => storedViewLevel('group', 'general')).toThrow('Leave one of the two blank');
  });
});

describe('members as entered', () => {
  const candidates = [
    { id: 'a', name: 'Ann', state: 'active', member: false },
    { id: 'off', name: 'Off', state: 'disabled', member: false },
    { id: 'kept', name: 'Kept', state: 'disabled', member: true },
  ];
  const faults = (...userIds: string[]) =>
    memberFaults(
      userIds.map((userId) => ({ userId, workflowRoleId: 'role' })),
      candidates,
      new Set(['role']),
    ).map((fault) => [fault.field, fault.code]);

  it.each([
    [['a', 'kept'], []],
    [['a', 'x'], [['set.1.userId', 'user_unknown']]],
    [['a', 'a'], [['set.1.userId', 'user_twice']]],
    [['off'], [['set.0.userId', 'user_disabled']]],
  ])('%s: %s', (userIds, expected) => {
    expect(faults(...userIds)).toEqual(expected);
  });

  it('name a workflow role that is gone', () => {
    expect(memberFaults([{ userId: 'a', workflowRoleId: 'gone' }], candidates, new Set())).toMatchObject([
      { field: 'set.0.workflowRoleId', code: 'role_unknown' },
    ]);
  });
});
