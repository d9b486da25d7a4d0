export const mailStates = ['queued', 'sending', 'sent', 'failed', 'kept'] as const;
export type MailState = (typeof mailStates)[number];
/** The filter, and the mail that is open. */
export type MailsSearch = { state?: MailState; mail?: string };

export function parseMailsSearch(search: Record<string, unknown>): MailsSearch {
  const state = mailStates.find((one) => one === search.state);
  return { ...(state ? { state } : {}), ...(typeof search.mail === 'string' ? { mail: search.mail } : {}) };
}
