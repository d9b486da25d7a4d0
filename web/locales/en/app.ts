/** Words that several apps share: signing in, the person's menu, pages that cannot be shown. */
export const app = {
  signIn: {
    title: 'Sign in',
    email: 'E-mail',
    password: 'Password',
    submit: 'Sign in',
    showPassword: 'Show the password',
    forgotten: 'Forgotten your password?',
    emailMissing: 'Enter your e-mail address.',
    passwordMissing: 'Enter your password.',
  },
  user: { menu: 'Menu of {{name}}', signOut: 'Sign out', language: 'Language' },
  notFound: {
    title: 'There is nothing at this address',
    text: 'The link may be old, or you may have no access to what it shows.',
    back: 'Back to the start',
  },
  crashed: {
    title: 'This page could not be shown',
    text: 'Your data is safe. Load the page again; if it happens once more, tell your administrator what you were doing.',
    reload: 'Load the page again',
  },
  outdated: { title: 'A new version is ready', text: 'This page is older than the server. Load it again to go on.' },
  status: {
    scheduled: 'Scheduled',
    registered: 'Registered',
    onHold: 'On Hold',
    completed: 'Completed',
    cancelled: 'Cancelled',
  },
  messages: {
    title: 'Messages',
    write: 'Write',
    wholeJob: 'The whole job',
    bell_one: 'Messages, {{count}} unread conversation',
    bell_other: 'Messages, {{count}} unread conversations',
    open: 'Messages of {{code}}',
    unread_one: 'Messages of {{code}}, {{count}} unread',
    unread_other: 'Messages of {{code}}, {{count}} unread',
    inComponents_one: '{{count}} unread in components',
    inComponents_other: '{{count}} unread in components',
  },
  problem: {
    offline: 'The server could not be reached. Check your connection and try again.',
    unreadable: 'The server gave an answer that could not be read (status {{status}}). Try again in a moment.',
    fileUnreadable:
      '{{name}} cannot be read any more: it was changed, moved or deleted since it was chosen. Remove it and choose it again.',
  },
} as const;
