import { expect, test } from 'vitest';
import { contactStates } from '#shared/vocabulary.ts';
import { afterEnabling, afterInvitation, afterNewAddress, type ContactAction, canDo } from './rules-contact.ts';

test('what can be done in each state', () => {
  const all: ContactAction[] = ['edit', 'invite', 'disable', 'enable', 'delete'];
  const table = Object.fromEntries(contactStates.map((state) => [state, all.filter((each) => canDo(each, state))]));
  expect(table).toEqual({
    draft: ['edit', 'invite', 'disable', 'delete'],
    invited: ['edit', 'invite', 'disable', 'delete'],
    active: ['edit', 'invite', 'disable', 'delete'],
    disabled: ['edit', 'enable', 'delete'],
    deleted: [],
  });
});

test('an invitation leaves an active contact active', () => {
  expect(afterInvitation('draft')).toBe('invited');
  expect(afterInvitation('invited')).toBe('invited');
  expect(afterInvitation('active')).toBe('active');
});

test('another address makes a draft of the contact, also behind a disabled one', () => {
  expect(afterNewAddress('active', null)).toEqual({ state: 'draft', before: null });
  expect(afterNewAddress('disabled', 'active')).toEqual({ state: 'disabled', before: 'draft' });
  expect(afterEnabling('active')).toBe('active');
  expect(afterEnabling(null)).toBe('draft');
});
