import { AppError, invalid } from '#server/errors.ts';

/** The longest message, in characters. */
export const mostCharacters = 20_000;
export const mostFiles = 20;
/** One's own message may be changed or removed for so long. */
export const editMinutes = 15;
/** Unread messages are counted up to here; screens show "99+". */
export const mostUnread = 100;

/** Control characters but the line's end and the tab, and marks that turn the reading direction of what follows. */
const hidden = /[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/gu;

/** What people wrote as it is kept and shown to others: lines end alike, nothing in it is hidden or turns what stands beside it. */
export const plainText = (given: string): string => given.replace(/\r\n?/g, '\n').replace(hidden, '').trim();

/** The text of a message as it is kept. Errors: too long; nothing in it and no file either. */
export function messageBody(given: string, fileCount: number): string {
  const body = plainText(given);
  const length = [...body].length;
  if (length > mostCharacters) {
    const message = `This message has ${length.toLocaleString('en')} characters; a message takes at most ${mostCharacters.toLocaleString('en')}. Shorten it, or send the text as a file.`;
    throw invalid('body', 'message_too_long', message);
  }
  if (body === '' && fileCount === 0)
    throw invalid('body', 'message_empty', 'There is nothing in this message. Write a text or add a file.');
  return body;
}

/** Whether the message may still be changed by the one who wrote it; one that stands for a request or decision never. */
export function isChangeable(
  message: { created_at: Date; deleted_at: Date | null; card?: string | null },
  now: Date,
): boolean {
  if (message.deleted_at !== null || (message.card ?? null) !== null) return false;
  return now.getTime() - message.created_at.getTime() <= editMinutes * 60_000;
}

/** Ids of a page's jobs, as one text. Errors: not ids, or more than a page has. */
export function jobIdsOf(text: string): string[] {
  const ids = [...new Set(text.split(',').map((one) => one.trim().toLowerCase()))];
  const isId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
  if (ids.length <= 200 && ids.every((one) => isId.test(one))) return ids;
  throw invalid('jobIds', 'ids_unreadable', 'Send the ids of at most 200 jobs with commas between.');
}

export function tooLate(): AppError {
  return new AppError(
    'conflict',
    'message_too_old',
    `A message can be changed or removed for ${editMinutes} minutes after it was sent. Write a further message instead.`,
  );
}

/** Whether a limited contact may see what belongs to this customer branch (null: to none). */
export function seesBranch(
  reader: { branches: string[] | null; unassignedToo: boolean },
  customerBranchId: string | null,
): boolean {
  if (reader.branches === null) return true;
  return customerBranchId === null ? reader.unassignedToo : reader.branches.includes(customerBranchId);
}
