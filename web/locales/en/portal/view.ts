/** Staff who see the portal as a contact would, and the end of an access while the page is open. */
export const portalView = {
  failedTitle: 'This view cannot be opened',
  toConsole: 'Back to the console',
  bar: 'You see the portal as {{name}}; nothing can be changed.',
  barAll: 'You see the portal as a contact of {{name}} without limits; nothing can be changed.',
  until: 'Ends at {{time}}.',
  end: 'End',
  label: 'View as customer',
  endedTitle: 'Your view of the portal has ended',
  ended: 'Choose “View as customer” in the console to look once more. You can close this window.',
  outTitle: 'You are signed out',
  out: 'Your session has ended, or your access was changed. Nothing on this page is up to date any more. Sign in again, or ask the company if that fails.',
  signIn: 'Sign in',
} as const;
