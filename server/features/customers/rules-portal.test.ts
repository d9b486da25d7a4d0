import { describe, expect, test } from 'vitest';
import { portalColumns } from '#shared/vocabulary.ts';
import { changesPortal, portalChange, shownColumns } from './rules-portal.ts';

describe('the columns of a portal', () => {
  test.each([
    ['all of them, when none are chosen', null, null],
    ['all of them, when each is chosen', [...portalColumns], null],
    ['in their order, each once', ['status', 'note', 'status'], ['jobCode', 'note', 'status', 'action']],
    ['never without those that always show', ['dueDate'], ['jobCode', 'dueDate', 'action']],
    ['with one that always shows alone', ['action'], ['jobCode', 'action']],
  ] as const)('%s', (_, chosen, shown) => {
    expect(shownColumns(chosen)).toEqual(shown);
  });

  test('what is left out stays as it is', () => {
    expect(portalChange(undefined)).toEqual({
      portal_columns: undefined,
      leading_reference: undefined,
      unassigned_too_default: undefined,
    });
    expect(portalChange({ leadingReference: null, unassignedTooDefault: true })).toEqual({
      portal_columns: undefined,
      leading_reference: null,
      unassigned_too_default: true,
    });
  });

  const before = { portal_columns: ['jobCode', 'note', 'action'], leading_reference: 'container' };
  test.each([
    ['nothing', {}, false],
    ['the same columns in another order', { portalColumns: ['note', 'jobCode'] }, false],
    ['other columns', { portalColumns: ['note', 'status'] }, true],
    ['all columns', { portalColumns: null }, true],
    ['the same reference', { leadingReference: 'container' }, false],
    ['no reference', { leadingReference: null }, true],
    ['what only concerns new contacts', { unassignedTooDefault: true }, false],
  ] as const)('contacts see a change of %s: %j', (_, change, isSeen) => {
    const given = change as Parameters<typeof changesPortal>[0];
    expect(changesPortal(given, before)).toBe(isSeen);
  });
});
