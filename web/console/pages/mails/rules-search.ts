export const mailStates = ['queued', 'sending', 'sent', 'failed', 'kept', 'bounced'] as const;
export type MailState = (typeof mailStates)[number];
export const mailKinds = [
  'contact_invitation',
  'contact_moved',
  'staff_invitation',
  'password_reset',
  'job_notice',
  'job_digest',
  'message_alert',
  'message_digest',
  'exception_notice',
  'report',
] as const;
export type MailKind = (typeof mailKinds)[number];
/** The filters, and the mail that is open. `contact`: the id of the contact whose mails are shown. */
export type MailsFilter = { state?: MailState; kind?: MailKind; contact?: string };
export type MailsSearch = MailsFilter & { mail?: string };

export function parseMailsSearch(search: Record<string, unknown>): MailsSearch {
  const state = mailStates.find((one) => one === search.state);
  const kind = mailKinds.find((one) => one === search.kind);
  const { contact, mail } = search;
  return {
    ...(state ? { state } : {}),
    ...(kind ? { kind } : {}),
    ...(typeof contact === 'string' && /^[0-9a-f-]{36}$/.test(contact) ? { contact } : {}),
    ...(typeof mail === 'string' ? { mail } : {}),
  };
}
