import type { ReplyClaim } from './rules-address.ts';

export type AnswerableMail = {
  id: string;
  thread_id: string | null;
  contact_id: string | null;
  user_id: string | null;
  reply_internal: boolean | null;
  reply_until: Date | null;
};

/** What the address of answers to this mail claims; null: it cannot be answered. */
export function claimOf(mail: AnswerableMail): ReplyClaim | null {
  const personId = mail.contact_id ?? mail.user_id;
  const { thread_id: threadId, reply_internal: internal, reply_until: until } = mail;
  if (threadId === null || personId === null || internal === null || until === null) return null;
  return { mailId: mail.id, threadId, personId, internal, until };
}
