import type { ContactState } from '#shared/vocabulary.ts';

/** What can be done with a contact in each state (DOMAIN 1, 7). Invite stays for sending again. */
const actions: Record<ContactState, readonly ContactAction[]> = {
  draft: ['edit', 'invite', 'disable', 'delete'],
  invited: ['edit', 'invite', 'disable', 'delete'],
  active: ['edit', 'invite', 'disable', 'delete'],
  disabled: ['edit', 'enable', 'delete'],
  deleted: [],
};
export type ContactAction = 'edit' | 'invite' | 'disable' | 'enable' | 'delete';

export function canDo(action: ContactAction, state: ContactState): boolean {
  return actions[state].includes(action);
}

/** The state after an invitation: an active contact stays active (it lost its account URL and gets it again). */
export function afterInvitation(state: ContactState): ContactState {
  return state === 'active' ? 'active' : 'invited';
}

/**
 * The state after another e-mail address was entered: who reads it has not been invited yet, so the contact is a draft again, and a
 * disabled one will be when it is enabled.
 */
export function afterNewAddress(
  state: ContactState,
  before: ContactState | null,
): { state: ContactState; before: ContactState | null } {
  return state === 'disabled' ? { state, before: 'draft' } : { state: 'draft', before };
}

/** Enabling brings back the former state. */
export function afterEnabling(before: ContactState | null): ContactState {
  return before ?? 'draft';
}
