const form = /^message-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i;

/** What stands behind the # of an address that leads to a message; the message's element has it as its id. */
export const anchorOf = (messageId: string): string => `message-${messageId}`;

/** The message that an address leads to; null: none. */
export const messageIn = (hash: string): string | null => form.exec(hash)?.[1]?.toLowerCase() ?? null;
