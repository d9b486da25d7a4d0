const minute = 60_000;
const longest = 6 * 60 * minute;
/** After this a mail that could not be handed over is given up: its link has expired or its news is old. */
const patience = 5 * 24 * 60 * minute;

/** When to try a mail again after so many attempts: 1 min, 3, 9, 27 ... at most 6 h apart; null when five days have passed. */
export function nextAttempt(attempts: number, createdAt: Date, now: Date): Date | null {
  const delay = Math.min(longest, minute * 3 ** Math.min(attempts - 1, 10));
  const next = new Date(now.getTime() + delay);
  return next.getTime() - createdAt.getTime() > patience ? null : next;
}

/** What all mails about one thread refer to (RFC 5322, In-Reply-To): made of the thread and the domain of their own Message-IDs. */
export function conversationId(threadId: string, messageId: string): string {
  return `<thread-${threadId}@${messageId.replace(/^.*@|>$/g, '')}>`;
}

/** A mail's text with the secrets of its links replaced: once it is sent nobody else needs them. */
export function withoutSecrets(text: string): string {
  return text.replace(/(\/reset-password#|\/unsubscribe\/)[\w-]+/g, '$1…');
}
