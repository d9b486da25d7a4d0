/** The mail log. */
export const mails = {
  to: 'To',
  subject: 'Subject',
  stateTitle: 'State',
  created: 'Created',
  sent: 'Sent',
  attempts: 'Attempts',
  next: 'Next attempt',
  error: 'What the mail server said',
  anyState: 'Any state',
  state: { queued: 'Waiting', sending: 'Sending', sent: 'Sent', failed: 'Failed', kept: 'Kept' },
  keptHint: 'No mail server is set (SMTP_URL), so this mail was kept and not sent. You can pass its text on yourself.',
  emptyTitle: 'No mails',
  empty: 'Invitations and other mails appear here with what became of them.',
  messageId: 'Message-ID',
} as const;
