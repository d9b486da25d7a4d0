/** The longest texts accepted, in characters, for the server's checks and the screens' fields alike. */
export const textLimits = { code: 40, line: 200, reference: 100, note: 4_000, unit: 20 } as const;

/** Characters a person sees: code points, so that an emoji or a rare ideograph counts as one. */
export function lengthOf(text: string): number {
  return [...text].length;
}

/** Has the text only characters that print: no control or format characters, no halves of characters, no line breaks? */
export function isPrintable(text: string): boolean {
  return !/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(text);
}

/** Can the text be stored as it is: no NUL, no other control characters than tab and line breaks, no halves of characters? */
export function isStorable(text: string): boolean {
  return (
    !/[\p{Cs}\u007f-\u009f]/u.test(text) &&
    ![...text].some((one) => one < ' ' && one !== '\t' && one !== '\n' && one !== '\r')
  );
}
