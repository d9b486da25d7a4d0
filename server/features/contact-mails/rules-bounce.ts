/** What a mail server said, in one line that can be shown. */
export function bounceReason(said: string): string {
  const line = said
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .slice(0, 500);
  return line === '' ? 'The mail server gave no reason.' : line;
}

/** A Message-ID as it is stored, whether or not it came with its angle brackets. */
export function messageIdOf(given: string): string {
  return `<${given.trim().replace(/^<|>$/g, '')}>`;
}
